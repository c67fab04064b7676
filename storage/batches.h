#pragma once

#include "storage/rowview.h"

namespace storage
{

/** A new batch (đợt) of dossiers that are handled together, numbered after the others of \a rows: D-2026-01.
 */
gis::Record newBatch(const RowView &rows, const QString &title);

/** The dossiers of \a batch, the oldest first. */
std::vector<gis::Record> dossiersOf(const WorkingFile &file, const QUuid &batch);

/** The dossier or those of the batch with the number or id \a name. \throws Error if there is none. */
std::vector<gis::Record> dossiersNamed(const WorkingFile &file, const QString &name);

/**
 * \a edit, which goes to \a dossier, with that put into the batch that the edit makes for a block that it
 * replaces. A dossier that is in a batch already stays there, and no other is made.
 */
gis::Edit inItsBatch(const WorkingFile &file, gis::Edit edit, const QUuid &dossier);

} // namespace storage

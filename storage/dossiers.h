#pragma once

#include "storage/workingfile.h"

#include <QHash>

namespace storage
{

/** Whether no further edit may join \a dossier: submitted, approved, exported or applied. */
bool isClosed(const gis::Record &dossier);

/** The dossiers that \a dossier comes after. */
std::vector<QUuid> follows(const gis::Record &dossier);
gis::Value followsValue(const std::vector<QUuid> &dossiers);

/** The dossier with the number or id \a name. \throws Error if there is none, or several have the number. */
gis::Record dossierNamed(const WorkingFile &file, const QString &name);

/** A new open dossier, numbered after the others of \a file. */
gis::Record newDossier(const WorkingFile &file);

/**
 * Which dossier each row belongs to whose changes no receipt covers: that of
 * the last edit that touched it.
 */
using RowDossiers = QHash<QUuid, QUuid>;
RowDossiers rowDossiers(const WorkingFile &file);

/** Where an edit goes, and what must be written first so that it can. */
struct DossierChoice {
    QUuid dossier; ///< null for an edit of work rows only
    gis::Edit opening; ///< opens a dossier or lets it follow others; may be empty
    bool joined = false; ///< not the current one: the clerk is told
};

/**
 * The dossier for \a edit: rows that a dossier's unreceipted changes touch
 * stay with it while it is open; a closed one is followed by a later one.
 * Later always means opened later, so that the order has no circles.
 */
DossierChoice dossierFor(const WorkingFile &file, const RowDossiers &rows, const gis::Edit &edit,
                         const QUuid &current);

/** The open dossier that was opened last, null if none is open. */
QUuid lastOpenDossier(const WorkingFile &file);

/** What the edits of \a dossier do together, undone ones cancelled out; only rows that go to the province. */
std::vector<gis::Change> netChangesOf(const WorkingFile &file, const QUuid &dossier);

} // namespace storage

#pragma once

#include "storage/workingfile.h"

#include <span>

namespace storage
{

/** What a dossier lacks for its geometry edits: their basis (căn cứ), and the scan of it. */
struct Basis {
    std::vector<QUuid> parcels; ///< whose shapes the dossier changes, makes or retires
    QString named; ///< what the dossier names, empty if nothing
    int scans = 0; ///< stored for the dossier
};

Basis basisOf(const WorkingFile &file, const QUuid &dossier);

/** The same where the \a net changes of the \a dossier are known. */
Basis basisOf(const WorkingFile &file, const gis::Record &dossier, std::span<const gis::Change> net);

/**
 * Why the dossier may not be submitted yet, as one sentence; empty if it may. A dossier that
 * changes boundaries needs a basis with its scan; until then its edits stay a draft.
 */
QString whyNotSubmitted(const WorkingFile &file, const QUuid &dossier);
QString whyNotSubmitted(const Basis &basis);

} // namespace storage

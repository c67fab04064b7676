#pragma once

#include "storage/province/dossierwork.h"

namespace storage
{

/** A change and the province's row it is about, before and after. */
struct PlannedChange {
    const gis::Change *change = nullptr;
    std::optional<gis::Record> before;
    std::optional<gis::Record> after;
};

/**
 * Conflicts that no single field shows, looked for after \a planned was written:
 * a row whose parcel somebody else retired, one that refers to a row that is
 * gone, a row that was taken away while another still needs it, and a parcel
 * retired while somebody else worked on what hangs on it.
 */
std::vector<FieldConflict> crossConflicts(PgConnection &connection, const std::vector<PlannedChange> &planned,
                                          const Knowledge &knowledge);

} // namespace storage

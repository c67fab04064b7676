#pragma once

#include "storage/workingfile.h"

namespace storage
{

/** A field that makes sense to set on many parcels at once. */
struct BulkField {
    const gis::Table *table = nullptr; ///< the parcel or what hangs on it
    int field = -1;
};

/** The fields of parcels, purposes and certificate lines that are typed and not personal. */
std::vector<BulkField> bulkFields();

/**
 * The rows of \a table that are, or hang on, \a parcels, in their order.
 * \throws Error, Cancelled
 */
std::vector<gis::Record> bulkRows(const WorkingFile &file, const std::vector<QUuid> &parcels,
                                  const gis::Table &table, const gis::Progress &progress = {});

} // namespace storage

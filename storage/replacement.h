#pragma once

#include "gis/edits/replace.h"
#include "storage/rowview.h"

namespace storage
{

/** Who gets what after a block was replaced, as far as it is agreed. */
struct Allotment {
    QString on; ///< date; empty = today
    QString document;
    QString reason; ///< why the old rights end, as people read it
    std::map<QUuid, std::vector<QUuid>> receivers; ///< new parcel → land users
};

/**
 * The edit of \a replacement: the old parcels retired, lineage, codes for new parcels that have none.
 * Each land user of \a allotment gets his new rights and those he has on the old parcels
 * end, his certificates await recall; those of the others stay as they are until it is agreed. It makes a
 * batch (đợt), so that the whole block is handled as one.
 *
 * \throws Error if a restriction on an old parcel is of a kind that the profile lets block
 */
gis::Edit replacementEdit(const RowView &rows, const gis::Replacement &replacement, Allotment allotment);

} // namespace storage

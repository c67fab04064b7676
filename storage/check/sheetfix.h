#pragma once

#include "gis/rules/check.h"
#include "storage/rowview.h"

namespace storage
{

/** Whether finding \a n is of a sheet that lies in the wrong place. */
bool isOfSheet(const gis::CheckRun &run, std::size_t n);

/**
 * The fix of finding \a n of DUNG-06: the numbers of the sheet go back to what they were when they were read
 * and are read anew in the CRS in which they lie in the commune. One edit; empty if they lie in it in none.
 *
 * \throws Error if the parcels would lie over others.
 */
gis::Edit sheetFix(const RowView &rows, const gis::CheckRun &run, const gis::Fabric &fabric, std::size_t n);

} // namespace storage

#pragma once

#include "gis/rules/check.h"
#include "storage/conflicts.h"

namespace storage
{

/** The slip in conflict with the province that finding \a n of \a run is about; null if it is of another
 * kind. */
QUuid slipInConflict(const gis::CheckRun &run, std::size_t n);

} // namespace storage

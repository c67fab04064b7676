#pragma once

#include "gis/rules/check.h"
#include "widgets/queue/queuelines.h"

using CheckRunPtr = std::shared_ptr<const gis::CheckRun>;

/** The open findings of \a run for the parcels of \a order; those that \a handover has not were added since.
 */
QueueFindings queueFindings(CheckRunPtr run, const gis::CheckRun &handover, const gis::ParcelOrder &order);

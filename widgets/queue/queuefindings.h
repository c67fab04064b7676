#pragma once

#include "gis/rules/check.h"
#include "widgets/queue/queuelines.h"

using CheckRunPtr = std::shared_ptr<const gis::CheckRun>;

/** The open findings of \a run for the parcels of \a order. */
QueueFindings queueFindings(CheckRunPtr run, const gis::ParcelOrder &order);

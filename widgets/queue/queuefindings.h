#pragma once

#include "gis/rules/check.h"
#include "widgets/queue/queuelines.h"

using CheckRunPtr = std::shared_ptr<const gis::CheckRun>;

/** The open findings of \a run for the parcels of \a facts; \a added are those that edits have made. */
QueueFindings queueFindings(CheckRunPtr run, const std::vector<std::uint32_t> &added,
                            const ParcelFacts &facts);

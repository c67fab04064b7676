#pragma once

#include "gis/rules/check.h"
#include "widgets/queue/parcelfacts.h"

/** What the open findings make of each parcel. */
struct ParcelGroups {
    std::vector<unsigned char> of; ///< by row of the order: 1, 2 or 3; 0 = not counted
    std::vector<gis::Severity> severity; ///< by row: the worst of its findings
    std::vector<gis::GroupCounts> sheets; ///< by the order's sheets
    gis::GroupCounts counts;
};

using ParcelGroupsPtr = std::shared_ptr<const ParcelGroups>;

ParcelGroups parcelGroups(const gis::CheckRun &run, const ParcelFacts &facts);

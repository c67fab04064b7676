#pragma once

#include "gis/topology/gaps.h"

namespace gis
{

/**
 * All pairs of parcels that share ground, lower number first, in order. \a touching are the
 * pairs of loose edges that touch or cross.
 *
 * Where parcels lie over one another, some loose edge bounds that ground, or lies over a parcel: from the
 * pairs found there the others are reached neighbour by neighbour.
 */
std::vector<std::pair<std::uint32_t, std::uint32_t>>
overlappingPairs(const Coverage &coverage, const EdgePairs &touching, const Progress &progress);

/** What the overlap of each of \a pairs is: an overlap, a duplicate, an island; none within the tolerance. */
std::vector<TopologyFault> overlapFaults(const Coverage &coverage,
                                         const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs,
                                         const TopologyTolerances &tolerances, const Progress &progress);

} // namespace gis

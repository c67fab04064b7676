#pragma once

#include "gis/topology/coverage.h"

namespace gis
{

/** Pairs of loose edges of different parcels that come near each other. */
using EdgePairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

/** Narrow ground between the loose edges of a coverage that no parcel covers. */
struct Gaps {
    std::vector<TopologyFault> faults;
    /** The loose edges around each narrow hole, within the tolerance or not. */
    std::vector<std::vector<std::uint32_t>> holes;
    /** Whether what bounds a gap near \a touched may lie outside the coverage, which must then be made
     * larger. */
    bool isOpenEnded = false;
};

/**
 * The gaps of \a coverage; \a near are the pairs of its loose edges nearer than the widest gap. Of a coverage
 * of the parcels in \a zone only, those boundaries are followed that meet \a touched.
 */
Gaps gaps(const Coverage &coverage, const EdgePairs &near, const TopologyTolerances &tolerances,
          const std::optional<std::vector<Box>> &zone, std::span<const Box> touched);

} // namespace gis

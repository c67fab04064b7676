#pragma once

#include "gis/topology/gaps.h"

namespace gis
{

/**
 * Gaps that open at an end, to a road or the outside: two parcels face each other nearer than the widest gap,
 * along a metre and ten times its width at least. One that widens beyond the widest gap is an alley's corner,
 * not a gap; what lies in \a closed is known already.
 */
Gaps openStrips(const Coverage &coverage, const EdgePairs &near, const TopologyTolerances &tolerances,
                const Gaps &closed, const std::optional<std::vector<Box>> &zone,
                std::span<const Box> touched);

} // namespace gis

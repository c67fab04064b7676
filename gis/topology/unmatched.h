#pragma once

#include "gis/topology/gaps.h"

namespace gis
{

/**
 * Corners of loose edges that lie near another parcel's corner or edge, but not on it: each once, with the
 * corner or the edge it is nearest to. \a near are the pairs of loose edges nearer than the tolerances.
 */
std::vector<TopologyFault> unmatchedVertices(const Coverage &coverage, const EdgePairs &near,
                                             const TopologyTolerances &tolerances);

/** How far a vertex on the grid may be off an edge that it was put on, in millimetres: half a grid diagonal.
 */
inline constexpr double onEdgeMillimetres = 0.7072;

} // namespace gis

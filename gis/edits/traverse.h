#pragma once

#include "gis/edits/refusal.h"

namespace gis
{

/** One edge as a paper gives it. */
struct Leg {
    double length = 0; ///< metres
    double angleDegrees = 0; ///< inner angle at its end, to the left of the walk, 0–360
};

/** A boundary made of edge lengths and angles, before and after its closing error is distributed. */
struct Traverse {
    Ring corners; ///< point 1 first; as walked
    double closingEast = 0, closingNorth = 0; ///< metres from the last end back to point 1
    double closingError() const; ///< metres
    double length = 0; ///< metres, all legs
    double closingAngleDegrees = 0; ///< sum of the angles less (n − 2) · 180
};

/**
 * Walks from \a start, first towards \a bearingDegrees from north clockwise. The interior lies
 * left of the walk. \throws Refusal for fewer than three legs, or a length or angle that is none.
 */
Traverse traverse(Point start, double bearingDegrees, const std::vector<Leg> &legs);

/** The corners with the closing error distributed by length (Bowditch); point 1 stays. Only on request. */
Ring distributed(const Traverse &traverse);

} // namespace gis

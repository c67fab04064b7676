#pragma once

#include "gis/geometry.h"

namespace gis
{

/** Whether \a p lies on the edge from \a a to \a b, its ends included. Exact. */
inline bool isOnSegment(Point p, Point a, Point b)
{
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y
        && p.y <= std::max(a.y, b.y) && orientation(a, b, p) == 0;
}

/** Whether \a a and \a b, valid surfaces with exteriors counter-clockwise and holes clockwise, have ground in
 * common, not only a boundary. Exact. */
bool shareGround(const Geometry &a, const Geometry &b);

} // namespace gis

#pragma once

#include "gis/geometry.h"

namespace gis
{

/** A straight line of any direction: the unit vector it runs along and where it passes, in millimetres. */
struct Cut {
    double x = 0, y = 0; ///< a place on it
    double dx = 1, dy = 0; ///< its direction

    /** How far left of it \a p lies, in millimetres. */
    double left(Point p) const { return dx * (double(p.y) - y) - dy * (double(p.x) - x); }
};

/** The line through \a a and \a b, moved \a left millimetres to its left. */
Cut cutAlong(Point a, Point b, double left = 0);

/** Area in m² of the ground of \a polygon that lies right of \a cut. */
double areaRight(const Polygon &polygon, const Cut &cut);

/** Least and greatest left() of the corners of \a polygon. */
std::pair<double, double> reach(const Polygon &polygon, const Cut &cut);

/** \a cut as a line on the grid that passes all of \a box; through \a through, if given, exactly. */
Ring lineOf(const Cut &cut, const Box &box, const Point *through = nullptr);

/** \a cut moved \a left millimetres to its left. */
Cut moved(const Cut &cut, double left);

/** The line parallel to \a side that has \a area m² of \a polygon on its right. */
Cut cutOff(const Polygon &polygon, const Cut &side, double area);

} // namespace gis

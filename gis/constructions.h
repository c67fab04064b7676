#pragma once

#include "gis/geometry.h"

#include <QStringView>

#include <utility>

namespace gis
{

/** Two different points of a straight line. */
using Line = std::pair<Point, Point>;

/** Where the lines through \a a and \a b, which have no ends, cross, on the grid; nothing if they are
 * parallel to within what double arithmetic can tell. */
std::optional<Point> lineCrossing(const Line &a, const Line &b);

/** The point nearest to \a p on \a line, which has no ends, on the grid. */
Point footOnLine(Point p, const Line &line);

/** How far along \a line \a p lies: 0 at its first point, 1 at its second. */
double shareAlong(Point p, const Line &line);

/** Direction from \a a to \a b: radians, counter-clockwise from east. */
double direction(Point a, Point b);

/** The grid point \a millimetres away from \a from. */
Point pointAway(Point from, double direction, double millimetres);

/** Radians counter-clockwise from east of a bearing in degrees clockwise from north, and back (0 to 360). */
double directionOfBearing(double bearingDegrees);
double bearingOfDirection(double direction);

/** A length or coordinate as on surveyors' papers: a comma or point that stands alone is the decimal sign
 * (“2.290.456,78”, “2,290,456.78”, “1,125”); nothing if it is no number. */
std::optional<double> typedMeasure(QStringView text);

/** Degrees of “45,5”, “45.5”, “45 30 15”, “45°30′15″”, “45-30-15”; nothing if it is no angle. */
std::optional<double> typedDegrees(QStringView text);

/** Where the line through \a points, or the boundary if it is \a closed, crosses or touches itself first;
 * nothing if it does not. */
std::optional<Point> selfCrossing(const Ring &points, bool closed);

} // namespace gis

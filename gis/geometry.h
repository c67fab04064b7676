#pragma once

#include <QHashFunctions>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace gis
{

__extension__ using Int128 = __int128;

/** A place on the grid of the file's CRS, in millimetres: x = easting, y = northing. */
struct Point {
    std::int64_t x = 0;
    std::int64_t y = 0;

    friend bool operator==(const Point &, const Point &) = default;
    friend auto operator<=>(const Point &, const Point &) = default;
};

inline size_t qHash(const Point &p, size_t seed = 0) noexcept
{
    return qHashMulti(seed, p.x, p.y);
}

/** Largest absolute coordinate that lies on the grid: 10⁷ m, in millimetres. */
inline constexpr std::int64_t gridLimit = 10'000'000'000;

/** Metres of \a millimetres. */
constexpr double metres(std::int64_t millimetres)
{
    return double(millimetres) / 1000.0;
}

/** The nearest millimetre to \a metres; nothing for NaN or beyond the grid's limit. */
inline std::optional<std::int64_t> millimetres(double metres)
{
    if (!(metres >= -double(gridLimit) / 1000.0 && metres <= double(gridLimit) / 1000.0))
        return std::nullopt;
    return std::int64_t(metres * 1000.0 + (metres < 0 ? -0.5 : 0.5));
}

/** The nearest grid point to easting \a x and northing \a y in metres; nothing off the grid. */
inline std::optional<Point> gridPoint(double x, double y)
{
    const auto mx = millimetres(x), my = millimetres(y);
    return mx && my ? std::optional(Point{ *mx, *my }) : std::nullopt;
}

/** An upright rectangle in millimetres, borders included; empty when made. */
struct Box {
    std::int64_t west = std::numeric_limits<std::int64_t>::max();
    std::int64_t south = std::numeric_limits<std::int64_t>::max();
    std::int64_t east = std::numeric_limits<std::int64_t>::min();
    std::int64_t north = std::numeric_limits<std::int64_t>::min();

    bool isEmpty() const { return west > east || south > north; }
    std::int64_t width() const { return isEmpty() ? 0 : east - west; }
    std::int64_t height() const { return isEmpty() ? 0 : north - south; }
    Point centre() const { return { west + (east - west) / 2, south + (north - south) / 2 }; }
    bool contains(Point p) const { return p.x >= west && p.x <= east && p.y >= south && p.y <= north; }
    bool covers(const Box &o) const
    {
        return west <= o.west && o.east <= east && south <= o.south && o.north <= north;
    }
    bool intersects(const Box &o) const
    {
        return west <= o.east && o.west <= east && south <= o.north && o.south <= north;
    }
    void extend(Point p)
    {
        west = std::min(west, p.x), east = std::max(east, p.x);
        south = std::min(south, p.y), north = std::max(north, p.y);
    }
    void extend(const Box &o)
    {
        west = std::min(west, o.west), east = std::max(east, o.east);
        south = std::min(south, o.south), north = std::max(north, o.north);
    }

    friend bool operator==(const Box &, const Box &) = default;
};

/** \a box grown by \a margin millimetres on each side; empty stays empty. */
Box grown(const Box &box, std::int64_t margin);

/** What \a a and \a b have in common; empty if they do not meet. */
inline Box common(const Box &a, const Box &b)
{
    return { std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east),
             std::min(a.north, b.north) };
}

/**
 * Vertices in the order they were given (point 1 of the corner table first).
 * As a boundary it is open: the first vertex is not repeated at the end.
 */
using Ring = std::vector<Point>;

/** A surface: the exterior first, then its holes. A line or a point is a single ring. */
using Polygon = std::vector<Ring>;

enum class Shape { Point, Line, Polygon };

/** What a row looks like on the map: one kind of shape, in parts. No parts = an empty geometry. */
struct Geometry {
    Shape shape = Shape::Polygon;
    std::vector<Polygon> parts;

    friend bool operator==(const Geometry &, const Geometry &) = default;
};

/** Shared and never changed; null where a row has no geometry. */
using GeometryPtr = std::shared_ptr<const Geometry>;

/** Drops rings without a point and parts without a ring: foreign files have them, nothing can be done with
 * them. */
void dropEmpty(Geometry &geometry);

Box extent(const Ring &ring);
Box extent(const Polygon &polygon);
Box extent(const Geometry &geometry);

/**
 * Twice the area of \a ring in square millimetres, positive if it runs
 * counter-clockwise. Zero for fewer than three points. Exact.
 *
 * Source: shoelace formula, taken relative to the first point.
 */
Int128 signedTwiceArea(const Ring &ring);

/** Twice the area of \a polygon, holes taken off, in square millimetres; never negative for a valid one. */
Int128 twiceArea(const Polygon &polygon);

/** Twice the area of all parts of \a geometry, in square millimetres. */
Int128 twiceArea(const Geometry &geometry);

/** Square metres of an exact twice-area in square millimetres. */
double squareMetres(Int128 twiceArea);

/** Length of the straight line from \a a to \a b in metres. */
double distanceMetres(Point a, Point b);

/** How long all rings of a surface are, in metres. */
double perimeter(const Polygon &polygon);
double perimeter(const Geometry &geometry);

/** Distance of \a p from the segment \a a – \a b in millimetres. */
double distanceToSegment(Point p, Point a, Point b);

/** The point of the segment \a a – \a b nearest to \a p, rounded to the grid. */
Point nearestOnSegment(Point p, Point a, Point b);

/**
 * Twice the signed area of the triangle \a a, \a b, \a c: positive if \a c lies
 * left of the line from \a a to \a b, zero on it. Exact.
 */
Int128 orientation(Point a, Point b, Point c);

/** Whether the segments \a a – \a b and \a c – \a d cross at a point inside both. Exact. */
bool segmentsCross(Point a, Point b, Point c, Point d);

/** Whether \a p lies inside \a ring or on its boundary. Exact. */
bool covers(const Ring &ring, Point p);

/** Whether \a p lies inside \a polygon or on its boundary. Exact. */
bool covers(const Polygon &polygon, Point p);

/** Whether \a p lies inside a part of \a geometry, which is a surface. */
bool covers(const Geometry &geometry, Point p);

/**
 * A point deep inside \a polygon and its distance from the boundary, found to
 * within \a precision millimetres; the extent's centre for an empty polygon.
 *
 * Source: the pole of inaccessibility by quadtree search (polylabel).
 */
struct InnerPoint {
    Point point;
    double distance = 0; ///< millimetres from the nearest edge
};
InnerPoint innerPoint(const Polygon &polygon, double precision);

/** Position of \a p along a Hilbert curve of order 16 over \a box. */
std::uint32_t hilbert(Point p, const Box &box);

} // namespace gis

#pragma once

#include "gis/geometry.h"

#include <utility>

namespace gis
{

/** Farthest that a vertex put on an edge lies off it on the grid, in millimetres. */
inline constexpr double offEdge = 0.71;

/** Points in order of easting, so that those in a box are found without asking all. */
class PointIndex
{
public:
    explicit PointIndex(std::vector<Point> points);

    bool isEmpty() const { return m_points.empty(); }
    bool contains(Point p) const { return std::binary_search(m_points.begin(), m_points.end(), p); }

    template <typename Visit> void visit(const Box &box, Visit visit) const
    {
        for (auto it = std::lower_bound(m_points.begin(), m_points.end(),
                                        Point{ box.west, std::numeric_limits<std::int64_t>::min() });
             it != m_points.end() && it->x <= box.east; ++it)
            if (it->y >= box.south && it->y <= box.north)
                visit(*it);
    }

private:
    std::vector<Point> m_points;
};

/** An edge without direction. */
using Segment = std::pair<Point, Point>;
Segment segment(Point a, Point b);

/** The vertices, or the edges in order, of all rings. */
std::vector<Point> verticesOf(const Geometry &geometry);
std::vector<Segment> segmentsOf(const Geometry &geometry);

/** How long \a edges are together, in metres. */
double lengthOf(const std::vector<Segment> &edges);
Box boxOf(const std::vector<Segment> &edges);

/** The vertices of \a a that \a b, both in order, does not have; the same for edges. */
std::vector<Point> without(const std::vector<Point> &a, const std::vector<Point> &b);
std::vector<Segment> without(const std::vector<Segment> &a, const std::vector<Segment> &b);

/**
 * Inserts each of \a points into the edge of \a geometry that it touches, unless the
 * ring has it; of several edges of a ring the nearest. Only edges in \a among, if
 * given and in order, get any. Returns whether something was inserted.
 */
bool insertTouching(Geometry &geometry, const PointIndex &points,
                    const std::vector<Segment> *among = nullptr);

} // namespace gis

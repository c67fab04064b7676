#include "gis/edits/noding.h"

#include <map>

namespace gis
{

PointIndex::PointIndex(std::vector<Point> points) : m_points(std::move(points))
{
    std::sort(m_points.begin(), m_points.end());
    m_points.erase(std::unique(m_points.begin(), m_points.end()), m_points.end());
}

Segment segment(Point a, Point b)
{
    return a < b ? Segment{ a, b } : Segment{ b, a };
}

double lengthOf(const std::vector<Segment> &edges)
{
    double length = 0;
    for (const auto &[a, b] : edges)
        length += distanceMetres(a, b);
    return length;
}

Box boxOf(const std::vector<Segment> &edges)
{
    Box box;
    for (const auto &[a, b] : edges)
        box.extend(a), box.extend(b);
    return box;
}

std::vector<Point> verticesOf(const Geometry &geometry)
{
    std::vector<Point> all;
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            all.insert(all.end(), ring.begin(), ring.end());
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<Segment> segmentsOf(const Geometry &geometry)
{
    std::vector<Segment> all;
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i)
                all.push_back(segment(ring[i], ring[(i + 1) % ring.size()]));
    std::sort(all.begin(), all.end());
    return all;
}

namespace
{

template <typename T> std::vector<T> differenceOf(const std::vector<T> &a, const std::vector<T> &b)
{
    std::vector<T> rest;
    for (const T &item : a)
        if (!std::binary_search(b.begin(), b.end(), item))
            rest.push_back(item);
    return rest;
}

/** A point to be put into an edge. */
struct Insertion {
    std::size_t edge = 0;
    double along = 0;
    double off = 0;
};

bool insertTouching(Ring &ring, const PointIndex &points, const std::vector<Segment> *among)
{
    std::map<Point, Insertion> found;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        if (among && !std::binary_search(among->begin(), among->end(), segment(a, b)))
            continue;
        points.visit(grown(extent(Ring{ a, b }), 1), [&](Point p) {
            const double off = distanceToSegment(p, a, b);
            if (off > offEdge || p == a || p == b)
                return;
            const auto [it, isNew] = found.try_emplace(p);
            if (isNew || off < it->second.off)
                it->second = { i, distanceMetres(a, p), off };
        });
    }
    for (const Point p : ring)
        found.erase(p);
    if (found.empty())
        return false;
    std::vector<std::pair<Insertion, Point>> order;
    for (const auto &[p, insertion] : found)
        order.push_back({ insertion, p });
    std::sort(order.begin(), order.end(), [](const auto &x, const auto &y) {
        return std::pair(x.first.edge, x.first.along) < std::pair(y.first.edge, y.first.along);
    });
    Ring result;
    auto next = order.begin();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        result.push_back(ring[i]);
        for (; next != order.end() && next->first.edge == i; ++next)
            result.push_back(next->second);
    }
    ring = std::move(result);
    return true;
}

} // namespace

std::vector<Point> without(const std::vector<Point> &a, const std::vector<Point> &b)
{
    return differenceOf(a, b);
}

std::vector<Segment> without(const std::vector<Segment> &a, const std::vector<Segment> &b)
{
    return differenceOf(a, b);
}

bool insertTouching(Geometry &geometry, const PointIndex &points, const std::vector<Segment> *among)
{
    bool changed = false;
    if (!points.isEmpty())
        for (Polygon &part : geometry.parts)
            for (Ring &ring : part)
                changed |= insertTouching(ring, points, among);
    return changed;
}

} // namespace gis

#include "gis/vertexjoin.h"

#include <QHash>

#include <cmath>

namespace gis
{

namespace
{

/** A vertex and the boundaries that have it. */
struct SharedVertex {
    Point point;
    std::vector<std::uint32_t> rings; ///< ascending
};

std::vector<SharedVertex> verticesOf(std::span<const GeometryPtr> geometries)
{
    QHash<Point, std::size_t> places;
    std::vector<SharedVertex> all;
    std::uint32_t number = 0;
    for (const GeometryPtr &geometry : geometries) {
        if (!geometry)
            continue;
        for (const Polygon &part : geometry->parts)
            for (const Ring &ring : part) {
                ++number;
                for (const Point p : ring) {
                    const auto place = places.constFind(p);
                    if (place == places.constEnd()) {
                        places.insert(p, all.size());
                        all.push_back({ p, { number } });
                    } else if (all[*place].rings.back() != number) {
                        all[*place].rings.push_back(number);
                    }
                }
            }
    }
    return all;
}

bool shareRing(const SharedVertex &a, const SharedVertex &b)
{
    return std::any_of(a.rings.begin(), a.rings.end(), [&](std::uint32_t ring) {
        return std::binary_search(b.rings.begin(), b.rings.end(), ring);
    });
}

} // namespace

VertexJoins nearVertices(std::span<const GeometryPtr> geometries, double tolerance)
{
    VertexJoins joins;
    const std::int64_t cell = std::max<std::int64_t>(1, std::int64_t(std::ceil(tolerance)));
    std::vector<SharedVertex> all = verticesOf(geometries);
    std::sort(all.begin(), all.end(), [](const SharedVertex &a, const SharedVertex &b) {
        return a.rings.size() != b.rings.size() ? a.rings.size() > b.rings.size() : a.point < b.point;
    });
    const auto cellOf = [cell](Point p) {
        return Point{ std::int64_t(std::floor(double(p.x) / double(cell))),
                      std::int64_t(std::floor(double(p.y) / double(cell))) };
    };
    QMultiHash<Point, std::size_t> stay; // those that others go to, by cell
    for (std::size_t n = 0; n < all.size(); ++n) {
        const Point centre = cellOf(all[n].point);
        SharedVertex *nearest = nullptr;
        double distance = tolerance;
        for (std::int64_t dx = -1; dx <= 1; ++dx)
            for (std::int64_t dy = -1; dy <= 1; ++dy)
                for (auto [it, end] = stay.equal_range(Point{ centre.x + dx, centre.y + dy }); it != end;
                     ++it) {
                    SharedVertex &other = all[*it];
                    const double apart = std::hypot(double(other.point.x - all[n].point.x),
                                                    double(other.point.y - all[n].point.y));
                    if (apart <= distance && !shareRing(all[n], other)) {
                        nearest = &other;
                        distance = apart;
                    }
                }
        if (!nearest) {
            stay.insert(centre, n);
            continue;
        }
        joins.emplace(all[n].point, nearest->point);
        std::vector<std::uint32_t> rings; // a second vertex of any of them would now be on top of this one
        std::set_union(nearest->rings.begin(), nearest->rings.end(), all[n].rings.begin(), all[n].rings.end(),
                       std::back_inserter(rings));
        nearest->rings = std::move(rings);
    }
    return joins;
}

GeometryPtr joined(const GeometryPtr &geometry, const VertexJoins &joins)
{
    if (!geometry || joins.empty())
        return geometry;
    Geometry result = *geometry;
    bool isMoved = false;
    for (Polygon &part : result.parts)
        for (Ring &ring : part)
            for (Point &p : ring)
                if (const auto join = joins.find(p); join != joins.end()) {
                    p = join->second;
                    isMoved = true;
                }
    return isMoved ? std::make_shared<const Geometry>(std::move(result)) : geometry;
}

} // namespace gis

#include "storage/exchange/sourcegeometry.h"

#include <cmath>
#include <cstring>
#include <numbers>

namespace storage
{

void SourceGeometry::clear()
{
    coordinates.clear();
    rings.clear();
    parts.clear();
}

namespace
{

std::size_t end(const std::vector<std::uint32_t> &starts, std::size_t n, std::size_t all)
{
    return n + 1 < starts.size() ? starts[n + 1] : all;
}

} // namespace

std::optional<Gridded> gridded(const SourceGeometry &geometry)
{
    Gridded result;
    result.geometry.shape = geometry.shape;
    result.geometry.parts.resize(geometry.parts.size());
    for (std::size_t part = 0; part < geometry.parts.size(); ++part) {
        const std::size_t lastRing = end(geometry.parts, part, geometry.rings.size());
        gis::Polygon &polygon = result.geometry.parts[part];
        polygon.reserve(lastRing - geometry.parts[part]);
        for (std::size_t r = geometry.parts[part]; r < lastRing; ++r) {
            const std::size_t first = geometry.rings[r], last = end(geometry.rings, r, geometry.vertices());
            gis::Ring &ring = polygon.emplace_back();
            ring.reserve(last - first);
            for (std::size_t v = first; v < last; ++v) {
                const double x = geometry.coordinates[2 * v], y = geometry.coordinates[2 * v + 1];
                const auto point = gis::gridPoint(x, y);
                if (!point)
                    return std::nullopt;
                const double dx = std::abs(double(point->x) - x * 1000),
                             dy = std::abs(double(point->y) - y * 1000);
                if (dx + dy > result.largestShift)
                    result.largestShift = std::max(result.largestShift, std::hypot(dx, dy));
                ring.push_back(*point);
            }
            if (geometry.shape != gis::Shape::Polygon || ring.size() < 2)
                continue;
            if (ring.front() == ring.back())
                ring.pop_back();
            else
                result.wasOpen = true;
        }
    }
    return result;
}

namespace
{

class WkbWriter
{
public:
    void whole(std::uint32_t value) { append(&value, sizeof value); }
    void header(std::uint32_t type)
    {
        bytes.append('\1');
        whole(type);
    }
    void append(const void *from, std::size_t size)
    {
        bytes.append(static_cast<const char *>(from), qsizetype(size));
    }

    QByteArray bytes;
};

} // namespace

QByteArray sourceWkb(const SourceGeometry &geometry)
{
    WkbWriter writer;
    const std::uint32_t single = geometry.shape == gis::Shape::Polygon ? 3
        : geometry.shape == gis::Shape::Line                           ? 2
                                                                       : 1;
    writer.header(single + 3);
    writer.whole(std::uint32_t(geometry.parts.size()));
    for (std::size_t part = 0; part < geometry.parts.size(); ++part) {
        writer.header(single);
        const std::size_t lastRing = end(geometry.parts, part, geometry.rings.size());
        if (single == 3)
            writer.whole(std::uint32_t(lastRing - geometry.parts[part]));
        for (std::size_t r = geometry.parts[part]; r < lastRing; ++r) {
            const std::size_t first = geometry.rings[r], last = end(geometry.rings, r, geometry.vertices());
            if (single != 1)
                writer.whole(std::uint32_t(last - first));
            writer.append(&geometry.coordinates[2 * first], (last - first) * 2 * sizeof(double));
        }
    }
    return writer.bytes;
}

void appendArc(std::vector<double> &coordinates, std::array<double, 2> a, std::array<double, 2> b,
               std::array<double, 2> c, double tolerance)
{
    constexpr double pi = std::numbers::pi;
    const bool circle = a == c;
    const double bx = b[0] - a[0], by = b[1] - a[1], cx = c[0] - a[0], cy = c[1] - a[1];
    const double d = 2 * (bx * cy - by * cx);
    double ux = bx / 2, uy = by / 2; // a circle has b opposite to a
    if (!circle) {
        ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
        uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
    }
    const double radius = std::hypot(ux, uy);
    if (!(radius > 0 && radius < 1e7)) {
        coordinates.insert(coordinates.end(), { b[0], b[1], c[0], c[1] });
        return;
    }
    const double start = std::atan2(-uy, -ux);
    double sweep = 2 * pi;
    if (!circle) {
        sweep = std::atan2(cy - uy, cx - ux) - start;
        if (d > 0 && sweep < 0)
            sweep += 2 * pi;
        if (d < 0 && sweep > 0)
            sweep -= 2 * pi;
    }
    const double step = 2 * std::acos(std::max(0.0, 1 - tolerance / radius));
    const int steps = std::clamp(int(std::ceil(std::abs(sweep) / step)), 2, 100'000);
    for (int i = 1; i < steps; ++i) {
        const double angle = start + sweep * i / steps;
        coordinates.push_back(a[0] + ux + radius * std::cos(angle));
        coordinates.push_back(a[1] + uy + radius * std::sin(angle));
    }
    coordinates.insert(coordinates.end(), { c[0], c[1] });
}

} // namespace storage

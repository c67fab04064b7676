#include "gis/geometry.h"

#include <cmath>
#include <queue>

namespace gis
{

Box grown(const Box &box, std::int64_t margin)
{
    if (box.isEmpty())
        return box;
    return { box.west - margin, box.south - margin, box.east + margin, box.north + margin };
}

void dropEmpty(Geometry &geometry)
{
    for (Polygon &part : geometry.parts)
        std::erase_if(part, [](const Ring &ring) { return ring.empty(); });
    std::erase_if(geometry.parts, [](const Polygon &part) { return part.empty(); });
}

Box extent(const Ring &ring)
{
    Box box;
    for (const Point p : ring)
        box.extend(p);
    return box;
}

Box extent(const Polygon &polygon)
{
    Box box;
    for (const Ring &ring : polygon)
        box.extend(extent(ring));
    return box;
}

Box extent(const Geometry &geometry)
{
    Box box;
    for (const Polygon &part : geometry.parts)
        box.extend(extent(part));
    return box;
}

Int128 signedTwiceArea(const Ring &ring)
{
    if (ring.size() < 3)
        return 0;
    Int128 sum = 0;
    const Point o = ring.front();
    for (std::size_t i = 1; i + 1 < ring.size(); ++i)
        sum += orientation(o, ring[i], ring[i + 1]);
    return sum;
}

Int128 twiceArea(const Polygon &polygon)
{
    Int128 sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const Int128 area = signedTwiceArea(polygon[i]);
        sum += (i == 0 ? 1 : -1) * (area < 0 ? -area : area);
    }
    return sum;
}

Int128 twiceArea(const Geometry &geometry)
{
    Int128 sum = 0;
    if (geometry.shape == Shape::Polygon)
        for (const Polygon &part : geometry.parts)
            sum += twiceArea(part);
    return sum;
}

double squareMetres(Int128 twiceArea)
{
    return double(twiceArea) / 2e6;
}

double distanceMetres(Point a, Point b)
{
    return std::hypot(double(b.x - a.x), double(b.y - a.y)) / 1000.0;
}

double perimeter(const Polygon &polygon)
{
    double length = 0;
    for (const Ring &ring : polygon)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            length += distanceMetres(ring[j], ring[i]);
    return length;
}

double perimeter(const Geometry &geometry)
{
    double length = 0;
    for (const Polygon &part : geometry.parts)
        length += perimeter(part);
    return length;
}

namespace
{

/** The share of the way from \a a to \a b at which \a p has its foot, held to 0 … 1. */
double footOf(Point p, Point a, Point b)
{
    const double dx = double(b.x - a.x), dy = double(b.y - a.y);
    const double length2 = dx * dx + dy * dy;
    if (length2 == 0)
        return 0;
    return std::clamp((double(p.x - a.x) * dx + double(p.y - a.y) * dy) / length2, 0.0, 1.0);
}

} // namespace

double distanceToSegment(Point p, Point a, Point b)
{
    const double t = footOf(p, a, b);
    const double x = double(a.x - p.x) + t * double(b.x - a.x), y = double(a.y - p.y) + t * double(b.y - a.y);
    return std::sqrt(x * x + y * y);
}

Point nearestOnSegment(Point p, Point a, Point b)
{
    const double t = footOf(p, a, b);
    return { a.x + std::llround(t * double(b.x - a.x)), a.y + std::llround(t * double(b.y - a.y)) };
}

Int128 orientation(Point a, Point b, Point c)
{
    return Int128(b.x - a.x) * (c.y - a.y) - Int128(b.y - a.y) * (c.x - a.x);
}

bool segmentsCross(Point a, Point b, Point c, Point d)
{
    const auto sign = [](Int128 v) { return (v > 0) - (v < 0); };
    return sign(orientation(a, b, c)) * sign(orientation(a, b, d)) < 0
        && sign(orientation(c, d, a)) * sign(orientation(c, d, b)) < 0;
}

namespace
{

enum class Side { Outside, On, Inside };

Side sideOf(const Ring &ring, Point p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        const Point a = ring[j], b = ring[i];
        const Int128 turn = orientation(a, b, p);
        if (turn == 0 && std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y
            && p.y <= std::max(a.y, b.y))
            return Side::On;
        if ((a.y > p.y) != (b.y > p.y) && (turn > 0) == (b.y > a.y))
            inside = !inside;
    }
    return inside ? Side::Inside : Side::Outside;
}

} // namespace

bool covers(const Ring &ring, Point p)
{
    return !ring.empty() && sideOf(ring, p) != Side::Outside;
}

bool covers(const Polygon &polygon, Point p)
{
    if (polygon.empty() || !covers(polygon.front(), p))
        return false;
    return std::none_of(polygon.begin() + 1, polygon.end(),
                        [p](const Ring &hole) { return !hole.empty() && sideOf(hole, p) == Side::Inside; });
}

bool covers(const Geometry &geometry, Point p)
{
    return std::any_of(geometry.parts.begin(), geometry.parts.end(),
                       [p](const Polygon &part) { return covers(part, p); });
}

namespace
{

/** An edge of a boundary with what its distance from many points is worked out by. */
struct Span {
    double x, y, dx, dy; ///< from here, so far
    double perLength2; ///< 1 / length², 0 for an edge without length
};

std::vector<Span> spansOf(const Polygon &polygon)
{
    std::vector<Span> spans;
    for (const Ring &ring : polygon)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double dx = double(ring[i].x - ring[j].x), dy = double(ring[i].y - ring[j].y);
            const double length2 = dx * dx + dy * dy;
            spans.push_back({ double(ring[j].x), double(ring[j].y), dx, dy, length2 > 0 ? 1 / length2 : 0 });
        }
    return spans;
}

/** Distance of \a x, \a y from the boundary in millimetres, negative outside. */
double signedDistance(const std::vector<Span> &boundary, double x, double y)
{
    bool inside = false;
    double nearest = std::numeric_limits<double>::infinity();
    for (const Span &span : boundary) {
        const double ax = span.x - x, ay = span.y - y;
        if ((ay > 0) != (ay + span.dy > 0) && span.dx * -ay / span.dy + ax > 0)
            inside = !inside;
        const double along = -(ax * span.dx + ay * span.dy) * span.perLength2;
        const double t = std::min(std::max(along, 0.0), 1.0);
        const double east = ax + t * span.dx, north = ay + t * span.dy;
        nearest = std::min(nearest, east * east + north * north);
    }
    return inside ? std::sqrt(nearest) : -std::sqrt(nearest);
}

struct Cell {
    double x, y, half, distance;

    double best() const { return distance + half * std::sqrt(2.0); }
    friend bool operator<(const Cell &a, const Cell &b) { return a.best() < b.best(); }
};

} // namespace

InnerPoint innerPoint(const Polygon &polygon, double precision)
{
    const Box box = polygon.empty() ? Box() : extent(polygon.front());
    if (box.isEmpty() || box.width() == 0 || box.height() == 0)
        return { box.isEmpty() ? Point() : box.centre(), 0 };

    // A shape far longer than wide is begun with at most 256 cells along it and left after 20,000.
    const double size = std::max(double(std::min(box.width(), box.height())),
                                 double(std::max(box.width(), box.height())) / 256);
    const std::vector<Span> boundary = spansOf(polygon);
    const auto cellAt = [&](double x, double y, double half) {
        return Cell{ x, y, half, signedDistance(boundary, x, y) };
    };
    const Point c = box.centre();
    Cell best = cellAt(double(c.x), double(c.y), 0);
    std::priority_queue<Cell> cells;
    for (double x = double(box.west); x < double(box.east); x += size)
        for (double y = double(box.south); y < double(box.north); y += size)
            cells.push(cellAt(x + size / 2, y + size / 2, size / 2));

    for (int steps = 0; !cells.empty() && steps < 20'000; ++steps) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.distance > best.distance)
            best = cell;
        if (cell.best() - best.distance <= precision)
            break;
        const double h = cell.half / 2;
        for (const double dx : { -h, h })
            for (const double dy : { -h, h })
                cells.push(cellAt(cell.x + dx, cell.y + dy, h));
    }
    return { { std::llround(best.x), std::llround(best.y) }, std::max(0.0, best.distance) };
}

std::uint32_t hilbert(Point p, const Box &box)
{
    const auto scaled = [](std::int64_t v, std::int64_t low, std::int64_t size) {
        return std::uint32_t(
            std::clamp<std::int64_t>((v - low) * 65535 / std::max<std::int64_t>(size, 1), 0, 65535));
    };
    std::uint32_t x = scaled(p.x, box.west, box.width()), y = scaled(p.y, box.south, box.height()), d = 0;
    for (std::uint32_t s = 32768; s > 0; s /= 2) {
        const std::uint32_t rx = (x & s) > 0, ry = (y & s) > 0;
        d += s * s * ((3 * rx) ^ ry);
        if (ry == 0) {
            if (rx == 1)
                x = 65535 - x, y = 65535 - y;
            std::swap(x, y);
        }
    }
    return d;
}

} // namespace gis

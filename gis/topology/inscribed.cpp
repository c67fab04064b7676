#include "gis/topology/inscribed.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>

namespace gis
{

namespace
{

/** Distance of \a p from the boundary, negative outside. */
double depth(const RealPolygon &piece, RealPoint p)
{
    bool inside = false;
    double nearest2 = std::numeric_limits<double>::infinity();
    for (const RealRing &ring : piece)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const double ax = ring[j].x - p.x, ay = ring[j].y - p.y, dx = ring[i].x - ring[j].x,
                         dy = ring[i].y - ring[j].y;
            if ((ay > 0) != (ay + dy > 0) && dx * -ay / dy + ax > 0)
                inside = !inside;
            const double length2 = dx * dx + dy * dy;
            const double t = length2 == 0 ? 0 : std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0);
            const double x = ax + t * dx, y = ay + t * dy;
            nearest2 = std::min(nearest2, x * x + y * y);
        }
    return inside ? std::sqrt(nearest2) : -std::sqrt(nearest2);
}

/** The direction from the corner farthest from the first to the corner farthest from that: along a strip. */
RealPoint axisOf(const RealRing &ring)
{
    const auto farthest = [&](RealPoint from) {
        return *std::max_element(ring.begin(), ring.end(), [from](RealPoint p, RealPoint q) {
            return std::hypot(p.x - from.x, p.y - from.y) < std::hypot(q.x - from.x, q.y - from.y);
        });
    };
    const RealPoint a = farthest(ring.front()), b = farthest(a);
    const double length = std::hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? RealPoint{ (b.x - a.x) / length, (b.y - a.y) / length } : RealPoint{ 1, 0 };
}

struct Best {
    RealPoint point;
    double depth = -std::numeric_limits<double>::infinity();

    void take(const RealPolygon &piece, RealPoint p)
    {
        const double d = gis::depth(piece, p);
        if (d > depth)
            depth = d, point = p;
    }
};

/** Tries the middles of the chords of \a piece across \a axis, at its corners and between them. */
void tryChords(const RealPolygon &piece, RealPoint axis, Best &best)
{
    const auto along = [axis](RealPoint p) { return p.x * axis.x + p.y * axis.y; };
    const auto across = [axis](RealPoint p) { return p.y * axis.x - p.x * axis.y; };
    std::vector<double> stations;
    for (const RealRing &ring : piece)
        for (const RealPoint p : ring)
            stations.push_back(along(p));
    std::sort(stations.begin(), stations.end());
    std::vector<double> cuts;
    const std::size_t step = stations.size() / 64 + 1;
    for (std::size_t i = 0; i < stations.size(); i += step) {
        cuts.push_back(stations[i]);
        if (i + step < stations.size())
            cuts.push_back((stations[i] + stations[i + step]) / 2);
    }
    std::vector<double> crossings;
    for (const double cut : cuts) {
        crossings.clear();
        for (const RealRing &ring : piece)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const double s = along(ring[j]), t = along(ring[i]);
                if ((s > cut) != (t > cut))
                    crossings.push_back(across(ring[j])
                                        + (across(ring[i]) - across(ring[j])) * (cut - s) / (t - s));
            }
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 1; i < crossings.size(); ++i) {
            const double middle = (crossings[i - 1] + crossings[i]) / 2;
            if (crossings[i] - crossings[i - 1] > 2 * best.depth)
                best.take(piece, { cut * axis.x - middle * axis.y, cut * axis.y + middle * axis.x });
        }
    }
}

/** Climbs to the deepest point near \a best. */
void climb(const RealPolygon &piece, Best &best)
{
    static constexpr double diagonal = 0.7071067811865476;
    static constexpr RealPoint directions[] = { { 1, 0 },  { diagonal, diagonal },
                                                { 0, 1 },  { -diagonal, diagonal },
                                                { -1, 0 }, { -diagonal, -diagonal },
                                                { 0, -1 }, { diagonal, -diagonal } };
    int steps = 0;
    for (double step = best.depth; step > best.depth / 500 && steps < 400;) {
        const double before = best.depth;
        const RealPoint from = best.point;
        for (const RealPoint d : directions)
            best.take(piece, { from.x + d.x * step, from.y + d.y * step });
        ++steps;
        if (best.depth <= before)
            step /= 2;
    }
}

struct Square {
    double x, y, half, depth;

    double most() const { return depth + half * 1.4142135623730951; }
    friend bool operator<(const Square &a, const Square &b) { return a.most() < b.most(); }
};

/** Searches a shape that is not much longer than wide for something deeper than \a best, as innerPoint does.
 */
void searchSquares(const RealPolygon &piece, Best &best)
{
    double west = piece[0][0].x, east = west, south = piece[0][0].y, north = south;
    for (const RealPoint p : piece.front()) {
        west = std::min(west, p.x), east = std::max(east, p.x);
        south = std::min(south, p.y), north = std::max(north, p.y);
    }
    const double half = std::max(east - west, north - south) / 8;
    std::priority_queue<Square> squares;
    const auto add = [&](double x, double y, double half) {
        const Square square{ x, y, half, depth(piece, { x, y }) };
        if (square.depth > best.depth)
            best.depth = square.depth, best.point = { x, y };
        if (square.most() > best.depth * 1.01)
            squares.push(square);
    };
    for (double x = west + half; x < east; x += 2 * half)
        for (double y = south + half; y < north; y += 2 * half)
            add(x, y, half);
    for (int steps = 0; !squares.empty() && steps < 2'000; ++steps) {
        const Square square = squares.top();
        squares.pop();
        if (square.most() <= best.depth * 1.01)
            break;
        const double h = square.half / 2;
        for (const double dx : { -h, h })
            for (const double dy : { -h, h })
                add(square.x + dx, square.y + dy, h);
    }
}

} // namespace

double realArea(const RealPolygon &piece)
{
    double area = 0;
    for (std::size_t r = 0; r < piece.size(); ++r) {
        const RealRing &ring = piece[r];
        double twice = 0;
        for (std::size_t i = 1; i + 1 < ring.size(); ++i)
            twice += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y)
                - (ring[i].y - ring[0].y) * (ring[i + 1].x - ring[0].x);
        area += (r == 0 ? 1 : -1) * std::abs(twice) / 2;
    }
    return area;
}

Inscribed largestInscribed(const RealPolygon &piece)
{
    if (piece.empty() || piece.front().size() < 3)
        return {};
    Best best;
    const RealPoint axis = axisOf(piece.front());
    tryChords(piece, axis, best);
    tryChords(piece, { -axis.y, axis.x }, best);
    if (best.depth > 0)
        climb(piece, best);
    double length = 0;
    for (const RealRing &ring : piece)
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
            length += std::hypot(ring[i].x - ring[j].x, ring[i].y - ring[j].y);
    if (realArea(piece) > 0.004 * length * length) {
        searchSquares(piece, best);
        climb(piece, best);
    }
    return { best.depth > 0 ? best.point : piece.front().front(), 2 * std::max(best.depth, 0.0) };
}

} // namespace gis

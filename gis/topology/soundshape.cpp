#include "gis/topology/soundshape.h"

#include "gis/nestedparts.h"
#include "gis/overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace gis
{

namespace
{

/** Whether the boundary runs from \a a to \a tip and back on itself to \a b, leaving not more than \a width.
 */
bool isSpike(Point a, Point tip, Point b, double width)
{
    const double ax = double(a.x - tip.x), ay = double(a.y - tip.y), bx = double(b.x - tip.x),
                 by = double(b.y - tip.y);
    if (ax * bx + ay * by <= 0)
        return false;
    const double longer = std::sqrt(std::max(ax * ax + ay * ay, bx * bx + by * by));
    return std::abs(ax * by - ay * bx) <= width * longer;
}

struct Segment {
    Point a, b;
    std::size_t index;

    std::int64_t west() const { return std::min(a.x, b.x); }
    std::int64_t east() const { return std::max(a.x, b.x); }
};

/** Whether two segments have a point in common. Exact. */
bool meet(const Segment &s, const Segment &t)
{
    if (std::max(s.a.y, s.b.y) < std::min(t.a.y, t.b.y) || std::max(t.a.y, t.b.y) < std::min(s.a.y, s.b.y)
        || s.west() > t.east() || t.west() > s.east())
        return false;
    const auto sign = [](Int128 v) { return (v > 0) - (v < 0); };
    return sign(orientation(s.a, s.b, t.a)) * sign(orientation(s.a, s.b, t.b)) <= 0
        && sign(orientation(t.a, t.b, s.a)) * sign(orientation(t.a, t.b, s.b)) <= 0;
}

/** Whether no two edges of the ring meet but at the corner between neighbours, which lie apart. */
bool isSimple(std::vector<Segment> &edges)
{
    const std::size_t count = edges.size();
    const auto areNeighbours = [count](std::size_t i, std::size_t j) {
        return i + 1 == j || j + 1 == i || (i == 0 && j == count - 1) || (j == 0 && i == count - 1);
    };
    if (count > 16)
        std::sort(edges.begin(), edges.end(),
                  [](const auto &s, const auto &t) { return s.west() < t.west(); });
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j) {
            if (count > 16 && edges[j].west() > edges[i].east())
                break;
            if (!areNeighbours(edges[i].index, edges[j].index) && meet(edges[i], edges[j]))
                return false;
        }
    return true;
}

/** Whether the edges of \a surface meet so often that GEOS would need many seconds to put them in order. */
bool isTangled(const Geometry &surface)
{
    constexpr std::size_t most = 20'000;
    std::vector<Segment> edges;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                edges.push_back({ ring[j], ring[i], edges.size() });
    std::sort(edges.begin(), edges.end(), [](const auto &s, const auto &t) { return s.west() < t.west(); });
    std::size_t meetings = 0;
    for (auto edge = edges.begin(); edge != edges.end(); ++edge)
        for (auto other = edge + 1; other != edges.end() && other->west() <= edge->east(); ++other)
            if (meet(*edge, *other) && ++meetings > edges.size() + most)
                return true;
    return false;
}

/** Drops vertices of \a ring until none repeats the one before and none is a spike. */
void dropSpikes(Ring &ring, double width)
{
    // What is dropped can leave another one behind it, so that a vertex is looked at again when its
    // neighbours change.
    Ring kept;
    const auto settle = [&] {
        for (bool changed = true; changed && kept.size() > 1;) {
            changed = false;
            if (kept.back() == kept[kept.size() - 2]) {
                kept.pop_back();
                changed = true;
            } else if (kept.size() > 2
                       && isSpike(kept[kept.size() - 3], kept[kept.size() - 2], kept.back(), width)) {
                kept.erase(kept.end() - 2);
                changed = true;
            }
        }
    };
    for (const Point p : ring) {
        kept.push_back(p);
        settle();
    }
    // Across the start of the ring.
    for (bool changed = true; changed && kept.size() > 2;) {
        changed = true;
        const std::size_t n = kept.size();
        if (kept.back() == kept.front() || isSpike(kept[n - 2], kept[n - 1], kept[0], width))
            kept.pop_back();
        else if (isSpike(kept[n - 1], kept[0], kept[1], width))
            kept.erase(kept.begin());
        else
            changed = false;
    }
    ring = std::move(kept);
}

ShapeFlaw flawOf(const QString &reason)
{
    static const std::array<std::pair<QLatin1String, ShapeFlaw>, 6> words{ {
        { QLatin1String("Hole"), ShapeFlaw::MisplacedHole },
        { QLatin1String("Holes are nested"), ShapeFlaw::MisplacedHole },
        { QLatin1String("Interior is disconnected"), ShapeFlaw::MisplacedHole },
        { QLatin1String("Nested shells"), ShapeFlaw::OverlappingParts },
        { QLatin1String("Duplicate Rings"), ShapeFlaw::OverlappingParts },
        { QLatin1String("Too few points"), ShapeFlaw::TooFewVertices },
    } };
    for (const auto &[word, flaw] : words)
        if (reason.startsWith(word, Qt::CaseInsensitive))
            return flaw;
    return ShapeFlaw::SelfCrossing;
}

void addOnce(std::vector<FlawAt> &found, ShapeFlaw flaw, Point place)
{
    if (std::none_of(found.begin(), found.end(), [flaw](const FlawAt &f) { return f.flaw == flaw; }))
        found.push_back({ flaw, place });
}

void addFlaws(std::vector<FlawAt> &found, const Ring &ring, double width)
{
    const std::size_t n = ring.size();
    for (std::size_t i = 0; i < n; ++i) {
        const Point p = ring[i], before = ring[(i + n - 1) % n], next = ring[(i + 1) % n];
        if (n > 1 && p == next)
            addOnce(found, ShapeFlaw::RepeatedVertex, p);
        else if (n > 2 && p != before && isSpike(before, p, next, width))
            addOnce(found, ShapeFlaw::Spike, p);
    }
    Ring corners = ring;
    std::sort(corners.begin(), corners.end());
    const auto different = std::unique(corners.begin(), corners.end()) - corners.begin();
    if (different < 3 && n > 0)
        addOnce(found, ShapeFlaw::TooFewVertices, ring.front());
    else if (signedTwiceArea(ring) == 0 && n > 0)
        addOnce(found, ShapeFlaw::NoArea, extent(ring).centre());
}

} // namespace

bool isPlainlySound(const Chunk &chunk, std::size_t item, double spikeMillimetres)
{
    const std::uint32_t ring = chunk.firstRing(item);
    if (chunk.endRing(item) != ring + 1)
        return false;
    const std::uint32_t first = chunk.rings[ring], count = chunk.rings[ring + 1] - first;
    if (count < 3)
        return false;
    thread_local std::vector<Segment> edges;
    edges.resize(count);
    Point a = chunk.vertex(first + count - 1);
    for (std::uint32_t v = 0; v < count; ++v) {
        const Point b = chunk.vertex(first + v);
        if (a == b)
            return false;
        edges[v] = { a, b, v };
        a = b;
    }
    for (std::uint32_t v = 0; v < count; ++v) {
        const Segment &in = edges[v], &out = edges[v + 1 < count ? v + 1 : 0];
        if (isSpike(in.a, in.b, out.b, spikeMillimetres))
            return false;
    }
    return isSimple(edges); // three edges or more that do not meet have an area
}

std::vector<FlawAt> flaws(const Geometry &surface, double spikeMillimetres)
{
    std::vector<FlawAt> found;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            addFlaws(found, ring, spikeMillimetres);
    const Geometry bare = withoutSpikes(surface, 0);
    if (bare.parts.empty()) {
        if (found.empty())
            found.push_back({ ShapeFlaw::TooFewVertices, {} });
        return found;
    }
    if (const auto why = invalidity(bare))
        addOnce(found, flawOf(why->reason), why->place);
    return found;
}

Geometry withoutSpikes(const Geometry &surface, double spikeMillimetres)
{
    Geometry result{ surface.shape, {} };
    for (const Polygon &part : surface.parts) {
        Polygon polygon;
        for (std::size_t i = 0; i < part.size(); ++i) {
            Ring ring = part[i];
            dropSpikes(ring, spikeMillimetres);
            if (ring.size() >= 3)
                polygon.push_back(std::move(ring));
            else if (i == 0)
                break;
        }
        if (!polygon.empty())
            result.parts.push_back(std::move(polygon));
    }
    return result;
}

std::optional<std::size_t> nestedPart(const Geometry &surface)
{
    if (surface.parts.size() < 2)
        return std::nullopt;
    Int128 smallest = std::numeric_limits<std::int64_t>::max();
    for (const Polygon &part : surface.parts)
        smallest = std::min(smallest, twiceArea(part));
    // Recorded as it would be, so that only how the parts lie decides.
    const auto parcel = nestedParcel(
        { std::make_shared<const Geometry>(surface), squareMetres(smallest) * double(surface.parts.size()) });
    return parcel ? std::optional(parcel->part) : std::nullopt;
}

std::optional<Geometry> soundShape(const Geometry &surface)
{
    const auto nested = nestedPart(surface);
    Geometry shape =
        withoutSpikes(nested ? Geometry{ surface.shape, { surface.parts[*nested] } } : surface, 0);
    if (!shape.parts.empty() && !isValid(shape) && !isTangled(shape))
        shape = withoutSpikes(madeValid(shape), 0);
    if (shape.parts.empty() || !isValid(shape))
        return std::nullopt;
    return shape;
}

} // namespace gis

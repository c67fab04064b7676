#include "gis/topology/overlaps.h"

#include "gis/overlay.h"
#include "gis/topology/inscribed.h"
#include "gis/topology/nearpairs.h"
#include "gis/topology/shareground.h"

#include <QHash>

#include <deque>
#include <map>
#include <set>
#include <unordered_set>

namespace gis
{

namespace
{

using Pair = std::pair<std::uint32_t, std::uint32_t>;

bool shareInside(const Box &a, const Box &b)
{
    return a.west < b.east && b.west < a.east && a.south < b.north && b.south < a.north;
}

std::uint64_t keyOf(Pair pair)
{
    return std::uint64_t(pair.first) << 32 | pair.second;
}

/** Whether \a e and \a f touch elsewhere than at an end of both. They touch. */
bool touchWithin(const BoundaryEdge &e, const BoundaryEdge &f)
{
    const auto isWithin = [](Point p, const BoundaryEdge &edge) {
        return p != edge.a && p != edge.b && isOnSegment(p, edge.a, edge.b);
    };
    const bool share = e.a == f.a || e.a == f.b || e.b == f.a || e.b == f.b;
    return !share || isWithin(e.a, f) || isWithin(e.b, f) || isWithin(f.a, e) || isWithin(f.b, e);
}

/**
 * One loose edge of each chain. All along a chain as many parcels lie beside it: it ends where several meet,
 * and where it touches another.
 */
std::vector<std::uint32_t> oneOfEachChain(const std::vector<BoundaryEdge> &edges, const EdgePairs &touching)
{
    std::vector<char> isTouched(edges.size(), 0);
    for (const auto &[i, j] : touching)
        if (touchWithin(edges[i], edges[j]))
            isTouched[i] = isTouched[j] = 1;
    struct End {
        std::uint32_t first = 0, second = 0, count = 0;
    };
    QHash<Point, End> ends;
    ends.reserve(qsizetype(edges.size()));
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        for (const Point p : { edges[i].a, edges[i].b }) {
            End &end = ends[p];
            (end.count == 0 ? end.first : end.second) = i;
            ++end.count;
        }
    Clusters chains(edges.size());
    for (const End &end : ends)
        if (end.count == 2 && !isTouched[end.first] && !isTouched[end.second])
            chains.join(end.first, end.second);
    std::vector<std::uint32_t> result;
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        if (chains.of(i) == i)
            result.push_back(i);
    return result;
}

/**
 * Leaves of a pile of parcels of one shape the pairs of its first with the others: each two of hundreds would
 * say nothing new. Whether the coverage knew of the pile or not, it comes out the same.
 */
void thinPiles(const Coverage &coverage, std::vector<Pair> &pairs)
{
    std::map<std::uint32_t, std::vector<std::uint32_t>> twins; // lowest id → others of its shape
    std::map<std::uint32_t, std::uint32_t> lowest;
    const auto first = [&](std::uint32_t p) {
        const auto known = lowest.find(p);
        return known == lowest.end() ? p : known->second;
    };
    std::vector<Pair> same;
    for (const Pair &pair : pairs)
        if (coverage.box(pair.first) == coverage.box(pair.second)
            && outlineOf(coverage.shape(pair.first)) == outlineOf(coverage.shape(pair.second)))
            same.push_back(pair);
    for (const auto &[p, q] : same)
        for (const std::uint32_t each : { p, q })
            for (const std::uint32_t other : { p, q })
                if (coverage.id(other) < coverage.id(first(each)))
                    lowest[each] = other;
    for (const auto &[p, q] : same)
        for (const std::uint32_t each : { p, q })
            if (first(each) != each)
                twins[first(each)].push_back(each);
    std::set<std::uint32_t> others; // of piles
    for (auto &[lead, rest] : twins) {
        std::sort(rest.begin(), rest.end());
        rest.erase(std::unique(rest.begin(), rest.end()), rest.end());
        if (rest.size() >= Coverage::fewOfOneShape)
            others.insert(rest.begin(), rest.end());
    }
    std::erase_if(pairs, [&](const Pair &pair) {
        const auto [p, q] = pair;
        return (others.contains(p) && first(p) != q) || (others.contains(q) && first(q) != p);
    });
}

} // namespace

std::vector<Pair> overlappingPairs(const Coverage &coverage, const EdgePairs &touching,
                                   const Progress &progress)
{
    std::deque<Pair> open;
    std::unordered_set<std::uint64_t> seen;
    const auto add = [&](std::uint32_t p, std::uint32_t q) {
        if (p == q || !shareInside(coverage.box(p), coverage.box(q)))
            return;
        const Pair pair = std::minmax(p, q);
        if (seen.insert(keyOf(pair)).second)
            open.push_back(pair);
    };
    const auto &edges = coverage.looseEdges();
    for (const auto &[i, j] : touching)
        add(edges[i].parcel, edges[j].parcel);
    for (const std::uint32_t i : oneOfEachChain(edges, touching)) {
        const BoundaryEdge &edge = edges[i];
        const Point middle{ edge.a.x + (edge.b.x - edge.a.x) / 2, edge.a.y + (edge.b.y - edge.a.y) / 2 };
        for (const std::uint32_t q : coverage.meeting({ middle.x, middle.y, middle.x, middle.y }))
            add(edge.parcel, q);
    }
    std::unordered_set<std::uint32_t> searched;
    std::vector<Pair> pairs;
    for (std::size_t done = 0; !open.empty(); ++done) {
        const Pair pair = open.front();
        open.pop_front();
        if (done % 256 == 0)
            report(progress, double(done) / double(done + open.size() + 1));
        if (!shareGround(coverage.shape(pair.first), coverage.shape(pair.second)))
            continue;
        pairs.push_back(pair);
        // Where one overlaps, those around it may lie over others without a loose edge: each is looked at
        // once, or a pile of parcels would be searched again for each two of them.
        const auto around = [&](std::uint32_t p) { return coverage.meeting(grown(coverage.box(p), 1)); };
        for (const std::uint32_t p : around(pair.first))
            if (searched.insert(p).second)
                for (const std::uint32_t q : around(p))
                    add(p, q);
    }
    thinPiles(coverage, pairs);
    for (const auto &pile : coverage.piles())
        for (std::size_t n = 1; n < pile.size(); ++n)
            pairs.push_back(std::minmax(pile.front(), pile[n]));
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

namespace
{

/** What rounding to the grid may leave along a boundary as long as that of \a surface, in mm². */
double roundingArea(const Geometry &surface)
{
    return 0.71 * 1000 * perimeter(surface);
}

/** Whether \a area is all there is of \a surface, but for what rounding leaves. */
bool isAllOf(double area, const Geometry &surface)
{
    const double whole = double(twiceArea(surface)) / 2;
    return area >= whole - std::min(roundingArea(surface), whole / 2);
}

struct Measured {
    double area = 0;
    Inscribed widest;
    Box box;
};

Measured measured(const std::vector<RealPolygon> &pieces, Point origin)
{
    Measured result;
    for (const RealPolygon &piece : pieces) {
        result.area += realArea(piece);
        const Inscribed circle = largestInscribed(piece);
        if (circle.diameter >= result.widest.diameter)
            result.widest = circle;
        for (const RealPoint p : piece.front())
            result.box.extend(Point{ origin.x + std::llround(p.x), origin.y + std::llround(p.y) });
    }
    return result;
}

std::optional<TopologyFault> overlapFault(const Coverage &coverage, Pair pair,
                                          const TopologyTolerances &tolerances)
{
    TopologyFault fault;
    auto [p, q] = pair;
    if (coverage.id(q) < coverage.id(p))
        std::swap(p, q);
    fault.a = coverage.id(p), fault.b = coverage.id(q);
    fault.betweenSheets = !coverage.areOfOneSheet(p, q);
    const Geometry a = coverage.shape(p), b = coverage.shape(q);
    const Box both = common(coverage.box(p), coverage.box(q));
    const Point origin = both.centre();
    try { // as in the coverage: what cannot be digested is a fault
        const auto pieces = commonGround(a, b, origin);
        const Measured found = measured(pieces, origin);
        if (found.area <= 0)
            return std::nullopt;
        fault.ground = Shared{ std::make_shared<const Geometry>(rounded(pieces, origin)) };
        fault.squareMillimetres = found.area;
        fault.widthMillimetres = found.widest.diameter;
        fault.box = found.box;
        fault.place = { origin.x + std::llround(found.widest.centre.x),
                        origin.y + std::llround(found.widest.centre.y) };
        const bool aInB = isAllOf(found.area, a), bInA = isAllOf(found.area, b);
        if (aInB && bInA) {
            fault.kind = TopologyFaultKind::Duplicate;
            return fault;
        }
        if (aInB || bInA) {
            fault.kind = TopologyFaultKind::UncutIsland;
            if (aInB)
                std::swap(fault.a, fault.b);
            return fault;
        }
    } catch (const Error &) {
        fault.kind = TopologyFaultKind::Undigested;
        fault.place = origin;
        fault.box = both;
        return fault;
    }
    const double least =
        fault.betweenSheets ? tolerances.overlapBetweenSheetsMillimetres : tolerances.overlapMillimetres;
    return fault.widthMillimetres > least ? std::optional(fault) : std::nullopt;
}

} // namespace

std::vector<TopologyFault> overlapFaults(const Coverage &coverage, const std::vector<Pair> &pairs,
                                         const TopologyTolerances &tolerances, const Progress &progress)
{
    std::vector<std::optional<TopologyFault>> found(pairs.size());
    inParallel(pairs.size(), progress,
               [&](std::size_t i) { found[i] = overlapFault(coverage, pairs[i], tolerances); });
    std::vector<TopologyFault> faults;
    for (auto &fault : found)
        if (fault)
            faults.push_back(std::move(*fault));
    return faults;
}

} // namespace gis

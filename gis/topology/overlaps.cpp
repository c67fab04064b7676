#include "gis/topology/overlaps.h"

#include "gis/overlay.h"
#include "gis/topology/inscribed.h"
#include "gis/topology/nearpairs.h"

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

/** Directed edges of \a surface whose boxes meet \a box. */
std::vector<BoundaryEdge> edgesIn(const Geometry &surface, const Box &box)
{
    std::vector<BoundaryEdge> edges;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                const Point a = ring[j], b = ring[i];
                if (std::min(a.x, b.x) <= box.east && std::max(a.x, b.x) >= box.west
                    && std::min(a.y, b.y) <= box.north && std::max(a.y, b.y) >= box.south)
                    edges.push_back({ a, b, 0 });
            }
    return edges;
}

bool isOnSegment(Point p, Point a, Point b)
{
    return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y
        && p.y <= std::max(a.y, b.y) && orientation(a, b, p) == 0;
}

Box common(const Box &a, const Box &b)
{
    return { std::max(a.west, b.west), std::max(a.south, b.south), std::min(a.east, b.east),
             std::min(a.north, b.north) };
}

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

/** The edges of a surface by their northing, to be asked for those at one place. */
class Bands
{
public:
    /** Those whose northing comes within \a box. */
    Bands(const Geometry &surface, const Box &box)
        : m_edges(edgesIn(surface, { -gridLimit * 4, box.south, gridLimit * 4, box.north })),
          m_south(box.south), m_north(box.north)
    {
        double climbed = 0;
        for (const BoundaryEdge &edge : m_edges)
            climbed += double(std::abs(edge.b.y - edge.a.y));
        const std::int64_t count = std::int64_t(m_edges.size()) + 1;
        m_height = std::max(std::int64_t(2 * climbed) / count, (m_north - m_south) / count) + 1;
        m_bands.resize(bandOf(m_north) + 1);
        for (std::uint32_t i = 0; i < m_edges.size(); ++i)
            for (std::size_t band = bandOf(std::min(m_edges[i].a.y, m_edges[i].b.y)),
                             last = bandOf(std::max(m_edges[i].a.y, m_edges[i].b.y));
                 band <= last; ++band)
                m_bands[band].push_back(i);
    }

    /** Calls \a visit with the edges that may come between \a south and \a north, some of them repeatedly,
     * until it returns true, and returns whether it did. */
    template <typename Visit> bool any(std::int64_t south, std::int64_t north, Visit visit) const
    {
        for (std::size_t band = bandOf(south), last = bandOf(north); band <= last; ++band)
            for (const std::uint32_t i : m_bands[band])
                if (visit(m_edges[i]))
                    return true;
        return false;
    }

private:
    std::size_t bandOf(std::int64_t y) const
    {
        return std::size_t((std::clamp(y, m_south, m_north) - m_south) / m_height);
    }

    std::vector<BoundaryEdge> m_edges;
    std::int64_t m_south, m_north, m_height = 1;
    std::vector<std::vector<std::uint32_t>> m_bands;
};

enum class Lie { Outside, Against, Along, Inside };

/** How the middle of a piece of edge that runs by \a direction lies to \a surface; \a twice is twice its
 * place. */
Lie lieOf(Point twice, Point direction, const Bands &surface)
{
    bool inside = false;
    Lie along = Lie::Outside;
    const std::int64_t y = twice.y >> 1;
    const bool isOn = surface.any(y, y, [&](const BoundaryEdge &edge) {
        const Point a{ 2 * edge.a.x, 2 * edge.a.y }, b{ 2 * edge.b.x, 2 * edge.b.y };
        const bool crosses = (a.y > twice.y) != (b.y > twice.y);
        if (!crosses && (std::max(a.y, b.y) < twice.y || std::min(a.y, b.y) > twice.y))
            return false;
        if (isOnSegment(twice, a, b)) {
            const Int128 turn = orientation({ 0, 0 }, direction, { b.x - a.x, b.y - a.y });
            if (turn != 0)
                return false; // touched in passing, by a corner of nothing: decided by its neighbours
            const Int128 with = Int128(direction.x) * (b.x - a.x) + Int128(direction.y) * (b.y - a.y);
            along = with > 0 ? Lie::Along : Lie::Against;
            return true;
        }
        if (crosses && (orientation(a, b, twice) > 0) == (b.y > a.y))
            inside = !inside;
        return false;
    });
    return isOn ? along : inside ? Lie::Inside : Lie::Outside;
}

/** Whether a piece of an edge of \a edges, cut where \a surface touches it, runs in that or along its
 * boundary with the same side in. */
bool runsOver(const std::vector<BoundaryEdge> &edges, const Bands &surface)
{
    std::vector<Point> cuts;
    for (const BoundaryEdge &e : edges) {
        cuts.assign({ e.a, e.b });
        const bool isShared =
            surface.any(std::min(e.a.y, e.b.y), std::max(e.a.y, e.b.y), [&](const BoundaryEdge &f) {
                if (areNear(e, f, 0) && isOnSegment(f.a, e.a, e.b))
                    cuts.push_back(f.a);
                return f.a == e.b && f.b == e.a;
            });
        if (isShared)
            continue; // they lie on either side of it
        const auto forth = [&e](Point p) {
            return Int128(p.x - e.a.x) * (e.b.x - e.a.x) + Int128(p.y - e.a.y) * (e.b.y - e.a.y);
        };
        std::sort(cuts.begin(), cuts.end(), [&](Point p, Point q) { return forth(p) < forth(q); });
        for (std::size_t i = 1; i < cuts.size(); ++i) {
            if (cuts[i - 1] == cuts[i])
                continue;
            const Lie lie = lieOf({ cuts[i - 1].x + cuts[i].x, cuts[i - 1].y + cuts[i].y },
                                  { e.b.x - e.a.x, e.b.y - e.a.y }, surface);
            if (lie == Lie::Inside || lie == Lie::Along)
                return true;
        }
    }
    return false;
}

} // namespace

bool shareGround(const Geometry &a, const Geometry &b)
{
    const Box both = common(extent(a), extent(b));
    if (both.isEmpty() || both.width() == 0 || both.height() == 0)
        return false;
    const auto ofA = edgesIn(a, both), ofB = edgesIn(b, both);
    const Bands inA(a, both), inB(b, both);
    for (const BoundaryEdge &e : ofA)
        if (inB.any(std::min(e.a.y, e.b.y), std::max(e.a.y, e.b.y), [&](const BoundaryEdge &f) {
                return areNear(e, f, 0) && segmentsCross(e.a, e.b, f.a, f.b);
            }))
            return true;
    return runsOver(ofA, inB) || runsOver(ofB, inA);
}

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
    double length = 0;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                length += 1000 * distanceMetres(ring[j], ring[i]);
    return 0.71 * length;
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

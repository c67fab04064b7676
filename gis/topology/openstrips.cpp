#include "gis/topology/openstrips.h"

#include "gis/topology/nearpairs.h"

#include <map>

namespace gis
{

namespace
{

constexpr double leastLength = 1'000; ///< mm
constexpr double leastTimesWidth = 10;
constexpr double widestStrip = 1'000; ///< mm; one may walk there, whatever the profile calls a gap
constexpr double turnedAgainst = -0.9; ///< cosine between edges that face each other

/** Where two edges face each other: the ground between them. */
struct Facing {
    Point corners[4]; ///< along one edge, then back along the other
    double length = 0, width = 0, area = 0; ///< mm, mm²
    bool isWide = false; ///< it goes on, wider than a gap

    Box box() const
    {
        Box box;
        for (const Point corner : corners)
            box.extend(corner);
        return box;
    }
    Point middle() const
    {
        Point sum;
        for (const Point corner : corners)
            sum.x += corner.x - corners[0].x, sum.y += corner.y - corners[0].y;
        return { corners[0].x + sum.x / 4, corners[0].y + sum.y / 4 };
    }
};

std::optional<Facing> facing(const BoundaryEdge &e, const BoundaryEdge &f, double widest)
{
    const double dx = double(e.b.x - e.a.x), dy = double(e.b.y - e.a.y), length = std::hypot(dx, dy);
    const double ux = dx / length, uy = dy / length;
    const auto along = [&](Point p) { return double(p.x - e.a.x) * ux + double(p.y - e.a.y) * uy; };
    const auto off = [&](Point p) { return double(p.x - e.a.x) * uy - double(p.y - e.a.y) * ux; };
    const double ta = along(f.a), tb = along(f.b), sa = off(f.a), sb = off(f.b);
    if (tb - ta > turnedAgainst * std::hypot(double(f.b.x - f.a.x), double(f.b.y - f.a.y)))
        return std::nullopt;
    const auto offAt = [&](double t) { return sb + (sa - sb) * (t - tb) / (ta - tb); };
    double from = std::max(0.0, tb), to = std::min(length, ta);
    Facing result;
    const auto clip = [&](double limit, bool isUpper) { // to where it is on the right side of \a limit
        const double s0 = offAt(from), s1 = offAt(to);
        const auto isOut = [&](double s) { return isUpper ? s > limit : s < limit; };
        if (!isOut(s0) && !isOut(s1))
            return true;
        if (isOut(s0) && isOut(s1))
            return false;
        (isOut(s0) ? from : to) = from + (to - from) * (limit - s0) / (s1 - s0);
        result.isWide |= isUpper;
        return true;
    };
    if (to - from < 1 || !clip(0, false) || !clip(widest, true) || to - from < 1)
        return std::nullopt;
    const auto at = [&](double t, double s) {
        return Point{ e.a.x + std::llround(t * ux + s * uy), e.a.y + std::llround(t * uy - s * ux) };
    };
    result.corners[0] = at(from, 0), result.corners[1] = at(to, 0);
    result.corners[2] = at(to, offAt(to)), result.corners[3] = at(from, offAt(from));
    result.length = to - from;
    result.width = std::max(offAt(from), offAt(to));
    result.area = result.length * (offAt(from) + offAt(to)) / 2;
    return result;
}

/** Whether no parcel lies over \a place but those at whose edges \a e and \a f it is. */
bool isUncovered(const Coverage &coverage, Point place, const BoundaryEdge &e, const BoundaryEdge &f)
{
    const auto near = coverage.meeting({ place.x, place.y, place.x, place.y });
    return std::none_of(near.begin(), near.end(), [&](std::uint32_t parcel) {
        return parcel != e.parcel && parcel != f.parcel && covers(coverage.shape(parcel), place);
    });
}

/** Which narrow holes each edge bounds. */
std::vector<std::vector<std::uint32_t>> holesOf(const Gaps &closed, std::size_t edges)
{
    std::vector<std::vector<std::uint32_t>> result(edges);
    for (std::uint32_t hole = 0; hole < closed.holes.size(); ++hole)
        for (const std::uint32_t edge : closed.holes[hole])
            result[edge].push_back(hole);
    return result;
}

bool shareAny(const std::vector<std::uint32_t> &a, const std::vector<std::uint32_t> &b)
{
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

/** The strip of \a pieces, which lie between parcels \a p and \a q; nothing if it is none. */
std::optional<TopologyFault> stripOf(const Coverage &coverage, std::uint32_t p, std::uint32_t q,
                                     std::vector<Facing> pieces, const TopologyTolerances &tolerances)
{
    if (coverage.id(q) < coverage.id(p))
        std::swap(p, q);
    std::sort(pieces.begin(), pieces.end(), [](const Facing &a, const Facing &b) {
        return std::lexicographical_compare(a.corners, a.corners + 4, b.corners, b.corners + 4);
    });
    TopologyFault fault;
    fault.kind = TopologyFaultKind::Gap;
    fault.a = coverage.id(p), fault.b = coverage.id(q);
    fault.betweenSheets = !coverage.areOfOneSheet(p, q);
    double length = 0;
    Geometry ground{ Shape::Polygon, {} };
    for (const Facing &piece : pieces) {
        if (piece.isWide)
            return std::nullopt;
        length += piece.length;
        fault.squareMillimetres += piece.area;
        fault.box.extend(piece.box());
        if (piece.width > fault.widthMillimetres)
            fault.widthMillimetres = piece.width, fault.place = piece.middle();
        ground.parts.push_back({ Ring(piece.corners, piece.corners + 4) });
    }
    constexpr double rounding = 1e-6;
    const double least =
        fault.betweenSheets ? tolerances.gapBetweenSheetsMillimetres : tolerances.gapMillimetres;
    if (fault.widthMillimetres <= least + rounding
        || length < std::max(leastLength, leastTimesWidth * fault.widthMillimetres))
        return std::nullopt;
    fault.ground = Shared{ std::make_shared<const Geometry>(std::move(ground)) };
    return fault;
}

} // namespace

Gaps openStrips(const Coverage &coverage, const EdgePairs &near, const TopologyTolerances &tolerances,
                const Gaps &closed, const std::optional<std::vector<Box>> &zone, std::span<const Box> touched)
{
    const auto &edges = coverage.looseEdges();
    const double widest = std::min(tolerances.widestGapMillimetres, widestStrip);
    const auto reach = std::int64_t(std::ceil(widest));
    const auto holes = holesOf(closed, edges.size());
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Facing>> between;
    for (auto [i, j] : near) {
        if (std::tie(edges[j].a, edges[j].b) < std::tie(edges[i].a, edges[i].b))
            std::swap(i, j);
        if (!areNear(edges[i], edges[j], reach) || shareAny(holes[i], holes[j]))
            continue;
        if (const auto piece = facing(edges[i], edges[j], widest);
            piece && isUncovered(coverage, piece->middle(), edges[i], edges[j]))
            between[std::minmax(coverage.owner(edges[i]), coverage.owner(edges[j]))].push_back(*piece);
    }
    Gaps gaps;
    for (auto &[parcels, pieces] : between) {
        std::sort(pieces.begin(), pieces.end(),
                  [](const Facing &a, const Facing &b) { return a.box().west < b.box().west; });
        Clusters strips(pieces.size());
        for (std::uint32_t i = 0; i < pieces.size(); ++i) {
            const Box around = grown(pieces[i].box(), reach);
            for (std::uint32_t j = i + 1; j < pieces.size() && pieces[j].box().west <= around.east; ++j)
                if (around.intersects(pieces[j].box()))
                    strips.join(i, j);
        }
        std::map<std::uint32_t, std::vector<Facing>> each;
        for (std::uint32_t i = 0; i < pieces.size(); ++i)
            each[strips.of(i)].push_back(pieces[i]);
        for (const auto &[first, strip] : each) {
            Box box;
            for (const Facing &piece : strip)
                box.extend(piece.box());
            const auto meets = [&](const Box &b) { return b.intersects(grown(box, reach)); };
            const auto holds = [&](const Box &z) {
                const Box all = grown(box, 2 * reach);
                return z.contains(Point{ all.west, all.south }) && z.contains(Point{ all.east, all.north });
            };
            gaps.isOpenEnded |= zone && std::any_of(touched.begin(), touched.end(), meets)
                && std::none_of(zone->begin(), zone->end(), holds);
            if (auto fault = stripOf(coverage, parcels.first, parcels.second, strip, tolerances))
                gaps.faults.push_back(std::move(*fault));
        }
    }
    return gaps;
}

} // namespace gis

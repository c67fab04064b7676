#include "gis/topology/gaps.h"

#include "gis/topology/faces.h"
#include "gis/topology/inscribed.h"
#include "gis/topology/nearpairs.h"

#include <map>

namespace gis
{

namespace
{

bool contains(const RealRing &ring, RealPoint p)
{
    bool inside = false;
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
        if ((ring[i].y > p.y) != (ring[j].y > p.y)
            && p.x < ring[j].x + (ring[i].x - ring[j].x) * (p.y - ring[j].y) / (ring[i].y - ring[j].y))
            inside = !inside;
    return inside;
}

bool isInAny(std::span<const Box> zone, const Box &box)
{
    return std::any_of(zone.begin(), zone.end(), [&](const Box &z) { return z.covers(box); });
}

bool meetsAny(std::span<const Box> boxes, const Box &box)
{
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box &b) { return b.intersects(box); });
}

/** The uncovered ground of one loop, with what stands in the middle of it. */
struct Hole {
    const Loop *loop = nullptr;
    std::vector<const Loop *> within;
};

class Search
{
public:
    Search(const Coverage &coverage, const EdgePairs &near, const TopologyTolerances &tolerances)
        : m_coverage(coverage), m_tolerances(tolerances),
          m_faces(uncoveredFaces(coverage.looseEdges(), near)),
          m_widest(std::int64_t(std::ceil(tolerances.widestGapMillimetres)))
    {
        gatherHoles(near);
    }

    Gaps found(const std::optional<std::vector<Box>> &zone, std::span<const Box> touched) const
    {
        Gaps gaps;
        if (zone)
            gaps.isOpenEnded = isOpenEnded(*zone, touched);
        for (const Hole &hole : m_holes) {
            bool isNarrow = false;
            if (auto fault = faultOf(hole, isNarrow))
                gaps.faults.push_back(std::move(*fault));
            if (isNarrow)
                gaps.holes.push_back(edgesAround(hole));
        }
        return gaps;
    }

private:
    void gatherHoles(const EdgePairs &near);
    std::optional<TopologyFault> faultOf(const Hole &hole, bool &isNarrow) const;
    std::vector<std::uint32_t> edgesAround(const Hole &hole) const;
    void nameParcels(const Hole &hole, TopologyFault &fault) const;
    bool isCovered(const Hole &hole, Point place) const;
    bool isOpenEnded(const Loop &loop, bool isClosed, std::span<const Box> zone,
                     std::span<const Box> touched) const;
    bool isOpenEnded(std::span<const Box> zone, std::span<const Box> touched) const;
    bool isWideAt(const Piece &piece) const;

    const Coverage &m_coverage;
    const TopologyTolerances &m_tolerances;
    Faces m_faces;
    std::int64_t m_widest;
    std::vector<Hole> m_holes;
};

/** Loops that run clockwise enclose ground; those near them that run the other way may stand in it. */
void Search::gatherHoles(const EdgePairs &near)
{
    std::vector<std::vector<std::uint32_t>> loopsOf(m_coverage.looseEdges().size());
    for (const Piece &piece : m_faces.pieces)
        if (piece.loop < m_faces.loops.size())
            loopsOf[piece.edge].push_back(piece.loop);
    Clusters groups(m_faces.loops.size());
    for (const auto &[i, j] : near)
        for (const std::uint32_t a : loopsOf[i])
            for (const std::uint32_t b : loopsOf[j])
                if (a != b && areNear(m_coverage.looseEdges()[i], m_coverage.looseEdges()[j], m_widest))
                    groups.join(a, b);
    std::map<std::uint32_t, std::vector<const Loop *>> contours;
    for (std::uint32_t i = 0; i < m_faces.loops.size(); ++i)
        if (m_faces.loops[i].area > 0)
            contours[groups.of(i)].push_back(&m_faces.loops[i]);
    for (std::uint32_t i = 0; i < m_faces.loops.size(); ++i) {
        const Loop &loop = m_faces.loops[i];
        if (loop.area >= 0)
            continue;
        Hole hole{ &loop, {} };
        if (const auto others = contours.find(groups.of(i)); others != contours.end()) {
            const Point origin = loop.box.centre();
            const RealRing ring = m_faces.ring(loop, origin);
            for (const Loop *other : others->second)
                if (loop.box.covers(other->box)
                    && contains(ring, m_faces.nodes[m_faces.pieces[other->pieces.front()].from].from(origin)))
                    hole.within.push_back(other);
            std::sort(hole.within.begin(), hole.within.end(), [](const Loop *a, const Loop *b) {
                return std::tie(a->box.west, a->box.south) < std::tie(b->box.west, b->box.south);
            });
        }
        m_holes.push_back(std::move(hole));
    }
}

/** The two parcels that have most of the boundary. */
void Search::nameParcels(const Hole &hole, TopologyFault &fault) const
{
    std::map<std::uint32_t, double> lengths;
    const auto add = [&](const Loop &loop) {
        for (const std::uint32_t i : loop.pieces) {
            const Piece &piece = m_faces.pieces[i];
            const RealPoint a = m_faces.nodes[piece.from].from(loop.box.centre()),
                            b = m_faces.nodes[piece.to].from(loop.box.centre());
            lengths[m_coverage.owner(m_coverage.looseEdges()[piece.edge])] +=
                std::hypot(b.x - a.x, b.y - a.y);
        }
    };
    add(*hole.loop);
    for (const Loop *other : hole.within)
        add(*other);
    std::vector<std::pair<std::int64_t, std::uint32_t>> order;
    for (const auto &[parcel, length] : lengths)
        order.emplace_back(-std::llround(length), parcel);
    std::sort(order.begin(), order.end(), [&](const auto &p, const auto &q) {
        return p.first != q.first ? p.first < q.first : m_coverage.id(p.second) < m_coverage.id(q.second);
    });
    fault.a = m_coverage.id(order[0].second);
    if (order.size() < 2)
        return;
    fault.b = m_coverage.id(order[1].second);
    fault.betweenSheets = !m_coverage.areOfOneSheet(order[0].second, order[1].second);
    if (fault.b < fault.a)
        std::swap(fault.a, fault.b);
}

/** Whether a parcel lies over the hole without a boundary in it. */
bool Search::isCovered(const Hole &hole, Point place) const
{
    for (const std::uint32_t parcel : m_coverage.meeting({ place.x, place.y, place.x, place.y })) {
        const bool bounds =
            std::any_of(hole.loop->pieces.begin(), hole.loop->pieces.end(), [&](std::uint32_t i) {
                return m_coverage.looseEdges()[m_faces.pieces[i].edge].parcel == parcel;
            });
        if (!bounds && covers(m_coverage.shape(parcel), place))
            return true;
    }
    return false;
}

std::vector<std::uint32_t> Search::edgesAround(const Hole &hole) const
{
    std::vector<std::uint32_t> edges;
    const auto add = [&](const Loop &loop) {
        for (const std::uint32_t i : loop.pieces)
            edges.push_back(m_faces.pieces[i].edge);
    };
    add(*hole.loop);
    for (const Loop *other : hole.within)
        add(*other);
    return edges;
}

std::optional<TopologyFault> Search::faultOf(const Hole &hole, bool &isNarrow) const
{
    TopologyFault fault;
    fault.kind = TopologyFaultKind::Gap;
    double length = hole.loop->length;
    fault.squareMillimetres = -hole.loop->area;
    for (const Loop *other : hole.within)
        fault.squareMillimetres -= other->area, length += other->length;
    // The ground of a shape is less than half its greatest width times the length of its boundary.
    isNarrow = fault.squareMillimetres <= 0;
    if (isNarrow || fault.squareMillimetres > length * m_tolerances.widestGapMillimetres / 2 + 1)
        return std::nullopt;
    const Point origin = hole.loop->box.centre();
    RealPolygon ground{ m_faces.ring(*hole.loop, origin) };
    for (const Loop *other : hole.within)
        ground.push_back(m_faces.ring(*other, origin));
    const Inscribed circle = largestInscribed(ground);
    nameParcels(hole, fault);
    const double least =
        fault.betweenSheets ? m_tolerances.gapBetweenSheetsMillimetres : m_tolerances.gapMillimetres;
    constexpr double rounding = 1e-6;
    isNarrow = circle.diameter <= m_tolerances.widestGapMillimetres + rounding;
    if (circle.diameter <= least + rounding || !isNarrow)
        return std::nullopt;
    fault.widthMillimetres = circle.diameter;
    fault.place = { origin.x + std::llround(circle.centre.x), origin.y + std::llround(circle.centre.y) };
    fault.box = hole.loop->box;
    fault.ground.geometry = std::make_shared<const Geometry>(rounded(std::span(&ground, 1), origin));
    return isCovered(hole, fault.place) ? std::nullopt : std::optional(fault);
}

/** Whether the ground to the right of the middle of \a piece is wider than a gap: a circle fits in there. */
bool Search::isWideAt(const Piece &piece) const
{
    const BoundaryEdge &edge = m_coverage.looseEdges()[piece.edge];
    const Point origin = edge.a;
    const RealPoint a = m_faces.nodes[piece.from].from(origin), b = m_faces.nodes[piece.to].from(origin);
    const double dx = double(edge.b.x - edge.a.x), dy = double(edge.b.y - edge.a.y),
                 length = std::hypot(dx, dy);
    const double radius = m_tolerances.widestGapMillimetres / 2 + 1;
    const Point centre{ origin.x + std::llround((a.x + b.x) / 2 + dy / length * (radius + 1)),
                        origin.y + std::llround((a.y + b.y) / 2 - dx / length * (radius + 1)) };
    return std::all_of(
        m_coverage.looseEdges().begin(), m_coverage.looseEdges().end(),
        [&](const BoundaryEdge &other) { return distanceToSegment(centre, other.a, other.b) > radius; });
}

/**
 * What is known of the ground beside a boundary that runs on outside \a zone: of several grounds that may be,
 * it can be one boundary only because what parts them is not looked at. Following it from piece to piece
 * inside the zone, the ground stays the same; where that is wide, it is no gap.
 */
bool Search::isOpenEnded(const Loop &loop, bool isClosed, std::span<const Box> zone,
                         std::span<const Box> touched) const
{
    if (!meetsAny(touched, grown(loop.box, m_widest)) || isInAny(zone, grown(loop.box, m_widest)))
        return false;
    const std::size_t count = loop.pieces.size();
    const auto boxOf = [&](std::size_t n) {
        const Piece &piece = m_faces.pieces[loop.pieces[n]];
        Box box = m_faces.nodes[piece.from].box();
        box.extend(m_faces.nodes[piece.to].box());
        return box;
    };
    enum class Known : char { NotYet, Wide, Narrow, Outside };
    std::vector<Known> known(count, Known::NotYet);
    const auto look = [&](std::size_t n) {
        if (known[n] == Known::NotYet)
            known[n] = !isInAny(zone, grown(boxOf(n), 2 * m_widest)) ? Known::Outside
                : isWideAt(m_faces.pieces[loop.pieces[n]])           ? Known::Wide
                                                                     : Known::Narrow;
        return known[n];
    };
    // Whether it is found to be no gap on the way from \a n on, by \a step.
    const auto isSettled = [&](std::size_t n, std::size_t step) {
        for (std::size_t i = 0; i < count; ++i, n = (n + step) % count) {
            if (const Known here = look(n); here != Known::Narrow)
                return here == Known::Wide;
            if (!isClosed && n == (step == 1 ? count - 1 : 0))
                return step == 1; // it ends where a parcel covers the ground
        }
        return true;
    };
    for (std::size_t n = 0; n < count; ++n)
        if (meetsAny(touched, grown(boxOf(n), m_widest)) && !isSettled(n, 1) && !isSettled(n, count - 1))
            return true;
    return false;
}

bool Search::isOpenEnded(std::span<const Box> zone, std::span<const Box> touched) const
{
    const auto isAnyOpen = [&](const std::vector<Loop> &loops, bool isClosed) {
        return std::any_of(loops.begin(), loops.end(),
                           [&](const Loop &loop) { return isOpenEnded(loop, isClosed, zone, touched); });
    };
    return isAnyOpen(m_faces.loops, true) || isAnyOpen(m_faces.brokenOff, false);
}

} // namespace

Gaps gaps(const Coverage &coverage, const EdgePairs &near, const TopologyTolerances &tolerances,
          const std::optional<std::vector<Box>> &zone, std::span<const Box> touched)
{
    return Search(coverage, near, tolerances).found(zone, touched);
}

} // namespace gis

#include "gis/topology/topology.h"

#include "gis/parallel.h"
#include "gis/topology/gaps.h"
#include "gis/topology/nearpairs.h"
#include "gis/topology/openstrips.h"
#include "gis/topology/overlaps.h"
#include "gis/topology/soundshape.h"
#include "gis/topology/unmatched.h"

namespace gis
{

namespace
{

constexpr std::int64_t besideGap = 250; ///< mm

/** How far apart two edges may be and still have to do with each other, in millimetres. */
std::int64_t reachOf(const TopologyTolerances &tolerances)
{
    return std::int64_t(std::ceil(std::max({ tolerances.widestGapMillimetres, tolerances.vertexMillimetres,
                                             tolerances.vertexBetweenSheetsMillimetres })))
        + 2;
}

bool touch(const BoundaryEdge &e, const BoundaryEdge &f)
{
    const auto sign = [](Int128 v) { return (v > 0) - (v < 0); };
    return areNear(e, f, 0) && sign(orientation(e.a, e.b, f.a)) * sign(orientation(e.a, e.b, f.b)) <= 0
        && sign(orientation(f.a, f.b, e.a)) * sign(orientation(f.a, f.b, e.b)) <= 0;
}

/** What a check of some parcels finds, and whether it would have to look further around \a touched. */
struct Found {
    std::vector<TopologyFault> faults;
    bool isOpenEnded = false;
};

Found check(const Fabric &fabric, const TopologyTolerances &tolerances,
            const std::optional<std::vector<Box>> &zone, std::span<const Box> touched,
            const Progress &progress)
{
    Found found;
    Coverage coverage(fabric, tolerances, zone, found.faults, partOf(progress, 0, 0.6));
    const auto &edges = coverage.looseEdges();
    EdgePairs near, touching;
    forEachNearPair(edges, reachOf(tolerances), partOf(progress, 0.6, 0.75),
                    [&](std::uint32_t i, std::uint32_t j) {
                        if (edges[i].parcel == edges[j].parcel)
                            return;
                        near.emplace_back(i, j);
                        if (touch(edges[i], edges[j]))
                            touching.emplace_back(i, j);
                    });
    const auto take = [&](std::vector<TopologyFault> more) {
        found.faults.insert(found.faults.end(), std::make_move_iterator(more.begin()),
                            std::make_move_iterator(more.end()));
    };
    const auto pairs = overlappingPairs(coverage, touching, partOf(progress, 0.75, 0.85));
    coverage.setOverlaps(pairs);
    take(overlapFaults(coverage, pairs, tolerances, partOf(progress, 0.85, 0.95)));
    take(unmatchedVertices(coverage, near, tolerances));
    Gaps narrow = gaps(coverage, near, tolerances, zone, touched);
    Gaps open = openStrips(coverage, near, tolerances, narrow, zone, touched);
    found.isOpenEnded = narrow.isOpenEnded || open.isOpenEnded;
    take(std::move(narrow.faults));
    take(std::move(open.faults));
    std::sort(found.faults.begin(), found.faults.end(), [](const TopologyFault &f, const TopologyFault &g) {
        return std::tie(f.kind, f.a, f.b, f.place, f.flaw) < std::tie(g.kind, g.a, g.b, g.place, g.flaw);
    });
    report(progress, 1);
    return found;
}

bool meetsAny(std::span<const Box> boxes, const Box &box)
{
    return std::any_of(boxes.begin(), boxes.end(), [&](const Box &b) { return b.intersects(box); });
}

} // namespace

std::vector<TopologyFault> topology(const Fabric &fabric, const TopologyTolerances &tolerances,
                                    const Progress &progress)
{
    return check(fabric, tolerances, std::nullopt, {}, progress).faults;
}

bool isAround(const TopologyFault &fault, std::span<const Box> touched)
{
    if (fault.kind != TopologyFaultKind::Gap || !fault.ground.geometry)
        return meetsAny(touched, fault.box);
    // A long gap is around what comes near its boundary, not its box: where an open one ends is decided
    // there.
    for (const Polygon &part : fault.ground.geometry->parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                if (meetsAny(touched, grown(extent(Ring{ ring[j], ring[i] }), besideGap)))
                    return true;
    return false;
}

std::vector<TopologyFault> topologyAround(const Fabric &fabric, std::span<const Box> touched,
                                          const TopologyTolerances &tolerances, const Progress &progress)
{
    const Box all = fabric.extent();
    for (std::int64_t margin = 2 * (reachOf(tolerances) + besideGap);; margin *= 16) {
        std::vector<Box> zone;
        bool isAll = false;
        for (const Box &box : touched)
            if (!box.isEmpty()) {
                zone.push_back(grown(box, margin));
                isAll |= zone.back().contains(Point{ all.west, all.south })
                    && zone.back().contains(Point{ all.east, all.north });
            }
        if (zone.empty() || all.isEmpty())
            return {};
        Found found = check(fabric, tolerances, zone, touched, progress);
        if (found.isOpenEnded && !isAll)
            continue;
        std::erase_if(found.faults, [&](const TopologyFault &fault) { return !isAround(fault, touched); });
        return found.faults;
    }
}

namespace
{

using Edges = std::vector<std::pair<Point, Point>>;

/** The edges of \a surface, whichever way they run, in order. */
Edges edgesOf(const Geometry &surface)
{
    Edges edges;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                edges.push_back(std::minmax(ring[j], ring[i]));
    std::sort(edges.begin(), edges.end());
    return edges;
}

/** Where the boundaries of \a before and \a after differ. */
Box differenceOf(const Geometry &before, const Geometry &after)
{
    const Edges had = edgesOf(before), has = edgesOf(after);
    Edges changed;
    std::set_symmetric_difference(had.begin(), had.end(), has.begin(), has.end(),
                                  std::back_inserter(changed));
    Box box;
    for (const auto &[a, b] : changed)
        box.extend(a), box.extend(b);
    return box;
}

/** Whether a parcel is looked at as it lies: a change of a broken boundary may change all of its repair. */
bool isLookedAtAsItLies(const Chunk &chunk, std::size_t item, const Geometry &surface)
{
    const double spike = TopologyTolerances().spikeMillimetres;
    return isPlainlySound(chunk, item, spike) || (!nestedPart(surface) && flaws(surface, spike).empty());
}

/** What a change of one parcel touches. */
std::vector<Box> touchedBy(const QUuid &id, const Fabric &before, const Fabric &after)
{
    const auto had = before.find(id), has = after.find(id);
    if (had && has) {
        const Chunk &from = before.chunk(*had), &to = after.chunk(*has);
        const Geometry was = from.geometry(had->item), is = to.geometry(has->item);
        const bool isOnSheet =
            before.sheets()[from.items[had->item].sheet] == after.sheets()[to.items[has->item].sheet];
        if (isOnSheet && was == is)
            return {};
        if (isOnSheet && isLookedAtAsItLies(from, had->item, was) && isLookedAtAsItLies(to, has->item, is))
            return { differenceOf(was, is) };
    }
    std::vector<Box> boxes;
    if (had)
        boxes.push_back(before.chunk(*had).boxOf(had->item));
    if (has)
        boxes.push_back(after.chunk(*has).boxOf(has->item));
    return boxes;
}

} // namespace

std::vector<Box> touchedBy(const Edit &edit, const Fabric &before, const Fabric &after)
{
    static const Table &parcels = table("parcel");
    std::vector<Box> boxes;
    for (const Change &change : edit.changes)
        if (change.table == &parcels)
            for (const Box &box : touchedBy(change.id, before, after))
                if (!box.isEmpty() && std::find(boxes.begin(), boxes.end(), box) == boxes.end())
                    boxes.push_back(box);
    return boxes;
}

} // namespace gis

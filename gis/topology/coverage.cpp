#include "gis/topology/coverage.h"

#include "gis/parallel.h"
#include "gis/topology/soundshape.h"

#include <algorithm>
#include <map>
#include <set>

namespace gis
{

namespace
{

std::uint64_t mixed(std::uint64_t h)
{
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    return h ^ (h >> 32);
}

/** The same for both directions of an edge. */
std::uint64_t keyOf(const BoundaryEdge &edge)
{
    const auto [low, high] = std::minmax(edge.a, edge.b);
    return mixed(mixed(std::uint64_t(low.x) << 32 ^ std::uint64_t(low.y)) * 3
                 + (std::uint64_t(high.x) << 32 ^ std::uint64_t(high.y)));
}

/** Takes away each pair of edges that run against each other, in one pass through a hash table. */
void dropShared(std::vector<BoundaryEdge> &edges)
{
    constexpr std::uint32_t none = 0xFFFF'FFFF, spent = none - 1;
    std::size_t size = 16;
    while (size < 2 * edges.size())
        size *= 2;
    std::vector<std::uint32_t> slots(size, none);
    std::vector<char> isShared(edges.size(), 0);
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        std::size_t slot = keyOf(edges[i]) & (size - 1);
        for (; slots[slot] != none; slot = (slot + 1) & (size - 1)) {
            const std::uint32_t other = slots[slot];
            if (other != spent && edges[other].a == edges[i].b && edges[other].b == edges[i].a) {
                isShared[i] = isShared[other] = 1;
                slots[slot] = spent;
                break;
            }
        }
        if (!isShared[i])
            slots[slot] = i;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < edges.size(); ++i)
        if (!isShared[i])
            edges[kept++] = edges[i];
    edges.resize(kept);
}

void addRing(std::vector<BoundaryEdge> &edges, std::size_t count, const auto &vertex, bool isHole,
             std::uint32_t parcel)
{
    Int128 twice = 0;
    const Point o = vertex(0);
    for (std::size_t v = 1; v + 1 < count; ++v)
        twice += orientation(o, vertex(v), vertex(v + 1));
    const bool runsRight = (twice > 0) != isHole;
    Point a = vertex(count - 1);
    for (std::size_t v = 0; v < count; ++v) {
        const Point b = vertex(v);
        edges.push_back(runsRight ? BoundaryEdge{ a, b, parcel } : BoundaryEdge{ b, a, parcel });
        a = b;
    }
}

} // namespace

std::vector<Point> outlineOf(const Geometry &shape)
{
    std::vector<Point> outline;
    for (const Polygon &part : shape.parts)
        for (const Ring &ring : part) {
            const auto lowest = std::min_element(ring.begin(), ring.end());
            outline.insert(outline.end(), lowest, ring.end());
            outline.insert(outline.end(), ring.begin(), lowest);
            outline.push_back(*lowest); // where it ends
        }
    return outline;
}

/** What one chunk gives: worked out apart from the others, then put together. */
struct Coverage::Group {
    std::size_t chunk = 0;
    std::uint32_t first = 0; ///< its first parcel
    std::vector<std::size_t> items;
    std::vector<Box> boxes;
    std::vector<BoundaryEdge> loose;
    std::vector<std::pair<std::uint32_t, Geometry>> mended;
    std::vector<TopologyFault> faults;

    void look(const Chunk &from, double spikeMillimetres);

private:
    void lookClosely(const Chunk &from, std::size_t n, double spikeMillimetres);
};

void Coverage::Group::look(const Chunk &from, double spikeMillimetres)
{
    boxes.resize(items.size());
    loose.reserve(items.size() * 10);
    for (std::size_t n = 0; n < items.size(); ++n) {
        const std::size_t item = items[n];
        if (!isPlainlySound(from, item, spikeMillimetres)) {
            lookClosely(from, n, spikeMillimetres);
            continue;
        }
        const std::uint32_t v = from.firstVertex(item);
        boxes[n] = from.boxOf(item);
        addRing(
            loose, from.endVertex(item) - v, [&](std::size_t i) { return from.vertex(v + std::uint32_t(i)); },
            false, first + std::uint32_t(n));
    }
    dropShared(loose);
}

void Coverage::Group::lookClosely(const Chunk &from, std::size_t n, double spikeMillimetres)
{
    const Geometry geometry = from.geometry(items[n]);
    const Box extent = gis::extent(geometry);
    if (extent.isEmpty())
        return; // in the list but not on the map
    TopologyFault fault;
    fault.a = from.items[items[n]].id;
    fault.box = extent;
    fault.place = extent.centre();
    const auto add = [&](TopologyFaultKind kind, Point place, ShapeFlaw flaw = ShapeFlaw::None) {
        fault.kind = kind, fault.place = place, fault.flaw = flaw;
        faults.push_back(fault);
    };
    const std::uint32_t parcel = first + std::uint32_t(n);
    try { // a record that cannot be digested is a fault like others, and the run goes on
        const auto nested = nestedPart(geometry);
        const Geometry kept = nested ? Geometry{ geometry.shape, { geometry.parts[*nested] } } : geometry;
        if (nested)
            add(TopologyFaultKind::NestedParts, innerPoint(kept.parts.front(), 100).point);
        else if (geometry.parts.size() > 1)
            add(TopologyFaultKind::SeveralParts, innerPoint(geometry.parts.front(), 100).point);
        const auto found = flaws(kept, spikeMillimetres);
        for (const FlawAt &flaw : found)
            add(TopologyFaultKind::Invalid, flaw.place, flaw.flaw);
        auto shape = found.empty() ? std::optional(kept) : soundShape(geometry);
        if (!shape)
            return;
        boxes[n] = gis::extent(*shape);
        for (const Polygon &part : shape->parts)
            for (std::size_t r = 0; r < part.size(); ++r)
                addRing(
                    loose, part[r].size(), [&](std::size_t i) { return part[r][i]; }, r > 0, parcel);
        if (!(*shape == geometry))
            mended.emplace_back(parcel, std::move(*shape));
    } catch (const Error &) {
        add(TopologyFaultKind::Undigested, fault.place);
    }
}

Coverage::Coverage(const Fabric &fabric, const TopologyTolerances &tolerances,
                   const std::optional<std::vector<Box>> &zone, std::vector<TopologyFault> &faults,
                   const Progress &progress)
    : m_fabric(fabric)
{
    const auto isIn = [&](const Box &box) {
        return !zone
            || std::any_of(zone->begin(), zone->end(), [&](const Box &z) { return z.intersects(box); });
    };
    std::vector<Group> groups;
    for (std::size_t c = 0; c < fabric.chunks().size(); ++c) {
        const Chunk &chunk = *fabric.chunks()[c];
        if (!isIn(chunk.box))
            continue;
        Group group;
        group.chunk = c;
        group.first = std::uint32_t(m_places.size());
        for (std::size_t i = 0; i < chunk.size(); ++i)
            if (!zone || isIn(chunk.boxOf(i))) {
                group.items.push_back(i);
                m_places.push_back({ c, i });
            }
        if (!group.items.empty())
            groups.push_back(std::move(group));
    }
    inParallel(groups.size(), progress, [&](std::size_t g) {
        groups[g].look(*fabric.chunks()[groups[g].chunk], tolerances.spikeMillimetres);
    });
    m_boxes.reserve(m_places.size());
    for (Group &group : groups) {
        Range range{ group.first, group.first + std::uint32_t(group.items.size()), {} };
        for (const Box &box : group.boxes)
            range.box.extend(box);
        m_ranges.push_back(range);
        m_boxes.insert(m_boxes.end(), group.boxes.begin(), group.boxes.end());
        m_loose.insert(m_loose.end(), group.loose.begin(), group.loose.end());
        for (auto &entry : group.mended)
            m_mended.insert(std::move(entry));
        faults.insert(faults.end(), group.faults.begin(), group.faults.end());
    }
    dropShared(m_loose);
    pileUp();
}

/** Parcels of a pile have loose edges, but for those that neighbours pair with. */
void Coverage::pileUp()
{
    std::vector<std::uint32_t> parcels;
    for (const BoundaryEdge &edge : m_loose)
        if (parcels.empty() || parcels.back() != edge.parcel)
            parcels.push_back(edge.parcel);
    if (parcels.size() < fewOfOneShape)
        return;
    const auto key = [this](std::uint32_t parcel) {
        const Box &box = m_boxes[parcel];
        return std::tie(box.west, box.south, box.east, box.north);
    };
    std::sort(parcels.begin(), parcels.end(),
              [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    for (auto begin = parcels.begin(); begin != parcels.end();) {
        const auto end =
            std::find_if(begin, parcels.end(), [&](std::uint32_t p) { return key(p) != key(*begin); });
        if (std::size_t(end - begin) >= fewOfOneShape)
            pileUp(m_boxes[*begin]);
        begin = end;
    }
    dropPiled();
}

void Coverage::pileUp(const Box &box)
{
    std::map<std::vector<Point>, std::vector<std::uint32_t>> ofOneShape;
    for (const std::uint32_t parcel : meeting(box))
        if (m_boxes[parcel] == box)
            ofOneShape[outlineOf(shape(parcel))].push_back(parcel);
    for (auto &[outline, parcels] : ofOneShape) {
        if (parcels.size() <= fewOfOneShape)
            continue;
        std::sort(parcels.begin(), parcels.end(),
                  [this](std::uint32_t a, std::uint32_t b) { return id(a) < id(b); });
        for (std::size_t n = 1; n < parcels.size(); ++n)
            m_piled[parcels[n]] = parcels.front();
        m_piles.push_back(std::move(parcels));
    }
}

/** Gives the loose edges of a pile to the first of it, each once. */
void Coverage::dropPiled()
{
    if (m_piles.empty())
        return;
    std::set<std::uint32_t> firsts;
    for (const auto &pile : m_piles)
        firsts.insert(pile.front());
    std::set<std::tuple<std::uint32_t, Point, Point>> seen;
    std::erase_if(m_loose, [&](BoundaryEdge &edge) {
        if (const auto first = m_piled.find(edge.parcel); first != m_piled.end())
            edge.parcel = first->second;
        return firsts.contains(edge.parcel) && !seen.insert({ edge.parcel, edge.a, edge.b }).second;
    });
}

const QUuid &Coverage::id(std::uint32_t parcel) const
{
    return m_fabric.chunk(m_places[parcel]).items[m_places[parcel].item].id;
}

bool Coverage::areOfOneSheet(std::uint32_t a, std::uint32_t b) const
{
    const auto sheet = [this](std::uint32_t parcel) {
        return m_fabric.chunk(m_places[parcel]).items[m_places[parcel].item].sheet;
    };
    return m_fabric.sheets()[sheet(a)] == m_fabric.sheets()[sheet(b)];
}

Geometry Coverage::shape(std::uint32_t parcel) const
{
    const auto mended = m_mended.find(parcel);
    Geometry shape = mended != m_mended.end()
        ? mended->second
        : m_fabric.chunk(m_places[parcel]).geometry(m_places[parcel].item);
    for (Polygon &part : shape.parts)
        for (std::size_t r = 0; r < part.size(); ++r)
            if ((signedTwiceArea(part[r]) > 0) == (r > 0))
                std::reverse(part[r].begin(), part[r].end());
    return shape;
}

void Coverage::setOverlaps(const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs)
{
    for (const auto &[p, q] : pairs) {
        m_overlaps.emplace(p, q);
        m_overlaps.emplace(q, p);
    }
}

bool Coverage::hasEdge(std::uint32_t parcel, const BoundaryEdge &edge) const
{
    for (const Polygon &part : shape(parcel).parts)
        for (const Ring &ring : part)
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++)
                if (ring[j] == edge.a && ring[i] == edge.b)
                    return true;
    return false;
}

std::uint32_t Coverage::owner(const BoundaryEdge &edge) const
{
    std::uint32_t owner = edge.parcel;
    for (auto [other, end] = m_overlaps.equal_range(edge.parcel); other != end; ++other)
        if (id(other->second) < id(owner) && hasEdge(other->second, edge))
            owner = other->second;
    return owner;
}

std::vector<std::uint32_t> Coverage::meeting(const Box &box) const
{
    std::vector<std::uint32_t> found;
    for (const Range &range : m_ranges)
        if (range.box.intersects(box))
            for (std::uint32_t p = range.first; p < range.end; ++p)
                if (m_boxes[p].intersects(box) && !m_piled.contains(p))
                    found.push_back(p);
    return found;
}

} // namespace gis

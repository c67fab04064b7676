#include "storage/province/coverage.h"

#include <algorithm>
#include <numeric>

namespace storage
{

namespace
{

constexpr std::size_t blockSize = 32;

DirectedEdge reversed(const DirectedEdge &edge)
{
    return { edge.to, edge.from };
}

gis::Box boxOf(const DirectedEdge &edge)
{
    gis::Box box;
    box.extend(edge.from);
    box.extend(edge.to);
    return box;
}

gis::Point middle(const DirectedEdge &edge)
{
    return { edge.from.x + (edge.to.x - edge.from.x) / 2, edge.from.y + (edge.to.y - edge.from.y) / 2 };
}

/** The edges of \a surface that come into \a box. */
std::vector<DirectedEdge> edgesIn(const gis::Geometry &surface, const gis::Box &box)
{
    std::vector<DirectedEdge> edges = boundary(surface);
    std::erase_if(edges, [&](const DirectedEdge &edge) { return !boxOf(edge).intersects(box); });
    return edges;
}

bool hasEnd(const std::vector<DirectedEdge> &edges, gis::Point p)
{
    return std::any_of(edges.begin(), edges.end(),
                       [&](const DirectedEdge &edge) { return edge.from == p || edge.to == p; });
}

/** Whether an end or the middle of one of \a edges may lie inside \a surface, whose edges there are \a
 * others. */
bool reachInto(const std::vector<DirectedEdge> &edges, const gis::Geometry &surface,
               const std::vector<DirectedEdge> &others)
{
    for (const DirectedEdge &edge : edges) {
        if (!hasEnd(others, edge.from) && gis::covers(surface, edge.from))
            return true;
        const bool isShared = std::find(others.begin(), others.end(), reversed(edge)) != others.end();
        if (!isShared && gis::covers(surface, middle(edge)))
            return true;
    }
    return false;
}

bool crossOrRunTogether(const std::vector<DirectedEdge> &edges, const std::vector<DirectedEdge> &others)
{
    for (const DirectedEdge &a : edges)
        for (const DirectedEdge &b : others)
            if (a == b || gis::segmentsCross(a.from, a.to, b.from, b.to))
                return true;
    return false;
}

} // namespace

size_t qHash(const DirectedEdge &edge, size_t seed) noexcept
{
    return qHashMulti(seed, edge.from.x, edge.from.y, edge.to.x, edge.to.y);
}

std::vector<DirectedEdge> boundary(const gis::Geometry &surface)
{
    std::vector<DirectedEdge> edges;
    for (const gis::Polygon &part : surface.parts)
        for (std::size_t n = 0; n < part.size(); ++n) {
            const gis::Ring &ring = part[n];
            const bool isTurned = (gis::signedTwiceArea(ring) < 0) == (n == 0);
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const DirectedEdge edge{ ring[i], ring[(i + 1) % ring.size()] };
                edges.push_back(isTurned ? reversed(edge) : edge);
            }
        }
    return edges;
}

void CoverageChange::count(const gis::Geometry &surface, int by)
{
    for (const DirectedEdge &edge : boundary(surface)) {
        const bool isUpward = edge.from < edge.to;
        m_counts[isUpward ? edge : reversed(edge)] += isUpward ? by : -by;
    }
}

bool CoverageChange::isLeftOver(const DirectedEdge &edge) const
{
    return m_counts.value(edge.from < edge.to ? edge : reversed(edge)) != 0;
}

BoxIndex::BoxIndex(std::vector<gis::Box> boxes) : m_boxes(std::move(boxes)), m_order(m_boxes.size())
{
    gis::Box all;
    for (const gis::Box &box : m_boxes)
        all.extend(box);
    std::vector<std::uint32_t> places;
    for (const gis::Box &box : m_boxes)
        places.push_back(box.isEmpty() ? 0 : gis::hilbert(box.centre(), all));
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    std::sort(m_order.begin(), m_order.end(),
              [&](std::size_t a, std::size_t b) { return places[a] < places[b]; });
    for (std::size_t i = 0; i < m_order.size(); ++i) {
        if (i % blockSize == 0)
            m_blocks.emplace_back();
        m_blocks.back().extend(m_boxes[m_order[i]]);
    }
}

void BoxIndex::forEachMeeting(const gis::Box &box, const std::function<void(std::size_t)> &act) const
{
    for (std::size_t block = 0; block < m_blocks.size(); ++block) {
        if (!m_blocks[block].intersects(box))
            continue;
        const std::size_t end = std::min(m_order.size(), (block + 1) * blockSize);
        for (std::size_t i = block * blockSize; i < end; ++i)
            if (m_boxes[m_order[i]].intersects(box))
                act(m_order[i]);
    }
}

bool mayOverlap(const gis::Geometry &a, const gis::Geometry &b)
{
    const gis::Box boxA = extent(a), boxB = extent(b);
    if (!boxA.intersects(boxB))
        return false;
    const std::vector<DirectedEdge> edgesA = edgesIn(a, boxB), edgesB = edgesIn(b, boxA);
    return crossOrRunTogether(edgesA, edgesB) || reachInto(edgesA, b, edgesB) || reachInto(edgesB, a, edgesA);
}

} // namespace storage

#include "gis/topology/unmatched.h"

#include <cmath>
#include <tuple>

namespace gis
{

namespace
{

/** A vertex of one parcel near another parcel. */
struct Hit {
    Point vertex;
    std::uint32_t other; ///< the parcel it is near to
    bool isEdge; ///< an edge of that, not a vertex
    double distance;
    Point target;
    std::uint32_t parcel; ///< that has the vertex

    auto key() const { return std::tie(vertex, other, isEdge, distance, target, parcel); }
};

bool hasVertex(const Geometry &surface, Point p)
{
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            if (std::find(ring.begin(), ring.end(), p) != ring.end())
                return true;
    return false;
}

class Search
{
public:
    Search(const Coverage &coverage, const TopologyTolerances &tolerances)
        : m_coverage(coverage), m_tolerances(tolerances),
          m_reach(std::int64_t(
              std::ceil(std::max(tolerances.vertexMillimetres, tolerances.vertexBetweenSheetsMillimetres))))
    {
    }

    void look(const BoundaryEdge &e, const BoundaryEdge &f)
    {
        for (const Point p : { e.a, e.b })
            look(p, e, f);
        for (const Point p : { f.a, f.b })
            look(p, f, e);
    }

    std::vector<TopologyFault> faults();

private:
    void look(Point vertex, const BoundaryEdge &own, const BoundaryEdge &edge);
    void dropMatched();

    const Coverage &m_coverage;
    const TopologyTolerances &m_tolerances;
    std::int64_t m_reach;
    std::vector<Hit> m_hits;
};

void Search::look(Point vertex, const BoundaryEdge &own, const BoundaryEdge &edge)
{
    if (vertex == edge.a || vertex == edge.b)
        return;
    const double off = distanceToSegment(vertex, edge.a, edge.b);
    if (off > double(m_reach))
        return;
    const std::uint32_t parcel = m_coverage.owner(own), other = m_coverage.owner(edge);
    const double within = m_coverage.areOfOneSheet(parcel, other)
        ? m_tolerances.vertexMillimetres
        : m_tolerances.vertexBetweenSheetsMillimetres;
    if (off > within)
        return;
    const auto distance = [vertex](Point p) { return 1000 * distanceMetres(vertex, p); };
    const Point end = distance(edge.a) <= distance(edge.b) ? edge.a : edge.b;
    if (distance(end) <= within)
        m_hits.push_back({ vertex, other, false, distance(end), end, parcel });
    else if (off > onEdgeMillimetres)
        m_hits.push_back({ vertex, other, true, off, nearestOnSegment(vertex, edge.a, edge.b), parcel });
    else // it is on the edge, and so near no other
        m_hits.push_back({ vertex, other, true, 0, vertex, parcel });
}

/** Keeps of each vertex what is nearest to it in each other parcel, where that does not have the vertex
 * itself. */
void Search::dropMatched()
{
    std::sort(m_hits.begin(), m_hits.end(), [](const Hit &a, const Hit &b) { return a.key() < b.key(); });
    std::vector<Hit> kept;
    for (auto begin = m_hits.begin(); begin != m_hits.end();) {
        const auto end = std::find_if(begin, m_hits.end(), [&](const Hit &hit) {
            return hit.vertex != begin->vertex || hit.other != begin->other;
        });
        const bool isOn = std::any_of(begin, end, [](const Hit &hit) { return hit.distance == 0; });
        if (!isOn && !hasVertex(m_coverage.shape(begin->other), begin->vertex))
            for (auto hit = begin; hit != end; ++hit)
                if (hit->isEdge == begin->isEdge && hit->target == begin->target)
                    kept.push_back(*hit);
        begin = end;
    }
    // Two vertices of one boundary stay apart: joining them would lose an edge.
    std::erase_if(kept, [&](const Hit &hit) {
        return !hit.isEdge && hasVertex(m_coverage.shape(hit.parcel), hit.target);
    });
    m_hits = std::move(kept);
}

std::vector<TopologyFault> Search::faults()
{
    dropMatched();
    for (Hit &hit : m_hits)
        if (!hit.isEdge && hit.target < hit.vertex) {
            std::swap(hit.target, hit.vertex);
            std::swap(hit.parcel, hit.other);
        }
    const auto lower = [&](std::uint32_t a, std::uint32_t b) { return m_coverage.id(a) < m_coverage.id(b); };
    std::sort(m_hits.begin(), m_hits.end(), [&](const Hit &a, const Hit &b) {
        if (std::tie(a.vertex, a.target) != std::tie(b.vertex, b.target))
            return std::tie(a.vertex, a.target) < std::tie(b.vertex, b.target);
        return a.parcel != b.parcel ? lower(a.parcel, b.parcel) : lower(a.other, b.other);
    });
    std::vector<TopologyFault> faults;
    const Hit *last = nullptr;
    for (const Hit &hit : m_hits) {
        if (last && last->vertex == hit.vertex && last->target == hit.target)
            continue;
        last = &hit;
        TopologyFault fault;
        fault.kind = TopologyFaultKind::UnmatchedVertex;
        fault.a = m_coverage.id(hit.parcel), fault.b = m_coverage.id(hit.other);
        fault.place = hit.vertex;
        fault.box.extend(hit.vertex);
        fault.box.extend(hit.target);
        // What else lies as near decides whether this is one.
        fault.box = grown(fault.box, m_reach);
        fault.widthMillimetres = hit.distance;
        fault.betweenSheets = !m_coverage.areOfOneSheet(hit.parcel, hit.other);
        faults.push_back(std::move(fault));
    }
    return faults;
}

} // namespace

std::vector<TopologyFault> unmatchedVertices(const Coverage &coverage, const EdgePairs &near,
                                             const TopologyTolerances &tolerances)
{
    Search search(coverage, tolerances);
    for (const auto &[i, j] : near)
        search.look(coverage.looseEdges()[i], coverage.looseEdges()[j]);
    return search.faults();
}

} // namespace gis

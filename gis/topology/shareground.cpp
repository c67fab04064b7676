#include "gis/topology/shareground.h"

#include "gis/topology/nearpairs.h"

namespace gis
{

namespace
{

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

} // namespace gis

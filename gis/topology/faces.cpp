#include "gis/topology/faces.h"

#include "gis/topology/nearpairs.h"

#include <QHash>

#include <cmath>

namespace gis
{

namespace
{

constexpr std::uint32_t none = 0xFFFF'FFFF;

/** Where an edge is cut: at which node, how far along. */
struct Cut {
    std::uint32_t edge;
    double share;
    std::uint32_t node;

    friend bool operator<(const Cut &a, const Cut &b)
    {
        return a.edge != b.edge ? a.edge < b.edge : a.share != b.share ? a.share < b.share : a.node < b.node;
    }
};

double shareOf(Point p, const BoundaryEdge &e)
{
    const double dx = double(e.b.x - e.a.x), dy = double(e.b.y - e.a.y);
    return (double(p.x - e.a.x) * dx + double(p.y - e.a.y) * dy) / (dx * dx + dy * dy);
}

/** Where \a e and \a f, which cross, do so: as shares of both. */
std::pair<double, double> crossing(const BoundaryEdge &e, const BoundaryEdge &f)
{
    const auto a = orientation(f.a, f.b, e.a), b = orientation(f.a, f.b, e.b);
    const auto c = orientation(e.a, e.b, f.a), d = orientation(e.a, e.b, f.b);
    return { double(static_cast<long double>(a) / static_cast<long double>(a - b)),
             double(static_cast<long double>(c) / static_cast<long double>(c - d)) };
}

/** Whether \a p lies on \a e between its ends. Exact. */
bool isWithin(Point p, const BoundaryEdge &e)
{
    return p != e.a && p != e.b && std::min(e.a.x, e.b.x) <= p.x && p.x <= std::max(e.a.x, e.b.x)
        && std::min(e.a.y, e.b.y) <= p.y && p.y <= std::max(e.a.y, e.b.y) && orientation(e.a, e.b, p) == 0;
}

class Arrangement
{
public:
    Arrangement(const std::vector<BoundaryEdge> &edges, const EdgePairs &near) : m_edges(edges)
    {
        cut(near);
        dropShared();
        sortAround();
        walk();
    }

    Faces faces;

private:
    std::uint32_t nodeAt(Point p)
    {
        const auto known = m_vertices.constFind(p);
        if (known != m_vertices.constEnd())
            return *known;
        faces.nodes.push_back({ p, 0, 0 });
        m_vertices.insert(p, std::uint32_t(faces.nodes.size() - 1));
        return std::uint32_t(faces.nodes.size() - 1);
    }
    void cut(const EdgePairs &near);
    void dropShared();
    void sortAround();
    void walk();
    void addBrokenOff(std::vector<std::uint32_t> pieces);
    void addLoop(std::vector<std::uint32_t> pieces);
    std::uint32_t next(std::uint32_t piece, bool &isCovered) const;
    Point direction(std::uint32_t piece, bool leaving) const
    {
        const BoundaryEdge &e = m_edges[faces.pieces[piece].edge];
        return leaving ? Point{ e.b.x - e.a.x, e.b.y - e.a.y } : Point{ e.a.x - e.b.x, e.a.y - e.b.y };
    }

    const std::vector<BoundaryEdge> &m_edges;
    QHash<Point, std::uint32_t> m_vertices;
    std::vector<std::uint32_t> m_starts; ///< node → first of its spokes
    struct Spoke {
        std::uint32_t piece;
        bool leaves;
    };
    std::vector<Spoke> m_spokes; ///< around each node counter-clockwise
};

void Arrangement::cut(const EdgePairs &near)
{
    m_vertices.reserve(qsizetype(m_edges.size()));
    for (const BoundaryEdge &edge : m_edges)
        nodeAt(edge.a), nodeAt(edge.b);
    std::vector<Cut> cuts;
    for (auto [i, j] : near) {
        // The same crossing comes out whatever order the edges are in.
        if (std::tie(m_edges[j].a, m_edges[j].b) < std::tie(m_edges[i].a, m_edges[i].b))
            std::swap(i, j);
        const BoundaryEdge &e = m_edges[i], &f = m_edges[j];
        if (!areNear(e, f, 0))
            continue;
        if (segmentsCross(e.a, e.b, f.a, f.b)) {
            const auto [onE, onF] = crossing(e, f);
            faces.nodes.push_back({ e.a, onE * double(e.b.x - e.a.x), onE * double(e.b.y - e.a.y) });
            cuts.push_back({ i, onE, std::uint32_t(faces.nodes.size() - 1) });
            cuts.push_back({ j, onF, std::uint32_t(faces.nodes.size() - 1) });
            continue;
        }
        for (const Point p : { f.a, f.b })
            if (isWithin(p, e))
                cuts.push_back({ i, shareOf(p, e), nodeAt(p) });
        for (const Point p : { e.a, e.b })
            if (isWithin(p, f))
                cuts.push_back({ j, shareOf(p, f), nodeAt(p) });
    }
    std::sort(cuts.begin(), cuts.end());
    faces.pieces.reserve(m_edges.size() + cuts.size());
    auto next = cuts.begin();
    for (std::uint32_t i = 0; i < m_edges.size(); ++i) {
        std::uint32_t at = nodeAt(m_edges[i].a);
        for (; next != cuts.end() && next->edge == i; ++next)
            if (next->node != at)
                faces.pieces.push_back({ at, next->node, i, none }), at = next->node;
        const std::uint32_t end = nodeAt(m_edges[i].b);
        if (end != at)
            faces.pieces.push_back({ at, end, i, none });
    }
}

/** Pieces that run against each other bound nothing. */
void Arrangement::dropShared()
{
    const auto key = [](const Piece &p) { return std::minmax(p.from, p.to); };
    std::sort(faces.pieces.begin(), faces.pieces.end(), [&](const Piece &p, const Piece &q) {
        if (key(p) != key(q) || p.from != q.from)
            return key(p) != key(q) ? key(p) < key(q) : p.from < q.from;
        const BoundaryEdge &e = m_edges[p.edge], &f = m_edges[q.edge];
        return std::tie(e.a, e.b, p.edge) < std::tie(f.a, f.b, q.edge);
    });
    std::vector<Piece> kept;
    for (auto begin = faces.pieces.begin(); begin != faces.pieces.end();) {
        const auto end =
            std::find_if(begin, faces.pieces.end(), [&](const Piece &p) { return key(p) != key(*begin); });
        const auto turn = std::find_if(begin, end, [&](const Piece &p) { return p.from != begin->from; });
        const auto forth = turn - begin, back = end - turn;
        kept.insert(kept.end(), begin, begin + std::max<std::ptrdiff_t>(forth - back, 0));
        kept.insert(kept.end(), turn, turn + std::max<std::ptrdiff_t>(back - forth, 0));
        begin = end;
    }
    faces.pieces = std::move(kept);
}

void Arrangement::sortAround()
{
    m_starts.assign(faces.nodes.size() + 1, 0);
    for (const Piece &piece : faces.pieces)
        ++m_starts[piece.from + 1], ++m_starts[piece.to + 1];
    std::partial_sum(m_starts.begin(), m_starts.end(), m_starts.begin());
    m_spokes.resize(2 * faces.pieces.size());
    std::vector<std::uint32_t> free(m_starts.begin(), m_starts.end() - 1);
    for (std::uint32_t i = 0; i < faces.pieces.size(); ++i) {
        m_spokes[free[faces.pieces[i].from]++] = { i, true };
        m_spokes[free[faces.pieces[i].to]++] = { i, false };
    }
    const auto half = [](Point d) { return d.y < 0 || (d.y == 0 && d.x < 0); };
    for (std::size_t n = 0; n + 1 < m_starts.size(); ++n) {
        if (m_starts[n + 1] - m_starts[n] < 3)
            continue;
        std::sort(m_spokes.begin() + m_starts[n], m_spokes.begin() + m_starts[n + 1],
                  [&](const Spoke &s, const Spoke &t) {
                      const Point a = direction(s.piece, s.leaves), b = direction(t.piece, t.leaves);
                      if (half(a) != half(b))
                          return half(b);
                      const Int128 turn = orientation({ 0, 0 }, a, b);
                      return turn != 0 ? turn > 0 : std::tie(s.leaves, s.piece) < std::tie(t.leaves, t.piece);
                  });
    }
}

/** The piece after \a piece around the ground to its right; \a isCovered if that ground is a parcel's. */
std::uint32_t Arrangement::next(std::uint32_t piece, bool &isCovered) const
{
    const std::uint32_t node = faces.pieces[piece].to, begin = m_starts[node], end = m_starts[node + 1];
    std::uint32_t at = begin;
    while (m_spokes[at].piece != piece || m_spokes[at].leaves)
        ++at;
    // Spokes in the same direction are the same ground's: step over them.
    const Point back = direction(piece, false);
    for (std::uint32_t n = 1; n <= end - begin; ++n) {
        const Spoke &spoke = m_spokes[begin + (at - begin + n) % (end - begin)];
        const Point d = direction(spoke.piece, spoke.leaves);
        const bool isSame =
            orientation({ 0, 0 }, back, d) == 0 && Int128(back.x) * d.x + Int128(back.y) * d.y > 0;
        if (isSame)
            continue;
        isCovered |= !spoke.leaves;
        return spoke.piece;
    }
    isCovered = true;
    return piece;
}

void Arrangement::walk()
{
    std::vector<std::uint32_t> walks(faces.pieces.size(), none); // piece → the start of the walk that came by
    for (std::uint32_t start = 0; start < faces.pieces.size(); ++start) {
        if (walks[start] != none)
            continue;
        std::vector<std::uint32_t> way;
        bool isCovered = false;
        std::uint32_t piece = start;
        do {
            walks[piece] = start;
            way.push_back(piece);
            piece = next(piece, isCovered);
        } while (!isCovered && walks[piece] == none);
        // Where edges lie on one another, a way may lead into a loop from beside it.
        const auto entry =
            isCovered || walks[piece] != start ? way.end() : std::find(way.begin(), way.end(), piece);
        if (entry != way.begin())
            addBrokenOff({ way.begin(), entry });
        if (entry != way.end())
            addLoop({ entry, way.end() });
    }
}

void Arrangement::addBrokenOff(std::vector<std::uint32_t> pieces)
{
    Loop loop;
    for (const std::uint32_t i : pieces) {
        loop.box.extend(faces.nodes[faces.pieces[i].from].box());
        loop.box.extend(faces.nodes[faces.pieces[i].to].box());
    }
    loop.pieces = std::move(pieces);
    faces.brokenOff.push_back(std::move(loop));
}

void Arrangement::addLoop(std::vector<std::uint32_t> pieces)
{
    const Point origin = faces.nodes[faces.pieces[pieces.front()].from].base;
    // From its lowest corner on, so that it is the same wherever it is begun.
    const auto lowest = std::min_element(pieces.begin(), pieces.end(), [&](auto i, auto j) {
        const RealPoint p = faces.nodes[faces.pieces[i].from].from(origin),
                        q = faces.nodes[faces.pieces[j].from].from(origin);
        return std::tie(p.x, p.y) < std::tie(q.x, q.y);
    });
    std::rotate(pieces.begin(), lowest, pieces.end());
    Loop loop;
    loop.pieces = std::move(pieces);
    const RealRing ring = faces.ring(loop, faces.nodes[faces.pieces[loop.pieces.front()].from].base);
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
        loop.area += (ring[j].x * ring[i].y - ring[j].y * ring[i].x) / 2;
        loop.length += std::hypot(ring[i].x - ring[j].x, ring[i].y - ring[j].y);
    }
    for (const std::uint32_t i : loop.pieces) {
        loop.box.extend(faces.nodes[faces.pieces[i].from].box());
        faces.pieces[i].loop = std::uint32_t(faces.loops.size());
    }
    faces.loops.push_back(std::move(loop));
}

} // namespace

RealRing Faces::ring(const Loop &loop, Point origin) const
{
    RealRing ring;
    ring.reserve(loop.pieces.size());
    for (const std::uint32_t i : loop.pieces)
        ring.push_back(nodes[pieces[i].from].from(origin));
    return ring;
}

Faces uncoveredFaces(const std::vector<BoundaryEdge> &edges, const EdgePairs &near)
{
    return Arrangement(edges, near).faces;
}

} // namespace gis

#include "storage/demo/mesh.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace storage::demo
{

namespace
{

double cross(Spot a, Spot b)
{
    return a.x * b.y - a.y * b.x;
}

Spot unit(Spot a)
{
    const double l = length(a);
    return { a.x / l, a.y / l };
}

} // namespace

Spot operator+(Spot a, Spot b)
{
    return { a.x + b.x, a.y + b.y };
}

Spot operator-(Spot a, Spot b)
{
    return { a.x - b.x, a.y - b.y };
}

Spot operator*(Spot a, double factor)
{
    return { a.x * factor, a.y * factor };
}

double length(Spot a)
{
    return std::sqrt(a.x * a.x + a.y * a.y);
}

Path moved(const Path &path, double distance)
{
    Path result;
    for (std::size_t i = 0; i < path.size(); ++i) {
        const Spot before = i > 0 ? unit(path[i] - path[i - 1]) : unit(path[1] - path[0]);
        const Spot after = i + 1 < path.size() ? unit(path[i + 1] - path[i]) : before;
        const Spot along = unit(before + after);
        const double cosine = along.x * before.x + along.y * before.y;
        result.push_back(path[i] + Spot{ -along.y, along.x } * (distance / cosine));
    }
    return result;
}

/** Where a path meets an edge of a ring. */
struct Mesh::Crossing {
    double along; ///< path segment + share of it
    int a, b; ///< the edge
    Spot spot;
};

int Mesh::addNode(Spot spot)
{
    m_nodes.push_back(*gis::gridPoint(spot.x, spot.y));
    return int(m_nodes.size()) - 1;
}

int Mesh::addFace(Loop loop, int kind)
{
    m_faces.push_back({ { std::move(loop) }, kind });
    enter(int(m_faces.size()) - 1);
    return int(m_faces.size()) - 1;
}

void Mesh::enter(int f)
{
    for (const Loop &loop : face(f).loops)
        for (std::size_t i = 0; i < loop.size(); ++i)
            m_faceOfEdge[{ loop[i], loop[(i + 1) % loop.size()] }] = f;
}

void Mesh::leave(int f)
{
    for (const Loop &loop : face(f).loops)
        for (std::size_t i = 0; i < loop.size(); ++i)
            m_faceOfEdge.erase({ loop[i], loop[(i + 1) % loop.size()] });
}

std::vector<int> Mesh::facesOfKind(int kind) const
{
    std::vector<int> result;
    for (std::size_t f = 0; f < m_faces.size(); ++f)
        if (m_faces[f].kind == kind && !m_faces[f].loops.empty())
            result.push_back(int(f));
    return result;
}

Spot Mesh::spot(int n) const
{
    return { gis::metres(node(n).x), gis::metres(node(n).y) };
}

int Mesh::faceAt(int a, int b) const
{
    const auto it = m_faceOfEdge.find({ a, b });
    return it == m_faceOfEdge.end() ? -1 : it->second;
}

std::vector<Mesh::Crossing> Mesh::crossings(const Loop &loop, const Path &path) const
{
    std::vector<Crossing> result;
    for (std::size_t s = 0; s + 1 < path.size(); ++s)
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const int a = loop[i], b = loop[(i + 1) % loop.size()];
            const Spot p = spot(a), edge = spot(b) - p, step = path[s + 1] - path[s];
            const double d = cross(step, edge);
            if (d == 0)
                continue;
            const double t = cross(p - path[s], edge) / d, u = cross(p - path[s], step) / d;
            if (t >= 0 && t < 1 && u >= 0 && u < 1)
                result.push_back({ double(s) + t, a, b, path[s] + step * t });
        }
    std::sort(result.begin(), result.end(),
              [](const Crossing &a, const Crossing &b) { return a.along < b.along; });
    return result;
}

int Mesh::insert(int a, int b, Spot spot)
{
    const int n = addNode(spot);
    for (const auto &[from, to] : { std::pair(a, b), std::pair(b, a) }) {
        const int f = faceAt(from, to);
        if (f < 0)
            continue;
        for (Loop &loop : face(f).loops)
            for (std::size_t i = 0; i < loop.size(); ++i)
                if (loop[i] == from && loop[(i + 1) % loop.size()] == to) {
                    loop.insert(loop.begin() + std::ptrdiff_t(i) + 1, n);
                    break;
                }
        m_faceOfEdge.erase({ from, to });
        m_faceOfEdge[{ from, n }] = f;
        m_faceOfEdge[{ n, to }] = f;
    }
    return n;
}

int Mesh::nodeAt(const Crossing &crossing)
{
    const double toA = length(crossing.spot - spot(crossing.a)),
                 toB = length(crossing.spot - spot(crossing.b));
    if (std::min(toA, toB) < snap)
        return toA < toB ? crossing.a : crossing.b;
    return insert(crossing.a, crossing.b, crossing.spot);
}

std::optional<int> Mesh::cut(int f, const Path &path)
{
    const std::vector<Crossing> all = crossings(face(f).loops[0], path);
    double longest = 0;
    std::size_t best = 0;
    const auto at = [&](double along) {
        const std::size_t s = std::min(std::size_t(along), path.size() - 2);
        return path[s] + (path[s + 1] - path[s]) * (along - double(s));
    };
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        const double l = length(all[i + 1].spot - all[i].spot);
        if (l > longest && contains(f, at((all[i].along + all[i + 1].along) / 2)))
            longest = l, best = i;
    }
    if (longest < 2 * snap)
        return std::nullopt;
    const Crossing from = all[best], to = all[best + 1];
    for (std::size_t h = 1; h < face(f).loops.size(); ++h)
        for (const Crossing &c : crossings(face(f).loops[h], path))
            if (c.along > from.along && c.along < to.along)
                return std::nullopt;

    const int a = nodeAt(from);
    // The first insertion may have divided the second edge.
    Crossing second = to;
    for (const Crossing &c : crossings(face(f).loops[0], path))
        if (std::abs(c.along - to.along) < 1e-3)
            second = c;
    const int b = nodeAt(second);
    if (a == b)
        return std::nullopt;

    Loop inner;
    for (std::size_t s = std::size_t(from.along) + 1; s <= std::size_t(to.along) && s + 1 < path.size(); ++s)
        if (length(path[s] - spot(a)) > snap / 2 && length(path[s] - spot(b)) > snap / 2)
            inner.push_back(addNode(path[s]));
    const Loop outer = face(f).loops[0];
    const auto walk = [&](int start, int end) {
        Loop part;
        std::size_t i = std::size_t(std::find(outer.begin(), outer.end(), start) - outer.begin());
        for (; outer[i] != end; i = (i + 1) % outer.size())
            part.push_back(outer[i]);
        part.push_back(end);
        return part;
    };
    Loop left = walk(b, a),
         right = walk(a, b); // the ring runs counter-clockwise: a → b goes round the right side
    if (inner.empty() && (left.size() < 3 || right.size() < 3))
        return std::nullopt;
    left.insert(left.end(), inner.begin(), inner.end());
    right.insert(right.end(), inner.rbegin(), inner.rend());

    leave(f);
    const std::vector<Loop> holes(face(f).loops.begin() + 1, face(f).loops.end());
    const int kind = face(f).kind;
    face(f).loops = { left };
    const int g = int(m_faces.size());
    m_faces.push_back({ { right }, kind });
    for (const Loop &hole : holes)
        face(contains(f, spot(hole[0])) ? f : g).loops.push_back(hole);
    enter(f);
    enter(g);
    return g;
}

std::optional<Mesh::Strip> Mesh::cutStrip(int f, const Path &path, double width, int kind)
{
    const std::optional<int> strip = cut(f, moved(path, width / 2));
    if (!strip)
        return std::nullopt;
    const std::optional<int> right = cut(*strip, moved(path, -width / 2));
    if (!right)
        return std::nullopt;
    face(*strip).kind = kind;
    return Strip{ *strip, *right };
}

int Mesh::cutIsland(int f, const Path &ring, int kind)
{
    Loop loop;
    for (Spot spot : ring)
        loop.push_back(addNode(spot));
    face(f).loops.push_back(Loop(loop.rbegin(), loop.rend()));
    enter(f);
    return addFace(std::move(loop), kind);
}

bool Mesh::join(int f, int other)
{
    std::map<int, int> next;
    for (int g : { f, other })
        for (const Loop &loop : face(g).loops)
            for (std::size_t i = 0; i < loop.size(); ++i) {
                const int a = loop[i], b = loop[(i + 1) % loop.size()];
                const int beyond = faceAt(b, a);
                if (beyond == f || beyond == other)
                    continue;
                if (!next.emplace(a, b).second)
                    return false; // the ring would touch itself here
            }
    std::vector<Loop> loops;
    while (!next.empty()) {
        Loop loop;
        for (auto it = next.begin(); it != next.end(); it = next.find(loop.back())) {
            if (loop.empty())
                loop.push_back(it->first);
            loop.push_back(it->second);
            next.erase(it);
        }
        loop.pop_back();
        loops.push_back(std::move(loop));
    }
    leave(f);
    leave(other);
    face(other).loops.clear();
    face(f).loops = std::move(loops);
    for (Loop &loop : face(f).loops) {
        gis::Ring ring;
        for (int n : loop)
            ring.push_back(node(n));
        if (gis::signedTwiceArea(ring) > 0)
            std::swap(loop, face(f).loops[0]);
    }
    enter(f);
    return true;
}

bool Mesh::contains(int f, Spot spot) const
{
    const auto point = gis::gridPoint(spot.x, spot.y);
    return point && gis::covers(polygon(f), *point);
}

double Mesh::area(int f) const
{
    return gis::squareMetres(gis::twiceArea(polygon(f)));
}

Path Mesh::ring(int f) const
{
    Path result;
    for (int n : face(f).loops[0])
        result.push_back(spot(n));
    return result;
}

gis::Polygon Mesh::polygon(int f) const
{
    gis::Polygon result;
    for (const Loop &loop : face(f).loops) {
        gis::Ring ring;
        for (int n : loop)
            ring.push_back(node(n));
        result.push_back(std::move(ring));
    }
    return result;
}

std::vector<std::pair<int, int>> Mesh::edges() const
{
    std::vector<std::pair<int, int>> result;
    for (const auto &[edge, f] : m_faceOfEdge)
        if (edge.first < edge.second || faceAt(edge.second, edge.first) < 0)
            result.push_back(edge);
    return result;
}

} // namespace storage::demo

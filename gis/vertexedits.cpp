#include "gis/vertexedits.h"

#include "gis/edits/move.h"
#include "gis/edits/noding.h"

#include <cmath>
#include <set>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VertexEdits)
};

/** Calls \a act(ring) for each ring; whether any answered that it changed it. */
template <typename Act> bool forEachRing(Geometry &geometry, Act act)
{
    bool changed = false;
    for (Polygon &part : geometry.parts)
        for (Ring &ring : part)
            changed |= act(ring);
    return changed;
}

/** All parcels that \a act changes, of those whose box comes within a millimetre of \a box. */
template <typename Act> std::vector<Reshaped> reshaped(const Fabric &fabric, const Box &box, Act act)
{
    std::vector<Reshaped> result;
    for (const Place &place : fabric.intersecting(grown(box, 1))) {
        Geometry geometry = fabric.chunk(place).geometry(place.item);
        if (act(geometry))
            result.push_back({ place, std::move(geometry) });
    }
    return result;
}

Outcome outcomeOf(const Fabric &fabric, const QString &title, std::vector<Reshaped> changed)
{
    Draft draft;
    draft.title = title;
    draft.reshaped = std::move(changed);
    return outcomeOf(fabric, std::move(draft));
}

} // namespace

Edit moveVertex(const Fabric &fabric, Point from, Point to)
{
    return moveVertices(fabric, { { from, to } }).edit;
}

namespace
{

/** The piece of the edge \a a – \a b, which corners of other parcels divide, that \a at is beside. */
Segment pieceOf(const Fabric &fabric, Point a, Point b, Point at)
{
    std::vector<std::pair<double, Point>> along{ { 0, a }, { distanceMetres(a, b), b } };
    const Box box = grown(extent(Ring{ a, b }), 1);
    for (const Place &place : fabric.intersecting(box))
        for (const Point p : verticesOf(fabric.chunk(place).geometry(place.item)))
            if (box.contains(p) && p != a && p != b && distanceToSegment(p, a, b) <= offEdge)
                along.push_back({ distanceMetres(a, p), p });
    std::sort(along.begin(), along.end());
    along.erase(std::unique(along.begin(), along.end()), along.end());
    const double foot = distanceMetres(a, nearestOnSegment(at, a, b));
    std::size_t i = 0;
    while (i + 2 < along.size() && along[i + 1].first <= foot)
        ++i;
    return { along[i].second, along[i + 1].second };
}

} // namespace

Outcome insertVertex(const Fabric &fabric, Point a, Point b, Point at)
{
    if (a == b)
        throw Error(
            Text::tr("There is no boundary from %1 to %2: point at a boundary.").arg(written(a), written(b)));
    bool exists = false, isEdge = false;
    const auto [first, last] = pieceOf(fabric, a, b, at);
    const PointIndex ends({ first, last });
    auto changed =
        reshaped(fabric, extent(Ring{ first, last }), [&, first = first, last = last](Geometry &geometry) {
            for (const Segment &edge : segmentsOf(geometry))
                isEdge = isEdge || edge == segment(a, b);
            insertTouching(geometry, ends);
            return forEachRing(geometry, [&](Ring &ring) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    if (segment(ring[i], ring[(i + 1) % ring.size()]) != segment(first, last))
                        continue;
                    exists |= std::find(ring.begin(), ring.end(), at) != ring.end();
                    ring.insert(ring.begin() + std::ptrdiff_t(i) + 1, at);
                    return true;
                }
                return false;
            });
        });
    if (changed.empty() || !isEdge)
        throw Error(
            Text::tr("There is no boundary from %1 to %2: point at a boundary.").arg(written(a), written(b)));
    if (exists)
        throw Error(Text::tr("There is already a corner at %1: drag that one.").arg(written(at)));
    return outcomeOf(fabric, Text::tr("Insert Vertex"), std::move(changed));
}

Outcome removeVertices(const Fabric &fabric, std::span<const Point> corners)
{
    const std::set<Point> wanted(corners.begin(), corners.end());
    std::set<Point> removed;
    bool tooFew = false;
    auto changed = reshaped(fabric, extent(Ring(corners.begin(), corners.end())), [&](Geometry &geometry) {
        return forEachRing(geometry, [&](Ring &ring) {
            const auto gone =
                std::erase_if(ring, [&](Point p) { return wanted.contains(p) && (removed.insert(p), true); });
            tooFew |= gone > 0 && ring.size() < 3;
            return gone > 0;
        });
    });
    for (const Point corner : wanted)
        if (!removed.contains(corner))
            throw Error(
                Text::tr("There is no corner at %1: point at a corner of a parcel.").arg(written(corner)));
    if (tooFew)
        throw Error(
            Text::tr("A boundary needs at least three corners: add what is missing, or let them stay."));
    return outcomeOf(fabric, wanted.size() == 1 ? Text::tr("Remove Vertex") : Text::tr("Remove Vertices"),
                     std::move(changed));
}

std::optional<Edge> nearestEdge(const Fabric &fabric, Point p, double tolerance)
{
    std::optional<Edge> nearest;
    double best = tolerance;
    for (const Place &place :
         fabric.intersecting(grown({ p.x, p.y, p.x, p.y }, std::llround(std::ceil(tolerance))))) {
        const Chunk &chunk = fabric.chunk(place);
        for (std::uint32_t ring = chunk.firstRing(place.item); ring < chunk.endRing(place.item); ++ring)
            for (std::uint32_t v = chunk.rings[ring], end = chunk.rings[ring + 1]; v < end; ++v) {
                const Point a = chunk.vertex(v), b = chunk.vertex(v + 1 < end ? v + 1 : chunk.rings[ring]);
                const double distance = distanceToSegment(p, a, b);
                if (distance <= best)
                    best = distance, nearest = Edge{ a, b };
            }
    }
    return nearest;
}

} // namespace gis

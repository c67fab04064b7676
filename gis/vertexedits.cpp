#include "gis/vertexedits.h"

#include "gis/error.h"

#include <cmath>

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

/** Inserts \a p into each edge of \a ring that passes within a millimetre of it without having it as a
 * corner. */
bool insertWhereTouched(Ring &ring, Point p)
{
    if (std::find(ring.begin(), ring.end(), p) != ring.end())
        return false;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        if (grown(extent(Ring{ a, b }), 1).contains(p) && distanceToSegment(p, a, b) <= 0.71) {
            ring.insert(ring.begin() + std::ptrdiff_t(i) + 1, p);
            return true;
        }
    }
    return false;
}

bool isShared(const Geometry &geometry, Point p)
{
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            if (std::find(ring.begin(), ring.end(), p) != ring.end())
                return true;
    return false;
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

} // namespace

Edit editOf(const Fabric &fabric, const QString &title, std::vector<Reshaped> changed)
{
    Draft draft;
    draft.title = title;
    draft.reshaped = std::move(changed);
    return outcomeOf(fabric, std::move(draft)).edit;
}

Edit moveVertex(const Fabric &fabric, Point from, Point to)
{
    if (from == to)
        throw Error(Text::tr("The corner is already there."));
    bool found = false, collides = false;
    Box box = extent(Ring{ from, to });
    auto changed = reshaped(fabric, box, [&](Geometry &geometry) {
        found |= isShared(geometry, from);
        bool moved = forEachRing(geometry, [&](Ring &ring) { return insertWhereTouched(ring, from); });
        moved |= forEachRing(geometry, [&](Ring &ring) {
            bool any = false;
            for (Point &p : ring)
                if (p == from) {
                    collides |= std::find(ring.begin(), ring.end(), to) != ring.end();
                    any = true;
                }
            std::replace(ring.begin(), ring.end(), from, to);
            return any;
        });
        if (!moved)
            moved = forEachRing(geometry, [&](Ring &ring) { return insertWhereTouched(ring, to); });
        return moved;
    });
    if (!found)
        throw Error(Text::tr("There is no corner at %1.").arg(written(from)));
    if (collides)
        throw Error(Text::tr("The parcel already has a corner at %1; remove one of the two instead.")
                        .arg(written(to)));
    return editOf(fabric, Text::tr("Move Vertex"), std::move(changed));
}

Edit insertVertex(const Fabric &fabric, Point a, Point b, Point at)
{
    bool exists = false;
    auto changed = reshaped(fabric, extent(Ring{ a, b }), [&](Geometry &geometry) {
        return forEachRing(geometry, [&](Ring &ring) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const Point p = ring[i], q = ring[(i + 1) % ring.size()];
                if ((p == a && q == b) || (p == b && q == a)) {
                    exists |= std::find(ring.begin(), ring.end(), at) != ring.end();
                    ring.insert(ring.begin() + std::ptrdiff_t(i) + 1, at);
                    return true;
                }
            }
            return false;
        });
    });
    if (changed.empty())
        throw Error(Text::tr("There is no boundary from %1 to %2.").arg(written(a), written(b)));
    if (exists)
        throw Error(Text::tr("There is already a corner at %1.").arg(written(at)));
    return editOf(fabric, Text::tr("Insert Vertex"), std::move(changed));
}

Edit removeVertex(const Fabric &fabric, Point at)
{
    bool tooFew = false;
    auto changed = reshaped(fabric, Box{ at.x, at.y, at.x, at.y }, [&](Geometry &geometry) {
        return forEachRing(geometry, [&](Ring &ring) {
            const auto removed = std::erase(ring, at);
            tooFew |= removed > 0 && ring.size() < 3;
            return removed > 0;
        });
    });
    if (changed.empty())
        throw Error(Text::tr("There is no corner at %1.").arg(written(at)));
    if (tooFew)
        throw Error(Text::tr("A boundary needs at least three corners."));
    return editOf(fabric, Text::tr("Remove Vertex"), std::move(changed));
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

#include "widgets/map/tools/snapping.h"

#include "widgets/theme.h"

#include <cmath>

namespace
{

/** Calls \a act(a, b) for each edge of the parcels near \a p. */
template <typename Act>
void forEachEdgeNear(const gis::Fabric &fabric, gis::Point p, double tolerance, Act act)
{
    const gis::Box around = gis::grown({ p.x, p.y, p.x, p.y }, std::llround(std::ceil(tolerance)));
    for (const gis::Place &place : fabric.intersecting(around)) {
        const gis::Chunk &chunk = fabric.chunk(place);
        for (std::uint32_t ring = chunk.firstRing(place.item); ring < chunk.endRing(place.item); ++ring)
            for (std::uint32_t v = chunk.rings[ring], end = chunk.rings[ring + 1]; v < end; ++v)
                act(chunk.vertex(v), chunk.vertex(v + 1 < end ? v + 1 : chunk.rings[ring]));
    }
}

} // namespace

Snap snapped(const Pointer &pointer, std::optional<gis::Point> except)
{
    const gis::Point at = pointer.at();
    Snap onVertex{ at, Snap::On::Nothing }, onEdge = onVertex;
    if (pointer.modifiers & Qt::ShiftModifier)
        return onVertex;
    double toVertex = pointer.tolerance(), toEdge = pointer.tolerance();
    forEachEdgeNear(pointer.fabric, at, pointer.tolerance(), [&](gis::Point a, gis::Point b) {
        const double distance = std::hypot(double(a.x - at.x), double(a.y - at.y));
        if (a != except && distance <= toVertex)
            toVertex = distance, onVertex = { a, Snap::On::Vertex };
        if (a == except || b == except)
            return;
        const double beside = gis::distanceToSegment(at, a, b);
        if (beside <= toEdge)
            toEdge = beside, onEdge = { gis::nearestOnSegment(at, a, b), Snap::On::Edge };
    });
    return onVertex.on == Snap::On::Vertex ? onVertex : onEdge;
}

void paintSnap(QPainter &painter, const Snap &snap, const Viewport &view)
{
    const QPointF p = view.toScreen(snap.point);
    painter.setPen(QPen(theme::wrong, 2));
    painter.setBrush(Qt::NoBrush);
    if (snap.on == Snap::On::Vertex)
        painter.drawRect(QRectF(p.x() - 6, p.y() - 6, 12, 12));
    else if (snap.on == Snap::On::Edge) {
        painter.drawLine(p + QPointF(-6, -6), p + QPointF(6, 6));
        painter.drawLine(p + QPointF(-6, 6), p + QPointF(6, -6));
    }
}

#include "widgets/map/tools/snapping.h"

#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

#include <cmath>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Snapping)
};

/** Edges near the mouse, those within its tolerance and those whose extension may pass there. */
struct Edges {
    std::vector<gis::Line> near;
    std::vector<gis::Line> around;
};

double distance(gis::Point a, gis::Point b)
{
    return std::hypot(double(a.x - b.x), double(a.y - b.y));
}

/** Pixels from the mouse within which an edge must end to be extended. */
constexpr double extensionReach = 90;

/** Above this many, one looks at more than one draws: corners and boundaries are enough. */
constexpr std::size_t mostAround = 400;

Edges edgesAt(const Pointer &pointer, const SnapContext &context)
{
    const gis::Point at = pointer.at();
    const auto reach = std::int64_t(pointer.view.length(extensionReach));
    const gis::Box around = gis::grown({ at.x, at.y, at.x, at.y }, reach);
    Edges edges;
    const auto add = [&](gis::Point a, gis::Point b) {
        if (a == context.except || b == context.except || a == b)
            return;
        if (gis::distanceToSegment(at, a, b) <= pointer.tolerance())
            edges.near.emplace_back(a, b);
        else if (around.contains(a) || around.contains(b))
            edges.around.emplace_back(a, b);
    };
    for (const gis::Place &place : pointer.fabric.intersecting(around)) {
        const gis::Chunk &chunk = pointer.fabric.chunk(place);
        for (std::uint32_t ring = chunk.firstRing(place.item); ring < chunk.endRing(place.item); ++ring)
            for (std::uint32_t v = chunk.rings[ring], end = chunk.rings[ring + 1]; v < end; ++v)
                add(chunk.vertex(v), chunk.vertex(v + 1 < end ? v + 1 : chunk.rings[ring]));
    }
    for (std::size_t i = 1; i < context.drawn.size(); ++i)
        add(context.drawn[i - 1], context.drawn[i]);
    if (edges.around.size() > mostAround)
        edges.around.clear();
    return edges;
}

/** Keeps the nearest to the mouse of what is offered. */
struct Nearest {
    gis::Point at;
    double best;
    std::optional<Snap> snap;

    void offer(gis::Point p, Snap::On on, const gis::Line &line)
    {
        const double away = distance(p, at);
        if (away <= best)
            best = away, snap = Snap{ p, on, line };
    }
};

void offerCorners(Nearest &nearest, const Edges &edges, const SnapContext &context)
{
    for (const gis::Line &edge : edges.near)
        for (const gis::Point end : { edge.first, edge.second })
            nearest.offer(end, Snap::On::Vertex, edge);
    for (const gis::Point corner : context.drawn)
        if (corner != context.from)
            nearest.offer(corner, Snap::On::Vertex, { corner, corner });
}

/** Whether \a p lies on \a line beyond one of its ends, which is near. */
bool isBeyond(gis::Point p, const gis::Line &line, double reach)
{
    const double share = gis::shareAlong(p, line);
    return (share > 1 && distance(p, line.second) <= reach)
        || (share < 0 && distance(p, line.first) <= reach);
}

void offerCrossings(Nearest &nearest, const Edges &edges, double reach)
{
    for (std::size_t i = 0; i < edges.near.size(); ++i) {
        for (std::size_t j = i + 1; j < edges.near.size(); ++j) {
            const auto [a, b] = edges.near[i];
            const auto [c, d] = edges.near[j];
            if (gis::segmentsCross(a, b, c, d))
                if (const auto p = gis::lineCrossing(edges.near[i], edges.near[j]))
                    nearest.offer(*p, Snap::On::Crossing, edges.near[i]);
        }
        for (const gis::Line &other : edges.around)
            if (const auto p = gis::lineCrossing(edges.near[i], other); p && isBeyond(*p, other, reach))
                if (const double share = gis::shareAlong(*p, edges.near[i]); share >= 0 && share <= 1)
                    nearest.offer(*p, Snap::On::Crossing, other);
    }
}

void offerPerpendiculars(Nearest &nearest, const Edges &edges, gis::Point from)
{
    for (const gis::Line &edge : edges.near) {
        const double share = gis::shareAlong(from, edge);
        const gis::Point foot = gis::footOnLine(from, edge);
        if (share > 0 && share < 1 && foot != from)
            nearest.offer(foot, Snap::On::Perpendicular, edge);
    }
}

void offerBoundaries(Nearest &nearest, const Edges &edges)
{
    for (const gis::Line &edge : edges.near)
        nearest.offer(gis::nearestOnSegment(nearest.at, edge.first, edge.second), Snap::On::Edge, edge);
}

void offerExtensions(Nearest &nearest, const Edges &edges, double reach)
{
    for (const gis::Line &edge : edges.around)
        if (const gis::Point foot = gis::footOnLine(nearest.at, edge); isBeyond(foot, edge, reach))
            nearest.offer(foot, Snap::On::Extension, edge);
}

} // namespace

Snap snapped(const Pointer &pointer, const SnapContext &context)
{
    const gis::Point at = pointer.at();
    if (pointer.modifiers & Qt::ControlModifier)
        return { at, Snap::On::Nothing, {} };
    const Edges edges = edgesAt(pointer, context);
    const double reach = pointer.view.length(extensionReach);
    const auto nearestOf = [&](auto offer) {
        Nearest nearest{ at, pointer.tolerance(), {} };
        offer(nearest);
        return nearest.snap;
    };
    if (const auto snap = nearestOf([&](Nearest &n) { offerCorners(n, edges, context); }))
        return *snap;
    if (const auto snap = nearestOf([&](Nearest &n) { offerCrossings(n, edges, reach); }))
        return *snap;
    if (context.from)
        if (const auto snap = nearestOf([&](Nearest &n) { offerPerpendiculars(n, edges, *context.from); }))
            return *snap;
    if (const auto snap = nearestOf([&](Nearest &n) { offerBoundaries(n, edges); }))
        return *snap;
    if (const auto snap = nearestOf([&](Nearest &n) { offerExtensions(n, edges, reach); }))
        return *snap;
    return { at, Snap::On::Nothing, {} };
}

QString nameOf(Snap::On on)
{
    switch (on) {
    case Snap::On::Nothing:
        return {};
    case Snap::On::Vertex:
        return Text::tr("corner");
    case Snap::On::Crossing:
        return Text::tr("crossing");
    case Snap::On::Perpendicular:
        return Text::tr("perpendicular");
    case Snap::On::Edge:
        return Text::tr("boundary");
    case Snap::On::Extension:
        return Text::tr("extension of a boundary");
    }
    return {};
}

void paintSnap(QPainter &painter, const Snap &snap, const Viewport &view)
{
    if (snap.on == Snap::On::Nothing)
        return;
    const QPointF p = view.toScreen(snap.point);
    painter.setBrush(Qt::NoBrush);
    if (snap.line && (snap.on == Snap::On::Extension || snap.on == Snap::On::Crossing)) {
        const bool fromSecond = gis::shareAlong(snap.point, *snap.line) > 0.5;
        painter.setPen(QPen(theme::wrong, 1, Qt::DashLine));
        painter.drawLine(p, view.toScreen(fromSecond ? snap.line->second : snap.line->first));
    }
    painter.setPen(QPen(theme::wrong, 2));
    if (snap.on == Snap::On::Vertex)
        painter.drawRect(QRectF(p.x() - 6, p.y() - 6, 12, 12));
    else if (snap.on == Snap::On::Perpendicular)
        painter.drawPolyline(QPolygonF{ p + QPointF(-7, -7), p + QPointF(-7, 7), p + QPointF(7, 7) });
    else {
        painter.drawLine(p + QPointF(-6, -6), p + QPointF(6, 6));
        painter.drawLine(p + QPointF(-6, 6), p + QPointF(6, -6));
        if (snap.on == Snap::On::Crossing)
            painter.drawEllipse(p, 7, 7);
    }
    paintTag(painter, nameOf(snap.on), p + QPointF(12, -12), view);
}

#pragma once

#include "gis/constructions.h"
#include "widgets/map/tools/tool.h"

#include <span>

/** Where the mouse means to be: on a corner, on a boundary, or just there. */
struct Snap {
    /** The earlier wins where several are as near. */
    enum class On { Nothing, Vertex, Crossing, Perpendicular, Edge, Extension };

    gis::Point point;
    On on = On::Nothing;
    std::optional<gis::Line> line; ///< the edge that it lies on or goes on from

    friend bool operator==(const Snap &, const Snap &) = default;
};

/** What a tool knows of that the parcels do not show. */
struct SnapContext {
    std::optional<gis::Point> from; ///< where the line that is drawn comes from: perpendiculars start there
    std::span<const gis::Point> drawn; ///< its corners so far
    std::optional<gis::Point> except; ///< a corner that is being moved: it and its edges do not count
};

/**
 * What is nearest to \a pointer within its tolerance: a corner, else the crossing
 * of two boundaries or of one with another's extension, else the foot of the
 * perpendicular from where the line comes, else a boundary, else an extension;
 * else its own place. Ctrl = no snapping.
 */
Snap snapped(const Pointer &pointer, const SnapContext &context = {});

/** Corner, boundary, crossing … as the clerk reads it beside the cursor; empty for nothing. */
QString nameOf(Snap::On on);

/** Marks where \a snap is, with its kind in words beside it: a square on a corner, a cross on a boundary. */
void paintSnap(QPainter &painter, const Snap &snap, const Viewport &view);

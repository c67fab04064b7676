#pragma once

#include "widgets/map/tools/tool.h"

/** Where the mouse means to be: on a corner, on a boundary, or just there. */
struct Snap {
    enum class On { Nothing, Vertex, Edge };

    gis::Point point;
    On on = On::Nothing;

    friend bool operator==(const Snap &, const Snap &) = default;
};

/**
 * The corner nearest to \a pointer within its tolerance, else the nearest
 * place of a boundary, else its own place. Corners at \a except and the
 * edges that end there do not count: they are being moved. Shift = no snapping.
 */
Snap snapped(const Pointer &pointer, std::optional<gis::Point> except = std::nullopt);

/** Marks where \a snap is: a square on a corner, a cross on a boundary. */
void paintSnap(QPainter &painter, const Snap &snap, const Viewport &view);

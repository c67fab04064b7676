#pragma once

#include "gis/geometry.h"

#include <QString>

#include <span>

namespace gis
{

/** Whether \a geometry, a surface, is valid: rings closed and simple, holes inside, parts apart. */
bool isValid(const Geometry &geometry);

/** Why \a geometry is not valid, in GEOS's English words, and where; empty if it is valid. */
QString invalidReason(const Geometry &geometry);

/** Why a surface is not valid, in GEOS's English words, and where. */
struct Invalidity {
    QString reason;
    Point place;
};
std::optional<Invalidity> invalidity(const Geometry &geometry);

/** Area in m² that \a a and \a b, valid surfaces, have in common. Zero if they only touch. */
double sharedArea(const Geometry &a, const Geometry &b);

/**
 * What is left of \a surface, which is valid, after \a others are taken off, on the
 * 1 mm grid; no parts if nothing is. The exterior starts and runs as in \a surface where it
 * still has its corners; holes run the other way.
 *
 * \throws Error if the shapes cannot be worked out.
 */
Geometry difference(const Geometry &surface, std::span<const GeometryPtr> others);

/** What \a surfaces, which are valid, cover together, on the 1 mm grid; null ones do not count. \throws Error
 */
Geometry united(std::span<const GeometryPtr> surfaces);

/** What \a a and \a b, valid surfaces, have in common, without lines and points. \throws Error */
Geometry intersection(const Geometry &a, const Geometry &b);

/** Length in metres that the boundaries of \a a and \a b, valid surfaces, run together. \throws Error */
double sharedLength(const Geometry &a, const Geometry &b);

/** Ground enclosed by boundaries and lines on all sides. */
struct Face {
    Polygon shape;
    bool isInside = false; ///< of the surface that was cut
};

/**
 * The faces that the boundary of \a surface and \a lines make together, on the 1 mm
 * grid: where they cross, both get a vertex. Ends of lines that enclose nothing do not show.
 *
 * \throws Error if the shapes cannot be worked out.
 */
std::vector<Face> faces(const Geometry &surface, std::span<const Ring> lines);

/** Turns the rings of \a polygon to run as \a original does and its exterior to start at the first corner of
 * \a original that it has; holes run the other way. */
void alignTo(const Ring &original, Polygon &polygon);

/**
 * What \a surface most likely stands for, on the 1 mm grid: crossings become corners, parts that lie over
 * one another become one, what has no area goes. No parts if nothing has an area.
 *
 * \throws Error if it cannot be worked out.
 */
Geometry madeValid(const Geometry &surface);

/** A corner in millimetres from an origin, off the grid where edges cross. */
struct RealPoint {
    double x = 0;
    double y = 0;
};
using RealRing = std::vector<RealPoint>; ///< open, as Ring
using RealPolygon = std::vector<RealRing>;

/** \a pieces, which are in millimetres from \a origin, rounded to the grid. */
Geometry rounded(std::span<const RealPolygon> pieces, Point origin);

/**
 * The pieces that \a a and \a b, valid surfaces, have in common, in millimetres from \a origin; not rounded.
 *
 * \throws Error if they cannot be worked out.
 */
std::vector<RealPolygon> commonGround(const Geometry &a, const Geometry &b, Point origin);

} // namespace gis

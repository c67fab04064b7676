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

} // namespace gis

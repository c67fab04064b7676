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

} // namespace gis

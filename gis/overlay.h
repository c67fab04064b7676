#pragma once

#include "gis/geometry.h"

#include <QString>

namespace gis
{

/** Whether \a geometry, a surface, is valid: rings closed and simple, holes inside, parts apart. */
bool isValid(const Geometry &geometry);

/** Why \a geometry is not valid, in GEOS's English words, and where; empty if it is valid. */
QString invalidReason(const Geometry &geometry);

/** Area in m² that \a a and \a b, valid surfaces, have in common. Zero if they only touch. */
double sharedArea(const Geometry &a, const Geometry &b);

} // namespace gis

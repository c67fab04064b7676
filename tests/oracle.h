#pragma once

#include "gis/fabric.h"

/** GEOS asked by itself, not through the code under test: what must hold after an edit of the map. */
namespace oracle
{

/** Whether GEOS takes \a geometry for valid. */
bool isValid(const gis::Geometry &geometry);

/** Area in m² that \a a and \a b, both valid, have in common. */
double shared(const gis::Geometry &a, const gis::Geometry &b);

/** Area in m² that only one of the unions of \a before and of \a after covers. */
double differing(const std::vector<gis::Geometry> &before, const std::vector<gis::Geometry> &after);

/** Whether an edit may change the ground that the parcels it touches cover together. */
enum class Ground { Kept, MayChange };

/**
 * What is wrong with \a after, which \a edit made of \a before; empty if nothing is: a
 * parcel no longer valid, one that lies over another by more than it did and rounding
 * explains, ground that came or went, a parcel elsewhere that changed, a vertex that touches an edge
 * of a parcel that was reshaped or made without being one of its corners.
 */
QString faultOf(const gis::Fabric &before, const gis::Fabric &after, const gis::Edit &edit, Ground ground);

} // namespace oracle

#pragma once

#include "gis/overlay.h"

namespace gis
{

/** Area of \a piece, holes taken off, in square millimetres. */
double realArea(const RealPolygon &piece);

/** The largest circle that fits in a piece of ground. */
struct Inscribed {
    RealPoint centre;
    double diameter = 0; ///< millimetres
};

/**
 * The largest circle in \a piece, to about a hundredth of its diameter. Of a strip many times longer than
 * wide too, for which a search of cells would take forever.
 */
Inscribed largestInscribed(const RealPolygon &piece);

} // namespace gis

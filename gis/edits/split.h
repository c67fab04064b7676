#pragma once

#include "gis/edits/outcome.h"
#include "gis/vertexedits.h"

namespace gis
{

/**
 * Splits (tách thửa) the parcel \a id where \a line crosses it, once. The ends may lie
 * on its boundary or beyond. The parcel is retired; the part with its first corner comes first.
 *
 * \throws Refusal if the line does not cross, crosses more than once, ends inside or
 * runs along the boundary; like all here, as outcomeOf() does, too.
 */
Outcome splitByLine(const Fabric &fabric, const QUuid &id, const Ring &line);

/** Splits by the line parallel to \a side at \a distance metres from it, towards the parcel's middle. */
Outcome splitParallel(const Fabric &fabric, const QUuid &id, const Edge &side, double distance);

/**
 * Cuts \a area m² off on the side of \a side by a line parallel to it; the part cut off
 * comes first. The grid lets it differ by half a millimetre times the length of the cut.
 */
Outcome splitByArea(const Fabric &fabric, const QUuid &id, double area, const Edge &side);

/**
 * Cuts \a area m² off by a straight line through \a through that leaves two parts. Of several
 * such lines the shortest is taken, which is said in the outcome's remarks.
 */
Outcome splitByAreaThrough(const Fabric &fabric, const QUuid &id, double area, Point through);

/** Splits into \a count parts of one area by lines parallel to \a side, beginning there. */
Outcome splitEqually(const Fabric &fabric, const QUuid &id, int count, const Edge &side);

/** Takes the ground with the boundary \a corners, which lies in the parcel, out of it. The rest may keep a
 * hole. */
Outcome splitByCorners(const Fabric &fabric, const QUuid &id, const Ring &corners);

/** Makes each part of a parcel of several parts a parcel. */
Outcome separateParts(const Fabric &fabric, const QUuid &id);

} // namespace gis

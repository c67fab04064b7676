#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/** What a tool does where other parcels are, or would be left in pieces. */
enum class Over {
    Refuse, ///< says which parcel and by how much
    KeepOut ///< the closest clean result: only ground that nobody else has
};

/**
 * Draws a piece of the boundary of the parcel \a id anew: \a line begins and ends on its
 * boundary or crosses it. What the parcel gains is taken off its neighbours, what it
 * loses goes to the neighbour beyond that boundary.
 *
 * \throws Refusal if the line does not meet the boundary twice, or land that is given
 * up borders on several neighbours; of the latter with \a over KeepOut only if there is
 * no clean result.
 */
Outcome reshapeBoundary(const Fabric &fabric, const QUuid &id, const Ring &line, Over over = Over::Refuse);

/**
 * Gives the parcel \a id the boundary \a corners, point 1 first, holes kept. With as many corners as
 * before each moves to its new place in all parcels that share it; else the neighbours follow as above.
 */
Outcome redrawParcel(const Fabric &fabric, const QUuid &id, const Ring &corners, Over over = Over::Refuse);

/** A new parcel of \a sheet with the boundary \a corners. Without parents. */
Outcome newParcel(const Fabric &fabric, const SheetKey &sheet, const Ring &corners, Over over = Over::Refuse);

/** Gives the parcel \a id, which has no shape on the map yet, the boundary \a corners. \throws Refusal if it
 * has one. */
Outcome drawParcel(const Fabric &fabric, const QUuid &id, const Ring &corners, Over over = Over::Refuse);

} // namespace gis

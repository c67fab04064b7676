#pragma once

#include "gis/edits/outcome.h"
#include "gis/nestedparts.h"

namespace gis
{

/**
 * Cuts the parcels that lie in the parcel \a id out of it (khoét thửa đảo).
 *
 * \throws Refusal if none does, or it would fall apart or vanish.
 */
Outcome cutIslands(const Fabric &fabric, const QUuid &id);

/** The gap around \a at, enclosed by parcels on all sides. \throws Refusal if there is a parcel, or it is
 * open. */
Polygon gapAt(const Fabric &fabric, Point at);

/** Gives the gap around \a at to the parcel \a id, which borders on it. */
Outcome fillGap(const Fabric &fabric, Point at, const QUuid &id);

/**
 * Keeps the parcel proper of each of \a parcels that was drawn together with the outlines
 * around it, divides its recorded area, and cuts the islands of those that enclose others.
 * \a parcels are records of the table parcel. \throws Error if there is nothing to repair.
 */
Outcome repairNested(const Fabric &fabric, std::span<const Record> parcels);

} // namespace gis

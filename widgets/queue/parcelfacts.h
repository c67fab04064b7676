#pragma once

#include "gis/parcelorder.h"
#include "gis/rules/register.h"

/** What lines of the queue are ordered and filtered by beside their findings; by row of \a order. Never
 * changed once made. */
struct ParcelFacts {
    gis::ParcelOrderPtr order;
    std::vector<gis::Row> registerRow; ///< of the parcel in the register; rows there never move
    std::vector<QString> hamlets; ///< in order; the empty name last
    std::vector<std::uint16_t> hamletOf;
    std::vector<std::uint32_t> byOwner; ///< place in the order of land users' names; those without last
    std::vector<std::uint32_t> byPaper; ///< place in the order of certificates' serials; those without last
    std::vector<std::uint32_t> byNearness; ///< place on a way over the map that leaves out no neighbour

    std::size_t size() const { return order ? order->size() : 0; }
};

using ParcelFactsPtr = std::shared_ptr<const ParcelFacts>;

/** The facts of the parcels of \a fabric as \a rows have them. */
ParcelFacts parcelFacts(const gis::Register &rows, const gis::Fabric &fabric);

/** Whether \a edit can change any of them. */
bool changesFacts(const gis::Edit &edit);

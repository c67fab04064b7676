#pragma once

#include "gis/geometry.h"

#include <QString>
#include <QUuid>

#include <functional>
#include <vector>

namespace storage
{

/** A parcel's shape before and after a dossier; null where it was or is not on the map (missing or retired).
 */
struct ChangedShape {
    QUuid id;
    QString name; ///< 9/52
    gis::GeometryPtr before;
    gis::GeometryPtr after;
};

/** Two parcels that a dossier would lay over one another, tear apart, or one that it would break. */
struct TopologyFault {
    QUuid parcel;
    QUuid neighbour; ///< null if the parcel itself would be invalid
    gis::GeometryPtr before, after; ///< of the parcel
    gis::GeometryPtr neighbourShape; ///< as it would be
    QString words; ///< one sentence
};

/** The current parcels, none of the changed ones, that come into any of \a boxes. */
using NeighbourSource = std::function<std::vector<ChangedShape>(const std::vector<gis::Box> &boxes)>;

/**
 * What \a changed would newly spoil: parcels that lie over others, gaps where two
 * parcels met before, boundaries that cross themselves. What was so already is left alone.
 *
 * Only parcels with an edge that no longer meets its counterpart are looked at:
 * where the oriented edges that go and come cancel out, each place is covered as often as before.
 */
std::vector<TopologyFault> topologyFaults(const std::vector<ChangedShape> &changed,
                                          const NeighbourSource &neighbours);

} // namespace storage

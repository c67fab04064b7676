#pragma once

#include "gis/edit.h"
#include "widgets/map/overlays.h"
#include "widgets/queue/parcelgroups.h"
#include "widgets/queue/queuelines.h"

/** Where something is wrong. */
struct FindingMark {
    gis::Point place;
    gis::Severity severity = gis::Severity::Error;
};

/** How many parcels of a sheet are in each group, for a look from far out. */
struct SheetShare {
    QString name;
    gis::Box box; ///< of its parcels
    gis::Point middle; ///< of its parcels: one far off does not count for much
    gis::GroupCounts counts;
};

/** What the work to do lays over the map. */
struct QueueOverlay {
    std::vector<FindingMark> marks;
    std::vector<SheetShare> shares;
    std::optional<gis::Edit> preview; ///< what a fix would do
    std::optional<gis::Point> inHand; ///< the place of the finding that is looked at
    gis::GeometryPtr ground; ///< what it is about: the strip of an overlap, a gap, lines
};

void paintQueueOverlay(QPainter &painter, const QueueOverlay &overlay, const Viewport &view);

/** The places on the map where something is wrong with shapes and weighs more than a note. */
std::vector<FindingMark> findingMarks(const QueueLines &lines);

/** The share of each group in the sheets of \a fabric. */
std::vector<SheetShare> sheetShares(const gis::ParcelOrder &order, const ParcelGroups &groups,
                                    const gis::Fabric &fabric);

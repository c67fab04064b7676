#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/** Parcels that take the place of others. */
struct Replacement {
    Outcome outcome; ///< the old ones retired, none created: the new ones are on the map already
    std::vector<std::pair<QUuid, QUuid>> lineage; ///< new parcel, old parcel
    double areaBefore = 0, areaAfter = 0; ///< m² of the old and of the new ones
    std::vector<QUuid> successors; ///< the new ones
};

/** What of a sheet lies in an area. */
struct SheetShare {
    SheetKey sheet;
    int parcels = 0;
    double area = 0; ///< m² of them
};

/** The sheets whose parcels lie in \a area for more than half, by their numbers. \throws Refusal */
std::vector<SheetShare> sheetsIn(const Fabric &fabric, const Ring &area);

/**
 * Lets the parcels of \a sheets in \a area take the place of the others there (dồn điền đổi
 * thửa). A new parcel descends from each old one whose ground it has. \throws Refusal, Cancelled
 */
Replacement replaceBlock(const Fabric &fabric, const Ring &area, const std::vector<SheetKey> &sheets,
                         const Progress &progress = {});
Replacement replaceBlock(const Fabric &fabric, const Ring &area, const SheetKey &sheet,
                         const Progress &progress = {});

/**
 * replaceBlock() or, where new parcels lie over those that stay or leave narrow gaps beside
 * them, the closest clean result: corners nearer than narrowGap (settle.h) go onto the neighbours' and what
 * lies over them is cut off; a remark says so, or why there is none and all stays as it was drawn.
 */
Replacement replaceClosest(const Fabric &fabric, const Ring &area, const std::vector<SheetKey> &sheets,
                           const Progress &progress = {});
Replacement replaceClosest(const Fabric &fabric, const Ring &area, const SheetKey &sheet,
                           const Progress &progress = {});

} // namespace gis

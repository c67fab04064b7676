#pragma once

#include "widgets/map/colouring.h"
#include "widgets/map/overlays.h"
#include "widgets/queue/parcelgroups.h"

/** What the map's colours say. */
enum class MapTheme : unsigned char { None, Groups, Findings };

/** A colouring of the map with what explains it. */
struct ThemeColours {
    ColouringPtr colouring; ///< null = as the paper
    std::vector<LegendEntry> legend;
};

/**
 * The colours of \a theme for the parcels of \a fabric; \a land is what they
 * should cover, null if that is not known. Readable in grey: what is wrong is
 * hatched too.
 */
ThemeColours themeColours(MapTheme theme, const gis::Fabric &fabric, const gis::ParcelOrder &order,
                          const ParcelGroups &groups, gis::ChunkPtr land);

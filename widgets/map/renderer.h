#pragma once

#include "gis/progress.h"
#include "widgets/map/labels.h"
#include "widgets/map/mapstyle.h"

#include <QImage>

/**
 * Draws the parcels of \a fabric that \a viewport shows into \a sheet, on this
 * thread. The picture depends on its arguments only, so pictures that join on
 * the pixel grid may be drawn by different threads.
 */
void drawParcels(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style,
                 const Sheet &sheet);

/** A picture of \a viewport drawn on this thread: a tile of the window. */
QImage drawnTile(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style);

/** A picture of \a viewport drawn on all processors. \throws gis::Cancelled */
QImage drawnMap(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style,
                const gis::Progress &progress = {});

/** The labels that drawParcels() writes into the picture of \a viewport. */
std::vector<Label> labelsIn(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style);

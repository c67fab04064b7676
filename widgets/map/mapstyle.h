#pragma once

#include "gis/fabric.h"
#include "widgets/map/colouring.h"
#include "widgets/map/glyphs.h"
#include "widgets/map/mapfeatures.h"
#include "widgets/map/viewport.h"

#include <QRgb>

/** How the map looks: like the paper, thin black boundaries, roads and water pale. */
struct MapStyle {
    QRgb outside = qRgb(0xEE, 0xEE, 0xEA); ///< where no parcel is
    QRgb parcel = qRgb(0xFF, 0xFF, 0xFF);
    QRgb road = qRgb(0xF1, 0xED, 0xE4);
    QRgb water = qRgb(0xDC, 0xEA, 0xF3);
    QRgb publicLand = qRgb(0xF6, 0xF7, 0xF0);
    QRgb boundary = qRgb(0x1A, 0x1A, 0x1A);
    QRgb text = qRgb(0x10, 0x10, 0x10);
    QRgb frame = qRgb(0x9A, 0x4A, 0x8A); ///< of sheets
    GlyphsPtr glyphs; ///< null = no labels
    ColouringPtr colouring; ///< null = none
    MapFeatures features; ///< null = none
    bool labels = true;
};

/** The usual look, letters of \a size device-independent pixels. */
MapStyle mapStyle(double pixelRatio, double size = 11);

/** What a parcel on \a ground is filled with; \a number is that of the style's colouring, 0 = none. */
Fill fillOf(const MapStyle &style, gis::Ground ground, unsigned char number);

/** Where the patterns of \a viewport lie. */
HatchGrid hatchGrid(const Viewport &viewport);

/** Width of boundaries in device pixels: a pixel near, thinner far out where they would fill the map. */
double boundaryWidth(const Viewport &viewport);

/** Whether parcels are large enough at this resolution for any to have a label. */
bool showsLabels(const MapStyle &style, const Viewport &viewport);

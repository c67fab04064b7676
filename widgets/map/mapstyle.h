#pragma once

#include "gis/fabric.h"
#include "widgets/map/glyphs.h"
#include "widgets/map/mapfeatures.h"
#include "widgets/map/viewport.h"

#include <QHash>
#include <QRgb>

/** Parcels with a colour of their own, such as that of their group. */
using Tints = std::shared_ptr<const QHash<QUuid, QRgb>>;

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
    Tints tints; ///< null = none
    MapFeatures features; ///< null = none
    bool labels = true;
};

/** The usual look, letters of \a size device-independent pixels. */
MapStyle mapStyle(double pixelRatio, double size = 11);

/** What the inside of a parcel is filled with. */
QRgb fillOf(const MapStyle &style, const gis::Chunk::Item &item);

/** Width of boundaries in device pixels: a pixel near, thinner far out where they would fill the map. */
double boundaryWidth(const Viewport &viewport);

/** Whether parcels are large enough at this resolution for any to have a label. */
bool showsLabels(const MapStyle &style, const Viewport &viewport);

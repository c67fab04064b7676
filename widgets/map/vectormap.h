#pragma once

#include "widgets/map/labels.h"
#include "widgets/map/mapstyle.h"

class QPainter;

/**
 * Paints the same map as drawnMap() parcel by parcel with \a painter, whose
 * units are the pixels of \a viewport: for paper, and to compare with. All
 * fills lie below all boundaries.
 */
void paintParcels(QPainter &painter, const gis::Fabric &fabric, const Viewport &viewport,
                  const MapStyle &style);

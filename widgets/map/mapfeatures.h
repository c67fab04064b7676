#pragma once

#include "gis/geometry.h"
#include "widgets/map/viewport.h"

#include <QString>

#include <memory>
#include <vector>

class QPainter;

namespace storage
{
class WorkingFile;
}

/** What is on a sheet and is no parcel: a row of map_feature as the map shows it. */
struct MapFeature {
    gis::GeometryPtr geometry; ///< never null
    gis::Box box;
    QString kind; ///< code of the list feature_kind
    QString text;
};

/** Shared between threads, never changed; null = none. */
using MapFeatures = std::shared_ptr<const std::vector<MapFeature>>;

/** The features of \a file that have a shape. \throws gis::Error */
MapFeatures mapFeatures(const storage::WorkingFile &file);

/** Largest n of the scale 1:n at which features are drawn; farther out they would only grey the map. */
inline constexpr double coarsestFeatureScale = 3000;

/**
 * Paints those of \a features that \a viewport shows with \a painter, whose units are the
 * pixels of the viewport: pale, so that boundaries and labels stand out. Any thread.
 */
void paintFeatures(QPainter &painter, const MapFeatures &features, const Viewport &viewport);

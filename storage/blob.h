#pragma once

#include "gis/fabric.h"
#include "gis/geometry.h"

#include <QByteArray>

#include <span>

namespace storage
{

/**
 * \a geometry as SpatiaLite stores it (little-endian, metres, EPSG code
 * \a srid): MULTIPOLYGON for surfaces, POINT, LINESTRING or their multi forms.
 */
QByteArray spatialiteBlob(const gis::Geometry &geometry, int srid);
void appendSpatialiteBlob(QByteArray &out, const gis::Geometry &geometry, int srid);

/** The geometry in \a blob, rounded to the grid; nothing if it is no XY geometry that SpatiaLite stores. */
std::optional<gis::Geometry> geometryFromBlob(std::span<const unsigned char> blob);

/** Where the surface in \a blob begins, without reading the rest of it; nothing if that cannot be told. */
std::optional<gis::Point> firstVertex(std::span<const unsigned char> blob);

/**
 * Adds the surface in \a blob to the parcel that \a builder has begun, without
 * building a Geometry first. False if it is no polygon that SpatiaLite stores;
 * then the parcel may have got a part of it.
 */
bool addSurface(std::span<const unsigned char> blob, gis::ChunkBuilder &builder);

/** \a geometry as ISO WKB, little-endian, in metres: the form in which it goes to PostGIS and OGR. */
QByteArray wkb(const gis::Geometry &geometry);

/** The geometry in \a wkb (2D, either byte order), rounded to the grid; nothing if it is damaged or off the
 * grid. */
std::optional<gis::Geometry> geometryFromWkb(std::span<const unsigned char> wkb);

} // namespace storage

#pragma once

#include "gis/crs.h"

#include <QString>

namespace gis
{

/** The GeoHash of \a place (degrees east and north, WGS 84) in \a length characters, at most 12; empty for no
 * place on Earth. */
QString geohash(Coordinate place, int length = 12);

/** What a GeoHash stands for: a cell in degrees. */
struct GeohashCell {
    double west = -180, south = -90, east = 180, north = 90;

    Coordinate centre() const { return { (west + east) / 2, (south + north) / 2 }; }
};

/** The cell of \a text, in any case; nothing if it is empty, longer than 12 or has other characters. */
std::optional<GeohashCell> decodedGeohash(QStringView text);

/**
 * The parcel code (mã định danh thửa đất) of \a parcel in the numbers of \a crs: the
 * GeoHash of a point deep inside its largest part. To be stored once and never
 * computed again; empty if the parcel has no place on Earth.
 *
 * Source: TT 19/2026/TT-BNNMT Annex I.II; the point to 0.01 m.
 */
QString parcelCode(const Geometry &parcel, const Crs &crs);

/** Where \a code says that its parcel lies, in the numbers of \a crs, in millimetres; nothing if it is no
 * code. */
std::optional<Point> placeOfParcelCode(QStringView code, const Crs &crs);

} // namespace gis

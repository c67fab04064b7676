#pragma once

#include "gis/geometry.h"

#include <QString>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace gis
{

/**
 * A place in the numbers of a CRS: x = easting or longitude, y = northing or
 * latitude, whatever order the CRS declares; in its unit, so metres or degrees.
 */
struct Coordinate {
    double x = 0;
    double y = 0;

    friend bool operator==(const Coordinate &, const Coordinate &) = default;
};

/**
 * A coordinate reference system: a value, cheap to copy. One that was made
 * without a text is unknown: a drawing that declares none.
 */
class Crs
{
public:
    Crs() = default;

    /**
     * Reads “EPSG:n” or WKT (1, ESRI's or 2); of a compound one the horizontal
     * part. WKT of a VN-2000 zone of three degrees becomes its EPSG code.
     *
     * \throws Error if \a text is neither, is not known, or calls for grid files.
     */
    explicit Crs(const QString &text);

    bool isKnown() const { return m_facts != nullptr; }
    bool isProjected() const;
    bool isGeographic() const;

    /** Whether it is projected in metres: what a working file can be kept in. */
    bool isMetric() const;

    /** Whether its datum is VN-2000 (EPSG:4756 or the same by name). */
    bool isVn2000() const;

    /** Whether it is a transverse Mercator of scale 0.9999, which the law fixes for cadastral maps. */
    bool isTm3() const;

    /** Whether it is one of the 6° zones of scale 0.9996, of any datum. */
    bool isUtm() const;

    /** Scale on the central meridian; nothing unless it is a transverse Mercator. */
    std::optional<double> scale() const;

    /** n of “EPSG:n”, 0 if it has none. */
    int epsgCode() const;

    /** “EPSG:n”, else the WKT it was read from; empty if unknown. */
    QString text() const;

    /** What the user reads: “VN-2000, CM 105°30′, 3° zone (EPSG:9209)”, in his language. */
    QString name() const;

    friend bool operator==(const Crs &a, const Crs &b) { return a.text() == b.text(); }

private:
    struct Facts;
    std::shared_ptr<const Facts> m_facts;
};

/** The CRS EPSG:\a code. \throws Error if EPSG has none of that number. */
Crs epsg(int code);

/** Longitude and latitude, EPSG:4326. */
Crs wgs84();

/** The EPSG codes of the VN-2000 zones of three degrees, by central meridian from west to east. */
std::span<const int> tm3Codes();

/** “105°30′” for 105.5. */
QString meridianText(double degrees);

/** WKT 1 of \a crs, which is known: srtext of PostGIS's spatial_ref_sys. */
QString wkt1(const Crs &crs);

/**
 * The PROJ string of \a crs, which is known: proj4text of spatial_ref_sys.
 * VN-2000 carries the seven parameters of QĐ 05/2007/QĐ-BTNMT as +towgs84, the
 * rotations with the signs that PROJ wants there (EPSG prints them the other way).
 */
QString proj4(const Crs &crs);

/**
 * \a place of \a from in the numbers of \a to, both known; nothing if it has no place there.
 * Between VN-2000 and other datums always by EPSG operation 6960.
 */
std::optional<Coordinate> transformed(Coordinate place, const Crs &from, const Crs &to);

/** The same for many at once: those that have no place there become NaN. */
std::vector<Coordinate> transformed(std::span<const Coordinate> places, const Crs &from, const Crs &to);

/**
 * \a point or \a geometry, in metres of \a from, on the grid of \a to; both metric.
 *
 * \throws Error naming the first vertex that has no place there.
 */
Point transformed(Point point, const Crs &from, const Crs &to);
Geometry transformed(const Geometry &geometry, const Crs &from, const Crs &to);

/** The metres of \a p as a coordinate. */
inline Coordinate coordinate(Point p)
{
    return { metres(p.x), metres(p.y) };
}

} // namespace gis

#pragma once

#include "gis/geometry.h"

#include <QByteArray>

#include <array>

namespace storage
{

/** A shape as its source has it: doubles in the CRS and unit of the source, rings one after the other. */
struct SourceGeometry {
    gis::Shape shape = gis::Shape::Polygon;
    std::vector<double> coordinates; ///< x, y, x, y …
    std::vector<std::uint32_t> rings; ///< first vertex of each ring
    std::vector<std::uint32_t> parts; ///< first ring of each part

    bool isEmpty() const { return coordinates.empty(); }
    std::size_t vertices() const { return coordinates.size() / 2; }
    void clear();
    void beginPart() { parts.push_back(std::uint32_t(rings.size())); }
    void beginRing() { rings.push_back(std::uint32_t(vertices())); }
};

/** A shape on the grid, and how far its vertices went to get there. */
struct Gridded {
    gis::Geometry geometry;
    double largestShift = 0; ///< millimetres
    bool wasOpen = false; ///< a boundary did not end where it began
};

/** \a geometry, in metres, on the grid; nothing if one of its vertices has no place there. */
std::optional<Gridded> gridded(const SourceGeometry &geometry);

/** \a geometry as ISO WKB, little-endian, with its coordinates untouched: what is kept of a shape that has no
 * place on the grid. */
QByteArray sourceWkb(const SourceGeometry &geometry);

/** How far a stroked arc may lie from the true one, in metres. */
inline constexpr double strokeTolerance = 0.0002;

/**
 * Appends the arc from \a a over \a b to \a c without \a a itself, as a line
 * that stays within \a tolerance. A full circle where \a a equals \a c, a
 * straight line where the three lie on one or are no numbers.
 */
void appendArc(std::vector<double> &coordinates, std::array<double, 2> a, std::array<double, 2> b,
               std::array<double, 2> c, double tolerance);

} // namespace storage

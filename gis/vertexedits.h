#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/**
 * Moves the vertex at \a from to \a to in every parcel that has a vertex
 * exactly there, so that shared boundaries stay shared. A parcel whose edge
 * passes within a millimetre of \a from without a vertex gets one first; one
 * whose edge passes through \a to gets a vertex there.
 *
 * \throws Error if no parcel has a vertex at \a from, if two corners of one
 * parcel would coincide, or if a valid parcel would become invalid or start to
 * overlap another.
 */
Edit moveVertex(const Fabric &fabric, Point from, Point to);

/**
 * Inserts a vertex at \a at into the edge \a a – \a b of every parcel that has it.
 *
 * \throws Error if no parcel has that edge, or a parcel would become invalid.
 */
Outcome insertVertex(const Fabric &fabric, Point a, Point b, Point at);

/**
 * Removes the vertices at \a corners from every parcel that has them.
 *
 * \throws Error if none has one of them, a ring would keep fewer than three corners, or a
 * parcel would become invalid or start to overlap another.
 */
Outcome removeVertices(const Fabric &fabric, std::span<const Point> corners);

/** The edge of any parcel nearest to \a p within \a tolerance millimetres. */
struct Edge {
    Point a, b;
    friend bool operator==(const Edge &, const Edge &) = default;
};
std::optional<Edge> nearestEdge(const Fabric &fabric, Point p, double tolerance);

} // namespace gis

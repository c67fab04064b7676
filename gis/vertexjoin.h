#pragma once

#include "gis/geometry.h"

#include <map>
#include <span>

namespace gis
{

/** Where vertices go that are joined to others: from → to. */
using VertexJoins = std::map<Point, Point>;

/**
 * What brings the vertices of \a geometries together that lie within
 * \a tolerance millimetres of each other but not at one place: each goes to the
 * neighbour that most boundaries have. Two vertices of one boundary are left
 * apart, so that no edge disappears.
 */
VertexJoins nearVertices(std::span<const GeometryPtr> geometries, double tolerance);

/** \a geometry with its vertices moved as \a joins say; \a geometry itself if none of them moves. */
GeometryPtr joined(const GeometryPtr &geometry, const VertexJoins &joins);

} // namespace gis

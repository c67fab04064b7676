#pragma once

#include "gis/edits/outcome.h"
#include "gis/vertexedits.h"

#include <map>

namespace gis
{

/**
 * Moves several corners at once, each in every parcel that has it. A corner of a
 * neighbour on an edge that moves is inserted in that edge first, so that it stays shared.
 *
 * \throws Refusal if there is no corner at one of them, or two would coincide.
 */
Outcome moveVertices(const Fabric &fabric, const std::map<Point, Point> &moves);

/** All corners of the fabric in \a box; of \a ids only, unless empty. For a rectangle drawn on the map. */
std::vector<Point> verticesIn(const Fabric &fabric, const Box &box, const std::vector<QUuid> &ids = {});

/** The corners of the boundary of the parcel \a id from \a first to \a last, both included, the shorter way.
 */
std::vector<Point> chain(const Fabric &fabric, const QUuid &id, Point first, Point last);

/** The moves that shift \a vertices by \a east and \a north millimetres. */
std::map<Point, Point> shifted(const std::vector<Point> &vertices, std::int64_t east, std::int64_t north);

/**
 * Drags the edge \a edge of the parcel \a id parallel to itself by \a distance metres,
 * outwards if positive. Its ends slide along the edges that meet it, which keep their
 * direction; all parcels that share them follow.
 */
Outcome dragEdge(const Fabric &fabric, const QUuid &id, const Edge &edge, double distance);

} // namespace gis

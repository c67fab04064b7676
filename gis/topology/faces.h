#pragma once

#include "gis/overlay.h"
#include "gis/topology/gaps.h"

namespace gis
{

/** A corner of the arrangement of loose edges: a vertex, or a crossing that lies off the grid. */
struct Node {
    Point base;
    double dx = 0; ///< from base
    double dy = 0;

    RealPoint from(Point origin) const
    {
        return { double(base.x - origin.x) + dx, double(base.y - origin.y) + dy };
    }
    Box box() const
    {
        return { base.x + std::int64_t(std::floor(dx)), base.y + std::int64_t(std::floor(dy)),
                 base.x + std::int64_t(std::ceil(dx)), base.y + std::int64_t(std::ceil(dy)) };
    }
};

/** A piece of a loose edge from one node to the next; no parcel that has it lies to its right. */
struct Piece {
    std::uint32_t from = 0, to = 0; ///< nodes
    std::uint32_t edge = 0; ///< of the loose ones
    std::uint32_t loop = 0xFFFF'FFFF;
};

/** A boundary of uncovered ground, that ground to its right all along. */
struct Loop {
    std::vector<std::uint32_t> pieces;
    double area = 0; ///< mm², negative if it runs clockwise: then the ground lies within it
    double length = 0; ///< mm
    Box box;
};

/** How loose edges cut the plane, as far as uncovered ground goes. */
struct Faces {
    std::vector<Node> nodes;
    std::vector<Piece> pieces;
    std::vector<Loop> loops;
    /** Walks that came upon ground that a parcel covers after all. */
    std::vector<Loop> brokenOff;

    RealRing ring(const Loop &loop, Point origin) const;
};

/** Cuts \a edges where they cross and touch, by their \a near pairs, and walks around the uncovered ground.
 */
Faces uncoveredFaces(const std::vector<BoundaryEdge> &edges, const EdgePairs &near);

} // namespace gis

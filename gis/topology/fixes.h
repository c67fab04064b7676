#pragma once

#include "gis/edits/outcome.h"
#include "gis/topology/topology.h"

namespace gis
{

/** What can be done about a fault of the map. */
enum class TopologyFix : unsigned char {
    GiveToA, ///< the ground of an overlap or a gap becomes the first parcel's
    GiveToB, ///< … the second's
    SnapVertex, ///< the vertex goes to the neighbour's vertex or edge
    InsertVertex, ///< the neighbour's edge gets the vertex
    DropSpikes, ///< repeated vertices and spikes go
    MakeValid, ///< the boundary becomes what it most likely stands for
    KeepSmallestPart, ///< of nested parts; recorded areas are gis::nestedRepair's
    RetireB, ///< the second of two parcels of one shape goes
    RetireA, ///< … the first
    CutIsland, ///< the island is cut out of its host
};

/** The fixes that \a fault has, the most cautious first; none where only a person can know. */
std::vector<TopologyFix> fixesOf(const TopologyFault &fault);

/** The parcel that \a fix of \a fault leaves the ground to, where it decides between two; else null. */
QUuid keeperOf(const TopologyFault &fault, TopologyFix fix);

/** What the button of \a fix says. */
QString titleOf(TopologyFix fix);

/**
 * What \a fix of \a fault, found in \a fabric with \a tolerances, would do. Neighbours get the vertices that
 * they need to stay joined; nothing is moved that the fault is not about.
 *
 * \throws Error if it cannot be done, the fault would still be there, or others would come instead.
 */
Outcome fixed(const Fabric &fabric, const TopologyFault &fault, TopologyFix fix,
              const TopologyTolerances &tolerances);

} // namespace gis

#pragma once

#include "gis/fabric.h"
#include "gis/progress.h"

#include <span>

namespace gis
{

/** What can be wrong with how the parcels of a map lie. */
enum class TopologyFaultKind : unsigned char {
    Overlap, ///< chồng lấn: two parcels have ground in common
    Gap, ///< khe hở: narrow ground that belongs to no parcel
    UnmatchedVertex, ///< a corner near a neighbour's corner or edge, but not on it
    Duplicate, ///< two parcels of the same shape
    UncutIsland, ///< a parcel that lies wholly in another and is not cut out of it
    NestedParts, ///< the smallest part is the parcel and lies in the others, outlines drawn around it
    SeveralParts, ///< a parcel of more than one part
    Invalid, ///< a boundary that is none: see ShapeFlaw
    Undigested, ///< what could not be worked out; the run went on
};

/** What is wrong with the boundary of one parcel. */
enum class ShapeFlaw : unsigned char {
    None,
    TooFewVertices,
    RepeatedVertex,
    Spike,
    SelfCrossing, ///< crosses or touches itself
    MisplacedHole, ///< a hole outside its parcel, in another hole or cutting the parcel in two
    OverlappingParts,
    NoArea,
};

/** From where on a fault is one, in millimetres. */
struct TopologyTolerances {
    double overlapMillimetres = 1; ///< an overlap is wider than this: the grid alone makes 0.71
    double overlapBetweenSheetsMillimetres = 1; ///< tiếp biên
    double gapMillimetres = 1; ///< a gap is wider than this …
    double gapBetweenSheetsMillimetres = 1; ///< tiếp biên
    double widestGapMillimetres = 100; ///< … and not wider than this: alleys and ditches are real
    double vertexMillimetres = 20; ///< a vertex this near to a neighbour's vertex or edge belongs on it
    double vertexBetweenSheetsMillimetres = 20; ///< tiếp biên
    double spikeMillimetres = 1; ///< a spike is not wider than this

    friend bool operator==(const TopologyTolerances &, const TopologyTolerances &) = default;
};

/** One place where the map is not as it must be. */
struct TopologyFault {
    TopologyFaultKind kind = TopologyFaultKind::Overlap;
    QUuid a; ///< of an island not cut out: the host; of a vertex: a parcel that has it; else the lower id
    QUuid b; ///< the other parcel; null where there is none
    Point place; ///< in the fault, deep inside where it has an inside
    Box box; ///< of the fault
    double squareMillimetres = 0; ///< area; of an overlap of all its pieces
    double widthMillimetres = 0; ///< diameter of the largest inscribed circle; of a vertex: how far off it is
    bool betweenSheets = false; ///< tiếp biên: \a a and \a b are of different sheets
    ShapeFlaw flaw = ShapeFlaw::None; ///< of an invalid boundary
    Shared ground; ///< of an overlap or a gap: its pieces, rounded to the grid, to be drawn

    double squareMetres() const { return squareMillimetres / 1e6; }
    friend bool operator==(const TopologyFault &, const TopologyFault &) = default;
};

/**
 * All faults of \a fabric, in a fixed order: kind, parcels, place. Parcels without a shape have none. A
 * boundary that is not valid is looked at as its repair would leave it (soundShape), so that repairing it
 * brings no new fault to light.
 *
 * \throws Cancelled
 */
std::vector<TopologyFault> topology(const Fabric &fabric, const TopologyTolerances &tolerances,
                                    const Progress &progress = {});

/** Whether \a fault lies where \a touched says that something may have changed. */
bool isAround(const TopologyFault &fault, std::span<const Box> touched);

/**
 * Those faults of \a fabric that lie around \a touched: the same that the check of everything finds there.
 * After an edit: the faults known before that are not isAround(what it touched), and these, are all.
 *
 * \throws Cancelled
 */
std::vector<TopologyFault> topologyAround(const Fabric &fabric, std::span<const Box> touched,
                                          const TopologyTolerances &tolerances,
                                          const Progress &progress = {});

/**
 * Where \a edit changes how parcels lie, \a before it and \a after it: of a boundary that only moves the
 * edges that moved, else the ground of the parcel. Empty if it changes other values only.
 */
std::vector<Box> touchedBy(const Edit &edit, const Fabric &before, const Fabric &after);

} // namespace gis

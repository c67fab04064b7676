#pragma once

#include "gis/topology/topology.h"

#include <unordered_map>

namespace gis
{

/** An edge of a parcel's boundary, the parcel to its left. */
struct BoundaryEdge {
    Point a, b;
    std::uint32_t parcel = 0; ///< in the coverage
};

/** The boundary of \a shape, the same wherever its rings begin. */
std::vector<Point> outlineOf(const Geometry &shape);

/**
 * The parcels that one check looks at, in the shapes it looks at them with, and what is left of their edges
 * once those that run against each other are paired: only there can anything be wrong.
 */
class Coverage
{
public:
    /**
     * All parcels of \a fabric, or those whose boxes meet \a zone. \a fabric outlives this.
     * Faults of single parcels go to \a faults.
     *
     * \throws Cancelled
     */
    Coverage(const Fabric &fabric, const TopologyTolerances &tolerances,
             const std::optional<std::vector<Box>> &zone, std::vector<TopologyFault> &faults,
             const Progress &progress);

    std::size_t size() const { return m_places.size(); }
    /** Edges that no other parcel has the other way round. */
    const std::vector<BoundaryEdge> &looseEdges() const { return m_loose; }
    const QUuid &id(std::uint32_t parcel) const;
    bool areOfOneSheet(std::uint32_t a, std::uint32_t b) const;
    /** The box of the shape; empty if the parcel has none to look at. */
    const Box &box(std::uint32_t parcel) const { return m_boxes[parcel]; }
    /** The shape, exterior counter-clockwise, holes clockwise. */
    Geometry shape(std::uint32_t parcel) const;
    /** Tells it which parcels share ground, so that it knows whose an edge is. */
    void setOverlaps(const std::vector<std::pair<std::uint32_t, std::uint32_t>> &pairs);
    /** The parcel of a loose edge; of several that have the same edge that with the lowest id, whichever is
     * loose. */
    std::uint32_t owner(const BoundaryEdge &edge) const;
    /** The parcels whose boxes meet \a box; of a pile the first only. */
    std::vector<std::uint32_t> meeting(const Box &box) const;
    /** Many parcels of one shape, that with the lowest id first: only that one is held against others. */
    const std::vector<std::vector<std::uint32_t>> &piles() const { return m_piles; }

    /** More parcels of one shape are a pile: of hundreds each two would be tens of thousands. */
    static constexpr std::size_t fewOfOneShape = 16;

private:
    struct Group;
    bool hasEdge(std::uint32_t parcel, const BoundaryEdge &edge) const;
    void pileUp();
    void pileUp(const Box &box);
    void dropPiled();

    const Fabric &m_fabric;
    std::vector<Place> m_places;
    std::vector<Box> m_boxes;
    std::vector<BoundaryEdge> m_loose;
    std::unordered_map<std::uint32_t, Geometry> m_mended;
    std::unordered_multimap<std::uint32_t, std::uint32_t> m_overlaps;
    std::vector<std::vector<std::uint32_t>> m_piles;
    std::unordered_map<std::uint32_t, std::uint32_t> m_piled; ///< those of a pile but the first → the first
    struct Range {
        std::uint32_t first, end;
        Box box;
    };
    std::vector<Range> m_ranges; ///< of parcels that stand in one chunk
};

} // namespace gis

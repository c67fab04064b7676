#pragma once

#include "gis/geometry.h"

#include <QHash>

#include <functional>
#include <utility>
#include <vector>

namespace storage
{

/** An edge of a boundary, the surface on its left. */
struct DirectedEdge {
    gis::Point from;
    gis::Point to;

    friend bool operator==(const DirectedEdge &, const DirectedEdge &) = default;
};

size_t qHash(const DirectedEdge &edge, size_t seed = 0) noexcept;

/** The edges of \a surface, exteriors counter-clockwise and holes clockwise whatever way they were drawn. */
std::vector<DirectedEdge> boundary(const gis::Geometry &surface);

/**
 * How often more (or, negative, less) each edge is there after some changes
 * than before; an edge and its reverse cancel out. Where all cancel, every
 * place is covered as often as before: no new overlap, no new gap.
 */
class CoverageChange
{
public:
    void add(const gis::Geometry &surface) { count(surface, 1); }
    void remove(const gis::Geometry &surface) { count(surface, -1); }

    /** Whether \a edge, in either direction, is left over. */
    bool isLeftOver(const DirectedEdge &edge) const;

private:
    void count(const gis::Geometry &surface, int by);

    QHash<DirectedEdge, int> m_counts; ///< by the edge from its lower end
};

/** Boxes in blocks along a curve, to find those that meet a box. Kept as long as the boxes. */
class BoxIndex
{
public:
    explicit BoxIndex(std::vector<gis::Box> boxes);

    /** Calls \a act with the number of each box that meets \a box. */
    void forEachMeeting(const gis::Box &box, const std::function<void(std::size_t)> &act) const;

private:
    std::vector<gis::Box> m_boxes;
    std::vector<std::size_t> m_order;
    std::vector<gis::Box> m_blocks;
};

/**
 * Whether the insides of \a a and \a b may have a place in common. False is
 * sure for valid surfaces; true asks for the area.
 */
bool mayOverlap(const gis::Geometry &a, const gis::Geometry &b);

} // namespace storage

#pragma once

#include "gis/topology/linegraph.h"

#include <unordered_map>

namespace gis
{

/** How the lines, points and parcels of a graph lie to those near them. */
struct LinePairs {
    /** Two lines, or one with itself, along one another. */
    struct Run {
        std::uint32_t a = 0, b = 0; ///< lines, a ≤ b
        double length = 0; ///< millimetres
        Point middle;

        auto pair() const { return std::pair(a, b); }
    };
    /** Two lines, or one with itself, at a place that is no vertex of both. */
    struct Meeting {
        std::uint32_t a = 0, b = 0; ///< lines, a ≤ b
        Point place;

        friend auto operator<=>(const Meeting &, const Meeting &) = default;
    };
    /** What lies near a free end. */
    struct End {
        double under = -1; ///< millimetres to the next line; −1 = none is near
        std::uint32_t line = 0; ///< that line
        std::uint32_t partner = noNode; ///< its free end, where that is near as well
        double over = -1; ///< millimetres behind the line that it crosses; −1 = none
        std::uint32_t crossed = 0; ///< that line
    };
    /** A share of a segment or of a parcel's edge, from 0 to 1, that has the other under it. */
    struct Cover {
        std::uint32_t number = 0; ///< in segments or edges
        double from = 0, to = 0;

        friend auto operator<=>(const Cover &, const Cover &) = default;
    };
    /** Lines at a node. */
    struct Valence {
        std::uint32_t ends = 0, throughs = 0;
        std::uint32_t lines[2] = {}; ///< whose ends the first two are
    };

    std::vector<Run> runs;
    std::vector<Meeting> meetings; ///< in order, each once, those at the end of a run left out
    std::unordered_map<std::uint32_t, End> ends; ///< by node
    std::vector<Valence> valences; ///< by node
    std::vector<bool> isTouched; ///< by node: lies on a segment that does not have it
    std::vector<Cover> segmentCovers, edgeCovers; ///< in order
    std::vector<double> toNode,
        toCorner; ///< by node of a point that is none, millimetres to the next; −1 = none is near

    bool isFree(std::uint32_t node) const { return valences[node].ends == 1 && valences[node].throughs == 0; }
};

/** \throws Cancelled */
LinePairs linePairs(const LineGraph &graph, const LineTolerances &tolerances, const Progress &progress);

} // namespace gis

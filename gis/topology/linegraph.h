#pragma once

#include "gis/topology/boundarylines.h"

namespace gis
{

inline constexpr std::uint32_t noNode = ~0u;

/** A drawing and the parcels around it, with one node for all vertices that touch. */
struct LineGraph {
    struct Line {
        std::int64_t row = 0;
        std::uint32_t first = 0, end = 0; ///< in segments
        double length = 0; ///< millimetres
    };
    struct Segment {
        std::uint32_t a = 0, b = 0; ///< nodes
        std::uint32_t line = 0;
        double start = 0; ///< millimetres from the line's beginning
        bool isOnParcel = false; ///< is an edge of a parcel
    };
    struct Edge {
        std::uint32_t a = 0, b = 0; ///< nodes
        std::uint32_t parcel = 0;
    };
    struct Parcel {
        QUuid id;
        bool isJudged = false; ///< lines and points are demanded of it
    };

    std::vector<Point> places; ///< of the nodes
    std::vector<Line> lines; ///< none without length, none drawn twice with the same vertices
    std::vector<Segment> segments;
    std::vector<Parcel> parcels;
    std::vector<Edge> edges; ///< of parcels, without those that a segment is equal to
    std::vector<std::uint32_t> points; ///< node of each point of the drawing
    std::vector<std::uint32_t> lineAt; ///< by node: a line that has it; noNode = none
    std::vector<std::uint32_t> cornerAt; ///< by node: a parcel, judged if any is, that has it; noNode = none
    std::vector<LineFault> faults; ///< lines that were left out

    Point from(std::uint32_t segment) const { return places[segments[segment].a]; }
    Point to(std::uint32_t segment) const { return places[segments[segment].b]; }
};

/** \throws Cancelled */
LineGraph lineGraph(const BoundaryDrawing &drawing, const Fabric &fabric, const QString &sheet,
                    const LineTolerances &tolerances, const Progress &progress);

} // namespace gis

#pragma once

#include "gis/geometry.h"

#include <map>
#include <optional>
#include <vector>

namespace storage::demo
{

/** A place in metres, before it is put on the grid. */
struct Spot {
    double x = 0;
    double y = 0;
};

using Path = std::vector<Spot>;

Spot operator+(Spot a, Spot b);
Spot operator-(Spot a, Spot b);
Spot operator*(Spot a, double factor);
double length(Spot a);

/** \a path moved \a distance metres to its left, corner by corner. */
Path moved(const Path &path, double distance);

/**
 * A piece of land cut into faces that share their nodes: a node put on an edge
 * is put into both faces, so no cut can leave a gap, an overlap or an unmatched
 * vertex. Nodes lie on the millimetre grid.
 */
class Mesh
{
public:
    using Loop = std::vector<int>;

    /** The outer ring counter-clockwise, then holes clockwise. No loops = taken away. */
    struct Face {
        std::vector<Loop> loops;
        int kind = 0; ///< the caller's
    };

    int addNode(Spot spot);
    int addFace(Loop loop, int kind);

    const std::vector<Face> &faces() const { return m_faces; }
    Face &face(int f) { return m_faces[std::size_t(f)]; }
    const Face &face(int f) const { return m_faces[std::size_t(f)]; }
    std::vector<int> facesOfKind(int kind) const;
    gis::Point node(int n) const { return m_nodes[std::size_t(n)]; }
    Spot spot(int n) const;

    /**
     * Cuts \a face where \a path, which begins and ends outside, runs through it
     * longest. What lies left of the path stays \a face; the new face lies right
     * of it. Nothing if it cannot be cut there.
     */
    std::optional<int> cut(int face, const Path &path);

    /** Cuts a strip of \a width metres along \a path out of \a face: left stays, returns strip and right
     * side. */
    struct Strip {
        int strip;
        int right;
    };
    std::optional<Strip> cutStrip(int face, const Path &path, double width, int kind);

    /** Cuts \a ring, which lies inside \a face counter-clockwise, out as a face of its own. */
    int cutIsland(int face, const Path &ring, int kind);

    /** Joins \a other to \a face, its neighbour; false if the ring would touch itself. */
    bool join(int face, int other);

    /** Puts \a spot between \a a and \a b, which are neighbours in some ring. */
    int insert(int a, int b, Spot spot);

    /** Puts the corner \a n at \a spot, for all its faces alike. */
    void move(int n, Spot spot) { m_nodes[std::size_t(n)] = *gis::gridPoint(spot.x, spot.y); }

    /** The face whose ring runs from \a a to \a b; -1 outside. */
    int faceAt(int a, int b) const;

    bool contains(int face, Spot spot) const;
    double area(int face) const; ///< m²
    Path ring(int face) const; ///< outer ring in metres
    gis::Polygon polygon(int face) const;

    /** The undirected edges, each once, in a fixed order. */
    std::vector<std::pair<int, int>> edges() const;

    double snap = 1.0; ///< metres within which a cut meets a node that is there

private:
    struct Crossing;
    std::vector<Crossing> crossings(const Loop &loop, const Path &path) const;
    int nodeAt(const Crossing &crossing);
    void enter(int face);
    void leave(int face);

    std::vector<gis::Point> m_nodes;
    std::vector<Face> m_faces;
    std::map<std::pair<int, int>, int> m_faceOfEdge;
};

} // namespace storage::demo

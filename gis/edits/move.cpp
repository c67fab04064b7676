#include "gis/edits/move.h"

#include "gis/edits/noding.h"

#include <QCoreApplication>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

using Moves = std::map<Point, Point>;

bool hasEnd(const Segment &edge, const Moves &moves)
{
    return moves.contains(edge.first) || moves.contains(edge.second);
}

/** The parcels that have a corner among \a moves, those through which one passes made to have it. */
std::vector<Reshaped> sharing(const Fabric &fabric, const Moves &moves)
{
    std::vector<Point> from;
    Box box;
    for (const auto &[p, to] : moves)
        from.push_back(p), box.extend(p);
    const PointIndex index(std::move(from));
    std::vector<Reshaped> parcels;
    std::map<Point, bool> found;
    for (const Place &place : fabric.intersecting(grown(box, 1))) {
        Geometry shape = fabric.chunk(place).geometry(place.item);
        bool has = false;
        for (const Point p : verticesOf(shape))
            if (moves.contains(p))
                has = found[p] = true;
        has |= insertTouching(shape, index);
        if (has)
            parcels.push_back({ place, std::move(shape) });
    }
    for (const auto &[p, to] : moves)
        if (!found.contains(p))
            throw Refusal(
                Text::tr("There is no corner at %1: point at a corner of a parcel.").arg(written(p)), p);
    return parcels;
}

/** Inserts the corners of other parcels into the edges that will move, so that they stay shared. */
void matchJunctions(const Fabric &fabric, const Moves &moves, std::vector<Reshaped> &parcels)
{
    std::vector<Segment> edges;
    Box box;
    for (const Reshaped &parcel : parcels)
        for (const Segment &edge : segmentsOf(parcel.geometry))
            if (hasEnd(edge, moves))
                edges.push_back(edge), box.extend(edge.first), box.extend(edge.second);
    std::sort(edges.begin(), edges.end());
    std::vector<Point> corners;
    for (const Place &place : fabric.intersecting(grown(box, 1)))
        for (const Point p : verticesOf(fabric.chunk(place).geometry(place.item)))
            if (grown(box, 1).contains(p))
                corners.push_back(p);
    const PointIndex index(std::move(corners));
    for (Reshaped &parcel : parcels)
        insertTouching(parcel.geometry, index, &edges);
}

/** Moves the corners of \a ring. \throws Refusal if two would coincide. */
void move(Ring &ring, const Moves &moves)
{
    bool isMoved = false;
    for (Point &p : ring)
        if (const auto it = moves.find(p); it != moves.end())
            p = it->second, isMoved = true;
    if (!isMoved)
        return;
    Ring sorted = ring;
    std::sort(sorted.begin(), sorted.end());
    if (const auto same = std::adjacent_find(sorted.begin(), sorted.end()); same != sorted.end())
        throw Refusal(Text::tr("The parcel already has a corner at %1; remove one of the two instead.")
                          .arg(written(*same)),
                      *same);
}

} // namespace

Outcome moveVertices(const Fabric &fabric, const Moves &wanted)
{
    Moves moves = wanted;
    std::erase_if(moves, [](const auto &each) { return each.first == each.second; });
    if (moves.empty())
        throw Error(Text::tr("The corner is already there: nothing has to be moved."));
    for (const auto &[from, to] : moves)
        if (std::abs(to.x) > gridLimit || std::abs(to.y) > gridLimit)
            throw Refusal(Text::tr("%1 is no place on the map: mend the coordinates.").arg(written(to)),
                          from);
    Draft draft;
    draft.title = moves.size() == 1 ? Text::tr("Move Vertex") : Text::tr("Move Vertices");
    draft.reshaped = sharing(fabric, moves);
    matchJunctions(fabric, moves, draft.reshaped);
    for (Reshaped &parcel : draft.reshaped)
        for (Polygon &part : parcel.geometry.parts)
            for (Ring &ring : part)
                move(ring, moves);
    return outcomeOf(fabric, std::move(draft));
}

std::vector<Point> verticesIn(const Fabric &fabric, const Box &box, const std::vector<QUuid> &ids)
{
    std::vector<Point> found;
    for (const Place &place : fabric.intersecting(box)) {
        const QUuid id = fabric.chunk(place).items[place.item].id;
        if (!ids.empty() && std::find(ids.begin(), ids.end(), id) == ids.end())
            continue;
        for (const Point p : verticesOf(fabric.chunk(place).geometry(place.item)))
            if (box.contains(p))
                found.push_back(p);
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::vector<Point> chain(const Fabric &fabric, const QUuid &id, Point first, Point last)
{
    for (const Polygon &part : shapeOf(fabric, id).geometry.parts)
        for (const Ring &ring : part) {
            const auto from = std::find(ring.begin(), ring.end(), first);
            if (from == ring.end() || std::find(ring.begin(), ring.end(), last) == ring.end())
                continue;
            std::vector<Point> ways[2];
            double lengths[2] = { 0, 0 };
            for (int way = 0; way < 2; ++way) {
                const std::size_t step = way == 0 ? 1 : ring.size() - 1;
                for (std::size_t i = std::size_t(from - ring.begin());; i = (i + step) % ring.size()) {
                    if (!ways[way].empty())
                        lengths[way] += distanceMetres(ways[way].back(), ring[i]);
                    ways[way].push_back(ring[i]);
                    if (ring[i] == last)
                        break;
                }
            }
            return lengths[0] <= lengths[1] ? ways[0] : ways[1];
        }
    throw Refusal(Text::tr("The two corners do not lie on one boundary of the parcel: choose two that do."),
                  first);
}

Moves shifted(const std::vector<Point> &vertices, std::int64_t east, std::int64_t north)
{
    Moves moves;
    for (const Point p : vertices)
        moves[p] = { p.x + east, p.y + north };
    return moves;
}

namespace
{

/** Where the end \a at of an edge goes along the line from \a side, \a outwards being the unit normal. */
Point slid(Point side, Point at, double outwardsX, double outwardsY, double distance)
{
    const double length = std::hypot(double(at.x - side.x), double(at.y - side.y));
    double x = length > 0 ? double(at.x - side.x) / length : 0,
           y = length > 0 ? double(at.y - side.y) / length : 0;
    const double climb = x * outwardsX + y * outwardsY;
    if (std::abs(climb) < 0.05) // the edge beside goes straight on: there is nothing to slide along
        x = outwardsX, y = outwardsY;
    else
        x /= climb, y /= climb;
    return { at.x + std::llround(x * distance), at.y + std::llround(y * distance) };
}

} // namespace

Outcome dragEdge(const Fabric &fabric, const QUuid &id, const Edge &edge, double distance)
{
    if (!std::isfinite(distance) || std::abs(distance) > 1e5)
        throw Refusal(Text::tr("An edge is dragged by at most 100 km: type a shorter distance."), edge.a);
    const Reshaped parcel = shapeOf(fabric, id);
    for (const Polygon &part : parcel.geometry.parts)
        for (std::size_t r = 0; r < part.size(); ++r) {
            const Ring &ring = part[r];
            for (std::size_t i = 0, n = ring.size(); i < n; ++i) {
                const Point a = ring[i], b = ring[(i + 1) % n];
                if (segment(a, b) != segment(edge.a, edge.b))
                    continue;
                const double length = distanceMetres(a, b) * 1000;
                const double side =
                    (signedTwiceArea(ring) > 0) == (r == 0) ? 1 : -1; // outside is right, or left
                const double x = side * double(b.y - a.y) / length, y = -side * double(b.x - a.x) / length;
                Outcome outcome = moveVertices(fabric,
                                               { { a, slid(ring[(i + n - 1) % n], a, x, y, distance * 1000) },
                                                 { b, slid(ring[(i + 2) % n], b, x, y, distance * 1000) } });
                outcome.edit.title =
                    Text::tr("Drag Edge of Parcel %1").arg(parcelName(fabric.parcel(parcel.place)));
                return outcome;
            }
        }
    throw Refusal(Text::tr("The parcel has no edge from %1 to %2: point at one of its boundaries.")
                      .arg(written(edge.a), written(edge.b)),
                  edge.a);
}

} // namespace gis

#include "gis/edits/settle.h"

#include "gis/edits/noding.h"
#include "gis/overlay.h"

#include <QCoreApplication>

#include <map>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** The ground of those that stay, as corners are looked for. */
struct Stay {
    PointIndex corners;
    std::vector<std::pair<Box, Segment>> edges; ///< with the box in which something is near
};

Stay stayOf(std::span<const GeometryPtr> shapes, std::int64_t near)
{
    std::vector<Point> corners;
    std::vector<std::pair<Box, Segment>> edges;
    for (const GeometryPtr &shape : shapes) {
        const auto own = verticesOf(*shape);
        corners.insert(corners.end(), own.begin(), own.end());
        for (const Segment &side : segmentsOf(*shape))
            edges.push_back({ grown(extent(Ring{ side.first, side.second }), near), side });
    }
    return { PointIndex(std::move(corners)), std::move(edges) };
}

/** Where \a p goes: the nearest corner within \a near, else the nearest place on an edge. */
std::optional<Point> targetOf(Point p, const Stay &stay, std::int64_t near)
{
    if (stay.corners.contains(p))
        return std::nullopt;
    std::optional<Point> best;
    const auto offer = [&](Point to) {
        if (const double way = distanceMetres(p, to) * 1000;
            way <= double(near) && (!best || way < distanceMetres(p, *best) * 1000))
            best = to;
    };
    stay.corners.visit(grown(extent(Ring{ p }), near), offer);
    if (best)
        return best;
    for (const auto &[box, edge] : stay.edges)
        if (box.contains(p))
            offer(nearestOnSegment(p, edge.first, edge.second));
    return best && *best != p ? best : std::nullopt;
}

/** \a ring with its corners where \a targets say, each place once in a row. */
Ring moved(const Ring &ring, const std::map<Point, Point> &targets)
{
    Ring result;
    for (const Point p : ring) {
        const auto it = targets.find(p);
        const Point now = it == targets.end() ? p : it->second;
        if (result.empty() || result.back() != now)
            result.push_back(now);
    }
    while (result.size() > 1 && result.front() == result.back())
        result.pop_back();
    return result;
}

/** Bends the edges of \a ring to the corners that lie less than \a near beside them. */
Ring bent(const Ring &ring, const Stay &stay, std::int64_t near, Settling &settling)
{
    Ring result;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        std::map<double, Point> between; // by the way from a
        stay.corners.visit(grown(extent(Ring{ a, b }), near), [&](Point p) {
            const double off = distanceMetres(p, nearestOnSegment(p, a, b)) * 1000;
            const double toEnd = std::min(distanceMetres(p, a), distanceMetres(p, b)) * 1000;
            if (off <= double(near) && toEnd > double(near)
                && std::find(ring.begin(), ring.end(), p) == ring.end()) {
                between.emplace(distanceMetres(a, nearestOnSegment(p, a, b)), p);
                if (off > offEdge)
                    settling.farthest = std::max(settling.farthest, off / 1000);
            }
        });
        result.push_back(a);
        for (const auto &[way, p] : between)
            result.push_back(p);
        settling.corners += int(between.size());
    }
    return result;
}

void demandSound(const Geometry &surface, const QString &name, std::optional<Point> place)
{
    if (surface.parts.empty())
        throw Refusal(Text::tr("Of parcel %1 nothing would be left beside those that stay.").arg(name),
                      place);
    if (surface.parts.size() > 1)
        throw Refusal(Text::tr("Parcel %1 would fall apart beside those that stay.").arg(name), place);
    if (!isValid(surface))
        throw Refusal(Text::tr("The boundary of parcel %1 would cross itself.").arg(name), place);
}

/** Cuts off what of \a surface lies over those that stay; how many m² that is. */
double cutOff(Geometry &surface, std::span<const GeometryPtr> stay)
{
    std::vector<GeometryPtr> over;
    for (const GeometryPtr &other : stay)
        if (extent(*other).intersects(extent(surface))
            && sharedArea(*other, surface) > 0.00071 * std::min(perimeter(*other), perimeter(surface)))
            over.push_back(other);
    if (over.empty())
        return 0;
    const double before = squareMetres(twiceArea(surface));
    Geometry rest = difference(surface, over);
    const double trifle = 0.00071 * perimeter(surface); // of rounding
    if (rest.parts.size() > 1)
        std::erase_if(rest.parts,
                      [&](const Polygon &part) { return squareMetres(twiceArea(part)) <= trifle; });
    if (rest.parts.size() == 1)
        alignTo(surface.parts.front().front(), rest.parts.front());
    surface = std::move(rest);
    return before - squareMetres(twiceArea(surface));
}

} // namespace

Settling settle(std::vector<Geometry> &surfaces, const QStringList &names,
                std::span<const GeometryPtr> around, std::int64_t near)
{
    const Stay stay = stayOf(around, near);
    Settling settling;
    std::map<Point, Point> targets;
    for (const Geometry &surface : surfaces)
        for (const Point p : verticesOf(surface))
            if (const auto to = targets.contains(p) ? std::nullopt : targetOf(p, stay, near)) {
                targets.emplace(p, *to);
                ++settling.corners;
                settling.farthest = std::max(settling.farthest, distanceMetres(p, *to));
            }
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        Geometry &surface = surfaces[i];
        const auto place = surface.parts.empty() ? std::nullopt : std::optional(extent(surface).centre());
        for (Polygon &part : surface.parts)
            for (Ring &ring : part)
                ring = bent(moved(ring, targets), stay, near, settling);
        demandSound(surface, names[qsizetype(i)], place);
        if (const double area = cutOff(surface, around); area > 0)
            settling.cut.push_back({ i, area });
        demandSound(surface, names[qsizetype(i)], place);
    }
    return settling;
}

} // namespace gis

#include "gis/edits/closest.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

std::optional<Outcome> cleanAt(std::int64_t step, const PartOfTheWay &act)
{
    try {
        return act(step);
    } catch (const Refusal &) { // looked for nearer to the beginning
        return std::nullopt;
    }
}

QString metresText(std::int64_t millimetres)
{
    return QLocale().toString(metres(millimetres), 'f', 3);
}

/** The point \a step of \a steps along the way from \a from to \a to. */
Point along(Point from, Point to, std::int64_t step, std::int64_t steps)
{
    const double part = double(step) / double(steps);
    return step == steps ? to
                         : Point{ from.x + std::llround(part * double(to.x - from.x)),
                                  from.y + std::llround(part * double(to.y - from.y)) };
}

/** At least 1 */
std::int64_t stepsBetween(Point from, Point to)
{
    return std::max(std::int64_t(1), std::int64_t(std::llround(distanceMetres(from, to) * 1000)));
}

} // namespace

Outcome closestOnTheWay(std::int64_t steps, const PartOfTheWay &act)
{
    try {
        return act(steps);
    } catch (const Unclean &why) {
        std::optional<Outcome> best;
        std::int64_t clean = 0;
        for (std::int64_t unclean = steps; unclean - clean > 1;) {
            const std::int64_t middle = clean + (unclean - clean) / 2;
            auto outcome = cleanAt(middle, act);
            (outcome ? clean : unclean) = middle;
            if (outcome)
                best = std::move(outcome);
        }
        if (!best)
            throw;
        best->remarks.prepend(why.message() + u' '
                              + Text::tr("This is the closest clean result on the way: %1 m of %2 m.")
                                    .arg(metresText(clean), metresText(steps)));
        return *best;
    }
}

Outcome moveClosest(const Fabric &fabric, const std::map<Point, Point> &moves)
{
    std::int64_t steps = 1;
    for (const auto &[from, to] : moves)
        steps = std::max(steps, stepsBetween(from, to));
    return closestOnTheWay(steps, [&](std::int64_t step) {
        std::map<Point, Point> part;
        for (const auto &[from, to] : moves)
            part[from] = along(from, to, step, steps);
        return moveVertices(fabric, part);
    });
}

Outcome insertClosest(const Fabric &fabric, Point a, Point b, Point to)
{
    const Point from = nearestOnSegment(to, a, b);
    const std::int64_t steps = stepsBetween(from, to);
    return closestOnTheWay(
        steps, [&](std::int64_t step) { return insertVertex(fabric, a, b, along(from, to, step, steps)); });
}

Outcome dragClosest(const Fabric &fabric, const QUuid &id, const Edge &edge, double distance)
{
    const std::int64_t steps = std::max<std::int64_t>(1, std::llround(std::abs(distance) * 1000));
    return closestOnTheWay(steps, [&](std::int64_t step) {
        return dragEdge(fabric, id, edge, step == steps ? distance : distance * double(step) / double(steps));
    });
}

} // namespace gis

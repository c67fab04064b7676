#include "gis/edits/ring.h"

#include "gis/edits/outcome.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** Where the edges \a a – \a b and \a c – \a d, which cross, do so; an end if they lie on one line. */
Point crossing(Point a, Point b, Point c, Point d)
{
    const double x1 = double(b.x - a.x), y1 = double(b.y - a.y);
    const double x2 = double(d.x - c.x), y2 = double(d.y - c.y);
    const double turn = x1 * y2 - y1 * x2;
    if (turn == 0)
        return c;
    const double along = (double(c.x - a.x) * y2 - double(c.y - a.y) * x2) / turn;
    return { a.x + std::llround(along * x1), a.y + std::llround(along * y1) };
}

} // namespace

std::optional<Refusal> ringFault(const Ring &corners)
{
    const std::size_t size = corners.size();
    if (size < 3)
        return Refusal(
            Text::tr("A boundary needs at least three corners: add what is missing, or let them stay."),
            corners.empty() ? std::nullopt : std::optional(corners.front()));
    std::map<Point, std::size_t> numbers;
    for (std::size_t i = 0; i < size; ++i)
        if (const auto [it, isNew] = numbers.try_emplace(corners[i], i); !isNew)
            return Refusal(Text::tr("Corners %1 and %2 are at the same place: leave one of them out, or mend "
                                    "its coordinates.")
                               .arg(it->second + 1)
                               .arg(i + 1),
                           corners[i]);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t k = i + 2; k < size; ++k)
            if (const Point next = corners[(k + 1) % size];
                segmentsCross(corners[i], corners[i + 1], corners[k], next))
                return Refusal(Text::tr("The boundary crosses itself between corners %1–%2 and %3–%4: put "
                                        "the corners in the order in which they follow one another.")
                                   .arg(i + 1)
                                   .arg(i + 2)
                                   .arg(k + 1)
                                   .arg((k + 1) % size + 1),
                               crossing(corners[i], corners[i + 1], corners[k], next));
    if (signedTwiceArea(corners) == 0)
        return Refusal(Text::tr("The corners lie on one line: add a corner beside it."), corners.front());
    return std::nullopt;
}

void demandRing(const Ring &corners)
{
    if (const auto fault = ringFault(corners))
        throw *fault;
}

void demandPlace(const Ring &corners, const Box &around, std::int64_t reach)
{
    const Box near = grown(around, reach);
    if (around.isEmpty() || near.intersects(extent(corners)))
        return;
    Ring exchanged;
    for (const Point p : corners)
        exchanged.push_back({ p.y, p.x });
    if (near.intersects(extent(exchanged)))
        throw Refusal(
            Text::tr("X (north) and Y (east) are exchanged in the corners: X comes first, as in %1.")
                .arg(written(extent(exchanged).centre())),
            around.centre());
    throw Refusal(Text::tr("The corners lie %1 km away; their numbers seem to be of another zone: bring them "
                           "into this file's zone, or compare the first digits.")
                      .arg(distanceMetres(extent(corners).centre(), around.centre()) / 1000, 0, 'f', 0),
                  around.centre());
}

} // namespace gis

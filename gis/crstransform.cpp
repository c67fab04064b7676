#include "gis/crs.h"

#include "gis/error.h"
#include "gis/projcontext.h"

#include <QCoreApplication>

#include <cmath>
#include <limits>
#include <map>

namespace gis
{

using proj::Context;
using proj::horizontal;
using proj::Owned;
using proj::read;
using proj::unbound;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Crs)
};

/** One step of a way from CRS to CRS. */
struct Step {
    Owned operation;
    PJ_DIRECTION direction = PJ_FWD;
};
using Way = std::vector<Step>;

/** Adds what leads from \a from to \a to, eastings first on both sides; whether there is such an operation.
 */
bool addStep(Way &way, const Owned &from, const Owned &to)
{
    auto &context = Context::ofThread();
    const Owned plain(proj_create_crs_to_crs_from_pj(context, from.get(), to.get(), nullptr, nullptr));
    Owned operation(plain ? proj_normalize_for_visualization(context, plain.get()) : nullptr);
    if (!operation)
        return false;
    way.push_back({ std::move(operation), PJ_FWD });
    return true;
}

/** Adds EPSG operation 6960, VN-2000 to WGS 84 (2), degrees east and north on both sides. */
bool addDatumStep(Way &way, PJ_DIRECTION direction)
{
    auto &context = Context::ofThread();
    const Owned plain(
        proj_create_from_database(context, "EPSG", "6960", PJ_CATEGORY_COORDINATE_OPERATION, 0, nullptr));
    Owned operation(plain ? proj_normalize_for_visualization(context, plain.get()) : nullptr);
    if (!operation)
        return false;
    way.push_back({ std::move(operation), direction });
    return true;
}

Way wayFrom(const Crs &from, const Crs &to)
{
    Owned source = horizontal(read(from.text())), target = horizontal(read(to.text()));
    if (from.isVn2000())
        source = unbound(source);
    if (to.isVn2000())
        target = unbound(target);
    if (!source || !target)
        return {};

    Way way;
    bool complete = true;
    if (from.isVn2000() == to.isVn2000()) {
        complete = addStep(way, source, target);
    } else if (from.isVn2000()) {
        complete = addStep(way, source, read(QStringLiteral("EPSG:4756"))) && addDatumStep(way, PJ_FWD)
            && (to == wgs84() || addStep(way, read(QStringLiteral("EPSG:4326")), target));
    } else {
        complete = (from == wgs84() || addStep(way, source, read(QStringLiteral("EPSG:4326"))))
            && addDatumStep(way, PJ_INV) && addStep(way, read(QStringLiteral("EPSG:4756")), target);
    }
    return complete ? std::move(way) : Way();
}

/** The way from \a from to \a to, made once a thread; empty if there is none. */
const Way &wayOf(const Crs &from, const Crs &to)
{
    (void)Context::ofThread(); // made first, so that it outlives the ways
    thread_local std::map<std::pair<QString, QString>, Way> ways;
    const auto key = std::make_pair(from.text(), to.text());
    if (const auto it = ways.find(key); it != ways.end())
        return it->second;
    if (ways.size() >= 256)
        ways.clear();
    return ways.emplace(key, wayFrom(from, to)).first->second;
}

bool isPlace(Coordinate c)
{
    return std::isfinite(c.x) && std::isfinite(c.y);
}

Coordinate taken(Coordinate c, const Step &step, PJ_DIRECTION direction)
{
    const PJ_COORD result = proj_trans(step.operation.get(), direction, proj_coord(c.x, c.y, 0, 0));
    return { result.xy.x, result.xy.y };
}

/**
 * The place that \a step takes to \a c. Heights are left out on both sides, so PROJ's own way
 * back misses by a millimetre or two: what it misses by is put right once.
 */
Coordinate takenBack(Coordinate c, const Step &step)
{
    const Coordinate near = taken(c, step, PJ_INV), there = taken(near, step, PJ_FWD);
    return { near.x + c.x - there.x, near.y + c.y - there.y };
}

/** \a c taken along \a way; NaN where it leads nowhere. */
Coordinate taken(Coordinate c, const Way &way)
{
    constexpr Coordinate nowhere{ std::numeric_limits<double>::quiet_NaN(),
                                  std::numeric_limits<double>::quiet_NaN() };
    for (const Step &step : way) {
        if (!isPlace(c))
            return nowhere;
        c = step.direction == PJ_FWD ? taken(c, step, PJ_FWD) : takenBack(c, step);
    }
    return isPlace(c) && !way.empty() ? c : nowhere;
}

} // namespace

std::optional<Coordinate> transformed(Coordinate place, const Crs &from, const Crs &to)
{
    if (!from.isKnown() || !to.isKnown())
        return std::nullopt;
    const Coordinate c = from == to ? place : taken(place, wayOf(from, to));
    return isPlace(c) ? std::optional(c) : std::nullopt;
}

std::vector<Coordinate> transformed(std::span<const Coordinate> places, const Crs &from, const Crs &to)
{
    std::vector<Coordinate> result(places.begin(), places.end());
    if (from == to)
        return result;
    const Way none;
    const Way &way = from.isKnown() && to.isKnown() ? wayOf(from, to) : none;
    for (Coordinate &c : result)
        c = taken(c, way);
    return result;
}

Point transformed(Point point, const Crs &from, const Crs &to)
{
    const auto place = transformed(coordinate(point), from, to);
    const auto onGrid = place ? gridPoint(place->x, place->y) : std::nullopt;
    if (!onGrid)
        throw Error(Text::tr("The point %1; %2 of %3 has no place in %4; check which CRS the numbers are in.")
                        .arg(QString::number(metres(point.x), 'f', 3),
                             QString::number(metres(point.y), 'f', 3), from.name(), to.name()));
    return *onGrid;
}

Geometry transformed(const Geometry &geometry, const Crs &from, const Crs &to)
{
    Geometry result = geometry;
    for (Polygon &part : result.parts)
        for (Ring &ring : part)
            for (Point &p : ring)
                p = transformed(p, from, to);
    return result;
}

} // namespace gis

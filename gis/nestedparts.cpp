#include "gis/nestedparts.h"

#include "gis/overlay.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NestedParts)
};

/** Recorded areas are rounded to 0.1 m² for the parcel, then multiplied. */
constexpr double areaTolerance = 0.15;

/** A vertex put on another parcel's edge lies up to 0.71 mm off it on the grid. */
constexpr double offEdge = 1.0;

double area(const Polygon &polygon)
{
    return squareMetres(twiceArea(polygon));
}

bool isOnEdge(const Ring &ring, Point p)
{
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        if (grown(extent(Ring{ a, b }), 1).contains(p) && distanceToSegment(p, a, b) <= offEdge)
            return true;
    }
    return false;
}

/** Whether \a p lies in \a polygon, on its boundary, or a rounding off it. */
bool coversAbout(const Polygon &polygon, Point p)
{
    return covers(polygon, p)
        || std::any_of(polygon.begin(), polygon.end(), [p](const Ring &ring) { return isOnEdge(ring, p); });
}

/** Whether all of \a island lies in \a host: its corners, the middles of its edges and a point deep inside.
 */
bool liesIn(const Polygon &island, const Polygon &host)
{
    const Ring &ring = island.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        if (!coversAbout(host, a) || !coversAbout(host, { (a.x + b.x) / 2, (a.y + b.y) / 2 }))
            return false;
    }
    return covers(host,
                  innerPoint(island, double(std::max<std::int64_t>(extent(ring).width(), 10)) / 10).point);
}

/** The corners of \a ring as a set with an order that start and direction do not change. */
Ring outlineOf(const Ring &ring)
{
    Ring result = ring;
    if (result.empty())
        return result;
    std::rotate(result.begin(), std::min_element(result.begin(), result.end()), result.end());
    if (result.size() > 2 && result.back() < result[1])
        std::reverse(result.begin() + 1, result.end());
    return result;
}

/** One part with an exterior: the only shape that can be an island or a host. */
const Polygon *onlyPart(const GeometryPtr &geometry)
{
    const bool isOne = geometry && geometry->shape == Shape::Polygon && geometry->parts.size() == 1
        && !geometry->parts.front().empty() && geometry->parts.front().front().size() >= 3;
    return isOne ? &geometry->parts.front() : nullptr;
}

/** Surfaces by the grid cell of their box's centre, so that those in a box are found without asking all. */
class Cells
{
public:
    explicit Cells(std::span<const Surface> surfaces)
    {
        for (std::size_t i = 0; i < surfaces.size(); ++i)
            if (const Polygon *polygon = onlyPart(surfaces[i].geometry)) {
                const Point c = extent(*polygon).centre();
                m_cells[{ cell(c.x), cell(c.y) }].push_back(i);
            }
    }

    template <typename Visit> void visit(const Box &box, Visit visit) const
    {
        for (std::int64_t x = cell(box.west); x <= cell(box.east); ++x)
            for (auto it = m_cells.lower_bound({ x, cell(box.south) });
                 it != m_cells.end() && it->first.x == x && it->first.y <= cell(box.north); ++it)
                for (const std::size_t i : it->second)
                    visit(i);
    }

private:
    static constexpr std::int64_t cellSize = 50'000; // 50 m: a few parcels
    static std::int64_t cell(std::int64_t v) { return v >= 0 ? v / cellSize : -((-v - 1) / cellSize) - 1; }

    std::map<Point, std::vector<std::size_t>> m_cells;
};

std::vector<std::size_t> islandsOf(std::size_t host, std::span<const Surface> surfaces, const Cells &cells)
{
    const Polygon &polygon = *onlyPart(surfaces[host].geometry);
    const Box box = extent(polygon), about = grown(box, 1);
    const Int128 size = twiceArea(polygon);
    std::vector<std::size_t> islands;
    cells.visit(box, [&](std::size_t i) {
        const Polygon &other = *onlyPart(surfaces[i].geometry);
        const Box b = extent(other);
        const bool mayLieIn = i != host && about.contains(Point{ b.west, b.south })
            && about.contains(Point{ b.east, b.north }) && coversAbout(polygon, other.front().front());
        if (mayLieIn && twiceArea(other) > 0 && twiceArea(other) < size && liesIn(other, polygon))
            islands.push_back(i);
    });
    std::sort(islands.begin(), islands.end());
    return islands;
}

void cut(Host &host, std::span<const Surface> surfaces)
{
    const Geometry &before = *surfaces[host.surface].geometry;
    host.cut = before;
    host.areaBefore = host.areaAfter = squareMetres(twiceArea(before));
    std::vector<GeometryPtr> islands;
    for (const std::size_t i : host.islands)
        islands.push_back(surfaces[i].geometry);
    if (!isValid(before)
        || !std::all_of(islands.begin(), islands.end(), [](const auto &g) { return isValid(*g); }))
        return;
    Geometry rest = difference(before, islands);
    if (rest.parts.size() != 1 || !isValid(rest))
        return;
    host.cut = std::move(rest);
    host.areaAfter = squareMetres(twiceArea(host.cut));
    host.canBeCut = true;
}

} // namespace

std::optional<NestedParcel> nestedParcel(const Surface &surface)
{
    if (!surface.geometry || surface.geometry->shape != Shape::Polygon || !surface.recordedArea)
        return std::nullopt;
    const auto &parts = surface.geometry->parts;
    if (parts.size() < 2 || !std::all_of(parts.begin(), parts.end(), [](const Polygon &p) {
            return !p.empty() && p.front().size() >= 3;
        }))
        return std::nullopt;
    const auto smallest =
        std::min_element(parts.begin(), parts.end(),
                         [](const Polygon &a, const Polygon &b) { return twiceArea(a) < twiceArea(b); });
    const double share = *surface.recordedArea / double(parts.size());
    if (twiceArea(*smallest) <= 0 || !(std::abs(share - area(*smallest)) <= areaTolerance))
        return std::nullopt;
    for (auto part = parts.begin(); part != parts.end(); ++part)
        if (part != smallest && !liesIn(*smallest, { part->front() }))
            return std::nullopt;
    return NestedParcel{ 0, std::size_t(smallest - parts.begin()), std::round(share * 10) / 10 };
}

Geometry keptShape(const Geometry &geometry, const NestedParcel &parcel)
{
    return { geometry.shape, { geometry.parts[parcel.part] } };
}

NestedRepair nestedRepair(std::span<const Surface> surfaces, const Progress &progress)
{
    NestedRepair repair;
    std::vector<Surface> reduced(surfaces.begin(), surfaces.end());
    std::set<Ring> outlines;
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        auto parcel = nestedParcel(surfaces[i]);
        if (!parcel)
            continue;
        parcel->surface = i;
        for (std::size_t part = 0; part < surfaces[i].geometry->parts.size(); ++part)
            if (part != parcel->part)
                outlines.insert(outlineOf(surfaces[i].geometry->parts[part].front()));
        reduced[i].geometry = std::make_shared<const Geometry>(keptShape(*surfaces[i].geometry, *parcel));
        repair.parcels.push_back(*parcel);
    }
    repair.outlines = outlines.size();

    const Cells cells(reduced);
    for (std::size_t i = 0; i < reduced.size(); ++i) {
        if (i % 1024 == 0)
            report(progress, double(i) / double(reduced.size()));
        const Polygon *polygon = onlyPart(reduced[i].geometry);
        Host host{ i,    polygon ? islandsOf(i, reduced, cells) : std::vector<std::size_t>(), {}, 0, 0, false,
                   false };
        if (host.islands.empty())
            continue;
        host.outlinesNested = outlines.contains(outlineOf(polygon->front()));
        cut(host, reduced);
        repair.hosts.push_back(std::move(host));
    }
    return repair;
}

std::vector<Surface> repaired(std::span<const Surface> surfaces, const NestedRepair &repair)
{
    std::vector<Surface> result(surfaces.begin(), surfaces.end());
    for (const NestedParcel &parcel : repair.parcels) {
        Surface &surface = result[parcel.surface];
        surface.geometry = std::make_shared<const Geometry>(keptShape(*surface.geometry, parcel));
        surface.recordedArea = parcel.recordedArea;
    }
    for (const Host &host : repair.hosts)
        if (host.canBeCut)
            result[host.surface].geometry = std::make_shared<const Geometry>(host.cut);
    return result;
}

Surface surfaceOf(const Record &parcel)
{
    const Value &recorded = parcel["recorded_area"];
    return { toGeometry(parcel["geometry"]),
             isNull(recorded) ? std::nullopt : std::optional(parcel.real("recorded_area")) };
}

Edit repairEdit(std::span<const Record> parcels, const NestedRepair &repair)
{
    std::vector<Surface> before;
    for (const Record &parcel : parcels)
        before.push_back(surfaceOf(parcel));
    const std::vector<Surface> after = repaired(before, repair);
    Edit edit{ Text::tr("Separate Nested Parcels and Cut Islands"), {} };
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        Record record = parcels[i];
        if (after[i].geometry && after[i].geometry != before[i].geometry)
            record.set("geometry", geometryValue(*after[i].geometry));
        if (after[i].recordedArea && after[i].recordedArea != before[i].recordedArea)
            record.set("recorded_area", *after[i].recordedArea);
        if (const auto change = updateOf(parcels[i], record))
            edit.changes.push_back(*change);
    }
    return edit;
}

QString summary(const NestedRepair &repair)
{
    const auto cuttable = std::count_if(repair.hosts.begin(), repair.hosts.end(),
                                        [](const Host &host) { return host.canBeCut; });
    QStringList sentences;
    if (!repair.parcels.empty())
        sentences << Text::tr(
            "%n parcels are drawn together with the outlines around them, and their recorded area "
            "is counted once for each outline: the repair keeps the smallest part and divides "
            "the area.",
            nullptr, int(repair.parcels.size()));
    if (!repair.hosts.empty())
        sentences << Text::tr(
                         "%n parcels enclose others that are not cut out of them; %1 of them can be cut.",
                         nullptr, int(repair.hosts.size()))
                         .arg(cuttable);
    return sentences.join(QLatin1Char(' '));
}

QString summary(const Host &host, const QString &name)
{
    const auto shown = [](double area) { return QLocale().toString(area, 'f', 1); };
    const int count = int(host.islands.size());
    return host.canBeCut
        ? Text::tr("Parcel %1 encloses %n parcels that are not cut out of it. Cut them all? Area %2 → %3 m².",
                   nullptr, count)
              .arg(name, shown(host.areaBefore), shown(host.areaAfter))
        : Text::tr(
              "Parcel %1 encloses %n parcels, and cutting them out would leave nothing or several pieces.",
              nullptr, count)
              .arg(name);
}

} // namespace gis

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

/** A polygon made ready for many questions: its edges in bands of northing. */
class Ground
{
public:
    explicit Ground(const Polygon &polygon)
    {
        const Box box = extent(polygon);
        double climbed = 0;
        for (const Ring &ring : polygon)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                m_edges.push_back({ ring[i], ring[(i + 1) % ring.size()] });
                climbed += std::abs(double(m_edges.back().b.y - m_edges.back().a.y));
            }
        // An edge stands in few bands on average, however the polygon winds.
        const double count = double(std::max<std::size_t>(m_edges.size(), 1));
        m_south = box.isEmpty() ? 0 : box.south;
        m_height = std::int64_t(std::max(double(box.height()), climbed / 2) / count) + 1;
        m_bands.resize(std::size_t(box.height() / m_height) + 1);
        for (std::size_t i = 0; i < m_edges.size(); ++i) {
            const auto [low, high] = std::minmax(m_edges[i].a.y, m_edges[i].b.y);
            for (std::size_t band = bandOf(low - slack); band <= bandOf(high + slack); ++band)
                m_bands[band].push_back(i);
        }
    }

    /** Whether \a p lies in the polygon, on its boundary, or a rounding off it. */
    bool covers(Point p) const
    {
        bool inside = false;
        for (const std::size_t i : m_bands[bandOf(p.y)]) {
            const auto [a, b] = m_edges[i];
            if (p.x >= std::min(a.x, b.x) - slack && p.x <= std::max(a.x, b.x) + slack
                && p.y >= std::min(a.y, b.y) - slack && p.y <= std::max(a.y, b.y) + slack
                && distanceToSegment(p, a, b) <= offEdge)
                return true;
            if ((a.y > p.y) != (b.y > p.y) && (orientation(a, b, p) > 0) == (b.y > a.y))
                inside = !inside;
        }
        return inside;
    }

private:
    static constexpr std::int64_t slack = 1;

    struct Edge {
        Point a, b;
    };

    std::size_t bandOf(std::int64_t y) const
    {
        return std::size_t(
            std::clamp<std::int64_t>((y - m_south) / m_height, 0, std::int64_t(m_bands.size()) - 1));
    }

    std::vector<Edge> m_edges;
    std::vector<std::vector<std::size_t>> m_bands;
    std::int64_t m_south = 0;
    std::int64_t m_height = 1;
};

/** Whether all of \a island lies in \a host: its corners, the middles of its edges and a point deep inside.
 */
bool liesIn(const Polygon &island, const Polygon &host, const Ground &ground)
{
    const Ring &ring = island.front();
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point a = ring[i], b = ring[(i + 1) % ring.size()];
        if (!ground.covers(a) || !ground.covers({ (a.x + b.x) / 2, (a.y + b.y) / 2 }))
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
    std::optional<Ground> ground; // made only where something may lie in it
    cells.visit(box, [&](std::size_t i) {
        const Polygon &other = *onlyPart(surfaces[i].geometry);
        const Box b = extent(other);
        if (i == host || !about.contains(Point{ b.west, b.south })
            || !about.contains(Point{ b.east, b.north }) || twiceArea(other) <= 0 || twiceArea(other) >= size)
            return;
        if (!ground)
            ground.emplace(polygon);
        if (ground->covers(other.front().front()) && liesIn(other, polygon, *ground))
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
    const bool isInAll = std::all_of(parts.begin(), parts.end(), [&](const Polygon &part) {
        const Polygon outline{ part.front() };
        return &part == &*smallest || liesIn(*smallest, outline, Ground(outline));
    });
    if (!isInAll)
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

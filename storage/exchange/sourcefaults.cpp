#include "storage/exchange/sourcefaults.h"

#include "gis/parallel.h"
#include "gis/topology/drawnfaults.h"
#include "storage/exchange/intake.h"

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;

constexpr double tiny = 1e-6, small = 0.01; // m²

FaultCounts &operator+=(FaultCounts &sum, const FaultCounts &more)
{
    sum.tinyOverlaps += more.tinyOverlaps;
    sum.smallOverlaps += more.smallOverlaps;
    sum.largeOverlaps += more.largeOverlaps;
    sum.smallGaps += more.smallGaps;
    sum.largeGaps += more.largeGaps;
    return sum;
}

/** \a squareMetres: of one unit of the numbers, squared. */
FaultCounts counted(const gis::DrawnFaults &faults, double squareMetres)
{
    FaultCounts counts;
    for (double area : faults.overlaps) {
        area *= squareMetres;
        ++(area < tiny ? counts.tinyOverlaps : area < small ? counts.smallOverlaps : counts.largeOverlaps);
    }
    for (const double area : faults.holes)
        ++(area * squareMetres < small ? counts.smallGaps : counts.largeGaps);
    return counts;
}

/** How many m² of the file a square of one unit in the numbers of \a crs is at \a parcel. */
double squareMetresOfUnit(const gis::Crs &crs, const gis::Crs &fileCrs, gis::Point parcel)
{
    if (crs == fileCrs)
        return 1;
    const gis::Coordinate here{ gis::metres(parcel.x), gis::metres(parcel.y) };
    const gis::Coordinate around[]{ here, { here.x + 1, here.y }, { here.x, here.y + 1 } };
    const auto p = gis::transformed(around, fileCrs, crs);
    const double units =
        std::abs((p[1].x - p[0].x) * (p[2].y - p[0].y) - (p[1].y - p[0].y) * (p[2].x - p[0].x));
    return units > 0 ? 1 / units : 1;
}

/** The surface of \a row on the grid, in metres. */
QByteArray onGrid(const IntakeRow &row)
{
    SourceGeometry shape;
    for (const gis::Polygon &part : row.geometry->parts) {
        shape.beginPart();
        for (const gis::Ring &ring : part) {
            shape.beginRing();
            for (std::size_t i = 0; i <= ring.size(); ++i) {
                const gis::Point p = ring[i % ring.size()];
                shape.coordinates.insert(shape.coordinates.end(), { gis::metres(p.x), gis::metres(p.y) });
            }
        }
    }
    return sourceWkb(shape);
}

bool isSurface(const IntakeRow &row)
{
    return row.isParcel && row.geometry && !row.geometry->parts.empty();
}

/** The sources of \a intake whose numbers are in one CRS, together. */
std::vector<std::vector<int>> byCrs(const Intake &intake)
{
    std::vector<std::vector<int>> groups;
    for (int n = 0; n < int(intake.sources.size()); ++n) {
        const auto same = std::find_if(groups.begin(), groups.end(), [&](const std::vector<int> &group) {
            return intake.sources[std::size_t(group.front())].used == intake.sources[std::size_t(n)].used;
        });
        same == groups.end() ? void(groups.push_back({ n })) : same->push_back(n);
    }
    return groups;
}

} // namespace

void DrawnSurfaces::add(int source, const SourceGeometry &shape)
{
    if (m_areTooMany || shape.shape != gis::Shape::Polygon)
        return;
    m_corners += shape.vertices();
    if (m_corners > always && !m_whole) {
        m_areTooMany = true;
        m_surfaces = {};
        return;
    }
    m_surfaces.resize(std::max(m_surfaces.size(), std::size_t(source) + 1));
    m_surfaces[std::size_t(source)].push_back(sourceWkb(shape));
}

std::span<const QByteArray> DrawnSurfaces::of(int source) const
{
    return std::size_t(source) < m_surfaces.size() ? std::span(m_surfaces[std::size_t(source)])
                                                   : std::span<const QByteArray>();
}

std::optional<SourceFaults> sourceFaults(const Intake &intake, const gis::Progress &progress)
{
    if (intake.drawn.areTooMany())
        return std::nullopt;
    SourceFaults result;
    const auto first = std::find_if(intake.rows.begin(), intake.rows.end(), isSurface);
    if (first == intake.rows.end())
        return result;
    const gis::Point place = first->geometry->parts.front().front().front();
    for (const std::vector<int> &group : byCrs(intake)) {
        std::vector<QByteArray> surfaces;
        for (const int source : group)
            surfaces.insert(surfaces.end(), intake.drawn.of(source).begin(), intake.drawn.of(source).end());
        const gis::DrawnFaults faults = gis::drawnFaults(surfaces, gis::partOf(progress, 0, 0.5));
        const gis::Crs &used = intake.sources[std::size_t(group.front())].used;
        result.drawn += counted(faults, squareMetresOfUnit(used, intake.crs, place));
        result.leftOut += qint64(faults.leftOut);
    }
    if (result.drawn == FaultCounts())
        return result;
    std::vector<QByteArray> gridded;
    for (const IntakeRow &row : intake.rows)
        if (isSurface(row))
            gridded.push_back(onGrid(row));
    result.onGrid = counted(gis::drawnFaults(gridded, gis::partOf(progress, 0.5, 1)), 1);
    return result;
}

QStringList toLines(const SourceFaults &faults)
{
    const QLocale locale;
    const auto number = [&](qint64 n) { return locale.toString(n); };
    const FaultCounts &drawn = faults.drawn, grid = faults.onGrid.value_or(drawn);
    QStringList lines;
    if (drawn.overlaps() + drawn.gaps() == 0)
        lines << Text::tr("In the source's own numbers no parcels overlap and none enclose a gap.");
    if (drawn.overlaps() > 0)
        lines << Text::tr("%Ln overlap(s) in the source's own numbers: %1 under 1 mm², %2 up to 0.01 m², %3 "
                          "larger; once rounded to millimetres %4 (%5, %6, %7).",
                          nullptr, int(drawn.overlaps()))
                     .arg(number(drawn.tinyOverlaps), number(drawn.smallOverlaps),
                          number(drawn.largeOverlaps), number(grid.overlaps()), number(grid.tinyOverlaps),
                          number(grid.smallOverlaps), number(grid.largeOverlaps));
    if (drawn.gaps() > 0)
        lines << Text::tr("%Ln enclosed gap(s) in the source's own numbers: %1 under 0.01 m², %2 larger, "
                          "streets and yards among them; once rounded to millimetres %3 (%4, %5).",
                          nullptr, int(drawn.gaps()))
                     .arg(number(drawn.smallGaps), number(drawn.largeGaps), number(grid.gaps()),
                          number(grid.smallGaps), number(grid.largeGaps));
    if (faults.leftOut > 0)
        lines << Text::tr("%n parcel(s) with a boundary out of order are left out of these counts.", nullptr,
                          int(faults.leftOut));
    return lines;
}

namespace
{

QJsonObject toJson(const FaultCounts &counts)
{
    return { { u"overlaps"_s,
               QJsonObject{ { u"under_1_mm2"_s, counts.tinyOverlaps },
                            { u"under_0_01_m2"_s, counts.smallOverlaps },
                            { u"larger"_s, counts.largeOverlaps } } },
             { u"gaps"_s,
               QJsonObject{ { u"under_0_01_m2"_s, counts.smallGaps }, { u"larger"_s, counts.largeGaps } } } };
}

} // namespace

QJsonObject toJson(const SourceFaults &faults)
{
    QJsonObject object = toJson(faults.drawn);
    object[u"left_out"_s] = faults.leftOut;
    object[u"on_grid"_s] = faults.onGrid ? QJsonValue(toJson(*faults.onGrid)) : QJsonValue();
    return object;
}

} // namespace storage

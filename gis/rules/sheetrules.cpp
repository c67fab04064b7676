#include "gis/rules/report.h"

#include "gis/communes.h"
#include "gis/crsevidence.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(SheetRules)
};

/** Metres from \a place to the extent of \a commune, about; 0 inside. */
double distance(Coordinate place, const Commune &commune)
{
    constexpr double metresPerDegree = 111'000;
    const double eastwards = std::max({ commune.west - place.x, 0.0, place.x - commune.east }),
                 northwards = std::max({ commune.south - place.y, 0.0, place.y - commune.north });
    return metresPerDegree * std::hypot(eastwards * std::cos(place.y * M_PI / 180), northwards);
}

/** Metres from the middle of \a frame to the commune's outline as far as a box tells, else to its known
 * extent. */
std::optional<double> distance(const RuleInput &in, Point middle, const Crs &crs)
{
    for (Row row = 0; row < in.commune.size(); ++row)
        if (const GeometryPtr outline =
                in.commune.isThere(row) ? in.commune.shape(row, in.c.commune.outline) : nullptr) {
            const Box box = extent(*outline);
            const double east =
                             double(std::max<std::int64_t>({ box.west - middle.x, 0, middle.x - box.east })),
                         north = double(
                             std::max<std::int64_t>({ box.south - middle.y, 0, middle.y - box.north }));
            return std::hypot(east, north) / 1000;
        }
    const auto commune = findCommune(in.rows.circumstances.communeCode);
    const auto place = commune ? transformed(coordinate(middle), crs, wgs84()) : std::nullopt;
    return place ? std::optional(distance(*place, *commune)) : std::nullopt;
}

/** The middle of the frame as the numbers stood when they were taken for \a was. */
std::optional<Point> sourceMiddle(const RuleInput &in, Row sheet, const Crs &was)
{
    const GeometryPtr frame = in.sheet.shape(sheet, in.c.sheet.frame);
    const Point middle = extent(*frame).centre();
    const auto place = transformed(coordinate(middle), in.rows.circumstances.crs, was);
    return place ? gridPoint(place->x, place->y) : std::nullopt;
}

/** The parcels of each sheet, by series and number. */
using ParcelsOfSheets = std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<Row>>;

ParcelsOfSheets parcelsOfSheets(const RuleInput &in)
{
    ParcelsOfSheets result;
    for (Row row = 0; row < in.parcel.size(); ++row)
        if (in.isCurrent(row))
            result[{ in.parcel.textNumber(row, in.c.parcel.series),
                     in.parcel.textNumber(row, in.c.parcel.sheetNo) }]
                .push_back(row);
    return result;
}

/** DUNG-06 */
RowCheck place(const RuleInput &in)
{
    return [&in, parcels = std::optional<ParcelsOfSheets>()](Row row, Report &out) mutable {
        const GeometryPtr frame = in.sheet.shape(row, in.c.sheet.frame);
        const Point middle = extent(*frame).centre();
        const double tolerance = in.profile.of(indexOfRule(u"DUNG-06")).tolerance;
        const auto metresOff = distance(in, middle, in.rows.circumstances.crs);
        if (!metresOff || *metresOff <= tolerance)
            return;
        if (!parcels)
            parcels = parcelsOfSheets(in);
        const auto crs = fittingCrs(in, row);
        const QString fitting = crs ? crs->name() : QString(),
                      kilometres = QLocale().toString(*metresOff / 1000, 'f', 1),
                      number = in.text(in.sheet, row, in.c.sheet.sheetNo);
        out.fire(in.sheet, row,
                 fitting.isEmpty()
                     ? Text::tr("Sheet %1 lies %2 km outside the commune.").arg(number, kilometres)
                     : Text::tr("Sheet %1 lies %2 km outside the commune; read in %3 it would lie in it.")
                           .arg(number, kilometres, fitting),
                 { {},
                   Severity::Error,
                   true,
                   { {},
                     (*parcels)[{ in.sheet.textNumber(row, in.c.sheet.series),
                                  in.sheet.textNumber(row, in.c.sheet.sheetNo) }],
                     middle,
                     *metresOff,
                     0 } });
    };
}

bool hasFrame(const RuleInput &in, Row sheet)
{
    const GeometryPtr frame = in.sheet.shape(sheet, in.c.sheet.frame);
    return frame && !extent(*frame).isEmpty();
}

/** What is wrong with a commune code; an empty sentence if nothing. Source: domain/07. */
struct CodeFault {
    QString sentence, cause;
};

CodeFault faultOf(const QString &code, const QString &fileCode)
{
    if (code == fileCode || findCommune(code))
        return {};
    const auto successors = newCommunesOf(code);
    if (successors.empty())
        return { Text::tr("“%1” is the code of no commune.").arg(code), code };
    if (successors.size() == 1)
        return { Text::tr("%1 is the code of a commune of before July 2025; today it is %2.")
                     .arg(code, successors[0].newCode),
                 u"%1 → %2"_s.arg(code, successors[0].newCode) };
    return { Text::tr("%1 is the code of a commune that was divided in July 2025.").arg(code), code };
}

/** SACH-11 */
RowCheck communeCode(const RuleInput &in, const RegisterTable &table, int field)
{
    return [&in, &table, field, known = QHash<std::uint32_t, CodeFault>()](Row row, Report &out) mutable {
        const std::uint32_t number = table.textNumber(row, field);
        auto it = known.find(number);
        if (it == known.end())
            it = known.insert(number,
                              faultOf(in.rows.texts().text(number), in.rows.circumstances.communeCode));
        if (!it->sentence.isEmpty())
            out.fire(table, row, it->sentence, { it->cause });
    };
}

RowCheck codeOfParcel(const RuleInput &in)
{
    return communeCode(in, in.parcel, in.c.parcel.communeCode);
}

RowCheck codeOfSheet(const RuleInput &in)
{
    return communeCode(in, in.sheet, in.c.sheet.communeCode);
}

RowCheck codeOfCommune(const RuleInput &in)
{
    return communeCode(in, in.commune, in.c.commune.code);
}

} // namespace

Crs crsOf(const RuleInput &in, Row sheet)
{
    for (const char *field : { "assigned_crs", "source_crs" })
        if (const QString &text = in.text(in.sheet, sheet, in.sheet.table().indexOf(field)); !text.isEmpty())
            return Crs(text);
    return in.rows.circumstances.crs;
}

std::optional<Crs> fittingCrs(const RuleInput &in, Row sheet)
{
    const double tolerance = in.profile.of(indexOfRule(u"DUNG-06")).tolerance;
    const auto middle = sourceMiddle(in, sheet, crsOf(in, sheet));
    const auto fits = [&](const Crs &crs) {
        const auto metresOff = middle ? distance(in, *middle, crs) : std::nullopt;
        return metresOff && *metresOff <= tolerance;
    };
    for (const Crs &crs : lawfulCrs(in.rows.circumstances.communeCode))
        if (fits(crs))
            return crs;
    for (const int code : tm3Codes())
        if (fits(epsg(code)))
            return epsg(code);
    return std::nullopt;
}

std::vector<RowRule> sheetRules()
{
    return {
        { "DUNG-06", "map_sheet", hasFrame, place },
        { "SACH-11", "parcel",
          [](const RuleInput &in, Row row) {
              return in.isCurrent(row) && in.parcel.textNumber(row, in.c.parcel.communeCode) != 0;
          },
          codeOfParcel },
        { "SACH-11", "map_sheet",
          [](const RuleInput &in, Row row) { return in.sheet.textNumber(row, in.c.sheet.communeCode) != 0; },
          codeOfSheet },
        { "SACH-11", "commune",
          [](const RuleInput &in, Row row) { return in.commune.textNumber(row, in.c.commune.code) != 0; },
          codeOfCommune },
    };
}

} // namespace gis

#include "storage/exchange/importcrs.h"

#include "gis/communes.h"

#include <QFileInfo>

#include <QCoreApplication>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;
using gis::Error;

gis::Crs metricCrs(const QString &text)
{
    const gis::Crs crs(text);
    if (!crs.isMetric())
        throw Error(
            QCoreApplication::translate(
                "Import", "A working file cannot be in %1: it needs a projected coordinate system in metres.")
                .arg(crs.name()));
    return crs;
}

} // namespace

gis::Crs declaredCrs(const SourceLayer &layer, QStringList &notes)
{
    if (layer.crs.isEmpty() && layer.crsWkt.isEmpty())
        return {};
    try {
        return gis::Crs(layer.crs.isEmpty() ? layer.crsWkt : layer.crs);
    } catch (
        const Error &error) { // the numbers are still good: it is doubted like a CRS that is not declared
        notes << QCoreApplication::translate("Import",
                                             "The declared coordinate system “%1” cannot be used: %2")
                     .arg(layer.crsName, error.message());
        return {};
    }
}

gis::Crs usedCrs(const gis::Crs &declared, const ImportOptions &options, const gis::Crs &fileCrs)
{
    if (!options.crs.isEmpty())
        return gis::Crs(options.crs);
    return declared.isKnown() ? declared : fileCrs;
}

QString crsOfNewFile(const ImportOptions &options)
{
    if (!options.toCrs.isEmpty())
        return metricCrs(options.toCrs).text();
    gis::Crs used;
    if (!options.crs.isEmpty()) {
        used = gis::Crs(options.crs);
    } else {
        if (options.sources.isEmpty())
            throw Error(Text::tr("There is no map file to import: name at least one."));
        const Source source(options.sources.first());
        QStringList notes;
        used = declaredCrs(source.layer(options.layer), notes);
        if (!used.isKnown() && !options.communeCode.isEmpty())
            if (const auto lawful = gis::lawfulCrs(options.communeCode); !lawful.empty())
                return lawful.front().text();
        if (!used.isKnown())
            throw Error(QCoreApplication::translate(
                            "Import",
                            "%1 declares no coordinate system: say which one its numbers are in (--crs "
                            "EPSG:n), or the "
                            "commune (--commune).")
                            .arg(QFileInfo(options.sources.first()).fileName()));
    }
    if (used.isGeographic())
        throw Error(
            Text::tr("The source is in degrees (%1): say into which coordinate system it is to be converted "
                     "(--to-crs EPSG:n).")
                .arg(used.name()));
    if (used.epsgCode() == 0)
        throw Error(Text::tr("The coordinate system of the source (%1) has no EPSG number: say which one it "
                             "is (--crs EPSG:n).")
                        .arg(used.name()));
    return metricCrs(used.text()).text();
}

namespace
{

/** The row of \a source that is the outline of \a communeCode: the only one, or the one that has its code in
 * a column. */
std::optional<SourceFeature> outlineIn(Source &source, const SourceLayer &layer, const QString &communeCode)
{
    std::optional<SourceFeature> only, named;
    source.visit(layer, [&](SourceFeature &feature) {
        if (feature.geometry.isEmpty() || feature.geometry.shape != gis::Shape::Polygon)
            return true;
        only = feature;
        const bool isNamed = !communeCode.isEmpty()
            && std::any_of(feature.values.begin(), feature.values.end(), [&](const QString &text) {
                   return text == communeCode
                       || (text.size() < 5 && text.rightJustified(5, u'0') == communeCode);
               });
        if (isNamed)
            named = feature;
        return !named;
    });
    if (named)
        return named;
    return only && only->row == 1 ? only : std::nullopt;
}

gis::Geometry readOutline(const ImportOptions &options, const QString &communeCode, const gis::Crs &fileCrs)
{
    Source source(options.boundary);
    const SourceLayer &layer = source.layer({});
    const QString name = QFileInfo(options.boundary).fileName();
    auto outline = outlineIn(source, layer, communeCode);
    if (!outline)
        throw Error(
            QCoreApplication::translate(
                "Import",
                "%1 has several areas and none with the commune code “%2”: name the commune (--commune) or a "
                "file with its outline only.")
                .arg(name, communeCode));
    QStringList notes;
    const gis::Crs crs = declaredCrs(layer, notes);
    if (!crs.isKnown())
        throw Error(QCoreApplication::translate(
                        "Import", "%1 declares no coordinate system, so the outline cannot be placed.")
                        .arg(name));
    std::vector<double> &numbers = outline->geometry.coordinates;
    std::vector<gis::Coordinate> places;
    for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
        places.push_back({ numbers[i], numbers[i + 1] });
    places = gis::transformed(places, crs, fileCrs);
    for (std::size_t i = 0; i < places.size(); ++i)
        numbers[2 * i] = places[i].x, numbers[2 * i + 1] = places[i].y;
    auto onGrid = gridded(outline->geometry);
    if (!onGrid)
        throw Error(QCoreApplication::translate(
                        "Import", "The outline in %1 has no place in %2: its coordinate system is wrong.")
                        .arg(name, fileCrs.name()));
    return std::move(onGrid->geometry);
}

std::optional<gis::Record> storedCommune(const WorkingFile *file, const QString &code)
{
    if (!file)
        return std::nullopt;
    auto found = file->records(gis::table("commune"), { { "code", code } });
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

} // namespace

std::optional<gis::Record> communeRow(const ImportOptions &options, const WorkingFile *file,
                                      const gis::Crs &fileCrs)
{
    const QString code = !options.communeCode.isEmpty() ? options.communeCode
        : file                                          ? file->communeCode()
                                                        : QString();
    if (code.isEmpty()) {
        if (!options.boundary.isEmpty())
            throw Error(Text::tr("Say which commune the outline is of (--commune)."));
        return std::nullopt;
    }
    const auto stored = storedCommune(file, code);
    if (stored && (options.boundary.isEmpty() || gis::toGeometry((*stored)["outline"])))
        return std::nullopt;
    gis::Record row;
    row.table = &gis::table("commune");
    row.id = gis::newId();
    row.set("code", code);
    if (const auto commune = gis::findCommune(code)) {
        row.set("name", commune->name);
        row.set("kind", commune->kind);
        row.set("province_code", commune->provinceCode);
    }
    if (!options.boundary.isEmpty())
        row.set("outline", gis::geometryValue(readOutline(options, code, fileCrs)));
    return row;
}

std::optional<gis::CrsDoubt> doubtOf(const Intake &intake, const ImportOptions &options,
                                     const WorkingFile *file)
{
    gis::CrsEvidence evidence;
    const IntakeSource &first = intake.sources.front();
    evidence.declared = options.crs.isEmpty() ? first.declared : first.used;
    evidence.parcels = intake.evidence;
    evidence.communeCode = !options.communeCode.isEmpty() ? options.communeCode
        : file                                            ? file->communeCode()
                                                          : QString();
    gis::GeometryPtr outline = intake.commune ? gis::toGeometry((*intake.commune)["outline"]) : nullptr;
    if (!outline)
        if (const auto stored = storedCommune(file, evidence.communeCode))
            outline = gis::toGeometry((*stored)["outline"]);
    if (outline) {
        evidence.outline = gis::Outline{ intake.crs, {} };
        for (const gis::Polygon &part : outline->parts)
            for (const gis::Ring &ring : part) {
                auto &places = evidence.outline->rings.emplace_back();
                for (const gis::Point p : ring)
                    places.push_back(gis::coordinate(p));
            }
    }
    auto doubt = gis::crsDoubt(evidence);
    const bool isAnswered =
        doubt && !options.toCrs.isEmpty() && doubt->reasons == std::vector{ gis::CrsReason::Geographic };
    return isAnswered ? std::nullopt : doubt;
}

QString crsObstacle(const IntakeSource &source, const ImportOptions &options, const gis::Crs &fileCrs)
{
    if (source.used == fileCrs || !options.toCrs.isEmpty())
        return {};
    return Text::tr("%1 is in %2 and the working file in %3: say whether it is to be converted (--to-crs %4) "
                    "or its numbers "
                    "really are in the file's coordinate system (--crs %4).")
        .arg(QFileInfo(source.path).fileName(), source.used.name(), fileCrs.name(), fileCrs.text());
}

} // namespace storage

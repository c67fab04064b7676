#include "storage/exchange/import.h"

#include "storage/exchange/importcrs.h"
#include "storage/exchange/importrows.h"
#include "storage/exchange/intakechecks.h"
#include "storage/newfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QRegularExpression>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;
using gis::Error;

/** The part of \a whole from \a from to \a to, as a progress of its own. */
gis::Progress section(const gis::Progress &whole, double from, double to)
{
    if (!whole)
        return {};
    return [=](double share) { return whole(from + (to - from) * std::clamp(share, 0.0, 1.0)); };
}

void demandKnownCodes(const ImportOptions &options)
{
    static const QRegularExpression fiveDigits(u"\\A[0-9]{5}\\z"_s);
    if (!options.communeCode.isEmpty() && !fiveDigits.match(options.communeCode).hasMatch())
        throw Error(Text::tr("“%1” is no commune code: it has five digits.").arg(options.communeCode));
}

/** The working file's own locks would go if it were read as a source too. */
void demandOtherFiles(const ImportOptions &options, const WorkingFile *file)
{
    const QString own = file ? QFileInfo(file->path()).canonicalFilePath() : QString();
    for (const QString &path : options.sources + QStringList(options.boundary))
        if (!own.isEmpty() && QFileInfo(path).canonicalFilePath() == own)
            throw Error(Text::tr("“%1” is the working file itself: choose the map to import into it.")
                            .arg(QFileInfo(path).fileName()));
}

QString shown(const gis::Crs &crs)
{
    return crs.epsgCode() ? crs.text() : crs.isKnown() ? crs.name() : QString();
}

/** Reads, repairs and judges everything; nothing is written. */
Intake readAndJudge(const ImportOptions &options, const WorkingFile *file, ImportReport &report,
                    const gis::Progress &progress)
{
    demandKnownCodes(options);
    Intake intake;
    intake.crs = gis::Crs(file ? file->crs() : crsOfNewFile(options));
    if (!options.toCrs.isEmpty() && !(gis::Crs(options.toCrs) == intake.crs))
        throw Error(Text::tr("The working file is in %1 and cannot take rows in %2.")
                        .arg(intake.crs.name(), gis::Crs(options.toCrs).name()));
    demandOtherFiles(options, file);
    for (const QString &path : options.sources)
        report.sources << QFileInfo(path).fileName();
    intake.commune = communeRow(options, file, intake.crs);
    readSources(intake, options, report, section(progress, 0, 0.3));
    const IntakeSource &first = intake.sources.front();
    report.declaredCrs = shown(first.declared);
    report.usedCrs = shown(first.used);
    report.fileCrs = intake.crs.text();
    report.doubt = doubtOf(intake, options, file);
    for (const IntakeSource &source : intake.sources)
        if (const QString sentence = crsObstacle(source, options, intake.crs);
            !sentence.isEmpty() && report.obstacle.isEmpty())
            report.obstacle = report.doubt ? report.doubt->message + u' ' + sentence : sentence;
    report.sourceFaults = sourceFaults(intake, section(progress, 0.3, 0.4));
    intake.drawn = DrawnSurfaces();
    joinNearVertices(intake, options, report);
    lookForNestedParts(intake, options, report, section(progress, 0.4, 0.5));
    checkRows(intake, options, report, file, section(progress, 0.5, 0.6));
    return intake;
}

void countSheets(const Intake &intake, ImportReport &report)
{
    std::vector<SheetCounts> counts;
    for (const IntakeSheet &sheet : intake.sheets)
        counts.push_back({ sheet.source, sheet.sheetNo, 0, 0 });
    QHash<std::pair<int, qint64>, int> sheetOfRow;
    for (const IntakeRow &row : intake.rows)
        counts[std::size_t(row.sheet)].taken += 1;
    if (report.nested > 0)
        for (const IntakeRow &row : intake.rows)
            sheetOfRow.insert({ row.source, row.row }, row.sheet);
    for (const RowRemark &remark : report.remarks)
        if (remark.remark == Remark::NestedParts)
            counts[std::size_t(sheetOfRow.value({ remark.source, remark.row }))].nested += 1;
    report.sheets = std::move(counts);
}

void keepFirstRows(const Intake &intake, ImportReport &report)
{
    static const gis::Table &parcel = gis::table("parcel");
    for (const IntakeRow &row : intake.rows) {
        if (report.firstRows.size() == 20)
            return;
        const IntakeSource &source = intake.sources[std::size_t(row.source)];
        const std::vector<QString> texts = intake.textsOf(row);
        const auto field = [&](const char *name) {
            return textFor(source, texts, ColumnUse::ParcelField, parcel.indexOf(name));
        };
        report.firstRows.push_back({ row.row, intake.sheets[std::size_t(row.sheet)].sheetNo,
                                     field("parcel_no"), field("recorded_area"), field("map_land_type"),
                                     textFor(source, texts, ColumnUse::Purpose),
                                     textFor(source, texts, ColumnUse::Address) });
    }
}

QJsonObject journalDetails(const Intake &intake, const ImportReport &report)
{
    QJsonArray sources;
    for (const IntakeSource &source : intake.sources)
        sources.append(QJsonObject{ { u"file"_s, QFileInfo(source.path).fileName() },
                                    { u"layer"_s, source.layer },
                                    { u"sha256"_s, QString::fromLatin1(source.sha256.toHex()) },
                                    { u"declared_crs"_s, source.declared.text() },
                                    { u"used_crs"_s, source.used.text() } });
    return { { u"kind"_s, u"import"_s },
             { u"sources"_s, sources },
             { u"read"_s, report.read },
             { u"taken"_s, report.taken },
             { u"refused"_s, qint64(report.refused.size()) },
             { u"repaired"_s, report.repaired } };
}

/** Gives sheets of one number, read in one CRS, one row: that of the file, or of the first source that has
 * it. */
void joinSheets(Intake &intake, const WorkingFile &file, const QString &series, const QString &commune)
{
    QHash<QString, QUuid> known;
    file.visit(gis::table("map_sheet"), {}, [&](const gis::Record &row) {
        if (row.text("series") == series && row.text("commune_code") == commune)
            known.insert(row.text("sheet_no") + u' ' + row.text("assigned_crs"), row.id);
        return true;
    });
    for (IntakeSheet &sheet : intake.sheets) {
        const QString key = sheet.sheetNo + u' ' + intake.sources[std::size_t(sheet.source)].used.text();
        sheet.isThere = !sheet.id.isNull() && known.contains(key);
        if (sheet.isThere)
            sheet.id = known[key];
        else
            known.insert(key, sheet.id);
    }
    for (const IntakeSheet &sheet : intake.sheets)
        for (IntakeSheet &first : intake.sheets)
            if (sheet.isThere && !first.isThere && first.id == sheet.id)
                first.extent.extend(sheet.extent);
}

} // namespace

ImportReport previewImport(const ImportOptions &options, const WorkingFile *file,
                           const gis::Progress &progress)
{
    ImportReport report;
    const Intake intake = readAndJudge(options, file, report, section(progress, 0, 1.6));
    for (const IntakeRow &row : intake.rows)
        ++(row.isParcel ? report.parcels : report.mapFeatures);
    report.taken = qint64(intake.rows.size());
    countSheets(intake, report);
    keepFirstRows(intake, report);
    return report;
}

ImportReport importSources(const ImportOptions &options, WorkingFile &file, const gis::Progress &progress)
{
    ImportReport report;
    if (file.isReadOnly())
        throw Error(
            Text::tr("“%1” is open for reading only: nothing can be imported into it.").arg(file.path()));
    Intake intake = readAndJudge(options, &file, report, progress);
    if (!report.obstacle.isEmpty())
        throw Error(report.obstacle);
    const QString commune = options.communeCode.isEmpty() ? file.communeCode() : options.communeCode;
    joinSheets(intake, file, options.series, commune);
    BulkLoad load(file);
    writeRows(intake, options, report, load, commune, section(progress, 0.6, 0.95));
    countSheets(intake, report);
    const QString title = report.sources.size() == 1
        ? Text::tr("Import %1").arg(report.sources.first())
        : Text::tr("Import %1 and %n more", nullptr, int(report.sources.size()) - 1)
              .arg(report.sources.first());
    report.baseline =
        load.commit(title, options.author, journalDetails(intake, report), section(progress, 0.95, 1)).id;
    return report;
}

ImportReport importInto(const QString &path, const ImportOptions &options, const gis::Progress &progress)
{
    if (QFileInfo::exists(path)) {
        WorkingFile file(path, WorkingFile::Access::Write);
        return importSources(options, file, progress);
    }
    demandKnownCodes(options);
    const QString crs = crsOfNewFile(options);
    NewFile made(path);
    ImportReport report;
    { // closed before it is put in its place
        WorkingFile file = made.create({ options.communeCode, crs });
        report = importSources(options, file, progress);
    }
    made.finish();
    return report;
}

} // namespace storage

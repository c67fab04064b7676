#include "storage/exchange/import.h"

#include <QJsonArray>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Import)
};

using namespace Qt::StringLiterals;

struct RemarkWords {
    Remark remark;
    const char *code;
    const char *label;
};

constexpr RemarkWords remarkWords[]{
    { Remark::InvalidRing, "invalid_ring", QT_TRANSLATE_NOOP("Import", "Boundary out of order") },
    { Remark::OpenRing, "open_ring", QT_TRANSLATE_NOOP("Import", "Boundary not closed in the source") },
    { Remark::NestedParts, "nested_parts",
      QT_TRANSLATE_NOOP("Import", "Drawn together with the outlines around it") },
    { Remark::DuplicateNumber, "duplicate_number",
      QT_TRANSLATE_NOOP("Import", "Parcel number occurs twice") },
    { Remark::DuplicateShape, "duplicate_shape", QT_TRANSLATE_NOOP("Import", "Shape occurs twice") },
    { Remark::NoParcelNumber, "no_parcel_number", QT_TRANSLATE_NOOP("Import", "No parcel number") },
    { Remark::NoShape, "no_shape", QT_TRANSLATE_NOOP("Import", "No shape") },
    { Remark::OffGrid, "off_grid",
      QT_TRANSLATE_NOOP("Import", "Coordinates that no map has; kept beside the row") },
    { Remark::BadValue, "bad_value",
      QT_TRANSLATE_NOOP("Import", "Value that does not fit its field; kept beside the row") },
    { Remark::PartsLeftOut, "parts_left_out",
      QT_TRANSLATE_NOOP("Import", "Parts left out; kept beside the row") },
    { Remark::Complaint, "source_error", QT_TRANSLATE_NOOP("Import", "Error in the source") },
};

const RemarkWords &words(Remark remark)
{
    return *std::find_if(std::begin(remarkWords), std::end(remarkWords),
                         [=](const RemarkWords &w) { return w.remark == remark; });
}

QJsonArray rowsJson(const ImportReport &report)
{
    QJsonArray array;
    for (const RowRefusal &row : report.refused)
        array.append(QJsonObject{ { u"source"_s, report.sources.value(row.source) },
                                  { u"row"_s, row.row },
                                  { u"why"_s, row.why } });
    return array;
}

QJsonObject crsJson(const ImportReport &report)
{
    QJsonObject crs{ { u"declared"_s,
                       report.declaredCrs.isEmpty() ? QJsonValue() : QJsonValue(report.declaredCrs) },
                     { u"used"_s, report.usedCrs },
                     { u"file"_s, report.fileCrs },
                     { u"doubt"_s, QJsonValue() } };
    if (!report.doubt)
        return crs;
    QJsonArray reasons;
    for (const gis::CrsReason reason : report.doubt->reasons)
        reasons.append(gis::text(reason));
    crs[u"doubt"_s] = report.doubt->fitting ? QJsonValue(report.doubt->fitting->text()) : QJsonValue();
    crs[u"reasons"_s] = reasons;
    crs[u"message"_s] = report.doubt->message;
    crs[u"sure"_s] = report.doubt->sure;
    return crs;
}

} // namespace

QString code(Remark remark)
{
    return QString::fromLatin1(words(remark).code);
}

QString label(Remark remark)
{
    return Text::tr(words(remark).label);
}

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray warnings, sheets, notes = QJsonArray::fromStringList(report.notes);
    for (const RowRemark &remark : report.remarks)
        warnings.append(
            QJsonObject{ { u"source"_s, report.sources.value(remark.source) },
                         { u"row"_s, remark.row },
                         { u"reason"_s, code(remark.remark) },
                         { u"why"_s, remark.why.isEmpty() ? label(remark.remark) : remark.why } });
    for (const SheetCounts &sheet : report.sheets)
        sheets.append(QJsonObject{ { u"source"_s, report.sources.value(sheet.source) },
                                   { u"sheet"_s, sheet.sheetNo },
                                   { u"taken"_s, sheet.taken },
                                   { u"nested"_s, sheet.nested } });
    return { { u"read"_s, report.read },
             { u"taken"_s, report.taken },
             { u"parcels"_s, report.parcels },
             { u"map_features"_s, report.mapFeatures },
             { u"refused"_s, rowsJson(report) },
             { u"warnings"_s, warnings },
             { u"notes"_s, notes },
             { u"nested"_s, report.nested },
             { u"repaired"_s, report.repaired },
             { u"hosts_cut"_s, report.hostsCut },
             { u"largest_shift_mm"_s, report.largestShift },
             { u"joined_vertices"_s, report.joinedVertices },
             { u"source_faults"_s,
               report.sourceFaults ? QJsonValue(toJson(*report.sourceFaults)) : QJsonValue() },
             { u"without_heights"_s, report.withZ },
             { u"arcs_stroked"_s, report.withArcs },
             { u"sheets"_s, sheets },
             { u"crs"_s, crsJson(report) } };
}

namespace
{

QString sourceRow(const ImportReport &report, int source, qint64 row)
{
    return report.sources.size() == 1 ? Text::tr("row %1").arg(row)
                                      : Text::tr("%1, row %2").arg(report.sources.value(source)).arg(row);
}

void addRemarks(QStringList &lines, const ImportReport &report)
{
    constexpr qsizetype shown = 5;
    for (const RemarkWords &kind : remarkWords) {
        QStringList rows;
        qsizetype count = 0;
        for (const RowRemark &remark : report.remarks) {
            if (remark.remark != kind.remark || ++count > shown)
                continue;
            const QString row = sourceRow(report, remark.source, remark.row);
            rows << (remark.why.isEmpty() ? row : row + u" ("_s + remark.why + u')');
        }
        if (count == 0)
            continue;
        lines << Text::tr("%1: %n row(s): %2", nullptr, int(count))
                     .arg(label(kind.remark), rows.join(u", "_s) + (count > shown ? u" …"_s : QString()));
    }
}

} // namespace

QStringList shapeLines(const ImportReport &report)
{
    const QLocale locale;
    QStringList lines;
    if (report.sourceFaults)
        lines << toLines(*report.sourceFaults);
    else
        lines << Text::tr("The source's own overlaps and gaps were not counted: it has more than %1 corners.")
                     .arg(locale.toString(qint64(DrawnSurfaces::always)));
    if (report.joinedVertices > 0)
        lines << Text::tr("%1 vertices joined, the farthest by %2 mm.")
                     .arg(locale.toString(report.joinedVertices),
                          locale.toString(report.largestJoin, 'f', 1));
    if (report.withZ > 0)
        lines << Text::tr("%n shape(s) had heights or measures, which are not kept.", nullptr,
                          int(report.withZ));
    if (report.withArcs > 0)
        lines << Text::tr("%n shape(s) had arcs, now lines within 0.2 mm of them.", nullptr,
                          int(report.withArcs));
    return lines;
}

QStringList toLines(const ImportReport &report)
{
    const QLocale locale;
    QStringList lines;
    lines << Text::tr("%1 rows read, %2 taken: %3 parcels, %4 other map features; %5 refused.")
                 .arg(locale.toString(report.read), locale.toString(report.taken),
                      locale.toString(report.parcels), locale.toString(report.mapFeatures),
                      locale.toString(qint64(report.refused.size())));
    for (const RowRefusal &row : report.refused)
        lines << Text::tr("Refused: %1: %2.").arg(sourceRow(report, row.source, row.row), row.why);
    if (report.sheets.size() > 1 || (report.sheets.size() == 1 && !report.sheets[0].sheetNo.isEmpty()))
        for (const SheetCounts &sheet : report.sheets)
            lines << Text::tr("Sheet %1: %2 rows, %3 with nested parts.")
                         .arg(sheet.sheetNo.isEmpty() ? u"?"_s : sheet.sheetNo, locale.toString(sheet.taken),
                              locale.toString(sheet.nested));
    lines << Text::tr("Largest shift to the 1 mm grid: %1 mm.")
                 .arg(locale.toString(report.largestShift, 'f', 2));
    lines << shapeLines(report);
    if (report.nested > 0)
        lines << Text::tr("%1 parcels are drawn together with the outlines around them; %2 repaired, %3 "
                          "parcels around them cut.")
                     .arg(locale.toString(report.nested), locale.toString(report.repaired),
                          locale.toString(report.hostsCut));
    addRemarks(lines, report);
    lines << report.notes;
    lines << Text::tr("Coordinate system: declared %1, used %2.")
                 .arg(report.declaredCrs.isEmpty() ? Text::tr("none") : report.declaredCrs, report.usedCrs);
    if (report.doubt)
        lines << report.doubt->message;
    return lines;
}

} // namespace storage

#include "storage/papers/allotmentpaper.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <xlsxwriter.h>

#include <cmath>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

double sumOf(const std::vector<NewPlot> &plots)
{
    double sum = 0;
    for (const NewPlot &plot : plots)
        sum += plot.area;
    return sum;
}

QString numbersOf(const std::vector<NewPlot> &plots)
{
    QStringList numbers;
    for (const NewPlot &plot : plots)
        numbers += plot.number;
    return numbers.join(u", "_s);
}

QStringList booksOf(const RowView &rows, const Holding &holding)
{
    QStringList serials;
    for (const NewPlot &old : holding.plots)
        for (const gis::Record &right : rows.rowsOf("land_right", "parcel_id", old.id))
            if (const auto book = rows.record(gis::table("certificate"), right.idOf("certificate_id"));
                book && gis::isNull(right["valid_to"]))
                serials += book->text("serial");
    serials.removeDuplicates();
    return serials;
}

/** The new parcels whose receivers are those of \a holding. */
std::vector<NewPlot> freshOf(const Holding &holding, const std::vector<NewPlot> &plots,
                             const Allotment &allotment)
{
    std::vector<NewPlot> fresh;
    for (const NewPlot &plot : plots) {
        const auto given = allotment.receivers.find(plot.id);
        if (given == allotment.receivers.end())
            continue;
        std::vector<QUuid> parties = given->second;
        std::sort(parties.begin(), parties.end());
        if (parties == holding.parties)
            fresh.push_back(plot);
    }
    return fresh;
}

void writeRow(lxw_worksheet *page, lxw_row_t row, const QList<QVariant> &cells, lxw_format *format)
{
    for (lxw_col_t column = 0; column < cells.size(); ++column)
        if (const QVariant &cell = cells[column]; cell.typeId() == QMetaType::QString)
            worksheet_write_string(page, row, column, cell.toString().toUtf8().constData(), format);
        else
            worksheet_write_number(page, row, column, cell.toDouble(), format);
}

double tenths(double area)
{
    return std::round(area * 10) / 10;
}

void fill(lxw_workbook *book, const AllotmentPaper &paper)
{
    lxw_worksheet *page = workbook_add_worksheet(book, nullptr);
    lxw_format *bold = workbook_add_format(book);
    format_set_bold(bold);
    const double widths[]{ 6, 34, 24, 12, 24, 12, 12, 18 };
    for (lxw_col_t column = 0; column < std::size(widths); ++column)
        worksheet_set_column(page, column, column, widths[column], nullptr);
    writeRow(page, 0,
             { Text::tr("No."), Text::tr("Land user"), Text::tr("Old parcels"), Text::tr("Old area (m²)"),
               Text::tr("New parcels"), Text::tr("New area (m²)"), Text::tr("Difference (m²)"),
               Text::tr("Remark") },
             bold);
    worksheet_freeze_panes(page, 1, 0);
    lxw_row_t row = 0;
    for (const AllottedHousehold &household : paper.households) {
        const double before = tenths(household.oldArea()), after = tenths(household.newArea());
        QList<QVariant> cells{ int(++row), household.name, numbersOf(household.old), before,
                               numbersOf(household.fresh) };
        cells += household.isAgreed() ? QList<QVariant>{ after, tenths(after - before), QString() }
                                      : QList<QVariant>{ QString(), QString(), Text::tr("not agreed") };
        writeRow(page, row, cells, nullptr);
    }
}

} // namespace

double AllottedHousehold::oldArea() const
{
    return sumOf(old);
}

double AllottedHousehold::newArea() const
{
    return sumOf(fresh);
}

int AllotmentPaper::agreed() const
{
    return int(std::count_if(households.begin(), households.end(),
                             [](const AllottedHousehold &household) { return household.isAgreed(); }));
}

AllotmentPaper allotmentPaper(const RowView &rows, const gis::Replacement &replacement,
                              const Allotment &allotment)
{
    AllotmentPaper paper;
    paper.place = paperPlace(rows.file());
    paper.document = allotment.document;
    paper.oldParcels = int(replacement.outcome.retired.size());
    paper.areaBefore = replacement.areaBefore;
    const std::vector<NewPlot> plots = newPlotsOf(rows, replacement);
    paper.newParcels = int(plots.size());
    for (const NewPlot &plot : plots) {
        (plot.isField ? paper.fieldArea : paper.otherArea) += plot.area;
        if (plot.isField && !allotment.receivers.contains(plot.id))
            paper.free.push_back(plot);
    }
    if (!plots.empty())
        if (const auto parcel = rows.record(gis::table("parcel"), plots.front().id))
            paper.sheet = parcel->text("sheet_no");
    for (const Holding &holding : holdingsOf(rows, replacement))
        paper.households.push_back(
            { holding.name, holding.plots, freshOf(holding, plots, allotment), booksOf(rows, holding) });
    return paper;
}

QByteArray allotmentSheet(const AllotmentPaper &paper)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"list.xlsx"_s);
    lxw_workbook *book = workbook_new(QFile::encodeName(path).constData());
    if (!book)
        throw gis::Error(Text::tr("The list could not be made: there is no room for it."));
    fill(book, paper);
    QFile file(path);
    if (workbook_close(book) != LXW_NO_ERROR || !file.open(QIODevice::ReadOnly))
        throw gis::Error(Text::tr("The list could not be made: there is no room for it."));
    return file.readAll();
}

} // namespace storage

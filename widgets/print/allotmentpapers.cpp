#include "widgets/print/allotmentpapers.h"

#include "widgets/map/overlays.h"
#include "widgets/print/paperparts.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using storage::AllotmentPaper, storage::AllottedHousehold, storage::NewPlot;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

QString numbersOf(const std::vector<NewPlot> &plots)
{
    QStringList numbers;
    for (const NewPlot &plot : plots)
        numbers += plot.number;
    return numbers.join(u", "_s);
}

QString signedArea(double area)
{
    return (area < 0 ? u"−"_s : u"+"_s) + paperArea(std::abs(area));
}

void writeTotals(PaperSheet &sheet, const AllotmentPaper &plan)
{
    sheet.paragraph(Text::tr("New map sheet no. %1, %2").arg(plan.sheet, placeWords(plan.place)));
    if (!plan.document.isEmpty())
        sheet.paragraph(Text::tr("Document: %1").arg(plan.document));
    sheet.paragraph(
        Text::tr("Old parcels retired: %1, %2. New parcels: %3, %4 of fields and %5 of roads, ditches "
                 "and public land.")
            .arg(plan.oldParcels)
            .arg(squareMetresText(plan.areaBefore))
            .arg(plan.newParcels)
            .arg(squareMetresText(plan.fieldArea), squareMetresText(plan.otherArea)));
    sheet.paragraph(Text::tr("Households that agreed: %1; not agreed: %2.")
                        .arg(plan.agreed())
                        .arg(int(plan.households.size()) - plan.agreed()));
}

void writeList(PaperSheet &sheet, const AllotmentPaper &plan)
{
    std::vector<QStringList> rows;
    double before = 0, after = 0;
    for (const AllottedHousehold &household : plan.households) {
        const double old = household.oldArea(), fresh = household.newArea();
        const bool has = household.isAgreed();
        rows.push_back({ QString::number(rows.size() + 1), household.name, numbersOf(household.old),
                         paperArea(old), numbersOf(household.fresh), has ? paperArea(fresh) : QString(),
                         has ? signedArea(fresh - old) : QString(),
                         has ? QString() : Text::tr("not agreed") });
        before += old;
        after += fresh;
    }
    rows.push_back({ {}, Text::tr("Sum"), {}, paperArea(before), {}, paperArea(after), {}, {} });
    sheet.table({ { Text::tr("No."), 10, Qt::AlignHCenter },
                  { Text::tr("Land user"), 44 },
                  { Text::tr("Old parcels"), 30 },
                  { Text::tr("m²"), 18, Qt::AlignRight },
                  { Text::tr("New parcels"), 22 },
                  { Text::tr("m²"), 18, Qt::AlignRight },
                  { Text::tr("Difference"), 17, Qt::AlignRight },
                  { Text::tr("Remark"), sheet.width() - 159 } },
                rows, 2.8);
}

void writeHousehold(PaperSheet &sheet, const AllottedHousehold &household)
{
    sheet.paragraph(Text::tr("Land user: %1").arg(household.name), { 4, Qt::AlignLeft, true, false });
    std::vector<QStringList> rows;
    for (std::size_t i = 0; i < std::max(household.old.size(), household.fresh.size()); ++i) {
        QStringList row;
        for (const auto *plots : { &household.old, &household.fresh })
            row += i < plots->size() ? QStringList{ (*plots)[i].number, paperArea((*plots)[i].area) }
                                     : QStringList{ {}, {} };
        rows.push_back(row);
    }
    rows.push_back({ Text::tr("Sum"), paperArea(household.oldArea()), Text::tr("Sum"),
                     household.isAgreed() ? paperArea(household.newArea()) : Text::tr("not agreed") });
    const double quarter = sheet.width() / 4;
    sheet.table({ { Text::tr("Old parcels"), quarter, Qt::AlignHCenter },
                  { Text::tr("m²"), quarter, Qt::AlignRight },
                  { Text::tr("New parcels"), quarter, Qt::AlignHCenter },
                  { Text::tr("m²"), quarter, Qt::AlignRight } },
                rows, 3.5);
    if (household.isAgreed())
        sheet.paragraph(
            Text::tr("Difference: %1 m²").arg(signedArea(household.newArea() - household.oldArea())));
    sheet.paragraph(
        household.books.isEmpty() ? Text::tr("No certificate of the old parcels is known.")
            : household.isAgreed()
            ? Text::tr("Certificates that await recall: %1").arg(household.books.join(u", "_s))
            : Text::tr("Certificates that stay as they are: %1").arg(household.books.join(u", "_s)));
}

} // namespace

QString publicListName()
{
    return Text::tr("List of the Land Consolidation for Public Display");
}

QString householdsName()
{
    return Text::tr("Old and New Parcels of Each Household");
}

Paper publicListPaper(const AllotmentPaper &plan)
{
    return [plan](QPagedPaintDevice &device, const gis::Progress &progress) {
        PaperSheet sheet(device, Text::tr("This list shows names in full: it is for public display."),
                         progress);
        writeHead(sheet, plan.place);
        writeTitle(sheet, publicListName());
        writeTotals(sheet, plan);
        writeList(sheet, plan);
        if (!plan.free.empty())
            sheet.paragraph(Text::tr("New parcels that nobody gets yet: %1").arg(numbersOf(plan.free)));
        writeSignatures(sheet, plan.place, Text::tr("Made by"), Text::tr("Commune People's Committee"));
    };
}

Paper householdsPaper(const AllotmentPaper &plan)
{
    return [plan](QPagedPaintDevice &device, const gis::Progress &progress) {
        PaperSheet sheet(device, personalFoot(), progress);
        for (const AllottedHousehold &household : plan.households) {
            if (&household != &plan.households.front())
                sheet.breakPage();
            sheet.setDone(double(&household - plan.households.data()) / double(plan.households.size()));
            writeHead(sheet, plan.place);
            writeTitle(sheet, householdsName());
            sheet.paragraph(Text::tr("New map sheet no. %1, %2").arg(plan.sheet, placeWords(plan.place)));
            writeHousehold(sheet, household);
            writeSignatures(sheet, plan.place, Text::tr("Land user"), Text::tr("Commune People's Committee"));
        }
    };
}

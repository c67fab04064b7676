#include "widgets/map/overlays.h"
#include "widgets/print/paperparts.h"
#include "widgets/print/papers.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using storage::SlipPaper;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr std::size_t mostCorners = 200; ///< that are marked and listed; of a whole block the lines say more

Plan planOf(const SlipPaper &slip)
{
    Plan plan;
    plan.lengths = slip.parcels.size() <= 12; // more of them are a block: numbers, not lengths
    plan.around = planParcels(slip.neighbours);
    for (const storage::ChangedShape &parcel : slip.parcels) {
        if (parcel.before)
            plan.before.push_back({ *parcel.before, parcel.after ? QString() : parcel.name, {} });
        if (parcel.after)
            plan.after.push_back({ *parcel.after, parcel.name, areaText(parcel.areaAfter) });
    }
    if (slip.corners.size() > mostCorners)
        return plan;
    int number = 0;
    for (const storage::ChangedCorner &corner : slip.corners) {
        ++number;
        if (corner.before)
            plan.gone.push_back(*corner.before);
        if (corner.after) {
            plan.fresh.push_back(*corner.after);
            plan.corners.push_back({ *corner.after, QString::number(number) });
        }
    }
    return plan;
}

QString areaOr(bool isThere, double area)
{
    return isThere ? paperArea(area) : u"–"_s;
}

void parcelTable(PaperSheet &sheet, const SlipPaper &slip)
{
    std::vector<QStringList> rows;
    double before = 0, after = 0;
    for (const storage::ChangedShape &parcel : slip.parcels) {
        const QString difference = parcel.before && parcel.after
            ? (parcel.areaAfter < parcel.areaBefore ? u"−"_s : u"+"_s)
                + paperArea(std::abs(parcel.areaAfter - parcel.areaBefore))
            : parcel.after ? Text::tr("new")
                           : Text::tr("retired");
        rows.push_back({ parcel.name, areaOr(bool(parcel.before), parcel.areaBefore),
                         areaOr(bool(parcel.after), parcel.areaAfter), difference,
                         areaOr(parcel.paperArea.has_value(), parcel.paperArea.value_or(0)),
                         paperArea(parcel.allowed), parcel.serials.join(u", "_s) });
        before += parcel.areaBefore;
        after += parcel.areaAfter;
    }
    rows.push_back({ Text::tr("Sum"), paperArea(before), paperArea(after), {}, {}, {}, {} });
    sheet.table({ { Text::tr("Parcel"), 22, Qt::AlignHCenter },
                  { Text::tr("Before (m²)"), 24, Qt::AlignRight },
                  { Text::tr("After (m²)"), 24, Qt::AlignRight },
                  { Text::tr("Difference"), 22, Qt::AlignRight },
                  { Text::tr("Certificate (m²)"), 24, Qt::AlignRight },
                  { Text::tr("Allowed (m²)"), 20, Qt::AlignRight },
                  { Text::tr("Serial"), sheet.width() - 136 } },
                rows);
}

void cornersTable(PaperSheet &sheet, const SlipPaper &slip)
{
    const auto place = [](const std::optional<gis::Point> &p, bool isX) {
        return p ? metresText(gis::metres(isX ? p->y : p->x)) : u"–"_s;
    };
    std::vector<QStringList> rows;
    int number = 0;
    for (const storage::ChangedCorner &corner : slip.corners)
        rows.push_back({ QString::number(++number), place(corner.before, true), place(corner.before, false),
                         place(corner.after, true), place(corner.after, false),
                         corner.before && corner.after
                             ? metresText(gis::distanceMetres(*corner.before, *corner.after))
                             : (corner.after ? Text::tr("new") : Text::tr("taken away")),
                         corner.parcels.join(u", "_s) });
    sheet.table({ { Text::tr("Point"), 13, Qt::AlignHCenter },
                  { Text::tr("X before (m)"), 27, Qt::AlignRight },
                  { Text::tr("Y before (m)"), 26, Qt::AlignRight },
                  { Text::tr("X after (m)"), 27, Qt::AlignRight },
                  { Text::tr("Y after (m)"), 26, Qt::AlignRight },
                  { Text::tr("Moved (m)"), 18, Qt::AlignRight },
                  { Text::tr("Parcels"), sheet.width() - 137 } },
                rows, 2.8);
}

} // namespace

Paper beforeAfterPaper(const SlipPaper &slip)
{
    return [slip](QPagedPaintDevice &device, const gis::Progress &progress) {
        PaperSheet sheet(device, personalFoot(), progress);
        writeHead(sheet, slip.place);
        writeTitle(sheet, paperName(PaperKind::BeforeAfter));
        if (!slip.basis.title.isEmpty())
            sheet.paragraph(slip.basis.title, { 3.7, Qt::AlignHCenter, false, true });
        writeBasis(sheet, slip.basis);
        sheet.paragraph(
            Text::tr("Before: dashed. After: solid. Ring: a corner that is new or was moved here; "
                     "cross: where one was. %1")
                .arg(slip.place.crs),
            { 3.1, Qt::AlignLeft, false, true });
        drawPlan(sheet, planOf(slip), 115);
        parcelTable(sheet, slip);
        if (!slip.corners.empty() && slip.corners.size() <= mostCorners) {
            sheet.need(25);
            sheet.paragraph(Text::tr("Corners that changed (X = north, Y = east)"),
                            { 3.3, Qt::AlignLeft, true, false });
            cornersTable(sheet, slip);
        }
        writeSignatures(sheet, slip.place, Text::tr("Made by"), Text::tr("Land Registration Office"));
    };
}

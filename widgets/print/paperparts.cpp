#include "widgets/print/paperparts.h"

#include "widgets/map/overlays.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

} // namespace

QString paperArea(double squareMetres)
{
    return QLocale().toString(squareMetres, 'f', 1);
}

QString placeWords(const storage::PaperPlace &place)
{
    QStringList words{ place.commune, place.province };
    words.removeAll({});
    return words.join(u", "_s);
}

QString personalFoot()
{
    return Text::tr("This paper shows personal data in full: it is for those whom it concerns.");
}

void writeHead(PaperSheet &sheet, const storage::PaperPlace &place)
{
    sheet.sideBySide(
        { place.commune.toUpper(), place.province },
        { Text::tr("SOCIALIST REPUBLIC OF VIET NAM"), Text::tr("Independence – Freedom – Happiness") });
    sheet.space(5);
}

void writeTitle(PaperSheet &sheet, const QString &title)
{
    sheet.paragraph(title.toUpper(), { 5, Qt::AlignHCenter, true, false });
    sheet.space(2);
}

void writeBasis(PaperSheet &sheet, const storage::PaperBasis &basis)
{
    sheet.paragraph(basis.basis.isEmpty()
                        ? Text::tr("Correction slip %1; no basis is named yet").arg(basis.slip)
                        : Text::tr("Basis: %1 (correction slip %2, %n scan(s))", nullptr, basis.scans)
                              .arg(basis.basis, basis.slip));
}

void writeSignatures(PaperSheet &sheet, const storage::PaperPlace &place, const QString &left,
                     const QString &right)
{
    sheet.need(42);
    sheet.space(2);
    const QDate today = QDate::currentDate();
    const QString on = Text::tr("day %1 month %2 year %3")
                           .arg(today.day(), 2, 10, QChar(u'0'))
                           .arg(today.month(), 2, 10, QChar(u'0'))
                           .arg(today.year());
    sheet.paragraph(place.commune.isEmpty() ? on : place.commune + u", "_s + on,
                    { 3.5, Qt::AlignRight, false, true });
    const QString sign = Text::tr("(signature and full name)");
    sheet.sideBySide({ left, sign }, { right, sign });
    sheet.space(22);
}

void drawPlan(PaperSheet &sheet, const Plan &plan, double height)
{
    const QRectF box = sheet.box(height);
    paintPlan(sheet.painter(), box, plan, planScale(extentOf(plan), sheet.width(), height));
}

void cornerTable(PaperSheet &sheet, const std::vector<std::vector<storage::PaperCorner>> &rings)
{
    std::vector<QStringList> corners;
    for (const auto &ring : rings)
        for (const storage::PaperCorner &corner : ring)
            corners.push_back({ QString::number(corner.number), metresText(gis::metres(corner.point.y)),
                                metresText(gis::metres(corner.point.x)), metresText(corner.edge) });
    std::vector<PaperColumn> columns{ { Text::tr("Point"), 15, Qt::AlignHCenter },
                                      { Text::tr("X (m)"), 28, Qt::AlignRight },
                                      { Text::tr("Y (m)"), 26, Qt::AlignRight },
                                      { Text::tr("Edge S (m)"), 18, Qt::AlignRight } };
    const bool isLong = corners.size() > 8;
    std::vector<QStringList> rows = corners;
    if (isLong) {
        const std::size_t half = (corners.size() + 1) / 2;
        rows.resize(half);
        for (std::size_t i = half; i < corners.size(); ++i)
            rows[i - half] += corners[i];
        const std::vector<PaperColumn> again = columns;
        columns.insert(columns.end(), again.begin(), again.end());
    }
    sheet.table(columns, rows, 2.9);
}

void neighbourTable(PaperSheet &sheet, const std::vector<storage::PaperNeighbour> &neighbours)
{
    std::vector<QStringList> rows;
    for (const storage::PaperNeighbour &neighbour : neighbours)
        rows.push_back({ neighbour.name, neighbour.holders, {} });
    sheet.table({ { Text::tr("Parcel"), 25, Qt::AlignHCenter },
                  { Text::tr("Land user"), 90 },
                  { Text::tr("Signature"), sheet.width() - 115 } },
                rows);
}

std::vector<PlanParcel> planParcels(const std::vector<storage::PaperNeighbour> &neighbours)
{
    std::vector<PlanParcel> parcels;
    for (const storage::PaperNeighbour &neighbour : neighbours)
        parcels.push_back({ neighbour.shape, neighbour.name, {} });
    return parcels;
}

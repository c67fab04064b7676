#include "widgets/map/tools/editpreview.h"

#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCollator>
#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditPreview)
};

gis::GeometryPtr shapeIn(const std::optional<gis::Values> &values, int field)
{
    if (!values)
        return nullptr;
    const auto value = values->find(field);
    return value == values->end() ? nullptr : gis::toGeometry(value->second);
}

struct Reshaping {
    QUuid id;
    gis::GeometryPtr before, after;
};

std::vector<Reshaping> reshapings(const gis::Edit &edit)
{
    static const gis::Table &parcels = gis::table("parcel");
    std::vector<Reshaping> result;
    for (const gis::Change &change : edit.changes)
        if (change.table == &parcels) {
            Reshaping r{ change.id, shapeIn(change.before, parcels.geometryIndex()),
                         shapeIn(change.after, parcels.geometryIndex()) };
            if (r.before || r.after)
                result.push_back(std::move(r));
        }
    return result;
}

QString areaOf(const gis::GeometryPtr &geometry)
{
    return QLocale().toString(geometry ? gis::squareMetres(gis::twiceArea(*geometry)) : 0.0, 'f', 1);
}

/** The number, with its sheet where the parcels are of several. */
QString nameOf(const QUuid &id, const gis::Fabric &fabric, bool withSheet)
{
    const auto place = fabric.find(id);
    if (!place)
        return {};
    const gis::FabricParcel parcel = fabric.parcel(*place);
    return withSheet ? parcel.sheet.sheetNo + u'/' + parcel.parcelNo : parcel.parcelNo;
}

bool areOfSeveralSheets(const std::vector<Reshaping> &reshapings, const gis::Fabric &fabric)
{
    std::optional<gis::SheetKey> first;
    for (const Reshaping &r : reshapings)
        if (const auto place = fabric.find(r.id)) {
            const gis::SheetKey sheet = fabric.parcel(*place).sheet;
            if (first && !(*first == sheet))
                return true;
            first = sheet;
        }
    return false;
}

} // namespace

QString areaChanges(const gis::Edit &edit, const gis::Fabric &fabric)
{
    constexpr qsizetype most = 6;
    auto all = reshapings(edit);
    const bool withSheet = areOfSeveralSheets(all, fabric);
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(all.begin(), all.end(), [&](const Reshaping &a, const Reshaping &b) {
        return byNumber.compare(nameOf(a.id, fabric, withSheet), nameOf(b.id, fabric, withSheet)) < 0;
    });
    QStringList texts;
    for (const Reshaping &r : all) {
        if (texts.size() == most) {
            texts += Text::tr("and %n more", nullptr, int(all.size()) - int(most));
            break;
        }
        texts += Text::tr("%1 (%2 → %3 m²)")
                     .arg(nameOf(r.id, fabric, withSheet), areaOf(r.before), areaOf(r.after));
    }
    return texts.join(QStringLiteral(", "));
}

QStringList certificateWarnings(const gis::Edit &edit, const gis::Fabric &fabric,
                                const std::function<QString(const QUuid &)> &certificateOf)
{
    constexpr qsizetype most = 3;
    QStringList lines;
    if (!certificateOf)
        return lines;
    const auto all = reshapings(edit);
    const bool withSheet = areOfSeveralSheets(all, fabric);
    for (const Reshaping &r : all) {
        const QString serial = certificateOf(r.id);
        if (serial.isEmpty())
            continue;
        lines +=
            Text::tr(
                "Parcel %1 has certificate %2. A basis (survey slip, boundary minutes) is needed before it "
                "can be submitted.")
                .arg(nameOf(r.id, fabric, withSheet), serial);
        if (lines.size() == most)
            break;
    }
    return lines;
}

void paintPreview(QPainter &painter, const gis::Edit &edit, const Viewport &view)
{
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme::accent;
    fill.setAlpha(36);
    for (const Reshaping &r : reshapings(edit)) {
        if (r.before) {
            painter.setPen(QPen(theme::quiet, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(screenPath(*r.before, view));
        }
        if (r.after) {
            painter.setPen(QPen(theme::accent, 2));
            painter.setBrush(fill);
            painter.drawPath(screenPath(*r.after, view));
        }
    }
}

#include "widgets/map/tools/editpreview.h"

#include "gis/edits/noding.h"
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

QString areaText(double area)
{
    return QLocale().toString(area, 'f', 1);
}

bool areOfSeveralSheets(const gis::Outcome &outcome)
{
    const auto isOther = [first = outcome.touched.empty() ? gis::SheetKey() : outcome.touched.front().sheet](
                             const gis::Touched &t) { return !(t.sheet == first); };
    return std::any_of(outcome.touched.begin(), outcome.touched.end(), isOther)
        || (!outcome.touched.empty() && std::any_of(outcome.retired.begin(), outcome.retired.end(), isOther));
}

/** The number, with its sheet where the parcels are of several. */
QString shortName(const gis::Touched &parcel, bool withSheet)
{
    return withSheet ? parcel.name : parcel.name.section(u'/', -1);
}

std::vector<gis::Touched> sorted(std::vector<gis::Touched> parcels)
{
    QCollator byNumber;
    byNumber.setNumericMode(true);
    std::sort(parcels.begin(), parcels.end(), [&](const gis::Touched &a, const gis::Touched &b) {
        return byNumber.compare(a.name, b.name) < 0;
    });
    return parcels;
}

/** At most six of \a texts, then how many more there are. */
QString listed(const QStringList &texts)
{
    constexpr qsizetype most = 6;
    QStringList shown = texts.mid(0, most);
    if (texts.size() > most)
        shown += Text::tr("and %n more", nullptr, int(texts.size() - most));
    return shown.join(QStringLiteral(", "));
}

gis::GeometryPtr shapeIn(const std::optional<gis::Values> &values)
{
    static const int field = gis::table("parcel").geometryIndex();
    if (!values)
        return nullptr;
    const auto value = values->find(field);
    return value == values->end() ? nullptr : gis::toGeometry(value->second);
}

void takeAccent(QPainter &painter)
{
    QColor fill = theme::accent;
    fill.setAlpha(36);
    painter.setPen(QPen(theme::accent, 2));
    painter.setBrush(fill);
}

/** The corners of \a after that \a before does not have. */
void addFresh(std::vector<gis::Point> &fresh, const gis::Geometry &before, const gis::Geometry &after)
{
    std::vector<gis::Point> old = gis::verticesOf(before);
    std::sort(old.begin(), old.end());
    for (const gis::Point p : gis::verticesOf(after))
        if (!std::binary_search(old.begin(), old.end(), p))
            fresh.push_back(p);
}

/** A ring round each of \a corners: a way of some centimetres is shorter than a line is thick. */
void paintFresh(QPainter &painter, const std::vector<gis::Point> &corners, const Viewport &view)
{
    constexpr std::size_t most = 300; // where a whole sheet moves, all are new
    const gis::Box seen = view.box();
    std::vector<gis::Point> inView;
    for (const gis::Point p : corners)
        if (seen.contains(p) && inView.size() <= most)
            inView.push_back(p);
    if (inView.size() > most)
        return;
    painter.setPen(QPen(theme::accent, 1.5));
    painter.setBrush(Qt::white);
    for (const gis::Point p : inView)
        painter.drawEllipse(view.toScreen(p), 3, 3);
}

void paintCreated(QPainter &painter, const gis::Geometry &geometry, const Viewport &view)
{
    painter.drawPath(screenPath(geometry, view));
    if (geometry.parts.empty())
        return;
    const gis::InnerPoint inner = gis::innerPoint(geometry.parts.front(), 500);
    const QString area = squareMetresText(gis::squareMetres(gis::twiceArea(geometry)));
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(area);
    paintTag(painter, area, view.toScreen(inner.point) - QPointF(width / 2 + 5, -8), view);
}

} // namespace

QString areaChanges(const gis::Outcome &outcome)
{
    const bool withSheet = areOfSeveralSheets(outcome);
    QStringList texts;
    for (const gis::Touched &parcel : sorted(outcome.touched))
        if (parcel.isReshaped)
            texts += Text::tr("%1 (%2 → %3 m²)")
                         .arg(shortName(parcel, withSheet), areaText(parcel.areaBefore),
                              areaText(parcel.areaAfter));
    return listed(texts);
}

int reshapedCount(const gis::Outcome &outcome)
{
    return int(std::count_if(outcome.touched.begin(), outcome.touched.end(),
                             [](const gis::Touched &parcel) { return parcel.isReshaped; }));
}

QString cornersOnly(const gis::Outcome &outcome)
{
    const bool withSheet = areOfSeveralSheets(outcome);
    QStringList names;
    for (const gis::Touched &parcel : sorted(outcome.touched))
        if (!parcel.isReshaped)
            names += shortName(parcel, withSheet);
    return names.isEmpty()
        ? QString()
        : Text::tr("%n neighbour(s) only get a corner, area unchanged: %1.", nullptr, int(names.size()))
              .arg(listed(names));
}

QStringList outcomeLines(const gis::Outcome &outcome)
{
    QStringList lines;
    if (!outcome.retired.empty()) {
        QStringList names;
        for (const gis::Touched &parcel : sorted(outcome.retired))
            names += Text::tr("%1 (%2 m²)").arg(parcel.name, areaText(parcel.areaBefore));
        lines += Text::tr("Ends: %1.").arg(listed(names));
    }
    if (!outcome.created.empty()) {
        QStringList areas;
        for (const gis::Created &parcel : outcome.created)
            areas += Text::tr("%1 m²").arg(areaText(gis::squareMetres(gis::twiceArea(parcel.geometry))));
        lines += Text::tr("%n new parcel(s): %1.", nullptr, int(areas.size())).arg(listed(areas));
    }
    if (const int count = reshapedCount(outcome))
        lines += Text::tr("Changes %n parcel(s): %1.", nullptr, count).arg(areaChanges(outcome));
    if (const QString corners = cornersOnly(outcome); !corners.isEmpty())
        lines += corners;
    constexpr qsizetype most = 2; // the page beside the map has them all
    lines += outcome.remarks.mid(0, most);
    if (outcome.remarks.size() > most)
        lines += Text::tr("and %n more to read", nullptr, int(outcome.remarks.size() - most));
    return lines;
}

QStringList certificateWarnings(const gis::Outcome &outcome, const CertificateOf &certificateOf)
{
    constexpr qsizetype most = 3;
    QStringList lines;
    if (!certificateOf)
        return lines;
    const bool withSheet = areOfSeveralSheets(outcome);
    for (const gis::Touched &parcel : outcome.touched) {
        const QString serial = certificateOf(parcel.id);
        if (serial.isEmpty() || !parcel.isReshaped || lines.size() == most)
            continue;
        lines +=
            Text::tr(
                "Parcel %1 has certificate %2. A basis (survey slip, boundary minutes) is needed before it "
                "can be submitted.")
                .arg(shortName(parcel, withSheet), serial);
    }
    return lines;
}

void paintPreview(QPainter &painter, const gis::Edit &edit, const Viewport &view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    std::vector<gis::Point> fresh;
    for (const gis::Change &change : edit.changes) {
        const auto before = shapeIn(change.before), after = shapeIn(change.after);
        if (after) {
            takeAccent(painter);
            painter.drawPath(screenPath(*after, view));
        }
        if (before) {
            painter.setPen(QPen(theme::quiet, 1, Qt::DashLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(screenPath(*before, view));
        }
        if (before && after)
            addFresh(fresh, *before, *after);
    }
    paintFresh(painter, fresh, view);
    painter.restore();
}

void paintPreview(QPainter &painter, const gis::Outcome &outcome, const gis::Fabric &fabric,
                  const Viewport &view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (outcome.created.empty()) { // what takes their place is on the map already, and lies over them
        painter.setPen(QPen(theme::wrong, 1.5, Qt::DashLine));
        painter.setBrush(QBrush(theme::wrong, Qt::BDiagPattern));
        for (const gis::Touched &parcel : outcome.retired)
            if (const auto place = fabric.find(parcel.id))
                painter.drawPath(screenPath(fabric.chunk(*place).geometry(place->item), view));
    }
    painter.restore();
    paintPreview(painter, outcome.edit, view);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const gis::Created &parcel : outcome.created) {
        takeAccent(painter);
        paintCreated(painter, parcel.geometry, view);
    }
    painter.restore();
}

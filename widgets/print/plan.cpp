#include "widgets/print/plan.h"

#include "widgets/map/labels.h"
#include "widgets/map/overlays.h"
#include "widgets/print/papersheet.h"
#include "widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <set>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

constexpr double air = 14; ///< millimetres around the parcels: numbers of corners, neighbours

/** \a p as a unit vector; zero stays zero. */
QPointF unit(QPointF p)
{
    const double length = std::hypot(p.x(), p.y());
    return length > 0 ? p / length : QPointF();
}

void write(QPainter &painter, const QString &text, QPointF centre, double size, bool bold = false)
{
    painter.setFont(paperFont({ size, Qt::AlignHCenter, bold, false }));
    const QRectF box = painter.boundingRect(QRectF(centre, QSizeF()), Qt::AlignCenter, text);
    painter.drawText(box, Qt::AlignCenter, text);
}

double widthOf(QPainter &painter, const QString &text, double size)
{
    painter.setFont(paperFont({ size, Qt::AlignHCenter, false, false }));
    return painter.boundingRect(QRectF(), Qt::AlignCenter, text).width();
}

/** Deep inside the largest part of \a path that \a box shows, and how far from its border. */
std::pair<QPointF, double> roomIn(const QPainterPath &path, const QRectF &box)
{
    QPainterPath frame;
    frame.addRect(box);
    gis::Polygon largest;
    gis::Int128 most = 0;
    for (const QPolygonF &polygon : path.intersected(frame).toSubpathPolygons()) {
        gis::Ring ring;
        for (const QPointF &p : polygon)
            ring.push_back({ qRound64(p.x()), qRound64(p.y()) });
        if (ring.size() > 1 && ring.front() == ring.back())
            ring.pop_back();
        const gis::Int128 area = gis::signedTwiceArea(ring);
        if (const gis::Int128 size = area < 0 ? -area : area; size > most) {
            most = size;
            largest = { ring };
        }
    }
    if (largest.empty())
        return {};
    const gis::InnerPoint inner = gis::innerPoint(largest, 20);
    return { QPointF(double(inner.point.x), double(inner.point.y)), inner.distance };
}

/** Number over area, a line between, as maps write it; only what has room. */
void paintLabel(QPainter &painter, const PlanParcel &parcel, const QPainterPath &path, const QRectF &box,
                double size, bool bold)
{
    const auto [place, room] = roomIn(path, box);
    const double wide = std::max(widthOf(painter, parcel.above, size), widthOf(painter, parcel.below, size));
    const bool isWhole = !parcel.below.isEmpty() && room > std::hypot(wide / 2, size * paperUnits * 1.3);
    if (!isWhole) {
        if (room > widthOf(painter, parcel.above, size) / 2)
            write(painter, parcel.above, place, size, bold);
        return;
    }
    const double step = size * paperUnits * 0.75;
    write(painter, parcel.above, place - QPointF(0, step), size, bold);
    write(painter, parcel.below, place + QPointF(0, step), size);
    painter.setPen(QPen(painter.pen().color(), 15));
    painter.drawLine(place - QPointF(wide / 2, 0), place + QPointF(wide / 2, 0));
}

/** The length of each edge along it, inside of the parcel, where there is room. */
void paintLengths(QPainter &painter, const gis::Geometry &shape, const QPainterPath &path,
                  const Viewport &view)
{
    constexpr double size = 2.3;
    for (const gis::Polygon &part : shape.parts)
        for (const gis::Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const gis::Point from = ring[i], to = ring[(i + 1) % ring.size()];
                const QLineF edge(view.toScreen(from), view.toScreen(to));
                const QString length = metresText(gis::distanceMetres(from, to));
                if (edge.length() < widthOf(painter, length, size) + 150)
                    continue;
                const QPointF across = unit(QPointF(edge.dy(), -edge.dx()));
                const bool isIn = path.contains(edge.center() + across * 30);
                painter.save();
                painter.translate(edge.center() + across * (isIn ? 190 : -190));
                const double angle = edge.angle();
                painter.rotate(-angle + (angle > 90 && angle <= 270 ? 180 : 0));
                write(painter, length, {}, size);
                painter.restore();
            }
}

/** Which way from the corner \a here its number stands: outside of \a path, off both its edges. */
QPointF besideCorner(QPointF before, QPointF here, QPointF after, const QPainterPath &path)
{
    QPointF away = unit(unit(here - before) + unit(here - after));
    if (away.isNull())
        away = unit(QPointF((after - before).y(), -(after - before).x()));
    if (path.contains(here + away * 20))
        away = -away;
    return away;
}

/** Writes \a number at the first place from \a here along \a away that none of \a taken has; nowhere if
 * there is none near. */
void writeNumber(QPainter &painter, const QString &number, QPointF here, QPointF away,
                 std::vector<QRectF> &taken)
{
    const double wide = widthOf(painter, number, 2.4) + 40, high = 260;
    for (const double distance : { 260.0, 480.0, 700.0 }) {
        const QPointF centre = here + away * distance;
        const QRectF box(centre.x() - wide / 2, centre.y() - high / 2, wide, high);
        if (std::any_of(taken.begin(), taken.end(), [&](const QRectF &t) { return t.intersects(box); }))
            continue;
        taken.push_back(box);
        return write(painter, number, centre, 2.4);
    }
}

void paintCorners(QPainter &painter, const Plan &plan, const Viewport &view)
{
    std::vector<QRectF> taken;
    std::set<QString> numbered; // a corner of several parcels is numbered once
    for (const PlanParcel &parcel : plan.after) {
        const QPainterPath path = screenPath(parcel.shape, view);
        for (const gis::Polygon &part : parcel.shape.parts)
            for (const gis::Ring &ring : part)
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const auto corner = std::find_if(plan.corners.begin(), plan.corners.end(),
                                                     [&](const PlanCorner &c) { return c.point == ring[i]; });
                    if (corner == plan.corners.end())
                        continue;
                    const std::size_t n = ring.size();
                    const QPointF here = view.toScreen(ring[i]);
                    painter.setPen(QPen(Qt::black, 15));
                    painter.setBrush(Qt::white);
                    painter.drawEllipse(here, 50, 50);
                    if (!numbered.insert(corner->text).second)
                        continue;
                    writeNumber(painter, corner->text, here,
                                besideCorner(view.toScreen(ring[(i + n - 1) % n]), here,
                                             view.toScreen(ring[(i + 1) % n]), path),
                                taken);
                }
    }
}

void paintChanged(QPainter &painter, const Plan &plan, const Viewport &view)
{
    painter.setPen(QPen(theme::wrong, 30));
    for (const gis::Point p : plan.gone) {
        const QPointF c = view.toScreen(p);
        painter.drawLine(c - QPointF(90, 90), c + QPointF(90, 90));
        painter.drawLine(c - QPointF(90, -90), c + QPointF(90, -90));
    }
    for (const gis::Point p : plan.fresh) {
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(view.toScreen(p), 130, 130);
        painter.setBrush(theme::wrong);
        painter.drawEllipse(view.toScreen(p), 45, 45);
    }
}

void paintNorth(QPainter &painter, const QRectF &box)
{
    const QPointF top(box.right() - 700, box.top() + 650);
    painter.setPen(QPen(Qt::black, 20));
    painter.setBrush(Qt::black);
    painter.drawPolygon(QPolygonF({ top, top + QPointF(-180, 700), top + QPointF(0, 520) }));
    painter.setBrush(Qt::white);
    painter.drawPolygon(QPolygonF({ top, top + QPointF(180, 700), top + QPointF(0, 520) }));
    write(painter, Text::tr("N", "north on a plan"), top - QPointF(0, 250), 3.2, true);
}

/** Scale in words and a bar of a round length below the plan's lower left corner. */
void paintScale(QPainter &painter, const QRectF &box, int scale)
{
    double metres = 1; // of a bar of at most 40 mm
    for (double step = 1; step <= 1e6; step *= 10)
        for (const double n : { 1.0, 2.0, 5.0 })
            if (n * step * 1000 / scale <= 40)
                metres = n * step;
    const double length = metres * 1000 / scale * paperUnits;
    const QPointF from(box.left() + 400, box.bottom() - 400);
    const QString words = QLocale().toString(metres, 'f', 0);
    const QRectF ground(from.x() - 250, from.y() - 900, std::max(length + 1500, 3200.0), 1150);
    painter.fillRect(ground, Qt::white);
    painter.setPen(QPen(Qt::black, 20));
    painter.setBrush(Qt::black);
    painter.drawRect(QRectF(from.x(), from.y() - 60, length / 2, 120));
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(from.x() + length / 2, from.y() - 60, length / 2, 120));
    painter.setFont(paperFont({ 2.5 }));
    painter.drawText(QRectF(from.x() + length + 100, from.y() - 200, 1500, 400),
                     Qt::AlignLeft | Qt::AlignVCenter, Text::tr("%1 m").arg(words));
    painter.setFont(paperFont({ 2.9, Qt::AlignLeft, true, false }));
    painter.drawText(QRectF(from.x(), from.y() - 800, 4000, 500), Qt::AlignLeft | Qt::AlignVCenter,
                     Text::tr("Scale 1:%1").arg(scale));
}

void paintParcels(QPainter &painter, const QRectF &box, const Plan &plan, const Viewport &view)
{
    const QRectF inner(QPointF(), box.size());
    for (const PlanParcel &parcel : plan.around) {
        const QPainterPath path = screenPath(parcel.shape, view);
        painter.setPen(QPen(QColor(90, 90, 90), 15));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        paintLabel(painter, parcel, path, inner.adjusted(150, 150, -150, -150), 2.9, false);
    }
    for (const PlanParcel &parcel : plan.before) {
        QPen pen(theme::wrong, plan.lengths ? 22 : 12);
        pen.setDashPattern({ 6, 4 });
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const QPainterPath path = screenPath(parcel.shape, view);
        painter.drawPath(path);
        if (!parcel.above.isEmpty())
            paintLabel(painter, parcel, path, inner, 2.6, false);
    }
    for (const PlanParcel &parcel : plan.after) {
        const QPainterPath path = screenPath(parcel.shape, view);
        painter.setPen(QPen(Qt::black,
                            !plan.lengths             ? 20
                                : plan.before.empty() ? 40
                                                      : 25,
                            Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setPen(Qt::black);
        paintLabel(painter, parcel, path, inner, 3.3, true);
        if (plan.lengths)
            paintLengths(painter, parcel.shape, path, view);
    }
}

} // namespace

gis::Box extentOf(const Plan &plan)
{
    gis::Box box;
    for (const auto *parcels : { &plan.before, &plan.after })
        for (const PlanParcel &parcel : *parcels)
            box.extend(gis::extent(parcel.shape));
    return box;
}

int planScale(const gis::Box &box, double width, double height)
{
    const double needed = std::max(double(box.width()) / std::max(1.0, width - 2 * air),
                                   double(box.height()) / std::max(1.0, height - 2 * air));
    for (const int scale : { 200, 500, 1000, 2000, 5000, 10'000, 25'000, 50'000 })
        if (needed <= scale)
            return scale;
    return int(std::ceil(needed / 100'000)) * 100'000;
}

void paintPlan(QPainter &painter, const QRectF &box, const Plan &plan, int scale)
{
    Viewport view;
    view.resolution = scale / paperUnits;
    view.width = int(box.width());
    view.height = int(box.height());
    view = centred(view, extentOf(plan).centre());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(box);
    painter.translate(box.topLeft());
    paintParcels(painter, box, plan, view);
    paintCorners(painter, plan, view);
    paintChanged(painter, plan, view);
    painter.translate(-box.topLeft());
    paintScale(painter, box, scale);
    paintNorth(painter, box);
    painter.setPen(QPen(Qt::black, 20));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.adjusted(10, 10, -10, -10));
    painter.restore();
}

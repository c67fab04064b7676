#include "widgets/paperlook.h"

#include <QRectF>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double pointsPerInch = 72;

/** Where a length of \a page begins in a view of \a view: centred if it fits, else without needless gap. */
double within(double start, double page, double view)
{
    if (page + 2 * scanMargin <= view)
        return (view - page) / 2;
    return std::clamp(start, view - scanMargin - page, scanMargin);
}

} // namespace

QSizeF turnedSize(QSizeF size, int turns)
{
    return turns % 2 ? size.transposed() : size;
}

double zoomOf(const PaperLook &look, QSizeF points, QSizeF view, double dpi)
{
    if (look.fit == PaperLook::None)
        return std::clamp(look.zoom, smallestZoom, largestZoom);
    const QSizeF page = turnedSize(points, look.turns) * (dpi / pointsPerInch);
    double zoom = (view.width() - 2 * scanMargin) / page.width();
    if (look.fit == PaperLook::Half)
        zoom *= 2;
    if (look.fit == PaperLook::Page)
        zoom = std::min(zoom, (view.height() - 2 * scanMargin) / page.height());
    return std::clamp(zoom, smallestZoom, largestZoom);
}

QRectF pageRect(const PaperLook &look, QSizeF points, QSizeF view, double dpi)
{
    const QSizeF page =
        turnedSize(points, look.turns) * (zoomOf(look, points, view, dpi) * dpi / pointsPerInch);
    const double x = view.width() / 2 - look.anchor.x() * page.width();
    const double y = scanMargin - look.anchor.y() * page.height();
    return { QPointF(within(x, page.width(), view.width()), within(y, page.height(), view.height())), page };
}

PaperLook movedTo(const PaperLook &look, QPointF topLeft, QSizeF points, QSizeF view, double dpi)
{
    PaperLook moved = look;
    const QSizeF page = pageRect(look, points, view, dpi).size();
    const double x = within(topLeft.x(), page.width(), view.width());
    const double y = within(topLeft.y(), page.height(), view.height());
    moved.anchor = { (view.width() / 2 - x) / page.width(), (scanMargin - y) / page.height() };
    return moved;
}

PaperLook zoomedAt(const PaperLook &look, double zoom, QPointF at, QSizeF points, QSizeF view, double dpi)
{
    const QRectF before = pageRect(look, points, view, dpi);
    PaperLook zoomed = look;
    zoomed.fit = PaperLook::None;
    zoomed.zoom = std::clamp(zoom, smallestZoom, largestZoom);
    const double factor = zoomed.zoom / zoomOf(look, points, view, dpi);
    return movedTo(zoomed, at - (at - before.topLeft()) * factor, points, view, dpi);
}

QRectF turnedShare(QRectF share, int turns)
{
    for (int i = 0; i < turns % 4; ++i)
        share = { 1 - share.bottom(), share.left(), share.height(), share.width() };
    return share;
}

QString text(const PaperLook &look)
{
    return QStringLiteral("%1 %2 %3 %4 %5 %6")
        .arg(look.page)
        .arg(look.turns)
        .arg(int(look.fit))
        .arg(look.zoom, 0, 'g', 6)
        .arg(look.anchor.x(), 0, 'g', 6)
        .arg(look.anchor.y(), 0, 'g', 6);
}

std::optional<PaperLook> paperLook(const QString &text)
{
    const QStringList parts = text.split(u' ');
    if (parts.size() != 6)
        return {};
    double numbers[6];
    for (int i = 0; i < 6; ++i) {
        bool ok = false;
        numbers[i] = parts[i].toDouble(&ok);
        if (!ok || !std::isfinite(numbers[i]) || std::abs(numbers[i]) > 1e6)
            return {};
    }
    if (numbers[0] < 0 || numbers[1] < 0 || numbers[1] > 3 || numbers[2] < 0
        || numbers[2] > int(PaperLook::Half))
        return {};
    return PaperLook{ int(numbers[0]),
                      int(numbers[1]),
                      PaperLook::Fit(int(numbers[2])),
                      std::clamp(numbers[3], smallestZoom, largestZoom),
                      { numbers[4], numbers[5] } };
}

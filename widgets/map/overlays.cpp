#include "widgets/map/overlays.h"

#include "widgets/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Overlays)
};

QFont small(const QPainter &painter, int pixels = 12)
{
    QFont font = painter.font();
    font.setPixelSize(pixels);
    return font;
}

/** Writes \a text along the line from \a a to \a b, to its right (which is outside), never upside down. */
void writeAlong(QPainter &painter, const QString &text, QPointF a, QPointF b)
{
    const QLineF line(a, b);
    const QFontMetricsF metrics(painter.font());
    if (line.length() < metrics.horizontalAdvance(text) + 12)
        return;
    const bool isTurned = line.angle() > 90 && line.angle() <= 270;
    painter.save();
    painter.translate(line.center());
    painter.rotate(-line.angle() + (isTurned ? 180 : 0));
    const double width = metrics.horizontalAdvance(text) + 4, height = metrics.height();
    const QRectF box(-width / 2, isTurned ? -height - 2 : 2, width, height);
    painter.fillRect(box, QColor(255, 255, 255, 190));
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

/** The corners of \a ring and the lengths of its edges, outside of the parcel: within \a ring where that is a
 * hole. */
void paintEdges(QPainter &painter, const gis::Ring &ring, bool isHole, const Viewport &view)
{
    // On the screen, where y runs down, the right of a boundary that runs counter-clockwise on the map is
    // outside.
    const bool outsideIsRight = (gis::signedTwiceArea(ring) > 0) != isHole;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const gis::Point from = ring[i], to = ring[(i + 1) % ring.size()];
        const QPointF a = view.toScreen(from), b = view.toScreen(to);
        if (!view.screenRect().intersects(QRectF(a, b).normalized().adjusted(-20, -20, 20, 20)))
            continue;
        painter.setPen(theme::accent);
        const QString length = metresText(gis::distanceMetres(from, to));
        writeAlong(painter, length, outsideIsRight ? a : b, outsideIsRight ? b : a);
        painter.setBrush(Qt::white);
        if (QLineF(a, b).length() > 12)
            painter.drawRect(QRectF(a.x() - 3, a.y() - 3, 6, 6));
    }
}

/** Writes \a text with its lower left corner at \a place, where it hides nothing of what lies below. */
void writeAbove(QPainter &painter, const QString &text, QPointF place)
{
    const QFontMetricsF metrics(painter.font());
    const QRectF box(place.x(), place.y() - metrics.height() - 1, metrics.horizontalAdvance(text) + 8,
                     metrics.height());
    painter.fillRect(box, QColor(255, 255, 255, 200));
    painter.setPen(QColor(0x8A, 0x3F, 0x7C));
    painter.drawText(box.translated(4, 0), Qt::AlignVCenter, text);
}

bool isSeen(const gis::Box &box, const Viewport &view)
{
    return !box.isEmpty() && box.intersects(view.box());
}

} // namespace

QString metresText(double metres)
{
    return QLocale().toString(metres, 'f', 2);
}

QString squareMetresText(double squareMetres)
{
    return Text::tr("%1 m²").arg(QLocale().toString(squareMetres, 'f', 1));
}

QPainterPath screenPath(const gis::Geometry &geometry, const Viewport &view)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part) {
            QPolygonF polygon;
            for (const gis::Point p : ring)
                polygon += view.toScreen(p);
            path.addPolygon(polygon);
            if (geometry.shape == gis::Shape::Polygon)
                path.closeSubpath();
        }
    return path;
}

void paintSelection(QPainter &painter, const gis::Geometry &geometry, const Viewport &view, bool withLengths)
{
    if (!isSeen(gis::grown(gis::extent(geometry), std::int64_t(view.length(3))), view))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme::accent;
    fill.setAlpha(40);
    painter.setPen(QPen(theme::accent, 2));
    painter.setBrush(fill);
    painter.drawPath(screenPath(geometry, view));
    painter.setFont(small(painter));
    for (const gis::Polygon &part : geometry.parts)
        for (std::size_t i = 0; withLengths && i < part.size(); ++i)
            paintEdges(painter, part[i], i > 0, view);
    painter.restore();
}

void paintFrames(QPainter &painter, const std::vector<SheetFrame> &frames, const Viewport &view)
{
    painter.save();
    painter.setFont(small(painter, 13));
    painter.setBrush(Qt::NoBrush);
    for (const SheetFrame &frame : frames) {
        if (!frame.outline || !isSeen(gis::extent(*frame.outline), view))
            continue;
        const QPainterPath path = screenPath(*frame.outline, view);
        painter.setPen(QPen(QColor(0x8A, 0x3F, 0x7C, 150), 1, Qt::DashLine));
        painter.drawPath(path);
        if (path.boundingRect().width() > 60)
            writeAbove(painter, frame.name, path.boundingRect().topLeft());
    }
    painter.restore();
}

void paintScaleBar(QPainter &painter, const Viewport &view, double above)
{
    const double most = view.length(140) / 1000;
    if (most <= 0)
        return;
    double length = std::pow(10, std::floor(std::log10(most)));
    for (const double digit : { 5.0, 2.0 })
        if (length * digit <= most) {
            length *= digit;
            break;
        }
    const double pixels = length * 1000 / view.length(1);
    const QString text = length >= 1000 ? Text::tr("%1 km").arg(QLocale().toString(length / 1000, 'g', 6))
                                        : Text::tr("%1 m").arg(QLocale().toString(length, 'g', 6));
    painter.save();
    painter.setFont(small(painter));
    const QPointF start(14, view.height / view.pixelRatio - 18 - above);
    const QFontMetricsF metrics(painter.font());
    painter.fillRect(QRectF(start.x() - 6, start.y() - 13, pixels + metrics.horizontalAdvance(text) + 20, 22),
                     QColor(255, 255, 255, 200));
    painter.setPen(QPen(Qt::black, 1));
    painter.drawLine(start, start + QPointF(pixels, 0));
    painter.drawLine(start + QPointF(0, -4), start + QPointF(0, 4));
    painter.drawLine(start + QPointF(pixels, -4), start + QPointF(pixels, 4));
    painter.drawText(start + QPointF(pixels + 8, 4), text);
    painter.restore();
}

namespace
{

/** A small area as the map fills it. */
void paintSwatch(QPainter &painter, const Fill &fill, const QRectF &box)
{
    painter.fillRect(box, QColor(fill.colour));
    if (fill.hatch != Hatch::None)
        painter.fillRect(
            box,
            QBrush(QColor(fill.ink), fill.hatch == Hatch::Rising ? Qt::BDiagPattern : Qt::DiagCrossPattern));
    painter.setPen(QColor(0x80, 0x88, 0x90));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
}

} // namespace

void paintLegend(QPainter &painter, const std::vector<LegendEntry> &legend, const Viewport &view)
{
    if (legend.empty())
        return;
    painter.save();
    painter.setFont(small(painter));
    const QFontMetricsF metrics(painter.font());
    double width = 0;
    for (const LegendEntry &entry : legend)
        width = std::max(width, metrics.horizontalAdvance(entry.meaning));
    width = std::min(width, std::max(view.width / view.pixelRatio - 60, 24.0));
    const double line = std::max(20.0, metrics.height() + 4);
    const QRectF box(view.width / view.pixelRatio - width - 52, 8, width + 44,
                     line * double(legend.size()) + 8);
    constexpr double most = 0.15; // of the map: as a stamp it shows the map alone
    const double map = double(view.width) * view.height / (view.pixelRatio * view.pixelRatio);
    if (box.width() * box.height() > most * map)
        return painter.restore();
    painter.setPen(theme::line);
    painter.setBrush(QColor(255, 255, 255, 235));
    painter.drawRoundedRect(box, 4, 4);
    double top = box.top() + 4;
    for (const LegendEntry &entry : legend) {
        paintSwatch(painter, entry.fill, QRectF(box.left() + 10, top + (line - 14) / 2, 16, 14));
        painter.setPen(Qt::black);
        painter.drawText(QRectF(box.left() + 32, top, width + 8, line), Qt::AlignVCenter,
                         metrics.elidedText(entry.meaning, Qt::ElideRight, width + 8));
        top += line;
    }
    painter.restore();
}

namespace
{

QTextLayout::FormatRange ranged(int from, qsizetype length, const QColor &colour, bool isBold)
{
    QTextCharFormat format;
    format.setForeground(colour);
    if (isBold)
        format.setFontWeight(QFont::Bold);
    return { from, int(length), format };
}

/** The words of \a notice, the title before the first line, in their colours. */
void write(QTextLayout &page, const Notice &notice)
{
    const QColor ink = notice.isWrong ? QColor(Qt::white) : QColor(0x1c, 0x24, 0x30);
    QString text = notice.title;
    QList<QTextLayout::FormatRange> formats{ ranged(0, text.size(), ink, true) };
    QStringList lines = notice.lines;
    if (!notice.keys.isEmpty())
        lines += notice.keys;
    if (!text.isEmpty() && !lines.isEmpty())
        text += QStringLiteral(" – ");
    text += lines.join(QChar::LineSeparator);
    const int keys = int(text.size() - notice.keys.size());
    formats += ranged(int(notice.title.size()), keys - notice.title.size(), ink, false);
    formats += ranged(keys, notice.keys.size(), theme::quiet, false);
    page.setText(text);
    page.setFormats(formats);
}

/** Breaks \a page into lines of \a width; returns how high it is. */
double layOut(QTextLayout &page, double width)
{
    double height = 0;
    page.beginLayout();
    for (QTextLine line = page.createLine(); line.isValid(); line = page.createLine()) {
        line.setLineWidth(width);
        line.setPosition({ 0, height });
        height += std::ceil(line.height());
    }
    page.endLayout();
    return height;
}

} // namespace

QRectF paintNotice(QPainter &painter, const Notice &notice, const Viewport &view,
                   const std::function<double(const QRectF &)> &opacity)
{
    if (notice.isEmpty())
        return {};
    const QRectF screen = view.screenRect();
    QTextLayout page;
    page.setFont(small(painter));
    write(page, notice);
    double height = layOut(page, screen.width() - 20) + 9;
    for (Notice shown = notice; height > 0.4 * screen.height() && shown.lines.size() > 1;) {
        shown.lines.removeLast(); // the map is to be seen; the page beside it has every word
        Notice cut = shown;
        cut.lines.last() += QStringLiteral(" …");
        write(page, cut);
        height = layOut(page, screen.width() - 20) + 9;
    }
    const QRectF box(0, screen.height() - height, screen.width(), height);
    QColor ground = notice.isWrong ? theme::wrong : theme::surface;
    ground.setAlpha(notice.isWrong ? 255 : 240);
    painter.save();
    painter.setOpacity(opacity(box));
    painter.fillRect(box, ground);
    painter.setPen(theme::line);
    painter.drawLine(box.topLeft(), box.topRight());
    page.draw(&painter, box.topLeft() + QPointF(10, 5));
    painter.restore();
    return box;
}

void paintTag(QPainter &painter, const QString &text, QPointF place, const Viewport &view)
{
    if (text.isEmpty())
        return;
    painter.save();
    painter.setFont(small(painter));
    const QFontMetricsF metrics(painter.font());
    QRectF box(place.x(), place.y() - metrics.height(), metrics.horizontalAdvance(text) + 10,
               metrics.height() + 2);
    const QRectF screen = view.screenRect();
    box.moveLeft(
        std::clamp(box.left(), screen.left(), std::max(screen.left(), screen.right() - box.width())));
    box.moveTop(std::clamp(box.top(), screen.top(), std::max(screen.top(), screen.bottom() - box.height())));
    painter.setPen(QPen(theme::line, 1));
    painter.setBrush(QColor(255, 255, 255, 235));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(Qt::black);
    painter.drawText(box, Qt::AlignCenter, text);
    painter.restore();
}

void paintWrong(QPainter &painter, gis::Point place, const Viewport &view)
{
    const QPointF p = view.toScreen(place);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(Qt::white, 6));
    painter.drawEllipse(p, 12, 12);
    painter.setPen(QPen(theme::wrong, 3));
    painter.drawEllipse(p, 12, 12);
    painter.drawLine(p + QPointF(-5, -5), p + QPointF(5, 5));
    painter.drawLine(p + QPointF(-5, 5), p + QPointF(5, -5));
    painter.restore();
}

void paintCorners(QPainter &painter, const gis::Ring &draft, const std::vector<int> &numbers,
                  const std::vector<gis::Point> &chosen, const Viewport &view)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::look, 2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    if (!draft.empty())
        painter.drawPath(screenPath({ gis::Shape::Polygon, { { draft } } }, view));
    for (std::size_t i = 0; i < draft.size(); ++i)
        paintTag(painter, QString::number(i < numbers.size() ? numbers[i] : int(i) + 1),
                 view.toScreen(draft[i]) + QPointF(6, -4), view);
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(theme::wrong);
    for (const gis::Point p : chosen)
        painter.drawEllipse(view.toScreen(p), 6, 6);
    painter.restore();
}

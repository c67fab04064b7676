#include "widgets/paperview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace
{

constexpr QColor desk(0x5b, 0x63, 0x6b);
constexpr QColor accent(0x1f, 0x6f, 0xeb);
constexpr double zoomStep = 1.25;
constexpr double wheelStep = 1.0015; // for one eighth of a degree
constexpr double largestPixels = 24e6; // more than a 300 dpi A3 page; beyond that the picture is enlarged
constexpr int arrowStep = 60;
constexpr double smallestBand = 4; // less is a click

} // namespace

PaperView::PaperView(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 120);
}

void PaperView::setMessage(const QString &message, bool isFailure)
{
    m_message = message;
    m_isFailure = isFailure;
    m_points = {};
    m_image = {};
    setAccessibleDescription(message);
    unsetCursor();
    update();
}

void PaperView::setPage(QSizeF points, const PaperLook &look)
{
    m_message.clear();
    m_points = points;
    m_look = look;
    m_image = {};
    setAccessibleDescription({});
    leaveMouse();
    update();
}

void PaperView::setImage(const QImage &image)
{
    m_image = image;
    update();
}

void PaperView::setLook(const PaperLook &look)
{
    m_look = look;
    update();
    Q_EMIT looked();
}

double PaperView::zoom() const
{
    return m_points.isEmpty() ? 1 : zoomOf(m_look, m_points, size(), logicalDpiX());
}

QSize PaperView::pixels(QSizeF points, const PaperLook &look) const
{
    QSizeF large =
        points * (zoomOf(look, points, size(), logicalDpiX()) * logicalDpiX() / 72 * devicePixelRatioF());
    const double area = large.width() * large.height();
    if (area > largestPixels)
        large *= std::sqrt(largestPixels / area);
    return large.toSize().expandedTo(QSize(1, 1));
}

QRectF PaperView::rect() const
{
    return m_points.isEmpty() ? QRectF() : pageRect(m_look, m_points, size(), logicalDpiX());
}

void PaperView::setMarked(QRectF share)
{
    m_marked = share & QRectF(0, 0, 1, 1);
    showMarked();
    update();
}

QRectF PaperView::markedRect() const
{
    if (m_marked.isEmpty() || m_points.isEmpty())
        return {};
    const QRectF page = rect();
    const QRectF share = turnedShare(m_marked, m_look.turns);
    return { page.x() + share.x() * page.width(), page.y() + share.y() * page.height(),
             share.width() * page.width(), share.height() * page.height() };
}

void PaperView::showMarked()
{
    const QRectF mark = markedRect();
    const QRectF view = QRectF(QPointF(), size()).adjusted(24, 24, -24, -24);
    if (mark.isEmpty() || view.contains(mark))
        return;
    QPointF delta;
    if (mark.top() < view.top() || mark.bottom() > view.bottom())
        delta.setY(view.center().y() - mark.center().y());
    if (mark.left() < view.left() || mark.right() > view.right())
        delta.setX(std::max(view.left() - mark.left(), std::min(0.0, view.right() - mark.right())));
    panBy(delta);
}

void PaperView::setDrawing(bool isDrawing)
{
    m_isDrawing = isDrawing;
    leaveMouse();
}

void PaperView::zoomBy(double factor)
{
    zoomBy(factor, QPointF(width() / 2.0, height() / 2.0));
}

void PaperView::zoomBy(double factor, QPointF at)
{
    if (!m_points.isEmpty())
        setLook(zoomedAt(m_look, zoom() * factor, at, m_points, size(), logicalDpiX()));
}

void PaperView::panBy(QPointF delta)
{
    if (!m_points.isEmpty())
        setLook(movedTo(m_look, rect().topLeft() + delta, m_points, size(), logicalDpiX()));
}

void PaperView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRectF(QPointF(), size()),
                     m_message.isEmpty() ? QBrush(desk) : palette().brush(QPalette::Window));
    m_message.isEmpty() ? paintPage(painter) : paintMessage(painter);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(1, 1, width() - 2, height() - 2));
    }
}

void PaperView::paintMessage(QPainter &painter) const
{
    painter.setPen(m_isFailure ? QColor(0xb4, 0x23, 0x18) : palette().color(QPalette::WindowText));
    painter.drawText(QRectF(24, 24, width() - 48, height() - 48), Qt::AlignCenter | Qt::TextWordWrap,
                     m_message);
}

void PaperView::paintPage(QPainter &painter) const
{
    if (m_image.isNull())
        return;
    const QRectF page = rect();
    const double ratio = devicePixelRatioF();
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(std::round(page.x() * ratio) / ratio, std::round(page.y() * ratio) / ratio);
    if (m_look.turns == 1)
        painter.translate(page.width(), 0);
    else if (m_look.turns == 2)
        painter.translate(page.width(), page.height());
    else if (m_look.turns == 3)
        painter.translate(0, page.height());
    painter.rotate(90 * m_look.turns);
    const QSizeF asMade = QSizeF(m_image.size()) / ratio;
    const QSizeF upright = turnedSize(page.size(), m_look.turns);
    const bool fits = std::abs(asMade.width() - upright.width()) * ratio < 1;
    painter.drawImage(QRectF(QPointF(), fits ? asMade : upright), m_image);
    painter.restore();

    paintBand(painter);
    const QRectF mark = markedRect();
    if (mark.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(accent, 2));
    painter.setBrush(QColor(accent.red(), accent.green(), accent.blue(), 40));
    painter.drawRoundedRect(mark.adjusted(-3, -2, 3, 2), 4, 4);
}

void PaperView::paintBand(QPainter &painter) const
{
    if (m_band.isEmpty())
        return;
    painter.setPen(QPen(accent, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(m_band);
}

void PaperView::resizeEvent(QResizeEvent *)
{
    if (!m_points.isEmpty())
        Q_EMIT looked();
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    event->accept();
    if (event->modifiers() & Qt::ControlModifier)
        return zoomBy(std::pow(wheelStep, event->angleDelta().y()), event->position());
    const QPointF delta =
        event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : event->pixelDelta();
    panBy(event->modifiers() & Qt::ShiftModifier && delta.x() == 0 ? delta.transposed() : delta);
}

void PaperView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_points.isEmpty())
        return event->ignore();
    m_pressed = event->position();
    if (m_isDrawing || event->modifiers() & Qt::ShiftModifier)
        m_band = QRectF(m_pressed, QSizeF(0.1, 0.1));
    setCursor(m_band.isNull() ? Qt::ClosedHandCursor : Qt::CrossCursor);
}

void PaperView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || m_points.isEmpty())
        return;
    if (!m_band.isNull()) {
        m_band = QRectF(m_pressed, event->position()).normalized() & rect();
        return update();
    }
    panBy(event->position() - m_pressed);
    m_pressed = event->position();
}

void PaperView::mouseReleaseEvent(QMouseEvent *)
{
    const QRectF band = std::exchange(m_band, {}), page = rect();
    leaveMouse();
    update();
    if (band.width() < smallestBand || band.height() < smallestBand || page.isEmpty())
        return;
    const QRectF share((band.x() - page.x()) / page.width(), (band.y() - page.y()) / page.height(),
                       band.width() / page.width(), band.height() / page.height());
    Q_EMIT drawn(turnedShare(share, (4 - m_look.turns) % 4)); // turned back
}

void PaperView::leaveMouse()
{
    if (!m_points.isEmpty())
        setCursor(m_isDrawing ? Qt::CrossCursor : Qt::OpenHandCursor);
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_Left:
        return panBy({ arrowStep, 0 });
    case Qt::Key_Right:
        return panBy({ -arrowStep, 0 });
    case Qt::Key_Up:
        return panBy({ 0, arrowStep });
    case Qt::Key_Down:
        return panBy({ 0, -arrowStep });
    default:
        QWidget::keyPressEvent(event);
    }
}

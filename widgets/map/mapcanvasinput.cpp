// Mouse, wheel and keys on the map.
#include "widgets/map/mapcanvas.h"

#include "widgets/map/tools/selecttool.h"

#include <QApplication>
#include <QMouseEvent>

void MapCanvas::wheelEvent(QWheelEvent *event)
{
    m_wheel += event->angleDelta().y();
    const int steps = m_wheel / 120;
    m_wheel -= steps * 120;
    if (steps)
        zoomBy(-steps, event->position());
    event->accept();
}

void MapCanvas::mousePressEvent(QMouseEvent *event)
{
    m_mouse = m_grabbed = event->position();
    m_modifiers = event->modifiers();
    m_isPanning = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld);
    if (event->button() == Qt::LeftButton && !m_isPanning) {
        m_pressed = m_mouse;
        if (m_proposal)
            return; // Enter or Esc first; dragging moves the map
        let([this] { return m_tool->press(pointer()); });
    }
    updateCursor();
}

void MapCanvas::mouseMoveEvent(QMouseEvent *event)
{
    const bool wasFaded = isNoticeFaded();
    m_mouse = event->position();
    m_isPointerOver = true;
    if (isNoticeFaded() != wasFaded)
        update();
    m_modifiers = event->modifiers();
    if (m_pressed && !m_isPanning && (m_proposal || !m_tool->wantsDrag(pointer()))
        && (m_mouse - *m_pressed).manhattanLength() >= QApplication::startDragDistance())
        m_isPanning = true;
    if (m_isPanning) {
        setView(panned(m_view, m_grabbed - m_mouse));
        m_grabbed = m_mouse;
    } else if (!m_proposal) {
        let([this] { return m_tool->move(pointer()); });
        sketch();
    }
    Q_EMIT pointerMoved(m_view.toMap(m_mouse));
}

void MapCanvas::mouseReleaseEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    m_modifiers = event->modifiers();
    const bool clicked = m_pressed && !m_isPanning && event->button() == Qt::LeftButton;
    m_pressed.reset();
    m_isPanning = false;
    if (clicked && m_proposal)
        Q_EMIT message(tr("Enter keeps what is shown, Esc forgets it."));
    else if (clicked)
        let([this] { return m_tool->release(pointer()); });
    updateCursor();
}

void MapCanvas::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_mouse = event->position();
    if (event->button() != Qt::LeftButton)
        return;
    bool used = m_proposal.has_value();
    if (!used)
        let([&] {
            const auto step = m_tool->doubleClick(pointer());
            used = step.has_value();
            return step.value_or(Step());
        });
    if (used || !m_refusal.isEmpty())
        return;
    if (const auto place = m_fabric.at(pointer().at()))
        Q_EMIT parcelActivated(m_fabric.chunk(*place).items[place->item].id);
}

bool MapCanvas::moveKey(int key)
{
    const double across = width() / 5.0, down = height() / 5.0;
    const QPointF middle = m_view.screenRect().center();
    switch (key) {
    case Qt::Key_Left:
        return setView(panned(m_view, { -across, 0 })), true;
    case Qt::Key_Right:
        return setView(panned(m_view, { across, 0 })), true;
    case Qt::Key_Up:
        return setView(panned(m_view, { 0, -down })), true;
    case Qt::Key_Down:
        return setView(panned(m_view, { 0, down })), true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(-1, middle), true;
    case Qt::Key_Minus:
        return zoomBy(1, middle), true;
    case Qt::Key_Home:
        return fitAll(), true;
    default:
        return false;
    }
}

void MapCanvas::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && takeBack())
        return; // where the menu's has nothing to undo
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        m_isSpaceHeld = true;
        updateCursor();
        return;
    }
    const bool isToldOff = !m_refusal.isEmpty() && !m_pressed; // read: what is drawn can be mended
    if (event->key() == Qt::Key_Escape
        && (forget() || isToldOff || m_tool->cancel() || !m_refusal.isEmpty())) {
        m_pressed.reset();
        let([] { return Step(); });
        return;
    }
    if (event->key() == Qt::Key_Escape && !dynamic_cast<SelectTool *>(m_tool.get())) {
        setTool(nullptr);
        return Q_EMIT toolLeft();
    }
    if (m_proposal && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return keep();
    bool used = false;
    if (!m_proposal)
        let([&] {
            const auto outcome = m_tool->key(event->key(), pointer());
            used = outcome.has_value();
            return outcome.value_or(Step());
        });
    if (!used && !moveKey(event->key()))
        QWidget::keyPressEvent(event);
}

void MapCanvas::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = false;
        updateCursor();
    }
    QWidget::keyReleaseEvent(event);
}

void MapCanvas::leaveEvent(QEvent *)
{
    m_isSpaceHeld = false;
    m_isPointerOver = false;
    update();
}

void MapCanvas::updateCursor()
{
    setCursor(m_isPanning ? Qt::ClosedHandCursor : m_isSpaceHeld ? Qt::OpenHandCursor : m_tool->cursor());
}

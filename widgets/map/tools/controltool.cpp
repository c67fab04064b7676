#include "widgets/map/tools/controltool.h"

#include "gis/cornertext.h"
#include "gis/error.h"
#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ControlTool)
};

} // namespace

Step ControlTool::move(const Pointer &pointer)
{
    m_mouse = snapped(pointer);
    return {};
}

Step ControlTool::release(const Pointer &pointer)
{
    m_mouse = snapped(pointer);
    if (!m_from)
        m_from = m_mouse.point;
    else
        m_added(*std::exchange(m_from, std::nullopt), m_mouse.point);
    return {};
}

std::optional<Step> ControlTool::key(int key, const Pointer &)
{
    if (key != Qt::Key_X || !m_from)
        return std::nullopt;
    Step step;
    step.question = Question{ Text::tr("X (north) and Y (east) where it belongs, in metres"),
                              [this](const QString &text, const Pointer &pointer) {
                                  const auto corners = gis::cornersOf(text, pointer.fabric.extent()).corners;
                                  if (corners.size() != 1)
                                      throw gis::Error(Text::tr("Type one point: X, a space, Y."));
                                  m_added(*std::exchange(m_from, std::nullopt), corners.front());
                                  return Step();
                              } };
    return step;
}

void ControlTool::setControls(std::vector<gis::Control> controls, std::optional<std::size_t> worst)
{
    m_controls = std::move(controls);
    m_worst = worst;
}

QStringList ControlTool::hints() const
{
    if (!m_from)
        return { Text::tr("Click a control point where it is drawn."), Text::tr("Ctrl: no snapping") };
    return { Text::tr("Click where it belongs, or press X and type its coordinates."),
             Text::tr("Ctrl: no snapping"), Text::tr("Esc: forget this point") };
}

void ControlTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_controls.size(); ++i) {
        const QColor colour = !m_controls[i].isUsed ? theme::quiet
            : i == m_worst                          ? theme::wrong
                                                    : theme::accent;
        const QPointF from = view.toScreen(m_controls[i].from), to = view.toScreen(m_controls[i].to);
        painter.setPen(QPen(colour, 2));
        painter.setBrush(Qt::white);
        painter.drawLine(from, to);
        painter.drawEllipse(from, 4, 4);
        painter.setBrush(colour);
        painter.drawEllipse(to, 4, 4);
        paintTag(painter, QString::number(i + 1), to + QPointF(8, -4), view);
    }
    if (m_from) {
        painter.setPen(QPen(theme::accent, 2, Qt::DashLine));
        painter.drawLine(view.toScreen(*m_from), view.toScreen(m_mouse.point));
    }
    paintSnap(painter, m_mouse, view);
    painter.restore();
}

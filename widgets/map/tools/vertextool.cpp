#include "widgets/map/tools/vertextool.h"

#include "widgets/map/tools/editpreview.h"
#include "widgets/theme.h"

#include <QApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(VertexTool)
};

void paintHandle(QPainter &painter, QPointF p, double half, const QColor &fill)
{
    painter.setPen(QPen(theme::accent, 1.5));
    painter.setBrush(fill);
    painter.drawRect(QRectF(p.x() - half, p.y() - half, 2 * half, 2 * half));
}

} // namespace

void VertexTool::look(const Pointer &pointer)
{
    const gis::Point at = pointer.at();
    m_near = pointer.fabric.nearestVertex(at, pointer.tolerance());
    m_nearEdge = m_near ? std::nullopt : gis::nearestEdge(pointer.fabric, at, pointer.tolerance());
    const auto place = pointer.fabric.at(at);
    m_under = place ? pointer.fabric.parcel(*place).geometry : nullptr;
}

Step VertexTool::press(const Pointer &pointer)
{
    cancel();
    look(pointer);
    if (m_near)
        m_held = Held{ m_near, {}, pointer.position, false, { *m_near, Snap::On::Nothing, {} } };
    else if (m_nearEdge)
        m_held =
            Held{ {},
                  *m_nearEdge,
                  pointer.position,
                  false,
                  { gis::nearestOnSegment(pointer.at(), m_nearEdge->a, m_nearEdge->b), Snap::On::Edge, {} } };
    m_chosen.reset();
    return {};
}

gis::Edit VertexTool::editOf(const gis::Fabric &fabric, const Held &held) const
{
    return held.vertex ? gis::moveVertex(fabric, *held.vertex, held.target.point)
                       : gis::insertVertex(fabric, held.edge.a, held.edge.b, held.target.point);
}

Step VertexTool::move(const Pointer &pointer)
{
    if (!m_held) {
        look(pointer);
        return {};
    }
    Held &held = *m_held;
    held.isDragged |=
        (pointer.position - held.pressed).manhattanLength() >= QApplication::startDragDistance() / 2;
    if (!held.isDragged)
        return {};
    held.target = snapped(pointer, { {}, {}, held.vertex });
    m_preview.reset();
    m_lines.clear();
    m_preview = editOf(pointer.fabric, held);
    const QString areas = areaChanges(*m_preview, pointer.fabric);
    const int count = int(m_preview->changes.size());
    m_lines += held.vertex
        ? Text::tr("Moving this vertex changes %n parcel(s): %1.", nullptr, count).arg(areas)
        : Text::tr("A vertex put in here changes %n parcel(s): %1.", nullptr, count).arg(areas);
    m_lines += certificateWarnings(*m_preview, pointer.fabric, m_certificateOf);
    return {};
}

Step VertexTool::release(const Pointer &pointer)
{
    if (!m_held)
        return {};
    const Held held = *m_held;
    cancel();
    if (held.vertex && !held.isDragged) {
        m_chosen = held.vertex;
        return {};
    }
    Step outcome{ editOf(pointer.fabric, held), {}, {} };
    m_chosen = held.target.point;
    return outcome;
}

std::optional<Step> VertexTool::key(int key, const Pointer &pointer)
{
    if (key != Qt::Key_Delete || m_held)
        return std::nullopt;
    look(pointer);
    const auto vertex = m_near ? m_near : m_chosen;
    if (!vertex)
        return Step();
    m_chosen.reset();
    return Step{ gis::removeVertex(pointer.fabric, *vertex), {}, {} };
}

bool VertexTool::cancel()
{
    const bool hadAnything = m_held || m_chosen;
    m_held.reset();
    m_chosen.reset();
    m_preview.reset();
    m_lines.clear();
    m_near.reset();
    m_nearEdge.reset();
    m_under.reset();
    return hadAnything;
}

QStringList VertexTool::preview() const
{
    return m_lines;
}

void VertexTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_under && !m_held)
        for (const gis::Polygon &part : m_under->parts)
            for (const gis::Ring &ring : part)
                for (const gis::Point p : ring)
                    if (const QPointF place = view.toScreen(p); view.screenRect().contains(place))
                        paintHandle(painter, place, 3, Qt::white);
    if (m_chosen)
        paintHandle(painter, view.toScreen(*m_chosen), 4, theme::accent);
    if (m_near && !m_held)
        paintHandle(painter, view.toScreen(*m_near), 5, QColor(0xFF, 0xE0, 0x82));
    if (m_preview)
        paintPreview(painter, *m_preview, view);
    if (m_held) {
        paintHandle(painter, view.toScreen(m_held->target.point), 4, Qt::white);
        paintSnap(painter, m_held->target, view);
    }
    painter.restore();
}

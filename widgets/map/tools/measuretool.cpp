#include "widgets/map/tools/measuretool.h"

#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MeasureTool)
};

double lengthMetres(const gis::Ring &line)
{
    double length = 0;
    for (std::size_t i = 1; i < line.size(); ++i)
        length += gis::distanceMetres(line[i - 1], line[i]);
    return length;
}

} // namespace

Outcome MeasureTool::move(const Pointer &pointer)
{
    m_mouse = snapped(pointer);
    return {};
}

Outcome MeasureTool::release(const Pointer &pointer)
{
    if (m_isDone)
        cancel();
    const gis::Point p = snapped(pointer).point;
    if (m_points.empty() || m_points.back() != p)
        m_points.push_back(p);
    return {};
}

Outcome MeasureTool::doubleClick(const Pointer &)
{
    m_isDone = !m_points.empty();
    return {};
}

std::optional<Outcome> MeasureTool::key(int key, const Pointer &)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return std::nullopt;
    m_isDone = !m_points.empty();
    return Outcome();
}

bool MeasureTool::cancel()
{
    m_isDone = false;
    return !std::exchange(m_points, {}).empty();
}

gis::Ring MeasureTool::line() const
{
    gis::Ring line = m_points;
    if (!m_isDone && m_mouse && !line.empty() && line.back() != m_mouse->point)
        line.push_back(m_mouse->point);
    return line;
}

QStringList MeasureTool::preview() const
{
    const gis::Ring points = line();
    if (points.size() < 2)
        return { Text::tr("Click from point to point; double click ends.") };
    QStringList lines{ Text::tr("Length: %1 m").arg(metresText(lengthMetres(points))) };
    if (points.size() > 2) {
        const gis::Int128 area = gis::signedTwiceArea(points);
        lines += Text::tr("Area: %1").arg(squareMetresText(gis::squareMetres(area < 0 ? -area : area)));
    }
    return lines;
}

void MeasureTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF polygon;
    for (const gis::Point p : line())
        polygon += view.toScreen(p);
    if (polygon.size() > 2) {
        QColor fill = theme::accent;
        fill.setAlpha(36);
        painter.setPen(QPen(theme::accent, 1, Qt::DotLine));
        painter.setBrush(fill);
        painter.drawPolygon(polygon);
    }
    painter.setPen(QPen(theme::accent, 2));
    painter.drawPolyline(polygon);
    painter.setBrush(Qt::white);
    for (const QPointF p : polygon)
        painter.drawEllipse(p, 3, 3);
    if (m_mouse && !m_isDone)
        paintSnap(painter, *m_mouse, view);
    painter.restore();
}

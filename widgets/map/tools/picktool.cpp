#include "widgets/map/tools/picktool.h"

#include "widgets/map/tools/snapping.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(PickTool)
};

/** The edge of \a geometry nearest to \a p within \a tolerance millimetres. */
std::optional<gis::Edge> edgeAt(const gis::Geometry &geometry, gis::Point p, double tolerance)
{
    std::optional<gis::Edge> nearest;
    double best = tolerance;
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const gis::Point a = ring[i], b = ring[(i + 1) % ring.size()];
                if (const double away = gis::distanceToSegment(p, a, b); away <= best)
                    best = away, nearest = gis::Edge{ a, b };
            }
    return nearest;
}

} // namespace

/** Of the selected parcel where the mouse is at it, else of the one under the mouse. */
std::optional<PickTool::Picked> PickTool::pickedAt(const Pointer &pointer) const
{
    const gis::Point at = pointer.at();
    const auto under = pointer.fabric.at(at);
    const auto selected = pointer.selected.isNull() ? std::nullopt : pointer.fabric.find(pointer.selected);
    for (const auto &place : { selected, under }) {
        if (!place)
            continue;
        const gis::Geometry shape = pointer.fabric.chunk(*place).geometry(place->item);
        const QUuid id = pointer.fabric.chunk(*place).items[place->item].id;
        if (m_plan.target == Target::Edge) {
            if (const auto edge = edgeAt(shape, at, 2 * pointer.tolerance()))
                return Picked{ id, *edge, at };
        } else if (gis::covers(shape, at) || edgeAt(shape, at, pointer.tolerance())) {
            return Picked{ id, {}, snapped(pointer).point };
        }
    }
    return std::nullopt;
}

Step PickTool::move(const Pointer &pointer)
{
    m_picked = pickedAt(pointer);
    return {};
}

Step PickTool::release(const Pointer &pointer)
{
    m_picked = pickedAt(pointer);
    if (!m_picked)
        throw gis::Error(m_plan.target == Target::Edge ? Text::tr("Click a boundary of the parcel.")
                                                       : Text::tr("Click in the parcel."));
    Step step;
    step.selection = m_picked->parcel;
    step.question =
        Question{ m_plan.prompt,
                  [act = m_plan.act, picked = *m_picked](const QString &text, const Pointer &p) {
                      const auto number = gis::typedMeasure(text);
                      if (!number || *number <= 0)
                          throw gis::Error(
                              Text::tr("“%1” is no number above zero: write it like 12,5.").arg(text));
                      Step answer;
                      answer.outcome = act(p, picked, *number);
                      return answer;
                  } };
    return step;
}

bool PickTool::cancel()
{
    m_picked.reset();
    return false;
}

void PickTool::paint(QPainter &painter, const Viewport &view) const
{
    if (!m_picked)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::look, 4, Qt::SolidLine, Qt::RoundCap));
    if (m_plan.target == Target::Edge)
        painter.drawLine(view.toScreen(m_picked->edge.a), view.toScreen(m_picked->edge.b));
    else
        painter.drawPoint(view.toScreen(m_picked->at));
    painter.restore();
}

#include "widgets/map/tools/gaptool.h"

#include "gis/edits/ground.h"
#include "gis/error.h"
#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GapTool)
};

} // namespace

std::optional<gis::Outcome> GapTool::sketch(const Pointer &pointer) const
{
    const auto place = m_gap ? pointer.fabric.at(pointer.at()) : std::nullopt;
    if (!place)
        return std::nullopt;
    return gis::fillGap(pointer.fabric, m_gap->at, pointer.fabric.chunk(*place).items[place->item].id);
}

Step GapTool::release(const Pointer &pointer)
{
    Step step;
    if (m_gap && pointer.fabric.at(pointer.at()))
        step.outcome = sketch(pointer);
    else
        m_gap = Gap{ pointer.at(), { gis::Shape::Polygon, { gis::gapAt(pointer.fabric, pointer.at()) } } };
    return step;
}

QStringList GapTool::preview() const
{
    if (!m_gap)
        return {};
    return { Text::tr("A gap of %1: click the parcel beside it that gets it.")
                 .arg(squareMetresText(gis::squareMetres(gis::twiceArea(m_gap->shape)))) };
}

QStringList GapTool::hints() const
{
    return { m_gap ? Text::tr("Esc: another gap") : Text::tr("Click in the gap.") };
}

void GapTool::paint(QPainter &painter, const Viewport &view) const
{
    if (!m_gap)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::wrong, 3));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(screenPath(m_gap->shape, view));
    painter.restore();
}

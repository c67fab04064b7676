#include "widgets/map/tools/drawnedit.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrawnEdit)
};

} // namespace

Step DrawnEdit::release(const Pointer &pointer)
{
    if (!m_plan.needsParcel || isDrawing() || !pointer.selected.isNull())
        return DrawTool::release(pointer);
    const auto place = pointer.fabric.at(pointer.at());
    if (!place)
        throw gis::Error(Text::tr("Click the parcel first."));
    Step step;
    step.selection = pointer.fabric.chunk(*place).items[place->item].id;
    return step;
}

std::optional<gis::Outcome> DrawnEdit::sketch(const Pointer &pointer) const
{
    const gis::Ring drawn = line(true);
    if (!m_plan.act || drawn.size() < (form() == Form::Area ? 3u : 2u))
        return std::nullopt;
    return m_plan.act(pointer, drawn);
}

Step DrawnEdit::finished(const Pointer &pointer, const gis::Ring &line)
{
    Step step;
    if (m_plan.act)
        step.outcome = m_plan.act(pointer, line);
    else
        m_plan.begin(line);
    return step;
}

QStringList DrawnEdit::hints() const
{
    return isDrawing() ? DrawTool::hints() : QStringList(m_plan.hint) + DrawTool::hints();
}

#include "widgets/map/tools/mergetool.h"

#include "gis/edits/merge.h"
#include "gis/error.h"
#include "widgets/map/overlays.h"
#include "widgets/theme.h"

#include <QCoreApplication>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MergeTool)
};

} // namespace

void MergeTool::toggle(const gis::Fabric &fabric, const QUuid &id)
{
    if (std::erase_if(m_chosen, [&](const Chosen &c) { return c.id == id; }))
        return;
    if (const auto place = fabric.find(id)) {
        const gis::FabricParcel parcel = fabric.parcel(*place);
        m_chosen.push_back({ id, gis::parcelName(parcel), parcel.geometry });
    }
}

Step MergeTool::release(const Pointer &pointer)
{
    const auto place = pointer.fabric.at(pointer.at());
    if (!place)
        return {};
    const QUuid id = pointer.fabric.chunk(*place).items[place->item].id;
    if (m_chosen.empty() && !pointer.selected.isNull() && pointer.selected != id)
        toggle(pointer.fabric, pointer.selected);
    toggle(pointer.fabric, id);
    return {};
}

std::optional<Step> MergeTool::key(int key, const Pointer &pointer)
{
    if (key != Qt::Key_Return && key != Qt::Key_Enter)
        return std::nullopt;
    if (m_chosen.size() < 2)
        throw gis::Error(Text::tr("Click at least two parcels that border on each other."));
    std::vector<QUuid> ids;
    for (const Chosen &parcel : m_chosen)
        ids.push_back(parcel.id);
    Step step;
    step.outcome = gis::mergeParcels(pointer.fabric, ids);
    return step;
}

bool MergeTool::takeBack()
{
    if (m_chosen.empty())
        return false;
    m_chosen.pop_back();
    return true;
}

bool MergeTool::cancel()
{
    return !std::exchange(m_chosen, {}).empty();
}

QStringList MergeTool::preview() const
{
    if (m_chosen.empty())
        return {};
    QStringList names;
    for (const Chosen &parcel : m_chosen)
        names += parcel.name;
    return { Text::tr("To merge: %1.").arg(names.join(QStringLiteral(", "))) };
}

QStringList MergeTool::hints() const
{
    if (m_chosen.empty())
        return { Text::tr("Click the parcels to merge, one after the other.") };
    QStringList hints{ Text::tr("Click: one more; again: leave it out") };
    if (m_chosen.size() > 1)
        hints += Text::tr("Enter: what comes of them");
    return hints + QStringList(Text::tr("Esc: begin anew"));
}

void MergeTool::paint(QPainter &painter, const Viewport &view) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor fill = theme::look;
    fill.setAlpha(60);
    painter.setPen(QPen(theme::look, 2));
    painter.setBrush(fill);
    for (const Chosen &parcel : m_chosen)
        if (parcel.shape)
            painter.drawPath(screenPath(*parcel.shape, view));
    painter.restore();
}

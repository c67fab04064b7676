// The corner table and the map, and what a pasted boundary is made.
#include "widgets/window/mapwork.h"

#include "gis/edits/closest.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/overlay.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/vertextool.h"

using Use = CornerTable::Use;

void MapWork::connectTable()
{
    connect(m_corners, &CornerTable::failed, this, &MapWork::failed);
    connect(m_corners, &CornerTable::refused, m_map, &MapCanvas::refuse);
    connect(m_corners, &CornerTable::draftChanged, this, &MapWork::showDraftOnMap);
    connect(m_corners, &CornerTable::chosen, this, [this](const std::vector<gis::Point> &corners) {
        m_map->setCorners(m_corners->draft(), corners, m_corners->numbers());
        if (auto *tool = dynamic_cast<VertexTool *>(&m_map->tool()))
            tool->choose(corners);
    });
    connect(m_map, &MapCanvas::cornersChosen, m_corners, &CornerTable::choose);
    connect(m_corners, &CornerTable::moveWanted, this, [this](gis::Point from, gis::Point to) {
        m_map->propose([&] { return gis::moveClosest(m_map->fabric(), { { from, to } }); });
        m_map->setFocus();
    });
    connect(m_corners, &CornerTable::traverseWanted, this, &MapWork::askTraverse);
    connect(m_corners, &CornerTable::useWanted, this, [this](Use use) {
        useDraft(use);
        m_map->setFocus();
    });
    connect(m_corners, &CornerTable::offered, this, [this](bool isNew) {
        if (isNew)
            m_use = likelyUse();
        useDraft(m_use);
        if (isNew && m_map->proposal())
            m_map->setFocus(); // Enter keeps it
    });
}

/** Goes there only if it is not well in sight. */
void MapWork::showDraftOnMap()
{
    m_map->forget();
    m_map->refuse({});
    showCorners();
    if (m_corners->draft().empty()) {
        m_isTableToSplit = false;
        return;
    }
    constexpr std::int64_t least = 12; // times smaller than the view, it is too small to be judged
    const gis::Box draft = gis::extent(m_corners->draft()), seen = m_map->view().box();
    if (!seen.contains({ draft.west, draft.south }) || !seen.contains({ draft.east, draft.north })
        || std::max(draft.width(), draft.height()) < seen.width() / least)
        m_map->fit(gis::grown(draft, 20'000));
}

void MapWork::showCorners()
{
    m_map->setCorners(m_corners->draft(), {}, m_corners->numbers());
}

/** A boundary mostly beside the parcel in hand is another's, one within it and much smaller is a part of it.
 */
Use MapWork::likelyUse() const
{
    const auto place = m_parcel.isNull() ? std::nullopt : m_map->fabric().find(m_parcel);
    if (m_isTableToSplit)
        return Use::Split;
    if (!place)
        return m_parcel.isNull() ? Use::NewParcel : Use::Redraw;
    const gis::Geometry shape = m_map->fabric().chunk(*place).geometry(place->item);
    const gis::Geometry draft{ gis::Shape::Polygon, { { m_corners->draft() } } };
    if (!gis::isValid(shape) || !gis::isValid(draft))
        return Use::Redraw; // which says what is wrong
    const double its = gis::squareMetres(gis::twiceArea(shape)),
                 area = gis::squareMetres(gis::twiceArea(draft)), common = gis::sharedArea(shape, draft);
    if (common < area / 2)
        return Use::NewParcel;
    return common > 0.99 * area && area < 0.8 * its ? Use::Split : Use::Redraw;
}

void MapWork::useDraft(Use use)
{
    m_use = use;
    m_corners->setUse(use);
    m_map->propose([&] { return ofDraft(use); });
    m_isOfDraft = m_map->proposal().has_value();
}

gis::Outcome MapWork::ofDraft(Use use) const
{
    const gis::Fabric &fabric = m_map->fabric();
    const gis::Ring &corners = m_corners->draft();
    if (use == Use::NewParcel)
        return gis::newParcel(fabric, sheetAtWork(), corners, gis::Over::KeepOut);
    const QUuid id = demandParcel();
    if (use == Use::Split)
        return gis::splitByCorners(fabric, id, corners);
    return m_corners->hasShape() ? gis::redrawParcel(fabric, id, corners, gis::Over::KeepOut)
                                 : gis::drawParcel(fabric, id, corners, gis::Over::KeepOut);
}

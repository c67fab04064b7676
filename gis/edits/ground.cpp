#include "gis/edits/ground.h"

#include "gis/edits/noding.h"
#include "gis/overlay.h"

#include <QCoreApplication>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

bool contains(const Box &outer, const Box &inner)
{
    return outer.contains({ inner.west, inner.south }) && outer.contains({ inner.east, inner.north });
}

/** Gaps wider than this are no gaps but land that nobody surveyed. */
constexpr std::int64_t widestGap = 320'000;

} // namespace

Outcome cutIslands(const Fabric &fabric, const QUuid &id)
{
    Reshaped parcel = soundShapeOf(fabric, id);
    const QString name = parcelName(fabric.parcel(parcel.place));
    const Box box = grown(extent(parcel.geometry), 1);
    const double area = squareMetres(twiceArea(parcel.geometry));
    std::vector<GeometryPtr> islands;
    for (const GeometryPtr &shape : groundIn(fabric, box, parcel.place)) {
        const double size = squareMetres(twiceArea(*shape));
        if (contains(box, extent(*shape)) && size < area
            && sharedArea(*shape, parcel.geometry) > 0.999 * size)
            islands.push_back(shape);
    }
    if (islands.empty())
        throw Refusal(Text::tr("No other parcel lies in parcel %1: there is no island to cut out.").arg(name),
                      box.centre());
    Geometry rest = difference(parcel.geometry, islands);
    if (rest.parts.size() != 1)
        throw Refusal(
            rest.parts.empty()
                ? Text::tr("Nothing would be left of parcel %1: take less, or merge the two parcels.")
                      .arg(name)
                : Text::tr("Parcel %1 would fall into %2 parts; draw so that it stays in one piece, or split "
                           "it first.")
                      .arg(name)
                      .arg(rest.parts.size()),
            box.centre());
    Draft draft;
    draft.title = Text::tr("Cut Islands out of Parcel %1").arg(name);
    draft.reshaped = { { parcel.place, std::move(rest) } };
    draft.keepsGround = true; // what it loses belongs to the islands
    return outcomeOf(fabric, std::move(draft));
}

Polygon gapAt(const Fabric &fabric, Point at)
{
    if (const auto place = fabric.at(at))
        throw Refusal(Text::tr("There is no gap: parcel %1 lies there; click in the white between parcels.")
                          .arg(parcelName(fabric.parcel(*place))),
                      at);
    for (std::int64_t reach = 20'000; reach <= widestGap; reach *= 2) {
        const Box box{ at.x - reach, at.y - reach, at.x + reach, at.y + reach };
        const Geometry window{ Shape::Polygon,
                               { { { { box.west, box.south },
                                     { box.east, box.south },
                                     { box.east, box.north },
                                     { box.west, box.north } } } } };
        for (Polygon &piece : difference(window, groundIn(fabric, box)).parts) {
            const Box around = extent(piece);
            const bool isEnclosed = around.west > box.west && around.south > box.south
                && around.east < box.east && around.north < box.north;
            if (isEnclosed && covers(piece, at))
                return std::move(piece);
        }
    }
    throw Refusal(Text::tr("The gap is not enclosed by parcels on all sides; draw its end first."), at);
}

Outcome fillGap(const Fabric &fabric, Point at, const QUuid &id)
{
    const Reshaped parcel = soundShapeOf(fabric, id);
    const QString name = parcelName(fabric.parcel(parcel.place));
    const auto gap = std::make_shared<const Geometry>(Geometry{ Shape::Polygon, { gapAt(fabric, at) } });
    const GeometryPtr both[] = { std::make_shared<const Geometry>(parcel.geometry), gap };
    Geometry whole = united(both);
    if (whole.parts.size() != 1)
        throw Refusal(Text::tr("Parcel %1 does not border on the gap: click a parcel beside it.").arg(name),
                      at);
    alignTo(parcel.geometry.parts.front().front(), whole.parts.front());
    Draft draft;
    draft.title = Text::tr("Fill Gap with Parcel %1").arg(name);
    draft.reshaped = { { parcel.place, std::move(whole) } };
    return outcomeOf(fabric, std::move(draft));
}

Outcome repairNested(const Fabric &fabric, std::span<const Record> parcels)
{
    std::vector<Surface> surfaces;
    for (const Record &parcel : parcels)
        surfaces.push_back(surfaceOf(parcel));
    const NestedRepair repair = nestedRepair(surfaces);
    Edit edit = repairEdit(parcels, repair);
    if (edit.changes.empty())
        throw Error(Text::tr("There are no nested parts to repair: the parcel can stay as it is."));
    const int field = table("parcel").geometryIndex();
    Draft draft;
    draft.title = edit.title;
    draft.remarks += summary(repair);
    draft.keepsGround = true; // the outlines are nobody's ground
    for (Change &change : edit.changes)
        if (const auto shape = change.after->find(field); shape != change.after->end())
            if (const auto place = fabric.find(change.id))
                draft.reshaped.push_back({ *place, *toGeometry(shape->second) });
    Outcome outcome = outcomeOf(fabric, std::move(draft));
    for (Change &change : edit.changes) { // its areas join the shapes, which may have got corners
        const auto same = std::find_if(outcome.edit.changes.begin(), outcome.edit.changes.end(),
                                       [&](const Change &c) { return c.id == change.id; });
        if (same == outcome.edit.changes.end()) {
            outcome.edit.changes.push_back(std::move(change));
            continue;
        }
        same->before->merge(*change.before);
        same->after->merge(*change.after);
    }
    return outcome;
}

} // namespace gis

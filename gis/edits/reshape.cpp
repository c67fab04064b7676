#include "gis/edits/reshape.h"

#include "gis/edits/follow.h"
#include "gis/edits/move.h"
#include "gis/edits/ring.h"
#include "gis/overlay.h"

#include <QCoreApplication>
#include <QLocale>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** A survey moves a parcel by less than this, in millimetres. */
constexpr std::int64_t nearby = 500'000;

Geometry surfaceOf(Polygon polygon)
{
    return { Shape::Polygon, { std::move(polygon) } };
}

GeometryPtr shared(Geometry geometry)
{
    return std::make_shared<const Geometry>(std::move(geometry));
}

/** Makes \a now the ground of \a parcel. */
Outcome settled(const Fabric &fabric, const QString &title, const Reshaped &parcel, Geometry now)
{
    if (now.parts.size() == 1)
        alignTo(parcel.geometry.parts.front().front(), now.parts.front());
    const GeometryPtr old = shared(parcel.geometry), fresh = shared(now);
    std::vector<Polygon> gained = difference(now, std::span(&old, 1)).parts;
    std::vector<Polygon> lost = difference(parcel.geometry, std::span(&fresh, 1)).parts;
    return followed(fabric, title, { parcel.place, std::move(now), std::move(gained), std::move(lost) });
}

/**
 * The closest clean result to \a drawn: without the ground of others, and where what it gives
 * up would not go to one neighbour, with all that it has. \throws \a why if neither is clean.
 */
Outcome keptOut(const Fabric &fabric, const QString &title, const Reshaped &parcel, const Geometry &drawn,
                const Refusal &why)
{
    const Geometry free = difference(drawn, groundIn(fabric, extent(drawn), parcel.place));
    const GeometryPtr both[] = { shared(parcel.geometry), shared(free) };
    for (const Geometry &now : { free, united(both) })
        try {
            Outcome outcome = settled(fabric, title, parcel, now);
            if (outcome.touched.empty())
                continue;
            outcome.remarks.prepend(
                why.message() + u' '
                + Text::tr("This is the closest clean result: others keep their ground."));
            return outcome;
        } catch (const Refusal &) { // the next may be clean
        }
    why.raise();
    Q_UNREACHABLE();
}

} // namespace

Outcome reshapeBoundary(const Fabric &fabric, const QUuid &id, const Ring &line, Over over)
{
    const Reshaped parcel = soundShapeOf(fabric, id);
    const QString name = parcelName(fabric.parcel(parcel.place));
    const Polygon &before = parcel.geometry.parts.front();
    std::vector<Polygon> inside, gained;
    for (Face &face : faces(parcel.geometry, std::span(&line, 1))) {
        const Point place = innerPoint(face.shape, 10).point;
        const bool isHole = std::any_of(before.begin() + 1, before.end(),
                                        [&](const Ring &hole) { return covers(hole, place); });
        if (face.isInside)
            inside.push_back(std::move(face.shape));
        else if (!isHole)
            gained.push_back(std::move(face.shape));
    }
    if (inside.empty() || (inside.size() == 1 && gained.empty()))
        throw Refusal(Text::tr("The new boundary must begin and end on the boundary of parcel %1.").arg(name),
                      line.empty() ? std::nullopt : std::optional(line.front()));
    std::iter_swap(inside.begin(),
                   std::max_element(inside.begin(), inside.end(), [](const auto &a, const auto &b) {
                       return twiceArea(a) < twiceArea(b);
                   }));
    std::vector<GeometryPtr> pieces{ shared(surfaceOf(inside.front())) };
    for (const Polygon &piece : gained)
        pieces.push_back(shared(surfaceOf(piece)));
    GroundChange ground{
        parcel.place, united(pieces), std::move(gained), { inside.begin() + 1, inside.end() }
    };
    if (!ground.now.parts.empty())
        alignTo(before.front(), ground.now.parts.front());
    const QString title = Text::tr("Draw Boundary of Parcel %1 Anew").arg(name);
    const Geometry drawn = ground.now;
    try {
        return followed(fabric, title, std::move(ground));
    } catch (const Refusal &why) {
        if (over == Over::Refuse)
            throw;
        return keptOut(fabric, title, parcel, drawn, why);
    }
}

namespace
{

/**
 * Where each corner of \a ring goes if \a corners are the same ones surveyed anew: each is the nearest of
 * its old one, all round in one direction, wherever the table begins. Nothing if they are others.
 */
std::optional<std::map<Point, Point>> surveyedAnew(const Ring &ring, const Ring &corners)
{
    if (ring.size() != corners.size())
        return std::nullopt;
    const std::size_t n = ring.size();
    const auto nearest = [&](Point to) {
        return std::size_t(
            std::min_element(ring.begin(), ring.end(),
                             [&](Point a, Point b) { return distanceMetres(a, to) < distanceMetres(b, to); })
            - ring.begin());
    };
    const std::size_t first = nearest(corners[0]), step = (nearest(corners[1]) + n - first) % n;
    std::map<Point, Point> moves;
    for (std::size_t i = 0; i < n; ++i) {
        if ((step != 1 && step != n - 1) || nearest(corners[i]) != (first + i * step) % n)
            return std::nullopt;
        moves[ring[(first + i * step) % n]] = corners[i];
    }
    return moves;
}

/** \a shape, which is one part, with another exterior. */
Geometry withBoundary(Geometry shape, const Ring &corners)
{
    shape.parts.front().front() = corners;
    if (!isValid(shape))
        throw Refusal(
            Text::tr("A hole of the parcel would lie outside the new boundary: draw the boundary round it."),
            corners.front());
    return shape;
}

} // namespace

Outcome redrawParcel(const Fabric &fabric, const QUuid &id, const Ring &corners, Over over)
{
    demandRing(corners);
    const Reshaped parcel = shapeOf(fabric, id);
    demandPlace(corners, extent(parcel.geometry), nearby);
    const QString title = Text::tr("Draw Parcel %1 Anew").arg(parcelName(fabric.parcel(parcel.place)));
    const auto redrawn = [&] {
        if (parcel.geometry.parts.size() == 1)
            if (const auto moves = surveyedAnew(parcel.geometry.parts.front().front(), corners))
                return moveVertices(fabric, *moves); // in all parcels that share them
        soundShapeOf(fabric, id);
        const Geometry now = withBoundary(parcel.geometry, corners);
        const GeometryPtr old = shared(parcel.geometry), fresh = shared(now);
        return followed(fabric, title,
                        { parcel.place, now, difference(now, std::span(&old, 1)).parts,
                          difference(parcel.geometry, std::span(&fresh, 1)).parts });
    };
    try {
        Outcome outcome = redrawn();
        outcome.edit.title = title;
        return outcome;
    } catch (const Refusal &why) {
        if (over == Over::Refuse || parcel.geometry.parts.size() != 1 || !isValid(parcel.geometry))
            throw;
        return keptOut(fabric, title, parcel, withBoundary(parcel.geometry, corners), why);
    }
}

namespace
{

/** The ground of \a corners that is free for a new parcel, as \a over says; what others keep in \a remarks.
 */
Geometry freeGround(const Fabric &fabric, const Ring &corners, Over over, QStringList &remarks)
{
    demandRing(corners);
    demandPlace(corners, fabric.extent(), 10 * nearby);
    Geometry shape = surfaceOf({ corners });
    if (!isValid(shape))
        throw Refusal(Text::tr("The boundary touches itself: leave out the corner where it does."),
                      corners.front());
    if (over == Over::Refuse)
        return shape;
    const double drawn = squareMetres(twiceArea(shape));
    shape = difference(shape, groundIn(fabric, extent(shape)));
    if (const double kept = drawn - squareMetres(twiceArea(shape)); kept > 0.05)
        remarks += Text::tr("%1 m² of what was drawn belong to other parcels and stay theirs.")
                       .arg(QLocale().toString(kept, 'f', 1));
    if (shape.parts.size() != 1)
        throw Refusal(
            shape.parts.empty()
                ? Text::tr("All of that ground belongs to other parcels: draw ground that nobody has, or "
                           "split or redraw those parcels.")
                : Text::tr(
                      "Without the ground of other parcels there would be %1 pieces: draw them one by one.")
                      .arg(shape.parts.size()),
            corners.front());
    return shape;
}

} // namespace

Outcome newParcel(const Fabric &fabric, const SheetKey &sheet, const Ring &corners, Over over)
{
    Draft draft;
    draft.title = Text::tr("New Parcel on Sheet %1").arg(sheet.sheetNo);
    draft.created = { { freeGround(fabric, corners, over, draft.remarks), sheet, {} } };
    return outcomeOf(fabric, std::move(draft));
}

Outcome drawParcel(const Fabric &fabric, const QUuid &id, const Ring &corners, Over over)
{
    const auto place = fabric.find(id);
    if (!place)
        throw Error(Text::tr("The parcel is not on the map any more: choose another one."));
    const QString name = parcelName(fabric.parcel(*place));
    if (!fabric.chunk(*place).geometry(place->item).parts.empty())
        throw Refusal(Text::tr("Parcel %1 has a shape already; draw it anew instead.").arg(name),
                      corners.empty() ? std::nullopt : std::optional(corners.front()));
    Draft draft;
    draft.title = Text::tr("Draw Parcel %1").arg(name);
    draft.reshaped = { { *place, freeGround(fabric, corners, over, draft.remarks) } };
    return outcomeOf(fabric, std::move(draft));
}

} // namespace gis

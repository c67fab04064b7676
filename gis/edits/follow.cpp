#include "gis/edits/follow.h"

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

/** A shorter common boundary than this is a corner, in metres. */
constexpr double leastBorder = 0.01;

struct Neighbour {
    Place place;
    QString name;
    Geometry before, now;
};

std::vector<Neighbour> neighboursOf(const Fabric &fabric, const GroundChange &change)
{
    Box box;
    for (const auto *pieces : { &change.gained, &change.lost })
        for (const Polygon &piece : *pieces)
            box.extend(extent(piece));
    std::vector<Neighbour> all;
    for (const Place &place : fabric.intersecting(grown(box, 1))) {
        Geometry shape = fabric.chunk(place).geometry(place.item);
        if (place == change.place || !isValid(shape))
            continue;
        all.push_back({ place, parcelName(fabric.parcel(place)), shape, shape });
    }
    return all;
}

/** Keeps the start and direction of the boundary of \a neighbour; refuses it in pieces. */
void settle(Neighbour &neighbour, Geometry now, Point place)
{
    if (now.parts.empty())
        throw Refusal(Text::tr("Nothing would be left of parcel %1: take less, or merge the two parcels.")
                          .arg(neighbour.name),
                      place);
    if (now.parts.size() > neighbour.now.parts.size())
        throw Refusal(
            Text::tr(
                "Parcel %1 would fall into %2 parts; draw so that it stays in one piece, or split it first.")
                .arg(neighbour.name)
                .arg(now.parts.size()),
            place);
    if (now.parts.size() == 1)
        alignTo(neighbour.before.parts.front().front(), now.parts.front());
    neighbour.now = std::move(now);
}

void take(std::vector<Neighbour> &neighbours, const Polygon &piece)
{
    const auto ground = std::make_shared<const Geometry>(Geometry{ Shape::Polygon, { piece } });
    for (Neighbour &neighbour : neighbours) {
        if (!extent(neighbour.now).intersects(extent(piece))
            || sharedArea(neighbour.now, *ground)
                <= 0.00071 * std::min(perimeter(*ground), perimeter(neighbour.now)))
            continue;
        settle(neighbour, difference(neighbour.now, std::span(&ground, 1)), piece.front().front());
    }
}

/** Of several neighbours the one that bordered on the parcel with nothing but the piece: the one beyond. */
std::vector<Neighbour *> beyond(const std::vector<Neighbour *> &heirs, const Geometry &parcel)
{
    std::vector<Neighbour *> only;
    for (Neighbour *heir : heirs)
        if (sharedLength(parcel, heir->before) <= leastBorder)
            only.push_back(heir);
    return only.size() == 1 ? only : heirs;
}

void give(std::vector<Neighbour> &neighbours, const Polygon &piece, const Geometry &parcel)
{
    const Geometry ground{ Shape::Polygon, { piece } };
    std::vector<Neighbour *> heirs;
    QStringList names;
    for (Neighbour &neighbour : neighbours)
        if (sharedLength(ground, neighbour.now) > leastBorder)
            heirs.push_back(&neighbour), names += neighbour.name;
    if (heirs.size() > 1)
        heirs = beyond(heirs, parcel);
    if (heirs.size() > 1)
        throw Refusal(
            Text::tr("The land given up borders on parcels %1; draw the boundary with one neighbour at a "
                     "time, from corner to corner.")
                .arg(names.join(u", ")),
            innerPoint(piece, 10).point);
    if (heirs.empty())
        return;
    const GeometryPtr both[] = { std::make_shared<const Geometry>(heirs[0]->now),
                                 std::make_shared<const Geometry>(ground) };
    settle(*heirs[0], united(both), piece.front().front());
}

} // namespace

Outcome followed(const Fabric &fabric, const QString &title, GroundChange change)
{
    const FabricParcel parcel = fabric.parcel(change.place);
    if (change.now.parts.size() != 1)
        throw Refusal(
            Text::tr(
                "Parcel %1 would fall into %2 parts; draw so that it stays in one piece, or split it first.")
                .arg(parcelName(parcel))
                .arg(change.now.parts.size()),
            extent(*parcel.geometry).centre());
    std::vector<Neighbour> neighbours = neighboursOf(fabric, change);
    for (const Polygon &piece : change.gained)
        take(neighbours, piece);
    for (const Polygon &piece : change.lost)
        give(neighbours, piece, change.now);
    Draft draft;
    draft.title = title;
    draft.reshaped.push_back({ change.place, std::move(change.now) });
    for (Neighbour &neighbour : neighbours)
        if (!(neighbour.now == neighbour.before))
            draft.reshaped.push_back({ neighbour.place, std::move(neighbour.now) });
    return outcomeOf(fabric, std::move(draft));
}

} // namespace gis

#include "gis/edits/merge.h"

#include "gis/edits/noding.h"
#include "gis/overlay.h"

#include <QCoreApplication>
#include <QLocale>

#include <set>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

/** Refuses a hole in \a whole that none of \a shapes has and nobody owns. */
void demandNoGap(const Fabric &fabric, const Polygon &whole, const std::vector<GeometryPtr> &shapes)
{
    for (std::size_t i = 1; i < whole.size(); ++i) {
        const Polygon hole{ whole[i] };
        const Point inside = innerPoint(hole, 10).point;
        const bool isKnown = std::any_of(shapes.begin(), shapes.end(), [&](const GeometryPtr &shape) {
            const Polygon &polygon = shape->parts.front();
            return std::any_of(polygon.begin() + 1, polygon.end(),
                               [&](const Ring &ring) { return covers(ring, inside); });
        });
        if (!isKnown && !fabric.at(inside))
            throw Refusal(Text::tr("Between the parcels lies a gap of %1 m²; fill it first.")
                              .arg(QLocale().toString(squareMetres(twiceArea(hole)), 'f', 2)),
                          inside);
    }
}

} // namespace

Outcome mergeParcels(const Fabric &fabric, const std::vector<QUuid> &ids)
{
    const std::set<QUuid> different(ids.begin(), ids.end());
    if (different.size() < 2 || different.size() != ids.size())
        throw Error(Text::tr("Choose two or more different parcels to merge."));
    Draft draft;
    Created made;
    std::vector<GeometryPtr> shapes;
    QStringList names;
    double sum = 0, length = 0;
    for (const QUuid &id : ids) {
        Reshaped parcel = soundShapeOf(fabric, id);
        sum += squareMetres(twiceArea(parcel.geometry));
        length += perimeter(parcel.geometry);
        names += parcelName(fabric.parcel(parcel.place));
        draft.retired.push_back(parcel.place);
        shapes.push_back(std::make_shared<const Geometry>(std::move(parcel.geometry)));
        made.parents.push_back(id);
    }
    made.geometry = united(shapes);
    if (made.geometry.parts.size() != 1)
        throw Refusal(Text::tr("The parcels %1 do not border on one another along an edge: choose "
                               "neighbours, or fill the gap between them first.")
                          .arg(names.join(u", ")),
                      extent(*shapes.front()).centre());
    const double whole = squareMetres(twiceArea(made.geometry));
    if (sum - whole > 0.00071 * length)
        throw Refusal(Text::tr("The parcels %1 lie over one another by %2 m²; mend that first.")
                          .arg(names.join(u", "), QLocale().toString(sum - whole, 'f', 2)),
                      extent(*shapes.front()).centre());
    demandNoGap(fabric, made.geometry.parts.front(), shapes);
    alignTo(shapes.front()->parts.front().front(), made.geometry.parts.front());
    made.sheet = fabric.parcel(draft.retired.front()).sheet;
    draft.title = Text::tr("Merge Parcels %1")
                      .arg(names.size() > 6 ? names.mid(0, 6).join(u", ") + u" …" : names.join(u", "));
    draft.created = { std::move(made) };
    draft.keepsGround = true;
    return outcomeOf(fabric, std::move(draft));
}

} // namespace gis

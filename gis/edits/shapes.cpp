// What stands on the map, as the tools take it in hand.
#include "gis/edits/outcome.h"
#include "gis/overlay.h"
#include "gis/topology/soundshape.h"

#include <QCoreApplication>
#include <QLocale>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

} // namespace

Reshaped shapeOf(const Fabric &fabric, const QUuid &id)
{
    const auto place = fabric.find(id);
    if (!place)
        throw Error(Text::tr("The parcel is not on the map any more: choose another one."));
    Geometry shape = fabric.chunk(*place).geometry(place->item);
    if (shape.parts.empty())
        throw Error(Text::tr("Parcel %1 has no shape on the map; draw it first.")
                        .arg(parcelName(fabric.parcel(*place))));
    return { *place, std::move(shape) };
}

Reshaped soundShapeOf(const Fabric &fabric, const QUuid &id)
{
    Reshaped parcel = shapeOf(fabric, id);
    const QString name = parcelName(fabric.parcel(parcel.place));
    if (parcel.geometry.parts.size() > 1)
        throw Refusal(Text::tr("Parcel %1 has several parts; separate them or repair its nested parts first.")
                          .arg(name),
                      innerPoint(parcel.geometry.parts.front(), 10).point);
    if (!isValid(parcel.geometry))
        throw Refusal(Text::tr("The boundary of parcel %1 crosses itself; mend it first.").arg(name),
                      extent(parcel.geometry).centre());
    return parcel;
}

std::vector<GeometryPtr> groundIn(const Fabric &fabric, const Box &box, std::optional<Place> except)
{
    std::vector<GeometryPtr> ground;
    for (const Place &place : fabric.intersecting(box)) {
        if (place == except)
            continue;
        Geometry shape = fabric.chunk(place).geometry(place.item);
        if (!isValid(shape)) {
            const auto sound = soundShape(shape);
            if (!sound)
                throw Refusal(Text::tr("What parcel %1 covers cannot be told; mend its boundary first.")
                                  .arg(parcelName(fabric.parcel(place))),
                              extent(shape).centre());
            shape = *sound;
        }
        ground.push_back(std::make_shared<const Geometry>(std::move(shape)));
    }
    return ground;
}

QString parcelName(const FabricParcel &parcel)
{
    return parcel.sheet.sheetNo + u'/' + parcel.parcelNo;
}

QString written(Point p)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return Text::tr("X %1, Y %2")
        .arg(locale.toString(metres(p.y), 'f', 3), locale.toString(metres(p.x), 'f', 3));
}

} // namespace gis

// What lies around a parcel, and its corners, as papers list them.
#include "storage/papers/parcelpaper.h"

#include "gis/numberorder.h"

#include <QSet>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

void addCorners(const gis::Geometry &shape, QSet<gis::Point> &corners)
{
    for (const gis::Polygon &part : shape.parts)
        for (const gis::Ring &ring : part)
            for (const gis::Point p : ring)
                corners.insert(p);
}

bool touches(const gis::Geometry &shape, const QSet<gis::Point> &corners)
{
    for (const gis::Polygon &part : shape.parts)
        for (const gis::Ring &ring : part)
            for (const gis::Point p : ring)
                if (corners.contains(p))
                    return true;
    return false;
}

QString nameOn(const gis::SheetKey &sheet, const gis::FabricParcel &parcel)
{
    return parcel.sheet == sheet ? parcel.parcelNo : parcel.sheet.sheetNo + u'/' + parcel.parcelNo;
}

} // namespace

QString holderNames(const RowView &rows, const QUuid &parcel)
{
    QStringList names;
    for (const gis::Record &right : rows.rowsOf("land_right", "parcel_id", parcel))
        if (const auto party = rows.record(gis::table("party"), right.idOf("party_id"));
            party && gis::isNull(right["valid_to"]))
            names += party->text("name");
    names.removeDuplicates();
    return names.join(u", "_s);
}

std::vector<PaperNeighbour> neighboursOf(const RowView &rows, const gis::Fabric &fabric,
                                         const std::vector<gis::GeometryPtr> &shapes,
                                         const std::vector<QUuid> &except, const gis::SheetKey &sheet)
{
    QSet<gis::Point> corners;
    gis::Box box;
    for (const gis::GeometryPtr &shape : shapes)
        if (shape) {
            addCorners(*shape, corners);
            box.extend(gis::extent(*shape));
        }
    std::vector<PaperNeighbour> neighbours;
    for (const gis::Place &place : fabric.intersecting(box)) {
        const gis::FabricParcel parcel = fabric.parcel(place);
        if (parcel.geometry && std::find(except.begin(), except.end(), parcel.id) == except.end()
            && touches(*parcel.geometry, corners))
            neighbours.push_back(
                { parcel.id, nameOn(sheet, parcel), holderNames(rows, parcel.id), *parcel.geometry });
    }
    std::sort(neighbours.begin(), neighbours.end(), [](const PaperNeighbour &a, const PaperNeighbour &b) {
        return gis::isNumberBefore(a.name, b.name);
    });
    return neighbours;
}

std::vector<std::vector<PaperCorner>> paperCorners(const gis::Geometry &shape)
{
    std::vector<std::vector<PaperCorner>> rings;
    int number = 0;
    for (const gis::Polygon &part : shape.parts)
        for (const gis::Ring &ring : part) {
            std::vector<PaperCorner> &corners = rings.emplace_back();
            for (std::size_t i = 0; i < ring.size(); ++i)
                corners.push_back(
                    { ++number, ring[i], gis::distanceMetres(ring[i], ring[(i + 1) % ring.size()]) });
        }
    return rings;
}

} // namespace storage

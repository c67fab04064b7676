#include "storage/demo/settle.h"

#include <algorithm>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

QUuid sheetId(const Making &making, int number)
{
    for (const gis::Record &record : making.rows.records)
        if (qstrcmp(record.table->name, "map_sheet") == 0
            && record.text("sheet_no") == QString::number(number))
            return record.id;
    return {};
}

/** A rectangle in the middle of \a lot, along its frame; nothing where it would leave the lot. */
std::optional<gis::Ring> houseOn(const Lot &lot, const Frame &frame, Dice &dice)
{
    const double half = frame.along * dice.real(0.26, 0.36), wide = frame.across * dice.real(0.32, 0.4);
    const Spot centre = frame.centre + frame.u * (frame.along * dice.real(-0.06, 0.06));
    gis::Ring ring;
    for (const auto &[s, t] : { std::pair(-1, -1), { 1, -1 }, { 1, 1 }, { -1, 1 } }) {
        const Spot corner = centre + frame.u * (half * s) + frame.v * (wide * t);
        ring.push_back(*gis::gridPoint(corner.x, corner.y));
        if (!gis::covers(lot.polygon, ring.back()))
            return std::nullopt;
    }
    return ring;
}

/** A house: outline and “b2” on the map, its row where the certificate or the form would name it. */
void addHouse(Making &making, const Lot &lot, const QUuid &sheet)
{
    Dice &dice = making.rows.dice;
    const auto ring = houseOn(lot, frameOf(making.mesh.ring(lot.face)), dice);
    if (!ring)
        return;
    const int storeys = dice.happens(0.6) ? dice.between(2, 4) : 1;
    gis::Record &outline = making.rows.add("map_feature");
    outline.set("sheet_id", gis::idValue(sheet));
    outline.set("kind", u"building_outline"_s);
    outline.set("level", u"14"_s);
    outline.set("text", (storeys > 1 ? u"b"_s : u"g"_s) + QString::number(storeys));
    outline.set("geometry", gis::geometryValue({ gis::Shape::Polygon, { { *ring } } }));
    if (!dice.happens(0.6))
        return;
    const double built = rounded(gis::squareMetres(gis::twiceArea(gis::Polygon{ *ring })));
    gis::Record &house = making.rows.add("building");
    house.set("parcel_id", gis::idValue(lot.id));
    house.set("kind", u"Nhà ở riêng lẻ"_s);
    house.set("built_area", built);
    house.set("floor_area", rounded(built * storeys));
    house.set("storeys", qint64(storeys));
    house.set("structure", storeys > 1 ? u"Tường gạch, sàn bê tông cốt thép"_s : u"Tường gạch, mái ngói"_s);
    house.set("grade", storeys > 1 ? u"Cấp III"_s : u"Cấp IV"_s);
    house.set("completed", QString::number(dice.between(1992, 2022)));
    house.set("ownership_form", u"rieng"_s);
    house.set("term", u"Lâu dài"_s);
}

void addPoint(Making &making, const QUuid &sheet, const char *kind, const char *level, const QString &text,
              Spot local)
{
    const Spot spot = local + groundOrigin;
    gis::Record &row = making.rows.add("map_feature");
    row.set("sheet_id", gis::idValue(sheet));
    row.set("kind", QString::fromLatin1(kind));
    row.set("level", QString::fromLatin1(level));
    row.set("text", text);
    row.set("geometry",
            gis::geometryValue({ gis::Shape::Point, { { { *gis::gridPoint(spot.x, spot.y) } } } }));
}

} // namespace

void addFeatures(Making &making)
{
    const QUuid fields = sheetId(making, 8), village = sheetId(making, 9);
    for (const Lot &lot : making.lots)
        if (lot.cover == Cover::House)
            addHouse(making, lot, lot.sheetNo == 8 ? fields : village);
    addPoint(making, village, "text", "28", u"Đường liên xã"_s, { 630, 363 });
    addPoint(making, fields, "text", "28", u"Đường liên xã"_s, { 245, 319 });
    addPoint(making, fields, "text", "39", u"Kênh Mẫu Hòa"_s, { 100, 159 });
    addPoint(making, fields, "text", "48", u"Đồng Cửa"_s, { 80, 420 });
    addPoint(making, fields, "text", "48", u"Đồng Sau"_s, { 240, 80 });
    addPoint(making, village, "text", "48", u"Thôn Mẫu 1"_s, { 535, 470 });
    addPoint(making, village, "text", "48", u"Thôn Mẫu 3"_s, { 600, 290 });
    addPoint(making, village, "control_point", "8", u"MH-01"_s, { 574, 358 });
    addPoint(making, village, "control_point", "8", u"MH-02"_s, { 695, 373 });
    addPoint(making, fields, "control_point", "8", u"MH-03"_s, { 151, 309 });
    addPoint(making, fields, "control_point", "8", u"MH-04"_s, { 320, 323 });
}

} // namespace storage::demo

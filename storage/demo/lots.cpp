#include "storage/demo/lots.h"

#include "gis/crs.h"
#include "gis/geohash.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

gis::Ring frameRing(Spot corner, double side)
{
    gis::Ring ring;
    for (Spot s : { corner, corner + Spot{ side, 0 }, corner + Spot{ side, side }, corner + Spot{ 0, side } })
        ring.push_back(*gis::gridPoint(s.x, s.y));
    return ring;
}

void addSheet(Rows &rows, int number, int scale, const QString &old, Spot corner, double side)
{
    gis::Record &sheet = rows.add("map_sheet");
    sheet.set("commune_code", QString::fromLatin1(communeCode));
    sheet.set("sheet_no", QString::number(number));
    sheet.set("series", QString::fromLatin1(series));
    sheet.set("scale", qint64(scale));
    sheet.set("old_sheet_no", old);
    sheet.set("survey_method", u"Toàn đạc điện tử"_s);
    sheet.set("surveyed_on", u"2012-06-20"_s);
    sheet.set("frame", gis::geometryValue({ gis::Shape::Polygon, { { frameRing(corner, side) } } }));
    sheet.set("source_crs", QString::fromLatin1(crsText));
    sheet.set("assigned_crs", QString::fromLatin1(crsText));
}

void addCommune(Rows &rows)
{
    gis::Record &commune = rows.add("commune");
    commune.set("code", QString::fromLatin1(communeCode));
    commune.set("name", u"Xã Mẫu Hòa"_s);
    commune.set("kind", u"xa"_s);
    commune.set("province_code", u"33"_s);
    commune.set("old_codes", QString::fromLatin1(communeCode));
}

QString hamletOf(const Mesh &mesh, int face, Zone zone)
{
    switch (zone) {
    case Zone::VillageNorth:
        return frameOf(mesh.ring(face)).centre.x - groundOrigin.x < 617 ? u"Thôn Mẫu 1"_s : u"Thôn Mẫu 2"_s;
    case Zone::VillageSouth:
        return u"Thôn Mẫu 3"_s;
    case Zone::FieldsNorth:
        return u"Thôn Mẫu 1"_s;
    default:
        return frameOf(mesh.ring(face)).centre.x - groundOrigin.x < 320 ? u"Thôn Mẫu 3"_s : u"Thôn Thử"_s;
    }
}

/** Rows of a sheet's height, walked west to east and back. */
void number(std::vector<Lot *> lots, double rowHeight)
{
    const auto place = [&](const Lot *lot) {
        const gis::Point p = gis::innerPoint(lot->polygon, 1000).point;
        const int row = int((groundOrigin.y + fieldSheetSide + 3 - gis::metres(p.y)) / rowHeight);
        return std::pair(row, row % 2 ? -p.x : p.x);
    };
    std::vector<std::pair<std::pair<int, std::int64_t>, Lot *>> order;
    for (Lot *lot : lots)
        order.push_back({ place(lot), lot });
    std::sort(order.begin(), order.end());
    int n = 0;
    for (auto &[key, lot] : order)
        lot->parcelNo = QString::number(++n);
}

} // namespace

double rounded(double squareMetres)
{
    return std::round(squareMetres * 10) / 10;
}

QString paperNumber(double number)
{
    return QString::number(number, 'f', 1).replace(u'.', u',');
}

double Lot::certifiedArea() const
{
    return rounded(area - uncertified);
}

QString purposeInWords(const QString &code)
{
    static const QHash<QString, QString> words{
        { u"ONT"_s, u"Đất ở tại nông thôn"_s },
        { u"CLN"_s, u"Đất trồng cây lâu năm"_s },
        { u"LUC"_s, u"Đất chuyên trồng lúa"_s },
        { u"HNK"_s, u"Đất trồng cây hằng năm khác"_s },
        { u"NTS"_s, u"Đất nuôi trồng thủy sản"_s },
        { u"DGD"_s, u"Đất cơ sở giáo dục và đào tạo"_s },
        { u"TSC"_s, u"Đất xây dựng trụ sở cơ quan"_s },
        { u"DYT"_s, u"Đất xây dựng cơ sở y tế"_s },
        { u"TON"_s, u"Đất tôn giáo"_s },
        { u"TIN"_s, u"Đất tín ngưỡng"_s },
        { u"DKV"_s, u"Đất khu vui chơi, giải trí công cộng, sinh hoạt cộng đồng"_s },
        { u"SKC"_s, u"Đất cơ sở sản xuất phi nông nghiệp"_s },
    };
    return words.value(code, code);
}

Term termOf(const QString &code)
{
    if (code == u"SKC")
        return { u"Đến ngày 31/12/2058"_s, u"2058-12-31"_s };
    if (code == u"LUC" || code == u"HNK" || code == u"CLN" || code == u"NTS")
        return { u"Đến ngày 15/10/2063"_s, u"2063-10-15"_s };
    return { u"Lâu dài"_s, {} };
}

std::vector<Lot> makeLots(const Mesh &mesh, Rows &rows)
{
    addCommune(rows);
    addSheet(rows, 8, 1000, u"3"_s, groundOrigin, fieldSheetSide);
    addSheet(rows, 9, 500, u"2"_s, groundOrigin + Spot{ fieldSheetSide, villageSheetSide }, villageSheetSide);

    std::vector<Lot> lots;
    for (int f = 0; f < int(mesh.faces().size()); ++f) {
        const Mesh::Face &face = mesh.face(f);
        if (face.loops.empty() || coverOf(face.kind) == Cover::Gap)
            continue;
        Lot lot;
        lot.face = f;
        lot.cover = coverOf(face.kind);
        lot.zone = zoneOf(face.kind);
        lot.sheetNo = lot.zone == Zone::FieldsNorth || lot.zone == Zone::FieldsSouth ? 8 : 9;
        lot.hamlet = hamletOf(mesh, f, lot.zone);
        lot.polygon = mesh.polygon(f);
        lot.area = rounded(mesh.area(f));
        lots.push_back(std::move(lot));
    }
    for (int sheet : { 8, 9 }) {
        std::vector<Lot *> ofSheet;
        for (Lot &lot : lots)
            if (lot.sheetNo == sheet)
                ofSheet.push_back(&lot);
        number(ofSheet, sheet == 8 ? 50 : 27);
    }
    std::sort(lots.begin(), lots.end(), [](const Lot &a, const Lot &b) {
        return std::pair(a.sheetNo, a.parcelNo.toInt()) < std::pair(b.sheetNo, b.parcelNo.toInt());
    });
    int old[10] = {};
    for (Lot &lot : lots) {
        lot.id = rows.add("parcel").id;
        if (!isPublicWay(lot.cover) && !rows.dice.happens(0.1)) {
            lot.oldSheetNo = lot.sheetNo == 8 ? u"3"_s : u"2"_s;
            lot.oldParcelNo = QString::number(old[lot.sheetNo] += rows.dice.between(1, 3));
        }
    }
    return lots;
}

void describe(const Lot &lot, Rows &rows)
{
    static const gis::Crs crs(QString::fromLatin1(crsText));
    gis::Record &row = rows.row(lot.id);
    row.set("commune_code", QString::fromLatin1(communeCode));
    row.set("sheet_no", QString::number(lot.sheetNo));
    row.set("series", QString::fromLatin1(series));
    row.set("parcel_no", lot.parcelNo);
    if (!lot.oldParcelNo.isEmpty()) {
        row.set("old_sheet_no", lot.oldSheetNo);
        row.set("old_parcel_no", lot.oldParcelNo);
    }
    row.set("hamlet", lot.hamlet);
    row.set("address", hamletAddress(lot.hamlet));
    row.set("recorded_area", lot.area);
    if (lot.uncertified > 0)
        row.set("uncertified_area", lot.uncertified);
    row.set("managed_by_state", qint64(lot.isManaged));
    row.set("status", u"current"_s);
    QStringList symbols;
    for (const Use &use : lot.uses)
        symbols += use.code;
    row.set("map_land_type", symbols.join(u'+'));
    row.set("geometry", gis::geometryValue({ gis::Shape::Polygon, { lot.polygon } }));
    row.set("parcel_code", gis::parcelCode(gis::Geometry{ gis::Shape::Polygon, { lot.polygon } }, crs));
}

void writeUses(const Lot &lot, Rows &rows)
{
    int seq = 0;
    for (const Use &use : lot.uses) {
        const Term term = termOf(use.code);
        gis::Record &row = rows.add("land_use");
        row.set("parcel_id", gis::idValue(lot.id));
        row.set("seq", qint64(++seq));
        row.set("code", use.code);
        row.set("area", use.area);
        row.set("form", lot.isShared ? u"chung"_s : u"rieng"_s);
        row.set("term", term.words);
        if (!term.until.isEmpty())
            row.set("expires_on", term.until);
        row.set("origin_code",
                lot.isManaged                ? u"DG-QL"_s
                    : use.code == u"SKC"     ? u"DT-THN"_s
                    : use.code == u"ONT"     ? u"CNQ-CTT"_s
                    : isPublicWay(lot.cover) ? u"DG-QL"_s
                    : use.code == u"CLN"     ? u"CNQ-KTT"_s
                                             : u"DG-KTT"_s);
    }
}

} // namespace storage::demo

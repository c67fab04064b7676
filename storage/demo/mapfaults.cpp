#include "storage/demo/settle.h"

#include "gis/crs.h"
#include "gis/geohash.h"

#include <algorithm>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

bool isFreeLot(const Lot &lot)
{
    return (lot.cover == Cover::House || lot.cover == Cover::Plot) && lot.certificates.empty()
        && !lot.isManaged;
}

bool isCertified(const Lot &lot)
{
    return lot.cover == Cover::House && lot.certificates.size() == 1;
}

/** The lot beyond the edge \a i of \a lot; null if none. */
Lot *beyond(Making &making, const Lot &lot, int i)
{
    const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
    const int other = making.mesh.faceAt(loop[std::size_t(i + 1) % loop.size()], loop[std::size_t(i)]);
    const auto it = std::find_if(making.lots.begin(), making.lots.end(),
                                 [&](const Lot &each) { return each.face == other; });
    return it == making.lots.end() ? nullptr : &*it;
}

/** Index of an edge of \a lot of at least \a least metres, with a neighbour of the same cover that nothing
 * special was done to (or without any); -1 if none. */
int edgeOf(Making &making, const Lot &lot, bool hasNeighbour, double least)
{
    const auto isFree = [&](std::size_t i) {
        const Lot *other = beyond(making, lot, int(i));
        return other && other->cover == lot.cover && !other->isTaken && !other->isKept;
    };
    const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
    for (std::size_t i = 0; i < loop.size(); ++i) {
        const int a = loop[i], b = loop[(i + 1) % loop.size()], other = making.mesh.faceAt(b, a);
        const bool fits = hasNeighbour ? other >= 0 && isFree(i) : other < 0;
        if (fits && length(making.mesh.spot(a) - making.mesh.spot(b)) > least)
            return int(i);
    }
    return -1;
}

/** The point at \a share of edge \a i of \a ring, \a inwards metres off it to the inside. */
gis::Point beside(const gis::Ring &ring, int i, double share, double inwards)
{
    const gis::Point a = ring[std::size_t(i)], b = ring[std::size_t(i + 1) % ring.size()];
    const Spot from{ gis::metres(a.x), gis::metres(a.y) },
        step = Spot{ gis::metres(b.x), gis::metres(b.y) } - from;
    const Spot spot = from + step * share + Spot{ -step.y, step.x } * (inwards / length(step));
    return *gis::gridPoint(spot.x, spot.y);
}

/** Gives \a lot another shape, and what is recorded of its area with it, so that only the shape is wrong. */
void reshape(Making &making, Lot &lot, const gis::Geometry &geometry, bool keepsArea = false)
{
    gis::Record &row = making.rows.row(lot.id);
    row.set("geometry", gis::geometryValue(geometry));
    if (keepsArea)
        return;
    const double area = rounded(gis::squareMetres(gis::twiceArea(geometry))), more = area - lot.area;
    row.set("recorded_area", area);
    for (const QUuid &id : making.rows.that("land_use", "parcel_id", lot.id)) {
        gis::Record &use = making.rows.row(id);
        use.set("area", rounded(use.real("area") + more));
        break;
    }
}

/** A lot without a certificate that has such an edge, with the edge's index. */
std::pair<Lot *, int> lotWithEdge(Making &making, bool hasNeighbour, double least, Cover cover)
{
    Lot &lot = making.spare([&](const Lot &l) {
        return isFreeLot(l) && l.cover == cover && edgeOf(making, l, hasNeighbour, least) >= 0;
    });
    return { &lot, edgeOf(making, lot, hasNeighbour, least) };
}

gis::Geometry surface(gis::Ring ring)
{
    return { gis::Shape::Polygon, { { std::move(ring) } } };
}

/** Puts \a points after the start of edge \a i. */
gis::Geometry withPoints(const Lot &lot, int i, const gis::Ring &points)
{
    gis::Ring ring = lot.polygon[0];
    ring.insert(ring.begin() + i + 1, points.begin(), points.end());
    return surface(std::move(ring));
}

/** DUNG-01 on edges that nobody shares, so that no neighbour is touched. */
void invalidShapes(Making &making)
{
    auto [doubled, i] = lotWithEdge(making, false, 5, Cover::Plot);
    reshape(making, *doubled, withPoints(*doubled, i, { doubled->polygon[0][std::size_t(i)] }));
    making.fault(u"DUNG-01"_s, u"parcel"_s, doubled->id, doubled, u"Một đỉnh ghi hai lần."_s);

    auto [spiked, j] = lotWithEdge(making, false, 5, Cover::Plot);
    const gis::Point foot = beside(spiked->polygon[0], j, 0.5, 0),
                     tip = beside(spiked->polygon[0], j, 0.5, 3);
    reshape(making, *spiked, withPoints(*spiked, j, { foot, tip, foot }));
    making.fault(u"DUNG-01"_s, u"parcel"_s, spiked->id, spiked, u"Gai nhọn dài 3 m vào trong thửa."_s);

    auto [crossed, k] = lotWithEdge(making, false, 5, Cover::Plot);
    reshape(making, *crossed,
            withPoints(*crossed, k,
                       { beside(crossed->polygon[0], k, 0.7, 1.5), beside(crossed->polygon[0], k, 0.3, 1.5),
                         beside(crossed->polygon[0], k, 0.55, 0) }));
    making.fault(u"DUNG-01"_s, u"parcel"_s, crossed->id, crossed, u"Ranh thửa tự cắt."_s);
}

/** DUNG-02 … DUNG-04: a point of a shared edge that only one side has. */
void looseEdges(Making &making)
{
    struct Loose {
        const char *rule;
        Cover cover;
        double inwards;
        const char16_t *what;
        std::vector<QString> also;
    };
    const std::vector<Loose> all{
        { "DUNG-02", Cover::House, -0.6, u"Chồng lấn thửa bên cạnh 0,6 m.", { u"DUNG-04"_s } },
        { "DUNG-02", Cover::Plot, -1.4, u"Chồng lấn thửa bên cạnh 1,4 m.", { u"DUNG-04"_s } },
        { "DUNG-03", Cover::House, 0.07, u"Khe hở 7 cm với thửa bên cạnh.", { u"DUNG-04"_s } },
        { "DUNG-03", Cover::Plot, 0.09, u"Khe hở 9 cm với thửa bên cạnh.", { u"DUNG-04"_s } },
        { "DUNG-04", Cover::House, 0.012, u"Đỉnh cách ranh thửa bên cạnh 12 mm.", { u"DUNG-03"_s } },
        { "DUNG-04", Cover::Plot, -0.015, u"Đỉnh lấn qua ranh thửa bên cạnh 15 mm.", { u"DUNG-02"_s } },
    };
    for (const Loose &loose : all) {
        auto [lot, i] = lotWithEdge(making, true, 4.5, loose.cover);
        beyond(making, *lot, i)->isTaken = true;
        reshape(making, *lot, withPoints(*lot, i, { beside(lot->polygon[0], i, 0.47, loose.inwards) }));
        making.fault(QString::fromLatin1(loose.rule), u"parcel"_s, lot->id, lot,
                     QString::fromUtf16(loose.what));
        making.result.faults.back().also = loose.also;
    }
}

/** DUNG-05: the same shape entered again under a number of its own. */
void doubledParcel(Making &making)
{
    Lot &lot = making.spare([](const Lot &l) { return l.cover == Cover::Plot && isFreeLot(l); });
    const gis::Record original = making.rows.row(lot.id);
    const gis::Crs crs(QString::fromLatin1(crsText));
    gis::Record &copy = making.rows.add("parcel");
    copy.values = original.values;
    copy.set("parcel_no", QString::number(making.freeNumber(lot.sheetNo)));
    gis::Point place = gis::innerPoint(lot.polygon, 100).point;
    place.x += 900; // its own code, still inside
    if (const auto degrees = gis::transformed(gis::coordinate(place), crs, gis::wgs84()))
        copy.set("parcel_code", gis::geohash(*degrees));
    const QUuid id = copy.id;
    Lot twin = lot;
    twin.id = id;
    twin.parcelNo = copy.text("parcel_no");
    making.papers.right(*lot.holder, twin, {});
    writeUses(twin, making.rows);
    making.fault(u"DUNG-05"_s, u"parcel"_s, id, &twin, u"Trùng hình với thửa %1."_s.arg(lot.label()));
    making.result.faults.back().also = { u"DUNG-02"_s };
}

/** DUNG-06: a sheet that came in the zone of 105° and was taken for 105°30′. */
void sheetInWrongZone(Making &making)
{
    const Spot corner{ groundOrigin.x + 52'000, groundOrigin.y + 500 };
    gis::Ring frame;
    for (Spot s : { Spot{ 0, 0 }, Spot{ 500, 0 }, Spot{ 500, 500 }, Spot{ 0, 500 } })
        frame.push_back(*gis::gridPoint(corner.x + s.x, corner.y + s.y));
    gis::Record &sheet = making.rows.add("map_sheet");
    sheet.set("commune_code", QString::fromLatin1(communeCode));
    sheet.set("sheet_no", u"12"_s);
    sheet.set("series", QString::fromLatin1(series));
    sheet.set("scale", qint64(1000));
    sheet.set("frame", gis::geometryValue(surface(frame)));
    sheet.set("source_crs", QString::fromLatin1(crsText));
    sheet.set("assigned_crs", QString::fromLatin1(crsText));
    making.fault(u"DUNG-06"_s, u"map_sheet"_s, sheet.id, nullptr,
                 u"Tờ 12 nằm ngoài xã 52 km: số liệu ở KTT 105° gán nhầm 105°30′."_s);
}

void wrongAreas(Making &making)
{
    Lot &swapped =
        making.spare([](const Lot &l) { return l.cover == Cover::Plot && isFreeLot(l) && l.area < 1000; });
    making.rows.row(swapped.id).set("recorded_area", rounded(swapped.area * 10));
    making.fault(u"DUNG-07"_s, u"parcel"_s, swapped.id, &swapped, u"Diện tích gõ lệch dấu phẩy."_s);

    Lot &typed = making.spare([](const Lot &l) { return l.cover == Cover::House && isFreeLot(l); });
    making.rows.row(typed.id).set("recorded_area", rounded(typed.area + 0.4));
    making.fault(u"DUNG-07"_s, u"parcel"_s, typed.id, &typed,
                 u"Diện tích trong CSDL lệch 0,4 m² so với hình."_s);

    Lot &paper = making.spare([&](const Lot &l) {
        return isCertified(l) && making.paper(l.certificates[0]).era == CertificateEra::Decree88;
    });
    const double shown = rounded(paper.area + 4.2);
    for (const QUuid &id : making.rows.that("certificate_parcel", "certificate_id", paper.certificates[0]))
        making.rows.row(id).set("paper_area", shown);
    gis::Record &use = making.rows.row(making.rows.that("land_use", "parcel_id", paper.id).at(0));
    use.set("area", rounded(use.real("area") + 4.2));
    making.paper(paper.certificates[0]).specimen.lines[0].area = paperNumber(shown) + u" m²"_s;
    making.fault(u"DUNG-08"_s, u"parcel"_s, paper.id, &paper, u"GCN ghi nhiều hơn hình thửa 4,2 m²."_s);
    making.result.faults.back().also = { u"DUNG-13"_s };
}

/** DUNG-09: the pool whose islets are no longer cut out, and an islet that brought the pool along. */
void nestedParts(Making &making)
{
    const auto pool = std::find_if(making.lots.begin(), making.lots.end(), [](const Lot &l) {
        return l.cover == Cover::Canal && l.polygon.size() > 2;
    });
    if (pool == making.lots.end())
        return;
    pool->isTaken = true;
    std::vector<Lot *> islets;
    for (Lot &lot : making.lots)
        if (lot.cover == Cover::Island)
            islets.push_back(&lot);
    gis::Polygon uncut = pool->polygon;
    uncut.resize(2);
    reshape(making, *pool, { gis::Shape::Polygon, { uncut } }, true);
    making.fault(u"DUNG-09"_s, u"parcel"_s, pool->id, &*pool,
                 u"Kênh bao các bãi nổi nhưng chưa khoét hết đảo."_s);
    making.result.faults.back().also = { u"DUNG-02"_s, u"DUNG-07"_s };

    Lot &nested = **std::find_if(islets.begin(), islets.end(),
                                 [&](const Lot *lot) { return gis::covers(uncut, lot->polygon[0][0]); });
    gis::Record &row = making.rows.row(nested.id);
    row.set("geometry",
            gis::geometryValue({ gis::Shape::Polygon, { { pool->polygon[0] }, { nested.polygon[0] } } }));
    row.set("recorded_area", rounded(nested.area * 2));
    making.fault(u"DUNG-09"_s, u"parcel"_s, nested.id, &nested,
                 u"Thửa hai phần: bãi nổi và cả con kênh bao nó."_s);
    making.result.faults.back().also = { u"DUNG-01"_s, u"DUNG-02"_s, u"DUNG-07"_s };
}

/** DU-01 … DU-03, SACH-01, SACH-02, SACH-11: what names a parcel. */
void namesOfParcels(Making &making)
{
    const auto lot = [&]() -> Lot & { return making.spare(isFreeLot); };
    const auto set = [&](Lot &l, const char *field, const gis::Value &value, const char *rule,
                         const QString &what) {
        making.rows.row(l.id).set(field, value);
        making.fault(QString::fromLatin1(rule), u"parcel"_s, l.id, &l, what);
    };
    const gis::Value nothing;
    set(lot(), "parcel_no", nothing, "DU-01", u"Thiếu số thửa."_s);
    set(lot(), "geometry", nothing, "DU-02", u"Có trong sổ, chưa có hình trên bản đồ."_s);
    making.result.faults.back().also = { u"DUNG-07"_s };
    set(lot(), "parcel_code", nothing, "DU-03", u"Chưa có mã định danh."_s);
    Lot &malformed = lot();
    QString code = making.rows.row(malformed.id).text("parcel_code");
    code[7] = u'a';
    set(malformed, "parcel_code", code, "DU-03", u"Mã định danh có chữ a, không thuộc GeoHash."_s);
    Lot &elsewhere = lot();
    code = making.rows.row(elsewhere.id).text("parcel_code");
    code[6] = code[6] == u'q' ? u'r' : u'q';
    set(elsewhere, "parcel_code", code, "DU-03", u"Mã định danh chỉ một điểm ngoài thửa."_s);

    Lot &second = lot();
    const Lot &first =
        making.spare([&](const Lot &l) { return isFreeLot(l) && l.sheetNo == second.sheetNo; });
    set(second, "parcel_no", first.parcelNo, "SACH-01", u"Trùng số thửa với thửa %1."_s.arg(first.label()));
    Lot &same = lot();
    set(same, "parcel_code", making.rows.row(lot().id)["parcel_code"], "SACH-02",
        u"Trùng mã định danh với thửa khác."_s);
    making.result.faults.back().also = { u"DU-03"_s };
    set(lot(), "commune_code", u"12074"_s, "SACH-11", u"Mã xã không có trong danh mục."_s);
    set(lot(), "commune_code", u"12076"_s, "SACH-11", u"Mã xã cũ, trước 01/7/2025."_s);
}

} // namespace

void addMapFaults(Making &making)
{
    invalidShapes(making);
    looseEdges(making);
    doubledParcel(making);
    sheetInWrongZone(making);
    wrongAreas(making);
    nestedParts(making);
    namesOfParcels(making);
}

} // namespace storage::demo

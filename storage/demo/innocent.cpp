#include "storage/demo/settle.h"

#include <algorithm>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

/** (a) (b): ways and water that nobody needs a certificate for. */
void ways(Making &making)
{
    for (Lot &lot : making.lots) {
        if (lot.cover == Cover::MainRoad)
            making.innocent(u"a"_s, lot,
                            u"Đường liên xã chạy qua hai tờ, UBND xã quản lý: không có chủ, không có GCN."_s);
        if (lot.cover == Cover::Ditch && lot.polygon.size() > 1)
            making.innocent(u"b"_s, lot, u"Mương bao các ô ruộng, đã khoét đảo."_s);
    }
}

/** (c): one parcel, many flats, each with its certificate. */
void flats(Making &making)
{
    Lot *lot = making.take(Cover::Flats);
    if (!lot)
        return;
    lot->isShared = true;
    lot->holder = making.people.organisation(u"Công ty cổ phần Nhà ở Mẫu Hòa"_s, true, lot->hamlet);
    making.papers.issue({ CertificateEra::Decree88, 2016, true, {}, 0 }, *lot->holder, { lot }).isSpecial =
        true;
    constexpr int count = 214, perFloor = 12;
    for (int i = 0; i < count; ++i) {
        gis::Record &row = making.rows.add("apartment");
        const int floor = 2 + i / perFloor;
        row.set("parcel_id", gis::idValue(lot->id));
        row.set("block", u"CT1"_s);
        row.set("floor", QString::number(floor));
        row.set("number", u"%1%2"_s.arg(floor).arg(1 + i % perFloor, 2, 10, QChar(u'0')));
        row.set("floor_area", rounded(making.rows.dice.real(42, 96)));
        const QUuid apartment = row.id;
        PersonWish wish;
        wish.hamlet = lot->hamlet;
        const Holder owner = making.rows.dice.happens(0.5) ? making.people.couple(lot->hamlet, 1991)
                                                           : making.people.single(wish);
        making.papers.issue({ CertificateEra::Decree88, 2018 + i % 4, true, apartment, 0 }, owner, { lot })
            .isSpecial = true;
    }
    making.innocent(u"c"_s, *lot, u"Một thửa, 214 căn hộ có GCN riêng, đất sử dụng chung."_s);
}

/** (d): three heirs, three certificates, no shares written. */
void heirs(Making &making)
{
    Lot *lot = making.take(Cover::House, 140, 300);
    lot->isShared = true;
    for (int i = 0; i < 3; ++i) {
        PersonWish wish;
        wish.hamlet = lot->hamlet;
        wish.bornTo = 1985;
        const Holder heir = making.people.single(wish);
        lot->holder = heir;
        making.papers.issue({ CertificateEra::Decree88, 2018, true, {}, 0 }, heir, { lot }).isSpecial = true;
    }
    making.innocent(u"d"_s, *lot, u"Ba người đồng thừa kế, mỗi người giữ một GCN cho cả thửa."_s);
}

/** (e): part of the parcel lies in the road's corridor and is not certified. */
void corridor(Making &making)
{
    Lot *largest = nullptr;
    for (Lot &lot : making.lots)
        if (lot.cover == Cover::House && !lot.isTaken && (!largest || lot.area > largest->area))
            largest = &lot;
    largest->isTaken = true;
    largest->uncertified = 40;
    const double home = largest->area > 380 ? 300 : 200;
    largest->uses = { { u"ONT"_s, home }, { u"CLN"_s, rounded(largest->certifiedArea() - home) } };
    largest->holder = making.people.couple(largest->hamlet, 1980);
    making.papers.issue({ CertificateEra::Decree88, 2014, false, {}, 0 }, *largest->holder, { largest })
        .isSpecial = true;
    making.innocent(u"e"_s, *largest,
                    u"Hình %1 m² = GCN %2 m² + 40,0 m² hành lang đường không cấp GCN."_s.arg(
                        paperNumber(largest->area), paperNumber(largest->certifiedArea())));
}

void institutions(Making &making)
{
    for (const Lot &lot : making.lots)
        if (lot.cover == Cover::Pagoda || lot.cover == Cover::School || lot.cover == Cover::CommunalHouse)
            making.innocent(u"f"_s, lot, u"Chùa, trường, đình: tổ chức, cộng đồng sử dụng."_s);
}

/** (g): a pond whose holder has died and had a CMND only. */
void pond(Making &making)
{
    const auto lot = std::find_if(making.lots.begin(), making.lots.end(),
                                  [](const Lot &l) { return l.cover == Cover::Pond && !l.isTaken; });
    if (lot == making.lots.end())
        return;
    lot->isTaken = true;
    lot->isManaged = false;
    lot->uses = { { u"NTS"_s, lot->area } };
    PersonWish wish;
    wish.hamlet = lot->hamlet;
    wish.bornTo = 1950;
    wish.isMale = false;
    wish.diedIn = 2017;
    wish.hasPersonalNo = false;
    wish.hasCmnd = true;
    lot->holder = making.people.householdOf(making.people.person(wish), lot->hamlet);
    making.papers.issue({ CertificateEra::Law2003, 2006, false, {}, 0 }, *lot->holder, { &*lot }).isSpecial =
        true;
    making.innocent(u"g"_s, *lot,
                    u"Ao của hộ bà đã chết năm 2017, chỉ có CMND: một lý do, không phải ba lỗi."_s);
}

/** (h) (i): names that look strange and are right. */
void names(Making &making)
{
    constexpr const char16_t *all[] = { u"Y Mẫu", u"A Thử", u"H'Mẫu Niê" };
    for (const char16_t *name : all) {
        Lot *lot = making.take(Cover::House, 90, 200);
        PersonWish wish;
        wish.hamlet = lot->hamlet;
        wish.name = QString::fromUtf16(name);
        wish.isMale = wish.name.startsWith(u"H'") ? false : true;
        lot->holder = making.people.single(wish);
        making.papers.issue({ CertificateEra::Decree88, 2020, false, {}, 0 }, *lot->holder, { lot })
            .isSpecial = true;
        making.innocent(u"h"_s, *lot, u"Tên dân tộc thiểu số: %1."_s.arg(wish.name));
    }
    if (Lot *lot = making.take(Cover::Workshop)) {
        lot->holder = making.people.organisation(u"Công ty TNHH 2 thành viên 319 Mẫu"_s, true, lot->hamlet);
        making.papers.issue({ CertificateEra::Decree88, 2018, false, {}, 0 }, *lot->holder, { lot })
            .isSpecial = true;
        making.innocent(u"i"_s, *lot, u"Tên tổ chức có chữ số."_s);
    }
}

/** (j): a lot that leaves its sheet's frame, by more than any other. */
void juttingLot(Making &making)
{
    Lot *farthest = nullptr;
    const auto north = [](const Lot &lot) { return gis::extent(lot.polygon).north; };
    for (Lot &lot : making.lots)
        if (lot.cover == Cover::House && !lot.isTaken && (!farthest || north(lot) > north(*farthest)))
            farthest = &lot;
    making.innocent(u"j"_s, *farthest, u"Thửa vượt khung tờ bản đồ."_s);
    farthest->isKept = true;
}

/** (k): two houses with less than half a metre of nobody's ground between them. */
void narrowAlley(Making &making)
{
    for (int gap = 0; gap < int(making.mesh.faces().size()); ++gap) {
        const Mesh::Face &face = making.mesh.face(gap);
        if (face.loops.empty() || coverOf(face.kind) != Cover::Gap)
            continue;
        for (Lot &lot : making.lots) {
            bool touches = false;
            const Mesh::Loop &loop = face.loops[0];
            for (std::size_t i = 0; i < loop.size(); ++i) {
                const int a = loop[i], b = loop[(i + 1) % loop.size()];
                touches |= making.mesh.faceAt(b, a) == lot.face
                    && length(making.mesh.spot(a) - making.mesh.spot(b)) > 1;
            }
            if (touches && lot.cover == Cover::House) {
                lot.isKept = true;
                making.innocent(u"k"_s, lot, u"Khe 0,4 m giữa hai nhà là ngõ thật, không phải khe hở."_s);
            }
        }
    }
}

} // namespace

void addInnocentCases(Making &making)
{
    ways(making);
    flats(making);
    heirs(making);
    corridor(making);
    institutions(making);
    pond(making);
    names(making);
    juttingLot(making);
    narrowAlley(making);
}

} // namespace storage::demo

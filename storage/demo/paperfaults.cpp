#include "storage/demo/settle.h"

#include <algorithm>

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

/** A house lot with one certificate of \a era (any if nothing) that has no scan of its own to contradict it.
 */
Lot &certified(Making &making, std::optional<CertificateEra> era = {})
{
    return making.spare([&](const Lot &l) {
        return l.cover == Cover::House && l.certificates.size() == 1
            && (!era || making.paper(l.certificates[0]).era == *era);
    });
}

gis::Record &first(Making &making, const char *table, const char *field, const QUuid &id)
{
    return making.rows.row(making.rows.that(table, field, id).at(0));
}

void setOnCertificate(Making &making, Lot &lot, const char *field, const gis::Value &value, const char *rule,
                      const QString &what)
{
    making.rows.row(lot.certificates[0]).set(field, value);
    making.fault(QString::fromLatin1(rule), u"certificate"_s, lot.certificates[0], &lot, what);
}

/** DUNG-10 and DUNG-11: purposes. */
void purposes(Making &making)
{
    const auto use = [&](Lot &lot, const char *field, const gis::Value &value, const char *rule,
                         const QString &what) {
        gis::Record &row = first(making, "land_use", "parcel_id", lot.id);
        row.set(field, value);
        making.fault(QString::fromLatin1(rule), u"land_use"_s, row.id, &lot, what);
    };
    Lot &sum = certified(making, CertificateEra::Decree88);
    first(making, "land_use", "parcel_id", sum.id).set("area", rounded(sum.uses[0].area - 10));
    making.fault(u"DUNG-10"_s, u"parcel"_s, sum.id, &sum,
                 u"Tổng diện tích các mục đích thiếu 10 m² so với GCN."_s);
    const auto plot = [&]() -> Lot & {
        return making.spare(
            [](const Lot &l) { return l.cover == Cover::Plot && !l.isManaged && !l.uses.empty(); });
    };
    use(plot(), "code", u"BHK"_s, "DUNG-11", u"Mã BHK đã thay bằng HNK."_s);
    use(plot(), "code", u"BHK"_s, "DUNG-11", u"Mã BHK đã thay bằng HNK."_s);
    use(plot(), "code", u"LNQ"_s, "DUNG-11", u"Mã LNQ đã thay bằng CLN."_s);
    use(plot(), "code", u"LUA"_s, "DUNG-11", u"LUA là nhóm, không phải loại đất cụ thể."_s);
    use(plot(), "code", u"XYZ"_s, "DUNG-11", u"Mã loại đất không có trong danh mục."_s);
    use(certified(making), "code", u"ODT"_s, "DUNG-11", u"Đất ở đô thị trong xã."_s);
    use(certified(making), "origin_code", {}, "DU-05", u"Thiếu nguồn gốc sử dụng."_s);
}

/** DUNG-12 … DUNG-14: what stands on the paper. */
void papers(Making &making)
{
    setOnCertificate(making, certified(making, CertificateEra::Law2003), "issued_on", u"2013-08-15"_s,
                     "DUNG-12", u"Số phát hành của mẫu 2003, ngày cấp năm 2013."_s);
    setOnCertificate(making, certified(making, CertificateEra::Decree88), "kind", u"2"_s, "DUNG-12",
                     u"Số phát hành mẫu 2009, loại giấy ghi Luật 1993."_s);
    Lot &two = certified(making, CertificateEra::Law1993);
    setOnCertificate(making, two, "serial", u"K 550097;K 550096"_s, "DUNG-12",
                     u"Hai số phát hành trong một ô."_s);
    making.scenario(u"3j"_s, two, u"Hai số phát hành trong một ô."_s);

    Lot &number = certified(making, CertificateEra::Decree88);
    gis::Record &line = first(making, "certificate_parcel", "certificate_id", number.certificates[0]);
    line.set("paper_parcel_no", number.parcelNo + u"1"_s);
    making.fault(u"DUNG-13"_s, u"certificate_parcel"_s, line.id, &number, u"Số thửa trên GCN khác bản đồ."_s);
    Lot &sheet = certified(making, CertificateEra::Decree88);
    gis::Record &other = first(making, "certificate_parcel", "certificate_id", sheet.certificates[0]);
    other.set("paper_sheet_no", u"19"_s);
    making.fault(u"DUNG-13"_s, u"certificate_parcel"_s, other.id, &sheet, u"Số tờ trên GCN khác bản đồ."_s);

    setOnCertificate(making, certified(making, CertificateEra::Qr2025), "issued_on", u"2062-03-05"_s,
                     "DUNG-14", u"Ngày cấp ở tương lai."_s);
    Lot &ended = certified(making, CertificateEra::Decree88);
    gis::Record &right = first(making, "land_right", "certificate_id", ended.certificates[0]);
    const QString from = right.text("valid_from");
    gis::Record &earlier = making.rows.add("restriction");
    earlier.set("parcel_id", gis::idValue(ended.id));
    earlier.set("certificate_id", gis::idValue(ended.certificates[0]));
    earlier.set("kind", u"mortgage"_s);
    earlier.set("valid_from", u"2025-03-04"_s);
    earlier.set("valid_to", u"2024-03-04"_s);
    making.fault(u"DUNG-14"_s, u"restriction"_s, earlier.id, &ended, u"Xóa thế chấp trước ngày thế chấp."_s);

    setOnCertificate(making, certified(making), "register_no", {}, "DU-05", u"Thiếu số vào sổ."_s);
    Lot &same = certified(making, CertificateEra::Decree88),
        &again = certified(making, CertificateEra::Decree88);
    setOnCertificate(making, again, "serial", making.rows.row(same.certificates[0])["serial"], "SACH-07",
                     u"Trùng số phát hành với GCN của thửa %1."_s.arg(same.label()));
    Lot &recalled = certified(making, CertificateEra::Decree88);
    setOnCertificate(making, recalled, "state", u"recalled"_s, "SONG-05",
                     u"GCN đã thu hồi mà quyền vẫn còn."_s);
}

/** DU-09: books with lines whose plots nobody found yet. */
void unlocatedLines(Making &making)
{
    int books = 0;
    for (Paper &paper : making.papers.all()) {
        if (paper.era != CertificateEra::Law1993 || paper.lots.size() < 3)
            continue;
        int line = int(paper.lots.size());
        const int missing = books == 0 ? 8 - line : 1;
        for (int i = 0; i < missing; ++i) {
            gis::Record &row = making.rows.add("certificate_parcel");
            row.set("certificate_id", gis::idValue(paper.id));
            row.set("line", qint64(++line));
            row.set("paper_sheet_no", u"5"_s);
            row.set("paper_parcel_no", QString::number(making.rows.dice.between(20, 400)));
            row.set("paper_area", rounded(making.rows.dice.real(96, 480)));
            row.set("paper_purpose", u"2L"_s);
            row.set("paper_address", u"Xứ đồng Mẫu Tây, xã Mẫu Thượng, huyện Mẫu Khê, tỉnh Hưng Yên"_s);
            making.fault(
                u"DU-09"_s, u"certificate_parcel"_s, row.id, paper.lots[0],
                u"Dòng %1 của GCN %2 chưa định vị trên bản đồ."_s.arg(line).arg(paper.specimen.serial));
        }
        if (books == 0)
            making.scenario(u"3d"_s, *paper.lots[0], u"Sổ nhiều thửa, có dòng chưa định vị."_s);
        if (++books == 2)
            return;
    }
}

/** DU-06 and DU-07: scans that are not what they should be. */
void scans(Making &making)
{
    const auto owner = [&](const DemoScan &scan) {
        const gis::Record &link = first(making, "scan_link", "scan_id", scan.scan);
        for (Lot &lot : making.lots)
            for (const QUuid &certificate : lot.certificates)
                if (certificate == link.idOf("row_id"))
                    return &lot;
        return static_cast<Lot *>(nullptr);
    };
    std::vector<DemoScan *> certificates, identities;
    for (DemoScan &scan : making.result.scans) {
        const Lot *lot = owner(scan);
        if (std::holds_alternative<CertificateSpecimen>(scan.shows) && !(lot && lot->isKept))
            certificates.push_back(&scan);
        else if (std::holds_alternative<std::vector<IdentitySpecimen>>(scan.shows))
            identities.push_back(&scan);
    }
    const auto damage = [&](DemoScan &scan, DemoScan::Damage kind, const QString &what) {
        scan.damage = kind;
        if (Lot *lot = owner(scan))
            lot->isTaken = true;
        making.fault(u"DU-06"_s, u"scan"_s, scan.scan, owner(scan), what);
    };
    const std::size_t n = certificates.size(); // the last ones are books of many plots
    damage(*certificates[n - 6], DemoScan::Damage::Missing, u"Có dòng bản quét, không có tệp."_s);
    damage(*certificates[n - 7], DemoScan::Damage::Empty, u"Tệp bản quét rỗng."_s);
    damage(*certificates[n - 8], DemoScan::Damage::Altered, u"Tệp bản quét đã bị sửa, mã băm không khớp."_s);
    std::get<CertificateSpecimen>(certificates[n - 9]->shows).look.dpi = 100;
    damage(*certificates[n - 9], DemoScan::Damage::None, u"Bản quét 100 dpi, mờ."_s);

    Lot &bare = certified(making);
    for (const QUuid &link : making.rows.that("scan_link", "row_id", bare.certificates[0]))
        making.rows.remove(link);
    making.fault(u"DU-06"_s, u"certificate"_s, bare.certificates[0], &bare, u"GCN chưa có bản quét."_s);

    const auto linked = [&](const DemoScan &scan) {
        return first(making, "scan_link", "scan_id", scan.scan).idOf("row_id");
    };
    Lot &unseen = making.spare([&](const Lot &lot) {
        return lot.cover == Cover::House && lot.certificates.size() == 1
            && std::any_of(identities.begin(), identities.end(),
                           [&](const DemoScan *scan) { return lot.holder->people[0].id == linked(*scan); });
    });
    const QUuid person = unseen.holder->people[0].id;
    for (const QUuid &link : making.rows.that("scan_link", "row_id", person))
        making.rows.remove(link);
    making.fault(u"DU-07"_s, u"party"_s, person, &unseen,
                 u"Chưa có bản quét giấy tờ tùy thân (quy tắc tắt sẵn)."_s);
}

/** DU-04, DU-05, DU-08: rights. */
void rights(Making &making)
{
    const auto free = [](const Lot &l) {
        return l.cover == Cover::House && l.certificates.empty() && !l.isManaged;
    };
    Lot &none = making.spare(free);
    for (const QUuid &id : making.rows.that("land_right", "parcel_id", none.id))
        making.rows.remove(id);
    making.fault(u"DU-04"_s, u"parcel"_s, none.id, &none, u"Thửa chưa có chủ sử dụng."_s);

    Lot &headless = making.spare([&](const Lot &l) {
        return l.cover == Cover::House && l.holder && l.holder->kind == u"household"
            && l.certificates.size() == 1;
    });
    for (const QUuid &id : making.rows.that("party_member", "group_id", headless.holder->id))
        making.rows.remove(id);
    making.fault(u"DU-04"_s, u"party"_s, headless.holder->id, &headless, u"Hộ gia đình không rõ chủ hộ."_s);

    Lot &address = making.spare(free);
    making.rows.row(address.id).set("address", gis::Value());
    making.fault(u"DU-05"_s, u"parcel"_s, address.id, &address, u"Thiếu địa chỉ thửa đất."_s);

    Lot &shares = making.spare(free);
    making.rows.remove(making.rows.that("land_right", "parcel_id", shares.id).at(0));
    const int parts[] = { 2, 3 };
    for (int part : parts) {
        PersonWish wish;
        wish.hamlet = shares.hamlet;
        making.papers.right(making.people.single(wish), shares, {});
        gis::Record &row = making.rows.records.back();
        row.set("share_numerator", qint64(1));
        row.set("share_denominator", qint64(part));
    }
    making.fault(u"DU-08"_s, u"parcel"_s, shares.id, &shares, u"Phần quyền 1/2 + 1/3 chưa đủ 1."_s);

    Lot &sold = certified(making, CertificateEra::Decree88);
    gis::Record &change = making.rows.add("registered_change");
    change.set("parcel_id", gis::idValue(sold.id));
    change.set("certificate_id", gis::idValue(sold.certificates[0]));
    change.set("kind", u"transfer"_s);
    change.set("registered_on", u"2025-11-04"_s);
    change.set("page", qint64(4));
    change.set("content", u"Chuyển nhượng cho ông Phan Mẫu Khải"_s);
    making.fault(u"SONG-05"_s, u"registered_change"_s, change.id, &sold,
                 u"Trang 4 đã ghi chuyển nhượng, sổ vẫn ghi chủ cũ."_s);
}

} // namespace

void addPaperFaults(Making &making)
{
    scans(making);
    unlocatedLines(making);
    purposes(making);
    papers(making);
    rights(making);
}

} // namespace storage::demo

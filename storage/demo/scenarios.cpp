#include "storage/demo/settle.h"

namespace storage::demo
{

using namespace Qt::StringLiterals;

namespace
{

/** Walk 6: a lot on the border of both sheets whose certificate says 1.7 m² more than its shape. */
void measuredPaper(Making &making)
{
    for (Lot &lot : making.lots) {
        if (lot.cover != Cover::House || lot.isTaken || lot.area < 110 || lot.area > 190)
            continue;
        const Mesh::Loop &loop = making.mesh.face(lot.face).loops[0];
        bool isAtBorder = false;
        for (std::size_t i = 0; i < loop.size(); ++i) {
            const int other = making.mesh.faceAt(loop[(i + 1) % loop.size()], loop[i]);
            isAtBorder |= other >= 0 && coverOf(making.mesh.face(other).kind) == Cover::Canal;
        }
        if (!isAtBorder)
            continue;
        lot.isTaken = true;
        const double paper = rounded(lot.area + 1.7);
        lot.uses = { { u"ONT"_s, 100 }, { u"CLN"_s, rounded(paper - 100) } };
        lot.holder = making.people.couple(lot.hamlet, 1982);
        Paper &certificate =
            making.papers.issue({ CertificateEra::Decree88, 2014, false, {}, paper }, *lot.holder, { &lot });
        certificate.isSpecial = true;
        const QString what = u"GCN %1 m², hình %2 m²: lệch quá sai số cho phép."_s.arg(paperNumber(paper),
                                                                                       paperNumber(lot.area));
        making.scenario(u"6"_s, lot, what);
        making.fault(u"DUNG-08"_s, u"parcel"_s, lot.id, &lot, what);
        making.result.faults.back().also = { u"DUNG-13"_s };
        return;
    }
}

/** Walk 7: a couple's lot to be divided, with a mortgage that was registered and erased. */
void lotToSplit(Making &making)
{
    Lot *lot = making.take(Cover::House, 150, 200);
    lot->uses = { { u"ONT"_s, 100 }, { u"CLN"_s, rounded(lot->area - 100) } };
    lot->holder = making.people.couple(lot->hamlet, 1978);
    Paper &paper =
        making.papers.issue({ CertificateEra::Decree88, 2013, false, {}, 0 }, *lot->holder, { lot });
    paper.isSpecial = true;
    making.papers.mortgage(paper, u"2019-04-11"_s, u"2024-05-20"_s);
    making.scenario(u"7"_s, *lot, u"Vợ chồng, ONT 100 + CLN; thế chấp 2019, đã xóa 2024."_s);
}

/** Walk 3 (a) (e) (i) (k): papers of the certificate desk. */
void certificateDesk(Making &making)
{
    Lot *couple = making.take(Cover::House, 90, 150);
    couple->holder = making.people.couple(couple->hamlet, 1975);
    making.papers.issue({ CertificateEra::Decree88, 2013, false, {}, 0 }, *couple->holder, { couple })
        .isSpecial = true;
    making.scenario(u"3a"_s, *couple, u"Vợ chồng, GCN 2013; CMND trên GCN, CCCD trên thẻ."_s);

    Lot *sold = making.take(Cover::House, 90, 150);
    Paper &paper = making.papers.issue({ CertificateEra::Law2003, 2007, false, {}, 0 },
                                       making.people.household(sold->hamlet, 1970), { sold });
    paper.isSpecial = true;
    sold->holder = making.people.couple(sold->hamlet, 1980);
    making.papers.transfer(paper, *sold->holder, u"2016-05-17"_s);
    making.scenario(u"3e"_s, *sold, u"Chuyển nhượng năm 2016 ghi ở trang 4."_s);

    Lot *modern = making.take(Cover::House, 90, 150);
    modern->holder = making.people.couple(modern->hamlet, 1985);
    making.papers.issue({ CertificateEra::Qr2025, 2025, false, {}, 0 }, *modern->holder, { modern })
        .isSpecial = true;
    making.scenario(u"3i"_s, *modern, u"GCN mẫu mới có mã QR."_s);

    Lot *misspelt = making.take(Cover::House, 90, 150);
    PersonWish wish;
    wish.hamlet = misspelt->hamlet;
    wish.name = u"Đặng Mẫu Thuý Xuyến"_s;
    wish.isMale = false;
    misspelt->holder = making.people.single(wish);
    Paper &wrong = making.papers.issue({ CertificateEra::Decree88, 2012 + 3, false, {}, 0 },
                                       *misspelt->holder, { misspelt });
    wrong.isSpecial = true;
    for (QString &line : wrong.specimen.holders)
        line.replace(u"Xuyến"_s, u"Suyến"_s);
    gis::Record &note = making.rows.add("note");
    note.set("entity", u"certificate"_s);
    note.set("row_id", gis::idValue(wrong.id));
    note.set("text", u"GCN in \"Suyến\", giấy tờ tùy thân ghi \"Xuyến\": đề nghị đính chính GCN."_s);
    note.set("asked_of", u"UBND xã Mẫu Hòa"_s);
    making.scenario(u"3k"_s, *misspelt, u"Tên in trên GCN sai chính tả."_s);
}

} // namespace

void addScenarios(Making &making)
{
    measuredPaper(making);
    lotToSplit(making);
    certificateDesk(making);
}

} // namespace storage::demo

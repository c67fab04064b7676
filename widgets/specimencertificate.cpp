#include "widgets/specimencertificate.h"

#include "widgets/codes.h"
#include "widgets/specimenparts.h"

using namespace Qt::StringLiterals;
using namespace specimen;
using storage::CertificateEra;
using storage::CertificateSpecimen;

namespace
{

constexpr double left = 22, right = 188; // the text, on A4
constexpr QColor gold(250, 214, 90), bookRed(196, 38, 44), pattern(224, 150, 160), cream(252, 249, 238);
constexpr QColor pink(254, 241, 243), lotus(253, 234, 240), olive(190, 160, 110);

void form(SpecimenSheet &sheet, const QColor &paper, const QColor &ornament)
{
    sheet.background(paper);
    QColor faint = ornament;
    faint.setAlpha(38);
    sheet.rays({ sheet.size().width() / 2, sheet.size().height() * 0.5 }, 62, faint);
    sheet.guilloche(QRectF(8, 8, sheet.size().width() - 16, sheet.size().height() - 16), ornament, 6.5);
}

void serial(SpecimenSheet &sheet, const CertificateSpecimen &certificate, double top, const QColor &colour)
{
    sheet.line(certificate.serial, 105, right, top, { 6, Qt::AlignRight, colour }, true);
    sheet.mark("certificate", "serial");
}

void registerNumber(SpecimenSheet &sheet, const QString &label, const CertificateSpecimen &certificate,
                    double end, double top)
{
    sheet.paragraph({ { label }, { certificate.registerNo, true } }, left, end, top, { body });
    sheet.mark("certificate", "register_no");
}

/** The red cover of the books before 2009. */
void cover(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    sheet.background(bookRed);
    sheet.guilloche(QRectF(8, 8, 194, 281), gold, 6.5);
    nation(sheet, 28, gold, left, right);
    star(sheet, { 105, 92 }, 24, gold);
    const SheetStyle big{ 11, Qt::AlignHCenter, gold }, middle{ 8.4, Qt::AlignHCenter, gold };
    const double top = sheet.line(u"GIẤY CHỨNG NHẬN"_s, left, right, 140, big, true);
    sheet.line(u"QUYỀN SỬ DỤNG ĐẤT"_s, left, right, top + 2, middle, true);
    serial(sheet, certificate, 264, gold);
}

void book1993Holder(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, cream, olive);
    const SheetStyle head{ 5, Qt::AlignHCenter };
    double top = sheet.line(officeInCapitals(certificate.issuedBy), left, right, 26, head, true);
    top = sheet.line(u"CHỨNG NHẬN"_s, left, right, top + 3, { 6.4, Qt::AlignHCenter }, true);
    top = holders(sheet, certificate.holders, left, right, top + 6);
    top = sheet.paragraph({ { u"Được quyền sử dụng đất theo bảng liệt kê dưới đây:"_s } }, left, right,
                          top + 2, { body })
        + 3;
    std::vector<std::vector<QString>> rows;
    for (const storage::SpecimenLine &line : certificate.lines)
        rows.push_back({ line.sheetNo, line.parcelNo, line.area, line.purposes, line.term, line.address });
    top = table(sheet,
                { u"Số tờ bản đồ"_s, u"Số thửa"_s, u"Diện tích"_s, u"Mục đích sử dụng"_s, u"Thời hạn"_s,
                  u"Xứ đồng"_s },
                { 0.09, 0.09, 0.15, 0.27, 0.18, 0.22 }, rows, left, right, top, { 70, 165, 3 });
    if (!certificate.notes.isEmpty())
        sheet.paragraph({ { u"Ghi chú: "_s + certificate.notes, false, true } }, left, right, top, { body });
    registerNumber(sheet, u"Vào sổ cấp giấy chứng nhận quyền sử dụng đất số: "_s, certificate, right, 262);
}

void bookPlan(SpecimenSheet &sheet, const CertificateSpecimen &certificate, const QString &title)
{
    form(sheet, cream, olive);
    const double top = sheet.line(title, left, right, 24, { 4.4, Qt::AlignHCenter }, true) + 3;
    const QRectF box(left, top, right - left, 128);
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().setPen(QPen(Qt::black, 0.25));
    sheet.painter().drawRect(box);
    plan(sheet, certificate.sketch,
         certificate.lines.empty() ? QString() : certificate.lines.front().parcelNo, box);
    issued(sheet, certificate, 92, right, box.bottom() + 10);
    registerNumber(sheet, u"Số vào sổ: "_s, certificate, 92, box.bottom() + 12);
}

void bookBack(SpecimenSheet &sheet, const CertificateSpecimen &certificate, const QString &title)
{
    form(sheet, cream, olive);
    double top = sheet.line(title, left, right, 24, { 4.2, Qt::AlignHCenter }, true) + 3;
    top = changes(sheet, certificate.changes, left, right, top, 190);
    sheet.paragraph(
        { { u"Người được cấp giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung nội dung trong giấy."_s,
            false, true } },
        left, right, top + 3, { 3.2 });
}

void book2004Holder(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, cream, olive);
    double top =
        sheet.line(officeInCapitals(certificate.issuedBy), left, right, 25, { 4.6, Qt::AlignHCenter }, true);
    top = sheet.line(u"CHỨNG NHẬN"_s, left, right, top + 2, { 5.6, Qt::AlignHCenter }, true) + 3;
    top = heading(sheet, u"I. Tên người sử dụng đất"_s, left, right, top);
    top = holders(sheet, certificate.holders, left + 4, right, top);
    top = heading(sheet, u"II. Thửa đất được quyền sử dụng"_s, left, right, top);
    top = parcels(sheet, certificate, left + 4, right, top);
    top = heading(sheet, u"III. Tài sản gắn liền với đất"_s, left, right, top);
    top = holders(sheet, certificate.assets.empty() ? std::vector<QString>{ u"-/-"_s } : certificate.assets,
                  left + 4, right, top);
    top = heading(sheet, u"IV. Ghi chú"_s, left, right, top);
    sheet.paragraph({ { certificate.notes.isEmpty() ? u"Không"_s : certificate.notes } }, left + 4, right,
                    top, { body });
}

void pinkFront(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, pink, pattern);
    nation(sheet, 24, bookRed, left, right);
    star(sheet, { 105, 66 }, 20, bookRed);
    const SheetStyle big{ 8.6, Qt::AlignHCenter, bookRed }, middle{ 5, Qt::AlignHCenter, bookRed };
    double top = sheet.line(u"GIẤY CHỨNG NHẬN"_s, left, right, 94, big, true);
    top = sheet.line(u"QUYỀN SỬ DỤNG ĐẤT"_s, left, right, top, middle, true);
    top = sheet.line(u"QUYỀN SỞ HỮU NHÀ Ở VÀ TÀI SẢN KHÁC GẮN LIỀN VỚI ĐẤT"_s, left, right, top,
                     { 4.4, Qt::AlignHCenter, bookRed }, true);
    top = heading(sheet, u"I. Người sử dụng đất, chủ sở hữu nhà ở và tài sản khác gắn liền với đất"_s, left,
                  right, top + 10);
    holders(sheet, certificate.holders, left + 4, right, top + 2);
    serial(sheet, certificate, 262, bookRed);
}

void pinkParcels(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, pink, pattern);
    double top = heading(sheet, u"II. Thửa đất, nhà ở và tài sản khác gắn liền với đất"_s, left, right, 24);
    top = heading(sheet, u"1. Thửa đất"_s, left, right, top + 1);
    top = parcels(sheet, certificate, left + 4, right, top);
    if (certificate.assets.empty()) {
        top = entry(sheet, u"2. Nhà ở"_s, {}, left, right, top);
    } else {
        top = heading(sheet, u"2. Nhà ở"_s, left, right, top);
        top = holders(sheet, certificate.assets, left + 4, right, top);
    }
    top = entry(sheet, u"3. Công trình xây dựng khác"_s, {}, left, right, top);
    top = entry(sheet, u"4. Rừng sản xuất là rừng trồng"_s, {}, left, right, top);
    top = entry(sheet, u"5. Cây lâu năm"_s, {}, left, right, top);
    top = entry(sheet, u"6. Ghi chú"_s, certificate.notes.isEmpty() ? u"Không"_s : certificate.notes, left,
                right, top);
    issued(sheet, certificate, 92, right, std::max(top + 6, 196.0));
    registerNumber(sheet, u"Số vào sổ cấp GCN: "_s, certificate, 100, 266);
}

void pinkPlan(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, pink, pattern);
    double top =
        heading(sheet, u"III. Sơ đồ thửa đất, nhà ở và tài sản khác gắn liền với đất"_s, left, right, 24);
    const QRectF box(left, top + 2, right - left, 130);
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().setPen(QPen(Qt::black, 0.25));
    sheet.painter().drawRect(box);
    plan(sheet, certificate.sketch,
         certificate.lines.empty() ? QString() : certificate.lines.front().parcelNo, box);
    top = heading(sheet, u"IV. Những thay đổi sau khi cấp giấy chứng nhận"_s, left, right, box.bottom() + 6);
    changes(sheet, {}, left, right, top, 88);
}

void pinkBack(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, pink, pattern);
    double top =
        sheet.paragraph({ { u"IV. Những thay đổi sau khi cấp giấy chứng nhận (tiếp theo)"_s, true } }, left,
                        right, 24, { body })
        + 1;
    top = changes(sheet, certificate.changes, left, right, top, 180);
    sheet.paragraph({ { u"Người được cấp Giấy chứng nhận không được sửa chữa, tẩy xóa hoặc bổ sung bất kỳ "
                        u"nội dung nào trong "
                        "Giấy chứng nhận; khi bị mất hoặc hư hỏng phải khai báo ngay với cơ quan cấp giấy."_s,
                        false, true } },
                    left, right, top + 1, { 3.2, Qt::AlignHCenter });
    sheet.watermark();
    if (certificate.barcode.isEmpty())
        return;
    const QRectF bars(68, 248, 74, 14);
    paintBarcode(sheet.painter(), bars, certificate.barcode);
    sheet.mark("certificate", "barcode", bars);
    sheet.line(certificate.barcode, bars.left(), bars.right(), bars.bottom() + 0.5,
               { 3.4, Qt::AlignHCenter, Qt::black, false });
}

void newFront(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, lotus, pattern);
    nation(sheet, 22, bookRed, left, right - 36);
    star(sheet, { 87, 56 }, 14, bookRed);
    double top = sheet.line(u"GIẤY CHỨNG NHẬN"_s, left, right, 78, { 7.6, Qt::AlignHCenter, bookRed }, true);
    top = sheet.line(u"QUYỀN SỬ DỤNG ĐẤT, QUYỀN SỞ HỮU TÀI SẢN GẮN LIỀN VỚI ĐẤT"_s, left, right, top,
                     { 4.2, Qt::AlignHCenter, bookRed }, true);
    top =
        heading(sheet, u"1. Người sử dụng đất, chủ sở hữu tài sản gắn liền với đất:"_s, left, right, top + 5);
    top = holders(sheet, certificate.holders, left + 4, right, top);
    top = heading(sheet, u"2. Thông tin thửa đất:"_s, left, right, top);
    top = parcels(sheet, certificate, left + 4, right, top);
    top = heading(sheet, u"3. Thông tin tài sản gắn liền với đất:"_s, left, right, top);
    top = holders(sheet, certificate.assets.empty() ? std::vector<QString>{ u"-/-"_s } : certificate.assets,
                  left + 4, right, top);
    issued(sheet, certificate, 92, right, std::max(top + 4, 204.0));
    sheet.line(certificate.serial, left, 92, 262, { 6, Qt::AlignLeft, bookRed }, true);
    sheet.mark("certificate", "serial");
    sheet.watermark();
    const QRectF square(right - 34, 19, 34, 34);
    if (certificate.qrText.isEmpty())
        return;
    paintQr(sheet.painter(), square, certificate.qrText);
    sheet.mark("certificate", "qr_text", square);
}

void newBack(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    form(sheet, lotus, pattern);
    double top = heading(sheet, u"4. Sơ đồ thửa đất, tài sản gắn liền với đất:"_s, left, right, 24);
    const QRectF box(left, top + 1, right - left, 110);
    sheet.painter().setBrush(Qt::NoBrush);
    sheet.painter().setPen(QPen(Qt::black, 0.25));
    sheet.painter().drawRect(box);
    plan(sheet, certificate.sketch,
         certificate.lines.empty() ? QString() : certificate.lines.front().parcelNo, box);
    top = entry(sheet, u"5. Ghi chú"_s, certificate.notes.isEmpty() ? u"Không"_s : certificate.notes, left,
                right, box.bottom() + 4);
    top = heading(sheet, u"6. Những thay đổi sau khi cấp Giấy chứng nhận:"_s, left, right, top + 2);
    changes(sheet, certificate.changes, left, right, top, 92);
    registerNumber(sheet, u"Số vào sổ cấp Giấy chứng nhận: "_s, certificate, right, 266);
}

using Side = void (*)(SpecimenSheet &, const CertificateSpecimen &);

void plan1993(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    bookPlan(sheet, certificate, u"SƠ ĐỒ THỬA ĐẤT"_s);
}

void back1993(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    bookBack(sheet, certificate, u"NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN"_s);
}

void plan2004(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    bookPlan(sheet, certificate, u"V. SƠ ĐỒ THỬA ĐẤT"_s);
}

void back2004(SpecimenSheet &sheet, const CertificateSpecimen &certificate)
{
    bookBack(sheet, certificate, u"VI. NHỮNG THAY ĐỔI SAU KHI CẤP GIẤY CHỨNG NHẬN"_s);
}

std::vector<Side> sidesOf(CertificateEra era)
{
    switch (era) {
    case CertificateEra::Law1993:
        return { cover, book1993Holder, plan1993, back1993 };
    case CertificateEra::Law2003:
        return { cover, book2004Holder, plan2004, back2004 };
    case CertificateEra::Decree88:
        return { pinkFront, pinkParcels, pinkPlan, pinkBack };
    case CertificateEra::Qr2025:
        break;
    }
    return { newFront, newBack };
}

} // namespace

int sideCount(CertificateEra era)
{
    return int(sidesOf(era).size());
}

bool isScannedOpen(CertificateEra era)
{
    return era == CertificateEra::Law1993 || era == CertificateEra::Law2003;
}

void drawSide(SpecimenSheet &sheet, const CertificateSpecimen &certificate, int side)
{
    const Side draw = sidesOf(certificate.era)[std::size_t(side)];
    draw(sheet, certificate);
    if (draw == cover)
        sheet.watermark(QColor(255, 235, 190, 60));
    else if (draw != pinkBack && draw != newFront) // these put it under their code
        sheet.watermark();
}

#pragma once

#include <QByteArray>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace storage
{

/** The form a certificate is printed on (Loại giấy chứng nhận); domain/02 §2.2 gives the eras. */
enum class CertificateEra {
    Law1993, ///< red book, one letter and 6 digits, to 2004; kind 2
    Law2003, ///< red book, A and a letter and 6 digits, 2004–2009; kind 1
    Decree88, ///< pink, B, C or D and a letter and 6 digits, 2009–2024; kinds 6 and 11
    Qr2025, ///< two letters and 8 digits, QR on page 1, since 2025; kind 98
};

/** One parcel as it stands on page 2 of a certificate. */
struct SpecimenLine {
    QString sheetNo;
    QString parcelNo;
    QString area; ///< "164,3 m²"
    QString purposes; ///< "Đất ở tại nông thôn: 100,0 m²; Đất trồng cây lâu năm: 64,3 m²"
    QString form; ///< "Sử dụng riêng"
    QString term; ///< "Lâu dài"
    QString origin; ///< "Công nhận QSDĐ như giao đất có thu tiền sử dụng đất"
    QString address; ///< "Thôn Mẫu 1, xã Mẫu Hòa, huyện Mẫu, tỉnh Hưng Yên"
};

/** What stands after the issue on page 4 (Những thay đổi sau khi cấp GCN). */
struct SpecimenChange {
    QString content; ///< "Chuyển nhượng cho ông …, CCCD …, theo hồ sơ số …"
    QString confirmed; ///< "Ngày 17/05/2016, Chi nhánh VPĐKĐĐ"
};

/** How a sheet of paper lay on the glass. */
struct SpecimenLook {
    double turnDegrees = 0; ///< counter-clockwise, small
    quint32 noiseSeed = 0; ///< the same seed, the same specks
    int dpi = 200;
};

/** Everything printed on a specimen certificate, page by page. Text fields may be empty. */
struct CertificateSpecimen {
    QString serial; ///< as printed: "BX 123457"
    CertificateEra era = CertificateEra::Decree88;
    QString kind; ///< code of the list certificate_kind
    QString registerNo; ///< "CH03730"
    QString issuedOn; ///< "15/10/2013"; year only where the paper says no more
    QString issuedBy; ///< "UBND huyện Mẫu"
    QString place; ///< before the date: "Mẫu Hòa"
    std::vector<QString> holders; ///< lines of section I as printed, the first in bold
    std::vector<SpecimenLine> lines;
    std::vector<QString> assets; ///< lines on houses and other assets
    QString notes; ///< section Ghi chú
    std::vector<SpecimenChange> changes; ///< page 4
    QString barcode; ///< 13 digits, page 4 of Decree88; else empty
    QString qrText; ///< Qr2025 only; else empty
    std::vector<double>
        sketch; ///< x, y, x, y … of the first parcel in metres from its own corner, north up; may be empty
    SpecimenLook look;
};

enum class IdentityKind { Cccd, Cmnd };

/** Everything printed on a specimen identity paper, front and back on one page. */
struct IdentitySpecimen {
    IdentityKind kind = IdentityKind::Cccd;
    QString number; ///< 12 digits, or 9 for a CMND
    QString name; ///< "NGUYỄN VĂN MẪU"
    QString birth; ///< "17/05/1962" or "1962"
    QString sex; ///< "Nam", "Nữ"
    QString address;
    QString issuedOn; ///< "02/07/2021"
    QString issuedBy;
    QString qrText; ///< the seven fields of domain/03 §3.3; empty for a CMND
    SpecimenLook look;
};

/** A typed list, as archives keep them for papers issued together; as many pages as it needs. */
struct ListSpecimen {
    QString title; ///< "TẬP GIẤY CHỨNG NHẬN LƯU – QUYỂN 03"
    QString subtitle; ///< "Thôn Mẫu 2, xã Mẫu Hòa – 25 giấy"
    std::vector<QString> columns;
    std::vector<std::vector<QString>> rows; ///< a text for each column
    SpecimenLook look;
};

/** Where the value of a field stands on a specimen. */
struct SpecimenMark {
    const char *table; ///< certificate, or certificate_parcel for its only line
    const char *field;
    int page = 1;
    QRectF share; ///< of the page, 0 to 1 from its top left
};

/** A specimen as an image PDF, with the places of its values. */
struct SpecimenScan {
    QByteArray pdf;
    std::vector<SpecimenMark> marks;
};

/**
 * Draw a specimen as an image PDF, watermarked MẪU: same specimen, same bytes.
 * They stand here as functions because drawing needs Qt Gui.
 */
struct SpecimenPainter {
    std::function<SpecimenScan(const CertificateSpecimen &)> certificate;
    std::function<QByteArray(const std::vector<IdentitySpecimen> &)> identity; ///< one page each
    std::function<QByteArray(const ListSpecimen &)> list;
};

} // namespace storage

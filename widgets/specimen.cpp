#include "widgets/specimen.h"

#include "widgets/scanlook.h"
#include "widgets/specimencertificate.h"
#include "widgets/specimenidentity.h"
#include "widgets/specimenparts.h"

namespace
{

constexpr QSizeF a4(210, 297), a3(420, 297);
constexpr int rowsOfPage = 34;

/** The sides that the pictures of a certificate hold, from left to right. */
std::vector<std::vector<int>> picturesOf(storage::CertificateEra era)
{
    if (isScannedOpen(era))
        return { { 3, 0 }, { 1, 2 } };
    std::vector<std::vector<int>> pictures;
    for (int side = 0; side < sideCount(era); ++side)
        pictures.push_back({ side });
    return pictures;
}

void drawList(SpecimenSheet &sheet, const storage::ListSpecimen &list, std::size_t first)
{
    constexpr double left = 18, right = 194;
    sheet.background(QColor(251, 250, 245));
    double top = sheet.line(list.title, left, right, 20, { 5, Qt::AlignHCenter }, true);
    top = sheet.line(list.subtitle, left, right, top + 1, { 3.8, Qt::AlignHCenter });
    const std::size_t last = std::min(list.rows.size(), first + rowsOfPage);
    std::vector<std::vector<QString>> rows(list.rows.begin() + std::ptrdiff_t(first),
                                           list.rows.begin() + std::ptrdiff_t(last));
    specimen::table(sheet, list.columns,
                    std::vector<double>(list.columns.size(), 1.0 / double(list.columns.size())), rows, left,
                    right, top + 5, { 0, 240, 3 });
    sheet.watermark();
}

} // namespace

storage::SpecimenScan certificateScan(const storage::CertificateSpecimen &certificate)
{
    std::vector<storage::PicturePage> pages;
    std::vector<storage::SpecimenMark> marks;
    for (const std::vector<int> &sides : picturesOf(certificate.era)) {
        const auto draw = [&](QPainter &painter) {
            const QTransform toShare =
                QTransform::fromScale(1.0 / painter.device()->width(), 1.0 / painter.device()->height());
            for (std::size_t i = 0; i < sides.size(); ++i) {
                SpecimenSheet sheet(painter, QPointF(double(i) * a4.width(), 0), a4);
                drawSide(sheet, certificate, sides[i]);
                for (const auto &[table, field, page, box] : sheet.marks())
                    marks.push_back({ table, field, int(pages.size()) + 1, toShare.mapRect(box) });
            }
        };
        const bool isOpened = sides.size() > 1;
        pages.push_back(
            scannedSheet(draw, isOpened ? a3 : a4, certificate.look, int(pages.size()), isOpened));
    }
    return { storage::imagePdf(pages), marks };
}

QByteArray identityScan(const std::vector<storage::IdentitySpecimen> &papers)
{
    std::vector<storage::PicturePage> pages;
    for (const storage::IdentitySpecimen &paper : papers)
        pages.push_back(scannedSheet(
            [&](QPainter &painter) {
                SpecimenSheet sheet(painter, {}, a4);
                drawIdentity(sheet, paper);
            },
            a4, paper.look, int(pages.size())));
    return storage::imagePdf(pages);
}

QByteArray listScan(const storage::ListSpecimen &list)
{
    std::vector<storage::PicturePage> pages;
    for (std::size_t first = 0; first == 0 || first < list.rows.size(); first += rowsOfPage)
        pages.push_back(scannedSheet(
            [&](QPainter &painter) {
                SpecimenSheet sheet(painter, {}, a4);
                drawList(sheet, list, first);
            },
            a4, list.look, int(pages.size())));
    return storage::imagePdf(pages);
}

storage::SpecimenPainter specimenPainter()
{
    return { certificateScan, identityScan, listScan };
}

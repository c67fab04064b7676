#define ZX_USE_UTF8 1

#include "widgets/codes.h"

#include "widgets/scanpages.h"

#include <QPainter>

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>
#include <ZXing/ReadBarcode.h>

#include <algorithm>
#include <cmath>

namespace
{

constexpr double readingDpi = 200;
constexpr int mostBarcodes = 6; // of one page
constexpr double largestSide = 6000; // pixels; more says nothing to a reader and costs seconds

ZXing::ImageView viewOf(const QImage &grey)
{
    return { grey.constBits(), grey.width(), grey.height(), ZXing::ImageFormat::Lum,
             int(grey.bytesPerLine()) };
}

PageCode codeOf(const ZXing::Result &result, QSize size)
{
    QPolygonF corners;
    for (const auto &corner : result.position())
        corners << QPointF(double(corner.x) / size.width(), double(corner.y) / size.height());
    return { 0, QString::fromStdString(ZXing::ToString(result.format())),
             QString::fromStdString(result.text()), corners.boundingRect() & QRectF(0, 0, 1, 1) };
}

/** Whitens \a grey where a bar code stands at \a share, of which only a line may be known. */
void blot(QImage &grey, const QRectF &share)
{
    const QRectF box(share.x() * grey.width(), share.y() * grey.height(), share.width() * grey.width(),
                     share.height() * grey.height());
    const double more = std::max(box.width(), box.height()) / 3;
    QPainter(&grey).fillRect(box.adjusted(-more, -more, more, more), Qt::white);
}

QSize readingSize(QSizeF points)
{
    const QSizeF pixels = points * (readingDpi / 72);
    const double side = std::max(pixels.width(), pixels.height());
    return (side > largestSide ? pixels * (largestSide / side) : pixels).toSize().expandedTo(QSize(1, 1));
}

/** Paints the set modules of \a matrix, whole runs at a time, without seams between them. */
void paintModules(QPainter &painter, const QRectF &box, const ZXing::BitMatrix &matrix, int rows)
{
    const double width = box.width() / matrix.width(), height = box.height() / rows;
    painter.fillRect(box, Qt::white);
    for (int y = 0; y < rows; ++y)
        for (int x = 0; x < matrix.width(); ++x) {
            const int start = x;
            while (x < matrix.width() && matrix.get(x, y))
                ++x;
            if (x > start)
                painter.fillRect(
                    QRectF(box.x() + start * width, box.y() + y * height, (x - start) * width, height * 1.02),
                    Qt::black);
        }
}

} // namespace

std::vector<PageCode> codesOn(const QImage &page)
{
    QImage grey = page.convertToFormat(QImage::Format_Grayscale8);
    std::vector<PageCode> codes;
    for (const ZXing::Result &result :
         ZXing::ReadBarcodes(viewOf(grey), ZXing::DecodeHints().setFormats(ZXing::BarcodeFormat::QRCode)))
        if (result.isValid())
            codes.push_back(codeOf(result, grey.size()));

    // Bar codes one at a time, each blotted out before the next: asked for
    // all at once, zxing-cpp 1.4 aborts when it meets the same one twice.
    const auto linear = ZXing::BarcodeFormat::Code128 | ZXing::BarcodeFormat::Code39
        | ZXing::BarcodeFormat::EAN13 | ZXing::BarcodeFormat::ITF;
    for (int found = 0; found < mostBarcodes; ++found) {
        const ZXing::Result result =
            ZXing::ReadBarcode(viewOf(grey), ZXing::DecodeHints().setFormats(linear));
        if (!result.isValid())
            break;
        const PageCode code = codeOf(result, grey.size());
        blot(grey, code.share);
        if (std::none_of(codes.begin(), codes.end(),
                         [&](const PageCode &known) { return known.text == code.text; }))
            codes.push_back(code);
    }
    return codes;
}

std::vector<PageCode> codesOf(const QString &path, const gis::Progress &progress)
{
    const PageSizes sizes = pageSizes(path);
    std::vector<PageCode> codes;
    for (int page = 0; page < int(sizes.size()); ++page) {
        gis::report(progress, double(page) / double(sizes.size()));
        for (PageCode &code : codesOn(pageImage(path, page, readingSize(sizes[page])))) {
            code.page = page;
            codes.push_back(std::move(code));
        }
    }
    return codes;
}

void paintQr(QPainter &painter, const QRectF &box, const QString &text)
{
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::QRCode)
                                        .setEncoding(ZXing::CharacterSet::UTF8)
                                        .setEccLevel(2)
                                        .setMargin(3)
                                        .encode(text.toStdString(), 0, 0);
    paintModules(painter, box, matrix, matrix.height());
}

void paintBarcode(QPainter &painter, const QRectF &box, const QString &text)
{
    const ZXing::BitMatrix matrix = ZXing::MultiFormatWriter(ZXing::BarcodeFormat::Code128)
                                        .setMargin(10)
                                        .encode(text.toStdString(), 0, 1);
    paintModules(painter, box, matrix, 1);
}

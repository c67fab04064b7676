#include "storage/picture.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QtEndian>

#include <zlib.h>

#include <algorithm>
#include <cmath>
#include <optional>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Picture)
};

constexpr char pngHead[] = "\x89PNG\r\n\x1a\n";
constexpr char jpegHead[] = "\xff\xd8\xff";
constexpr double mostPixels = 100e6; // a 600 dpi A3 sheet has 70 million
constexpr double leastDpi = 100, mostDpi = 1200;
constexpr double a4LongInches = 11.69;

[[noreturn]] void damaged(const QString &name)
{
    throw gis::Error(Text::tr("The picture %1 is damaged; take it or scan the paper again.").arg(name));
}

/** Bytes of a file, read with every step checked. */
class Bytes
{
public:
    Bytes(const QByteArray &bytes, const QString &name) : m_bytes(bytes), m_name(name) { }

    qsizetype size() const { return m_bytes.size(); }
    quint8 byte(qsizetype at) const { return quint8(*part(at, 1)); }
    quint16 u16(qsizetype at) const { return qFromBigEndian<quint16>(part(at, 2)); }
    quint32 u32(qsizetype at) const { return qFromBigEndian<quint32>(part(at, 4)); }
    QByteArray mid(qsizetype at, qsizetype length) const { return { part(at, length), length }; }

private:
    const char *part(qsizetype at, qsizetype length) const
    {
        if (at < 0 || length < 0 || at > m_bytes.size() || length > m_bytes.size() - at)
            damaged(m_name);
        return m_bytes.constData() + at;
    }

    const QByteArray &m_bytes;
    const QString &m_name;
};

void checkSize(QSize pixels, const QString &name)
{
    if (pixels.width() < 1 || pixels.height() < 1)
        damaged(name);
    if (double(pixels.width()) * pixels.height() > mostPixels)
        throw gis::Error(
            Text::tr("The picture %1 has %2 × %3 pixels, more than a scan needs; scan the paper at 300 dpi.")
                .arg(name)
                .arg(pixels.width())
                .arg(pixels.height()));
}

/** \a declared if a scanner would say so, else what makes the longer side that of A4. */
double dpiOf(double declared, QSize pixels)
{
    if (declared >= leastDpi && declared <= mostDpi)
        return declared;
    return std::max(1.0, std::round(std::max(pixels.width(), pixels.height()) / a4LongInches));
}

/** Quarter turns clockwise that the Exif data \a exif asks for. */
int turnsOf(const QByteArray &exif)
{
    const bool isLittle = exif.startsWith("II");
    const auto u16 = [&](qsizetype at) -> int {
        if (at < 0 || at + 2 > exif.size())
            return 0;
        return isLittle ? qFromLittleEndian<quint16>(exif.constData() + at)
                        : qFromBigEndian<quint16>(exif.constData() + at);
    };
    if (exif.size() < 10 || (!isLittle && !exif.startsWith("MM")))
        return 0;
    const qsizetype directory = isLittle ? qFromLittleEndian<quint32>(exif.constData() + 4)
                                         : qFromBigEndian<quint32>(exif.constData() + 4);
    constexpr int orientation = 0x0112, entrySize = 12;
    for (int i = 0; i < u16(directory); ++i) {
        const qsizetype entry = directory + 2 + i * entrySize;
        if (entry + entrySize > exif.size())
            return 0;
        if (u16(entry) != orientation)
            continue;
        switch (u16(entry + 8)) {
        case 6:
            return 1;
        case 3:
            return 2;
        case 8:
            return 3;
        default:
            return 0;
        }
    }
    return 0;
}

PicturePage jpegPage(const QByteArray &file, const QString &name)
{
    const Bytes bytes(file, name);
    constexpr qsizetype mostAfterEnd = 65536; // some cameras add a few notes
    const qsizetype end = file.lastIndexOf("\xff\xd9");
    if (end < 0 || end < file.size() - mostAfterEnd)
        damaged(name); // cut off
    PicturePage page{ file, {}, {}, 0, 0 };
    double dpi = 0;
    qsizetype at = 2;
    for (;;) {
        if (bytes.byte(at) != 0xff)
            damaged(name);
        const int marker = bytes.byte(at + 1);
        if (marker == 0xff) { // fill byte
            ++at;
            continue;
        }
        const qsizetype length = bytes.u16(at + 2), content = at + 4;
        if (marker == 0xe0 && bytes.mid(content, 5) == QByteArray("JFIF\0", 5)) {
            const double density = bytes.u16(content + 8);
            dpi = bytes.byte(content + 7) == 2 ? density * 2.54 : bytes.byte(content + 7) == 1 ? density : 0;
        } else if (marker == 0xe1 && length > 8 && bytes.mid(content, 6) == QByteArray("Exif\0\0", 6)) {
            page.turns = turnsOf(bytes.mid(content + 6, length - 8));
        } else if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
            page.pixels = { bytes.u16(content + 3), bytes.u16(content + 1) };
            const int colours = bytes.byte(content + 5);
            if (marker > 0xc2 || bytes.byte(content) != 8 || (colours != 1 && colours != 3))
                throw gis::Error(
                    Text::tr("The picture %1 is a JPEG of a kind that a scan cannot keep; save it "
                             "as an ordinary colour JPEG.")
                        .arg(name));
            page.coding = colours == 1 ? jpegGrey : jpegRgb;
            break;
        }
        if (marker == 0xda || marker == 0xd9)
            damaged(name);
        at += 2 + length;
    }
    checkSize(page.pixels, name);
    page.dpi = dpiOf(dpi, page.pixels);
    return page;
}

/** What a PNG says of itself. */
struct PngHead {
    QSize pixels;
    int bits = 0, colour = 0;
    bool isInterlaced = false;
    double dpi = 0;
    QByteArray palette, idat;
};

PngHead pngHeadOf(const QByteArray &file, const QString &name)
{
    const Bytes bytes(file, name);
    PngHead head;
    for (qsizetype at = 8;;) {
        const qsizetype length = bytes.u32(at), content = at + 8;
        const QByteArray kind = bytes.mid(at + 4, 4);
        if (kind == "IHDR") {
            const quint32 width = bytes.u32(content), height = bytes.u32(content + 4);
            if (width > 100'000 || height > 100'000)
                damaged(name);
            head.pixels = QSize(int(width), int(height));
            head.bits = bytes.byte(content + 8);
            head.colour = bytes.byte(content + 9);
            head.isInterlaced = bytes.byte(content + 12);
        } else if (kind == "pHYs" && bytes.byte(content + 8) == 1) {
            head.dpi = bytes.u32(content) * 0.0254;
        } else if (kind == "PLTE") {
            head.palette = bytes.mid(content, length);
        } else if (kind == "IDAT") {
            head.idat += bytes.mid(content, length);
        } else if (kind == "IEND") {
            break;
        }
        bytes.byte(content + length + 3); // the checksum is there
        at = content + length + 4;
    }
    return head;
}

/** \a size bytes that \a deflated holds. */
QByteArray inflated(const QByteArray &deflated, qsizetype size, const QString &name)
{
    QByteArray plain(size, Qt::Uninitialized);
    uLongf got = uLongf(size);
    if (uncompress(reinterpret_cast<Bytef *>(plain.data()), &got,
                   reinterpret_cast<const Bytef *>(deflated.constData()), uLong(deflated.size()))
            != Z_OK
        || qsizetype(got) != size)
        damaged(name);
    return plain;
}

/** Undoes the PNG filter of \a row, of which \a above is the row before. */
void unfilter(int filter, uchar *row, const uchar *above, int length, int step, const QString &name)
{
    if (filter > 4)
        damaged(name);
    for (int i = 0; i < length; ++i) {
        const int left = i < step ? 0 : row[i - step], up = above[i], corner = i < step ? 0 : above[i - step];
        const int p = left + up - corner, pl = std::abs(p - left), pu = std::abs(p - up),
                  pc = std::abs(p - corner);
        const int paeth = pl <= pu && pl <= pc ? left : pu <= pc ? up : corner;
        const int guess[] = { 0, left, up, (left + up) / 2, paeth };
        row[i] = uchar(row[i] + guess[filter]);
    }
}

/** The picture of \a head on white paper: PDF would need a mask for what shines through. */
PicturePage withoutAlpha(const PngHead &head, const QString &name)
{
    const int colours = head.colour == 4 ? 1 : 3, step = colours + 1;
    const int width = head.pixels.width(), height = head.pixels.height(), length = width * step;
    QByteArray rows = inflated(head.idat, qsizetype(length + 1) * height, name);
    QByteArray plain;
    plain.reserve(qsizetype(width) * height * colours);
    QByteArray nothing(length, '\0');
    const uchar *above = reinterpret_cast<const uchar *>(nothing.constData());
    for (int y = 0; y < height; ++y) {
        uchar *row = reinterpret_cast<uchar *>(rows.data()) + qsizetype(length + 1) * y;
        unfilter(row[0], row + 1, above, length, step, name);
        above = row + 1;
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < colours; ++c)
                plain += char(255 - (255 - above[x * step + c]) * above[x * step + colours] / 255);
    }
    uLongf size = compressBound(uLong(plain.size()));
    QByteArray deflated(qsizetype(size), Qt::Uninitialized);
    compress2(reinterpret_cast<Bytef *>(deflated.data()), &size,
              reinterpret_cast<const Bytef *>(plain.constData()), uLong(plain.size()), 6);
    deflated.truncate(qsizetype(size));
    return { deflated,
             QByteArray("/ColorSpace/") + (colours == 1 ? "DeviceGray" : "DeviceRGB")
                 + "/BitsPerComponent 8/Filter/FlateDecode",
             head.pixels, dpiOf(head.dpi, head.pixels), 0 };
}

PicturePage pngPage(const QByteArray &file, const QString &name)
{
    const PngHead head = pngHeadOf(file, name);
    checkSize(head.pixels, name);
    const bool hasAlpha = head.colour == 4 || head.colour == 6;
    if (head.isInterlaced || (hasAlpha && head.bits != 8))
        throw gis::Error(
            Text::tr("The picture %1 is a PNG of a kind that a scan cannot keep; save it as JPEG.")
                .arg(name));
    if (hasAlpha)
        return withoutAlpha(head, name);
    const int colours = head.colour == 2 ? 3 : 1;
    const int bits = head.bits;
    if ((head.colour != 0 && head.colour != 2 && head.colour != 3)
        || (bits != 1 && bits != 2 && bits != 4 && bits != 8 && bits != 16)
        || (head.colour == 3 && (head.palette.size() < 3 || head.palette.size() > 768 || bits > 8)))
        damaged(name);
    const qsizetype row = (qsizetype(head.pixels.width()) * colours * bits + 7) / 8 + 1;
    inflated(head.idat, row * head.pixels.height(), name); // whole?
    const QByteArray depth = QByteArray::number(bits);
    QByteArray space = head.colour == 2 ? "/DeviceRGB" : "/DeviceGray";
    if (head.colour == 3)
        space = "[/Indexed/DeviceRGB " + QByteArray::number(head.palette.size() / 3 - 1) + '<'
            + head.palette.toHex() + ">]";
    return { head.idat,
             "/ColorSpace" + space + "/BitsPerComponent " + depth
                 + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors " + QByteArray::number(colours)
                 + "/BitsPerComponent " + depth + "/Columns " + QByteArray::number(head.pixels.width())
                 + ">>",
             head.pixels, dpiOf(head.dpi, head.pixels), 0 };
}

} // namespace

bool isPicture(const QByteArray &file)
{
    return file.startsWith(pngHead) || file.startsWith(jpegHead);
}

PicturePage picturePage(const QByteArray &file, const QString &name)
{
    return file.startsWith(pngHead) ? pngPage(file, name) : jpegPage(file, name);
}

} // namespace storage

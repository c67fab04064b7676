#include "widgets/scanlook.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace
{

constexpr double millimetresPerInch = 25.4;
constexpr QColor lid(226, 226, 222); // the inside of the scanner's lid
constexpr int jpegQuality = 26;
constexpr int grainSide = 256;
constexpr int bytesPerPixel = 4; // the fourth says nothing

/** Numbers that are the same everywhere: distributions of the standard library are not. */
class Dice
{
public:
    explicit Dice(quint32 seed) : m_engine(seed) { }
    quint32 number() { return quint32(m_engine()); }
    double share() { return number() / 4294967296.0; }

private:
    std::mt19937 m_engine;
};

void specks(QPainter &painter, QSizeF size, Dice &dice)
{
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 46; ++i) {
        const QPointF at(dice.share() * size.width(), dice.share() * size.height());
        const double radius = 0.05 + 0.18 * std::pow(dice.share(), 4);
        painter.setBrush(QColor(60, 55, 50, 90 + int(dice.share() * 120)));
        painter.drawEllipse(at, radius, radius * (0.6 + 0.4 * dice.share()));
    }
}

void fold(QPainter &painter, QSizeF size)
{
    const double middle = size.width() / 2;
    QLinearGradient shade(middle - 5, 0, middle + 5, 0);
    shade.setColorAt(0, QColor(0, 0, 0, 0));
    shade.setColorAt(0.48, QColor(0, 0, 0, 46));
    shade.setColorAt(0.52, QColor(255, 255, 255, 60));
    shade.setColorAt(1, QColor(0, 0, 0, 0));
    painter.fillRect(QRectF(middle - 5, 0, 10, size.height()), shade);
}

/** Grain of paper and sensor, and a lamp that is weaker towards one side. */
void expose(QImage &picture, Dice &dice)
{
    std::array<signed char, grainSide * grainSide> grain;
    for (signed char &value : grain)
        value = static_cast<signed char>(int(dice.number() % 21)
                                         - 10); // quarters of a step, so that the lamp makes no bands
    const double slope = (dice.share() - 0.5) * 14;
    const int width = picture.width(), height = picture.height();
    for (int y = 0; y < height; ++y) {
        uchar *line = picture.scanLine(y);
        const int lamp = int(std::lround(4 * slope * y / height)) - 12;
        const signed char *row = grain.data() + std::size_t(dice.number() % grainSide) * grainSide;
        for (int start = 0; start < width; start += grainSide) {
            uchar *pixels = line + start * bytesPerPixel;
            const int count = std::min(grainSide, width - start);
            for (int x = 0; x < count; ++x) {
                const int shift = (row[x] + lamp) >> 2;
                for (int channel = 0; channel < bytesPerPixel; ++channel) {
                    const int lit = pixels[x * bytesPerPixel + channel] + shift;
                    pixels[x * bytesPerPixel + channel] = uchar(lit < 0 ? 0 : lit > 255 ? 255 : lit);
                }
            }
        }
    }
}

QByteArray jpeg(const QImage &picture)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(jpegQuality);
    writer.setOptimizedWrite(true);
    writer.write(picture);
    return buffer.data();
}

} // namespace

storage::PicturePage scannedSheet(const SheetDrawing &draw, QSizeF millimetres,
                                  const storage::SpecimenLook &look, int page, bool isOpened)
{
    Dice dice(look.noiseSeed * 31 + quint32(page));
    const double scale = look.dpi / millimetresPerInch;
    QImage picture((millimetres * scale).toSize(), QImage::Format_RGB32);
    picture.fill(lid);
    {
        QPainter painter(&picture);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.scale(scale, scale);
        painter.translate(millimetres.width() / 2, millimetres.height() / 2);
        painter.rotate(-(look.turnDegrees + (dice.share() - 0.5) * 0.3));
        painter.translate(-millimetres.width() / 2, -millimetres.height() / 2);
        draw(painter);
        if (isOpened)
            fold(painter, millimetres);
        specks(painter, millimetres, dice);
    }
    expose(picture, dice);
    return { jpeg(picture), storage::jpegRgb, picture.size(), double(look.dpi) };
}

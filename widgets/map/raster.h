#pragma once

#include "widgets/map/projection.h"

#include <QRgb>

#include <span>

/** Rows of a picture in memory: the fills, 32 bits a pixel. */
struct Sheet {
    QRgb *pixels = nullptr;
    std::ptrdiff_t stride = 0; ///< pixels from one row to the next
    int width = 0;
    int height = 0;

    QRgb *row(int y) const { return pixels + y * stride; }
};

/**
 * How much of each pixel is inked, 0 to 255. Where lines meet, the blacker
 * one counts: a boundary drawn for both its parcels looks like one drawn once,
 * and the order of drawing does not matter.
 */
class Ink
{
public:
    Ink(int width, int height);

    /** Draws the closed \a ring with lines \a lineWidth pixels wide. */
    void drawRing(std::span<const PicturePoint> ring, double lineWidth);

    /** Blackens the pixel at \a p, if it is in the picture. */
    void dot(PicturePoint p, std::uint8_t coverage)
    {
        const int x = pixelOf(p.x), y = pixelOf(p.y);
        if (unsigned(x) < unsigned(m_width) && unsigned(y) < unsigned(m_height))
            darken(x, y, coverage);
    }

    /** Lays \a colour over \a sheet where it is inked. */
    void blendInto(const Sheet &sheet, QRgb colour) const;

private:
    void darken(int x, int y, int coverage)
    {
        std::uint8_t &pixel = m_coverage[std::size_t(y) * std::size_t(m_width) + std::size_t(x)];
        pixel = std::uint8_t(std::max<int>(pixel, coverage));
    }
    void drawLine(PicturePoint a, PicturePoint b, double lineWidth);

    int m_width;
    int m_height;
    std::vector<std::uint8_t> m_coverage;
};

/** A pattern over a colour, for those who see no colours and for paper in grey. */
enum class Hatch : unsigned char { None, Rising, Crossed };

/** What an area is filled with. */
struct Fill {
    QRgb colour = 0;
    Hatch hatch = Hatch::None;
    QRgb ink = 0; ///< of the pattern

    friend bool operator==(const Fill &, const Fill &) = default;
};

/** Where patterns lie: nailed to the map, so that pictures join. */
struct HatchGrid {
    int period = 8; ///< pixels
    int x = 0, y = 0; ///< of the picture's top left corner, from 0 to below the period
};

/** Fills areas row by row; keeps its memory from one area to the next. */
class Filler
{
public:
    explicit Filler(const Sheet &sheet, HatchGrid grid = {});

    /** Adds a closed ring of the area: what lies in an odd number of rings is filled. */
    void add(std::span<const PicturePoint> ring);

    /** Fills the pixels whose centres lie in the area, and forgets it. */
    void fill(const Fill &fill);

private:
    void hatch(int y, int begin, int end, const Fill &fill);

    Sheet m_sheet;
    HatchGrid m_grid;
    int m_first; ///< rows in use
    int m_last;
    std::vector<std::vector<std::int32_t>> m_crossings; ///< of each row's middle line
};

/** \a below with \a above over it, \a coverage of 255. */
inline QRgb blended(QRgb below, QRgb above, unsigned coverage)
{
    const unsigned rest = 255 - coverage;
    const auto channel = [&](int shift) {
        const unsigned sum = ((below >> shift) & 0xFF) * rest + ((above >> shift) & 0xFF) * coverage;
        return ((sum * 257 + 32768) >> 16) << shift;
    };
    return 0xFF000000u | channel(16) | channel(8) | channel(0);
}

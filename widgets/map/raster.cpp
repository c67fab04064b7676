#include "widgets/map/raster.h"

#include <cmath>

Ink::Ink(int width, int height)
    : m_width(width), m_height(height), m_coverage(std::size_t(width) * std::size_t(height))
{
}

void Ink::drawRing(std::span<const PicturePoint> ring, double lineWidth)
{
    if (ring.empty())
        return;
    const auto faint = std::uint8_t(std::lround(std::min(lineWidth, 1.0) * 255));
    PicturePoint from = ring.back();
    for (const PicturePoint to : ring) {
        // Within a pixel a line is as good as a dot; far out all are.
        if (std::abs(to.x - from.x) < subpixels && std::abs(to.y - from.y) < subpixels)
            dot(to, faint);
        else
            drawLine(from, to, lineWidth);
        from = to;
    }
}

namespace
{

constexpr int fraction = 32; ///< bits behind the point

/** A line along its longer direction u; v is the other one. All in pixels. */
struct Course {
    double u0, v0, u1, v1;
    double slope; ///< v a u
    double half; ///< half the line's width, measured along v
};

Course courseOf(PicturePoint a, PicturePoint b, bool steep, double lineWidth)
{
    Course c{ a.x / double(subpixels),
              a.y / double(subpixels),
              b.x / double(subpixels),
              b.y / double(subpixels),
              0,
              0 };
    if (steep)
        std::swap(c.u0, c.v0), std::swap(c.u1, c.v1);
    if (c.u0 > c.u1)
        std::swap(c.u0, c.u1), std::swap(c.v0, c.v1);
    c.slope = (c.v1 - c.v0) / (c.u1 - c.u0);
    c.half = lineWidth / 2 * std::sqrt(1 + c.slope * c.slope);
    return c;
}

} // namespace

void Ink::drawLine(PicturePoint a, PicturePoint b, double lineWidth)
{
    const bool steep = std::abs(b.y - a.y) > std::abs(b.x - a.x);
    const Course c = courseOf(a, b, steep, lineWidth);
    const int sizeU = steep ? m_height : m_width, sizeV = steep ? m_width : m_height;
    const double reach = c.half + 1;
    double first = c.u0, last = c.u1;
    if (last < 0 || first >= sizeU || std::max(c.v0, c.v1) < -reach || std::min(c.v0, c.v1) > sizeV + reach)
        return;
    if (c.slope != 0) { // only where the line runs through the picture
        const double in = (-reach - c.v0) / c.slope + c.u0, out = (sizeV + reach - c.v0) / c.slope + c.u0;
        first = std::max(first, std::min(in, out));
        last = std::min(last, std::max(in, out));
    }
    const int begin = std::max(0, int(std::floor(first))), end = std::min(sizeU - 1, int(std::floor(last)));
    // Counted from the line's own first column in whole numbers, so that each picture it crosses sees the
    // same line.
    constexpr double one = double(1LL << fraction);
    const auto inFixed = [](double value) { return std::int64_t(std::llround(value * one)); };
    const int column = int(std::floor(c.u0));
    const std::int64_t step = inFixed(c.slope), half = inFixed(c.half);
    std::int64_t v = inFixed(c.v0) + inFixed((column + 0.5 - c.u0) * c.slope) + step * (begin - column);
    const std::int64_t lowest = inFixed(std::min(c.v0, c.v1)), highest = inFixed(std::max(c.v0, c.v1));

    std::uint8_t *const pixels = m_coverage.data();
    const std::ptrdiff_t strideU = steep ? m_width : 1, strideV = steep ? 1 : m_width;
    for (int u = begin; u <= end; ++u, v += step) {
        // The middle of the first and the last column may lie past the line's end.
        const std::int64_t centre = std::clamp(v, lowest, highest);
        const std::int64_t from = centre - half, to = centre + half;
        const int top = int(from >> fraction), bottom = int(to >> fraction);
        for (int w = std::max(top, 0); w <= std::min(bottom, sizeV - 1); ++w) {
            const std::int64_t covered = std::min<std::int64_t>(to, std::int64_t(w + 1) << fraction)
                - std::max<std::int64_t>(from, std::int64_t(w) << fraction);
            std::uint8_t &pixel = pixels[u * strideU + w * strideV];
            pixel = std::uint8_t(std::max<std::int64_t>(pixel, (covered * 255) >> fraction));
        }
    }
}

void Ink::blendInto(const Sheet &sheet, QRgb colour) const
{
    const std::uint8_t *coverage = m_coverage.data();
    for (int y = 0; y < m_height; ++y) {
        QRgb *row = sheet.row(y);
        for (int x = 0; x < m_width; ++x, ++coverage)
            if (*coverage)
                row[x] = blended(row[x], colour, *coverage);
    }
}

Filler::Filler(const Sheet &sheet, HatchGrid grid)
    : m_sheet(sheet), m_grid(grid), m_first(sheet.height), m_last(-1), m_crossings(std::size_t(sheet.height))
{
}

void Filler::add(std::span<const PicturePoint> ring)
{
    if (ring.empty())
        return;
    PicturePoint from = ring.back();
    for (const PicturePoint to : ring) {
        const auto [upper, lower] = from.y < to.y ? std::pair(from, to) : std::pair(to, from);
        // Rows whose middle line lies at or below the upper and above the lower end.
        const int first = std::max(pixelOf(upper.y + subpixels / 2 - 1), 0);
        const int last = std::min(pixelOf(lower.y + subpixels / 2 - 1) - 1, m_sheet.height - 1);
        if (first <= last) {
            const double slope = double(lower.x - upper.x) / (lower.y - upper.y);
            for (int row = first; row <= last; ++row)
                m_crossings[std::size_t(row)].push_back(
                    std::int32_t(upper.x + slope * (row * subpixels + subpixels / 2 - upper.y)));
            m_first = std::min(m_first, first);
            m_last = std::max(m_last, last);
        }
        from = to;
    }
}

void Filler::hatch(int y, int begin, int end, const Fill &fill)
{
    QRgb *const row = m_sheet.row(y);
    const int period = m_grid.period, down = (y + m_grid.y) % period;
    const auto drawEvery = [&](int phase) { // pixels whose column on the grid is the phase
        const int past = (begin + m_grid.x + period - phase) % period;
        for (int x = begin + (period - past) % period; x < end; x += period)
            row[x] = fill.ink;
    };
    drawEvery((period - down) % period);
    if (fill.hatch == Hatch::Crossed)
        drawEvery(down);
}

void Filler::fill(const Fill &fill)
{
    for (int y = m_first; y <= m_last; ++y) {
        auto &crossings = m_crossings[std::size_t(y)];
        std::sort(crossings.begin(), crossings.end());
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
            const int begin = std::clamp(pixelOf(crossings[i] + subpixels / 2), 0, m_sheet.width);
            const int end = std::clamp(pixelOf(crossings[i + 1] + subpixels / 2), 0, m_sheet.width);
            if (begin >= end)
                continue;
            std::fill(m_sheet.row(y) + begin, m_sheet.row(y) + end, fill.colour);
            if (fill.hatch != Hatch::None)
                hatch(y, begin, end, fill);
        }
        crossings.clear();
    }
    m_first = m_sheet.height;
    m_last = -1;
}

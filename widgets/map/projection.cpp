#include "widgets/map/projection.h"

#include <cmath>

namespace
{

/** Farther than this off a picture, in pixels, a boundary may be drawn askew. */
constexpr double farthest = 2'000'000;

/** Where the pixel grid has \a coordinate: a whole pixel and 1/256 of one, the same for all pictures. */
struct Anchor {
    double pixel;
    double offset;
};

Anchor anchorOf(double coordinate, double resolution)
{
    const double exact = coordinate / resolution;
    const double pixel = std::floor(exact);
    return { pixel, std::floor((exact - pixel) * subpixels) };
}

std::int32_t shift(double pixels)
{
    return std::int32_t(std::clamp(pixels, -farthest, farthest)) * subpixels;
}

} // namespace

void project(const gis::Chunk &chunk, const Viewport &viewport, std::vector<PicturePoint> &points)
{
    const Anchor x = anchorOf(double(chunk.origin.x), viewport.resolution);
    const Anchor y = anchorOf(-double(chunk.origin.y), viewport.resolution);
    const std::int32_t shiftX = shift(x.pixel - double(viewport.left));
    const std::int32_t shiftY = shift(y.pixel - double(viewport.top));
    const double factor = subpixels / viewport.resolution;
    const double offsetX = x.offset, offsetY = y.offset;
    constexpr double limit = farthest * subpixels;

    const std::size_t count = chunk.coordinates.size() / 2;
    points.resize(count);
    const std::int32_t *in = chunk.coordinates.data();
    PicturePoint *out = points.data();
    for (std::size_t i = 0; i < count; ++i) {
        const double px = std::min(std::max(in[2 * i] * factor + offsetX, -limit), limit);
        const double py = std::min(std::max(in[2 * i + 1] * -factor + offsetY, -limit), limit);
        out[i] = { std::int32_t(px) + shiftX, std::int32_t(py) + shiftY };
    }
}

PictureBox extent(const PicturePoint *begin, const PicturePoint *end)
{
    PictureBox box;
    for (; begin != end; ++begin)
        box.extend(*begin);
    return box;
}

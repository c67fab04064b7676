#pragma once

#include "widgets/map/viewport.h"

#include "gis/fabric.h"

/** A place in a picture, in 1/256 of a pixel from its top left corner, y downwards. */
struct PicturePoint {
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend bool operator==(PicturePoint, PicturePoint) = default;
};

inline constexpr int subpixels = 256;

/** The pixel that a place in 1/256 of a pixel lies in. */
constexpr int pixelOf(std::int32_t coordinate)
{
    return coordinate >> 8;
}

/**
 * The vertices of \a chunk as they lie in the picture of \a viewport. Pictures
 * at one resolution get the same places but for whole pixels between them.
 */
void project(const gis::Chunk &chunk, const Viewport &viewport, std::vector<PicturePoint> &points);

/** What vertices cover in a picture, in 1/256 of a pixel, borders included. */
struct PictureBox {
    PicturePoint lowest{ INT32_MAX, INT32_MAX };
    PicturePoint highest{ INT32_MIN, INT32_MIN };

    void extend(PicturePoint p)
    {
        lowest = { std::min(lowest.x, p.x), std::min(lowest.y, p.y) };
        highest = { std::max(highest.x, p.x), std::max(highest.y, p.y) };
    }
    int left() const { return pixelOf(lowest.x); }
    int right() const { return pixelOf(highest.x); }
    int top() const { return pixelOf(lowest.y); }
    int bottom() const { return pixelOf(highest.y); }
};

PictureBox extent(const PicturePoint *begin, const PicturePoint *end);

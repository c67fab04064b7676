#pragma once

#include "gis/geometry.h"

#include <QPointF>
#include <QRectF>
#include <QSize>

/**
 * The part of the map that a picture or the window shows, on a grid of device
 * pixels that is nailed to the map: pictures at one resolution join without a
 * seam and a pan moves by whole pixels.
 */
struct Viewport {
    double resolution = 1000; ///< millimetres of map a device pixel
    std::int64_t left = 0; ///< pixels from easting 0
    std::int64_t top = 0; ///< pixels southwards from northing 0
    int width = 0; ///< device pixels
    int height = 0;
    double pixelRatio = 1; ///< device pixels a device-independent one

    /** Where \a p is on the screen, in device-independent pixels from the top left corner. */
    QPointF toScreen(gis::Point p) const;

    /** The grid point at \a screen (device-independent pixels), kept within the grid's limit. */
    gis::Point toMap(QPointF screen) const;

    /** Millimetres of map that \a pixels device-independent ones cover. */
    double length(double pixels) const { return pixels * pixelRatio * resolution; }

    /** All that is shown. */
    gis::Box box() const;
    QRectF screenRect() const { return QRectF(0, 0, width / pixelRatio, height / pixelRatio); }

    friend bool operator==(const Viewport &, const Viewport &) = default;
};

/** Pixels of an inch of the screen, where it does not say better. */
inline constexpr double usualDpi = 96;

/** n of the scale 1:n of \a viewport on a screen of \a dpi device-independent pixels an inch. */
double scaleOf(const Viewport &viewport, double dpi = usualDpi);

/** Millimetres of map a device pixel at 1:\a scale. */
double resolutionOf(double scale, double pixelRatio, double dpi = usualDpi);

/** The step of the zoom ladder (1:50 … 1:500, 1:700, 1:1000, 1:1500, 1:2000 …) that is nearest to 1:\a scale.
 */
double nearestStep(double scale);

/** The step that lies \a steps coarser (finer where negative) than 1:\a scale. */
double steppedScale(double scale, int steps);

/** \a viewport with the map point at \a centre in its middle. */
Viewport centred(Viewport viewport, gis::Point centre);

/** \a viewport at another resolution, the map point under \a fixed (device-independent) staying there. */
Viewport zoomed(const Viewport &viewport, double resolution, QPointF fixed);

/** \a viewport moved over the map by device-independent pixels. */
Viewport panned(Viewport viewport, QPointF by);

/** \a viewport showing all of \a box at the finest step of the ladder that does, or exactly if not \a
 * stepped. */
Viewport fitted(Viewport viewport, const gis::Box &box, double dpi = usualDpi, bool stepped = true);

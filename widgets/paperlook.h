#pragma once

#include <QRectF>
#include <QString>

#include <optional>

/** How one paper lies under the eyes: which page, which way up, how large, and where. */
struct PaperLook {
    enum Fit {
        Width,
        Page,
        None,
        Half, ///< the width of one of two pages that lie side by side
    };

    int page = 0; ///< from 0
    int turns = 0; ///< quarter turns clockwise, 0 to 3
    Fit fit = Width;
    double zoom = 1; ///< 1 = as large as the paper; used when fit is None
    QPointF anchor = { 0.5, 0 }; ///< share of the turned page that lies at the top centre of the view

    friend bool operator==(const PaperLook &, const PaperLook &) = default;
};

inline constexpr double smallestZoom = 0.1;
inline constexpr double largestZoom = 8;
inline constexpr double scanMargin = 8; ///< between page and edge of the view, device-independent pixels

/** \a size of a page after \a turns quarter turns. */
QSizeF turnedSize(QSizeF size, int turns);

/**
 * The zoom at which \a look shows a page of \a points in a view of \a view
 * pixels, of which \a dpi make an inch.
 */
double zoomOf(const PaperLook &look, QSizeF points, QSizeF view, double dpi);

/** Where the turned page lies in the view: top left corner and size, in pixels of the view. */
QRectF pageRect(const PaperLook &look, QSizeF points, QSizeF view, double dpi);

/** \a look with the anchor that puts the page's top left corner at \a topLeft, kept within reach. */
PaperLook movedTo(const PaperLook &look, QPointF topLeft, QSizeF points, QSizeF view, double dpi);

/** \a look at \a zoom, with what lies at \a at staying there. */
PaperLook zoomedAt(const PaperLook &look, double zoom, QPointF at, QSizeF points, QSizeF view, double dpi);

/** \a share of the upright page as a share of the page after \a turns quarter turns. */
QRectF turnedShare(QRectF share, int turns);

/** \a look as it is remembered, and back; nothing if \a text is no look. */
QString text(const PaperLook &look);
std::optional<PaperLook> paperLook(const QString &text);

#pragma once

#include "gis/fabric.h"
#include "widgets/map/raster.h"
#include "widgets/map/viewport.h"

#include <QColor>
#include <QPainterPath>
#include <QStringList>

#include <functional>

class QPainter;

/** \a geometry as it lies on the screen. */
QPainterPath screenPath(const gis::Geometry &geometry, const Viewport &view);

/** The selected parcel: blue, two pixels, and \a withLengths its corners as squares and each edge's length
 * beside it. */
void paintSelection(QPainter &painter, const gis::Geometry &geometry, const Viewport &view, bool withLengths);

/** The outline of a map sheet, dashed, its number inside where it fits. */
struct SheetFrame {
    QString name;
    gis::GeometryPtr outline;
};
void paintFrames(QPainter &painter, const std::vector<SheetFrame> &frames, const Viewport &view);

/** A bar of a round length of metres in the lower left corner, \a above the lower edge. */
void paintScaleBar(QPainter &painter, const Viewport &view, double above = 0);

/** What the colours mean, in the upper right corner. */
struct LegendEntry {
    Fill fill;
    QString meaning;
};
void paintLegend(QPainter &painter, const std::vector<LegendEntry> &legend, const Viewport &view);

/** What is said at the lower edge of the map. */
struct Notice {
    QString title; ///< the tool in hand
    QStringList lines; ///< what is about to happen
    QString keys; ///< what can be done now
    bool isWrong = false;

    bool isEmpty() const { return title.isEmpty() && lines.isEmpty() && keys.isEmpty(); }
};

/** A strip of the lower edge as high as \a notice needs, as opaque as \a opacity says of it; returns where.
 */
QRectF paintNotice(QPainter &painter, const Notice &notice, const Viewport &view,
                   const std::function<double(const QRectF &)> &opacity);

/** "20,12" or "1.204,50": \a metres for people. */
QString metresText(double metres);

/** \a squareMetres to 0.1 for people, with the unit. */
QString squareMetresText(double squareMetres);

/** A few words on white beside \a place, kept on the screen; none for an empty \a text. */
void paintTag(QPainter &painter, const QString &text, QPointF place, const Viewport &view);

/** A red ring with a cross where something is wrong. */
void paintWrong(QPainter &painter, gis::Point place, const Viewport &view);

/** A boundary that is not on the map yet, dashed, its points with their \a numbers (1, 2, 3 … where there
 * are none); and \a chosen corners as dots. */
void paintCorners(QPainter &painter, const gis::Ring &draft, const std::vector<int> &numbers,
                  const std::vector<gis::Point> &chosen, const Viewport &view);

#pragma once

#include "gis/geometry.h"

#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/** A parcel on a plan. */
struct PlanParcel {
    gis::Geometry shape;
    QString above, below; ///< number over area; only the number where there is no second
};

/** A corner with what stands beside it. */
struct PlanCorner {
    gis::Point point;
    QString text;
};

/** What a small plan on a paper shows. */
struct Plan {
    std::vector<PlanParcel> around; ///< thin
    std::vector<PlanParcel> before; ///< dashed
    std::vector<PlanParcel> after; ///< solid, its edges with their lengths
    std::vector<PlanCorner> corners; ///< numbered, outside of the parcel
    std::vector<gis::Point> gone; ///< corners that are no more: a cross
    std::vector<gis::Point> fresh; ///< corners that are new: a ring round a dot
    bool lengths = true; ///< else there are many parcels: thin lines
};

/** What \a plan is about: its parcels, without those around. */
gis::Box extentOf(const Plan &plan);

/** n of the usual scale 1:n, from 1:200 up, at which \a box with its air lies in \a width × \a height
 * millimetres. */
int planScale(const gis::Box &box, double width, double height);

/**
 * Draws \a plan at 1:\a scale into \a box, whose units are hundredths of a millimetre, with frame,
 * north, scale and scale bar. Labels that have no room are left out.
 */
void paintPlan(QPainter &painter, const QRectF &box, const Plan &plan, int scale);

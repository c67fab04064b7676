#pragma once

#include "gis/fabric.h"
#include "gis/progress.h"

namespace gis
{

/** A line of a drawn map: ranh thửa as it comes from the drawing program. */
struct BoundaryLine {
    std::int64_t row = 0; ///< in its source, from 1
    Ring vertices; ///< from end to end; the first is repeated where it is closed
};

/** A boundary point — điểm ranh — of a drawn map. */
struct BoundaryPoint {
    std::int64_t row = 0; ///< in its source, from 1
    Point place;
};

/** The lines and points that parcels are, or were, built from. Either may be missing. */
struct BoundaryDrawing {
    std::vector<BoundaryLine> lines;
    std::vector<BoundaryPoint> points;
};

Box extent(const BoundaryDrawing &drawing);

/** What can be wrong with a drawing, and with a drawing beside its parcels. */
enum class LineFaultKind : unsigned char {
    NoLength, ///< a line of no length
    Duplicate, ///< trùng đường: a line that wholly lies on another
    Overlap, ///< two lines that run together in part, or one that runs back over itself
    Crossing, ///< giao cắt: lines that cross or touch where not both have a vertex
    Undershoot, ///< bắt chưa tới: a free end shortly before a line
    Overshoot, ///< bắt quá: a free end shortly behind a line
    Dangle, ///< treo: a free end with no line near it
    OffParcel, ///< a line where no parcel has its boundary
    BareBoundary, ///< a parcel's boundary where no line is
    DoublePoint, ///< points on top of one another
    PointOffLine, ///< a point that is no vertex of a line
    PointOffParcel, ///< one that is, but no corner of a parcel; or where there are no lines
    NodeWithoutPoint, ///< a vertex of a line without a point
    CornerWithoutPoint, ///< a corner of a parcel without a point, and no vertex of a line
    PseudoNode, ///< two lines end to end and no other: one line cut in two, which does no harm
};
inline constexpr int lineFaultKinds = int(LineFaultKind::PseudoNode) + 1;

/** From where on a fault is one, in millimetres. */
struct LineTolerances {
    double touchMillimetres = 1; ///< as near as this is on one another: the grid alone makes 0.71
    double nearMillimetres = 100; ///< a free end as near as this to a line was meant to meet it
    double lengthMillimetres = 10; ///< lines run together, or bare, for longer than this
};

/** One place where a drawing is not as it must be. */
struct LineFault {
    LineFaultKind kind = LineFaultKind::NoLength;
    Point place; ///< on the line, point or parcel
    /** Of lines that run together or are bare: how long; of an end that misses, or a point: how far from the
     * next line or node, 0 if none is near. */
    double millimetres = 0;
    std::int64_t a = 0; ///< row of the line; of points that of the point; 0 = none
    std::int64_t b = 0; ///< row of the other one, which may be the same; 0 = none
    QUuid parcel; ///< whose boundary or corner it is; null = none

    friend bool operator==(const LineFault &, const LineFault &) = default;
};

/**
 * All faults of \a drawing by itself and, where \a fabric has parcels, beside these, in a fixed order: kind,
 * place, rows. Lines and points are demanded of the parcels of \a sheet that the drawing's box meets; if it
 * is empty, of all that lie in that box at least by a tenth, not of those beside it. One place is one fault:
 * an end that overshoots is no crossing too.
 *
 * \throws Cancelled
 */
std::vector<LineFault> lineFaults(const BoundaryDrawing &drawing, const Fabric &fabric, const QString &sheet,
                                  const LineTolerances &tolerances, const Progress &progress = {});

/** Whether any of \a faults is more than a line cut in two. */
bool isAnyWrong(const std::vector<LineFault> &faults);

/** How many of each kind, by its number. */
std::vector<int> counts(const std::vector<LineFault> &faults);

} // namespace gis

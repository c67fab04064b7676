#pragma once

#include "gis/crs.h"
#include "gis/edits/outcome.h"

namespace gis
{

enum class FitKind : unsigned char {
    Shift, ///< moved only; from 1 point
    Helmert, ///< moved, turned, one scale; from 2 points
    Affine ///< six parameters; from 3 points
};

/** A control point: where it is drawn and where it belongs, in millimetres. */
struct Control {
    Point from, to;
    bool isUsed = true; ///< a dropped one keeps its residual
};

/** The transformation that brings control points together by least squares. */
struct Fit {
    FitKind kind = FitKind::Helmert;
    Coordinate origin; ///< mean of the points, metres
    double a = 1, b = 0, c = 0, d = 1; ///< east' = a·e + b·n + east, north' = c·e + d·n + north, from origin
    double east = 0, north = 0; ///< of origin, metres
    std::vector<double> residuals; ///< metres, one for each control point
    std::optional<std::size_t>
        worst; ///< of those used, the largest residual; none where no point is left over
    std::size_t freedom = 0; ///< coordinates more than are needed; 0 = nothing checks the points
    double meanError = 0; ///< metres: root of Σv² by the degrees of freedom; 0 without any
    QStringList doubts; ///< sentences: a large turn or scale, nothing that checks the points

    Point operator()(Point p) const;
    double scale() const;
    double turnDegrees() const; ///< counter-clockwise
};

/** \throws Refusal for too few points, two at one place, or points on one line. */
Fit fitOf(std::span<const Control> controls, FitKind kind);

/** What becomes of corners shared with parcels that are not fitted. */
enum class Followers {
    Move, ///< they move along in those
    Stay, ///< they move, and are not shared any more
    Hold ///< they keep their place; so the parcels fitted are bent there
};

/** Moves the parcels \a ids by \a fit. \throws Refusal as outcomeOf(), Cancelled */
Outcome fitParcels(const Fabric &fabric, const std::vector<QUuid> &ids, const Fit &fit,
                   Followers followers = Followers::Move, const Progress &progress = {});

/**
 * fitParcels() with the neighbours moving along or, where that is not clean, the closest
 * clean result: with the shared corners held; the outcome's first remark says so.
 *
 * \throws Unclean that says so where neither is clean.
 */
Outcome fitClosest(const Fabric &fabric, const std::vector<QUuid> &ids, const Fit &fit,
                   const Progress &progress = {});

/** The parcels of \a sheet on the map. */
std::vector<QUuid> parcelsOf(const Fabric &fabric, const SheetKey &sheet);

/**
 * Puts the parcels of \a sheet where they belong if their numbers, taken for \a was when they
 * were read, are \a now. \a file is the CRS of the fabric.
 */
Outcome reassignCrs(const Fabric &fabric, const SheetKey &sheet, const Crs &was, const Crs &now,
                    const Crs &file, const Progress &progress = {});

} // namespace gis

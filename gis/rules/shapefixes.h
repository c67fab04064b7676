#pragma once

#include "gis/rules/check.h"

namespace gis
{

/** What may be done about how parcels lie without asking once more. */
struct ShapeCare {
    bool changesGround = false; ///< a fix may change the area that a parcel shows, to 0.1 m²

    /** Of an overlap or a gap the parcel whose the ground becomes, of two parcels of one shape the one that
     * stays; null = it is left as it is. Without it all are. */
    std::function<QUuid(const TopologyFault &)> keeper;
};

/**
 * The changes that put in order how the parcels of \a findings of \a run lie, as far as \a care lets them.
 * Each is worked out on what the ones before leave of \a fabric; what cannot be done without a new fault is
 * left out.
 *
 * \throws Cancelled
 */
std::vector<Change> shapeFixes(const CheckRun &run, const Fabric &fabric,
                               std::span<const std::size_t> findings, const ShapeCare &care = {},
                               const Progress &progress = {});

/** Whether finding \a n is of the kind that shapeFixes() or shapeChoices() does something about. */
bool isShapeFixable(const CheckRun &run, std::size_t n);

/** The ground that finding \a n is about, to be drawn: that of an overlap or a gap; null of others. */
GeometryPtr disputedGround(const CheckRun &run, std::size_t n);

/** A parcel that a fix touches, as people know it. */
struct FixedParcel {
    QUuid id;
    QString name; ///< 9/52
    double before = 0, after = 0; ///< m², computed from the shape; 0 = it is not on the map
    QStringList serials; ///< of its certificates in force
};

/** One way to put right how parcels lie that a person must choose: whose ground it is, or what it is like. */
struct ShapeChoice {
    QString title; ///< “9/52 keeps the ground”
    Edit edit; ///< empty if it cannot be done
    std::vector<FixedParcel> parcels; ///< those whose ground is in question
    QString refusal; ///< why it cannot be done
    int left = 0; ///< so many of the findings it would leave as they are
};

/**
 * The ways to put right one finding, or several between the same two sheets or of one kind; none where
 * there are none. \throws Cancelled
 */
std::vector<ShapeChoice> shapeChoices(const CheckRun &run, const Fabric &fabric,
                                      std::span<const std::size_t> findings, const Progress &progress = {});

} // namespace gis

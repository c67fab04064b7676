#pragma once

#include "gis/edit.h"
#include "gis/edits/refusal.h"
#include "gis/fabric.h"
#include "gis/progress.h"

#include <optional>
#include <span>

namespace gis
{

/** A parcel that an edit touches. Areas are computed from the shapes, in m². */
struct Touched {
    QUuid id;
    QString name; ///< 9/52
    SheetKey sheet;
    double areaBefore = 0;
    double areaAfter = 0; ///< 0 if it is retired
    bool isReshaped = true; ///< else it only gets a vertex on its boundary
};

/** A parcel that an edit makes: its shape and what it is made of. Number, rights and papers are
 * storage/succession.h's. */
struct Created {
    Geometry geometry;
    SheetKey sheet;
    std::vector<QUuid> parents; ///< none for new ground
};

/** What a tool would do, whole, as the window shows it before it is kept. */
struct Outcome {
    Edit edit; ///< the shapes of the parcels that stay; all there is to do unless parcels are retired or made
    std::vector<Touched> touched; ///< those that stay, the reshaped ones first
    std::vector<Touched> retired;
    std::vector<Created> created;
    bool isGapless = true; ///< it was compared with what lies around: no gap opens
    QStringList
        remarks; ///< sentences to read first: faults that were there before, ground that belongs to nobody

    /** Whether rows are needed besides edit: successionEdit() adds them. */
    bool changesIdentity() const { return !retired.empty() || !created.empty(); }
};

/** A parcel with its new shape. */
struct Reshaped {
    Place place;
    Geometry geometry;
};

/** What a tool has worked out, before it was looked at. */
struct Draft {
    QString title;
    std::vector<Reshaped> reshaped;
    std::vector<Place> retired;
    std::vector<Created> created;
    bool keepsGround = false; ///< covers what it covered, by construction
    std::size_t rigid = 0; ///< so many of the reshaped move as one and are not compared with one another
    QStringList remarks;
};

/**
 * The one routine for shared boundaries: what \a draft makes of \a fabric. A new
 * vertex within 0.71 mm of another parcel's edge is inserted there, and a corner of
 * a neighbour on a new edge is inserted in that, so that touching means having the
 * same vertex.
 *
 * \throws Unclean if a valid shape would become invalid, a parcel would lie over
 * another by more than it does (and than rounding makes it), or a gap would open;
 * Cancelled if \a progress says so.
 */
Outcome outcomeOf(const Fabric &fabric, Draft draft, const Progress &progress = {});

/** The shape of the parcel \a id and where it stands. \throws Error if it is not on the map. */
Reshaped shapeOf(const Fabric &fabric, const QUuid &id);

/** The same, which must be one valid part. \throws Refusal that says which tool repairs it first. */
Reshaped soundShapeOf(const Fabric &fabric, const QUuid &id);

/**
 * What the parcels that meet \a box cover, but for that at \a except: an invalid shape counts as what its
 * repair would leave, so that nobody's ground is taken for free. Parcels without a shape are left out.
 */
std::vector<GeometryPtr> groundIn(const Fabric &fabric, const Box &box, std::optional<Place> except = {});

/** “9/52” as people write a parcel of a fabric. */
QString parcelName(const FabricParcel &parcel);

/** A place as surveyors write it and read it: “X 2290456,789, Y 550123,456”, north first, in metres. */
QString written(Point p);

} // namespace gis

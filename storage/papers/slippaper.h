#pragma once

#include "storage/papers/parcelpaper.h"

namespace storage
{

/** A parcel before and after a correction slip. */
struct ChangedShape {
    QUuid id;
    QString name; ///< 9/52
    gis::GeometryPtr before; ///< null for one that the slip made
    gis::GeometryPtr after; ///< null for one that it retired
    double areaBefore = 0, areaAfter = 0; ///< m², computed
    QStringList serials; ///< of the certificates in force that name it
    std::optional<double> paperArea; ///< m², the sum on those
    double allowed = 0; ///< m²
};

/** A corner that a slip moved, took away or set. */
struct ChangedCorner {
    std::optional<gis::Point> before; ///< nothing for a new one
    std::optional<gis::Point> after; ///< nothing for one that is gone
    QStringList parcels; ///< names of those it is a corner of

    friend bool operator==(const ChangedCorner &, const ChangedCorner &) = default;
};

/** The sheet that shows what a correction slip did to boundaries. */
struct SlipPaper {
    PaperPlace place;
    PaperBasis basis;
    int mapScale = 0; ///< n of the scale 1:n of the first parcel's sheet; 0 if not known
    std::vector<ChangedShape> parcels; ///< by name
    std::vector<ChangedCorner> corners;
    std::vector<PaperNeighbour> neighbours; ///< unchanged ones around
};

/**
 * What \a dossier did to boundaries, from its lines in the journal.
 * \throws Error if there is no such slip, or it changed no boundary
 */
SlipPaper slipPaper(const WorkingFile &file, const gis::Fabric &fabric, const QUuid &dossier);

} // namespace storage

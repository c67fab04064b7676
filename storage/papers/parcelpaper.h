#pragma once

#include "gis/fabric.h"
#include "storage/rowview.h"

#include <optional>

namespace storage
{

/** A corner as a paper lists it. */
struct PaperCorner {
    int number = 0; ///< from 1, over all rings
    gis::Point point;
    double edge = 0; ///< metres to the next corner of the ring
};

/** A parcel beside the one that a paper is about. */
struct PaperNeighbour {
    QUuid id;
    QString name; ///< 53, or 8/53 on another sheet
    QString holders; ///< who have a right in force on it; empty if nobody is known
    gis::Geometry shape;
};

struct PaperPurpose {
    QString code;
    QString name; ///< of the code; empty if no list has it
    std::optional<double> area; ///< m²
    QString term;
};

/** A land user, whole: a printed paper is not masked. */
struct PaperHolder {
    QString name;
    QString born;
    QString number; ///< personal number, else that of an identity paper
    QString address;
};

/** A certificate in force that names the parcel. */
struct PaperCertificate {
    QString serial;
    QString issuedOn;
    std::optional<double> area; ///< m², on that certificate
};

/** What a correction slip goes by (căn cứ). */
struct PaperBasis {
    QString slip; ///< its number
    QString title;
    QString basis; ///< empty if none is named
    int scans = 0;
};

/** The commune and the map that a paper is of. */
struct PaperPlace {
    QString commune; ///< with its kind; the code if its name is not known
    QString province;
    QString crs; ///< as people read it
};

/** All that stands on an extract or a survey slip of one parcel. */
struct ParcelPaper {
    PaperPlace place;
    QUuid id;
    gis::SheetKey sheet;
    QString number;
    QString address;
    QString code; ///< parcel code
    int mapScale = 0; ///< n of 1:n; 0 if it is not known
    double computed = 0; ///< m², from the shape
    std::optional<double> recorded; ///< m²
    double allowed = 0; ///< m² by which the certificate may differ from the shape
    std::vector<PaperPurpose> purposes;
    std::vector<PaperHolder> holders;
    std::vector<PaperCertificate> certificates;
    QStringList restrictions; ///< that stand: kinds, as people read them
    std::vector<std::vector<PaperCorner>> rings;
    gis::Geometry shape;
    std::vector<PaperNeighbour> neighbours; ///< by name
    std::optional<PaperBasis> basis; ///< of the slip asked for
    gis::GeometryPtr before; ///< the shape before that slip; null if it changed nothing here

    /** The sum of the areas on its certificates; nothing where none says one. */
    std::optional<double> certified() const;
};

/**
 * What stands on the papers of \a parcel, which lies in \a fabric; \a dossier, if not null, is the
 * slip whose basis and earlier shape are to stand on it.
 *
 * \throws Error if there is no such parcel, it is retired, or it has no shape
 */
ParcelPaper parcelPaper(const WorkingFile &file, const gis::Fabric &fabric, const QUuid &parcel,
                        const QUuid &dossier = {});

/** The place that the papers of \a file are of. */
PaperPlace paperPlace(const WorkingFile &file);

/** What \a dossier goes by. \throws Error if there is no such slip */
PaperBasis paperBasis(const WorkingFile &file, const QUuid &dossier);

/** The names of those who have a right in force on \a parcel, whole. */
QString holderNames(const RowView &rows, const QUuid &parcel);

/** The parcels of \a fabric that share a corner with \a shapes, those of \a except left out. */
std::vector<PaperNeighbour> neighboursOf(const RowView &rows, const gis::Fabric &fabric,
                                         const std::vector<gis::GeometryPtr> &shapes,
                                         const std::vector<QUuid> &except, const gis::SheetKey &sheet);

/** The corners of \a shape, numbered from 1 over all rings. */
std::vector<std::vector<PaperCorner>> paperCorners(const gis::Geometry &shape);

} // namespace storage

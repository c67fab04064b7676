#pragma once

#include "gis/communes.h"
#include "gis/crs.h"

#include <limits>
#include <optional>
#include <span>
#include <vector>

namespace gis
{

/** One parcel as its file has it: numbers of the source, before they are read in any CRS. */
struct SourceParcel {
    Coordinate centre; ///< middle of its smallest ring: the parcel itself where outlines are nested
    double area = 0; ///< plane area of that ring in square units of the source
    std::optional<double> recordedArea; ///< m², if the file says one and the parcel is a single ring
};

/** \a geometry, whose metres are the source's numbers, as it is judged; nothing for an empty one. */
std::optional<SourceParcel> sourceParcel(const Geometry &geometry, std::optional<double> recordedArea);

/** The same from the rings of all its parts in a source of any unit; NaN makes it nothing. */
std::optional<SourceParcel> sourceParcel(std::span<const std::vector<Coordinate>> rings,
                                         std::optional<double> recordedArea);

/** An official outline as rings in the numbers of its CRS; inside = within an odd number of rings. */
struct Outline {
    Crs crs;
    std::vector<std::vector<Coordinate>> rings;
};

/** What is known of all sheets of one import that declare the same CRS. */
struct CrsEvidence {
    Crs declared; ///< unknown where the file declares none
    std::vector<SourceParcel> parcels; ///< of all sheets; every nth of very many will do
    QString communeCode; ///< new code, else old one; empty if not known
    std::optional<Outline> outline; ///< of the commune, where the user has it
};

/**
 * What recorded areas say of the scale: the median of recorded to plane area of
 * \a parcels; nothing if too few (30 of 200 m²) have both or they do not agree.
 */
std::optional<double> areaRatio(const std::vector<SourceParcel> &parcels);

/** Area ratio of k = 0.9999 to k = 0.9996: about 1.0006. */
inline constexpr double scaleRatio = (0.9999 / 0.9996) * (0.9999 / 0.9996);

/** Where the parcels of a commune must lie: in its outline, else near its extent. */
struct CommuneGround {
    Crs crs;
    double west = std::numeric_limits<double>::infinity(), south = std::numeric_limits<double>::infinity(),
           east = -std::numeric_limits<double>::infinity(), north = -std::numeric_limits<double>::infinity();
    const std::vector<std::vector<Coordinate>> *rings = nullptr; ///< null = the box alone

    void extend(Coordinate c);
    bool contains(Coordinate c) const;
};

/** The outline of \a evidence, which must outlive it, else the extents of \a communes, grown by about 3 km.
 */
std::optional<CommuneGround> groundOf(const CrsEvidence &evidence, const std::vector<Commune> &communes);

/** Share of the area of \a parcels that lies on \a ground when their numbers are read in \a crs. */
double shareInside(const std::vector<SourceParcel> &parcels, const Crs &crs, const CommuneGround &ground);

/** At most about 2,000 of \a parcels, spread over all, without those that cannot be judged. */
std::vector<SourceParcel> sampled(const std::vector<SourceParcel> &parcels);

/** The median of the centres, each number by itself; zero for none. */
Coordinate middle(std::vector<SourceParcel> parcels);

/** Whether \a place, in the numbers of \a crs, lies in or near any commune of Việt Nam. */
bool isInVietnam(Coordinate place, const Crs &crs);

} // namespace gis

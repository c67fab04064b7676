#pragma once

#include "gis/crsevidence.h"

namespace gis
{

/** The weightiest first. */
enum class CrsReason {
    AxesSwapped, ///< x looks like a northing, y like an easting
    NotDeclared, ///< none is declared, or nothing that can be used
    Geographic, ///< degrees are declared: no cadastral map is in degrees
    Utm, ///< a 6° zone: the law fixes 3° zones with k = 0.9999
    OtherSystem, ///< neither a 3° nor a 6° zone of VN-2000, though the commune is Vietnamese
    OutsideOutline, ///< parcels lie outside the commune's outline
    OutsideExtent, ///< parcels lie far from the commune: a wrong zone or a wrong commune
    OtherMeridian, ///< not the meridian of the commune's old province
    OtherScale, ///< recorded areas fit another scale than the declared one
};

/** How well the numbers fit when read in one CRS. */
struct CrsFit {
    Crs crs;
    double inside = 0; ///< share of the area that lies in the outline, else near the commune's extent
};

/** Why the declared CRS is doubted, and what is known instead. */
struct CrsDoubt {
    CrsReason reason; ///< the weightiest
    std::vector<CrsReason> reasons; ///< all, the weightiest first
    QString message; ///< one sentence and its question, in the user's language
    std::optional<Crs> fitting; ///< the CRS to read the numbers in; nothing where it cannot be told
    bool sure = false; ///< the outline decided for \a fitting, not only the law, the province and the areas
    bool swapAxes = false; ///< x and y must change places first
    std::vector<CrsFit> fits; ///< all that were tried, the best first
};

/**
 * Judges the CRS that an import declares; nothing if there is no ground for doubt.
 * Never throws for odd data: what cannot be judged is left out.
 *
 * Source of the reasons: TT 973/2001/TT-TCĐC Art. 4.4 (k = 0.9999, meridian per
 * province), the provinces' meridians before July 2025, and the parcels themselves.
 */
std::optional<CrsDoubt> crsDoubt(const CrsEvidence &evidence);

/** \a reason as reports and JSON write it: “utm”, “outside_outline”. */
QString text(CrsReason reason);

} // namespace gis

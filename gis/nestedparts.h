#pragma once

#include "gis/edit.h"
#include "gis/progress.h"

#include <optional>
#include <span>
#include <vector>

namespace gis
{

/** A parcel of an import or a file, as far as islands are concerned. */
struct Surface {
    GeometryPtr geometry;
    std::optional<double> recordedArea; ///< m²
};

/**
 * A parcel that was drawn together with the outlines around it: its smallest
 * part is the parcel and lies inside all others, and the recorded area is the
 * parcel's as often as there are parts.
 */
struct NestedParcel {
    std::size_t surface = 0; ///< which of the surfaces
    std::size_t part = 0; ///< which of its parts is the parcel
    double recordedArea = 0; ///< m², divided by the number of parts
};

/** A parcel whose outline contains other parcels that are not cut out of it: a canal with its islands uncut.
 */
struct Host {
    std::size_t surface = 0;
    std::vector<std::size_t> islands; ///< surfaces that lie in it
    Geometry cut; ///< what remains without them; as it was where that cannot be kept
    double areaBefore = 0; ///< m², computed
    double areaAfter = 0; ///< m², computed
    bool outlinesNested = false; ///< its outline is drawn around a nested parcel

    /** Whether cutting leaves something of it that is one part and a boundary in order. */
    bool canBeCut = false;
};

/** What is known of the nested parts among some surfaces, and what their repair would make of them. */
struct NestedRepair {
    std::vector<NestedParcel> parcels;
    std::size_t outlines = 0; ///< different outlines drawn around nested parcels
    std::vector<Host> hosts; ///< in the order of the surfaces

    bool isEmpty() const { return parcels.empty() && hosts.empty(); }
};

/** The parcel in \a surface if it is nested, its \a surface number left 0. */
std::optional<NestedParcel> nestedParcel(const Surface &surface);

/**
 * The shape that \a parcel keeps: its one part of \a geometry, as it was drawn.
 */
Geometry keptShape(const Geometry &geometry, const NestedParcel &parcel);

/**
 * Finds the nested parcels among \a surfaces, and the hosts among them once the
 * nested ones are reduced to their parcel. Changes nothing.
 *
 * \throws Cancelled
 */
NestedRepair nestedRepair(std::span<const Surface> surfaces, const Progress &progress = {});

/** The surfaces as \a repair leaves them; a null shape stays null. */
std::vector<Surface> repaired(std::span<const Surface> surfaces, const NestedRepair &repair);

/** The same as one edit of \a parcels, records of the table parcel in the order of the surfaces. */
Edit repairEdit(std::span<const Record> parcels, const NestedRepair &repair);

/** The surface of a record of the table parcel. */
Surface surfaceOf(const Record &parcel);

/** What the user reads before he decides: how many parcels, outlines and hosts; empty if there is nothing. */
QString summary(const NestedRepair &repair);

/** What the user reads of one host, called \a name: its islands and its area before and after. */
QString summary(const Host &host, const QString &name);

} // namespace gis

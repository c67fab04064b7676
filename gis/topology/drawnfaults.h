#pragma once

#include "gis/progress.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace gis
{

/** What is wrong between surfaces as a file drew them, before anything is rounded; areas in the square of
 * their unit. */
struct DrawnFaults {
    std::vector<double> overlaps; ///< one for any two surfaces that have ground in common
    std::vector<double> holes; ///< what all together enclose: gaps, and streets and yards too
    std::size_t leftOut = 0; ///< surfaces that are not valid
};

/**
 * The faults between \a surfaces, which are WKB, as GEOS sees them in doubles.
 *
 * \throws Cancelled, and Error if they cannot be worked out
 */
DrawnFaults drawnFaults(std::span<const QByteArray> surfaces, const Progress &progress = {});

} // namespace gis

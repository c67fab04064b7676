#pragma once

#include "gis/rules/check.h"

namespace gis
{

/**
 * The changes that put in order how the parcels of \a findings of \a run lie: repeated vertices and spikes
 * go, vertices beside a boundary go onto it, islands are cut out. Each is worked out on what the ones before
 * leave of \a fabric; what cannot be done without a new fault is left out. Whose ground an overlap or a gap
 * is, and which of two parcels goes, only a person can know: these are left out too.
 *
 * \throws Cancelled
 */
std::vector<Change> shapeFixes(const CheckRun &run, const Fabric &fabric,
                               std::span<const std::size_t> findings, const Progress &progress = {});

/** Whether finding \a n is of the kind that shapeFixes() does something about. */
bool isShapeFixable(const CheckRun &run, std::size_t n);

} // namespace gis

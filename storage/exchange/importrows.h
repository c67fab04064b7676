#pragma once

#include "storage/exchange/intake.h"

namespace storage
{

/**
 * Writes the rows of \a intake through \a load in Hilbert order: sheets,
 * parcels with their purposes, map features, and what found no field.
 */
void writeRows(const Intake &intake, const ImportOptions &options, ImportReport &report, BulkLoad &load,
               const QString &communeCode, const gis::Progress &progress);

/** The order in which rows are written: along a Hilbert curve over all of them, shapeless ones last. */
std::vector<std::size_t> hilbertOrder(const Intake &intake);

} // namespace storage

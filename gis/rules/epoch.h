#pragma once

#include "gis/rules/input.h"

namespace gis
{

/**
 * Whether the certificate line \a line, located on \a parcel, was written on the
 * map of today: its sheet and number are the parcel's, or at least not its old
 * ones, and the sheet was not surveyed after the certificate was issued.
 */
bool isOfTodaysMap(const RuleInput &in, Row line, Row parcel);

/** The lines of certificates in force on \a parcel, those of apartments left out. */
std::vector<Row> linesInForce(const RuleInput &in, Row parcel);

} // namespace gis

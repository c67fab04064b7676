#pragma once

#include "gis/rules/input.h"

#include <set>

namespace gis
{

/** Rows that rules must look at again after an edit, by table and row. */
using TouchedRows = std::set<std::pair<int, Row>>;

/**
 * The rows of \a edit that \a in has, and everything that hangs on the same
 * parcels and apartments. To be asked before and after the edit.
 */
TouchedRows touchedRows(const RuleInput &in, const Edit &edit);

/** Adds \a parcel and the rows that hang on it: all that can have findings which count for it alone. */
void addHanging(const RuleInput &in, Row parcel, TouchedRows &touched);

} // namespace gis

#pragma once

#include "gis/rules/input.h"

#include <set>

namespace gis
{

/** Rows that rules must look at again after an edit, by table and row. */
using TouchedRows = std::set<std::pair<int, Row>>;

/**
 * Adds the rows of \a edit that \a in has, and everything that hangs on the same
 * parcels and apartments. To be asked before and after the edit.
 */
void addTouched(const RuleInput &in, const Edit &edit, TouchedRows &touched);

} // namespace gis

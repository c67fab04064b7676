#pragma once

#include "gis/edits/outcome.h"
#include "storage/rowview.h"

namespace storage
{

/** \a area in m² to 0.1, as it is recorded. */
double tenths(double area);

/** Area in m² of the shape of \a created. */
double areaOf(const gis::Created &created);

/** The rows of \a table that hang on the parcels which \a outcome retires. */
std::vector<gis::Record> rowsOfRetired(const RowView &rows, const gis::Outcome &outcome, const char *table);

/** Whether \a row, a right or a restriction, has no end. */
bool isStanding(const gis::Record &row);

/** The numbers used on \a sheet, by parcels there are and were. */
std::vector<QString> numbersOf(const RowView &rows, const gis::SheetKey &sheet);

} // namespace storage

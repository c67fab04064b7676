#pragma once

#include "gis/edits/fit.h"
#include "storage/rowview.h"

namespace storage
{

/** A sheet's row and the CRS that its numbers were taken for: assigned, else declared, else the file's. */
struct SheetCrs {
    gis::Record sheet;
    gis::Crs was;
};

/** The sheet with \a key. \throws Error if there is none. */
SheetCrs sheetCrs(const RowView &rows, const gis::SheetKey &key);

/** The edit of \a outcome, of gis::reassignCrs(), with the sheet's row, features and label points following.
 */
gis::Edit sheetCrsEdit(const RowView &rows, const gis::Outcome &outcome, const SheetCrs &sheet,
                       const gis::Crs &now);

} // namespace storage

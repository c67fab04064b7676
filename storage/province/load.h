#pragma once

#include "storage/province/province.h"
#include "storage/workingfile.h"

namespace storage
{

/** What was carried between a working file and the province. */
struct CarriedRows {
    std::vector<std::pair<const gis::Table *, qint64>> tables; ///< only tables that have rows
    qint64 scans = 0; ///< stored PDFs
    qint64 missingScans = 0; ///< scans that have a row but no PDF, or a damaged one

    qint64 rows() const;
};

/**
 * Takes the rows of \a file, and the scans beside it, as the province's stock, at version 1.
 *
 * \throws Error if the file's CRS is not the province's, its commune was loaded
 * before, or a row is there already; Cancelled. Then nothing was kept.
 */
CarriedRows provinceLoad(Province &province, const WorkingFile &file, const gis::Progress &progress = {});

} // namespace storage

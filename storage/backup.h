#pragma once

#include "gis/progress.h"

#include <QString>

namespace storage
{

class WorkingFile;

/** What a copy holds. */
struct Backup {
    qint64 rows = 0; ///< of all tables, the journal's among them
    qint64 scans = 0; ///< files in the folder of scans
};

/**
 * Copies \a file and its folder of scans to \a path as they are at this moment,
 * reads both copies back and compares them row by row and byte by byte. What is
 * missing or damaged in \a file is so in the copy too.
 *
 * \throws Error if something has that name, the disk refuses or the copy is
 * not the same; Cancelled. Then nothing is at \a path.
 */
Backup backUp(const WorkingFile &file, const QString &path, const gis::Progress &progress = {});

} // namespace storage

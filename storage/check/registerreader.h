#pragma once

#include "gis/rules/register.h"
#include "storage/workingfile.h"

namespace storage
{

/** How closely the files of scans are looked at. */
enum class ScanCare {
    Quick, ///< whether they are there and begin as a PDF
    Whole, ///< every byte: hash, and whether the PDF can be opened
};

/** The rows of \a file that rules look at, with what they must know besides. \throws Error, Cancelled */
gis::Register readRegister(const WorkingFile &file, ScanCare care, const gis::Progress &progress = {});

/** Every scan of \a rows whose file in \a folder, read to the end, is not what was known of it. \throws
 * Cancelled */
QHash<QUuid, gis::ScanFile> changedScans(const gis::Register &rows, const QString &folder,
                                         const gis::Progress &progress = {});

/** What is known of the file of the scan \a sha256 in \a folder. */
gis::ScanFile scanFile(const QString &folder, const QString &sha256, ScanCare care);

} // namespace storage

#pragma once

#include "storage/exchange/intake.h"

namespace storage
{

/** The CRS that \a layer declares; unknown if it declares none that can be used, which \a notes then says. */
gis::Crs declaredCrs(const SourceLayer &layer, QStringList &notes);

/** What numbers of a source that declares \a declared are read in, on the way into a file in \a fileCrs. */
gis::Crs usedCrs(const gis::Crs &declared, const ImportOptions &options, const gis::Crs &fileCrs);

/** The commune's row for the file, with the outline of options.boundary where one is given; nothing if \a
 * file (may be null) has it. \throws Error */
std::optional<gis::Record> communeRow(const ImportOptions &options, const WorkingFile *file,
                                      const gis::Crs &fileCrs);

/** Judges the CRS in which the sources were read, all sheets together. */
std::optional<gis::CrsDoubt> doubtOf(const Intake &intake, const ImportOptions &options,
                                     const WorkingFile *file);

/** The sentence that says why numbers of \a source cannot go into the file as they are; empty if they can. */
QString crsObstacle(const IntakeSource &source, const ImportOptions &options, const gis::Crs &fileCrs);

} // namespace storage

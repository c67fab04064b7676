#pragma once

#include "storage/workingfile.h"

#include <QJsonObject>

namespace storage
{

/** Tables and counts, sheets, extent, CRS, number of journal lines, integrity, as `diaba info --json` says
 * it. */
QJsonObject fileInfo(const WorkingFile &file, const gis::Fabric &fabric);

/**
 * “ok”, or the first thing wrong: SQLite's own check, references, spatial
 * index counts and the journal's hash chain. Takes seconds in a large file.
 */
QString integrity(const WorkingFile &file);

} // namespace storage

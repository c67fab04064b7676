#pragma once

#include "gis/fabric.h"
#include "storage/workingfile.h"
#include "widgets/map/overlays.h"

/** The sheets of \a file as the map shows them: their frames, else what their parcels in \a fabric cover. */
std::vector<SheetFrame> sheetFrames(const storage::WorkingFile &file, const gis::Fabric &fabric);

/** What the sheet \a key of \a file covers: its frame, else its parcels in \a fabric. */
gis::Box boxOfSheet(const storage::WorkingFile &file, const gis::Fabric &fabric, const gis::SheetKey &key);

/** What parcels should cover in \a file: the outline of its commune, else the frames of its sheets; null if
 * it has neither. */
gis::ChunkPtr landOf(const storage::WorkingFile &file);

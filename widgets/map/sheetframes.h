#pragma once

#include "gis/fabric.h"
#include "storage/workingfile.h"
#include "widgets/map/overlays.h"

/** The sheets of \a file as the map shows them: their frames, else what their parcels in \a fabric cover. */
std::vector<SheetFrame> sheetFrames(const storage::WorkingFile &file, const gis::Fabric &fabric);

/** What parcels should cover in \a file: the outline of its commune, else the frames of its sheets; null if
 * it has neither. */
gis::ChunkPtr landOf(const storage::WorkingFile &file);

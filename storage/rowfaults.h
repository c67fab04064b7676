#pragma once

#include "storage/workingfile.h"

namespace storage
{

/**
 * What another program did to the rows of \a file, or cannot be read in them, a
 * sentence each: the rows with the journal taken back are compared with the
 * table hashes of the loads they came by. Believes the journal; seconds in a
 * large file. \throws Cancelled
 */
QStringList rowFaults(const WorkingFile &file, const gis::Progress &progress = {});

/** \throws Error if a row that leaves the office is not as the last change in \a edited left it. */
void demandAsEdited(const WorkingFile &file, const std::vector<EditChange> &edited);

} // namespace storage

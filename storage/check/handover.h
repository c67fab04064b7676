#pragma once

#include "storage/workingfile.h"

namespace storage
{

/**
 * What all edits of \a file together have changed since its rows were loaded or
 * checked out: what is wrong without it is inherited, the rest was added. \throws Error
 */
gis::Edit editsSinceHandover(const WorkingFile &file);

} // namespace storage

#pragma once

#include "storage/workingfile.h"

#include <span>

namespace storage
{

/**
 * What all edits of \a file together have changed since its rows were loaded or
 * checked out: what is wrong without it is inherited, the rest was added. \throws Error
 */
gis::Edit editsSinceHandover(const WorkingFile &file);

/** The same where all that was \a edited is read already. */
gis::Edit editsSinceHandover(const WorkingFile &file, std::span<const EditChange> edited);

} // namespace storage

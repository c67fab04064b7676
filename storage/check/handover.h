#pragma once

#include "storage/workingfile.h"

namespace storage
{

/**
 * What all edits of \a file together have changed since its rows were loaded or
 * checked out: what is wrong without it is inherited, the rest was added. \throws Error
 */
gis::Edit editsSinceHandover(const WorkingFile &file);

/**
 * \a changes of \a file, together: of parcels that they retire all that the map
 * shows is said too, so that taking them back puts those on the map again.
 */
gis::Edit together(const WorkingFile &file, const std::vector<gis::Change> &changes);

} // namespace storage

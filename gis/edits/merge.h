#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/**
 * Merges (hợp thửa) the parcels \a ids, at least two that together make one piece, into
 * a new one on the sheet of the first. All are retired.
 *
 * \throws Refusal if they do not border on one another along an edge, lie over one
 * another, or leave a gap between them.
 */
Outcome mergeParcels(const Fabric &fabric, const std::vector<QUuid> &ids);

} // namespace gis

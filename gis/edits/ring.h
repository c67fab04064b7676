#pragma once

#include "gis/edits/refusal.h"

namespace gis
{

/**
 * \throws Refusal if \a corners make no boundary: fewer than three, one twice, or two
 * edges that cross; it says which, by their numbers.
 */
void demandRing(const Ring &corners);

} // namespace gis

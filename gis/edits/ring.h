#pragma once

#include "gis/edits/refusal.h"

namespace gis
{

/**
 * Why \a corners make no boundary: fewer than three, one twice, or two edges that cross;
 * it says which, by their numbers, and marks the place. Nothing if they make one.
 */
std::optional<Refusal> ringFault(const Ring &corners);

/** \throws Refusal what ringFault() finds */
void demandRing(const Ring &corners);

/**
 * \throws Refusal if \a corners lie farther than \a reach millimetres from \a around, saying whether X and Y
 * look exchanged or the numbers seem to be of another zone. An empty \a around asks nothing.
 */
void demandPlace(const Ring &corners, const Box &around, std::int64_t reach);

} // namespace gis

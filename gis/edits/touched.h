#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/** \a edit, which only reshapes parcels of \a fabric, with the parcels that it touches named. */
Outcome outcomeOf(const Fabric &fabric, Edit edit);

} // namespace gis

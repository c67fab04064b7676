#pragma once

#include "storage/editoperations.h"

namespace storage
{

/** The operations of `diaba edit` that are window tools on the map. */
std::vector<EditOperation> geometryOperations();

} // namespace storage

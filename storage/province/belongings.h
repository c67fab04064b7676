#pragma once

#include "storage/province/province.h"

namespace storage
{

/**
 * Collects into the temporary table “taken” (entity, id) the rows that a
 * working file of \a commune needs: those it keeps, what hangs on its parcels and
 * certificates, whatever these refer to, and what is pinned on any of them.
 * Lives until the transaction ends.
 */
void collectBelongings(Province &province, const QString &commune);

} // namespace storage

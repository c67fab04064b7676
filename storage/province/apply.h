#pragma once

#include "storage/changeset.h"
#include "storage/province/province.h"

namespace storage
{

/**
 * Applies \a set to \a province, dossier by dossier, each in a transaction of
 * its own, and returns the receipt as bytes. A dossier whose fields the province
 * has as the set found them is applied; any other is returned and the rest go on.
 * The same set again gives the same bytes and changes nothing, also after the
 * server died in the middle.
 *
 * \throws Error before any write if the set is not for this province; Error on
 * the way, also where \a progress stops it, then the dossiers answered so far
 * stay so and applying the set again goes on behind them.
 */
QByteArray provinceApply(Province &province, const ChangeSet &set, const gis::Progress &progress = {});

} // namespace storage

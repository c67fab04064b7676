#pragma once

#include "storage/province/load.h"

namespace storage
{

/**
 * Makes \a path, a working file with the rows of \a commune and everything that
 * hangs on its parcels — purposes, rights, certificates, people, scans — each
 * with the version that the province counts. It appears complete or not at all.
 *
 * \throws Error if \a path exists, the province does not have the commune, or
 * the disk refuses; Cancelled.
 */
CarriedRows provinceCheckout(Province &province, const QString &commune, const QString &path,
                             const gis::Progress &progress = {});

} // namespace storage

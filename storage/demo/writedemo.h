#pragma once

#include "storage/demo/democommune.h"

#include "gis/progress.h"

namespace storage
{

/** Where a demo was written, and what is in it. */
struct WrittenDemo {
    QString file; ///< the working file; its scans lie in the folder beside it
    qint64 parcels = 0;
    qint64 faults = 0;
    qint64 innocent = 0;
    qint64 scans = 0;
};

/**
 * Makes the demo of \a seed in \a folder: demo.diaba, demo.scans and faults.json.
 * Where the same demo stands already, it is left as it is.
 *
 * \throws Error if the folder holds anything else or cannot be written; Cancelled. Then the folder is as
 * before.
 */
WrittenDemo writeDemo(const QString &folder, quint64 seed, const SpecimenPainter &painter,
                      const gis::Progress &progress = {});

/** {"seed","faults":[{"rule","table","id","parcel","what","also"}],"innocent":[…],"scenarios":[…]} */
QByteArray faultsJson(const DemoCommune &demo, quint64 seed);

} // namespace storage

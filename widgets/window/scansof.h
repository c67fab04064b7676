#pragma once

#include "storage/bundle.h"
#include "widgets/scanstops.h"

#include <QRectF>

#include <optional>

/** The stored scans of a parcel, certificates first, with where their PDFs lie. */
std::vector<ScanRef> scansOf(const storage::ParcelBundle &bundle, const QString &scanFolder);

/** Where a value stands on a scan. */
struct ValuePlace {
    QString sha256; ///< of the scan
    int page = 0; ///< from 0
    QRectF share; ///< 0 to 1 from the top left of the upright page
};

/**
 * Where the value of \a field of \a row was read, if that is known. The rectangle of a
 * field_source is “left top width height” in shares of the page, its page counts from 1.
 */
std::optional<ValuePlace> placeOf(const storage::ParcelBundle &bundle, const QUuid &row,
                                  const QString &field);

#pragma once

#include "storage/bundle.h"

#include <QRectF>

namespace storage
{

/** Where a value stands on a scan. */
struct ValuePlace {
    QUuid scan;
    int page = 0; ///< from 0
    QRectF share; ///< 0 to 1 from the top left of the upright page

    friend bool operator==(const ValuePlace &, const ValuePlace &) = default;
};

/**
 * Where the value of \a field of \a row was read, if that is known. The rectangle of a
 * field_source is “left top width height” in shares of the page, its page counts from 1.
 */
std::optional<ValuePlace> placeOf(const ParcelBundle &bundle, const QUuid &row, const QString &field);

/**
 * Notes that \a field of \a row, a row of \a bundle, stands at \a place. How the value came in
 * stays as it is known. Nothing to change where that is its place already.
 */
gis::Edit placeEdit(const ParcelBundle &bundle, const gis::Record &row, const gis::Field &field,
                    const ValuePlace &place);

/** The source of the value of \a field of \a row; null if none is known. */
const gis::Record *sourceOf(const ParcelBundle &bundle, const QUuid &row, QStringView field);

/** A source of \a field of \a row that says nothing yet. */
gis::Record newSource(const gis::Record &row, const gis::Field &field);

} // namespace storage

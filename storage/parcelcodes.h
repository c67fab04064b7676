#pragma once

#include "gis/crs.h"
#include "gis/edits/outcome.h"
#include "storage/rowview.h"

#include <QSet>

namespace storage
{

/** Gives parcel codes (mã định danh thửa đất) to new parcels, never one that a parent has or had. */
class ParcelCodes
{
public:
    explicit ParcelCodes(const RowView &rows);

    /** \a code is not to be given again. */
    void take(const QString &code);

    /**
     * The code of a point deep inside \a created; where an ancestor has it, of one a few
     * centimetres beside. Empty if the parcel has no place on Earth.
     */
    QString codeOf(const gis::Created &created);

private:
    void takeOfAncestors(const QUuid &parcel);

    const RowView &m_rows;
    gis::Crs m_crs;
    QSet<QString> m_taken;
    QSet<QUuid> m_ancestors;
};

} // namespace storage

#pragma once

#include "storage/rowview.h"

namespace storage
{

/** A parcel that another one descends from, or that descends from it. */
struct Relative {
    QUuid id;
    QString name; ///< 9/52
    int generation = 0; ///< −1 a parent, −2 its parents …; 1 a child …; 0 the parcel itself
    QUuid next; ///< the relative one generation nearer to the parcel; null for itself
    bool isCurrent = true;
    std::optional<double> recordedArea; ///< m²
    QString on; ///< date on which it was split or merged; empty if it stands or none is known
    QString kind; ///< code of change_kind of that; empty if none is known
};

/**
 * The small tree of \a parcel: the oldest ancestors first, then itself, then what became of
 * it. One that descends by several ways stands once. \throws Error if there is no such parcel.
 */
std::vector<Relative> lineageOf(const RowView &rows, const QUuid &parcel);

/** Whether \a parcel was made of others or others of it. */
bool hasRelatives(const RowView &rows, const QUuid &parcel);

} // namespace storage

#pragma once

#include "gis/edits/outcome.h"
#include "storage/rowview.h"

namespace storage
{

/** A parcel whose recorded area (diện tích trong CSDL) was that of its shape, which an outcome changes. */
struct AreaChange {
    QUuid parcel;
    QString name; ///< 9/52
    double before = 0, after = 0; ///< m², to 0.1
};

/**
 * The recorded areas that could follow their shapes in \a outcome. One that did not agree with
 * its shape before is left alone: that is a finding, and somebody must say which is right.
 */
std::vector<AreaChange> areaChanges(const RowView &rows, const gis::Outcome &outcome);

/** \a edit with the recorded areas of \a changes, in the same changes as the shapes. */
gis::Edit withAreas(gis::Edit edit, const std::vector<AreaChange> &changes);

} // namespace storage

#pragma once

#include "gis/edits/outcome.h"
#include "storage/rowview.h"

#include <optional>

namespace storage
{

/** What a clerk compares before an edit of shapes is kept: one parcel, its areas and its certificate. */
struct ParcelFacts {
    QUuid id; ///< null for one that is made
    QString name; ///< 9/52
    bool isReshaped = true; ///< else it only gets a vertex on its boundary
    double before = 0, after = 0; ///< m², computed from the shape
    QString serial; ///< of the certificate in force that names it; empty if none does
    std::optional<double> paperArea; ///< m², on that certificate
    double allowed = 0; ///< m² by which the shape may differ from it (sai số cho phép)

    /** Whether the shape will differ from the certificate by more than is allowed. */
    bool differs() const { return paperArea && std::abs(after - *paperArea) > allowed; }
};

/** The parcels that \a outcome touches and those that it retires, in this order. */
std::vector<ParcelFacts> factsOf(const RowView &rows, const gis::Outcome &outcome);

/** n of the scale 1:n of \a sheet; 0 if it is not known. */
int scaleOf(const RowView &rows, const gis::SheetKey &sheet);

/** The serial of the certificate in force that names \a parcel; empty if none does. */
QString serialInForce(const RowView &rows, const QUuid &parcel);

} // namespace storage

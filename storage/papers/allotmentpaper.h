#pragma once

#include "storage/holdings.h"
#include "storage/papers/parcelpaper.h"
#include "storage/replacement.h"

namespace storage
{

/** What a household had in a block and what it gets. */
struct AllottedHousehold {
    QString name;
    std::vector<NewPlot> old; ///< by number
    std::vector<NewPlot> fresh; ///< by number; none = not agreed yet
    QStringList books; ///< serials of the certificates that its old rights stand on

    bool isAgreed() const { return !fresh.empty(); }
    double oldArea() const; ///< m²
    double newArea() const; ///< m²
};

/** The plan of a block that is replaced (dồn điền đổi thửa), as it is put up for everybody to read. */
struct AllotmentPaper {
    PaperPlace place;
    QString sheet; ///< number of the new one
    QString document; ///< the decision; empty if none is named
    int oldParcels = 0, newParcels = 0;
    double areaBefore = 0; ///< m² of the old parcels
    double fieldArea = 0, otherArea = 0; ///< m² of the new ones: fields; roads, ditches and public land
    std::vector<AllottedHousehold> households; ///< by name
    std::vector<NewPlot> free; ///< new fields that nobody gets

    int agreed() const; ///< how many households
};

/** What \a allotment gives whom in \a replacement. */
AllotmentPaper allotmentPaper(const RowView &rows, const gis::Replacement &replacement,
                              const Allotment &allotment);

/** The list as a spreadsheet: the bytes of an .xlsx. \throws Error if it cannot be made */
QByteArray allotmentSheet(const AllotmentPaper &paper);

} // namespace storage

#pragma once

#include "gis/fabric.h"
#include "gis/progress.h"

#include <string>

namespace gis
{

/**
 * The parcels of a fabric in the order of a list: by series, sheet and number,
 * numbers as numbers (9 before 10, 12 before 12-A). Never changed once made;
 * about 35 bytes a parcel.
 */
struct ParcelOrder {
    std::vector<SheetKey> sheets; ///< in order
    std::vector<QString> landTypes; ///< those that occur, the commonest first
    std::vector<QUuid> ids; ///< row → parcel
    std::vector<std::uint16_t> sheetOf; ///< row → sheets
    std::vector<std::uint16_t> landTypeOf; ///< row → landTypes
    std::string numbers; ///< UTF-8, NUL after each
    std::vector<std::uint32_t> numberAt; ///< row → numbers
    std::vector<std::uint32_t> byId; ///< rows in the order of their ids

    std::size_t size() const { return ids.size(); }
    std::string_view number(std::size_t row) const { return numbers.c_str() + numberAt[row]; }

    /** “9/52”: sheet and number of \a row. */
    QString name(std::size_t row) const;

    /** The row of the parcel \a id, if it is here. */
    std::optional<std::uint32_t> rowOf(const QUuid &id) const;
};

using ParcelOrderPtr = std::shared_ptr<const ParcelOrder>;

/** \a fabric in order. \throws Cancelled if \a progress answers false. */
ParcelOrder parcelOrder(const Fabric &fabric, const Progress &progress = {});

/** Compares sheet or parcel numbers as people order them. */
int naturalOrder(QStringView a, QStringView b);

} // namespace gis

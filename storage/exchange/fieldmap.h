#pragma once

#include "gis/schema.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <vector>

namespace storage
{

/** Where the values of one column of a source go. */
struct ColumnUse {
    enum Kind {
        Kept, ///< no field: each value becomes a source_value of its row
        ParcelField, ///< a field of the parcel
        Purpose, ///< land_use: one row for each code
        Holder, ///< who holds it: tells land of UBND xã apart, and is kept
        Address, ///< the parcel's address; its hamlet where it begins with one
        Level, ///< level of a map feature
        Wording ///< text of a map feature
    };

    Kind kind = Kept;
    int field = -1; ///< of the parcel table

    friend bool operator==(const ColumnUse &, const ColumnUse &) = default;
};

/** One for each column of the source. */
using FieldMap = std::vector<ColumnUse>;

/** The names that \a column may be given to by hand: parcel_no, recorded_area …, purpose, holder. */
QStringList targetNames();

/** The name of \a use for reports and profiles; empty for a column that is kept. */
QString targetName(const ColumnUse &use);

/** What the user reads for \a use: the field's label. */
QString targetLabel(const ColumnUse &use);
QString labelOfTarget(const QString &target);

/**
 * What the columns hold, told by their names: those of FAMIS, gCadas, VBDLIS
 * and MPLIS exports and of the published sheets, whatever their case, blanks
 * and diacritics. \a given (target = column) goes before what is recognised; a
 * target that begins with a dash leaves its column without a field.
 *
 * \throws Error if \a given names a target or a column that does not exist.
 */
FieldMap fieldMap(const QStringList &columns, const QMap<QString, QString> &given);

/** target = column of the JSON file \a path, one object of texts. \throws Error if it is something else. */
QMap<QString, QString> readProfile(const QString &path);

/** The sheet number that the name of the file \a path ends with: dc12.geojson → 12, “Tờ 09-A.dgn” → 09-A;
 * empty if there is none. */
QString sheetFromName(const QString &path);

/** The same where the whole name is that of a sheet: dc12, “Tờ 9”, 12; empty for nz_subset_4326. */
QString sheetNamedIn(const QString &path);

/** The hamlet that \a address begins with: “Thôn Đoài Khê” of “Thôn Đoài Khê, xã Đan Phượng”; empty if none.
 */
QString hamletOf(const QString &address);

/** Whether \a holder is the commune itself: “UBND xã”. */
bool isCommuneItself(QStringView holder);

} // namespace storage

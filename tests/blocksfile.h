#pragma once

#include "storage/workingfile.h"

#include "tests/blocks.h"

#include <QSet>

namespace blocks
{

/** Makes the working file \a path of \a columns × \a rows blocks. \throws gis::Error */
inline void makeFile(const QString &path, int columns, int rows)
{
    const QString commune = QStringLiteral("09784");
    storage::WorkingFile file = storage::WorkingFile::create(path, { commune, QStringLiteral("EPSG:5897") });
    storage::BulkLoad load(file);
    QSet<QString> sheets;
    forEachParcel(columns, rows, [&](const gis::FabricParcel &made) {
        if (!sheets.contains(made.sheet.sheetNo)) {
            sheets.insert(made.sheet.sheetNo);
            gis::Record sheet{ &gis::table("map_sheet"), gis::newId(), 0, {} };
            sheet.set("sheet_no", made.sheet.sheetNo);
            load.add(sheet);
        }
        gis::Record parcel{ &gis::table("parcel"), gis::newId(), 0, {} };
        parcel.set("commune_code", commune);
        parcel.set("sheet_no", made.sheet.sheetNo);
        parcel.set("parcel_no", made.parcelNo);
        parcel.set("map_land_type", made.landType);
        parcel.set("managed_by_state", qint64(made.ground == gis::Ground::Road));
        parcel.set("status", QStringLiteral("current"));
        parcel.set("geometry", gis::Shared{ made.geometry });
        load.add(parcel);
    });
    load.commit(QStringLiteral("Blocks"), QStringLiteral("blocks"), {});
}

} // namespace blocks

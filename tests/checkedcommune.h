#pragma once

#include "gis/rules/check.h"
#include "storage/demo/democommune.h"

/** The demo in memory, and what a check says of it. */
namespace checked
{

inline const storage::DemoCommune &demo()
{
    static const storage::DemoCommune made = storage::makeDemo(1);
    return made;
}

/** The demo in memory, as it would be read from its file. */
struct Commune {
    gis::Register rows;
    gis::Fabric fabric;
};

inline gis::FabricParcel fabricParcel(const gis::Record &record)
{
    const QString type = record.text("map_land_type");
    return {
        record.id, { record.text("series"), record.text("sheet_no") },     record.text("parcel_no"),
        type,      gis::groundOf(type, record.isTrue("managed_by_state")), gis::toGeometry(record["geometry"])
    };
}

inline Commune communeOf(const std::vector<gis::Record> &records)
{
    Commune commune;
    std::vector<gis::FabricParcel> parcels;
    for (const gis::Record &record : records) {
        commune.rows.add(record);
        if (record.table == &gis::table("parcel") && record.text("status") != u"retired")
            parcels.push_back(fabricParcel(record));
        if (record.table == &gis::table("commune"))
            commune.rows.circumstances.communeCode = record.text("code");
        if (record.table == &gis::table("scan"))
            commune.rows.circumstances.scanFiles.insert(record.id, gis::ScanFile::Good);
    }
    commune.rows.connect();
    commune.fabric = gis::fabricOf(std::move(parcels));
    commune.rows.circumstances.crs = gis::epsg(9209);
    commune.rows.circumstances.today = QDate(2026, 11, 25);
    commune.rows.circumstances.fileMadeOn = QDate(2026, 9, 15);
    return commune;
}

inline const Commune &demoCommune()
{
    static const Commune commune = communeOf(demo().records);
    return commune;
}

/** What a run says, whatever the order: rule, rows and sentence. */
inline std::multiset<QString> said(const gis::CheckRun &run)
{
    std::multiset<QString> result;
    for (std::size_t n = 0; n < run.size(); ++n)
        result.insert(run.finding(n).key() + u' ' + run.sentence(n));
    return result;
}

inline std::multiset<std::pair<QString, int>> exceptionsOf(const gis::CheckRun &run)
{
    std::multiset<std::pair<QString, int>> result;
    for (std::size_t n = 0; n < run.size(); ++n)
        result.insert({ run.finding(n).key(), int(run.exception(n)) });
    return result;
}

} // namespace checked

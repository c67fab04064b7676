#include "storage/bulkrows.h"

namespace storage
{

std::vector<BulkField> bulkFields()
{
    std::vector<BulkField> fields;
    for (const char *name : { "parcel", "land_use", "certificate_parcel" }) {
        const gis::Table &table = gis::table(name);
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            const gis::Field &field = table.fields[i];
            if (field.type != gis::Type::Id && field.type != gis::Type::Geometry
                && !(field.flags & (gis::Personal | gis::Derived)))
                fields.push_back({ &table, int(i) });
        }
    }
    return fields;
}

std::vector<gis::Record> bulkRows(const WorkingFile &file, const std::vector<QUuid> &parcels,
                                  const gis::Table &table, const gis::Progress &progress)
{
    std::vector<gis::Record> rows;
    const bool isParcel = &table == &gis::table("parcel");
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        if (i % 256 == 0)
            gis::report(progress, double(i) / double(parcels.size()));
        if (isParcel) {
            if (auto record = file.record(table, parcels[i]))
                rows.push_back(std::move(*record));
        } else {
            for (gis::Record &record : file.records(table, { { "parcel_id", gis::text(parcels[i]) } }))
                rows.push_back(std::move(record));
        }
    }
    return rows;
}

} // namespace storage

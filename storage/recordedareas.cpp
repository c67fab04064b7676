#include "storage/recordedareas.h"

#include "storage/successionrows.h"

#include <cmath>

namespace storage
{

std::vector<AreaChange> areaChanges(const RowView &rows, const gis::Outcome &outcome)
{
    std::vector<AreaChange> changes;
    for (const gis::Touched &touched : outcome.touched) {
        const double before = tenths(touched.areaBefore), after = tenths(touched.areaAfter);
        const auto parcel = before == after ? std::nullopt : rows.record(gis::table("parcel"), touched.id);
        if (parcel && !gis::isNull((*parcel)["recorded_area"])
            && std::abs(parcel->real("recorded_area") - before) < 0.05)
            changes.push_back({ touched.id, touched.name, before, after });
    }
    return changes;
}

gis::Edit withAreas(gis::Edit edit, const std::vector<AreaChange> &changes)
{
    const gis::Table &parcels = gis::table("parcel");
    const int field = parcels.indexOf("recorded_area");
    for (const AreaChange &area : changes)
        for (gis::Change &change : edit.changes)
            if (change.table == &parcels && change.id == area.parcel && change.before && change.after
                && !change.after->contains(field)) {
                change.before->insert({ field, area.before });
                change.after->insert({ field, area.after });
            }
    return edit;
}

} // namespace storage

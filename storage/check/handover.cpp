#include "storage/check/handover.h"

namespace storage
{

namespace
{

/**
 * Says of a parcel that was retired all that the map shows of it, before and
 * after, so that taking the change back puts it on the map again.
 */
void complete(const WorkingFile &file, gis::Change &change)
{
    static const gis::Table &parcels = gis::table("parcel");
    static const int status = parcels.indexOf("status");
    if (change.table != &parcels || !change.before || !change.after || !change.after->contains(status)
        || gis::toText(change.after->at(status)) != u"retired")
        return;
    const auto row = file.record(parcels, change.id);
    for (const char *name :
         { "series", "sheet_no", "parcel_no", "map_land_type", "managed_by_state", "geometry" })
        if (const int field = parcels.indexOf(name); row && !change.after->contains(field)) {
            change.before->insert({ field, (*row)[name] });
            change.after->insert({ field, (*row)[name] });
        }
}

} // namespace

gis::Edit editsSinceHandover(const WorkingFile &file)
{
    std::vector<gis::Change> changes;
    for (EditChange &each : readEditChanges(file.database()))
        changes.push_back(std::move(each.change));
    return together(file, changes);
}

gis::Edit together(const WorkingFile &file, const std::vector<gis::Change> &changes)
{
    gis::Edit edit{ {}, gis::netChanges(changes) };
    for (gis::Change &change : edit.changes)
        complete(file, change);
    return edit;
}

} // namespace storage

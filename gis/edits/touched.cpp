#include "gis/edits/touched.h"

namespace gis
{

namespace
{

GeometryPtr shapeIn(const std::optional<Values> &values)
{
    static const int field = table("parcel").geometryIndex();
    if (!values)
        return nullptr;
    const auto value = values->find(field);
    return value == values->end() ? nullptr : toGeometry(value->second);
}

double areaOf(const GeometryPtr &geometry)
{
    return geometry ? squareMetres(twiceArea(*geometry)) : 0;
}

} // namespace

Outcome outcomeOf(const Fabric &fabric, Edit edit)
{
    static const Table &parcels = table("parcel");
    Outcome outcome;
    for (const Change &change : edit.changes) {
        const auto place = change.table == &parcels ? fabric.find(change.id) : std::nullopt;
        if (!place)
            continue;
        const FabricParcel parcel = fabric.parcel(*place);
        const GeometryPtr before = shapeIn(change.before), after = shapeIn(change.after);
        const bool isReshaped = !before || !after || twiceArea(*before) != twiceArea(*after);
        outcome.touched.push_back(
            { change.id, parcelName(parcel), parcel.sheet, areaOf(before), areaOf(after), isReshaped });
    }
    std::stable_partition(outcome.touched.begin(), outcome.touched.end(),
                          [](const Touched &t) { return t.isReshaped; });
    outcome.edit = std::move(edit);
    return outcome;
}

} // namespace gis

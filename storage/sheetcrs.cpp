#include "storage/sheetcrs.h"

#include "gis/error.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Succession)
};

} // namespace

SheetCrs sheetCrs(const RowView &rows, const gis::SheetKey &key)
{
    for (const gis::Record &sheet : rows.records(gis::table("map_sheet"), { { "sheet_no", key.sheetNo } })) {
        if (sheet.text("series") != key.series)
            continue;
        for (const char *field : { "assigned_crs", "source_crs" })
            if (!sheet.text(field).isEmpty())
                return { sheet, gis::Crs(sheet.text(field)) };
        return { sheet, gis::Crs(rows.file().crs()) };
    }
    throw gis::Error(Text::tr("There is no sheet %1.").arg(key.sheetNo));
}

gis::Edit sheetCrsEdit(const RowView &rows, const gis::Outcome &outcome, const SheetCrs &sheet,
                       const gis::Crs &now)
{
    const gis::Crs file(rows.file().crs());
    gis::Edit edit = outcome.edit;
    const auto follow = [&](const gis::Record &before, const char *field) {
        const gis::GeometryPtr shape = gis::toGeometry(before[field]);
        gis::Record after = before;
        if (shape)
            after.set(
                field,
                gis::geometryValue(gis::transformed(gis::transformed(*shape, file, sheet.was), now, file)));
        if (const auto change = gis::updateOf(before, after))
            edit.changes.push_back(*change);
    };
    for (const gis::Record &feature : rows.rowsOf("map_feature", "sheet_id", sheet.sheet.id))
        follow(feature, "geometry");
    for (const gis::Touched &parcel : outcome.touched)
        if (const auto record =
                parcel.isReshaped ? rows.record(gis::table("parcel"), parcel.id) : std::nullopt)
            follow(*record, "label_point");
    gis::Record after = sheet.sheet;
    after.set("assigned_crs", now.text());
    if (const gis::GeometryPtr frame = gis::toGeometry(sheet.sheet["frame"]))
        after.set("frame",
                  gis::geometryValue(gis::transformed(gis::transformed(*frame, file, sheet.was), now, file)));
    if (const auto change = gis::updateOf(sheet.sheet, after))
        edit.changes.push_back(*change);
    edit.changes = gis::netChanges(edit.changes);
    return edit;
}

} // namespace storage

#include "storage/check/sheetfix.h"

#include "storage/sheetcrs.h"

namespace storage
{

bool isOfSheet(const gis::CheckRun &run, std::size_t n)
{
    static const int rule = gis::indexOfRule(u"DUNG-06");
    return run.hit(n).rule == rule;
}

gis::Edit sheetFix(const RowView &rows, const gis::CheckRun &run, const gis::Fabric &fabric, std::size_t n)
{
    const gis::RuleInput in(run.rows(), fabric, run.profile(), false);
    const gis::Row row = run.hit(n).row;
    const auto now = gis::fittingCrs(in, row);
    if (!now)
        return {};
    const gis::SheetKey key{ in.text(in.sheet, row, in.c.sheet.series),
                             in.text(in.sheet, row, in.c.sheet.sheetNo) };
    const SheetCrs sheet = sheetCrs(rows, key);
    gis::Outcome outcome;
    if (!gis::parcelsOf(fabric, key).empty())
        outcome = gis::reassignCrs(fabric, key, sheet.was, *now, gis::Crs(rows.file().crs()));
    gis::Edit edit = sheetCrsEdit(rows, outcome, sheet, *now);
    edit.title = gis::fixTitle(gis::rules()[run.hit(n).rule]);
    return edit;
}

} // namespace storage

#include "storage/replaceoperation.h"

#include "storage/editvalues.h"
#include "storage/holdings.h"

namespace storage
{

namespace
{

gis::Replacement replacementOf(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    std::vector<gis::SheetKey> sheets;
    if (line[u"sheet"].isArray())
        for (const QJsonValue &sheet : values.list("sheet"))
            sheets.push_back(values.sheet(sheet.toString()));
    else
        sheets.push_back(values.sheet());
    return values.isTrue("closest") ? gis::replaceClosest(context.fabric, values.ring("area"), sheets)
                                    : gis::replaceBlock(context.fabric, values.ring("area"), sheets);
}

} // namespace

BlockReplacement blockReplacement(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    BlockReplacement block{ replacementOf(context, line), {} };
    Allotment &allotment = block.allotment;
    for (const auto &[key, text] :
         { std::pair("on", &allotment.on), std::pair("document", &allotment.document),
           std::pair("reason", &allotment.reason) })
        if (values.has(key))
            *text = values.text(key);
    if (values.has("table"))
        allotment.receivers =
            receiversBy(tableIn(values.text("table")), holdingsOf(context.rows, block.replacement),
                        newPlotsOf(context.rows, block.replacement));
    if (values.has("receivers"))
        for (const QJsonValue &entry : values.list("receivers"))
            for (const QJsonValue &party : entry[u"parties"].toArray())
                allotment.receivers[parcelNamed(context.rows, entry[u"parcel"].toString())].push_back(
                    QUuid::fromString(party.toString()));
    return block;
}

gis::Outcome replaceOutcome(const EditContext &context, const QJsonObject &line)
{
    return replacementOf(context, line).outcome;
}

gis::Edit replaceRows(const EditContext &context, const gis::Outcome &, const QJsonObject &line)
{
    const BlockReplacement block = blockReplacement(context, line);
    return replacementEdit(context.rows, block.replacement, block.allotment);
}

} // namespace storage

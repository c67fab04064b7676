#include "storage/province/comparison.h"

#include <set>

namespace storage
{

namespace
{

const gis::Value &valueOf(const gis::Values &values, int field)
{
    static const gis::Value null;
    const auto it = values.find(field);
    return it == values.end() ? null : it->second;
}

/** All fields that \a a or \a b name, in order. */
std::set<int> fieldsOf(const gis::Values &a, const gis::Values &b)
{
    std::set<int> fields;
    for (const gis::Values *values : { &a, &b })
        for (const auto &[field, value] : *values)
            fields.insert(field);
    return fields;
}

Comparison conflictAtAll(const gis::Change &change)
{
    Comparison result{ Comparison::Conflict, {}, {} };
    for (const auto &[field, before] : *change.before)
        result.conflicts.push_back({ change.table,
                                     change.id,
                                     QString::fromLatin1(change.table->fields[field].name),
                                     before,
                                     change.after ? valueOf(*change.after, field) : gis::Value(),
                                     {},
                                     true });
    return result;
}

} // namespace

Comparison compared(const gis::Change &change, const std::optional<gis::Record> &theirs)
{
    if (!theirs) {
        if (change.isInsert())
            return {};
        return change.isDelete() ? Comparison{ Comparison::Already, {}, {} } : conflictAtAll(change);
    }
    static const gis::Values none;
    const gis::Values &before = change.before ? *change.before : none;
    const gis::Values &after = change.after ? *change.after : none;
    Comparison result;
    std::set<int> fields = fieldsOf(before, after);
    if (change.isInsert() || change.isDelete())
        fields.merge(fieldsOf(theirs->values, none));
    for (const int field : fields) {
        const gis::Value &base = valueOf(before, field), &ours = valueOf(after, field),
                         &is = valueOf(theirs->values, field);
        if (!change.isDelete() && is == ours)
            continue;
        if (change.isInsert() || !(is == base))
            result.conflicts.push_back({ change.table, change.id,
                                         QString::fromLatin1(change.table->fields[field].name), base, ours,
                                         is, false });
        else
            result.fields.push_back(field);
    }
    if (!result.conflicts.empty())
        result.outcome = Comparison::Conflict;
    else if (result.fields.empty() && !change.isDelete())
        result.outcome = Comparison::Already;
    return result;
}

} // namespace storage

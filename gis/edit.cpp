#include "gis/edit.h"

#include <QHash>

namespace gis
{

Edit asWritten(Edit edit)
{
    for (Change &change : edit.changes)
        if (change.after)
            for (auto &[field, value] : *change.after)
                if (const Field &described = change.table->fields[std::size_t(field)];
                    described.type == Type::Text)
                    value = fitted(described, value);
    return edit;
}

Change inverted(const Change &change)
{
    return { change.table, change.id, change.after, change.before };
}

Edit inverted(const Edit &edit)
{
    Edit result{ edit.title, {} };
    result.changes.reserve(edit.changes.size());
    for (auto it = edit.changes.rbegin(); it != edit.changes.rend(); ++it)
        result.changes.push_back(inverted(*it));
    return result;
}

Change insertOf(const Record &record)
{
    return { record.table, record.id, std::nullopt, record.values };
}

Change deleteOf(const Record &record)
{
    return { record.table, record.id, record.values, std::nullopt };
}

std::optional<Change> updateOf(const Record &before, const Record &after)
{
    Q_ASSERT(before.table == after.table && before.id == after.id);
    Values was, is;
    for (const auto &[field, value] : before.values) {
        const auto it = after.values.find(field);
        if (it == after.values.end() || !(it->second == value)) {
            was[field] = value;
            is[field] = it == after.values.end() ? Value() : it->second;
        }
    }
    for (const auto &[field, value] : after.values)
        if (!before.values.contains(field))
            was[field] = Value(), is[field] = value;
    if (was.empty())
        return std::nullopt;
    return Change{ before.table, before.id, std::move(was), std::move(is) };
}

std::optional<Record> applied(const Change &change, const std::optional<Record> &record)
{
    if (change.isDelete())
        return std::nullopt;
    Record result = record && !change.isInsert() ? *record : Record{ change.table, change.id, 0, {} };
    for (const auto &[field, value] : *change.after) {
        if (isNull(value))
            result.values.erase(field);
        else
            result.values[field] = value;
    }
    return result;
}

namespace
{

/** Lays the values of \a top over \a bottom; nulls stay if \a keepNulls. */
Values overlaid(Values bottom, const Values &top, bool keepNulls)
{
    for (const auto &[field, value] : top) {
        if (isNull(value) && !keepNulls)
            bottom.erase(field);
        else
            bottom[field] = value;
    }
    return bottom;
}

std::optional<Change> withoutEqualFields(Change change)
{
    for (auto it = change.before->begin(); it != change.before->end();) {
        const auto other = change.after->find(it->first);
        if (other != change.after->end() && other->second == it->second) {
            change.after->erase(other);
            it = change.before->erase(it);
        } else {
            ++it;
        }
    }
    if (change.before->empty() && change.after->empty())
        return std::nullopt;
    return change;
}

} // namespace

std::optional<Change> joined(const Change &first, const Change &second)
{
    if (first.isInsert() && second.isDelete())
        return std::nullopt;
    if (first.isInsert())
        return Change{ first.table, first.id, std::nullopt, overlaid(*first.after, *second.after, false) };
    if (second.isDelete()) // the row as it was before the first
        return Change{ first.table, first.id, overlaid(*second.before, *first.before, false), std::nullopt };
    if (first.isDelete()) { // deleted, then inserted again: an update of what differs
        const Record was{ first.table, first.id, 0, *first.before };
        const Record is{ first.table, first.id, 0, *second.after };
        return updateOf(was, is);
    }
    return withoutEqualFields({ first.table, first.id, overlaid(*second.before, *first.before, true),
                                overlaid(*first.after, *second.after, true) });
}

std::vector<Change> netChanges(const std::vector<Change> &changes)
{
    std::vector<std::optional<Change>> net;
    QHash<QUuid, std::size_t> places;
    for (const Change &change : changes) {
        const auto it = places.constFind(change.id);
        if (it == places.constEnd()) {
            places.insert(change.id, net.size());
            net.push_back(change);
        } else if (net[*it]) {
            net[*it] = joined(*net[*it], change);
        } else {
            net[*it] = change;
        }
    }
    std::vector<Change> result;
    for (auto &change : net)
        if (change)
            result.push_back(std::move(*change));
    return result;
}

Box extent(const Edit &edit)
{
    Box box;
    for (const Change &change : edit.changes)
        for (const auto *side : { &change.before, &change.after })
            if (*side)
                for (const auto &[field, value] : **side)
                    if (const GeometryPtr geometry = toGeometry(value))
                        box.extend(extent(*geometry));
    return box;
}

} // namespace gis

#include "gis/bulkedit.h"

#include <QHash>

#include <algorithm>
#include <numeric>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(BulkEdit)
};

Value valueOf(const Record &row, int field)
{
    const auto it = row.values.find(field);
    return it == row.values.end() ? Value() : it->second;
}

} // namespace

std::vector<ValueCount> presentValues(const std::vector<Record> &rows, int field)
{
    std::vector<ValueCount> counts;
    QHash<QString, std::size_t> places;
    for (const Record &row : rows) {
        const Value value = valueOf(row, field);
        const QString key = toText(value);
        const auto known = places.constFind(key);
        if (known != places.constEnd()) {
            ++counts[*known].count;
        } else {
            places.insert(key, counts.size());
            counts.push_back({ value, 1 });
        }
    }
    std::vector<std::size_t> order(counts.size());
    std::iota(order.begin(), order.end(), std::size_t(0));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return counts[a].count > counts[b].count; });
    std::vector<ValueCount> sorted;
    for (const std::size_t place : order)
        sorted.push_back(counts[place]);
    return sorted;
}

Edit bulkEdit(const std::vector<Record> &rows, int field, const std::optional<Value> &onlyWhere,
              const Value &value)
{
    Edit edit;
    for (const Record &row : rows) {
        const Value before = valueOf(row, field);
        if (before == value || (onlyWhere && !(before == *onlyWhere)))
            continue;
        edit.changes.push_back(
            { row.table, row.id, Values{ { field, before } }, Values{ { field, value } } });
    }
    if (!rows.empty())
        edit.title = Text::tr("Change %1 of %2 Rows")
                         .arg(label(rows.front().table->fields[std::size_t(field)]))
                         .arg(edit.changes.size());
    return edit;
}

} // namespace gis

#include "storage/rowview.h"

namespace storage
{

namespace
{

bool passes(const gis::Record &record, const std::vector<Filter> &filters)
{
    return std::all_of(filters.begin(), filters.end(), [&](const Filter &filter) {
        const gis::Value &value = record[filter.field];
        return filter.text.isNull() ? gis::isNull(value) : gis::toText(value) == filter.text;
    });
}

} // namespace

std::optional<gis::Record> RowView::record(const gis::Table &table, const QUuid &id) const
{
    if (m_pending)
        if (const auto it = m_pending->constFind(id); it != m_pending->constEnd())
            return *it && (*it)->table == &table ? *it : std::nullopt;
    return m_file.record(table, id);
}

std::vector<gis::Record> RowView::records(const gis::Table &table, const std::vector<Filter> &filters) const
{
    std::vector<gis::Record> all = m_file.records(table, filters);
    if (!m_pending || m_pending->isEmpty())
        return all;
    std::erase_if(all, [&](const gis::Record &record) { return m_pending->contains(record.id); });
    for (const auto &record : *m_pending)
        if (record && record->table == &table && passes(*record, filters))
            all.push_back(*record);
    return all;
}

std::vector<gis::Record> RowView::pending(const gis::Table &table) const
{
    std::vector<gis::Record> rows;
    if (m_pending)
        for (const auto &record : *m_pending)
            if (record && record->table == &table)
                rows.push_back(*record);
    return rows;
}

std::vector<gis::Record> RowView::rowsOf(const char *table, const char *field, const QUuid &id) const
{
    return records(gis::table(table), { { field, gis::text(id) } });
}

} // namespace storage

#include "widgets/form/previousvalues.h"

namespace
{

/** How many journal entries are searched; a clerk's morning. */
constexpr std::size_t farthest = 400;

} // namespace

void PreviousValues::remember(const gis::Edit &edit)
{
    for (const gis::Change &change : edit.changes) {
        if (!change.after)
            continue;
        for (const auto &[field, value] : *change.after) {
            if (gis::isNull(value))
                continue;
            Entered &entered = m_entered[{ change.table, field }];
            if (entered.row != change.id) {
                entered.rowBefore = entered.row;
                entered.valueBefore = entered.value;
            }
            entered.row = change.id;
            entered.value = value;
        }
    }
}

gis::Value PreviousValues::before(const storage::WorkingFile &file, const gis::Table &table, int field,
                                  const QUuid &row) const
{
    const Entered entered = m_entered.value({ &table, field });
    if (!entered.row.isNull() && entered.row != row)
        return entered.value;
    if (!entered.rowBefore.isNull())
        return entered.valueBefore;
    const auto &entries = file.entries();
    for (std::size_t i = entries.size(); i-- > 0 && entries.size() - i <= farthest;) {
        if (entries[i].kind != storage::EntryKind::Edit)
            continue;
        for (const gis::Change &change : file.changes(entries[i])) {
            if (change.table != &table || change.id == row || !change.after)
                continue;
            const auto value = change.after->find(field);
            if (value != change.after->end() && !gis::isNull(value->second))
                return value->second;
        }
    }
    return {};
}

gis::Value PreviousValues::pinned(const gis::Table &table, int field) const
{
    return m_pinned.value({ &table, field });
}

void PreviousValues::pin(const gis::Table &table, int field, const gis::Value &value)
{
    if (gis::isNull(value))
        m_pinned.remove({ &table, field });
    else
        m_pinned.insert({ &table, field }, value);
}

void PreviousValues::fillIn(gis::Record &row) const
{
    for (auto it = m_pinned.begin(); it != m_pinned.end(); ++it)
        if (it.key().first == row.table && !row.values.contains(it.key().second))
            row.values[it.key().second] = it.value();
}

#pragma once

// What the rules share that find one value in two rows.

#include "gis/rules/report.h"
#include "gis/textfold.h"

#include <algorithm>
#include <array>

namespace gis
{

using Key = std::array<std::uint32_t, 4>;
using Keyed = std::vector<std::pair<Key, Row>>;

/** Calls \a visit with each row that has the key of an earlier one, and with that. */
template <typename Visit> void repeated(Keyed keyed, Visit visit)
{
    std::sort(keyed.begin(), keyed.end());
    for (std::size_t i = 1, first = 0; i < keyed.size(); ++i)
        if (keyed[i].first != keyed[first].first)
            first = i;
        else
            visit(keyed[i].second, keyed[first].second);
}

/** Calls \a visit with each row of \a table that is there: of all, or of \a some. */
template <typename Visit> void eachOf(const RegisterTable &table, const std::vector<Row> *some, Visit visit)
{
    for (std::size_t i = 0, count = some ? some->size() : table.size(); i < count; ++i)
        if (const Row row = some ? (*some)[i] : Row(i); table.isThere(row))
            visit(row);
}

inline void sortOnce(std::vector<Row> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

/** The rows of one table that \a edit changes, makes or deletes; each keeps its number. */
inline std::vector<Row> changedRows(const RegisterTable &before, const RegisterTable &after, const Edit &edit)
{
    std::vector<Row> changed;
    for (const Change &change : edit.changes)
        if (change.table == &after.table())
            if (const Row row = std::min(before.find(change.id), after.find(change.id)); row != noRow)
                changed.push_back(row);
    return changed;
}

/** \a changed and the rows that have the key which one of them had or has. \a mayHave rules most rows out. */
template <typename TableOf, typename KeyOf, typename MayHave>
std::vector<Row> alike(const RuleInput &before, const RuleInput &after, std::vector<Row> changed,
                       TableOf tableOf, bool (*applies)(const RuleInput &, Row), KeyOf keyOf, MayHave mayHave)
{
    std::vector<decltype(keyOf(after, Row()))> keys;
    for (const RuleInput *in : { &before, &after })
        for (const Row row : changed)
            if (tableOf(*in).isThere(row) && applies(*in, row))
                keys.push_back(keyOf(*in, row));
    const RegisterTable &table = tableOf(after);
    if (!keys.empty()) {
        std::vector<Row> shares[2];
        inShares(table.size(), [&](Row first, Row last) {
            for (Row row = first; row < last; ++row)
                if (table.isThere(row) && mayHave(after, row, keys)
                    && std::find(keys.begin(), keys.end(), keyOf(after, row)) != keys.end()
                    && applies(after, row))
                    shares[first == 0 ? 0 : 1].push_back(row);
        });
        for (const auto &share : shares)
            changed.insert(changed.end(), share.begin(), share.end());
    }
    sortOnce(changed);
    return changed;
}

/** Whether \a text may fold to one of \a keys: folding leaves the case of its last letter or digit at most.
 */
inline bool mayFoldTo(const QString &text, const std::vector<QString> &keys)
{
    if (text.isEmpty())
        return false;
    const QChar last = text.back();
    return last.unicode() > 127 || !last.isLetterOrNumber()
        || std::any_of(keys.begin(), keys.end(), [last](const QString &key) {
               return !key.isEmpty() && key.back().toLower() == last.toLower();
           });
}

/** A finding of two rows of one table, \a other being the first of them. */
inline Details about(const RegisterTable &table, Row other)
{
    return { {}, Severity::Error, true, { { { std::uint8_t(table.index()), other } }, {}, {}, 0, 0 } };
}

/** Rows of \a table that \a applies to, by what \a keyOf answers; an empty text is no key. */
template <typename KeyOf>
void repeatedTexts(const RegisterTable &table, const std::vector<Row> *some,
                   bool (*applies)(const RuleInput &, Row), const RuleInput &in, KeyOf keyOf,
                   const std::function<void(Row, Row)> &visit)
{
    TextPool texts;
    Keyed keyed;
    eachOf(table, some, [&](Row row) {
        if (applies(in, row))
            if (const std::uint32_t number = texts.number(keyOf(in, row)))
                keyed.push_back({ { number, 0, 0, 0 }, row });
    });
    repeated(std::move(keyed), visit);
}

} // namespace gis

#pragma once

#include "gis/edit.h"

namespace gis
{

/** One value of a field and how many rows hold it. */
struct ValueCount {
    Value value;
    std::size_t count = 0;
};

/** What \a rows, of one table, hold in \a field, the commonest first; null where it holds nothing. */
std::vector<ValueCount> presentValues(const std::vector<Record> &rows, int field);

/**
 * Sets \a field of those \a rows, of one table, that hold \a onlyWhere (of all,
 * if it is not given) to \a value. Rows that hold it already do not change.
 */
Edit bulkEdit(const std::vector<Record> &rows, int field, const std::optional<Value> &onlyWhere,
              const Value &value);

} // namespace gis

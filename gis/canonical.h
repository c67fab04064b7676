#pragma once

#include "gis/edit.h"

#include <QByteArray>

namespace gis
{

/** Appends \a text as UTF-8. */
void appendUtf8(QByteArray &out, QStringView text);

/** Appends \a text as a JSON string of RFC 8785: in quotes, UTF-8, the fewest escapes. */
void appendText(QByteArray &out, QStringView text);

/** Appends \a number as ECMAScript's Number::toString writes it; finite. */
void appendNumber(QByteArray &out, double number);

/**
 * Writes rows of one table as canonicalJson(valuesJson(…)) does, straight from
 * the values: for the million rows of a load and the ten thousand of an export.
 */
class CanonicalRows
{
public:
    explicit CanonicalRows(const Table &table);

    /** Appends {fields …} of \a values, with \a id among them unless it is null. */
    void append(QByteArray &out, const Values &values, const QUuid &id = {}) const;

    /** Appends one side of a change: null where the row is not there. */
    void append(QByteArray &out, const std::optional<Values> &side) const;

private:
    const Table *m_table;
    std::vector<int> m_order; ///< fields by name; -1 = the id
};

/** canonicalJson(changeJson(\a change)). */
QByteArray canonicalChange(const Change &change);

} // namespace gis

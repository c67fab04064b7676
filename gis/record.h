#pragma once

#include "gis/geometry.h"
#include "gis/schema.h"

#include <QString>
#include <QUuid>

#include <map>
#include <memory>
#include <variant>

namespace gis
{

/** A shared geometry that compares by what it looks like, not by where it is stored. */
struct Shared {
    GeometryPtr geometry;

    friend bool operator==(const Shared &a, const Shared &b)
    {
        return a.geometry == b.geometry || (a.geometry && b.geometry && *a.geometry == *b.geometry);
    }
};

/** What a field holds: nothing (null), whole number, number, text (also dates and ids), geometry. */
using Value = std::variant<std::monostate, qint64, double, QString, Shared>;

/** Field index → value. In a whole record an absent field is null; in a change it is untouched. */
using Values = std::map<int, Value>;

inline bool isNull(const Value &value)
{
    return std::holds_alternative<std::monostate>(value);
}

/** The text of \a value; empty for null and for geometry. Numbers as for files, never for people. */
QString toText(const Value &value);

/** A value that holds \a id as text; null for a null id. */
Value idValue(const QUuid &id);

/** \a id read from a value; null if it holds none. */
QUuid toId(const Value &value);

/** A value that holds \a geometry, null if there is none. */
Value geometryValue(Geometry geometry);

/** The geometry in \a value, null if there is none. */
GeometryPtr toGeometry(const Value &value);

/**
 * \a value fitted to the field: empty text becomes null, text is composed
 * (NFC) and trimmed, numbers are made of the field's type.
 *
 * \throws Error if it cannot be such a value, naming the field.
 */
Value fitted(const Field &field, const Value &value);

/** Whether \a text is YYYY, YYYY-MM or YYYY-MM-DD of a day that exists. */
bool isDate(QStringView text);

/** One row of one table at one moment. */
struct Record {
    const Table *table = nullptr;
    QUuid id;
    qint64 version = 0; ///< the province's; 0 while it does not know the row
    Values values; ///< non-null ones only

    /** The value of the field called \a name, null if it is not set. */
    const Value &operator[](const char *name) const;
    QString text(const char *name) const { return toText((*this)[name]); }
    QUuid idOf(const char *name) const { return toId((*this)[name]); }
    double real(const char *name, double otherwise = 0) const;
    bool isTrue(const char *name) const;

    /** Sets the field called \a name, which exists; null and an empty text take it away. */
    void set(const char *name, Value value);
    void set(const char *name, const char *) = delete;

    friend bool operator==(const Record &, const Record &) = default;
};

} // namespace gis

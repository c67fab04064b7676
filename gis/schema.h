#pragma once

#include "gis/geometry.h"

#include <QCoreApplication>
#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace gis
{

/** What a field holds. Date is text: YYYY, YYYY-MM or YYYY-MM-DD, as precise as the paper. */
enum class Type { Text, Integer, Real, Boolean, Date, Id, Geometry };

enum FieldFlag : unsigned {
    NoFlags = 0,
    Personal = 1, ///< personal data: masked in lists, logs and the command line
    Independent = 2, ///< may be merged by itself when the other side touched nothing else
    Mandatory = 4, ///< a row without it is not accepted
    Derived = 8, ///< written by the program, never typed
};

/** One column of a table. The label is English source text in the context Schema. */
struct Field {
    const char *name;
    Type type;
    const char *label;
    unsigned flags = NoFlags;
    const char *list = nullptr; ///< code list (codelists.h), null if free
    const char *references = nullptr; ///< table whose id it holds, null if none or of any table
    const char *official = nullptr; ///< name in the national exchange XML (domain/01), null if not known
    const char *unit = nullptr; ///< m², null if none
    std::optional<Shape> shape = std::nullopt; ///< of a geometry field; nothing = any
};

/** Whether rows leave the office: data goes to the province, work stays. */
enum class Scope { Data, Work };

/**
 * One table. Every table also has pk (never leaves the file), id, version (the
 * province's, 0 while unknown there) and baseline_id (the bulk load that made the row).
 */
struct Table {
    const char *name;
    const char *label;
    Scope scope;
    std::vector<Field> fields;

    /** Index of the field called \a name, -1 if there is none. */
    int indexOf(QStringView name) const;
    int indexOf(const char *name) const { return indexOf(QString::fromLatin1(name)); }

    /** Index of the geometry field, -1 if there is none. */
    int geometryIndex() const;
};

/** The declared tables, in an order in which every reference points backwards or to its own table. */
const std::vector<Table> &schema();

/** The table called \a name, null if there is none. */
const Table *findTable(QStringView name);

/** The table called \a name, which exists. */
const Table &table(const char *name);

/** The field's or table's label in the user's language. */
QString label(const Field &field);
QString label(const Table &table);

/** Changes when the declaration changes; part of the working file's header. */
inline constexpr int schemaVersion = 1;

} // namespace gis

#include "storage/province/rows.h"

#include "gis/uuid.h"
#include "storage/blob.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

constexpr std::size_t batchSize = 5'000; ///< rows in one statement

PgType boundType(gis::Type type)
{
    switch (type) {
    case gis::Type::Integer:
        return PgType::Integer;
    case gis::Type::Real:
        return PgType::Real;
    case gis::Type::Boolean:
        return PgType::Boolean;
    case gis::Type::Id:
        return PgType::Id;
    case gis::Type::Geometry:
        return PgType::Bytes;
    default:
        return PgType::Text;
    }
}

/** The array of \a type as it is cast in SQL. */
QString arrayName(PgType type)
{
    switch (type) {
    case PgType::Boolean:
        return u"boolean[]"_s;
    case PgType::Bytes:
        return u"bytea[]"_s;
    case PgType::Integer:
        return u"bigint[]"_s;
    case PgType::Text:
        return u"text[]"_s;
    case PgType::Real:
        return u"float8[]"_s;
    case PgType::Id:
        return u"uuid[]"_s;
    }
    Q_UNREACHABLE();
}

/** Where gis::Value keeps what \a type binds. */
std::size_t alternative(PgType type)
{
    switch (type) {
    case PgType::Integer:
    case PgType::Boolean:
        return 1;
    case PgType::Real:
        return 2;
    case PgType::Bytes:
        return 4;
    default:
        return 3;
    }
}

PgParameter boundValue(const gis::Field &field, const gis::Value &value)
{
    if (gis::isNull(value))
        return {};
    if (value.index() != alternative(boundType(field.type)))
        return boundValue(field, gis::fitted(field, value));
    switch (boundType(field.type)) {
    case PgType::Integer:
        return parameter(std::get<qint64>(value));
    case PgType::Real:
        return parameter(std::get<double>(value));
    case PgType::Boolean:
        return parameter(std::get<qint64>(value) != 0);
    case PgType::Id:
        return parameter(gis::toId(value));
    case PgType::Bytes: {
        const gis::GeometryPtr geometry = gis::toGeometry(value);
        return geometry ? parameter(wkb(*geometry)) : PgParameter();
    }
    case PgType::Text:
        return parameter(gis::toText(value));
    }
    Q_UNREACHABLE();
}

gis::Value geometryAt(const PgResult &result, int row, int column)
{
    auto geometry = geometryFromWkb(result.bytes(row, column));
    if (!geometry)
        throw gis::Error(
            QCoreApplication::translate("Province",
                                        "A shape that the province holds cannot be read (row %1); have it "
                                        "corrected there first.")
                .arg(gis::text(result.id(row, 0))));
    return gis::geometryValue(std::move(*geometry));
}

gis::Value valueAt(const gis::Field &field, const PgResult &result, int row, int column)
{
    if (result.isNull(row, column))
        return {};
    switch (boundType(field.type)) {
    case PgType::Integer:
        return result.whole(row, column);
    case PgType::Real:
        return result.real(row, column);
    case PgType::Boolean:
        return qint64(result.isTrue(row, column));
    case PgType::Id:
        return gis::idValue(result.id(row, column));
    case PgType::Bytes:
        return geometryAt(result, row, column);
    case PgType::Text:
        return result.text(row, column);
    }
    Q_UNREACHABLE();
}

/** PostGIS takes no ring of fewer than three corners and no line of fewer than two. */
bool isStorable(const gis::Geometry &geometry)
{
    const std::size_t fewest = geometry.shape == gis::Shape::Polygon ? 3
        : geometry.shape == gis::Shape::Line                         ? 2
                                                                     : 1;
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            if (ring.size() < fewest)
                return false;
    return true;
}

void demandStorable(const gis::Record &row)
{
    for (const auto &[field, value] : row.values)
        if (const gis::GeometryPtr geometry = gis::toGeometry(value); geometry && !isStorable(*geometry))
            throw gis::Error(Text::tr("The shape of a row of “%1” (%2) has too few corners for the province; "
                                      "correct it first, the check finds it.")
                                 .arg(gis::label(*row.table), gis::text(row.id)));
}

/** Rows turned into one array a column: id, version and the \a fields, as $1, $2, $3 … */
struct Columns {
    std::vector<PgParameter> parameters;
    QStringList arrays; ///< “$1::uuid[]” …
    QStringList names; ///< “id”, “version”, field names
    QStringList values; ///< “v.id” …, geometry made of WKB
};

const gis::Value &valueOf(const gis::Record &row, int field)
{
    static const gis::Value null;
    const auto it = row.values.find(field);
    return it == row.values.end() ? null : it->second;
}

PgParameter columnOf(const gis::Field &field, int index, std::span<const gis::Record> rows)
{
    PgArray column(boundType(field.type));
    for (const gis::Record &row : rows)
        column.add(boundValue(field, valueOf(row, index)));
    return column.parameter();
}

Columns columnsOf(const gis::Table &table, int srid, const std::vector<int> &fields,
                  std::span<const gis::Record> rows)
{
    PgArray ids(PgType::Id), versions(PgType::Integer);
    for (const gis::Record &row : rows) {
        demandStorable(row);
        ids.add(parameter(row.id));
        versions.add(parameter(row.version));
    }
    Columns columns{ { ids.parameter(), versions.parameter() },
                     { u"$1::uuid[]"_s, u"$2::bigint[]"_s },
                     { u"id"_s, u"version"_s },
                     { u"v.id"_s, u"v.version"_s } };
    for (const int index : fields) {
        const gis::Field &field = table.fields[index];
        const QString name = QString::fromLatin1(field.name);
        columns.parameters.push_back(columnOf(field, index, rows));
        columns.arrays += u"$%1::%2"_s.arg(columns.parameters.size()).arg(arrayName(boundType(field.type)));
        columns.names += name;
        columns.values += field.type == gis::Type::Geometry
            ? u"ST_GeomFromWKB(v.%1, %2)"_s.arg(name).arg(srid)
            : u"v."_s + name;
    }
    return columns;
}

template <typename Act> void inBatches(std::span<const gis::Record> rows, Act act)
{
    for (std::size_t first = 0; first < rows.size(); first += batchSize)
        act(rows.subspan(first, std::min(batchSize, rows.size() - first)));
}

} // namespace

QString columns(const gis::Table &table, const QString &alias)
{
    const QString prefix = alias.isEmpty() ? QString() : QString(alias + u'.');
    QStringList names{ prefix + u"id", prefix + u"version" };
    for (const gis::Field &field : table.fields) {
        const QString name = prefix + QLatin1StringView(field.name);
        names += field.type == gis::Type::Geometry ? u"ST_AsBinary(%1)"_s.arg(name) : name;
    }
    return names.join(u", "_s);
}

gis::Record recordOf(const gis::Table &table, const PgResult &result, int row)
{
    gis::Record record{ &table, result.id(row, 0), result.whole(row, 1), {} };
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        gis::Value value = valueAt(table.fields[i], result, row, int(i) + 2);
        if (!gis::isNull(value))
            record.values.emplace_hint(record.values.end(), int(i), std::move(value));
    }
    return record;
}

QString provinceName(const gis::Table &table)
{
    return u"land."_s + QLatin1StringView(table.name);
}

QHash<QUuid, gis::Record> lockedRows(PgConnection &connection, const gis::Table &table,
                                     const std::vector<QUuid> &ids)
{
    QHash<QUuid, gis::Record> rows;
    const PgResult result =
        connection.run(u"SELECT %1 FROM %2 WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE"_s.arg(
                           columns(table), provinceName(table)),
                       { parameter(ids) });
    rows.reserve(result.rows());
    for (int row = 0; row < result.rows(); ++row)
        rows.insert(result.id(row, 0), recordOf(table, result, row));
    return rows;
}

void insertRows(PgConnection &connection, const gis::Table &table, int srid,
                std::span<const gis::Record> rows, const QString &commune)
{
    std::vector<int> fields(table.fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i)
        fields[i] = int(i);
    inBatches(rows, [&](std::span<const gis::Record> batch) {
        Columns columns = columnsOf(table, srid, fields, batch);
        columns.parameters.push_back(parameter(commune));
        connection.run(u"INSERT INTO %1 (%2, kept_by) SELECT %3, $%4::text FROM unnest(%5) AS v(%2)"_s.arg(
                           provinceName(table), columns.names.join(u", "_s), columns.values.join(u", "_s),
                           QString::number(columns.parameters.size()), columns.arrays.join(u", "_s)),
                       columns.parameters);
    });
}

void updateRows(PgConnection &connection, const gis::Table &table, int srid, const std::vector<int> &fields,
                std::span<const gis::Record> rows)
{
    inBatches(rows, [&](std::span<const gis::Record> batch) {
        const Columns columns = columnsOf(table, srid, fields, batch);
        QStringList assignments;
        for (qsizetype i = 1; i < columns.names.size(); ++i)
            assignments += columns.names[i] + u" = " + columns.values[i];
        connection.run(u"UPDATE %1 AS t SET %2 FROM unnest(%3) AS v(%4) WHERE t.id = v.id"_s.arg(
                           provinceName(table), assignments.join(u", "_s), columns.arrays.join(u", "_s),
                           columns.names.join(u", "_s)),
                       columns.parameters);
    });
}

void deleteRows(PgConnection &connection, const gis::Table &table, const std::vector<QUuid> &ids)
{
    connection.run(u"DELETE FROM %1 WHERE id = ANY($1::uuid[])"_s.arg(provinceName(table)),
                   { parameter(ids) });
}

} // namespace storage

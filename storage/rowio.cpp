#include "storage/rowio.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/blob.h"
#include "storage/filelayout.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkingFile)
};

constexpr int systemColumns = 3; // id, version, baseline_id

QString columnsOf(const gis::Table &table, const gis::Values &values, const QString &each)
{
    QStringList columns;
    for (const auto &[field, value] : values)
        columns += each.arg(sqlName(table.fields[std::size_t(field)].name)).arg(columns.size() + 2);
    return columns.join(u", ");
}

[[noreturn]] void refuse(const gis::Change &change)
{
    throw gis::Error(Text::tr("A row of “%1” was changed by another program meanwhile; nothing was saved. "
                              "Open the file again.")
                         .arg(gis::label(*change.table)));
}

/** Runs \a sql with the id as ?1 and \a values from ?2 on; exactly one row must follow. */
void runOnRow(const Database &database, const QString &sql, const gis::Change &change,
              const gis::Values &values, int srid)
{
    Statement statement = database.prepare(sql);
    statement.bind(1, gis::text(change.id));
    int parameter = 2;
    for (const auto &[field, value] : values)
        bindValue(statement, parameter++, value, srid);
    statement.run();
    if (database.changes() != 1)
        refuse(change);
}

/** \throws Error if \a change would write over a value of \a row that is there but cannot be read: undo could
 * not bring it back. */
void demandReadable(const Database &database, const gis::Change &change, const gis::Record &row)
{
    QStringList fields;
    for (std::size_t i = 0; i < change.table->fields.size(); ++i)
        if (!row.values.contains(int(i)) && (change.isDelete() || change.before->contains(int(i))))
            fields += sqlName(change.table->fields[i].name);
    if (fields.isEmpty())
        return;
    Statement there = database.prepare(u"SELECT coalesce(%1, NULL) IS NOT NULL FROM %2 WHERE id = ?1"_s.arg(
        fields.join(u", "), sqlName(change.table->name)));
    if (there.bind(1, gis::text(change.id)).step() && there.whole(0))
        throw gis::Error(Text::tr("A row of “%1” (%2) holds a value that cannot be read; nothing was saved. "
                                  "Restore the last backup.")
                             .arg(gis::label(*change.table), gis::text(change.id)));
}

void demandAsFound(const Database &database, const gis::Change &change)
{
    const auto row = readRecord(database, *change.table, change.id);
    if (change.isInsert() == row.has_value())
        refuse(change);
    if (!row)
        return;
    for (const auto &[field, value] : *change.before) {
        const auto it = row->values.find(field);
        if (!(it == row->values.end() ? gis::isNull(value) : it->second == value))
            refuse(change);
    }
    if (change.isDelete() && row->values.size() != change.before->size())
        refuse(change);
    demandReadable(database, change, *row);
}

/** Remembers what the province and a load know of row \a id, which is about to go. */
void keepOrigin(const Database &database, const QString &table, const QUuid &id)
{
    Statement keep =
        database.prepare(u"INSERT OR REPLACE INTO removed_row (row_id, table_name, version, baseline_id) "
                         "SELECT id, '%1', version, baseline_id FROM %1 "
                         "WHERE id = ?1 AND (version > 0 OR baseline_id IS NOT NULL)"_s.arg(table));
    keep.bind(1, gis::text(id)).run();
}

/** Gives row \a id, which came back, what keepOrigin() remembered of it. */
void restoreOrigin(const Database &database, const QString &table, const QUuid &id)
{
    Statement restore =
        database.prepare(u"UPDATE %1 SET version = o.version, baseline_id = o.baseline_id "
                         "FROM removed_row o WHERE o.row_id = %1.id AND %1.id = ?1"_s.arg(table));
    restore.bind(1, gis::text(id)).run();
    if (database.changes() == 0)
        return;
    Statement forget = database.prepare("DELETE FROM removed_row WHERE row_id = ?1");
    forget.bind(1, gis::text(id)).run();
}

} // namespace

void bindValue(Statement &statement, int parameter, const gis::Value &value, int srid)
{
    if (const gis::GeometryPtr geometry = gis::toGeometry(value))
        statement.bind(parameter, spatialiteBlob(*geometry, srid));
    else if (const auto *text = std::get_if<QString>(&value))
        statement.bind(parameter, *text);
    else if (const auto *whole = std::get_if<qint64>(&value))
        statement.bind(parameter, *whole);
    else if (const auto *real = std::get_if<double>(&value))
        statement.bind(parameter, *real);
    else
        statement.bindNull(parameter);
}

namespace
{

bool isNumber(const Statement &statement, int column)
{
    const int type = statement.type(column);
    return type == SQLITE_INTEGER || type == SQLITE_FLOAT;
}

} // namespace

gis::Value valueAt(const Statement &statement, int column, const gis::Field &field)
{
    if (statement.isNull(column))
        return {};
    switch (field.type) {
    case gis::Type::Geometry:
        if (auto geometry = geometryFromBlob(statement.bytes(column)))
            return gis::geometryValue(std::move(*geometry));
        return {};
    case gis::Type::Integer:
    case gis::Type::Boolean:
        return isNumber(statement, column) ? gis::Value(statement.whole(column)) : gis::Value();
    case gis::Type::Real:
        return isNumber(statement, column) ? gis::Value(statement.real(column)) : gis::Value();
    default:
        return statement.text(column);
    }
}

gis::Record recordAt(const Statement &statement, const gis::Table &table)
{
    gis::Record record{ &table, QUuid::fromString(statement.text(0)), statement.whole(1), {} };
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        gis::Value value = valueAt(statement, int(i) + systemColumns, table.fields[i]);
        if (!gis::isNull(value))
            record.values.emplace_hint(record.values.end(), int(i), std::move(value));
    }
    return record;
}

std::optional<gis::Record> readRecord(const Database &database, const gis::Table &table, const QUuid &id)
{
    Statement statement =
        database.prepare(u"SELECT %1 FROM %2 WHERE id = ?1"_s.arg(columnList(table), sqlName(table.name)));
    statement.bind(1, gis::text(id));
    return statement.step() ? std::optional(recordAt(statement, table)) : std::nullopt;
}

void writeChange(const Database &database, const gis::Change &change, int srid)
{
    demandAsFound(database, change);
    const QString table = sqlName(change.table->name);
    if (change.isInsert()) {
        QString names, places;
        int parameter = 2;
        for (const auto &[field, value] : *change.after) {
            names += u", "_s + sqlName(change.table->fields[std::size_t(field)].name);
            places += u", ?"_s + QString::number(parameter++);
        }
        runOnRow(database, u"INSERT INTO %1 (id%2) VALUES (?1%3)"_s.arg(table, names, places), change,
                 *change.after, srid);
        restoreOrigin(database, table, change.id);
    } else if (change.isDelete()) {
        keepOrigin(database, table, change.id);
        runOnRow(database, u"DELETE FROM %1 WHERE id = ?1"_s.arg(table), change, {}, srid);
    } else {
        runOnRow(database,
                 u"UPDATE %1 SET %2 WHERE id = ?1"_s.arg(
                     table, columnsOf(*change.table, *change.after, u"%1 = ?%2"_s)),
                 change, *change.after, srid);
    }
}

void insertEntry(const Database &database, const Entry &entry, const std::vector<gis::Change> &changes)
{
    Statement line =
        database.prepare("INSERT INTO edit (seq, id, kind, target_id, dossier_id, title, author, at, "
                         "changes, details, changes_hash, "
                         "prev_hash, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");
    const auto bindText = [&](int n, const QString &text) {
        text.isEmpty() ? line.bindNull(n) : line.bind(n, text);
    };
    line.bind(1, entry.seq).bind(2, gis::text(entry.id)).bind(3, text(entry.kind));
    bindText(4, gis::text(entry.target));
    bindText(5, gis::text(entry.dossier));
    line.bind(6, entry.title).bind(7, entry.author).bind(8, entry.at).bind(9, entry.changes);
    bindText(10, entry.details.isEmpty() ? QString() : QString::fromUtf8(gis::canonicalJson(entry.details)));
    line.bind(11, QString::fromLatin1(entry.changesHash.toHex()));
    line.bind(12, QString::fromLatin1(entry.prevHash.toHex()));
    line.bind(13, QString::fromLatin1(entry.hash.toHex()));
    line.run();

    Statement row = database.prepare(
        "INSERT INTO change (edit_seq, table_name, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5)");
    for (const gis::Change &change : changes) {
        row.bind(1, entry.seq).bind(2, sqlName(change.table->name)).bind(3, gis::text(change.id));
        const auto bindSide = [&](int n, const std::optional<gis::Values> &values) {
            if (values)
                row.bind(n, QString::fromUtf8(gis::canonicalJson(gis::valuesJson(*change.table, *values))));
            else
                row.bindNull(n);
        };
        bindSide(4, change.before);
        bindSide(5, change.after);
        row.run();
    }
}

std::vector<gis::Change> changesOfRow(const Database &database, const QUuid &id, qint64 afterSeq)
{
    std::vector<gis::Change> changes;
    Statement statement =
        database.prepare("SELECT DISTINCT edit_seq FROM change WHERE row_id = ?1 AND edit_seq > ?2 "
                         "ORDER BY edit_seq");
    statement.bind(1, gis::text(id)).bind(2, afterSeq);
    while (statement.step())
        for (gis::Change &change : readChanges(database, statement.whole(0)))
            if (change.id == id)
                changes.push_back(std::move(change));
    return gis::netChanges(changes);
}

} // namespace storage

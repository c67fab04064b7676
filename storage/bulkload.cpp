#include "gis/error.h"
#include "storage/blob.h"
#include "storage/exchange/tablehash.h"
#include "storage/packedindex.h"
#include "storage/workingfile.h"

#include <QCoreApplication>

#include <future>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

/** Drops the triggers or indexes (\a kind) that \a which finds; returns the statements that make them again.
 */
QStringList dropped(const Database &database, const QString &kind, const QString &which)
{
    QStringList names, statements;
    Statement rows =
        database.prepare(u"SELECT name, sql FROM sqlite_schema WHERE type = '%1' AND %2"_s.arg(kind, which));
    while (rows.step()) {
        names += rows.text(0);
        statements += rows.text(1);
    }
    for (const QString &name : names)
        database.execute(u"DROP %1 \"%2\""_s.arg(kind, name));
    return statements;
}

} // namespace

/** What one table is loaded with: its prepared INSERT, and what is made once all rows are there. */
class BulkLoad::Inserter
{
public:
    Inserter(const Database &database, const gis::Table &table, const QUuid &baseline, int srid)
        : m_database(database), m_table(table), m_hash(table), m_baseline(gis::text(baseline).toLatin1()),
          m_srid(srid), m_geometry(table.indexOf("geometry"))
    {
        const QString name = sqlName(table.name);
        // Indexes of numbers are made once all are there, unless the table is large already; those of
        // references are needed to check them.
        if (database.whole(u"SELECT EXISTS (SELECT 1 FROM %1)"_s.arg(name)) == 0)
            m_indexes = dropped(database, u"index"_s, u"name IN ('%1_number', '%1_serial')"_s.arg(name));
        QString names, places;
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            names += u", "_s + sqlName(table.fields[i].name);
            places += u", ?"_s + QString::number(int(i) + firstField);
        }
        m_insert = database.prepare(
            u"INSERT INTO %1 (id, version, baseline_id%2) VALUES (?1, ?2, ?3%3)"_s.arg(name, names, places));
    }

    void insert(const gis::Record &record)
    {
        Q_ASSERT(!record.id.isNull());
        m_bytes.truncate(0);
        m_pieces.clear();
        m_insert.unbind();
        keepText(1, gis::text(record.id));
        m_insert.bind(2, record.version).bindText(3, m_baseline);
        gis::Box box;
        for (const auto &[field, value] : record.values) {
            keepValue(field + firstField, value);
            if (const auto *shape = std::get_if<gis::Shared>(&value); shape && field == m_geometry)
                box = extent(*shape->geometry);
        }
        for (const Piece &piece : m_pieces) { // now that they do not move any more
            const QByteArrayView bytes = QByteArrayView(m_bytes).sliced(piece.begin, piece.size);
            piece.isText ? m_insert.bindText(piece.parameter, bytes)
                         : m_insert.bindBytes(piece.parameter, bytes);
        }
        m_insert.run();
        ++m_count;
        if (!box.isEmpty())
            m_boxes.push_back({ sqlite3_last_insert_rowid(m_database.handle()), box });
    }

    void finish(const gis::Progress &progress)
    {
        m_insert = {};
        for (const QString &sql : m_indexes)
            m_database.execute(sql);
        if (m_boxes.empty())
            return;
        const QString index = u"idx_%1_geometry"_s.arg(sqlName(m_table.name));
        if (m_database.whole(u"SELECT EXISTS (SELECT 1 FROM %1_rowid)"_s.arg(index)) == 0)
            packIndex(m_database, index, std::move(m_boxes), progress);
        else
            addToIndex(index, progress);
    }

    /** Counts \a record in the hash of the rows; from one thread, which may be another than insert()'s. */
    void hash(const gis::Record &record) { m_hash.add(record); }

    /** The hash of the rows in the order of their ids. */
    QString hashed(const QUuid &baseline)
    {
        return m_hash.isOrdered() ? m_hash.result() : tableHash(m_database, m_table, baseline);
    }

    qint64 count() const { return m_count; }

private:
    static constexpr int firstField = 4; ///< parameter of the field 0

    /** Bytes of the row in hand that a parameter is to be bound to. */
    struct Piece {
        int parameter;
        bool isText;
        qsizetype begin, size;
    };

    void keepText(int parameter, const QString &text)
    {
        const qsizetype begin = m_bytes.size();
        gis::appendUtf8(m_bytes, text);
        m_pieces.push_back({ parameter, true, begin, m_bytes.size() - begin });
    }

    void keepValue(int parameter, const gis::Value &value)
    {
        const qsizetype begin = m_bytes.size();
        if (const auto *text = std::get_if<QString>(&value)) {
            keepText(parameter, *text);
        } else if (const auto *whole = std::get_if<qint64>(&value)) {
            m_insert.bind(parameter, *whole);
        } else if (const auto *real = std::get_if<double>(&value)) {
            m_insert.bind(parameter, *real);
        } else if (const auto *shape = std::get_if<gis::Shared>(&value)) {
            appendSpatialiteBlob(m_bytes, *shape->geometry, m_srid);
            m_pieces.push_back({ parameter, false, begin, m_bytes.size() - begin });
        }
    }

    void addToIndex(const QString &index, const gis::Progress &progress)
    {
        Statement statement = m_database.prepare(
            u"INSERT INTO %1 (pkid, xmin, xmax, ymin, ymax) VALUES (?1, ?2, ?3, ?4, ?5)"_s.arg(index));
        std::size_t done = 0;
        for (const auto &[pk, box, place] : m_boxes) {
            statement.bind(1, pk).bind(2, gis::metres(box.west)).bind(3, gis::metres(box.east));
            statement.bind(4, gis::metres(box.south)).bind(5, gis::metres(box.north)).run();
            if (++done % 4096 == 0)
                gis::report(progress, double(done) / double(m_boxes.size()));
        }
    }

    const Database &m_database;
    const gis::Table &m_table;
    TableHash m_hash;
    QByteArray m_baseline;
    int m_srid;
    int m_geometry; ///< the field that the spatial index covers, -1 if none
    Statement m_insert;
    QStringList m_indexes; ///< statements that make those again which were dropped
    std::vector<IndexedBox> m_boxes;
    qint64 m_count = 0;
    QByteArray m_bytes;
    std::vector<Piece> m_pieces;
};

BulkLoad::BulkLoad(WorkingFile &file, const gis::IdSource &ids) : m_file(file), m_baseline(ids())
{
    if (file.isReadOnly())
        throw gis::Error(
            QCoreApplication::translate("WorkingFile", "“%1” is open for reading only.").arg(file.path()));
    file.m_database.execute("PRAGMA cache_size = -200000");
    m_transaction = std::make_unique<Transaction>(file.m_database);
    // SpatiaLite's triggers run row by row; its index is filled in one go at the end instead.
    m_triggers =
        dropped(file.m_database, u"trigger"_s, u"tbl_name IN (SELECT f_table_name FROM geometry_columns)"_s);
}

BulkLoad::~BulkLoad()
{
    m_inserters.clear();
    m_transaction.reset(); // rolls back what was not committed, the dropped triggers too
    sqlite3_exec(m_file.m_database.handle(), "PRAGMA cache_size = -8000", nullptr, nullptr, nullptr);
}

BulkLoad::Inserter &BulkLoad::inserter(const gis::Table &table)
{
    auto &inserter = m_inserters[&table];
    if (!inserter)
        inserter = std::make_unique<Inserter>(m_file.m_database, table, m_baseline, m_file.m_srid);
    return *inserter;
}

void BulkLoad::add(const gis::Record &record)
{
    Inserter &to = inserter(*record.table);
    to.insert(record);
    to.hash(record);
    ++m_count;
}

void BulkLoad::add(const std::vector<gis::Record> &records)
{
    for (const gis::Record &record : records)
        inserter(*record.table);
    auto hashed = std::async(std::launch::async, [&] {
        for (const gis::Record &record : records)
            inserter(*record.table).hash(record);
    });
    for (const gis::Record &record : records)
        inserter(*record.table).insert(record);
    m_count += qint64(records.size());
}

QJsonObject BulkLoad::hashes()
{
    QJsonObject hashes;
    for (const gis::Table &table : gis::schema()) {
        if (table.scope != gis::Scope::Data)
            continue;
        const auto it = m_inserters.find(&table);
        hashes.insert(QLatin1StringView(table.name),
                      it == m_inserters.end() ? TableHash(table).result() : it->second->hashed(m_baseline));
    }
    return hashes;
}

const Entry &BulkLoad::commit(const QString &title, const QString &author, QJsonObject details,
                              const gis::Progress &progress, const QString &at)
{
    details.insert(u"tables"_s, hashes());
    QJsonObject counts;
    for (auto &[table, inserter] : m_inserters) {
        counts.insert(QLatin1StringView(table->name), inserter->count());
        inserter->finish(progress);
    }
    for (const QString &sql : m_triggers)
        m_file.m_database.execute(sql);
    details.insert(u"counts"_s, counts);
    Entry entry;
    entry.id = m_baseline;
    entry.kind = EntryKind::Baseline;
    entry.title = title;
    entry.author = author;
    entry.at = at;
    entry.changes = m_count;
    entry.details = details;
    gis::report(progress, 1);
    return m_file.append(std::move(entry), {}, *m_transaction);
}

} // namespace storage

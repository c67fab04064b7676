#include "gis/error.h"
#include "storage/blob.h"
#include "storage/rowio.h"
#include "storage/workingfile.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

/** A row's rectangle for the spatial index, in the metres it is stored in. */
struct Boxed {
    qint64 pk;
    gis::Box box;
    std::uint32_t place = 0; ///< along the Hilbert curve
};

} // namespace

/** The prepared INSERT of one table and what its spatial index must get. */
struct BulkLoad::Inserter {
    Statement statement;
    std::vector<Boxed> boxes;
    int geometry = -1; ///< index of the field that the spatial index covers, -1 if none
};

BulkLoad::BulkLoad(WorkingFile &file, const gis::IdSource &ids)
    : m_file(file), m_baseline(ids()), m_baselineText(gis::text(m_baseline))
{
    if (file.isReadOnly())
        throw gis::Error(
            QCoreApplication::translate("WorkingFile", "“%1” is open for reading only.").arg(file.path()));
    file.m_database.execute("PRAGMA cache_size = -200000");
    m_transaction = std::make_unique<Transaction>(file.m_database);
    // SpatiaLite's triggers run row by row; its index is filled in one go at the end instead.
    QStringList names;
    Statement triggers =
        file.m_database.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name IN "
                                "(SELECT f_table_name FROM geometry_columns)");
    while (triggers.step()) {
        names += triggers.text(0);
        m_triggers += triggers.text(1);
    }
    for (const QString &name : names)
        file.m_database.execute(u"DROP TRIGGER \"%1\""_s.arg(name));
}

BulkLoad::~BulkLoad()
{
    m_inserters.clear();
    m_transaction.reset(); // rolls back what was not committed, the dropped triggers too
    sqlite3_exec(m_file.m_database.handle(), "PRAGMA cache_size = -8000", nullptr, nullptr, nullptr);
}

void BulkLoad::add(const gis::Record &record)
{
    Q_ASSERT(!record.id.isNull());
    const gis::Table &table = *record.table;
    auto &inserter = m_inserters[&table];
    if (!inserter) {
        inserter = std::make_unique<Inserter>();
        QString names, places;
        for (std::size_t i = 0; i < table.fields.size(); ++i) {
            names += u", "_s + sqlName(table.fields[i].name);
            places += u", ?"_s + QString::number(i + 4);
            if (QLatin1StringView(table.fields[i].name) == u"geometry")
                inserter->geometry = int(i);
        }
        inserter->statement = m_file.m_database.prepare(
            u"INSERT INTO %1 (id, version, baseline_id%2) VALUES (?1, ?2, ?3%3)"_s.arg(sqlName(table.name),
                                                                                       names, places));
    }
    Statement &statement = inserter->statement;
    statement.bind(1, gis::text(record.id)).bind(2, record.version).bind(3, m_baselineText);
    auto value = record.values.begin();
    for (std::size_t i = 0; i < table.fields.size(); ++i) {
        const bool set = value != record.values.end() && value->first == int(i);
        if (set)
            bindValue(statement, int(i) + 4, value++->second, m_file.m_srid);
        else
            statement.bindNull(int(i) + 4);
    }
    statement.run();
    ++m_count;
    const auto shape = record.values.find(inserter->geometry);
    if (shape == record.values.end())
        return;
    if (const gis::GeometryPtr geometry = gis::toGeometry(shape->second);
        geometry && !geometry->parts.empty())
        inserter->boxes.push_back(
            { sqlite3_last_insert_rowid(m_file.m_database.handle()), extent(*geometry) });
}

const Entry &BulkLoad::commit(const QString &title, const QString &author, QJsonObject details,
                              const gis::Progress &progress, const QString &at)
{
    QJsonObject counts;
    for (auto &[table, inserter] : m_inserters) {
        inserter->statement = {};
        counts.insert(QLatin1StringView(table->name),
                      m_file.m_database.whole(u"SELECT count(*) FROM %1 WHERE baseline_id = '%2'"_s.arg(
                          sqlName(table->name), gis::text(m_baseline))));
        if (inserter->boxes.empty())
            continue;
        gis::Box all;
        for (const Boxed &row : inserter->boxes)
            all.extend(row.box);
        for (Boxed &row : inserter->boxes)
            row.place = gis::hilbert(row.box.centre(), all);
        std::stable_sort(inserter->boxes.begin(), inserter->boxes.end(),
                         [](const Boxed &a, const Boxed &b) { return a.place < b.place; });
        Statement index = m_file.m_database.prepare(
            u"INSERT INTO idx_%1_geometry (pkid, xmin, xmax, ymin, ymax) VALUES (?1, ?2, ?3, ?4, ?5)"_s.arg(
                sqlName(table->name)));
        std::size_t done = 0;
        for (const Boxed &row : inserter->boxes) {
            index.bind(1, row.pk)
                .bind(2, gis::metres(row.box.west))
                .bind(3, gis::metres(row.box.east))
                .bind(4, gis::metres(row.box.south))
                .bind(5, gis::metres(row.box.north))
                .run();
            if (++done % 4096 == 0)
                gis::report(progress, double(done) / double(inserter->boxes.size()));
        }
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

#include "storage/snapshot.h"

#include "storage/filelayout.h"
#include "storage/rowio.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Snapshot)
};

/** While a snapshot is held the log is not emptied: past this size it is emptied between two. */
constexpr qint64 longLog = 4 << 20;

/** The rows of a table in the order of their pk. */
class Rows
{
public:
    Rows(const Database &database, const gis::Table &table)
        : m_table(table), m_statement(database.prepare(u"SELECT %1, pk FROM %2 ORDER BY pk"_s.arg(
                              columnList(table), sqlName(table.name)))),
          m_columns(int(table.fields.size()) + 3)
    {
        next();
    }

    bool isAtEnd() const { return m_isAtEnd; }
    qint64 pk() const { return m_pk; }
    gis::Record record() const { return recordAt(m_statement, m_table); }
    QString text(int column) const { return m_statement.text(column); }
    qint64 whole(int column) const { return m_statement.whole(column); }

    void next()
    {
        m_isAtEnd = !m_statement.step();
        m_pk = m_isAtEnd ? std::numeric_limits<qint64>::max() : m_statement.whole(m_columns);
    }

    friend bool holdTheSame(const Rows &a, const Rows &b)
    {
        for (int column = 0; column < a.m_columns; ++column) {
            const int type = a.m_statement.type(column);
            if (type != b.m_statement.type(column))
                return false;
            if (type == SQLITE_FLOAT
                    ? a.m_statement.real(column) != b.m_statement.real(column)
                    : !std::ranges::equal(a.m_statement.bytes(column), b.m_statement.bytes(column)))
                return false;
        }
        return true;
    }

private:
    const gis::Table &m_table;
    Statement m_statement;
    int m_columns;
    qint64 m_pk = 0;
    bool m_isAtEnd = false;
};

/** Ids of our own loads that came in, or went, since. */
struct Loads {
    QStringList come, gone;
};

void addInserted(const Rows &row, const gis::Table &table, const QStringList &loads,
                 std::vector<gis::Change> &changes)
{
    if (loads.contains(row.text(2)))
        return;
    const gis::Record record = row.record();
    if (record.id.isNull())
        throw gis::Error(Text::tr("Another program has added a row to “%1” whose id “%2” is none; delete "
                                  "the row there.")
                             .arg(gis::label(table), row.text(0)));
    changes.push_back(gis::insertOf(record));
}

/** What makes the rows of \a table in \a before those in \a after; rows of \a loads are left out. */
void compare(const Database &before, const Database &after, const gis::Table &table, const Loads &loads,
             ForeignWrites &writes, const std::function<void()> &report)
{
    constexpr int often = 4096;
    int rows = 0;
    auto &changes = writes.changes;
    Rows old(before, table), now(after, table);
    while (!old.isAtEnd() || !now.isAtEnd()) {
        if (++rows % often == 0)
            report();
        const qint64 oldPk = old.pk(), nowPk = now.pk();
        if (oldPk < nowPk && !loads.gone.contains(old.text(2))) {
            changes.push_back(gis::deleteOf(old.record()));
            writes.removed.push_back({ &table, changes.back().id, old.whole(1), old.text(2) });
        } else if (nowPk < oldPk)
            addInserted(now, table, loads.come, changes);
        else if (oldPk == nowPk && !holdTheSame(old, now)) {
            changes.push_back(gis::deleteOf(old.record()));
            addInserted(now, table, {}, changes);
        }
        if (oldPk <= nowPk)
            old.next();
        if (nowPk <= oldPk)
            now.next();
    }
}

} // namespace

Snapshot::Snapshot(const WorkingFile &file)
    : m_path(file.path()), m_database(file.path(), Database::Read, false),
      m_next(file.path(), Database::Read, false),
      m_seq(file.entries().empty() ? 0 : file.entries().back().seq)
{
    begin(m_database);
}

void Snapshot::begin(Database &database) const
{
    database.execute("BEGIN");
    database.whole(u"SELECT count(*) FROM file_info"_s); // the first read fixes what is seen
}

bool Snapshot::renew(WorkingFile &file)
{
    const bool isLong = QFileInfo(QString(m_path + u"-wal"_s)).size() > longLog;
    for (int round = 0; round < (isLong ? 2 : 1); ++round) {
        begin(m_next);
        if (file.wasWrittenByOthers()) {
            m_next.execute("COMMIT");
            return false;
        }
        std::swap(m_database, m_next);
        m_next.execute("COMMIT");
        m_seq = file.entries().empty() ? 0 : file.entries().back().seq;
        if (isLong && round == 0)
            file.database().execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
    return true;
}

ForeignWrites Snapshot::foreignWrites(const gis::Progress &progress) const
{
    const WorkingFile now(m_path, WorkingFile::Access::Read); // refuses what they may have added beside rows
    now.database().execute("BEGIN");
    Loads loads;
    std::vector<gis::Change> own;
    for (const Entry &entry : readEntries(now.database(), m_seq)) {
        if (entry.kind == EntryKind::Baseline)
            loads.come += gis::text(entry.id);
        const std::vector<gis::Change> changes = now.changes(entry);
        if (entry.kind == EntryKind::Undo && changes.empty()) // of a load
            loads.gone += gis::text(entry.target);
        own.insert(own.end(), changes.begin(), changes.end());
    }
    own = gis::netChanges(own);
    ForeignWrites writes;
    for (const gis::Change &change : own)
        writes.changes.push_back(gis::inverted(change));
    const auto &tables = gis::schema();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const auto report = [&] { gis::report(progress, double(i) / double(tables.size())); };
        report();
        compare(m_database, now.database(), tables[i], loads, writes, report);
    }
    writes.changes = gis::netChanges(writes.changes);
    std::erase_if(writes.removed, [&](const RowOrigin &row) {
        return std::ranges::none_of(writes.changes,
                                    [&](const gis::Change &c) { return c.id == row.id && c.isDelete(); });
    });
    return writes;
}

} // namespace storage

#include "storage/workingfile.h"

#include "gis/changejson.h"
#include "gis/crs.h"
#include "gis/error.h"
#include "gis/json.h"
#include "storage/filelayout.h"
#include "storage/replaceable.h"
#include "storage/rowio.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkingFile)
};

QString shown(const QString &path)
{
    return QDir::toNativeSeparators(path);
}

/**
 * Refuses what is not there, is a folder or empty. It opens nothing: where the file is open in
 * this program already, closing it again here would take away the locks by which other programs
 * see that (POSIX drops all locks of a process on a file), and they would delete its log.
 */
void demandFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        throw gis::Error(Text::tr("“%1” is not there.").arg(shown(path)));
    if (info.isDir())
        throw gis::Error(Text::tr("“%1” is a folder; choose the working file in it.").arg(shown(path)));
    if (info.size() == 0)
        throw gis::Error(Text::tr("“%1” is empty (0 bytes); it is not a working file.").arg(shown(path)));
}

void demandLayout(const Database &database, const QString &path)
{
    const qint64 application = database.whole(u"PRAGMA application_id"_s);
    const qint64 version = database.whole(u"PRAGMA user_version"_s);
    if (application != applicationId)
        throw gis::Error(Text::tr("“%1” is a database of another program, not a working file of Địa Bạ. "
                                  "Import it instead.")
                             .arg(shown(path)));
    if (version > gis::schemaVersion)
        throw gis::Error(Text::tr("“%1” was made by a newer Địa Bạ (version %2); install the newer program.")
                             .arg(shown(path))
                             .arg(version));
    const QStringList found = layoutOf(database), &expected = expectedLayout();
    if (found == expected && version == gis::schemaVersion)
        return;
    const auto foreign =
        std::find_if(found.begin(), found.end(), [&](const QString &l) { return !expected.contains(l); });
    if (foreign != found.end())
        throw gis::Error(Text::tr("“%1” holds a %2 “%3” that Địa Bạ did not make; it is not opened. "
                                  "Remove it with the program that made it, or restore the last backup.")
                             .arg(shown(path), foreign->section(u'|', 0, 0), foreign->section(u'|', 1, 1)));
    throw gis::Error(
        Text::tr("“%1” is damaged: a part of it is missing. Restore the last backup.").arg(shown(path)));
}

/** Whether \a lock is an old file that names no holder: what a power cut leaves of one being written. */
bool isLeftByPowerCut(const QLockFile &lock)
{
    qint64 process = 0;
    QString host, application;
    const QFileInfo info(lock.fileName());
    return !lock.getLockInfo(&process, &host, &application) && info.isFile()
        && info.lastModified().secsTo(QDateTime::currentDateTime()) > 10;
}

/** Refuses a file that does not say which it is, or another coordinate system than its shapes have. */
void demandIdentity(const WorkingFile &file, int srid)
{
    const qint64 stored = file.database().whole(
        u"SELECT srid FROM geometry_columns WHERE f_table_name = 'parcel' AND f_geometry_column = 'geometry'"_s);
    if (file.id().isNull() || file.crs() != u"EPSG:%1"_s.arg(srid) || srid != stored)
        throw gis::Error(
            Text::tr("“%1” is damaged: it no longer says which file it is or what its coordinate "
                     "system is. Restore the last backup.")
                .arg(shown(file.path())));
}

} // namespace

WorkingFile WorkingFile::create(const QString &path, const FileSettings &settings)
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink())
        throw gis::Error(Text::tr("“%1” is already there; choose another name.").arg(shown(path)));
    const gis::Crs crs(settings.crs);
    const int srid = settings.crs.section(u':', 1).toInt();
    if (!crs.isProjected() || srid <= 0 || !settings.crs.startsWith(u"EPSG:"_s, Qt::CaseInsensitive))
        throw gis::Error(
            Text::tr("“%1” cannot be the coordinate system of a working file; it takes a projected one, "
                     "written EPSG:n.")
                .arg(settings.crs));
    try {
        const Database database(path, Database::Create, true);
        database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        Transaction transaction(database);
        makeLayout(database, srid);
        Statement info = database.prepare("INSERT INTO file_info (name, text) VALUES (?1, ?2)");
        for (const auto &[name, text] :
             { std::pair{ u"id"_s, gis::text(settings.id.isNull() ? gis::newId() : settings.id) },
               { u"commune_code"_s, settings.communeCode },
               { u"crs"_s, u"EPSG:%1"_s.arg(srid) } })
            info.bind(1, name).bind(2, text).run();
        transaction.commit();
    } catch (...) {
        for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s })
            QFile::remove(path + suffix);
        throw;
    }
    return WorkingFile(path, Access::Write);
}

WorkingFile::WorkingFile(const QString &path, Access access) : m_path(path), m_access(access)
{
    demandFile(path);
    if (access == Access::Write)
        lock();
    m_database = Database(path, isReadOnly() ? Database::Read : Database::Write, !isReadOnly());
    demandLayout(m_database, path);
    if (!isReadOnly())
        m_database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
    m_srid = crs().section(u':', 1).toInt();
    demandIdentity(*this, m_srid);
    m_dataVersion = m_database.whole(u"PRAGMA data_version"_s);
    m_entries = readEntries(m_database);
}

void WorkingFile::lock()
{
    const QString path = QFileInfo(m_path).canonicalFilePath() + u".lock"_s; // one for all its names
    m_lock = std::make_unique<QLockFile>(path);
    m_lock->setStaleLockTime(0); // held for the file's life; a dead holder is known by its process
    if (m_lock->tryLock(0) || (isLeftByPowerCut(*m_lock) && QFile::remove(path) && m_lock->tryLock(0)))
        return;
    if (m_lock->error() == QLockFile::PermissionError)
        throw gis::Error(
            Text::tr("The folder of “%1” cannot be written to; copy the file to a folder of your own.")
                .arg(shown(m_path)));
    if (m_lock->error() == QLockFile::UnknownError)
        throw gis::Error(Text::tr("Nothing can be written beside “%1”: the disk is full or broken; free some "
                                  "space and open it again.")
                             .arg(shown(m_path)));
    qint64 process = 0;
    QString host, application;
    m_lock->getLockInfo(&process, &host, &application);
    m_lockHolder = host.isEmpty() ? Text::tr("somebody whom “%1” does not name").arg(shown(path))
                                  : Text::tr("%1 (process %2)").arg(host).arg(process);
    m_lock.reset();
    m_access = Access::Read;
}

QString WorkingFile::scanFolder() const
{
    const QString real = QFileInfo(m_path).canonicalFilePath(); // beside the file, not beside a link to it
    return scanFolderOf(real.isEmpty() ? m_path : real);
}

QUuid WorkingFile::id() const
{
    return QUuid::fromString(setting("id"));
}

QString WorkingFile::communeCode() const
{
    return setting("commune_code");
}

QString WorkingFile::crs() const
{
    return setting("crs");
}

QString WorkingFile::setting(const char *name) const
{
    Statement statement = m_database.prepare("SELECT text FROM file_info WHERE name = ?1");
    statement.bind(1, QString::fromLatin1(name));
    return statement.step() ? statement.text(0) : QString();
}

void WorkingFile::setSetting(const char *name, const QString &text)
{
    Statement statement = m_database.prepare("INSERT INTO file_info (name, text) VALUES (?1, ?2) "
                                             "ON CONFLICT (name) DO UPDATE SET text = excluded.text");
    statement.bind(1, QString::fromLatin1(name)).bind(2, text).run();
}

qint64 WorkingFile::count(const gis::Table &table) const
{
    return m_database.whole(u"SELECT count(*) FROM %1"_s.arg(sqlName(table.name)));
}

std::optional<gis::Record> WorkingFile::record(const gis::Table &table, const QUuid &id) const
{
    return readRecord(m_database, table, id);
}

void WorkingFile::visit(const gis::Table &table, const std::vector<Filter> &filters,
                        const std::function<bool(const gis::Record &)> &visit) const
{
    QString sql = u"SELECT %1 FROM %2"_s.arg(columnList(table), sqlName(table.name));
    for (std::size_t i = 0; i < filters.size(); ++i)
        sql += (i ? u" AND "_s : u" WHERE "_s) + QString::fromLatin1(filters[i].field)
            + (filters[i].text.isNull() ? u" IS NULL"_s : u" = ?"_s + QString::number(i + 1));
    Statement statement = m_database.prepare(QString(sql + u" ORDER BY pk"));
    for (std::size_t i = 0; i < filters.size(); ++i)
        if (!filters[i].text.isNull())
            statement.bind(int(i + 1), filters[i].text);
    while (statement.step())
        if (!visit(recordAt(statement, table)))
            return;
}

std::vector<gis::Record> WorkingFile::records(const gis::Table &table,
                                              const std::vector<Filter> &filters) const
{
    std::vector<gis::Record> result;
    visit(table, filters, [&](const gis::Record &record) {
        result.push_back(record);
        return true;
    });
    return result;
}

const Entry &WorkingFile::write(const gis::Edit &given, Entry draft,
                                const std::function<void(const Database &)> &also)
{
    demandWritable();
    const gis::Edit edit = gis::asWritten(given);
    Transaction transaction(m_database);
    for (const gis::Change &change : edit.changes)
        writeChange(m_database, change, m_srid);
    if (also)
        also(m_database);
    return append(std::move(draft), edit.changes, transaction);
}

void WorkingFile::demandWritable() const
{
    if (isReadOnly())
        throw gis::Error(
            m_lockHolder.isEmpty()
                ? Text::tr("“%1” is open for reading only.").arg(shown(m_path))
                : Text::tr("“%1” is being edited by %2; nothing was saved here. Close it there first, "
                           "or delete the .lock file beside it if no Địa Bạ has it open.")
                      .arg(shown(m_path), m_lockHolder));
}

/** Inside a transaction. */
void WorkingFile::takeAway(const ForeignWrites &writes) const
{
    Statement keep = m_database.prepare("INSERT OR REPLACE INTO removed_row (row_id, table_name, version, "
                                        "baseline_id) VALUES (?1, ?2, ?3, ?4)");
    for (const RowOrigin &row : writes.removed) { // it comes back with the row
        keep.bind(1, gis::text(row.id)).bind(2, sqlName(row.table->name)).bind(3, row.version);
        if (row.baseline.isEmpty())
            keep.bindNull(4);
        else
            keep.bind(4, row.baseline);
        keep.run();
    }
    for (auto change = writes.changes.rbegin(); change != writes.changes.rend(); ++change)
        writeChange(m_database, gis::inverted(*change), m_srid);
}

const Entry &WorkingFile::takeOver(const ForeignWrites &writes, Entry draft)
{
    demandWritable();
    Transaction transaction(m_database);
    takeAway(writes);
    for (const gis::Change &change : writes.changes) // again, as an edit writes it
        writeChange(m_database, change, m_srid);
    return append(std::move(draft), writes.changes, transaction);
}

void WorkingFile::putBack(const ForeignWrites &writes)
{
    demandWritable();
    Transaction transaction(m_database);
    takeAway(writes);
    transaction.commit();
}

const Entry &WorkingFile::append(Entry entry, const std::vector<gis::Change> &changes,
                                 Transaction &transaction)
{
    entry.seq = m_entries.empty() ? 1 : m_entries.back().seq + 1;
    if (entry.id.isNull())
        entry.id = gis::newId();
    if (entry.at.isEmpty())
        entry.at = utcNow();
    if (!changes.empty())
        entry.changes = qint64(changes.size());
    entry.changesHash = changesHash(changes);
    entry.prevHash = m_entries.empty() ? QByteArray(32, '\0') : m_entries.back().hash;
    entry.hash = entryHash(entry);
    insertEntry(m_database, entry, changes);
    transaction.commit();
    m_entries.push_back(std::move(entry));
    return m_entries.back();
}

const Entry &WorkingFile::removeBaseline(const Entry &baseline, Entry draft)
{
    Transaction transaction(m_database);
    const QString id = gis::text(baseline.id);
    qint64 removed = 0;
    const auto &tables = gis::schema();
    for (auto table = tables.rbegin(); table != tables.rend(); ++table) {
        const QString name = sqlName(table->name);
        Statement later = m_database.prepare(
            u"SELECT DISTINCT row_id FROM change WHERE edit_seq > ?1 AND row_id IN (SELECT id FROM %1 WHERE baseline_id = ?2)"_s
                .arg(name));
        later.bind(1, baseline.seq).bind(2, id);
        while (later.step()) {
            const QUuid row = QUuid::fromString(later.text(0));
            if (!changesOfRow(m_database, row, baseline.seq).empty())
                throw gis::Error(Text::tr("“%1” cannot be undone: a row of “%2” (%3) was changed since. "
                                          "Undo that change first.")
                                     .arg(baseline.title, gis::label(*table), gis::text(row)));
        }
        Statement remove = m_database.prepare(u"DELETE FROM %1 WHERE baseline_id = ?1"_s.arg(name));
        remove.bind(1, id).run();
        removed += m_database.changes();
    }
    draft.kind = EntryKind::Undo;
    draft.target = baseline.id;
    draft.changes = removed;
    try {
        return append(std::move(draft), {}, transaction);
    } catch (const gis::Error &) {
        if (m_database.whole(u"SELECT count(*) FROM pragma_foreign_key_check"_s) > 0)
            throw gis::Error(
                Text::tr("“%1” cannot be undone: rows added since refer to its rows. Undo those first.")
                    .arg(baseline.title));
        throw;
    }
}

bool WorkingFile::wasWrittenByOthers()
{
    const qint64 version = m_database.whole(u"PRAGMA data_version"_s);
    return std::exchange(m_dataVersion, version) != version;
}

void WorkingFile::reload()
{
    m_entries = readEntries(m_database);
}

} // namespace storage

#include "storage/sqlite.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <spatialite.h>

#include <cerrno>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Sqlite)
};

[[noreturn]] void fail(sqlite3 *handle)
{
    const bool hasNoRoom = sqlite3_system_errno(handle) == ENOSPC
        || sqlite3_extended_errcode(handle) == SQLITE_IOERR_SHMSIZE; // not even for its shared memory
    const int code = sqlite3_errcode(handle);
    switch (code == SQLITE_IOERR && hasNoRoom ? SQLITE_FULL : code) {
    case SQLITE_FULL:
        throw gis::Error(Text::tr("The disk is full; free some space and try again."));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw gis::Error(Text::tr("Another program is writing to the file; close it there and try again."));
    case SQLITE_READONLY:
        throw gis::Error(
            Text::tr("The file or its folder cannot be written to; copy it to a folder of your own."));
    case SQLITE_NOTADB:
        throw gis::Error(Text::tr("“%1” is not a working file of Địa Bạ.")
                             .arg(QString::fromUtf8(sqlite3_db_filename(handle, "main"))));
    case SQLITE_CORRUPT:
        throw gis::Error(Text::tr("“%1” is damaged or is no working file; restore the last backup.")
                             .arg(QString::fromUtf8(sqlite3_db_filename(handle, "main"))));
    case SQLITE_IOERR:
        throw gis::Error(
            Text::tr("The disk refused to read or write the file (%1); see whether it is full or "
                     "failing.")
                .arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    case SQLITE_CONSTRAINT:
        throw gis::Error(
            Text::tr("A row lacks a value it must have, or refers to a row that is not there (%1); "
                     "nothing was saved.")
                .arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    case SQLITE_CANTOPEN:
        throw gis::Error(
            Text::tr("The file could not be opened; see whether it is there and may be written to."));
    default:
        throw gis::Error(
            Text::tr("The working file refused it (%1).").arg(QString::fromUtf8(sqlite3_errmsg(handle))));
    }
}

void check(sqlite3_stmt *statement, int result)
{
    if (result != SQLITE_OK)
        fail(sqlite3_db_handle(statement));
}

/**
 * \a path as an address that promises SQLite that nobody writes to it, where its folder cannot be written to:
 * a file with a write-ahead log, such as ours, could not be read there. Empty where that is not so.
 */
QByteArray addressOnReadOnlyDisk(const QString &path)
{
    QFile file(path);
    const bool isLocked = !QFileInfo(QFileInfo(path).absolutePath()).isWritable();
    if (!isLocked || QFileInfo::exists(path + u"-wal") || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = file.read(20);
    const bool hasLog = head.size() == 20 && head[18] == 2 && head[19] == 2;
    return hasLog
        ? "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + "?immutable=1"
        : QByteArray();
}

} // namespace

Statement &Statement::bind(int parameter, qint64 value)
{
    check(m_handle.get(), sqlite3_bind_int64(m_handle.get(), parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    check(m_handle.get(), sqlite3_bind_double(m_handle.get(), parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    check(m_handle.get(),
          sqlite3_bind_text(m_handle.get(), parameter, utf8.constData(), int(utf8.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bind(int parameter, const QByteArray &value)
{
    check(m_handle.get(),
          sqlite3_bind_blob64(m_handle.get(), parameter, value.constData(), sqlite3_uint64(value.size()),
                              SQLITE_TRANSIENT));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    check(m_handle.get(), sqlite3_bind_null(m_handle.get(), parameter));
    return *this;
}

Statement &Statement::bindText(int parameter, QByteArrayView utf8)
{
    check(m_handle.get(),
          sqlite3_bind_text(m_handle.get(), parameter, utf8.data(), int(utf8.size()), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindBytes(int parameter, QByteArrayView bytes)
{
    check(m_handle.get(),
          sqlite3_bind_blob64(m_handle.get(), parameter, bytes.data(), sqlite3_uint64(bytes.size()),
                              SQLITE_STATIC));
    return *this;
}

bool Statement::step()
{
    const int result = sqlite3_step(m_handle.get());
    if (result == SQLITE_ROW)
        return true;
    sqlite3 *handle = sqlite3_db_handle(m_handle.get());
    if (result != SQLITE_DONE) {
        try {
            fail(handle);
        } catch (...) {
            reset();
            throw;
        }
    }
    reset();
    return false;
}

void Statement::run()
{
    while (step()) { }
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_handle.get(), column)),
                             sqlite3_column_bytes(m_handle.get(), column));
}

std::span<const unsigned char> Statement::bytes(int column) const
{
    const void *bytes = sqlite3_column_blob(m_handle.get(), column);
    return { static_cast<const unsigned char *>(bytes),
             std::size_t(sqlite3_column_bytes(m_handle.get(), column)) };
}

void Database::FreeCache::operator()(void *cache) const
{
    spatialite_cleanup_ex(cache);
}

Database::Database(const QString &path, Mode mode, bool spatial)
{
    static const bool uriOff = sqlite3_config(SQLITE_CONFIG_URI, 0) == SQLITE_OK; // a path is a path
    Q_UNUSED(uriOff)
    sqlite3 *handle = nullptr;
    const QByteArray address = mode == Read ? addressOnReadOnlyDisk(path) : QByteArray();
    const int flags = !address.isEmpty() ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
        : mode == Read                   ? SQLITE_OPEN_READONLY
        : mode == Write                  ? SQLITE_OPEN_READWRITE
                                         : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (spatial)
        m_cache.reset(spatialite_alloc_connection());
    const int result = sqlite3_open_v2(address.isEmpty() ? path.toUtf8().constData() : address.constData(),
                                       &handle, flags | SQLITE_OPEN_NOMUTEX, nullptr);
    m_handle.reset(handle);
    if (result == SQLITE_CANTOPEN)
        throw gis::Error(
            Text::tr("“%1” could not be opened; see whether it is there and may be written to.").arg(path));
    if (result != SQLITE_OK)
        fail(handle);
    sqlite3_extended_result_codes(handle, 0);
    sqlite3_busy_timeout(handle, 5000);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, mode == Create ? 0 : 1, nullptr);
    if (spatial)
        spatialite_init_ex(handle, m_cache.get(), 0);
}

Statement Database::prepare(const QString &sql) const
{
    Statement statement;
    sqlite3_stmt *handle = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    const int result =
        sqlite3_prepare_v2(m_handle.get(), utf8.constData(), int(utf8.size()), &handle, nullptr);
    statement.m_handle.reset(handle);
    if (result != SQLITE_OK)
        fail(m_handle.get());
    return statement;
}

void Database::execute(const QString &sql) const
{
    if (sqlite3_exec(m_handle.get(), sql.toUtf8().constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(m_handle.get());
}

QString Database::text(const QString &sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.text(0) : QString();
}

qint64 Database::whole(const QString &sql) const
{
    Statement statement = prepare(sql);
    return statement.step() ? statement.whole(0) : 0;
}

void Database::copyTo(const Database &target, const gis::Progress &progress) const
{
    struct Finish {
        void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
    };
    std::unique_ptr<sqlite3_backup, Finish> backup(
        sqlite3_backup_init(target.handle(), "main", handle(), "main"));
    if (!backup)
        fail(target.handle());
    constexpr int pages = 2000; // 8 MB
    for (int result = SQLITE_OK; result != SQLITE_DONE;) {
        result = sqlite3_backup_step(backup.get(), pages);
        if (result != SQLITE_OK && result != SQLITE_DONE) {
            backup.reset(); // tells the target what was wrong
            fail(target.handle());
        }
        const double all = std::max(1, sqlite3_backup_pagecount(backup.get()));
        gis::report(progress, 1 - sqlite3_backup_remaining(backup.get()) / all);
    }
}

Transaction::Transaction(const Database &database) : m_database(database)
{
    m_database.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    if (m_open)
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.execute("COMMIT");
    m_open = false;
}

} // namespace storage

#pragma once

#include "gis/progress.h"

#include <QByteArray>
#include <QString>

#include <sqlite3.h>

#include <memory>
#include <span>

namespace storage
{

class Database;

/** One prepared statement. Columns count from 0, parameters from 1. */
class Statement
{
public:
    Statement() = default;

    Statement &bind(int parameter, qint64 value);
    Statement &bind(int parameter, int value) { return bind(parameter, qint64(value)); }
    Statement &bind(int parameter, double value);
    Statement &bind(int parameter, const QString &value);
    Statement &bind(int parameter, const QByteArray &value);
    Statement &bindNull(int parameter);

    /** Binds what is not copied, and so must last until the statement has run: UTF-8 text, bytes. */
    Statement &bindText(int parameter, QByteArrayView utf8);
    Statement &bindBytes(int parameter, QByteArrayView bytes);

    /** Makes all parameters null. */
    void unbind() noexcept { sqlite3_clear_bindings(m_handle.get()); }

    /** Steps to the next row; false at the end, where the statement is reset. \throws Error */
    bool step();

    /** Steps to the end and resets: for statements that return nothing. \throws Error */
    void run();

    void reset() noexcept { sqlite3_reset(m_handle.get()); }

    bool isNull(int column) const { return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL; }
    int columns() const { return sqlite3_column_count(m_handle.get()); }
    int type(int column) const { return sqlite3_column_type(m_handle.get(), column); }
    qint64 whole(int column) const { return sqlite3_column_int64(m_handle.get(), column); }
    double real(int column) const { return sqlite3_column_double(m_handle.get(), column); }
    QString text(int column) const;

    /** The bytes of a column, valid until the next step. */
    std::span<const unsigned char> bytes(int column) const;

private:
    friend class Database;
    struct Finalize {
        void operator()(sqlite3_stmt *handle) const { sqlite3_finalize(handle); }
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

/** One connection, with SpatiaLite's functions where wanted. For one thread. */
class Database
{
public:
    enum Mode { Read, Write, Create };

    Database() = default;

    /** Opens \a path. \throws Error if it cannot be read (written, made). */
    Database(const QString &path, Mode mode, bool spatial);

    bool isOpen() const { return bool(m_handle); }
    Statement prepare(const QString &sql) const;
    Statement prepare(const char *sql) const { return prepare(QString::fromUtf8(sql)); }

    /** Runs all statements of \a sql. \throws Error */
    void execute(const QString &sql) const;
    void execute(const char *sql) const { execute(QString::fromUtf8(sql)); }

    /** The first column of the first row; null text or 0 if there is none. */
    QString text(const QString &sql) const;
    qint64 whole(const QString &sql) const;

    /** Copies all of it, as it is now, over \a target. \throws Error, Cancelled */
    void copyTo(const Database &target, const gis::Progress &progress = {}) const;

    /** Rows changed by the last statement. */
    int changes() const { return sqlite3_changes(m_handle.get()); }
    sqlite3 *handle() const { return m_handle.get(); }

private:
    struct Close {
        void operator()(sqlite3 *handle) const { sqlite3_close_v2(handle); }
    };
    struct FreeCache {
        void operator()(void *cache) const;
    };
    std::unique_ptr<void, FreeCache> m_cache; // freed after the connection that uses it
    std::unique_ptr<sqlite3, Close> m_handle;
};

/** Begins at once; rolls back when it goes without commit(). */
class Transaction
{
public:
    explicit Transaction(const Database &database);
    ~Transaction();
    Q_DISABLE_COPY_MOVE(Transaction)

    /** Durable when it returns. \throws Error; then nothing was kept. */
    void commit();

private:
    const Database &m_database;
    bool m_open = true;
};

/** Name of \a table or field for SQL: declared names are never keywords, so as it is. */
inline QString sqlName(const char *name)
{
    return QString::fromLatin1(name);
}

} // namespace storage

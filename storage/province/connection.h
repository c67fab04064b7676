#pragma once

#include "gis/error.h"
#include "storage/province/parameters.h"

#include <QHash>

#include <memory>
#include <span>

struct pg_conn;
struct pg_result;

namespace storage
{

/** A failure that the database told, with its SQLSTATE. */
class PgError : public gis::Error
{
public:
    PgError(QString message, QByteArray state) : gis::Error(std::move(message)), m_state(std::move(state)) { }

    /** Five characters; empty where the connection broke. */
    const QByteArray &state() const { return m_state; }

    /** Whether it was the data that the database would not take (classes 22 and 23). */
    bool isAboutData() const { return m_state.startsWith("22") || m_state.startsWith("23"); }

    void raise() const override { throw *this; }
    PgError *clone() const override { return new PgError(*this); }

private:
    QByteArray m_state;
};

/** The rows that a statement returned, in binary. Rows and columns count from 0. */
class PgResult
{
public:
    int rows() const;
    bool isNull(int row, int column) const;

    bool isTrue(int row, int column) const;
    qint64 whole(int row, int column) const; ///< of bigint or integer
    double real(int row, int column) const;
    QString text(int row, int column) const; ///< null text for null
    QUuid id(int row, int column) const; ///< null id for null

    /** Valid as long as the result. */
    std::span<const unsigned char> bytes(int row, int column) const;
    QByteArray content(int row, int column) const;

private:
    friend class PgConnection;
    struct Clear {
        void operator()(pg_result *handle) const;
    };
    std::unique_ptr<pg_result, Clear> m_handle;
};

/** One connection to a PostgreSQL server. For one thread. */
class PgConnection
{
public:
    /**
     * Connects to what \a connection, a connection string of libpq, names.
     * \throws PgError if it is no such string, or nobody answers, or the server refuses.
     */
    explicit PgConnection(const QString &connection);

    /** Runs \a sql with \a parameters as $1, $2 …; the statement stays prepared. \throws PgError */
    PgResult run(const QString &sql, const std::vector<PgParameter> &parameters = {});

    /** Runs all statements of \a sql, which holds nothing from outside. \throws PgError */
    void execute(const QString &sql);

    /** First column of the first row; 0, null text where there is none. */
    qint64 whole(const QString &sql, const std::vector<PgParameter> &parameters = {});
    QString text(const QString &sql, const std::vector<PgParameter> &parameters = {});

    /** Number of the server's version: 150004 for 15.4. */
    int serverVersion() const;

    /** Whether the server can no longer be spoken to. */
    bool isBroken() const;

private:
    [[noreturn]] void fail(const pg_result *result) const;
    PgResult checked(pg_result *result) const;
    QByteArray prepared(const QString &sql, const std::vector<PgParameter> &parameters);

    struct Finish {
        void operator()(pg_conn *handle) const;
    };
    std::unique_ptr<pg_conn, Finish> m_handle;
    QHash<QString, QByteArray> m_prepared;
};

/** Begins at once; rolls back when it goes without commit(). */
class PgTransaction
{
public:
    /** \a kind is what stands behind BEGIN. */
    explicit PgTransaction(PgConnection &connection, const QString &kind = {});
    ~PgTransaction();
    Q_DISABLE_COPY_MOVE(PgTransaction)

    /**
     * \throws PgError; then nothing was kept, or, where the connection broke on the
     * way and the message says so, it is not known whether it was.
     */
    void commit();

private:
    PgConnection &m_connection;
    bool m_open = true;
};

/** \a name as an identifier in SQL, quoted. */
QString quotedName(const QString &name);

} // namespace storage

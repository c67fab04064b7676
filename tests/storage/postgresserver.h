#pragma once

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

/**
 * A PostgreSQL server of the test's own, in a temporary folder, on a Unix
 * socket only. It is stopped by its process when this goes, and by the kernel if
 * the test dies first.
 */
class PostgresServer
{
public:
    /** Where the server's programs lie; empty if PostgreSQL 15 with PostGIS is not on this machine. */
    static QString programs();

    /** Makes the database cluster and starts it. Throws std::runtime_error with what the server said. */
    PostgresServer();
    ~PostgresServer();
    Q_DISABLE_COPY_MOVE(PostgresServer)

    /** The connection string of the database \a name. */
    QString connection(const QString &name) const;

    /** A new database, with PostGIS in it; its connection string. */
    QString newDatabase();

    /** A new database without PostGIS, of \a encoding. */
    QString newEmptyDatabase(const QString &encoding = QStringLiteral("UTF8"));

    /** A copy of the database that \a connection names, to which nobody is connected. */
    QString copyOf(const QString &connection);

    void start();

    /** Stops it as it stands, as if the power had gone. */
    void kill();

private:
    void stop(int signal);
    QString createDatabase(const QString &behind);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    int m_databases = 0;
};

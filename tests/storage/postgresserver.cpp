#include "tests/storage/postgresserver.h"

#include "storage/province/connection.h"

#include <QFile>
#include <QStorageInfo>
#include <QThread>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <stdexcept>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

/** Who runs the server: its programs refuse root. Null where the test is no root. */
const passwd *serverUser()
{
    return getuid() == 0 ? getpwnam("postgres") : nullptr;
}

/** In memory where there is room, else on the disk; short, as a socket's path has at most 107 characters. */
QString shortFolder()
{
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool isRoomy = memory.isValid() && memory.isReady() && memory.bytesAvailable() > (qint64(2) << 30);
    return isRoomy ? u"/dev/shm"_s : u"/tmp"_s;
}

/** Makes \a process run as the server's user and end with the test. */
void prepare(QProcess &process)
{
    const passwd *user = serverUser();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    process.setChildProcessModifier([uid, gid] {
        if (uid != 0 && (setgroups(0, nullptr) != 0 || setgid(gid) != 0 || setuid(uid) != 0))
            _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);
    });
    process.setProcessChannelMode(QProcess::MergedChannels);
}

void run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    prepare(process);
    process.setWorkingDirectory(u"/"_s);
    process.start(program, arguments);
    if (!process.waitForFinished(240'000) || process.exitCode() != 0)
        throw std::runtime_error(program.toStdString() + ": " + process.readAll().toStdString());
}

} // namespace

QString PostgresServer::programs()
{
    const QString folder = u"/usr/lib/postgresql/15/bin"_s;
    const bool isThere = QFile::exists(folder + u"/initdb")
        && QFile::exists(u"/usr/share/postgresql/15/extension/postgis.control"_s)
        && (getuid() != 0 || serverUser());
    return isThere ? folder : QString();
}

PostgresServer::PostgresServer() : m_folder(shortFolder() + u"/diaba-pg-XXXXXX")
{
    if (const passwd *user = serverUser())
        if (chown(m_folder.path().toLocal8Bit().constData(), user->pw_uid, user->pw_gid) != 0)
            throw std::runtime_error("The folder of the server cannot be given to its user.");
    run(programs() + u"/initdb",
        { u"-D"_s, m_folder.filePath(u"data"_s), u"-U"_s, u"postgres"_s, u"-A"_s, u"trust"_s, u"-E"_s,
          u"UTF8"_s, u"--locale=C"_s, u"--no-sync"_s, u"--no-instructions"_s });
    start();
    storage::PgConnection connection(this->connection(u"postgres"_s));
    connection.execute(u"CREATE DATABASE ready"_s);
    storage::PgConnection(this->connection(u"ready"_s)).execute(u"CREATE EXTENSION postgis"_s);
}

PostgresServer::~PostgresServer()
{
    stop(SIGINT);
}

QString PostgresServer::connection(const QString &name) const
{
    return u"host=%1 user=postgres dbname=%2"_s.arg(m_folder.path(), name);
}

void PostgresServer::start()
{
    m_process = std::make_unique<QProcess>();
    prepare(*m_process);
    m_process->setWorkingDirectory(u"/"_s);
    m_process->start(programs() + u"/postgres",
                     { u"-D"_s, m_folder.filePath(u"data"_s), u"-k"_s, m_folder.path(), u"-c"_s,
                       u"listen_addresses="_s, u"-c"_s, u"fsync=off"_s, u"-c"_s, u"log_min_messages=fatal"_s,
                       u"-c"_s, u"max_connections=20"_s });
    for (int i = 0; i < 2'400; ++i) {
        if (m_process->state() == QProcess::NotRunning && i > 0 && m_process->waitForFinished(0))
            break;
        try {
            storage::PgConnection(connection(u"postgres"_s));
            return;
        } catch (const gis::Error &) {
            QThread::msleep(50);
        }
    }
    throw std::runtime_error("The server does not start: " + m_process->readAll().toStdString());
}

void PostgresServer::kill()
{
    stop(SIGQUIT);
}

void PostgresServer::stop(int signal)
{
    if (!m_process || m_process->processId() == 0)
        return;
    ::kill(pid_t(m_process->processId()), signal);
    if (!m_process->waitForFinished(30'000)) {
        m_process->kill();
        m_process->waitForFinished(5'000);
    }
}

QString PostgresServer::createDatabase(const QString &behind)
{
    const QString name = u"test%1"_s.arg(++m_databases);
    storage::PgConnection(connection(u"postgres"_s)).execute(u"CREATE DATABASE %1 %2"_s.arg(name, behind));
    return connection(name);
}

QString PostgresServer::newDatabase()
{
    return createDatabase(u"TEMPLATE ready"_s);
}

QString PostgresServer::newEmptyDatabase(const QString &encoding)
{
    return createDatabase(u"TEMPLATE template0 ENCODING '%1' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(encoding));
}

QString PostgresServer::copyOf(const QString &connection)
{
    return createDatabase(u"TEMPLATE "_s + connection.section(u"dbname="_s, 1));
}

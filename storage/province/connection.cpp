#include "storage/province/connection.h"

#include <QCoreApplication>
#include <QtEndian>

#include <libpq-fe.h>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

constexpr int preparedLimit = 200; ///< statements one connection keeps prepared

/** What the server or libpq said, on one line. */
QString oneLine(const char *message)
{
    return QString::fromUtf8(message).simplified();
}

/** Keys and values for PQconnectdbParams: the user's string, and ours where it leaves things open. */
struct Parameters {
    std::vector<const char *> keys, values;
    void add(const char *key, const char *value) { keys.push_back(key), values.push_back(value); }
};

[[noreturn]] void refuseConnection(const pg_conn *handle)
{
    throw PgError(Text::tr("The province's database does not answer (%1); check the connection string and "
                           "whether the server runs.")
                      .arg(oneLine(PQerrorMessage(handle))),
                  {});
}

/** The sentence for an error with \a state, said by the server as \a said. */
QString sentence(const QByteArray &state, const QString &said)
{
    if (state == "42501")
        return Text::tr("The province's database does not let this user do that (%1); ask its "
                        "administrator for the right.")
            .arg(said);
    if (state.startsWith("53"))
        return Text::tr("The province's server has no room left (%1); nothing was kept, try again when "
                        "there is.")
            .arg(said);
    if (state == "55P03" || state.startsWith("40"))
        return Text::tr("Somebody else is at work on the province's database (%1); try again later.")
            .arg(said);
    if (state == "25006")
        return Text::tr("The province's database can only be read (%1); use its main server.").arg(said);
    if (state == "23505")
        return Text::tr("The province has one of these rows already (%1); nothing was kept.").arg(said);
    return Text::tr("The province's database refused: %1 (%2).").arg(said, QString::fromLatin1(state));
}

template <typename Whole> Whole wholeAt(const char *bytes)
{
    return qFromBigEndian<Whole>(bytes);
}

} // namespace

void PgResult::Clear::operator()(pg_result *handle) const
{
    PQclear(handle);
}

int PgResult::rows() const
{
    return PQntuples(m_handle.get());
}

bool PgResult::isNull(int row, int column) const
{
    return PQgetisnull(m_handle.get(), row, column);
}

bool PgResult::isTrue(int row, int column) const
{
    return !isNull(row, column) && *PQgetvalue(m_handle.get(), row, column) != 0;
}

qint64 PgResult::whole(int row, int column) const
{
    const char *bytes = PQgetvalue(m_handle.get(), row, column);
    switch (PQgetlength(m_handle.get(), row, column)) {
    case 8:
        return wholeAt<qint64>(bytes);
    case 4:
        return wholeAt<qint32>(bytes);
    default:
        return 0;
    }
}

double PgResult::real(int row, int column) const
{
    if (PQgetlength(m_handle.get(), row, column) != 8)
        return 0;
    const quint64 bits = wholeAt<quint64>(PQgetvalue(m_handle.get(), row, column));
    double value = 0;
    memcpy(&value, &bits, sizeof value);
    return value;
}

QString PgResult::text(int row, int column) const
{
    if (isNull(row, column))
        return {};
    return QString::fromUtf8(PQgetvalue(m_handle.get(), row, column),
                             PQgetlength(m_handle.get(), row, column));
}

QUuid PgResult::id(int row, int column) const
{
    return PQgetlength(m_handle.get(), row, column) == 16
        ? QUuid::fromRfc4122(QByteArrayView(PQgetvalue(m_handle.get(), row, column), 16))
        : QUuid();
}

std::span<const unsigned char> PgResult::bytes(int row, int column) const
{
    return { reinterpret_cast<const unsigned char *>(PQgetvalue(m_handle.get(), row, column)),
             std::size_t(PQgetlength(m_handle.get(), row, column)) };
}

QByteArray PgResult::content(int row, int column) const
{
    return QByteArray(PQgetvalue(m_handle.get(), row, column), PQgetlength(m_handle.get(), row, column));
}

void PgConnection::Finish::operator()(pg_conn *handle) const
{
    PQfinish(handle);
}

PgConnection::PgConnection(const QString &connection)
{
    const QByteArray given = connection.toUtf8();
    char *reason = nullptr;
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        PQconninfoParse(given.constData(), &reason), PQconninfoFree);
    PQfreemem(reason); // may quote the password
    if (!options)
        throw PgError(Text::tr("This is no connection string of PostgreSQL; it is written like "
                               "“host=server dbname=land user=name” or “postgresql://name@server/land”."),
                      {});
    Parameters parameters;
    parameters.add("connect_timeout", "10"); // what the string says itself comes later and wins
    parameters.add("fallback_application_name", "diaba");
    parameters.add("dbname", given.constData());
    parameters.add("client_encoding", "UTF8");
    parameters.add(nullptr, nullptr);
    m_handle.reset(PQconnectdbParams(parameters.keys.data(), parameters.values.data(), 1));
    if (PQstatus(m_handle.get()) != CONNECTION_OK)
        refuseConnection(m_handle.get());
    PQsetNoticeProcessor(
        m_handle.get(), [](void *, const char *) {}, nullptr);
}

void PgConnection::fail(const pg_result *result) const
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    if (isBroken() || !state || qstrncmp(state, "57P0", 4) == 0 || qstrncmp(state, "08", 2) == 0)
        throw PgError(Text::tr("The connection to the province broke (%1); what was not finished was not "
                               "kept, do it again when the server is back.")
                          .arg(oneLine(PQerrorMessage(m_handle.get()))),
                      {});
    const char *said = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    throw PgError(sentence(state, oneLine(said)), state);
}

PgResult PgConnection::checked(pg_result *result) const
{
    PgResult owned;
    owned.m_handle.reset(result);
    const ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        fail(result);
    return owned;
}

QByteArray PgConnection::prepared(const QString &sql, const std::vector<PgParameter> &parameters)
{
    const auto known = m_prepared.constFind(sql);
    if (known != m_prepared.constEnd())
        return *known;
    if (m_prepared.size() >= preparedLimit)
        return {};
    std::vector<Oid> types;
    for (const PgParameter &parameter : parameters)
        types.push_back(parameter.type);
    const QByteArray name = "diaba" + QByteArray::number(m_prepared.size());
    checked(PQprepare(m_handle.get(), name.constData(), sql.toUtf8().constData(), int(types.size()),
                      types.data()));
    m_prepared.insert(sql, name);
    return name;
}

PgResult PgConnection::run(const QString &sql, const std::vector<PgParameter> &parameters)
{
    std::vector<Oid> types;
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const PgParameter &parameter : parameters) {
        types.push_back(parameter.type);
        values.push_back(parameter.bytes ? parameter.bytes->constData() : nullptr);
        lengths.push_back(parameter.bytes ? int(parameter.bytes->size()) : 0);
    }
    const std::vector<int> formats(parameters.size(), 1);
    const int count = int(parameters.size());
    const QByteArray name = prepared(sql, parameters);
    if (name.isEmpty())
        return checked(PQexecParams(m_handle.get(), sql.toUtf8().constData(), count, types.data(),
                                    values.data(), lengths.data(), formats.data(), 1));
    return checked(PQexecPrepared(m_handle.get(), name.constData(), count, values.data(), lengths.data(),
                                  formats.data(), 1));
}

void PgConnection::execute(const QString &sql)
{
    checked(PQexec(m_handle.get(), sql.toUtf8().constData()));
}

qint64 PgConnection::whole(const QString &sql, const std::vector<PgParameter> &parameters)
{
    const PgResult result = run(sql, parameters);
    return result.rows() > 0 ? result.whole(0, 0) : 0;
}

QString PgConnection::text(const QString &sql, const std::vector<PgParameter> &parameters)
{
    const PgResult result = run(sql, parameters);
    return result.rows() > 0 ? result.text(0, 0) : QString();
}

int PgConnection::serverVersion() const
{
    return PQserverVersion(m_handle.get());
}

bool PgConnection::isBroken() const
{
    return PQstatus(m_handle.get()) != CONNECTION_OK;
}

PgTransaction::PgTransaction(PgConnection &connection, const QString &kind) : m_connection(connection)
{
    m_connection.execute(u"BEGIN " + kind);
}

PgTransaction::~PgTransaction()
{
    if (!m_open || m_connection.isBroken())
        return;
    try {
        m_connection.execute(QStringLiteral("ROLLBACK"));
    } catch (const gis::Error &) {
        // the server rolls back by itself when the connection goes
    }
}

void PgTransaction::commit()
{
    m_open = false; // a failed COMMIT has rolled back
    try {
        m_connection.execute(QStringLiteral("COMMIT"));
    } catch (const PgError &error) {
        if (!error.state().isEmpty())
            throw;
        throw PgError(Text::tr("The connection to the province broke while it was keeping the work; it is "
                               "not known whether it did. Do the same again: what is there already is "
                               "not done twice."),
                      {});
    }
}

QString quotedName(const QString &name)
{
    return u'"' + QString(name).replace(u'"', QLatin1StringView("\"\"")) + u'"';
}

} // namespace storage

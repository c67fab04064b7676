#include "storage/province/province.h"

#include "gis/crs.h"
#include "gis/uuid.h"
#include "storage/province/provinceschema.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

constexpr int oldestServer = 130'000; ///< PostgreSQL 13

/** Key of the advisory lock that loading and applying hold: “diaba” in ASCII. */
constexpr qint64 lockKey = 0x6469616261;

/** Demands a server that can hold a province, and finds PostGIS wherever it was put. */
void demandServer(PgConnection &connection)
{
    if (connection.serverVersion() < oldestServer)
        throw gis::Error(Text::tr("The province's server is PostgreSQL %1; it must be 13 or newer.")
                             .arg(connection.serverVersion() / 10'000));
    if (connection.text(u"SHOW server_encoding"_s) != u"UTF8")
        throw gis::Error(Text::tr("The province's database keeps text as %1; make one in UTF8.")
                             .arg(connection.text(u"SHOW server_encoding"_s)));
}

void usePostgis(PgConnection &connection)
{
    const QString home = connection.text(u"SELECT n.nspname::text FROM pg_catalog.pg_extension e JOIN "
                                         "pg_catalog.pg_namespace n ON n.oid = e.extnamespace WHERE "
                                         "e.extname = 'postgis'"_s);
    if (home.isNull())
        throw gis::Error(Text::tr("The province's database has no PostGIS; let its administrator run "
                                  "CREATE EXTENSION postgis in it."));
    connection.execute(u"SET search_path = "_s + quotedName(home));
    const QStringList version = connection.text(u"SELECT postgis_lib_version()"_s).split(u'.');
    if (version.value(0).toInt() * 100 + version.value(1).toInt() < 301)
        throw gis::Error(
            Text::tr("The province's PostGIS is %1; it must be 3.1 or newer.").arg(version.join(u'.')));
}

/** Makes PostGIS's extension where the server has it lying ready. */
void makePostgis(PgConnection &connection)
{
    if (connection.whole(u"SELECT count(*) FROM pg_catalog.pg_extension WHERE extname = 'postgis'"_s) > 0)
        return;
    if (connection.whole(u"SELECT count(*) FROM pg_catalog.pg_available_extensions WHERE name = 'postgis'"_s)
        == 0)
        throw gis::Error(Text::tr("The province's server has no PostGIS; install it there first."));
    connection.execute(u"CREATE EXTENSION postgis"_s);
}

bool hasProvince(PgConnection &connection)
{
    return connection.whole(u"SELECT count(*) FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON "
                            "n.oid = c.relnamespace WHERE n.nspname = 'land' AND c.relname = 'file_info'"_s)
        > 0;
}

/** PostGIS 3.3 knows none of EPSG:9205–9218. */
void teachCrs(PgConnection &connection, const gis::Crs &crs)
{
    connection.run(
        u"INSERT INTO spatial_ref_sys (srid, auth_name, auth_srid, srtext, proj4text) SELECT "
        "$1::bigint::integer, 'EPSG', $1::bigint::integer, $2::text, $3::text WHERE NOT EXISTS "
        "(SELECT FROM spatial_ref_sys WHERE srid = $1::bigint)"_s,
        { parameter(qint64(crs.epsgCode())), parameter(gis::wkt1(crs)), parameter(gis::proj4(crs)) });
}

void writeInfo(PgConnection &connection, const QString &name, const QString &content)
{
    connection.run(u"INSERT INTO land.file_info (name, content) VALUES ($1::text, $2::text)"_s,
                   { parameter(name), parameter(content) });
}

void demandMetric(const gis::Crs &crs)
{
    if (!crs.isMetric() || crs.epsgCode() == 0)
        throw gis::Error(Text::tr("%1 cannot be the CRS of a province; it must be a projected one in metres "
                                  "with an EPSG code.")
                             .arg(crs.text()));
}

void makeRowTables(PgConnection &connection, const gis::Crs &crs)
{
    demandMetric(crs);
    teachCrs(connection, crs);
    for (const QString &statement : tableStatements(crs.epsgCode()))
        connection.execute(statement);
    writeInfo(connection, u"crs"_s, u"EPSG:%1"_s.arg(crs.epsgCode()));
}

QString info(PgConnection &connection, const QString &name)
{
    return connection.text(u"SELECT content FROM land.file_info WHERE name = $1::text"_s,
                           { parameter(name) });
}

} // namespace

void provinceInit(const QString &connectionString, const QString &crs)
{
    if (!crs.isEmpty())
        demandMetric(gis::Crs(crs));
    PgConnection connection(connectionString);
    demandServer(connection);
    PgTransaction transaction(connection);
    if (hasProvince(connection))
        throw gis::Error(Text::tr("There is a province in this database already; nothing was changed."));
    makePostgis(connection);
    usePostgis(connection);
    for (const QString &statement : ownStatements())
        connection.execute(statement);
    writeInfo(connection, u"id"_s, gis::text(gis::newId()));
    writeInfo(connection, u"format"_s, QString::number(provinceFormat));
    writeInfo(connection, u"schema"_s, QString::number(gis::schemaVersion));
    if (!crs.isEmpty())
        makeRowTables(connection, gis::Crs(crs));
    transaction.commit();
}

Province::Province(const QString &connection) : m_connection(connection)
{
    demandServer(m_connection);
    if (!hasProvince(m_connection))
        throw gis::Error(Text::tr("The database holds no province; name the right one, or make one with "
                                  "“diaba province init”."));
    usePostgis(m_connection);
    if (info(m_connection, u"format"_s) != QString::number(provinceFormat)
        || info(m_connection, u"schema"_s) != QString::number(gis::schemaVersion))
        throw gis::Error(Text::tr("The province's tables are of another version than this program; use "
                                  "the program that belongs to them."));
    m_id = QUuid::fromString(info(m_connection, u"id"_s));
    m_crs = info(m_connection, u"crs"_s);
    m_srid = m_crs.section(u':', 1).toInt();
}

void Province::makeTables(const QString &crs)
{
    makeRowTables(m_connection, gis::Crs(crs));
    m_crs = crs;
    m_srid = m_crs.section(u':', 1).toInt();
}

void Province::demandTables() const
{
    if (m_crs.isEmpty())
        throw gis::Error(Text::tr("The province has no rows yet; load a working file first."));
}

Province::Turn::Turn(Province &province) : m_connection(province.connection())
{
    m_connection.execute(u"SET lock_timeout = '60s'"_s);
    m_connection.run(u"SELECT pg_advisory_lock($1::bigint)"_s, { parameter(lockKey) });
}

Province::Turn::~Turn()
{
    try {
        if (!m_connection.isBroken())
            m_connection.run(u"SELECT pg_advisory_unlock($1::bigint)"_s, { parameter(lockKey) });
    } catch (const gis::Error &) {
        // the server lets go by itself when the connection does
    }
}

} // namespace storage

#include "storage/province/belongings.h"

#include "storage/province/provinceschema.h"

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

/** References that only point at somebody: a person's rights elsewhere do not come along with the person. */
bool isLooseReference(const gis::Table &table, const gis::Field &field)
{
    static const std::pair<QLatin1StringView, QLatin1StringView> loose[] = {
        { "land_right"_L1, "party_id"_L1 },    { "party"_L1, "representative_id"_L1 },
        { "party_member"_L1, "member_id"_L1 }, { "scan_link"_L1, "scan_id"_L1 },
        { "field_source"_L1, "scan_id"_L1 },
    };
    return std::any_of(std::begin(loose), std::end(loose), [&](const auto &pair) {
        return pair.first == QLatin1StringView(table.name) && pair.second == QLatin1StringView(field.name);
    });
}

/** Takes the rows of \a from that \a condition picks; “c” is the row, “t” one taken in step $1. */
QString takingStatement(const QString &entity, const QString &id, const QString &from, const QString &of,
                        const QString &condition)
{
    return u"INSERT INTO taken (entity, id, step) SELECT DISTINCT '%1', %2, $1::bigint + 1 FROM %3 c JOIN "
           "taken t ON %4 WHERE t.step = $1::bigint AND t.entity = %5 ON CONFLICT DO NOTHING"_s.arg(
               entity, id, from, condition, of);
}

QStringList referenceStatements(const gis::Table &table, const gis::Field &field)
{
    const QString child = QString::fromLatin1(table.name), parent = QString::fromLatin1(field.references);
    const QString column = u"c."_s + QLatin1StringView(field.name);
    QStringList statements{ takingStatement(parent, column, u"land."_s + child, u"'%1'"_s.arg(child),
                                            u"t.id = c.id AND %1 IS NOT NULL"_s.arg(column)) };
    if (!isLooseReference(table, field))
        statements += takingStatement(child, u"c.id"_s, u"land."_s + child, u"'%1'"_s.arg(parent),
                                      column + u" = t.id"_s);
    return statements;
}

QStringList statementsOf(const gis::Table &table)
{
    QStringList statements;
    for (const gis::Field &field : table.fields)
        if (field.references)
            statements += referenceStatements(table, field);
    if (table.indexOf("row_id") >= 0) // pinned on a row of any table
        statements +=
            takingStatement(QString::fromLatin1(table.name), u"c.id"_s,
                            u"land."_s + QLatin1StringView(table.name), u"c.entity"_s, u"c.row_id = t.id"_s);
    return statements;
}

void takeFirst(PgConnection &connection, const gis::Table &table, const QString &commune)
{
    QString condition = u"kept_by = $1::text"_s;
    if (table.indexOf("commune_code") >= 0)
        condition += u" OR commune_code = $1::text"_s;
    connection.run(u"INSERT INTO taken (entity, id, step) SELECT '%1', id, 0 FROM land.%1 WHERE %2"_s.arg(
                       QLatin1StringView(table.name), condition),
                   { parameter(commune) });
}

} // namespace

void collectBelongings(Province &province, const QString &commune)
{
    PgConnection &connection = province.connection();
    connection.execute(u"CREATE TEMPORARY TABLE taken (entity text, id uuid, step bigint, "
                       "PRIMARY KEY (entity, id)) ON COMMIT DROP"_s);
    QStringList statements;
    for (const gis::Table *table : provinceTables()) {
        takeFirst(connection, *table, commune);
        statements += statementsOf(*table);
    }
    connection.execute(u"CREATE INDEX ON taken (step, entity)"_s);
    connection.execute(u"ANALYZE taken"_s);
    for (qint64 step = 0;
         connection.whole(u"SELECT count(*) FROM taken WHERE step = $1::bigint"_s, { parameter(step) }) > 0;
         ++step)
        for (const QString &statement : statements)
            connection.run(statement, { parameter(step) });
}

} // namespace storage

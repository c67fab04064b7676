#include "storage/province/provinceschema.h"

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

QString geometryType(const gis::Field &field, int srid)
{
    const QString kind = field.shape == gis::Shape::Polygon ? u"MultiPolygon"_s
        : field.shape == gis::Shape::Point                  ? u"Point"_s
                                                            : u"Geometry"_s;
    return u"geometry(%1, %2)"_s.arg(kind).arg(srid);
}

QString columnType(const gis::Field &field, int srid)
{
    switch (field.type) {
    case gis::Type::Integer:
        return u"bigint"_s;
    case gis::Type::Real:
        return u"double precision"_s;
    case gis::Type::Boolean:
        return u"boolean"_s;
    case gis::Type::Id:
        return u"uuid"_s;
    case gis::Type::Geometry:
        return geometryType(field, srid);
    default:
        return u"text"_s;
    }
}

/** Indexes and references of \a table. */
QStringList keysOf(const gis::Table &table)
{
    const QString name = QString::fromLatin1(table.name);
    QStringList statements{ u"CREATE INDEX ON land.%1 (kept_by)"_s.arg(name) };
    for (const gis::Field &field : table.fields) {
        const QString column = QString::fromLatin1(field.name);
        if (field.type == gis::Type::Geometry)
            statements += u"CREATE INDEX ON land.%1 USING gist (%2)"_s.arg(name, column);
        if (field.type == gis::Type::Id || column == u"commune_code" || column == u"sha256")
            statements += u"CREATE INDEX ON land.%1 (%2)"_s.arg(name, column);
        if (field.references)
            statements +=
                u"ALTER TABLE land.%1 ADD CONSTRAINT %1_%2 FOREIGN KEY (%2) REFERENCES land.%3 (id) "
                "DEFERRABLE INITIALLY DEFERRED"_s.arg(name, column, QLatin1StringView(field.references));
    }
    return statements;
}

} // namespace

QStringList ownStatements()
{
    return {
        u"CREATE SCHEMA land"_s,
        u"CREATE TABLE land.file_info (name text PRIMARY KEY, content text NOT NULL)"_s,
        u"CREATE TABLE land.loading (id uuid PRIMARY KEY, commune text NOT NULL, file_id uuid NOT NULL, "
        "loaded_on timestamptz NOT NULL DEFAULT now(), counted bigint NOT NULL)"_s,
        u"CREATE TABLE land.checkout (id uuid PRIMARY KEY, commune text NOT NULL, file_id uuid NOT NULL, "
        "taken_on timestamptz NOT NULL DEFAULT now(), last_change bigint NOT NULL)"_s,
        u"CREATE TABLE land.change_set (id uuid PRIMARY KEY, commune text NOT NULL, author text, office "
        u"text, "
        "created text, application text, file_id uuid, checkout_id uuid, "
        "received_on timestamptz NOT NULL DEFAULT now())"_s,
        u"CREATE TABLE land.dossier_result (change_set_id uuid NOT NULL REFERENCES land.change_set (id), "
        "dossier_id uuid NOT NULL, place integer NOT NULL, code text, kind text, title text, basis text, "
        "received_on text, result text NOT NULL, answer text NOT NULL, answered_on timestamptz NOT NULL "
        "DEFAULT now(), PRIMARY KEY (change_set_id, dossier_id))"_s,
        u"CREATE INDEX ON land.dossier_result (dossier_id)"_s,
        u"CREATE TABLE land.applied_change (seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, entity text "
        "NOT NULL, row_id uuid NOT NULL, version bigint NOT NULL, what text NOT NULL, change_set_id uuid NOT "
        "NULL, dossier_id uuid NOT NULL, file_id uuid)"_s,
        u"CREATE INDEX ON land.applied_change (row_id)"_s,
        u"CREATE TABLE land.receipt (change_set_id uuid PRIMARY KEY REFERENCES land.change_set (id), "
        "answered_on text NOT NULL, content bytea NOT NULL)"_s,
        u"CREATE TABLE land.scan_file (sha256 text PRIMARY KEY, content bytea NOT NULL, "
        "received_on timestamptz NOT NULL DEFAULT now())"_s,
        u"CREATE TABLE land.clerk_key (public_key text PRIMARY KEY, name text NOT NULL, office text, role "
        u"text "
        "NOT NULL, registered_on timestamptz NOT NULL DEFAULT now(), revoked_on timestamptz)"_s,
    };
}

std::vector<const gis::Table *> provinceTables()
{
    std::vector<const gis::Table *> tables;
    for (const gis::Table &table : gis::schema())
        if (table.scope == gis::Scope::Data)
            tables.push_back(&table);
    return tables;
}

QString tableStatement(const gis::Table &table, int srid, const QString &prefix)
{
    QStringList columns{ u"id uuid PRIMARY KEY"_s, u"version bigint NOT NULL"_s, u"kept_by text"_s };
    for (const gis::Field &field : table.fields)
        columns += QLatin1StringView(field.name) + u' ' + columnType(field, srid);
    return u"CREATE TABLE %1%2 (%3)"_s.arg(prefix, QLatin1StringView(table.name), columns.join(u", "_s));
}

QStringList tableStatements(int srid)
{
    QStringList statements;
    for (const gis::Table *table : provinceTables())
        statements += tableStatement(*table, srid, u"land."_s);
    for (const gis::Table *table : provinceTables())
        statements += keysOf(*table);
    return statements;
}

} // namespace storage

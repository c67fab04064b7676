#pragma once

#include "gis/schema.h"

#include <QString>
#include <QStringList>

namespace storage
{

class Database;

enum class Dialect { Sqlite, Postgres };

/**
 * CREATE TABLE and CREATE INDEX statements of the declared \a table, without
 * its geometry columns (AddGeometryColumn and PostGIS make those). \a prefix
 * stands before table names (“land.”).
 */
QStringList createStatements(const gis::Table &table, Dialect dialect, const QString &prefix = {});

/** Names of \a table's columns as rows are read: id, version, baseline_id, then the fields. */
QString columnList(const gis::Table &table);

/** application_id of a working file: “DiaB”. */
inline constexpr int applicationId = 0x44696142;

/** Makes everything a working file of this version holds, in the CRS EPSG:\a srid. */
void makeLayout(const Database &database, int srid);

/** All of sqlite_schema that counts, one line a thing, sorted. */
QStringList layoutOf(const Database &database);

/** What makeLayout() makes, as layoutOf() says it. */
const QStringList &expectedLayout();

} // namespace storage

#pragma once

#include "gis/record.h"
#include "storage/province/connection.h"

namespace storage
{

/**
 * The columns of \a table in a SELECT that recordOf() reads, each behind
 * \a alias and a dot where one is given: id, version, then the declared
 * fields, geometry as WKB.
 */
QString columns(const gis::Table &table, const QString &alias = {});

/** Row \a row of what such a SELECT returned; geometry rounded to the grid. \throws Error if a shape cannot
 * be read. */
gis::Record recordOf(const gis::Table &table, const PgResult &result, int row);

/** “land.parcel”. */
QString provinceName(const gis::Table &table);

/** The rows of \a table with these \a ids that are there, locked until the transaction ends. */
QHash<QUuid, gis::Record> lockedRows(PgConnection &connection, const gis::Table &table,
                                     const std::vector<QUuid> &ids);

/** Adds \a rows, versions as they say, as rows that \a commune keeps. */
void insertRows(PgConnection &connection, const gis::Table &table, int srid,
                std::span<const gis::Record> rows, const QString &commune);

/** Writes the \a fields of \a rows, and their versions; other columns stay as they are. */
void updateRows(PgConnection &connection, const gis::Table &table, int srid, const std::vector<int> &fields,
                std::span<const gis::Record> rows);

void deleteRows(PgConnection &connection, const gis::Table &table, const std::vector<QUuid> &ids);

} // namespace storage

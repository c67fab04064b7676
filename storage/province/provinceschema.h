#pragma once

#include "gis/schema.h"

#include <QStringList>

namespace storage
{

/** Version of the province's layout; changes when its own tables change. */
inline constexpr int provinceFormat = 1;

/** The declared tables that the province holds. */
std::vector<const gis::Table *> provinceTables();

/** The statement that makes \a table, without its schema and keys: what any SQL must understand unquoted. */
QString tableStatement(const gis::Table &table, int srid, const QString &prefix = {});

/** The statements that make the schema “land” with what the province keeps beside the rows. */
QStringList ownStatements();

/** The statements that make the declared tables in it, geometry in EPSG:\a srid. */
QStringList tableStatements(int srid);

} // namespace storage

#pragma once

#include "gis/edit.h"
#include "storage/journal.h"
#include "storage/sqlite.h"

namespace storage
{

/** Binds \a value to \a parameter; geometry as a blob in EPSG:\a srid. */
void bindValue(Statement &statement, int parameter, const gis::Value &value, int srid);

/** The value of \a field in a column; null where what stands there is not of the field's type. */
gis::Value valueAt(const Statement &statement, int column, const gis::Field &field);

/** The row that a SELECT of columnList(\a table) stands on. */
gis::Record recordAt(const Statement &statement, const gis::Table &table);

std::optional<gis::Record> readRecord(const Database &database, const gis::Table &table, const QUuid &id);

/**
 * Writes \a change inside a transaction. \throws Error if the row is not as
 * the change found it: missing, already there, or with other values.
 */
void writeChange(const Database &database, const gis::Change &change, int srid);

/** Writes a complete journal line and its changes. */
void insertEntry(const Database &database, const Entry &entry, const std::vector<gis::Change> &changes);

/** What changed in row \a id since line \a seq, net; empty if it is as it was. */
std::vector<gis::Change> changesOfRow(const Database &database, const QUuid &id, qint64 afterSeq);

} // namespace storage

#pragma once

#include "gis/progress.h"
#include "gis/schema.h"

#include <QJsonObject>

namespace storage
{

class Database;

/**
 * SHA-256, in hexadecimal, of all rows of \a table in the order of their ids,
 * each as one line of canonical JSON with all its fields; versions and pk do not count.
 */
QString tableHash(const Database &database, const gis::Table &table);

/** Name → tableHash() of every table whose rows leave the office. */
QJsonObject tableHashes(const Database &database, const gis::Progress &progress = {});

} // namespace storage

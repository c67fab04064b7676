#pragma once

#include "gis/canonical.h"
#include "gis/progress.h"
#include "gis/sha256.h"

#include <QJsonObject>

namespace storage
{

class Database;

/**
 * SHA-256 of rows of one table in the order of their ids, each as one line of
 * canonical JSON with all its fields; versions and pk do not count.
 */
class TableHash
{
public:
    explicit TableHash(const gis::Table &table) : m_rows(table) { }

    void add(const gis::Record &row);

    /** Whether each row came behind those with smaller ids: else the result is that of another order. */
    bool isOrdered() const { return m_isOrdered; }

    /** In hexadecimal. */
    QString result();

private:
    gis::CanonicalRows m_rows;
    gis::Sha256 m_hash;
    QByteArray m_lines; ///< not yet hashed
    QUuid m_last;
    bool m_isOrdered = true;
};

/** The TableHash of all rows of \a table, or of those that the load \a baseline made. */
QString tableHash(const Database &database, const gis::Table &table, const QUuid &baseline = {});

/** Name → tableHash() of every table whose rows leave the office. */
QJsonObject tableHashes(const Database &database, const gis::Progress &progress = {});

} // namespace storage

#include "storage/exchange/tablehash.h"

#include "gis/uuid.h"
#include "storage/filelayout.h"
#include "storage/rowio.h"

#include <cstring>

namespace storage
{

namespace
{

/** Whether \a a stands before \a b where both are written out. */
bool isBefore(const QUuid &a, const QUuid &b)
{
    const auto head = [](const QUuid &id) { return std::tuple(id.data1, id.data2, id.data3); };
    return head(a) != head(b) ? head(a) < head(b) : std::memcmp(a.data4, b.data4, sizeof a.data4) < 0;
}

} // namespace

void TableHash::add(const gis::Record &row)
{
    m_isOrdered = m_isOrdered && (m_last.isNull() || isBefore(m_last, row.id));
    m_last = row.id;
    m_rows.append(m_lines, row.values, row.id);
    m_lines += '\n';
    if (m_lines.size() < 1 << 16)
        return;
    m_hash.add(m_lines);
    m_lines.truncate(0);
}

QString TableHash::result()
{
    m_hash.add(m_lines);
    m_lines.clear();
    return QString::fromLatin1(m_hash.result().toHex());
}

QString tableHash(const Database &database, const gis::Table &table, const QUuid &baseline)
{
    QString sql = QStringLiteral("SELECT %1 FROM %2").arg(columnList(table), sqlName(table.name));
    if (!baseline.isNull())
        sql += QStringLiteral(" WHERE baseline_id = '%1'").arg(gis::text(baseline));
    Statement rows = database.prepare(QString(sql + QStringLiteral(" ORDER BY id")));
    TableHash hash(table);
    while (rows.step())
        hash.add(recordAt(rows, table));
    return hash.result();
}

QJsonObject tableHashes(const Database &database, const gis::Progress &progress)
{
    QJsonObject hashes;
    const auto &tables = gis::schema();
    for (std::size_t i = 0; i < tables.size(); ++i) {
        gis::report(progress, double(i) / double(tables.size()));
        if (tables[i].scope == gis::Scope::Data)
            hashes.insert(QString::fromLatin1(tables[i].name), tableHash(database, tables[i]));
    }
    return hashes;
}

} // namespace storage

#include "storage/exchange/tablehash.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/filelayout.h"
#include "storage/rowio.h"

#include <QCryptographicHash>

namespace storage
{

QString tableHash(const Database &database, const gis::Table &table)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Statement rows = database.prepare(
        QStringLiteral("SELECT %1 FROM %2 ORDER BY id").arg(columnList(table), sqlName(table.name)));
    while (rows.step()) {
        const gis::Record record = recordAt(rows, table);
        QJsonObject json = gis::valuesJson(table, record.values);
        json.insert(QStringLiteral("id"), gis::text(record.id));
        hash.addData(QByteArray(gis::canonicalJson(json) + '\n'));
    }
    return QString::fromLatin1(hash.result().toHex());
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

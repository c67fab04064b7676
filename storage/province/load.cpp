#include "storage/province/load.h"

#include "storage/province/provinceschema.h"
#include "storage/province/rows.h"
#include "storage/province/scanfiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

constexpr std::size_t batchSize = 5'000; ///< rows in memory at a time

void demandFitting(Province &province, const WorkingFile &file)
{
    if (file.communeCode().isEmpty())
        throw gis::Error(QCoreApplication::translate(
                             "Province", "“%1” does not say which commune it is of; the province must know.")
                             .arg(file.path()));
    if (province.crs().isEmpty())
        province.makeTables(file.crs());
    if (file.crs() != province.crs())
        throw gis::Error(
            QCoreApplication::translate("Province",
                                        "“%1” is in %2 and the province in %3; bring the file into the "
                                        "province's CRS first.")
                .arg(file.path(), file.crs(), province.crs()));
    if (province.connection().whole(
            u"SELECT count(*) FROM land.loading WHERE commune = $1::text OR file_id = $2::uuid"_s,
            { parameter(file.communeCode()), parameter(file.id()) })
        > 0)
        throw gis::Error(QCoreApplication::translate(
                             "Province",
                             "The province has the rows of commune %1 already; changes go there as a "
                             "change set.")
                             .arg(file.communeCode()));
}

/** Hands the rows of one table over in batches. */
qint64 loadTable(Province &province, const WorkingFile &file, const gis::Table &table,
                 const std::function<void(qint64)> &loaded)
{
    std::vector<gis::Record> batch;
    qint64 count = 0;
    const auto flush = [&] {
        insertRows(province.connection(), table, province.srid(), batch, file.communeCode());
        loaded(qint64(batch.size()));
        count += qint64(batch.size());
        batch.clear();
    };
    file.visit(table, {}, [&](const gis::Record &record) {
        batch.push_back(record);
        batch.back().version = 1;
        if (batch.size() == batchSize)
            flush();
        return true;
    });
    flush();
    return count;
}

void loadScans(Province &province, const WorkingFile &file, CarriedRows &carried)
{
    for (const gis::Record &scan : file.records(gis::table("scan"))) {
        const QString sha256 = scan.text("sha256");
        QFile pdf(isScanName(sha256) ? scanPath(file.scanFolder(), sha256) : QString());
        if (!pdf.open(QIODevice::ReadOnly)) {
            ++carried.missingScans;
            continue;
        }
        const QByteArray content = pdf.readAll();
        if (QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex() != sha256.toLatin1()) {
            ++carried.missingScans; // damaged: as good as gone, but no reason to keep the commune out
            continue;
        }
        storeScan(province.connection(), sha256, content);
        ++carried.scans;
    }
}

} // namespace

qint64 CarriedRows::rows() const
{
    qint64 sum = 0;
    for (const auto &[table, count] : tables)
        sum += count;
    return sum;
}

CarriedRows provinceLoad(Province &province, const WorkingFile &file, const gis::Progress &progress)
{
    PgConnection &connection = province.connection();
    const Province::Turn turn(province);
    PgTransaction transaction(connection);
    demandFitting(province, file);
    qint64 expected = 1, loaded = 0;
    for (const gis::Table *table : provinceTables())
        expected += file.count(*table);
    CarriedRows carried;
    for (const gis::Table *table : provinceTables()) {
        const qint64 count = loadTable(province, file, *table, [&](qint64 rows) {
            gis::report(progress, 0.95 * double(loaded += rows) / double(expected));
        });
        if (count > 0)
            carried.tables.emplace_back(table, count);
    }
    loadScans(province, file, carried);
    gis::report(progress, 0.96);
    connection.run(u"INSERT INTO land.loading (id, commune, file_id, counted) VALUES ($1::uuid, $2::text, "
                   "$3::uuid, $4::bigint)"_s,
                   { parameter(gis::newId()), parameter(file.communeCode()), parameter(file.id()),
                     parameter(carried.rows()) });
    for (const gis::Table *table : provinceTables())
        connection.execute(u"ANALYZE "_s + provinceName(*table));
    transaction.commit();
    if (progress)
        progress(1); // done: too late to stop
    return carried;
}

} // namespace storage

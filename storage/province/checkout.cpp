#include "storage/province/checkout.h"

#include "storage/newfile.h"
#include "storage/province/belongings.h"
#include "storage/province/provinceschema.h"
#include "storage/province/rows.h"
#include "storage/province/scanfiles.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

void demandCommune(PgConnection &connection, const QString &commune)
{
    if (connection.whole(u"SELECT count(*) FROM land.loading WHERE commune = $1::text"_s,
                         { parameter(commune) })
            == 0
        && connection.whole(u"SELECT count(*) FROM land.parcel WHERE commune_code = $1::text"_s,
                            { parameter(commune) })
            == 0)
        throw gis::Error(
            Text::tr("The province has no commune %1; give the five digits of one that was loaded.")
                .arg(commune));
}

/** Calls \a act for each taken row of \a table, parcels in the order of a curve over the map. */
void forEachTaken(PgConnection &connection, const gis::Table &table,
                  const std::function<void(const gis::Record &)> &act)
{
    const QString order = table.indexOf("geometry") >= 0 ? u"c.geometry, c.id"_s : u"c.id"_s;
    const QString name = QString::fromLatin1(table.name);
    connection.execute(
        u"DECLARE taken_%2 NO SCROLL CURSOR FOR SELECT %1 FROM land.%2 c JOIN taken t ON t.id = c.id "
        "AND t.entity = '%2' ORDER BY %3"_s.arg(columns(table, u"c"_s), name, order));
    while (true) {
        const PgResult result = connection.run(u"FETCH 5000 FROM taken_"_s + name);
        for (int row = 0; row < result.rows(); ++row)
            act(recordOf(table, result, row));
        if (result.rows() == 0)
            break;
    }
    connection.execute(u"CLOSE taken_"_s + name);
}

QStringList takenScans(PgConnection &connection)
{
    const PgResult result = connection.run(
        u"SELECT DISTINCT s.sha256 FROM land.scan s JOIN taken t ON t.entity = 'scan' AND t.id = s.id"_s);
    QStringList scans;
    for (int row = 0; row < result.rows(); ++row)
        scans += result.text(row, 0);
    return scans;
}

/** What the journal says of a checkout, beside the hashes that prove later that nothing was changed since. */
QJsonObject detailsOf(const Province &province, const QString &commune)
{
    return { { u"kind"_s, u"checkout"_s },
             { u"source"_s, QString(u"province "_s + gis::text(province.id())) },
             { u"province"_s, gis::text(province.id()) },
             { u"commune"_s, commune } };
}

/** Notes at the province what the file knows: every change up to now. */
void noteCheckout(PgConnection &connection, const QUuid &checkout, const QUuid &file, const QString &commune)
{
    connection.run(u"INSERT INTO land.checkout (id, commune, file_id, last_change) VALUES ($1::uuid, "
                   "$2::text, $3::uuid, (SELECT coalesce(max(seq), 0) FROM land.applied_change))"_s,
                   { parameter(checkout), parameter(commune), parameter(file) });
}

CarriedRows fill(Province &province, const QString &commune, WorkingFile &file, const gis::Progress &progress)
{
    PgConnection &connection = province.connection();
    CarriedRows carried;
    BulkLoad load(file);
    const qint64 expected = connection.whole(u"SELECT count(*) + 1 FROM taken"_s);
    for (const gis::Table *table : provinceTables()) {
        const qint64 before = load.count();
        forEachTaken(connection, *table, [&](const gis::Record &record) {
            load.add(record);
            if (load.count() % 1000 == 0)
                gis::report(progress, 0.1 + 0.7 * double(load.count()) / double(expected));
        });
        if (load.count() > before)
            carried.tables.emplace_back(table, load.count() - before);
    }
    const QStringList scans = takenScans(connection);
    carried.scans = writeScans(connection, scans, file.scanFolder(), progress);
    carried.missingScans = scans.size() - carried.scans;
    noteCheckout(connection, load.baseline(), file.id(), commune);
    load.commit(Text::tr("Checkout of commune %1").arg(commune), QString(), detailsOf(province, commune));
    return carried;
}

} // namespace

CarriedRows provinceCheckout(Province &province, const QString &commune, const QString &path,
                             const gis::Progress &progress)
{
    province.demandTables();
    NewFile made(path);
    demandCommune(province.connection(), commune);
    PgTransaction transaction(province.connection(), u"ISOLATION LEVEL REPEATABLE READ"_s);
    collectBelongings(province, commune);
    gis::report(progress, 0.1);
    CarriedRows carried;
    { // closed before it is moved
        WorkingFile file = made.create({ commune, province.crs() });
        carried = fill(province, commune, file, progress);
    }
    transaction.commit();
    made.finish();
    if (progress)
        progress(1); // done: too late to stop
    return carried;
}

} // namespace storage

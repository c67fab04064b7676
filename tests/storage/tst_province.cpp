#include "storage/province/province.h"

#include "storage/province/checkout.h"
#include "storage/province/load.h"
#include "storage/province/provinceschema.h"
#include "storage/scans.h"
#include "tests/storage/provincefield.h"
#include "tests/suite.h"

#include <QDir>

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** Making a province, loading it, checking out of it. */
class TestProvince : public QObject, ProvinceField
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        startServer();
    }

    void theDeclaredTablesCanBeMadeUnquoted()
    {
        PgConnection connection(m_server->newDatabase());
        for (const gis::Table *table : provinceTables())
            connection.execute(tableStatement(*table, 5897));
        const PgResult words =
            connection.run(u"SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')"_s);
        QStringList reserved;
        for (int row = 0; row < words.rows(); ++row)
            reserved += words.text(row, 0);
        QVERIFY(reserved.size() > 50);
        for (const gis::Table &table : gis::schema()) {
            QVERIFY2(!reserved.contains(QLatin1StringView(table.name)), table.name);
            for (const gis::Field &field : table.fields)
                QVERIFY2(!reserved.contains(QLatin1StringView(field.name)), field.name);
        }
    }

    void aProvinceKnowsItsCrsAlsoWherePostgisDoesNot_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::newRow("known to PostGIS") << u"EPSG:5897"_s;
        QTest::newRow("unknown to PostGIS") << u"EPSG:9209"_s;
    }

    void aProvinceKnowsItsCrsAlsoWherePostgisDoesNot()
    {
        QFETCH(QString, crs);
        const QString database = m_server->newDatabase();
        provinceInit(database, crs);
        Province province(database);
        QCOMPARE(province.crs(), crs);
        QVERIFY(!province.id().isNull());
        const PgResult place = province.connection().run(
            u"SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_MakePoint(500000, 2300000), %1), 4326) p"_s
                .arg(province.srid()));
        const double meridian = crs == u"EPSG:9209" ? 105.5 : 105.0;
        QVERIFY(std::abs(place.real(0, 0) - meridian) < 0.01);
        QVERIFY(std::abs(place.real(0, 1) - 20.79) < 0.05);
    }

    void postgisIsMadeWhereItIsMissing()
    {
        const QString database = m_server->newEmptyDatabase();
        provinceInit(database, u"EPSG:5897"_s);
        QCOMPARE(Province(database).srid(), 5897);
    }

    void whatIsNoProvinceIsRefused()
    {
        const QString database = m_server->newDatabase();
        QVERIFY(errorOf([&] { Province(m_server->connection(u"nowhere"_s)); }).contains(u"does not answer"));
        QVERIFY(errorOf([&] { Province(u"host=/nowhere dbname=x"_s); }).contains(u"does not answer"));
        QVERIFY(errorOf([&] { Province(u"what is this"_s); }).contains(u"connection string"));
        QVERIFY(errorOf([&] { Province{ database }; }).contains(u"no province"));
        QVERIFY(errorOf([&] { provinceInit(database, u"EPSG:4326"_s); }).contains(u"cannot be the CRS"));
        QVERIFY(!errorOf([&] { provinceInit(database, u"nonsense"_s); }).isEmpty());
        provinceInit(database, u"EPSG:5897"_s);
        QVERIFY(errorOf([&] { provinceInit(database, u"EPSG:5897"_s); }).contains(u"already"));
        const QString latin = m_server->newEmptyDatabase(u"LATIN1"_s);
        QVERIFY(errorOf([&] { provinceInit(latin, u"EPSG:5897"_s); }).contains(u"UTF8"));
    }

    void aDamagedScanKeepsNoCommuneOut()
    {
        const QString database = m_server->newDatabase(), stock = fresh();
        provinceInit(database, u"EPSG:5897"_s);
        makeCommune(stock, u"EPSG:5897"_s);
        {
            WorkingFile file(stock, WorkingFile::Access::Write);
            const QString sha256(64, u'a');
            gis::Record scan{ &gis::table("scan"), gis::newId(), 0, {} };
            scan.set("sha256", sha256);
            file.write({ u"Add"_s, { gis::insertOf(scan) } }, {});
            const QString path = storage::scanPath(file.scanFolder(), sha256);
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile pdf(path);
            QVERIFY(pdf.open(QIODevice::WriteOnly) && pdf.write("not what was stored") > 0);
        }
        Province province(database);
        const CarriedRows loaded = provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        QCOMPARE(loaded.scans, 0);
        QCOMPARE(loaded.missingScans, 1);
    }

    void aCheckoutHasTheRowsThatWereLoaded_data() { aProvinceKnowsItsCrsAlsoWherePostgisDoesNot_data(); }

    void aCheckoutHasTheRowsThatWereLoaded()
    {
        QFETCH(QString, crs);
        const QString database = m_server->newDatabase(), stock = fresh(), other = fresh(), path = fresh();
        provinceInit(database, crs);
        makeCommune(stock, crs);
        makeCommune(other, crs, 2, u"00001"_s, 50);
        Province province(database);
        const CarriedRows loaded = provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        QCOMPARE(loaded.rows(), 2 + 16 * 7);
        provinceLoad(province, WorkingFile(other, WorkingFile::Access::Read));
        const CarriedRows carried = provinceCheckout(province, communeCode(), path);
        QCOMPARE(carried.rows(), loaded.rows());

        const WorkingFile from(stock, WorkingFile::Access::Read), to(path, WorkingFile::Access::Read);
        QCOMPARE(to.crs(), crs);
        QCOMPARE(to.communeCode(), communeCode());
        for (const gis::Table *table : provinceTables()) {
            QCOMPARE(to.count(*table), from.count(*table));
            for (gis::Record row : from.records(*table)) {
                row.version = 1;
                QCOMPARE(to.record(*table, row.id).value(), row);
            }
        }
        QCOMPARE(to.entries().size(), 1);
        QCOMPARE(to.entries()[0].details[u"kind"].toString(), u"checkout"_s);
    }

    void rowsComeAlongWithWhatTheyReferToAndWhatIsPinnedOnThem()
    {
        const QString database = m_server->newDatabase(), stock = fresh(), path = fresh();
        provinceInit(database, u"EPSG:5897"_s);
        makeCommune(stock, u"EPSG:5897"_s, 2);
        makeCommune(m_folder.filePath(u"other.diaba"_s), u"EPSG:5897"_s, 2, u"00001"_s, 50);
        Province province(database);
        provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        provinceLoad(province, WorkingFile(m_folder.filePath(u"other.diaba"_s), WorkingFile::Access::Read));
        province.connection().execute( // party 51 of the other commune gets a right here, and has a note
            u"INSERT INTO land.land_right (id, version, kept_by, party_id, parcel_id) SELECT "
            "gen_random_uuid(), 1, '00001', '%1', '%2'; INSERT INTO land.note (id, version, kept_by, entity, "
            "row_id, text) SELECT gen_random_uuid(), 1, '00001', 'party', '%1', 'x'"_s.arg(
                party(51).toString(QUuid::WithoutBraces), uuid(1).toString(QUuid::WithoutBraces)));
        provinceCheckout(province, communeCode(), path);
        const WorkingFile file(path, WorkingFile::Access::Read);
        QVERIFY(file.record(gis::table("party"), party(51)));
        QVERIFY(file.record(gis::table("identity_paper"), identityPaper(51)));
        QCOMPARE(file.count(gis::table("note")), 1);
        QCOMPARE(file.count(gis::table("land_right")), 5);
        QVERIFY(!file.record(gis::table("parcel"), uuid(51))); // but not what else that person has
    }

    void loadingAndCheckingOutRefuseInOneSentence()
    {
        const QString database = loaded(), again = fresh(), utm = fresh();
        makeCommune(again, u"EPSG:5897"_s);
        makeCommune(utm, u"EPSG:9209"_s, 2, u"00001"_s, 50);
        Province province(database);
        const QString before = stateOf(database);
        QVERIFY(errorOf([&] {
                    provinceLoad(province, WorkingFile(again, WorkingFile::Access::Read));
                }).contains(u"already"));
        QVERIFY(errorOf([&] {
                    provinceLoad(province, WorkingFile(utm, WorkingFile::Access::Read));
                }).contains(u"EPSG:9209"));
        QCOMPARE(stateOf(database), before);
        const QString nowhere = fresh();
        QVERIFY(errorOf([&] { provinceCheckout(province, u"00001"_s, nowhere); }).contains(u"no commune"));
        QVERIFY(errorOf([&] { provinceCheckout(province, communeCode(), again); }).contains(u"already"));
        int told = 0;
        QVERIFY_EXCEPTION_THROWN(
            provinceCheckout(province, communeCode(), nowhere, [&](double) { return ++told < 1; }),
            gis::Cancelled);
        QVERIFY(!QFileInfo::exists(nowhere));
        QCOMPARE(QDir(m_folder.path()).entryList({ u".diaba-*"_s }, QDir::AllEntries | QDir::Hidden).size(),
                 0);
    }
};

DIABA_TEST(TestProvince)
#include "tst_province.moc"

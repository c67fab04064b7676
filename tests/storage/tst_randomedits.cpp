#include "tests/randomedits.h"

#include "storage/exchange/import.h"
#include "storage/exchange/tablehash.h"

#include "tests/blocksfile.h"
#include "tests/danphuong.h"
#include "tests/suite.h"

#include <QTemporaryDir>

using storage::Document, storage::WorkingFile;

/** A short run of what tests/bench/random_edits.cpp does for long. */
class TestRandomedits : public QObject
{
    Q_OBJECT

    static void throwAt(const QString &path, quint64 seed, int count)
    {
        Document document(path, WorkingFile::Access::Write);
        const QJsonObject before = storage::tableHashes(document.file().database());
        const gis::Fabric map = document.fabric();
        const auto tally = randomedits::run(document, seed, count);
        QCOMPARE(tally.fault, QString());
        QVERIFY(tally.done > count / 8);
        randomedits::takeBack(document, tally);
        QCOMPARE(storage::tableHashes(document.file().database()), before);
        QVERIFY(document.fabric() == map);
        QVERIFY(document.fabric() == storage::readFabric(path));
    }

private Q_SLOTS:
    void aMadeTownStaysWhole_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : { 1, 2 })
            QTest::addRow("seed %llu", seed) << seed;
    }
    void aMadeTownStaysWhole()
    {
        QFETCH(quint64, seed);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("town.diaba"));
        blocks::makeFile(path, 3, 3);
        throwAt(path, seed, 60);
    }

    void realParcelsStayWhole()
    {
        NEED_DATA(source, "nz-linz-parcels/parcels.gpkg");
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("nz.diaba"));
        storage::ImportOptions options;
        options.sources = { source };
        options.sheet = QStringLiteral("1");
        options.toCrs = QStringLiteral("EPSG:2193");
        {
            WorkingFile file = WorkingFile::create(path, { {}, options.toCrs });
            storage::importSources(options, file);
        }
        throwAt(path, 5, 50);
    }

    /** Islands that are not cut out, parcels over one another, boundaries that cross themselves. */
    void realDirtySheetsGetNoDirtier()
    {
        NEED_DATA(source, "vn-danphuong-sheets");
        const danphuong::Sheets sheets = danphuong::read(source);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("danphuong.diaba"));
        {
            WorkingFile file =
                WorkingFile::create(path, { QStringLiteral("09784"), QStringLiteral("EPSG:5897") });
            storage::BulkLoad load(file);
            for (std::size_t i = 0; i < sheets.surfaces.size(); ++i) {
                gis::Record parcel{ &gis::table("parcel"), gis::newId(), 0, {} };
                parcel.set("sheet_no", sheets.names[i].section(u'/', 0, 0));
                parcel.set("parcel_no", sheets.names[i].section(u'/', 1));
                parcel.set("geometry", gis::Shared{ sheets.surfaces[i].geometry });
                load.add(parcel);
            }
            load.commit(QStringLiteral("Sheets"), QStringLiteral("test"), {});
        }
        throwAt(path, 7, 120);
    }
};

DIABA_TEST(TestRandomedits)
#include "tst_randomedits.moc"

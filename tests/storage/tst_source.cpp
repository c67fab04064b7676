#include "storage/exchange/source.h"

#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testfolder.h"

#include <QDirIterator>
#include <QTemporaryDir>

#include <zip.h>

using namespace storage;
using namespace Qt::StringLiterals;

class TestSource : public QObject
{
    Q_OBJECT

    testdata::TestFolder m_folder;

    /** The sentence with which \a path is refused; empty if it is read to its end. */
    static QString refusal(const QString &path, qint64 *rows = nullptr)
    {
        try {
            Source source(path);
            source.visit(source.layer({}), [&](SourceFeature &feature) {
                if (rows)
                    *rows = feature.row;
                return true;
            });
            return {};
        } catch (const gis::Error &error) {
            return error.message().isEmpty() ? u"(no sentence)"_s : error.message();
        }
    }

private Q_SLOTS:
    void theSamePlotsAreReadFromEveryFormat_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *file :
             { "nz_subset.gpkg", "shp/nz_subset.shp", "nz_subset.gml", "nz_subset.mif", "nz_subset.fgb",
               "nz_subset.dxf", "nz_subset.dgn", "nz_subset_4326.geojson", "nz_subset.tab" })
            QTest::newRow(file) << QString::fromLatin1(file);
    }

    void theSamePlotsAreReadFromEveryFormat()
    {
        QFETCH(QString, file);
        NEED_DATA(folder, "derived-formats");
        qint64 rows = 0;
        QCOMPARE(refusal(folder + u'/' + file, &rows), QString());
        QCOMPARE(rows, 2245);
    }

    void aTableThatGrowsWhenItIsUnpackedIsRefused()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"bomb.xlsx"_s);
        zip_t *archive = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, nullptr);
        const QByteArray cells(70 << 20, ' ');
        zip_file_add(archive, "xl/worksheets/sheet1.xml",
                     zip_source_buffer(archive, cells.constData(), zip_uint64_t(cells.size()), 0), 0);
        QCOMPARE(zip_close(archive), 0);
        QVERIFY(QFileInfo(path).size() < 1 << 20);
        QVERIFY2(refusal(path).contains(u"unpacked"), qPrintable(refusal(path)));
    }

    void aFileThatIsCutOffIsRefused_data() { theSamePlotsAreReadFromEveryFormat_data(); }

    void aFileThatIsCutOffIsRefused()
    {
        QFETCH(QString, file);
        NEED_DATA(folder, "derived-formats");
        const QFileInfo original(folder + u'/' + file);
        for (const QFileInfo &beside :
             original.dir().entryInfoList({ original.completeBaseName() + u".*"_s }))
            QFile::copy(beside.filePath(), m_folder.filePath(beside.fileName()));
        QFile whole(original.filePath());
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (const int share : { 0, 1, 10, 50, 90, 99 }) {
            QFile::remove(m_folder.filePath(original.fileName()));
            qint64 rows = 0;
            const QString sentence =
                refusal(m_folder.written(original.fileName(), bytes.left(bytes.size() * share / 100)), &rows);
            QVERIFY(!sentence.isEmpty() || rows == 2245);
        }
    }

    void whatIsNoMapFileIsRefusedBeforeItIsOpened_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        const QByteArray vrt(
            "<OGRVRTDataSource><OGRVRTLayer name=\"a\"><SrcDataSource>/vsicurl/http://127.0.0.1/a"
            "</SrcDataSource></OGRVRTLayer></OGRVRTDataSource>");
        QTest::newRow("vrt") << m_folder.written(u"a.vrt"_s, vrt) << u"VRT"_s;
        QTest::newRow("vrt under another name") << m_folder.written(u"vrt.gml"_s, vrt) << u"VRT"_s;
        QTest::newRow("vrt as GeoPackage") << m_folder.written(u"vrt.gpkg"_s, vrt) << u"VRT"_s;
        QTest::newRow("web address") << u"http://127.0.0.1/a.gpkg"_s << u"address"_s;
        QTest::newRow("database") << u"PG:dbname=land"_s << u"address"_s;
        QTest::newRow("GDAL's own file systems") << u"/vsizip/a.zip/a.shp"_s << u"address"_s;
        QTest::newRow("driver prefix") << u"GPKG:a.gpkg:b"_s << u"address"_s;
        QTest::newRow("nothing there") << m_folder.filePath(u"none.gpkg"_s) << u"no file"_s;
        QTest::newRow("folder") << m_folder.path() << u"folder"_s;
        QTest::newRow("empty") << m_folder.written(u"empty.gpkg"_s, {}) << u"empty"_s;
        QTest::newRow("picture") << m_folder.written(u"a.tif"_s, "II*") << u"not read"_s;
        QTest::newRow("text as Shapefile") << m_folder.written(u"a.shp"_s, "hello") << u"not a Shapefile"_s;
        QTest::newRow("text as GeoJSON") << m_folder.written(u"b.geojson"_s, "hello") << u"fetch or export"_s;
        QTest::newRow("side file") << m_folder.written(u"a.dbf"_s, "hello") << u"only a part"_s;
        QTest::newRow("entities") << m_folder.written(u"e.gml"_s,
                                                      "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>")
                                  << u"entities"_s;
        QByteArray bomb("  0\nSECTION\n  2\nBLOCKS\n");
        for (int i = 0; i < 9; ++i)
            bomb += "  0\nBLOCK\n  2\nB" + QByteArray::number(i) + "\n"
                + QByteArray("  0\nINSERT\n  2\nB" + QByteArray::number(i + 1) + "\n").repeated(10)
                + "  0\nENDBLK\n";
        QTest::newRow("blocks in blocks in blocks")
            << m_folder.written(u"bomb.dxf"_s, bomb + "  0\nENDSEC\n  0\nINSERT\n  2\nB0\n") << u"blocks"_s;
        QTest::newRow("a block in rows and columns")
            << m_folder.written(u"rows.dxf"_s, "  0\nINSERT\n  2\nA\n 70\n9000\n 71\n9000\n") << u"blocks"_s;
        QTest::newRow("table without shapes") << m_folder.written(u"t.csv"_s, "a,b\n1,2\n") << u"no shapes"_s;
        QTest::newRow("DGN V8") << m_folder.written(u"v8.dgn"_s, QByteArray::fromHex("d0cf11e0a1b11ae1"))
                                << u"DGN V7"_s;
    }

    void whatIsNoMapFileIsRefusedBeforeItIsOpened()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        const QString sentence = refusal(path);
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(sentence.endsWith(u'.'));
        QVERIFY2(!sentence.contains(u"not recognized"), qPrintable(sentence)); // the library's own words
    }

    void aSignThatWasLostBeforeStaysOneSign()
    {
        Source source(m_folder.written(u"lost.csv"_s, "a,WKT\n\xEF\xBF\xBD 1,\"POINT(1 2)\"\n"));
        source.visit(source.layer({}), [](SourceFeature &feature) {
            [&] { QCOMPARE(feature.values[0], QString(QChar(QChar::ReplacementCharacter)) + u" 1"); }();
            return true;
        });
    }

    void everySampleFileIsReadOrRefusedInOneSentence()
    {
        NEED_DATA(folder, "ogr-formats");
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            const QString path = files.next();
            const QString sentence = refusal(path);
            if (sentence.isEmpty())
                ++read;
            else
                QVERIFY2(!sentence.contains(u'\n'), qPrintable(sentence));
        }
        QVERIFY(read > 60);
    }
};

DIABA_TEST(TestSource)
#include "tst_source.moc"

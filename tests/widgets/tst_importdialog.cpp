#include "widgets/importdialog.h"

#include "storage/document.h"

#include "widgets/queue/livecheck.h"

#include "tests/suite.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QTemporaryDir>

#include <cmath>

using namespace Qt::StringLiterals;
using storage::Document;
using storage::WorkingFile;

class TestImportdialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Document> m_document;

    static QByteArray ring(double x, double y, double size)
    {
        QByteArrayList points;
        for (const auto &[dx, dy] :
             { std::pair{ 0., 0. }, { size, 0. }, { size, size }, { 0., size }, { 0., 0. } })
            points << "[" + QByteArray::number(570'000 + x + dx, 'f', 2) + ","
                    + QByteArray::number(2'331'000 + y + dy, 'f', 2) + "]";
        return "[" + points.join(',') + "]";
    }

    /** A parcel of \a rings, each a part; its recorded area is as in sheets whose islands were lost. */
    static QByteArray feature(int number, double area, const QByteArrayList &rings)
    {
        return "{\"type\":\"Feature\",\"properties\":{\"so_to\":\"9\",\"thua\":\""
            + QByteArray::number(number) + "\",\"dien_tich\":\"" + QByteArray::number(area)
            + "\"},\"geometry\":{\"type\":\"MultiPolygon\",\"coordinates\":[[" + rings.join("],[") + "]]}}";
    }

    QString sheet(const QByteArray &crs, const QByteArrayList &features) const
    {
        const QString path = m_folder->filePath(u"sheet.geojson"_s);
        QFile file(path);
        const bool isOpen = file.open(QIODevice::WriteOnly);
        file.write("{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":"
                   "\"urn:ogc:def:crs:EPSG::"
                   + crs + "\"}},\"features\":[" + features.join(",\n") + "]}");
        return isOpen ? path : QString();
    }

    QString twoParcels(const QByteArray &crs) const
    {
        return sheet(crs, { feature(1, 100, { ring(0, 0, 10) }), feature(2, 100, { ring(10, 0, 10) }) });
    }

    /** Looks at \a source; false if that does not come to an end. */
    static bool preview(ImportDialog &dialog, const QString &source)
    {
        QSignalSpy finished(&dialog, &ImportDialog::finishedTask);
        dialog.setSources({ source });
        return finished.wait(10'000);
    }

    static bool import(ImportDialog &dialog)
    {
        QSignalSpy finished(&dialog, &ImportDialog::finishedTask);
        dialog.startImport();
        return finished.wait(10'000);
    }

    static QPushButton *importButton(const ImportDialog &dialog)
    {
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->text() == u"&Import"_s)
                return button;
        return nullptr;
    }

    qint64 parcels() const { return m_document->file().count(gis::table("parcel")); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        const QString path = m_folder->filePath(u"a.diaba"_s);
        {
            WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        }
        m_document = std::make_unique<Document>(path, WorkingFile::Access::Write);
    }

    void cleanup() { m_document.reset(); }

    void theSourcesOwnOverlapsAreTold()
    {
        ImportDialog dialog(m_document->file(), u"test"_s);
        QVERIFY(preview(
            dialog,
            sheet("5897", { feature(1, 100, { ring(0, 0, 10) }), feature(2, 100, { ring(9.99, 0, 10) }) })));
        QVERIFY2(dialog.summary().contains(u"1 overlap(s) in the source's own numbers"_s),
                 qPrintable(dialog.summary()));
        QVERIFY(dialog.findChild<QCheckBox *>(u"faults"_s)->isHidden()); // they are counted anyhow
    }

    /** Shapes as programs write them that are no plain polygons, made by OGR of WKT. */
    QString oddShapes() const
    {
        QFile table(m_folder->filePath(u"odd.csv"_s));
        if (!table.open(QIODevice::WriteOnly))
            return {};
        QByteArrayList river;
        for (int i = 0; i <= 100'000; ++i) {
            const double angle = 2 * M_PI * (i % 100'000) / 100'000;
            river << QByteArray::number(570'500 + 90 * std::cos(angle), 'f', 4) + ' '
                    + QByteArray::number(2'331'500 + 90 * std::sin(angle), 'f', 4);
        }
        table.write("WKT,thua,so_to\n"
                    "\"CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(570020 2331000,570025 2331005,570020 "
                    "2331010),(570020 2331010,570010 2331010,570010 2331000,570020 2331000)))\",1,9\n"
                    "\"POLYGON Z((570000 2331010 5,570010 2331010 5,570010 2331020 6,570000 2331020 7,570000 "
                    "2331010 5))\",2,9\n"
                    "\"POLYGON EMPTY\",3,9\n"
                    "\"POLYGON(("
                    + river.join(',')
                    + "))\",4,9\n"
                      "\"POLYGON((570060 2331000,570090 2331000,570090 2331030,570060 2331030,570060 "
                      "2331000),(570065 2331005,570085 2331005,570085 2331025,570065 2331025,570065 "
                      "2331005),(570070 2331010,570078 2331010,570078 2331018,570070 2331018,570070 "
                      "2331010))\",5,9\n"
                      "\"POLYGON((570000 2331000,570010 2331000,570010 2331010,570000 2331010,570000 "
                      "2331000))\",6,9\n");
        table.close();
        const QString path = m_folder->filePath(u"odd.gpkg"_s);
        QProcess ogr;
        ogr.start(u"ogr2ogr"_s,
                  { u"-f"_s, u"GPKG"_s, path, table.fileName(), u"-oo"_s, u"GEOM_POSSIBLE_NAMES=WKT"_s,
                    u"-oo"_s, u"KEEP_GEOM_COLUMNS=NO"_s, u"-a_srs"_s, u"EPSG:5897"_s, u"-nlt"_s,
                    u"GEOMETRY"_s });
        return ogr.waitForFinished(60'000) && ogr.exitCode() == 0 ? path : QString();
    }

    void oddShapesAreToldAndTheRestComesIn()
    {
        // A number that is none stands in a file of its own: no WKT has it.
        const QString odd = oddShapes(),
                      nan = sheet("5897",
                                  { feature(7, 100, { ring(0, 40, 10).replace("2331040.00", "NaN") }) });
        QVERIFY(!odd.isEmpty() && !nan.isEmpty());
        ImportDialog dialog(m_document->file(), u"test"_s);
        QSignalSpy finished(&dialog, &ImportDialog::finishedTask);
        dialog.setSources({ odd, nan });
        QVERIFY(finished.wait(60'000));
        QVERIFY2(dialog.report(), qPrintable(dialog.summary()));
        QString told;
        for (const auto *table : dialog.findChildren<QTableWidget *>())
            for (int row = 0; row < table->rowCount(); ++row)
                for (int column = 0; column < table->columnCount(); ++column)
                    if (table->item(row, column))
                        told += table->item(row, column)->text() + u'\n';
        for (const char16_t *words : { u"had arcs", u"had heights", u"No shape", u"one hole lies in another",
                                       u"Coordinates that no map has" })
            QVERIFY2(told.contains(QStringView(words)), qPrintable(told));
        QVERIFY(import(dialog));
        QCOMPARE(parcels(), 7);
        m_document->reload();
        LiveCheck check; // and nothing of it stops the rules
        check.setDocument(m_document.get());
        QTRY_VERIFY_WITH_TIMEOUT(check.isUpToDate(), 30'000);
        QVERIFY(check.state()->run->counts()[std::size_t(gis::indexOfRule(u"DUNG-01"))] > 0);
    }

    void aWrongZoneMustBeAnsweredFirst()
    {
        ImportDialog dialog(m_document->file(), u"test"_s);
        QVERIFY(preview(dialog, twoParcels("3405")));
        auto *answers = dialog.findChild<QComboBox *>();
        QVERIFY(!importButton(dialog)->isEnabled());
        QCOMPARE(answers->currentIndex(), -1);
        for (const auto *label : dialog.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(u"--crs"),
                     qPrintable(label->text())); // words of the command line
        QSignalSpy finished(&dialog, &ImportDialog::finishedTask);
        answers->setFocus();
        QTest::keyClick(answers, Qt::Key_Down);
        QVERIFY(finished.wait(10'000));
        QVERIFY(importButton(dialog)->isEnabled());
        QCOMPARE(dialog.report()->usedCrs, u"EPSG:5897"_s);
        QVERIFY(import(dialog));
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(parcels(), 2);
    }

    void islandsAreCutOutOnlyWhenTicked_data()
    {
        QTest::addColumn<bool>("isTicked");
        QTest::newRow("left") << false;
        QTest::newRow("ticked") << true;
    }

    void islandsAreCutOutOnlyWhenTicked()
    {
        QFETCH(bool, isTicked);
        const QByteArray host = ring(0, 0, 100);
        ImportDialog dialog(m_document->file(), u"test"_s);
        QVERIFY(preview(dialog,
                        sheet("5897",
                              { feature(1, 10'000, { host }), feature(2, 200, { ring(10, 10, 10), host }),
                                feature(3, 800, { ring(40, 10, 20), host }) })));
        auto *repair = dialog.findChild<QCheckBox *>(u"repair"_s);
        QVERIFY(!repair->isHidden());
        QVERIFY(!repair->isChecked());
        QCOMPARE(dialog.report()->repairs.size(), 3u);
        repair->setChecked(isTicked);
        QVERIFY(import(dialog));
        QCOMPARE(dialog.report()->repaired, isTicked ? 2 : 0);
        m_document->reload();
        qint64 parts = 0;
        m_document->file().visit(gis::table("parcel"), {}, [&](const gis::Record &parcel) {
            parts += qint64(gis::toGeometry(parcel["geometry"])->parts.size());
            return true;
        });
        QCOMPARE(parts, isTicked ? 3 : 5);
    }

    void aCancelledImportLeavesTheFileAsItWas()
    {
        QByteArrayList many;
        for (int i = 0; i < 20'000; ++i)
            many << feature(i + 1, 1, { ring(i % 200, i / 200, 1) });
        ImportDialog dialog(m_document->file(), u"test"_s);
        static_cast<QWidget &>(dialog).show();
        QVERIFY(preview(dialog, sheet("5897", many)));
        QSignalSpy finished(&dialog, &ImportDialog::finishedTask);
        dialog.startImport();
        dialog.reject(); // the first press stops the import
        QVERIFY(finished.count() || finished.wait(10'000));
        QVERIFY(dialog.isVisible());
        QVERIFY(!dialog.summary().isEmpty());
        QCOMPARE(parcels(), 0);
        QVERIFY(m_document->file().entries().empty());
        QVERIFY(importButton(dialog)->isEnabled()); // and it can be done after all
        dialog.reject();
        QVERIFY(!dialog.isVisible());
    }

    void everyBadShapeComesInOrIsRefusedAndTheCheckGoesOn()
    {
        const auto shaped = [](int number, const QByteArray &geometry) -> QByteArray {
            return "{\"type\":\"Feature\",\"properties\":{\"so_to\":\"9\",\"thua\":\""
                + QByteArray::number(number) + "\"},\"geometry\":" + geometry + "}";
        };
        const auto polygon = [](const QByteArray &rings) -> QByteArray {
            return "{\"type\":\"Polygon\",\"coordinates\":[" + rings + "]}";
        };
        QByteArrayList round;
        for (int i = 0; i <= 100'000; ++i)
            round << '['
                    + QByteArray::number(580'000 + 500 * std::cos(i % 100'000 * 2 * M_PI / 100'000), 'f', 3)
                    + ','
                    + QByteArray::number(2'331'000 + 500 * std::sin(i % 100'000 * 2 * M_PI / 100'000), 'f', 3)
                    + ']';
        const QByteArrayList features{
            shaped(1, polygon(ring(0, 0, 20))),
            shaped(2,
                   polygon("[[570030,2331000],[570050,2331020],[570050,2331000],[570030,2331020],"
                           "[570030,2331000]]")), // crosses itself
            shaped(3, polygon({})),
            shaped(4, "null"),
            shaped(5,
                   polygon("[[570060,2331000,7],[570080,2331000,7],[570080,2331020,7],[570060,2331000,7]]")),
            shaped(6, polygon('[' + round.join(',') + ']')),
            shaped(7, polygon(ring(100, 0, 60) + ',' + ring(110, 10, 40) + ',' + ring(120, 20, 20))),
            shaped(8, polygon("[[570200,2331000],[570220,2331000],[570200,2331000]]")),
            shaped(9, polygon(ring(300, 0, 20)).replace("570300.00", "NaN")),
            shaped(10, polygon(ring(1e12, 0, 5))),
        };
        ImportDialog dialog(m_document->file(), u"test"_s);
        QVERIFY(preview(dialog, sheet("5897", features)));
        QVERIFY(dialog.report());
        QVERIFY(import(dialog));
        QCOMPARE(int(dialog.report()->taken + qint64(dialog.report()->refused.size())), int(features.size()));
        m_document->reload();
        LiveCheck check;
        QSignalSpy failed(&check, &LiveCheck::failed);
        check.setDocument(m_document.get());
        QTRY_VERIFY_WITH_TIMEOUT(check.isUpToDate(), 20'000);
        QCOMPARE(failed.count(), 0);
        const auto counts = check.state()->run->counts();
        QVERIFY(counts[std::size_t(gis::indexOfRule(u"DUNG-01"))] >= 2);
        QVERIFY(counts[std::size_t(gis::indexOfRule(u"DU-02"))] >= 2); // without a shape
    }

    void whatCannotBeReadIsSaidInASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("renamed") << QByteArray("PK\3\4 not a map");
        QTest::newRow("truncated") << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":");
        QTest::newRow("a number that is none")
            << QByteArray("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\","
                          "\"properties\":{},\"geometry\":"
                          "{\"type\":\"Polygon\",\"coordinates\":[[[NaN,1],[2,Infinity],[3,4]]]}}]}");
        QTest::newRow("no geometry") << QByteArray(
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{"
            "\"thua\":\"1\"},\"geometry\":null}]}");
    }

    void whatCannotBeReadIsSaidInASentence()
    {
        QFETCH(QByteArray, content);
        const QString path = m_folder->filePath(u"bad.geojson"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        ImportDialog dialog(m_document->file(), u"test"_s);
        QVERIFY(preview(dialog, path));
        QVERIFY2(dialog.summary().contains(u"bad.geojson"_s) || dialog.report(),
                 qPrintable(dialog.summary()));
        QVERIFY2(dialog.summary().endsWith(u'.'), qPrintable(dialog.summary()));
        QCOMPARE(parcels(), 0);
    }
};

DIABA_TEST(TestImportdialog)
#include "tst_importdialog.moc"

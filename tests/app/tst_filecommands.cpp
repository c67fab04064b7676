#include "gis/json.h"

#include "tests/app/program.h"
#include "tests/suite.h"

#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestFilecommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    /** A file with 9/1 and 9/2, neighbours of 10 m. */
    QString twoParcels()
    {
        const QString path = m_folder.filePath(u"f%1.diaba"_s.arg(++m_next));
        diaba({ u"new"_s, path, u"--crs"_s, u"EPSG:9209"_s });
        const QByteArray parcel =
            R"({"op":"add","table":"parcel","values":{"sheet_no":"9","parcel_no":"%1","geometry":)"
            R"({"type":"MultiPolygon","coordinates":[[[[%2,0],[%3,0],[%3,10],[%2,10],[%2,0]]]]}}})"
            "\n";
        QByteArray lines;
        for (int i = 0; i < 2; ++i)
            lines += QByteArray(parcel)
                         .replace("%1", QByteArray::number(i + 1))
                         .replace("%2", QByteArray::number(10 * i))
                         .replace("%3", QByteArray::number(10 * i + 10));
        const Answer added = diaba({ u"edit"_s, path, u"-"_s }, lines);
        if (added.lines().size() != 2)
            qFatal("%s", added.error.constData());
        return path;
    }

    static QJsonObject parcel(const QString &path, const QString &number)
    {
        return gis::jsonObject(
            diaba({ u"query"_s, path, u"parcel"_s, u"--where"_s, u"parcel_no="_s + number }).out.trimmed());
    }

private Q_SLOTS:
    void theLanguageMayStandBeforeTheCommandAndBehindIt()
    {
        const QString none = m_folder.filePath(u"none.diaba"_s);
        const QByteArray english = diaba({ u"info"_s, none, u"--lang"_s, u"en"_s }).error;
        QVERIFY(english.contains("is not there"));
        QCOMPARE(diaba({ u"--lang"_s, u"en"_s, u"info"_s, none }).error, english);
        QVERIFY(diaba({ u"--lang"_s, u"vi"_s, u"info"_s, none }).error != english);
        QCOMPARE(diaba({ u"info"_s, none, u"--lang"_s }).code, 2);
    }

    void aSharedCornerMovesAndComesBack()
    {
        const QString path = twoParcels();
        const QJsonObject before = parcel(path, u"2"_s);
        const Answer moved =
            diaba({ u"edit"_s, path, u"-"_s }, R"({"op":"move-vertex","from":[10,10],"to":[10.5,10.25]})");
        QCOMPARE(moved.code, 0);
        QVERIFY(parcel(path, u"2"_s)[u"geometry"_s] != before[u"geometry"_s]);
        QCOMPARE(diaba({ u"undo"_s, path }).code, 0);
        QCOMPARE(parcel(path, u"2"_s), before);
        QCOMPARE(diaba({ u"redo"_s, path }).code, 0);
        QCOMPARE(diaba({ u"redo"_s, path }).code, 2);
        const QJsonObject info = gis::jsonObject(diaba({ u"info"_s, path, u"--json"_s }).out.trimmed());
        QCOMPARE(info[u"integrity"_s].toString(), u"ok"_s);
        QCOMPARE(info[u"tables"_s][u"parcel"_s].toInt(), 2);
    }

    void aWordTooManyIsNamedAndNothingIsDone()
    {
        const QString path = twoParcels();
        const Answer undone = diaba({ u"undo"_s, path, u"1"_s, u"all"_s });
        QCOMPARE(undone.code, 2);
        QCOMPARE(undone.error,
                 QByteArray("“all” is one word too many; “diaba help undo” shows how it is "
                            "written.\n"));
        QCOMPARE(diaba({ u"query"_s, path, u"parcel"_s }).lines().size(), 2);
        QCOMPARE(diaba({ u"info"_s, path, path }).code, 2);
        QCOMPARE(diaba({ u"help"_s, u"changes"_s, u"export"_s }).code, 0);
    }

    void aBoundaryWithoutABasisIsSentAsADraftAndSaysSo()
    {
        const QString path = twoParcels(), package = m_folder.filePath(u"d.chinhly"_s);
        diaba({ u"edit"_s, path, u"-"_s }, R"({"op":"move-vertex","from":[10,10],"to":[10.5,10.25]})");
        const Answer sent = diaba({ u"changes"_s, u"export"_s, path, u"--out"_s, package, u"--json"_s });
        QCOMPARE(sent.code, 0);
        const QJsonArray drafts = gis::jsonObject(sent.out.trimmed())[u"drafts"_s].toArray();
        QCOMPARE(drafts.size(), 1);
        QVERIFY(drafts[0][u"why"_s].toString().contains(u"names no basis"_s));

        const QString whole = twoParcels(), scan = m_folder.filePath(u"14.png"_s);
        QVERIFY(QImage(40, 40, QImage::Format_RGB32).save(scan));
        diaba({ u"edit"_s, whole, u"-"_s }, R"({"op":"move-vertex","from":[10,10],"to":[10.5,10.25]})");
        const QString slip =
            gis::jsonObject(diaba({ u"query"_s, whole, u"dossier"_s }).out.trimmed())[u"id"_s].toString();
        QCOMPARE(diaba({ u"edit"_s, whole, u"-"_s },
                       R"({"op":"set","table":"dossier","id":")" + slip.toUtf8()
                           + R"(","values":{"basis":"Phieu do dac so 14/2026"}})")
                     .code,
                 0);
        QCOMPARE(diaba({ u"scan"_s, u"add"_s, whole, scan, u"--dossier"_s, slip }).code, 0);
        QCOMPARE(diaba({ u"scan"_s, u"add"_s, whole, scan, u"--dossier"_s, u"77"_s }).code, 2);
        const Answer proved = diaba({ u"changes"_s, u"export"_s, whole, u"--out"_s, package, u"--json"_s });
        QVERIFY(gis::jsonObject(proved.out.trimmed())[u"drafts"_s].toArray().isEmpty());
    }

    void oneBadLineLeavesEverythingAsItWas()
    {
        const QString path = twoParcels();
        const Answer answer =
            diaba({ u"edit"_s, path, u"-"_s },
                  "{\"op\":\"set\",\"table\":\"parcel\",\"id\":\"9/1\",\"values\":{\"hamlet\":\"A\"}}\n"
                  "{\"op\":\"set\",\"table\":\"parcel\",\"id\":\"9/1\",\"values\":{\"colour\":\"A\"}}\n");
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.error.contains("Line 2"));
        QVERIFY(!parcel(path, u"1"_s).contains(u"hamlet"_s));
    }

    void eachLineIsItsOwnEditUntilOneIsBad()
    {
        const QString path = twoParcels();
        const Answer answer =
            diaba({ u"edit"_s, path, u"-"_s, u"--each"_s },
                  "{\"op\":\"set\",\"table\":\"parcel\",\"id\":\"9/1\",\"values\":{\"hamlet\":\"A\"}}\n"
                  "{\"op\":\"set\",\"table\":\"parcel\",\"id\":\"9/1\",\"values\":{\"hamlet\":\"B\"}}\n"
                  "{\"op\":\"fly\"}\n");
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.lines().size(), 2);
        QCOMPARE(parcel(path, u"1"_s)[u"hamlet"_s].toString(), u"B"_s);
        QByteArray ids;
        for (const QByteArray &line : diaba({ u"log"_s, path, u"--json"_s }).lines())
            ids += gis::jsonObject(line)[u"id"_s].toString().toUtf8() + '\n';
        for (const QByteArray &id : answer.lines())
            QVERIFY(ids.contains(id));
    }

    void rowsInUseAreNotRemoved()
    {
        const QString path = twoParcels();
        const QString id = parcel(path, u"1"_s)[u"id"_s].toString();
        const QByteArray use = R"({"op":"add","table":"land_use","values":{"parcel_id":"%1","code":"ONT"}})";
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s }, QByteArray(use).replace("%1", id.toUtf8())).code, 0);
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s }, R"({"op":"remove","table":"parcel","id":"9/1"})").code,
                 2);
        QVERIFY(!parcel(path, u"1"_s).isEmpty());
    }

    void badInputGetsOneSentenceAndCodeTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no file") << QStringList{ u"info"_s, u"/nowhere/x.diaba"_s };
        QTest::newRow("directory") << QStringList{ u"info"_s, m_folder.path() };
        QTest::newRow("unknown command") << QStringList{ u"fly"_s };
        QTest::newRow("unknown option") << QStringList{ u"info"_s, u"--fast"_s };
        QTest::newRow("nothing named") << QStringList{ u"query"_s };
        QTest::newRow("no CRS") << QStringList{ u"new"_s, m_folder.filePath(u"n.diaba"_s) };
        QTest::newRow("odd commune") << QStringList{ u"new"_s,       m_folder.filePath(u"n.diaba"_s),
                                                     u"--crs"_s,     u"EPSG:9209"_s,
                                                     u"--commune"_s, u"1207x"_s };
        QTest::newRow("endless profile")
            << QStringList{ u"check"_s, m_folder.filePath(u"n.diaba"_s), u"--profile"_s, u"/dev/zero"_s };
        QTest::newRow("demo over a file") << QStringList{ u"demo"_s, u"/dev/null"_s };
        QTest::newRow("odd CRS") << QStringList{ u"new"_s, m_folder.filePath(u"n.diaba"_s), u"--crs"_s,
                                                 u"EPSG:7"_s };
    }

    void badInputGetsOneSentenceAndCodeTwo()
    {
        QFETCH(QStringList, arguments);
        const Answer answer = diaba(arguments);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.error.trimmed().count('\n'), 0);
        QVERIFY(answer.error.trimmed().size() > 10);
        QVERIFY(answer.out.isEmpty());
    }

    void personalFieldsAreMaskedUnlessAskedWhole()
    {
        const QString path = twoParcels();
        diaba({ u"edit"_s, path, u"-"_s },
              "{\"op\":\"add\",\"table\":\"party\",\"values\":{\"kind\":\"person\",\"name\":\"PHẠM VĂN MẪU\","
              "\"personal_no\":\"033062000123\",\"birth_date\":\"1962-05-17\"}}");
        const Answer masked = diaba({ u"query"_s, path, u"party"_s });
        QVERIFY(!masked.out.contains("033062000") && masked.out.contains("123"));
        QVERIFY(!masked.out.contains("MẪU") && !masked.out.contains("-05-17"));
        QVERIFY(diaba({ u"query"_s, path, u"party"_s, u"--whole"_s }).out.contains("033062000123"));
    }
};

DIABA_TEST(TestFilecommands)
#include "tst_filecommands.moc"

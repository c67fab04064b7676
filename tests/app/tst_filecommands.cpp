#include "gis/json.h"

#include "gis/uuid.h"
#include "storage/workingfile.h"
#include "tests/app/program.h"
#include "tests/suite.h"
#include "tests/testfolder.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

class TestFilecommands : public QObject
{
    Q_OBJECT

    testdata::TestFolder m_folder;

    /** A file with 9/1 and 9/2, neighbours of 10 m. */
    QString twoParcels()
    {
        const QString path = m_folder.newFile();
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
        QVERIFY(diaba({ u"--lang=vi"_s, u"info"_s, none }).error != english);
        const Answer french = diaba({ u"info"_s, none, u"--lang"_s, u"fr"_s });
        QCOMPARE(french.code, 2);
        QVERIFY(french.error != english && french.error.trimmed().count('\n') == 0);
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

    void undoStopsWhereNothingMoreCanBeTakenBackAndSaysSo()
    {
        const QString path = twoParcels(); // one edit a line
        const Answer undone = diaba({ u"undo"_s, path, u"9"_s });
        QCOMPARE(undone.code, 1);
        QVERIFY(undone.out.startsWith("Undone") && undone.error.contains("nothing to undo"));
        QCOMPARE(diaba({ u"undo"_s, path }).code, 2);
    }

    void aLoadIsTakenBackOnlyByItselfAndACheckoutNever()
    {
        for (const QString &kind : { u"import"_s, u"checkout"_s }) {
            const QString path = m_folder.filePath(kind + u".diaba"_s);
            {
                storage::WorkingFile file =
                    storage::WorkingFile::create(path, { u"09784"_s, u"EPSG:9209"_s });
                storage::BulkLoad load(file);
                gis::Record row{ &gis::table("parcel"), gis::newId(), 1, {} };
                row.set("sheet_no", u"9"_s);
                row.set("parcel_no", u"1"_s);
                load.add(row);
                load.commit(u"Load"_s, u"mẫu"_s, { { u"kind"_s, kind } });
            }
            diaba({ u"edit"_s, path, u"-"_s },
                  R"({"op":"set","table":"parcel","id":"9/1","values":{"hamlet":"A"}})");
            const Answer undone = diaba({ u"undo"_s, path, u"9"_s });
            QCOMPARE(undone.code, 1);
            QCOMPARE(undone.lines().size(), 1);
            QVERIFY(!parcel(path, u"1"_s).isEmpty());
            QCOMPARE(diaba({ u"undo"_s, path }).code, kind == u"import" ? 0 : 2);
            if (kind == u"import")
                QVERIFY(diaba({ u"redo"_s, path }).error.contains("nothing to redo"));
            else
                QCOMPARE(diaba({ u"redo"_s, path }).code, 0);
        }
    }

    void aRowIsShownOnlyWhereItPassesTheCondition()
    {
        const QString path = twoParcels(), id = parcel(path, u"1"_s)[u"id"_s].toString();
        const auto query = [&](const QString &where) {
            return diaba({ u"query"_s, path, u"parcel"_s, u"--id"_s, id, u"--where"_s, where });
        };
        QVERIFY(!query(u"parcel_no=1"_s).out.isEmpty());
        QCOMPARE(query(u"parcel_no=2"_s).out, QByteArray());
    }

    void theWorkingFileIsNotWrittenOver()
    {
        const QString path = twoParcels(), package = m_folder.filePath(u"sent.chinhly"_s);
        for (const QString &target : { path, QString(path + u"-wal") }) {
            QCOMPARE(diaba({ u"changes"_s, u"export"_s, path, u"--out"_s, target }).code, 2);
            QVERIFY(!parcel(path, u"2"_s).isEmpty());
        }
        const QString gpkg = m_folder.filePath(u"f.gpkg"_s);
        QVERIFY(QFile::copy(path, gpkg));
        QCOMPARE(diaba({ u"check"_s, path, u"--out"_s, gpkg }).code, 2);
        QVERIFY(!parcel(gpkg, u"2"_s).isEmpty());
        const QString scan = m_folder.filePath(u"f.scans/x.png"_s);
        QDir().mkpath(m_folder.filePath(u"f.scans"_s));
        QCOMPARE(diaba({ u"render"_s, path, u"--out"_s, scan }).code, 2);
        QCOMPARE(diaba({ u"backup"_s, path, u"--out"_s, scan }).code, 2);
        QVERIFY(!QFile::exists(scan));
    }

    void aClosedOrAmbiguousSlipIsRefusedAndAnotherIsNamed()
    {
        const QString path = twoParcels();
        const auto edit = [&](const QString &slip, const QByteArray &hamlet) {
            return diaba({ u"edit"_s, path, u"-"_s, u"--dossier"_s, slip },
                         QByteArray(R"({"op":"set","table":"parcel","id":"9/1","values":{"hamlet":"%1"}})")
                             .replace("%1", hamlet));
        };
        const QByteArray add =
            R"({"op":"add","table":"dossier","values":{"code":"%1","kind":"data_correction","title":"MAU","state":"open"}})";
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s, u"--each"_s },
                       QByteArray(add).replace("%1", "0007") + '\n' + QByteArray(add).replace("%1", "0008")
                           + '\n' + QByteArray(add).replace("%1", "0008"))
                     .code,
                 0);
        const Answer joined = edit(u"0007"_s, "A"); // its rows belong to 0001 still
        QCOMPARE(joined.code, 0);
        QVERIFY(joined.error.contains("0001"));
        QCOMPARE(edit(u"0008"_s, "B").code, 2);
        QCOMPARE(edit(u"0009"_s, "B").code, 2);
        {
            storage::WorkingFile file(path, storage::WorkingFile::Access::Write);
            const gis::Record open = file.records(gis::table("dossier"), { { "code", u"0001"_s } }).front();
            gis::Record sent = open;
            sent.set("state", u"exported"_s);
            file.write({ u"Send"_s, { *gis::updateOf(open, sent) } }, {});
        }
        const Answer closed = edit(u"0001"_s, "B");
        QCOMPARE(closed.code, 2);
        QVERIFY(closed.error.contains("closed"));
    }

    void aDryRunJudgesEachLineByThoseBefore()
    {
        const QString path = twoParcels();
        const QByteArray move = R"({"op":"move-vertex","from":[%1,10],"to":[%2,10]})";
        const QByteArray lines = QByteArray(move).replace("%1", "10").replace("%2", "10.5") + '\n'
            + QByteArray(move).replace("%1", "10.5").replace("%2", "11");
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s, u"--each"_s, u"--dry-run"_s }, lines).code, 0);
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s, u"--each"_s, u"--dry-run"_s }, lines + '\n' + lines).code,
                 2);
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s, u"--each"_s }, lines).code, 0);
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

    void aBoundaryWithoutABasisStaysAtHomeAndIsNamed()
    {
        const QString path = twoParcels(), package = m_folder.filePath(u"d.chinhly"_s),
                      second = m_folder.filePath(u"d2.chinhly"_s);
        diaba({ u"edit"_s, path, u"-"_s }, R"({"op":"move-vertex","from":[10,10],"to":[10.5,10.25]})");
        const Answer kept = diaba({ u"changes"_s, u"export"_s, path, u"--out"_s, package, u"--json"_s });
        QCOMPARE(kept.code, 1);
        const QJsonObject json = gis::jsonObject(kept.out.trimmed());
        QCOMPARE(json[u"drafts"_s].toArray().size(), 1);
        QVERIFY(json[u"drafts"_s][0][u"why"_s].toString().contains(u"names no basis"_s));
        QCOMPARE(json[u"changes"_s].toInt(), 0);
        const QString words =
            QString::fromUtf8(diaba({ u"changes"_s, u"export"_s, path, u"--out"_s, second }).out);
        QVERIFY2(words.contains(u"Slip 0001 stays a draft: "), qPrintable(words));
        const Answer named = diaba({ u"changes"_s, u"export"_s, path, u"--out"_s,
                                     m_folder.filePath(u"d3.chinhly"_s), u"--dossier"_s, u"0001"_s });
        QCOMPARE(named.code, 2);
        QVERIFY2(named.error.contains("stays a draft"), named.error.constData());
    }

    void aSlipIsSubmittedWithItsBasisTakenBackReturnedAndSent()
    {
        const QString path = twoParcels(), package = m_folder.filePath(u"s.chinhly"_s),
                      scan = m_folder.filePath(u"14.png"_s);
        QByteArray stateManaged; // nobody's name and paper is asked for
        for (const char *parcel : { "9/1", "9/2" })
            stateManaged += QByteArray(R"({"op":"set","table":"parcel","id":"%1","values":{"address":"Mau",)"
                                       R"("managed_by_state":true,"recorded_area":100}})"
                                       "\n")
                                .replace("%1", parcel);
        QCOMPARE(diaba({ u"edit"_s, path, u"-"_s }, stateManaged).code, 0);
        QCOMPARE(diaba({ u"fix"_s, path, u"--rule"_s, u"DU-03"_s }).code, 0);
        QVERIFY(QImage(40, 40, QImage::Format_RGB32).save(scan));
        const Answer refused = diaba({ u"submit"_s, path, u"0001"_s, u"--json"_s });
        QCOMPARE(refused.code, 2);
        QCOMPARE(
            gis::jsonObject(refused.out.trimmed())[u"obstacles"_s].toArray().first()[u"kind"_s].toString(),
            u"basis"_s);
        QCOMPARE(
            diaba({ u"scan"_s, u"add"_s, path, scan, u"--parcel"_s, u"9/1"_s, u"--basis"_s, u"x"_s }).code,
            2);
        QCOMPARE(diaba({ u"scan"_s, u"add"_s, path, scan, u"--dossier"_s, u"77"_s }).code, 2);
        QCOMPARE(
            diaba({ u"scan"_s, u"add"_s, path, scan, u"--dossier"_s, u"0001"_s, u"--basis"_s, u" "_s }).code,
            2);
        QCOMPARE(diaba({ u"scan"_s, u"add"_s, path, scan, u"--dossier"_s, u"0001"_s, u"--basis"_s,
                         u"Phieu do dac so 14/2026"_s })
                     .code,
                 0);
        const Answer submitted = diaba({ u"submit"_s, path, u"0001"_s });
        QVERIFY2(submitted.code == 0, submitted.error.constData());
        QCOMPARE(diaba({ u"submit"_s, path, u"0001"_s }).code, 2);
        const auto state = [&] {
            return gis::jsonObject(diaba({ u"query"_s, path, u"dossier"_s }).out.trimmed())[u"state"_s]
                .toString();
        };
        QCOMPARE(state(), u"submitted"_s);
        QCOMPARE(diaba({ u"undo"_s, path }).code, 0); // the submitting itself
        QCOMPARE(state(), u"open"_s);
        QCOMPARE(diaba({ u"return"_s, path, u"0001"_s }).code, 2);
        QCOMPARE(diaba({ u"submit"_s, path, u"0001"_s }).code, 0);
        QCOMPARE(diaba({ u"return"_s, path, u"0001"_s }).code, 0);
        QCOMPARE(state(), u"open"_s);
        QCOMPARE(diaba({ u"submit"_s, path, u"0001"_s }).code, 0);
        QCOMPARE(diaba({ u"return"_s, path, u"0001"_s, u"--reason"_s, u"Thieu bien ban"_s }).code, 0);
        QCOMPARE(state(), u"returned"_s);
        QCOMPARE(diaba({ u"submit"_s, path, u"0001"_s }).code, 0);
        QCOMPARE(diaba({ u"changes"_s, u"export"_s, path, u"--out"_s, package }).code, 0);
        QCOMPARE(state(), u"exported"_s);
        const Answer late = diaba({ u"undo"_s, path });
        QCOMPARE(late.code, 2);
        QVERIFY2(late.error.contains("gone to the province"), late.error.constData());
        QCOMPARE(diaba({ u"return"_s, path, u"0001"_s }).code, 2);
        QCOMPARE(
            diaba({ u"scan"_s, u"add"_s, path, scan, u"--dossier"_s, u"0001"_s, u"--basis"_s, u"x"_s }).code,
            2); // it is not ours to change any more
    }

    void aBatchIsSubmittedAndTakenBackAsFarAsItCanBe()
    {
        const QString path = twoParcels(), scan = m_folder.filePath(u"15.png"_s);
        QVERIFY(QImage(40, 40, QImage::Format_RGB32).save(scan));
        const auto rows = [&](const char *lines) {
            return diaba({ u"edit"_s, path, u"-"_s, u"--json"_s }, lines);
        };
        const QString batch =
            gis::jsonObject(
                rows(R"({"op":"add","table":"batch","values":{"code":"D-2026-07","title":"Dot 7"}})")
                    .out.trimmed())[u"added"_s]
                .toArray()
                .first()
                .toString();
        rows(
            R"({"op":"add","table":"dossier","values":{"code":"0002","state":"open","kind":"data_correction"}})");
        QByteArray joined;
        for (const QByteArray &line : diaba({ u"query"_s, path, u"dossier"_s }).lines())
            joined += QByteArray(R"({"op":"set","table":"dossier","id":"%1","values":{"batch_id":"%2"}})"
                                 "\n")
                          .replace("%1", gis::jsonObject(line)[u"id"_s].toString().toUtf8())
                          .replace("%2", batch.toUtf8());
        QCOMPARE(rows(joined.constData()).code, 0);
        QCOMPARE(diaba({ u"submit"_s, path, u"D-2026-07"_s }).code, 2); // no basis, nothing changed
        QCOMPARE(
            diaba({ u"scan"_s, u"add"_s, path, scan, u"--dossier"_s, u"0001"_s, u"--basis"_s, u"Phieu"_s })
                .code,
            0);
        QByteArray stateManaged;
        for (const char *parcel : { "9/1", "9/2" })
            stateManaged += QByteArray(R"({"op":"set","table":"parcel","id":"%1","values":{"address":"Mau",)"
                                       R"("managed_by_state":true,"recorded_area":100}})"
                                       "\n")
                                .replace("%1", parcel);
        QCOMPARE(rows(stateManaged.constData()).code, 0);
        QCOMPARE(diaba({ u"fix"_s, path, u"--rule"_s, u"DU-03"_s }).code, 0);
        const Answer submitted = diaba({ u"submit"_s, path, u"D-2026-07"_s });
        QVERIFY2(submitted.code == 1, submitted.error.constData()); // some of it
        QVERIFY(submitted.out.contains("0001") && submitted.error.contains("0002"));
        QCOMPARE(diaba({ u"return"_s, path, u"D-2026-07"_s }).code, 0);
        QCOMPARE(diaba({ u"return"_s, path, u"D-2026-07"_s }).code, 2);
        QCOMPARE(diaba({ u"changes"_s, u"export"_s, path, u"--dossier"_s, u"D-2026-09"_s, u"--out"_s,
                         m_folder.filePath(u"b.chinhly"_s) })
                     .code,
                 2);
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

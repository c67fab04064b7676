#include "gis/json.h"
#include "gis/uuid.h"

#include "tests/app/program.h"
#include "tests/suite.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

using namespace Qt::StringLiterals;

/** The program is killed at random moments: what it acknowledged is there, nothing is half there. */
class TestKills : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::mt19937 m_random{ 20261122 }; // kept seed

    /** A row of 30 parcels of 10 m as GeoJSON in EPSG:9209. */
    static QByteArray sheet(int parcels)
    {
        QByteArray json =
            R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::9209"}},"features":[)";
        for (int i = 0; i < parcels; ++i) {
            const int w = 550000 + 10 * (i % 100), s = 2290000 + 10 * (i / 100);
            json += i ? "," : "";
            json += u"{\"type\":\"Feature\",\"properties\":{\"parcel_no\":\"%1\"},\"geometry\":{\"type\":"
                    u"\"Polygon\",\"coordinates\":"
                    "[[[%2,%3],[%4,%3],[%4,%5],[%2,%5],[%2,%3]]]}}"_s.arg(i + 1)
                        .arg(w)
                        .arg(s)
                        .arg(w + 10)
                        .arg(s + 10)
                        .toUtf8();
        }
        return json + "]}";
    }

    QString source(int parcels)
    {
        const QString path = m_folder.filePath(u"sheet%1.geojson"_s.arg(parcels));
        QFile file(path);
        if (!file.exists() && file.open(QIODevice::WriteOnly))
            file.write(sheet(parcels));
        return path;
    }

    QString workingFile(const QString &name)
    {
        const QString path = m_folder.filePath(name);
        diaba({ u"import"_s, path, source(30), u"--sheet"_s, u"9"_s, u"--crs"_s, u"EPSG:9209"_s });
        return path;
    }

    /** Starts the program and kills it after up to \a longest ms; returns the whole lines it had printed. */
    QList<QByteArray> killed(const QStringList &arguments, int longest)
    {
        QProcess process;
        process.start(QStringLiteral(DIABA_PROGRAM), arguments);
        process.waitForStarted();
        process.waitForFinished(int(m_random() % unsigned(longest)));
        process.kill();
        process.waitForFinished();
        QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
        lines.removeLast(); // what stands behind the last line end was not acknowledged
        return lines;
    }

    /** A copy of \a path under another \a name, with what a killed writer left beside it. */
    QString copied(const QString &path, const QString &name)
    {
        const QString copy = m_folder.filePath(name);
        for (const QString &suffix : { QString(), u"-wal"_s })
            if (QFile::exists(path + suffix))
                QFile::copy(path + suffix, copy + suffix);
        return copy;
    }

    /** The province's answer that it has taken in all that \a path sent, in version 7. */
    QString receiptFor(const QString &path)
    {
        QJsonArray rows, edited, dossiers;
        for (const QByteArray &line : table(path, u"parcel"_s).trimmed().split('\n'))
            rows.append(QJsonObject{ { u"table"_s, u"parcel"_s },
                                     { u"id"_s, gis::jsonObject(line)[u"id"_s] },
                                     { u"version"_s, 7 } });
        for (const QByteArray &line : table(path, u"parcel"_s).trimmed().split('\n'))
            if (line.contains("\"hamlet\""))
                edited.append(QJsonObject{ { u"table"_s, u"parcel"_s },
                                           { u"id"_s, gis::jsonObject(line)[u"id"_s] },
                                           { u"version"_s, 7 } });
        const QJsonObject sending = gis::jsonObject(diaba({ u"log"_s, path, u"--json"_s }).lines().back());
        const QByteArray slips = table(path, u"dossier"_s);
        for (const QJsonValue &id : sending[u"details"][u"dossiers"].toArray()) {
            const bool isSlip = slips.contains(id.toString().toUtf8()); // else it is an import
            dossiers.append(QJsonObject{
                { u"id"_s, id }, { u"result"_s, u"applied"_s }, { u"rows"_s, isSlip ? edited : rows } });
        }
        const QString receipt = m_folder.filePath(u"receipt.json"_s);
        QFile file(receipt);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{ { u"format"_s, u"diaba-receipt"_s },
                                                  { u"change_set"_s, sending[u"details"][u"change_set"] },
                                                  { u"answered_on"_s, u"2026-11-25T10:00:00.000Z"_s },
                                                  { u"dossiers"_s, dossiers } })
                           .toJson());
        return receipt;
    }

    static QJsonObject info(const QString &path)
    {
        const Answer answer = diaba({ u"info"_s, path, u"--json"_s });
        return answer.code == 0 ? gis::jsonObject(answer.out.trimmed()) : QJsonObject();
    }

    static QByteArray table(const QString &path, const QString &name)
    {
        return diaba({ u"query"_s, path, name, u"--whole"_s }).out;
    }

private Q_SLOTS:
    void editsThatWerePrintedAreThere()
    {
        QByteArray lines;
        for (int i = 0; i < 400; ++i)
            lines +=
                u"{\"op\":\"set\",\"table\":\"parcel\",\"id\":\"9/%1\",\"values\":{\"hamlet\":\"H%2\"}}\n"_s
                    .arg(i % 30 + 1)
                    .arg(i)
                    .toUtf8();
        const QString edits = m_folder.filePath(u"edits.jsonl"_s), path = workingFile(u"edit.diaba"_s);
        QFile file(edits);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(lines);
        file.close();
        for (int round = 0; round < 30; ++round) {
            const QList<QByteArray> printed = killed({ u"edit"_s, path, edits, u"--each"_s }, 700);
            QCOMPARE(info(path)[u"integrity"_s].toString(), u"ok"_s);
            const QByteArray log = diaba({ u"log"_s, path, u"--json"_s }).out;
            for (const QByteArray &id : printed)
                QVERIFY2(log.contains(id), id.constData());
        }
    }

    void undoIsWholeOrAbsent()
    {
        const QString path = m_folder.filePath(u"edit.diaba"_s);
        for (int round = 0; round < 20; ++round) {
            const int before = info(path)[u"edits"_s].toInt();
            const auto printed = killed({ u"undo"_s, path, u"300"_s }, 500);
            const QJsonObject after = info(path);
            QCOMPARE(after[u"integrity"_s].toString(), u"ok"_s);
            QVERIFY(after[u"edits"_s].toInt() >= before + int(printed.size()));
        }
    }

    void anImportIsWholeOrAbsent()
    {
        const QString path = workingFile(u"import.diaba"_s), large = source(4000);
        QJsonObject before = info(path);
        const auto parcels = [](const QJsonObject &told) { return told[u"tables"_s][u"parcel"_s].toInt(); };
        for (int round = 0; round < 20; ++round) {
            killed({ u"import"_s, path, large, u"--sheet"_s, QString::number(100 + round), u"--crs"_s,
                     u"EPSG:9209"_s },
                   900);
            const QJsonObject after = info(path);
            QCOMPARE(after[u"integrity"_s].toString(), u"ok"_s);
            if (after[u"edits"_s] == before[u"edits"_s])
                QCOMPARE(after, before); // no row of any table, no sheet
            else
                QCOMPARE(parcels(after), parcels(before) + 4000);
            before = after;
        }
    }

    void whatAKilledMakingLeavesIsSweptAwayByTheNext()
    {
        const QDir folder(m_folder.path());
        const auto leftovers = [&] {
            return folder.entryList({ u".diaba-*"_s }, QDir::AllEntries | QDir::Hidden).size();
        };
        const QString large = source(4000);
        for (int round = 0; round < 40 && leftovers() == 0; ++round)
            killed({ u"import"_s, folder.filePath(u"new%1.diaba"_s.arg(round)), large, u"--sheet"_s, u"9"_s,
                     u"--crs"_s, u"EPSG:9209"_s },
                   300);
        QVERIFY(leftovers() > 0);
        workingFile(u"after.diaba"_s);
        QCOMPARE(leftovers(), 0);
    }

    void anExportNeverLosesItsDossierOrItsPackage()
    {
        for (int round = 0; round < 15; ++round) {
            const QString path = copied(m_folder.filePath(u"edit.diaba"_s), u"export%1.diaba"_s.arg(round));
            const QByteArray rows = table(path, u"parcel"_s);
            const QString package = m_folder.filePath(u"x%1.chinhly"_s.arg(round));
            killed({ u"changes"_s, u"export"_s, path, u"--out"_s, package }, 600);
            QCOMPARE(info(path)[u"integrity"_s].toString(), u"ok"_s);
            QCOMPARE(table(path, u"parcel"_s), rows);
            if (QFile::exists(package))
                QCOMPARE(diaba({ u"changes"_s, u"verify"_s, package }).code, 0);
            else
                QVERIFY(!table(path, u"dossier"_s).contains("exported"));
        }
    }

    void aReceiptIsWholeOrAbsent()
    {
        const QString sent = workingFile(u"sent.diaba"_s), edits = m_folder.filePath(u"one.jsonl"_s);
        diaba({ u"import"_s, sent, source(4000), u"--sheet"_s, u"10"_s, u"--crs"_s, u"EPSG:9209"_s });
        QFile file(edits);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"op":"set","table":"parcel","id":"9/1","values":{"hamlet":"H"}})");
        file.close();
        QCOMPARE(diaba({ u"edit"_s, sent, edits }).code, 0);
        QCOMPARE(
            diaba({ u"changes"_s, u"export"_s, sent, u"--out"_s, m_folder.filePath(u"s.chinhly"_s) }).code,
            0);
        const QString receipt = receiptFor(sent);
        const auto isWhole = [](const QString &path) {
            return table(path, u"parcel"_s).count("\"version\":7") == 4030
                && table(path, u"dossier"_s).contains("applied")
                && diaba({ u"log"_s, path, u"--json"_s }).out.contains("receipt");
        };
        const auto isAbsent = [](const QString &path) {
            return !table(path, u"parcel"_s).contains("\"version\":7")
                && table(path, u"dossier"_s).contains("exported")
                && !diaba({ u"log"_s, path, u"--json"_s }).out.contains("receipt");
        };
        for (int round = 0; round < 15; ++round) {
            const QString path = copied(sent, u"sent%1.diaba"_s.arg(round));
            killed({ u"receipt"_s, path, receipt }, 400);
            QCOMPARE(info(path)[u"integrity"_s].toString(), u"ok"_s);
            QVERIFY(isWhole(path) || isAbsent(path));
        }
        QCOMPARE(diaba({ u"receipt"_s, sent, receipt }).code, 0);
        QVERIFY(isWhole(sent));
    }
};

DIABA_TEST(TestKills)
#include "tst_kills.moc"

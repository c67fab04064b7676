#include "gis/json.h"

#include "tests/app/program.h"
#include "tests/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestVerifycommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** A working file with a parcel and a scan of it. */
    QString fileWithScan()
    {
        const QString path = m_folder.filePath(u"f%1.diaba"_s.arg(++m_next));
        diaba({ u"new"_s, path, u"--crs"_s, u"EPSG:9209"_s });
        diaba({ u"edit"_s, path, u"-"_s },
              R"({"op":"add","table":"parcel","values":{"sheet_no":"9","parcel_no":"1"}})");
        QImage picture(80, 60, QImage::Format_Grayscale8);
        picture.fill(200);
        picture.save(m_folder.filePath(u"paper.png"_s));
        diaba({ u"scan"_s, u"add"_s, path, m_folder.filePath(u"paper.png"_s), u"--parcel"_s, u"9/1"_s });
        return path;
    }

    static QString scanOf(const QString &path)
    {
        QDirIterator it(QString(path).replace(u".diaba"_s, u".scans"_s), QDir::Files,
                        QDirIterator::Subdirectories);
        return it.hasNext() ? it.next() : QString();
    }

    static QStringList faultsOf(const QString &path)
    {
        const Answer answer = diaba({ u"verify"_s, path, u"--json"_s });
        QStringList faults;
        for (const QJsonValue &fault : gis::jsonObject(answer.out.trimmed())[u"faults"_s].toArray())
            faults += fault.toString();
        return faults.isEmpty() == (answer.code == 0) ? faults : QStringList{ u"wrong exit code"_s };
    }

    static QByteArray rows(const QString &path, const QString &table)
    {
        return diaba({ u"query"_s, path, table, u"--whole"_s }).out;
    }

private Q_SLOTS:
    void aSoundFileHasNoFaults()
    {
        const QString path = fileWithScan();
        QVERIFY(!scanOf(path).isEmpty());
        QCOMPARE(faultsOf(path), QStringList());
        QVERIFY(diaba({ u"verify"_s, path }).out.contains("1 scans"));
    }

    void aScanThatIsMissingChangedOrOrphanedIsNamed()
    {
        const QString path = fileWithScan(), scan = scanOf(path);
        const QByteArray whole = bytesOf(scan);
        write(scan, whole + "x");
        QCOMPARE(faultsOf(path).size(), 1);
        QVERIFY(faultsOf(path)[0].contains(u"is not the one"));
        QFile::remove(scan);
        QCOMPARE(faultsOf(path).size(), 1);
        QVERIFY(faultsOf(path)[0].contains(u"is missing"));
        write(scan, whole);
        write(scan + u"2"_s, whole);
        QCOMPARE(faultsOf(path).size(), 1);
        QVERIFY(faultsOf(path)[0].contains(u"belongs to no scan"));
    }

    void aJournalLineThatWasTouchedIsNamed()
    {
        const QString path = fileWithScan();
        QByteArray bytes = bytesOf(path);
        QFile::remove(path + u"-wal"_s);
        const qsizetype at = bytes.indexOf("\"parcel_no\":\"1\"");
        QVERIFY(at > 0);
        bytes[at + 13] = '2';
        write(path, bytes);
        QCOMPARE(faultsOf(path).size(), 1);
        QVERIFY2(faultsOf(path)[0].contains(u"of the journal is not as it was written"),
                 qPrintable(faultsOf(path)[0]));
    }

    void aBackupIsTheSameFileWithTheSameScans()
    {
        const QString path = fileWithScan(), copy = m_folder.filePath(u"copy.diaba"_s);
        const Answer answer = diaba({ u"backup"_s, path, u"--out"_s, copy, u"--json"_s });
        QCOMPARE(answer.code, 0);
        QCOMPARE(gis::jsonObject(answer.out.trimmed())[u"scans"_s].toInt(), 1);
        QCOMPARE(faultsOf(copy), QStringList());
        QCOMPARE(bytesOf(scanOf(copy)), bytesOf(scanOf(path)));
        QCOMPARE(diaba({ u"log"_s, copy, u"--json"_s }).out, diaba({ u"log"_s, path, u"--json"_s }).out);
        for (const QString &table : { u"parcel"_s, u"scan"_s, u"scan_link"_s, u"dossier"_s })
            QCOMPARE(rows(copy, table), rows(path, table));
        QCOMPARE(diaba({ u"undo"_s, copy }).code, 0); // it is worked in like any other
        QVERIFY(QDir(m_folder.path()).entryList({ u"*.part"_s }, QDir::AllEntries).isEmpty());
    }

    void aBackupNeverReplacesAnything()
    {
        const QString path = fileWithScan(), copy = m_folder.filePath(u"kept.diaba"_s);
        write(copy, "mine");
        const Answer answer = diaba({ u"backup"_s, path, u"--out"_s, copy });
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.error.count('\n'), 1);
        QCOMPARE(bytesOf(copy), QByteArray("mine"));
        QCOMPARE(diaba({ u"backup"_s, path, u"--out"_s, path }).code, 2);
        QCOMPARE(diaba({ u"backup"_s, path }).code, 2);
        QCOMPARE(diaba({ u"backup"_s, path, u"--out"_s, u"/nowhere/x.diaba"_s }).code, 2);
    }

    void whatCannotBeOpenedIsSaidInOneLine()
    {
        write(m_folder.filePath(u"no.diaba"_s), "no");
        for (const QString &path : { m_folder.filePath(u"no.diaba"_s), u"/nowhere.diaba"_s }) {
            const Answer answer = diaba({ u"verify"_s, path });
            QCOMPARE(answer.code, 2);
            QCOMPARE(answer.error.count('\n'), 1);
        }
    }
};

DIABA_TEST(TestVerifycommand)
#include "tst_verifycommand.moc"

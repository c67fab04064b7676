#include "storage/document.h"
#include "storage/scans.h"
#include "widgets/specimen.h"

#include "tests/suite.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestScancommand : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file, m_card;

    struct Answer {
        int exit = -1;
        QByteArray out, err;
        QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    };

    static Answer diaba(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(DIABA_PROGRAM), arguments + QStringList{ u"--lang"_s, u"en"_s });
        process.waitForFinished(60'000);
        return { process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError() };
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(u"mauhoa.diaba"_s);
        storage::WorkingFile::create(m_file, { u"09784"_s, u"EPSG:5897"_s });
        storage::Document document(m_file, storage::WorkingFile::Access::Write);
        gis::Record certificate{ &gis::table("certificate"), gis::newId(), 0, {} };
        certificate.set("serial", u"BX 123456"_s);
        document.apply({ u"Add"_s, { gis::insertOf(certificate) } });

        storage::IdentitySpecimen card;
        card.number = u"033062000000"_s;
        card.name = u"PHẠM VĂN MẪU"_s;
        card.qrText = u"033062000000|145000111|Phạm Văn Mẫu|17051962|Nam|Thôn Mẫu 2, xã Mẫu Hòa|02072021"_s;
        m_card = m_folder.filePath(u"BX 123456-GT.pdf"_s);
        QFile file(m_card);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(identityScan({ card }));
    }

    void addedScansAreLinkedAndRead()
    {
        const Answer added =
            diaba({ u"scan"_s, u"add"_s, m_file, m_card, u"--certificate"_s, u"bx123456"_s, u"--json"_s });
        QVERIFY2(added.exit == 0, added.err.constData());
        QCOMPARE(added.json()[u"changes"_s].toInt(), 2);
        const storage::WorkingFile file(m_file, storage::WorkingFile::Access::Read);
        QVERIFY(storage::scanFaults(file).empty());
        QCOMPARE(file.count(gis::table("scan_link")), 1);

        const Answer read = diaba({ u"scan"_s, u"read"_s, m_file, u"BX 123456-GT.pdf"_s, u"--json"_s });
        QVERIFY2(read.exit == 0, read.err.constData());
        const QJsonObject card = read.json()[u"codes"_s].toArray().at(0).toObject()[u"card"_s].toObject();
        QCOMPARE(card[u"birth"_s].toString(), u"1962"_s);
        QVERIFY(!read.out.contains("033062000000") && !read.out.contains("17051962"));

        const Answer whole =
            diaba({ u"scan"_s, u"read"_s, m_file, u"BX 123456-GT.pdf"_s, u"--json"_s, u"--whole"_s });
        QVERIFY(whole.out.contains("033062000000"));
    }

    void oneBadScanLeavesNoOther()
    {
        const QString fresh = m_folder.filePath(u"new.png"_s), bad = m_folder.filePath(u"bad.pdf"_s);
        QVERIFY(QImage(60, 60, QImage::Format_RGB32).save(fresh));
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no pdf") > 0);
        file.close();
        QCOMPARE(diaba({ u"scan"_s, u"add"_s, m_file, fresh, bad, u"--certificate"_s, u"BX 123456"_s }).exit,
                 2);
        const storage::WorkingFile working(m_file, storage::WorkingFile::Access::Read);
        QVERIFY(storage::scanFaults(working).empty());
    }

    void whatCannotBeDoneLeavesTheFileAsItWas()
    {
        const auto entries =
            storage::WorkingFile(m_file, storage::WorkingFile::Access::Read).entries().size();
        const QStringList wrong[] = { { m_card, u"--certificate"_s, u"AĐ 266864"_s },
                                      { m_card, u"--parcel"_s, u"9/52"_s },
                                      { m_card, u"--parcel"_s, u"nonsense"_s },
                                      { m_card },
                                      { m_card, u"--certificate"_s, u"BX 123456"_s, u"--kind"_s, u"odd"_s },
                                      { m_file, u"--certificate"_s, u"BX 123456"_s },
                                      { m_folder.path(), u"--certificate"_s, u"BX 123456"_s } };
        for (const QStringList &arguments : wrong) {
            const Answer answer = diaba(QStringList{ u"scan"_s, u"add"_s, m_file } + arguments);
            QCOMPARE(answer.exit, 2);
            QCOMPARE(answer.err.count('\n'), 1);
        }
        QCOMPARE(storage::WorkingFile(m_file, storage::WorkingFile::Access::Read).entries().size(), entries);
        QCOMPARE(diaba({ u"scan"_s, u"read"_s, m_file, u"nothing.pdf"_s }).exit, 2);
    }
};

DIABA_TEST(TestScancommand)
#include "tst_scancommand.moc"

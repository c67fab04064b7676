#include "widgets/window/newfiledialog.h"

#include "tests/suite.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

class TestNewfiledialog : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aCommuneProposesTheZoneOfItsOldProvince_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("crs");
        QTest::newRow("code") << u"09784"_s << u"09784"_s << u"EPSG:5897"_s;
        QTest::newRow("name") << u"Đan Phượng"_s << u"09784"_s << u"EPSG:5897"_s;
        QTest::newRow("without diacritics") << u"xa dan phuong"_s << u"09784"_s << u"EPSG:5897"_s;
        QTest::newRow("chosen line") << u"Xã Đan Phượng, Thành phố Hà Nội (09784)"_s << u"09784"_s
                                     << u"EPSG:5897"_s;
        QTest::newRow("many of that name") << u"tan"_s << QString() << QString();
        QTest::newRow("no such code") << u"00001"_s << QString() << QString();
        QTest::newRow("nothing") << u"  "_s << QString() << QString();
    }

    void aCommuneProposesTheZoneOfItsOldProvince()
    {
        QFETCH(QString, typed);
        QFETCH(QString, code);
        QFETCH(QString, crs);
        NewFileDialog dialog;
        dialog.typePath(m_folder.filePath(u"a"_s));
        dialog.typeCommune(typed);
        QCOMPARE(dialog.settings().communeCode, code);
        QCOMPARE(dialog.settings().crs, crs);
        QCOMPARE(dialog.isComplete(), !crs.isEmpty());
        QCOMPARE(dialog.path(), m_folder.filePath(u"a.diaba"_s));
    }

    void aNameThatIsTakenOrLeadsNowhereIsSaid()
    {
        NewFileDialog dialog;
        dialog.typeCommune(u"09784"_s);
        dialog.typePath(m_folder.filePath(u"b.diaba"_s));
        QVERIFY(dialog.isComplete());
        QFile file(m_folder.filePath(u"b.diaba"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        dialog.typePath(m_folder.filePath(u"b"_s));
        QVERIFY(!dialog.isComplete());
        QVERIFY(dialog.words().contains(u"b.diaba"_s));
        dialog.typePath(m_folder.filePath(u"none/c.diaba"_s));
        QVERIFY(!dialog.isComplete());
        QVERIFY(dialog.words().contains(u"c.diaba"_s));
    }
};

DIABA_TEST(TestNewfiledialog)
#include "tst_newfiledialog.moc"

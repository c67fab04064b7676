#include "gis/landcodes.h"

#include "gis/codelists.h"

#include "tests/suite.h"

#include <QSet>

using namespace gis;

class TestLandcodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesAreOnceAndSuccessorsAreInForce()
    {
        QSet<QString> codes;
        for (const LandCode &code : landCodes()) {
            QVERIFY(!code.name.isEmpty());
            QVERIFY2(!codes.contains(code.code), qPrintable(code.code));
            codes.insert(code.code);
            QCOMPARE(code.code.size(), 3);
            QVERIFY(code.status == LandStatus::Superseded || code.successors.isEmpty());
            for (const QString &successor : code.successors)
                QCOMPARE(findLandCode(successor)->status, LandStatus::InForce);
        }
    }

    void supersededCodesNameTheirSuccessors_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("successors");
        QTest::newRow("BHK") << "BHK" << QStringList{ "HNK" };
        QTest::newRow("NHK") << "NHK" << QStringList{ "HNK" };
        QTest::newRow("LUN") << "LUN" << QStringList{ "LUK" };
        QTest::newRow("LNQ") << "LNQ" << QStringList{ "CLN" };
        QTest::newRow("DSH") << "DSH" << QStringList{ "DKV" };
        QTest::newRow("ask") << "TTN" << QStringList{ "TON", "TIN" };
    }
    void supersededCodesNameTheirSuccessors()
    {
        QFETCH(QString, code);
        QCOMPARE(findLandCode(code)->status, LandStatus::Superseded);
        QTEST(findLandCode(code)->successors, "successors");
    }

    void groupsAndLeavesAreToldApart()
    {
        for (const char *group : { "NNP", "PNN", "CSD", "OTC", "LUA", "CHN" })
            QCOMPARE(findLandCode(QString::fromLatin1(group))->status, LandStatus::Group);
        for (const char *leaf : { "ONT", "ODT", "LUC", "HNK", "CLN", "CNT", "DTL", "DGT", "DPC" })
            QCOMPARE(findLandCode(QString::fromLatin1(leaf))->status, LandStatus::InForce);
        QVERIFY(!findLandCode(u"XYZ"));
        QVERIFY(!findLandCode(u""));
        QCOMPARE(findLandCode(u" ont ")->code, QStringLiteral("ONT"));
    }

    void theCodeListIsThis()
    {
        QCOMPARE(codeList(u"land_code").size(), landCodes().size());
        QCOMPARE(codeLabel(u"land_code", QStringLiteral("ODT")), QStringLiteral("Đất ở tại đô thị"));
        QCOMPARE(codeLabel(u"land_code", QStringLiteral("T")), QStringLiteral("T"));
    }
};

DIABA_TEST(TestLandcodes)

#include "tst_landcodes.moc"

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

    void thePickerFindsCodesAndNames_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("first");
        QTest::newRow("code") << "ont"
                              << "ONT";
        QTest::newRow("begin of a code") << "OD"
                                         << "ODT";
        QTest::newRow("name without diacritics") << "dat o"
                                                 << "ONT";
        QTest::newRow("name with diacritics") << "đất ở tại đô"
                                              << "ODT";
        QTest::newRow("words in turn") << "dat lau nam"
                                       << "CLN";
        QTest::newRow("old code") << "bhk"
                                  << "BHK";
    }
    void thePickerFindsCodesAndNames()
    {
        QFETCH(QString, typed);
        const auto found = landCodesMatching(typed);
        QVERIFY(!found.empty());
        QTEST(found.front().code, "first");
    }

    void thePickerOffersWhatIsInForceFirst()
    {
        bool old = false;
        for (const LandCode &code : landCodesMatching(u"dat trong")) {
            old |= code.status != LandStatus::InForce;
            QVERIFY(!old || code.status != LandStatus::InForce);
        }
        QVERIFY(old);
        for (const LandCode &code : landCodesMatching(u""))
            QCOMPARE(code.status, LandStatus::InForce);
        QVERIFY(landCodesMatching(u"khong co o dau ca").empty());
        QVERIFY(landCodesMatching(u"(.*").empty());
    }

    void compositeCodesAreTakenApart()
    {
        QCOMPARE(landCodesIn(u"ONT+CLN"), QStringList({ "ONT", "CLN" }));
        QCOMPARE(landCodesIn(u" luc, BHK "), QStringList({ "LUC", "BHK" }));
        QVERIFY(landCodesIn(u"T").isEmpty());
        QVERIFY(landCodesIn(u"ONT+vườn").isEmpty());
        QVERIFY(landCodesIn(u"").isEmpty());
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

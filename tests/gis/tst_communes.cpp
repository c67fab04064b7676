#include "gis/communes.h"

#include "tests/suite.h"

#include <QSet>

using namespace gis;

class TestCommunes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAre3321CommunesIn34Provinces()
    {
        QCOMPARE(communes().size(), std::size_t(3321));
        QSet<QString> codes, provinces;
        std::map<QString, int> kinds;
        for (const Commune &commune : communes()) {
            codes.insert(commune.code);
            provinces.insert(commune.provinceCode);
            ++kinds[commune.kind];
            QCOMPARE(commune.code.size(), 5);
            QVERIFY(commune.west < commune.east && commune.south < commune.north);
            QVERIFY(commune.west > 102 && commune.east < 118 && commune.south > 6 && commune.north < 24);
            QVERIFY(!provinceName(commune.provinceCode).isEmpty());
        }
        QCOMPARE(codes.size(), 3321);
        QCOMPARE(provinces.size(), 34);
        QCOMPARE(kinds[QStringLiteral("xa")], 2611);
        QCOMPARE(kinds[QStringLiteral("phuong")], 697);
        QCOMPARE(kinds[QStringLiteral("dac_khu")], 13);
    }

    void aCommuneIsFoundByItsCodeAlsoWithoutItsZeros()
    {
        const auto commune = findCommune(u"09784");
        QVERIFY(commune);
        QCOMPARE(commune->name, QStringLiteral("Xã Đan Phượng"));
        QCOMPARE(commune->provinceCode, QStringLiteral("01"));
        QCOMPARE(provinceName(u"01"), QStringLiteral("Thành phố Hà Nội"));
        QCOMPARE(findCommune(u"9784")->code, commune->code);
        QCOMPARE(findCommune(u" 4 ")->name, QStringLiteral("Phường Ba Đình"));
        for (const QString &none :
             { QStringLiteral("99999"), QString(), QStringLiteral("xã"), QStringLiteral("097840") })
            QVERIFY(!findCommune(none));
    }

    void theTableOf2025HasAllPairs()
    {
        std::size_t pairs = 0;
        QSet<QString> oldCodes, divided;
        for (const Commune &commune : communes()) {
            const auto origin = oldCommunesOf(commune.code);
            QVERIFY2(!origin.empty(), qPrintable(commune.code));
            pairs += origin.size();
            for (const CommunePair &pair : origin) {
                QVERIFY(!pair.note.isEmpty());
                oldCodes.insert(pair.oldCode);
                if (!pair.oldCode.isEmpty() && newCommunesOf(pair.oldCode).size() > 1) {
                    divided.insert(pair.oldCode);
                    QVERIFY(!pair.whole);
                }
            }
        }
        QCOMPARE(pairs, std::size_t(10'571));
        QCOMPARE(oldCodes.size(), 10'034); // without a code counted as one
        QCOMPARE(divided.size(), 441);
    }

    void wholeAndDividedCommunesAreToldApart()
    {
        const auto whole = newCommunesOf(u"00004");
        QCOMPARE(whole.size(), std::size_t(1));
        QVERIFY(whole[0].whole);
        QCOMPARE(whole[0].oldName, QStringLiteral("Phường Trúc Bạch"));
        const auto divided = newCommunesOf(u"00016");
        QVERIFY(divided.size() > 1);
        QVERIFY(!divided[0].whole);
        QVERIFY(newCommunesOf(u"99999").empty());
        QVERIFY(newCommunesOf(u"").empty());
    }

    void theZoneIsThatOfTheOldProvince_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("zone");
        QTest::newRow("Đan Phượng, Hà Nội") << "09784" << 5897;
        QTest::newRow("Bắc Ninh, that was Bắc Giang") << "07216" << 9214;
        QTest::newRow("Bắc Ninh, that was Bắc Ninh") << "09187" << 9209;
        QTest::newRow("Cồn Cỏ, of old Quảng Trị") << "19742" << 9212;
        QTest::newRow("Ba Chẽ, written in two ways") << "06978" << 5899;
        QTest::newRow("Ba Chẽ, as in the table") << "06970" << 5899;
    }
    void theZoneIsThatOfTheOldProvince()
    {
        QFETCH(QString, code);
        QFETCH(int, zone);
        const auto zones = lawfulCrs(code);
        QCOMPARE(zones.size(), std::size_t(1));
        QCOMPARE(zones.front(), epsg(zone));
    }

    void everyCommuneHasAtLeastOneZone()
    {
        std::size_t several = 0;
        for (const Commune &commune : communes()) {
            const auto zones = lawfulCrs(commune.code);
            QVERIFY2(!zones.empty(), qPrintable(commune.code));
            several += zones.size() > 1;
        }
        QVERIFY(several < 10);
        qInfo("communes with land of several zones: %zu", several);
        QVERIFY(lawfulCrs(u"").empty());
        QCOMPARE(oldProvinces().size(), std::size_t(63));
    }
};

DIABA_TEST(TestCommunes)

#include "tst_communes.moc"

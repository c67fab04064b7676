#include "gis/geohash.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <random>

using namespace gis;

class TestGeohash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownPlacesHaveKnownCodes_data()
    {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<QString>("code");
        QTest::newRow("the vertex of domain 02") << 12.6896801573 << 108.1177413312 << "w6kbhq0ftzz4";
        QTest::newRow("its rotations not turned") << 12.6896786564 << 108.1177362649 << "w6kbhq0ftze3";
        QTest::newRow("the usual example") << 57.64911 << 10.40744 << "u4pruydqqvj8";
        QTest::newRow("the corner of the world") << -90.0 << -180.0 << "000000000000";
    }
    void knownPlacesHaveKnownCodes()
    {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QTEST(geohash({ longitude, latitude }), "code");
    }

    void whatIsNoPlaceHasNoCode()
    {
        for (const Coordinate c : { Coordinate{ 181, 0 }, Coordinate{ 0, -91 }, Coordinate{ std::nan(""), 0 },
                                    Coordinate{ 0, INFINITY } })
            QCOMPARE(geohash(c), QString());
    }

    void whatIsNoCodeHasNoPlace()
    {
        for (const char *text : { "", "w6kbhq0ftzz4w", "w6kbhq0ftza4", "w6kbhq0ftzi4", "w6kb hq0ftzz", "ŵ" })
            QVERIFY2(!decodedGeohash(QString::fromUtf8(text)), text);
        QVERIFY(!placeOfParcelCode(u"w6kbhq0ftz", epsg(9218))); // a parcel code has twelve
        QVERIFY(decodedGeohash(u"W6KBHQ0FTZZ4"));
    }

    void theCellContainsItsPlace()
    {
        std::mt19937 random(12); // kept seed
        std::uniform_real_distribution<double> longitude(-180, 180), latitude(-90, 90);
        for (int n = 0; n < 2'000; ++n) {
            const Coordinate place{ longitude(random), latitude(random) };
            const int length = 1 + int(random() % 12);
            const QString code = geohash(place, length);
            const auto cell = decodedGeohash(code);
            QVERIFY(cell && code.size() == length);
            QVERIFY(place.x >= cell->west && place.x <= cell->east && place.y >= cell->south
                    && place.y <= cell->north);
            QCOMPARE(geohash(cell->centre(), length), code);
        }
    }

    void theParcelCodeLeadsIntoTheParcel()
    {
        const Ring l{ { 458'289'010, 1'403'384'290 }, { 458'319'010, 1'403'384'290 },
                      { 458'319'010, 1'403'388'290 }, { 458'293'010, 1'403'388'290 },
                      { 458'293'010, 1'403'414'290 }, { 458'289'010, 1'403'414'290 } };
        const Geometry parcel = testdata::surface(l);
        const QString code = parcelCode(parcel, epsg(9218));
        QCOMPARE(code.size(), 12);
        QVERIFY(code.startsWith(QLatin1String("w6kbhq0")));
        const auto place = placeOfParcelCode(code, epsg(9218));
        QVERIFY(place && covers(parcel, *place));
        QCOMPARE(parcelCode({}, epsg(9218)), QString());
        QCOMPARE(parcelCode(parcel, Crs()), QString());
    }

    void aThreadAcrossTheWorldIsCodedInTime()
    {
        const Ring thread = testdata::rectangle(-9'000'000'000, 1'403'384'290, 18'000'000'000, 1);
        QVERIFY(innerPoint({ thread }, 10).distance >= 0);
        (void)parcelCode(testdata::surface(thread), epsg(9218));
    }
};

DIABA_TEST(TestGeohash)

#include "tst_geohash.moc"

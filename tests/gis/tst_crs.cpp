#include "gis/crs.h"

#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <random>
#include <thread>

using namespace gis;

class TestCrs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void vn2000GoesToWgs84ByOperation6960()
    {
        const auto place = transformed(Coordinate{ 458289.01, 1403384.29 }, epsg(9218), wgs84());
        QVERIFY(place);
        QCOMPARE(QString::number(place->y, 'f', 10), QStringLiteral("12.6896801573"));
        QCOMPARE(QString::number(place->x, 'f', 10), QStringLiteral("108.1177413312"));
    }

    void rotationsWithTheWrongSignWouldBeSeen()
    {
        // What public code gets that copies EPSG's signs into +towgs84: 0.57 m away.
        const auto right = transformed(Coordinate{ 458289.01, 1403384.29 }, epsg(9218), wgs84());
        const double wrongLatitude = 12.6896786564, wrongLongitude = 108.1177362649;
        QVERIFY(std::abs(right->y - wrongLatitude) > 1e-6);
        QVERIFY(std::abs(right->x - wrongLongitude) > 4e-6);
    }

    void everyVn2000ZoneTakesTheSameOperation()
    {
        // One place in Ha Noi, also where EPSG prefers another operation for the delta of the Mekong.
        for (const Coordinate &place : { Coordinate{ 105.8, 21.03 }, Coordinate{ 105.7, 10.0 } }) {
            const auto degrees = transformed(place, wgs84(), epsg(4756));
            QVERIFY(degrees);
            for (const int code : tm3Codes()) {
                const auto there = transformed(place, wgs84(), epsg(code));
                const auto direct = transformed(*degrees, epsg(4756), epsg(code));
                QVERIFY(there && direct);
                QVERIFY(std::hypot(there->x - direct->x, there->y - direct->y) < 1e-4);
            }
        }
    }

    void zonesAreKnownByTheirMeridian()
    {
        for (const int code : tm3Codes()) {
            const Crs crs = epsg(code);
            QVERIFY(crs.isTm3() && crs.isVn2000() && crs.isMetric() && crs.isProjected());
            QVERIFY(!crs.isUtm() && !crs.isGeographic());
        }
        QCOMPARE(tm3Codes().size(), std::size_t(18));
        QCOMPARE(epsg(9209).name(), QStringLiteral("VN-2000, CM 105°30′, 3° zone (EPSG:9209)"));
        QCOMPARE(epsg(5897).name(), QStringLiteral("VN-2000, CM 105°, 3° zone (EPSG:5897)"));
        QCOMPARE(meridianText(104.75), QStringLiteral("104°45′"));
    }

    void kindsAreToldApart_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<bool>("isUtm");
        QTest::addColumn<bool>("isGeographic");
        QTest::addColumn<bool>("isVn2000");
        QTest::newRow("VN-2000 in a 6° zone") << 3405 << true << false << true;
        QTest::newRow("WGS 84 in a 6° zone") << 32648 << true << false << false;
        QTest::newRow("a Spanish 6° zone") << 25830 << true << false << false;
        QTest::newRow("New Zealand, k 0.9996 but no 6° zone") << 2193 << false << false << false;
        QTest::newRow("degrees") << 4326 << false << true << false;
        QTest::newRow("degrees of VN-2000") << 4756 << false << true << true;
        QTest::newRow("Lambert") << 2154 << false << false << false;
    }
    void kindsAreToldApart()
    {
        QFETCH(int, code);
        const Crs crs = epsg(code);
        QTEST(crs.isUtm(), "isUtm");
        QTEST(crs.isGeographic(), "isGeographic");
        QTEST(crs.isVn2000(), "isVn2000");
        QVERIFY(!crs.isTm3());
    }

    void wktOfAZoneBecomesItsCode()
    {
        QCOMPARE(Crs(wkt1(epsg(9209))), epsg(9209));
        // As a shape file says it: no codes, names of ESRI.
        const Crs esri(QStringLiteral(
            "PROJCS[\"KTT_10530\",GEOGCS[\"GCS_VN_2000\",DATUM[\"D_Vietnam_2000\",SPHEROID[\"WGS_1984\","
            "6378137.0,"
            "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
            "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"False_Easting\",500000.0],"
            "PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\",105.5],"
            "PARAMETER[\"Scale_Factor\",0.9999],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"));
        QCOMPARE(esri, epsg(9209));
        // A zone that EPSG has no code for stays what it is.
        const Crs other(wkt1(epsg(9209))
                            .replace(QLatin1String("105.5"), QLatin1String("111"))
                            .remove(QLatin1String(",AUTHORITY[\"EPSG\",\"9209\"]")));
        QVERIFY(other.isTm3() && other.isVn2000());
        QCOMPARE(other.epsgCode(), 0);
        QCOMPARE(other.name(), QStringLiteral("VN-2000, CM 111°, 3° zone"));
    }

    void wktWithACodeKeepsIt_data()
    {
        QTest::addColumn<int>("code");
        for (const int code :
             { 5897, 9218, 3405, 3406, 4326, 4756, 2193, 2154, 25830, 28992, 32648, 3857, 3116, 9377 })
            QTest::addRow("EPSG:%d", code) << code;
    }
    void wktWithACodeKeepsIt()
    {
        QFETCH(int, code);
        QCOMPARE(Crs(wkt1(epsg(code))).text(), QStringLiteral("EPSG:%1").arg(code));
    }

    void aCodeThatSaysAnotherThingIsNotBelieved()
    {
        // The usual trap: the scale of the 6° zones under the code of a 3° zone.
        QString wkt = wkt1(epsg(9209));
        wkt.replace(QLatin1String("0.9999"), QLatin1String("0.9996"));
        const Crs crs(wkt);
        QCOMPARE(crs.epsgCode(), 0);
        QVERIFY(!crs.isTm3());
        QCOMPARE(*crs.scale(), 0.9996);
        wkt = wkt1(epsg(9209));
        wkt.replace(QLatin1String("105.5"), QLatin1String("107"));
        QCOMPARE(Crs(wkt), epsg(9214)); // what it describes, not what it is called
    }

    void ofACompoundCrsTheHorizontalPartCounts() { QCOMPARE(epsg(7405), epsg(27700)); }

    void feetAreNotMetric() { QVERIFY(epsg(2263).isProjected() && !epsg(2263).isMetric()); }

    void aShiftToWgs84InTheFileDoesNotOverruleTheLaw()
    {
        // Public code writes +191.9 …: hundreds of metres.
        QString wkt = wkt1(epsg(9218));
        wkt.replace(QLatin1String(",AUTHORITY[\"EPSG\",\"6756\"]"),
                    QLatin1String(",TOWGS84[191.90441429,39.30318279,111.45032835,0,0,0,0]"));
        wkt.remove(QLatin1String(",AUTHORITY[\"EPSG\",\"9218\"]"));
        const Crs crs(wkt);
        QVERIFY(crs.isVn2000());
        const auto place = transformed(Coordinate{ 458289.01, 1403384.29 }, crs, wgs84());
        QVERIFY(std::abs(place->y - 12.6896801573) < 1e-9);
    }

    void thePostgisRowSaysWhatTheZoneIs()
    {
        const QString text = proj4(epsg(9218));
        QVERIFY(text.startsWith(QLatin1String("+proj=tmerc +lat_0=0 +lon_0=108.5 +k=0.9999 +x_0=500000")));
        QVERIFY(text.contains(
            QLatin1String("+towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,"
                          "0.00427372,0.252906278")));
        QVERIFY(wkt1(epsg(9218)).startsWith(QLatin1String("PROJCS[\"VN-2000 / TM-3 108-30\"")));
        QVERIFY(!wkt1(epsg(9218)).contains(u'\n'));
    }

    void whatIsNoCrsIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("an unknown code") << QStringLiteral("EPSG:999999");
        QTest::newRow("a code and more") << QStringLiteral("EPSG:5897; DROP TABLE parcel");
        QTest::newRow("a negative code") << QStringLiteral("EPSG:-1");
        QTest::newRow("a huge code") << QStringLiteral("EPSG:99999999999999999999");
        QTest::newRow("an ellipsoid") << QStringLiteral("EPSG:7030");
        QTest::newRow("a PROJ string") << QStringLiteral("+proj=tmerc +lon_0=105 +nadgrids=/etc/passwd");
        QTest::newRow("a file") << QStringLiteral("/etc/passwd");
        QTest::newRow("words") << QStringLiteral("VN-2000");
        QTest::newRow("cut off") << wkt1(epsg(5897)).left(200);
        QTest::newRow("brackets") << QString(5000, QLatin1Char('['));
        QTest::newRow("deep") << QStringLiteral("PROJCS[").repeated(2000);
        QTest::newRow("too long") << QString(QStringLiteral("PROJCS[\"")
                                             + QString(100'000, QLatin1Char('x')));
        QTest::newRow("a grid file") << QStringLiteral(
            "PROJCS[\"x\",GEOGCS[\"x\",DATUM[\"x\",SPHEROID[\"x\",6378137,298.257]],PRIMEM[\"Greenwich\",0],"
            "UNIT[\"degree\",0.0174532925199433]],PROJECTION[\"Mercator_1SP\"],UNIT[\"metre\",1],"
            "EXTENSION[\"PROJ4\",\"+proj=merc +nadgrids=/etc/passwd\"]]");
    }
    void whatIsNoCrsIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY_EXCEPTION_THROWN(Crs{ text }, Error);
    }

    void randomlyDamagedWktIsRefusedOrRead()
    {
        const QString wkt = wkt1(epsg(5897));
        std::mt19937 random(20261122); // kept seed
        for (int n = 0; n < 3'000; ++n) {
            QString damaged = wkt;
            for (int hits = 1 + int(random() % 4); hits > 0; --hits)
                damaged[qsizetype(random() % unsigned(damaged.size()))] = QChar(char16_t(32 + random() % 95));
            try {
                const Crs crs(damaged);
                (void)crs.name();
                (void)transformed(Coordinate{ 500'000, 2'300'000 }, crs, wgs84());
            } catch (const Error &) {
                continue;
            }
        }
    }

    void aDrawingWithoutCrsIsUnknown()
    {
        const Crs none;
        QVERIFY(!none.isKnown() && !none.isProjected() && !none.isGeographic() && !none.isTm3()
                && !none.isUtm());
        QCOMPARE(none.text(), QString());
        QVERIFY(!transformed(Coordinate{ 1, 2 }, none, epsg(5897)));
        QVERIFY(!transformed(Coordinate{ 1, 2 }, epsg(5897), none));
        const Crs local(QStringLiteral("LOCAL_CS[\"x\",UNIT[\"metre\",1]]"));
        QVERIFY(local.isKnown() && !local.isProjected() && !local.isGeographic());
        QVERIFY(!transformed(Coordinate{ 1, 2 }, local, epsg(5897)));
    }

    void numbersThatAreNoPlaceHaveNone()
    {
        const double nan = std::nan("");
        for (const Coordinate c : { Coordinate{ nan, 0 }, Coordinate{ 0, INFINITY },
                                    Coordinate{ 1e300, 1e300 }, Coordinate{ -1e300, 5 } })
            QVERIFY(!transformed(c, epsg(5897), wgs84()));
        QVERIFY(!transformed(Coordinate{ 105, 91 }, wgs84(), epsg(5897)));
        const auto many =
            transformed(std::vector<Coordinate>{ { 500'000, 2'300'000 }, { nan, 1 } }, epsg(5897), wgs84());
        QVERIFY(std::isfinite(many[0].x) && std::isnan(many[1].x) && std::isnan(many[1].y));
    }

    void shapesThatHaveNoPlaceThereSayWhichVertex()
    {
        const Geometry far = testdata::surface(testdata::square(9'999'000'000, 9'999'000'000, 500));
        QVERIFY_EXCEPTION_THROWN(transformed(far, epsg(5897), epsg(5514)), Error);
        QVERIFY_EXCEPTION_THROWN(transformed(Point{ 1, 1 }, Crs(), epsg(5897)), Error);
    }

    void thereAndBackIsTheSamePlace()
    {
        std::mt19937 random(1754); // kept seed
        std::uniform_real_distribution<double> east(450'000, 550'000), north(1'000'000, 2'550'000);
        double worst = 0;
        for (int n = 0; n < 40; ++n) {
            const Crs from = epsg(tm3Codes()[random() % 18]), to = epsg(tm3Codes()[random() % 18]);
            const Coordinate place{ east(random), north(random) };
            for (const Crs &over : { to, wgs84(), epsg(3405), epsg(32648) }) {
                const auto there = transformed(place, from, over);
                QVERIFY(there);
                const auto back = transformed(*there, over, from);
                QVERIFY(back);
                worst = std::max(worst, std::hypot(back->x - place.x, back->y - place.y));
            }
        }
        qInfo("worst return: %g m", worst);
        QVERIFY(worst < 1e-4);
    }

    void eastingsComeFirstWhateverTheCrsDeclares()
    {
        // EPSG:5513 counts south and west, EPSG:4326 latitude first, EPSG:2193 northing first.
        const auto nz = transformed(Coordinate{ 1'750'000, 5'427'000 }, epsg(2193), wgs84());
        QVERIFY(nz && std::abs(nz->x - 174.8) < 0.2 && std::abs(nz->y + 41.3) < 0.2);
    }

    void threadsHaveTheirOwnContexts()
    {
        const Crs crs = epsg(9218);
        std::vector<std::thread> threads;
        std::atomic<int> right = 0;
        for (int n = 0; n < 4; ++n)
            threads.emplace_back([&] {
                for (int i = 0; i < 200; ++i) {
                    const auto place = transformed(Coordinate{ 458289.01, 1403384.29 }, crs, wgs84());
                    right += place && std::abs(place->y - 12.6896801573) < 1e-9;
                }
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), 800);
    }
};

DIABA_TEST(TestCrs)

#include "tst_crs.moc"

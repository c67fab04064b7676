#include "gis/constructions.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <numbers>

using namespace gis;
using namespace testdata;

class TestConstructions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesCrossOnTheGridAtRealCoordinates()
    {
        const Point o{ 550'123'456, 2'290'456'789 };
        const auto p = lineCrossing({ o, { o.x + 1000, o.y + 1000 } },
                                    { { o.x, o.y + 50'000 }, { o.x + 10, o.y + 50'000 } });
        QVERIFY(p);
        QCOMPARE(*p, Point({ o.x + 50'000, o.y + 50'000 }));
        QVERIFY(!lineCrossing({ { 0, 0 }, { 100, 0 } }, { { 0, 5 }, { 100, 5 } }));
    }

    void theFootIsNearest()
    {
        QCOMPARE(footOnLine({ 3'000, 9'000 }, { { 0, 0 }, { 1'000, 0 } }), Point({ 3'000, 0 }));
        QCOMPARE(shareAlong({ 3'000, 9'000 }, { { 0, 0 }, { 1'000, 0 } }), 3.0);
    }

    void bearingsRunClockwiseFromNorth()
    {
        QCOMPARE(bearingOfDirection(0), 90.0);
        QCOMPARE(bearingOfDirection(std::numbers::pi / 2), 0.0);
        QCOMPARE(bearingOfDirection(std::numbers::pi), 270.0);
        QCOMPARE(pointAway({ 0, 0 }, directionOfBearing(180), 5'000), Point({ 0, -5'000 }));
    }

    void measuresAreReadAsSurveyorsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("comma") << "12,35" << 12.35;
        QTest::newRow("three decimals") << "1,125" << 1.125;
        QTest::newRow("point") << "1.125" << 1.125;
        QTest::newRow("grouped, Vietnamese") << "2.290.456,78" << 2290456.78;
        QTest::newRow("grouped, English") << "2,290,456.78" << 2290456.78;
        QTest::newRow("grouped by spaces") << "2 290 456,78" << 2290456.78;
        QTest::newRow("text") << "12a" << std::nan("");
        QTest::newRow("three commas") << "1,2,3," << std::nan("");
        QTest::newRow("grouped only") << "2.290.456" << 2290456.0;
        QTest::newRow("empty") << "" << std::nan("");
    }
    void measuresAreReadAsSurveyorsWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QCOMPARE(typedMeasure(text).value_or(std::nan("")), value);
    }

    void anglesAreReadInDegreesMinutesSeconds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("value");
        QTest::newRow("decimal") << "45,5" << 45.5;
        QTest::newRow("gaps") << "45 30 36" << 45.51;
        QTest::newRow("signs") << "45°30'36\"" << 45.51;
        QTest::newRow("minutes only") << "45°30′" << 45.5;
        QTest::newRow("dashes") << "45-30-36" << 45.51;
        QTest::newRow("degrees sign only") << "90°" << 90.0;
        QTest::newRow("sixty minutes") << "45 60" << std::nan("");
        QTest::newRow("too many") << "400" << std::nan("");
    }
    void anglesAreReadInDegreesMinutesSeconds()
    {
        QFETCH(QString, text);
        QFETCH(double, value);
        QCOMPARE(typedDegrees(text).value_or(std::nan("")), value);
    }

    void aDrawingThatCrossesItselfIsFoundWhereItDoes()
    {
        const Ring bow{ { 0, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 } };
        QCOMPARE(selfCrossing(bow, true).value_or(Point{}), Point({ 5, 5 }));
        QCOMPARE(selfCrossing(bow, false).value_or(Point{}), Point({ 5, 5 }));
        QVERIFY(!selfCrossing(square(0, 0, 10), true));
        QVERIFY(!selfCrossing(square(0, 0, 10), false));
        QCOMPARE(selfCrossing({ { 0, 0 }, { 10, 0 }, { 5, 0 } }, false).value_or(Point{}), Point({ 5, 0 }));
        QVERIFY(selfCrossing({ { 0, 0 }, { 10, 0 }, { 10, 10 }, { 10, 0 }, { 0, 10 } }, true));
    }
};

DIABA_TEST(TestConstructions)
#include "tst_constructions.moc"

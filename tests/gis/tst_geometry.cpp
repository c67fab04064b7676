#include "gis/geometry.h"

#include "gis/overlay.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <random>

using namespace gis;
using namespace testdata;

class TestGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areaIsExactAtRealCoordinates()
    {
        const Ring ring = square(550'123'456, 2'290'456'789, 10'001);
        QVERIFY(signedTwiceArea(ring) == Int128(2) * 10'001 * 10'001);
        QCOMPARE(squareMetres(twiceArea(Polygon{ ring, square(550'124'000, 2'290'457'000, 1'000) })),
                 (10'001.0 * 10'001.0 - 1e6) / 1e6);
    }

    void notANumberIsOffTheGrid()
    {
        QVERIFY(!millimetres(std::nan("")));
        QVERIFY(!millimetres(1e300));
        QVERIFY(!millimetres(-INFINITY));
        QCOMPARE(*millimetres(550123.4564), 550'123'456);
    }

    void theInnerPointOfAnLShapeIsInside()
    {
        const Ring l{ { 0, 0 },         { 30'000, 0 },     { 30'000, 2'000 },
                      { 2'000, 2'000 }, { 2'000, 30'000 }, { 0, 30'000 } };
        const InnerPoint inner = innerPoint({ l }, 1);
        QVERIFY(covers(l, inner.point));
        QVERIFY(inner.distance > 990 && inner.distance < 1'200);
    }

    void theHoleIsNotCovered()
    {
        const Polygon ring{ square(0, 0, 10'000), square(2'000, 2'000, 3'000) };
        QVERIFY(covers(ring, Point{ 1'000, 1'000 }));
        QVERIFY(!covers(ring, Point{ 3'000, 3'000 }));
        QVERIFY(covers(ring, Point{ 2'000, 3'000 })); // its border belongs to both
        QVERIFY(!covers(ring, Point{ -1, 0 }));
    }

    void bowTiesAreNotValid()
    {
        QVERIFY(isValid(surface(square(0, 0, 5'000))));
        QVERIFY(!isValid(surface({ { 0, 0 }, { 5'000, 5'000 }, { 5'000, 0 }, { 0, 5'000 } })));
        QVERIFY(!isValid(surface({ { 0, 0 }, { 5'000, 5'000 } })));
        QVERIFY(!isValid(Geometry{}));
    }

    void pointsOnRandomTrianglesAreJudgedAsTheirOrientationSays()
    {
        std::mt19937 random(20261122); // kept seed
        std::uniform_int_distribution<std::int64_t> place(-1'000, 1'000);
        for (int n = 0; n < 2'000; ++n) {
            const auto any = [&] { return Point{ place(random), place(random) }; };
            const Ring t{ any(), any(), any() };
            const Point p = any();
            const auto sign = [](Int128 v) { return (v > 0) - (v < 0); };
            const int turn = sign(signedTwiceArea(t));
            if (turn == 0)
                continue;
            bool inside = true;
            for (int i = 0; i < 3; ++i)
                inside &= sign(orientation(t[i], t[(i + 1) % 3], p)) * turn >= 0;
            QCOMPARE(covers(t, p), inside);
        }
    }
};

DIABA_TEST(TestGeometry)
#include "tst_geometry.moc"

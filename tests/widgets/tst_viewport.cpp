#include "widgets/map/viewport.h"

#include "tests/suite.h"

using namespace gis;

class TestViewport : public QObject
{
    Q_OBJECT

    static Viewport view() { return { 132.2916666, 4'157'480, -17'310'000, 1000, 700, 1.5 }; }

private Q_SLOTS:
    void aPlaceOnTheScreenLeadsBackToItsPointOfTheMap()
    {
        const Viewport v = view();
        for (const QPointF place : { QPointF(0, 0), QPointF(333, 127), QPointF(666, 466) }) {
            const QPointF back = v.toScreen(v.toMap(place));
            QVERIFY(std::abs(back.x() - place.x()) < 0.01 && std::abs(back.y() - place.y()) < 0.01);
        }
    }

    void zoomingKeepsThePointUnderTheCursor()
    {
        const QPointF cursor(412, 99);
        const Point under = view().toMap(cursor);
        const Viewport closer = zoomed(view(), view().resolution / 3, cursor);
        const QPointF now = closer.toScreen(under);
        QVERIFY(std::abs(now.x() - cursor.x()) < 1.5 && std::abs(now.y() - cursor.y()) < 1.5);
    }

    void northIsUpAndEastIsRight()
    {
        const Viewport v = view();
        QVERIFY(v.toMap({ 10, 10 }).y > v.toMap({ 10, 20 }).y);
        QVERIFY(v.toMap({ 10, 10 }).x < v.toMap({ 20, 10 }).x);
    }

    void theScaleIsThatOfTheScreen()
    {
        Viewport v = view();
        v.resolution = resolutionOf(500, 1.5);
        QCOMPARE(scaleOf(v), 500.0);
        QCOMPARE(v.length(96 / 25.4), 500.0); // a millimetre of screen
    }

    void zoomStepsArePaperScales()
    {
        QCOMPARE(nearestStep(480), 500.0);
        QCOMPARE(steppedScale(500, 1), 700.0);
        QCOMPARE(steppedScale(500, -1), 300.0);
        QCOMPARE(steppedScale(1000, 2), 2000.0);
        QCOMPARE(steppedScale(50, -3), 50.0);
    }

    void fittingShowsAllOfABox()
    {
        const Box box{ 550'000'000, 2'290'000'000, 550'700'000, 2'290'300'000 };
        const Viewport v = fitted(view(), box);
        QVERIFY(v.box().contains({ box.west, box.south }) && v.box().contains({ box.east, box.north }));
        QCOMPARE(scaleOf(v), nearestStep(scaleOf(v)));
    }

    void anEmptyBoxIsNotFitted() { QVERIFY(fitted(view(), {}) == view()); }
};

DIABA_TEST(TestViewport)
#include "tst_viewport.moc"

#include "widgets/map/mapcanvas.h"

#include "gis/vertexedits.h"

#include "tests/blocks.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QSignalSpy>
#include <QWheelEvent>

using namespace gis;
using namespace testdata;

namespace
{

Fabric twoParcels()
{
    return fabricOf({ parcel(uuid(1), square(0, 0, 20'000)), parcel(uuid(2), square(20'000, 0, 20'000)) });
}

struct Shown {
    explicit Shown(const Fabric &fabric)
    {
        canvas.resize(600, 400);
        canvas.setFabric(fabric);
        canvas.show();
        canvas.fitAll();
    }
    QPoint at(Point p) const { return canvas.view().toScreen(p).toPoint(); }
    void wheel(QPointF place, int delta)
    {
        QWheelEvent event(place, canvas.mapToGlobal(place), {}, { 0, delta }, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &event);
    }
    MapCanvas canvas;
};

} // namespace

class TestMapcanvas : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeMapIsShownFirst()
    {
        Shown shown(blocks::fabric(2, 2));
        const Box box = shown.canvas.view().box(), all = shown.canvas.fabric().extent();
        QVERIFY(box.contains({ all.west, all.south }) && box.contains({ all.east, all.north }));
    }

    void itIsDrawnOffTheWindowsThread()
    {
        Shown shown(blocks::fabric(2, 2));
        QVERIFY(!shown.canvas.isComplete());
        QTRY_VERIFY(shown.canvas.isComplete());
        const QImage image = shown.canvas.grab().toImage();
        const QPoint corner = shown.at(blocks::Grid().corner(1, 1));
        bool inked = false;
        for (int dy = -2; dy <= 2; ++dy)
            for (int dx = -2; dx <= 2; ++dx)
                inked |= qGray(image.pixel(corner + QPoint(dx, dy))) < 128;
        QVERIFY(inked);
    }

    void aClickSelectsTheParcelUnderIt()
    {
        Shown shown(twoParcels());
        QSignalSpy spy(&shown.canvas, &MapCanvas::parcelSelected);
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at({ 30'000, 10'000 }));
        QCOMPARE(spy.takeFirst().front().toUuid(), uuid(2));
        QCOMPARE(shown.canvas.selected(), uuid(2));
        QTest::mouseClick(&shown.canvas, Qt::LeftButton, {}, shown.at({ 20'000, 28'000 }));
        QVERIFY(spy.takeFirst().front().toUuid().isNull());
    }

    void theWheelZoomsAtTheCursor()
    {
        Shown shown(twoParcels());
        const QPointF cursor(200, 150);
        const Point under = shown.canvas.view().toMap(cursor);
        const double before = shown.canvas.scale();
        QSignalSpy spy(&shown.canvas, &MapCanvas::scaleChanged);
        shown.wheel(cursor, 120);
        QVERIFY(shown.canvas.scale() < before);
        QCOMPARE(spy.size(), 1);
        const QPointF now = shown.canvas.view().toScreen(under);
        QVERIFY((now - cursor).manhattanLength() < 3);
        shown.wheel(cursor, -60); // half a notch is kept for later
        QCOMPARE(spy.size(), 1);
        shown.wheel(cursor, -60);
        QCOMPARE(shown.canvas.scale(), before);
    }

    void draggingMovesTheMapAndSelectsNothing()
    {
        Shown shown(twoParcels());
        QSignalSpy spy(&shown.canvas, &MapCanvas::parcelSelected);
        const Point under = shown.canvas.view().toMap({ 300, 200 });
        QTest::mousePress(&shown.canvas, Qt::LeftButton, {}, { 300, 200 });
        QTest::mouseMove(&shown.canvas, { 340, 230 });
        QTest::mouseMove(&shown.canvas, { 380, 260 });
        QTest::mouseRelease(&shown.canvas, Qt::LeftButton, {}, { 380, 260 });
        QVERIFY((shown.canvas.view().toScreen(under) - QPointF(380, 260)).manhattanLength() < 2);
        QCOMPARE(spy.size(), 0);
    }

    void keysMoveAndZoom()
    {
        Shown shown(twoParcels());
        const Viewport whole = shown.canvas.view();
        QTest::keyClick(&shown.canvas, Qt::Key_Right);
        QVERIFY(shown.canvas.view().left > whole.left);
        QTest::keyClick(&shown.canvas, Qt::Key_Plus);
        QVERIFY(shown.canvas.view().resolution < whole.resolution);
        QTest::keyClick(&shown.canvas, Qt::Key_Minus);
        QCOMPARE(shown.canvas.view().resolution, whole.resolution);
        QTest::keyClick(&shown.canvas, Qt::Key_Home);
        QCOMPARE(shown.canvas.view(), whole);
    }

    void afterAnEditOnlyItsSurroundingsAreDrawnAgain()
    {
        Fabric fabric = blocks::fabric(6, 6);
        Shown shown(fabric);
        shown.canvas.setScale(500);
        QTRY_VERIFY(shown.canvas.isComplete());
        const Point corner = *fabric.nearestVertex(shown.canvas.view().toMap({ 300, 200 }), 50'000);
        const QRect inside(1, 1, 598, 398); // without the mark of focus
        const QImage before = shown.canvas.grab(inside).toImage();
        const Edit edit = moveVertex(fabric, corner, { corner.x + 700, corner.y + 500 });
        fabric.apply(edit);
        shown.canvas.changed(fabric, edit);
        QTRY_VERIFY(shown.canvas.isComplete());
        const QImage after = shown.canvas.grab(inside).toImage();
        QVERIFY(before != after);
        Shown fresh(fabric);
        fresh.canvas.setScale(500);
        QTRY_VERIFY(fresh.canvas.isComplete());
        QCOMPARE(after, fresh.canvas.grab(inside).toImage());
    }

    void thePointerTellsItsPlace()
    {
        Shown shown(twoParcels());
        QSignalSpy spy(&shown.canvas, &MapCanvas::pointerMoved);
        QTest::mouseMove(&shown.canvas, { 100, 100 });
        QVERIFY(!spy.isEmpty());
        QCOMPARE(spy.last().front().value<Point>(), shown.canvas.view().toMap({ 100, 100 }));
    }

    void anEmptyMapSaysWhatToDo()
    {
        Shown shown((Fabric()));
        shown.canvas.setEmptyText(QStringLiteral("Open a working file"));
        const QImage image = shown.canvas.grab().toImage();
        bool written = false;
        for (int x = 0; x < image.width(); ++x)
            written |= image.pixel(x, image.height() / 2) != image.pixel(0, 0);
        QVERIFY(written);
    }

    void aParcelIsShownWithItsNeighbours()
    {
        const Fabric fabric = blocks::fabric(6, 6);
        Shown shown(fabric);
        shown.canvas.fitParcel(uuid(100));
        const auto place = fabric.find(uuid(100));
        const Box box = fabric.chunk(*place).boxOf(place->item);
        QVERIFY(shown.canvas.view().box().contains(box.centre()));
        QVERIFY(shown.canvas.scale() < 1000);
    }
};

DIABA_TEST(TestMapcanvas)
#include "tst_mapcanvas.moc"

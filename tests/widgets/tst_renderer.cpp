#include "widgets/map/renderer.h"
#include "widgets/map/vectormap.h"

#include "tests/blocks.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QPainter>

using namespace gis;
using namespace testdata;

namespace
{

Viewport viewOf(const Fabric &fabric, double scale, QSize size = { 800, 600 })
{
    Viewport view{ resolutionOf(scale, 1), 0, 0, size.width(), size.height(), 1 };
    return centred(view, fabric.extent().centre());
}

/** Every parcel painted by QPainter, one after the other. */
QImage naive(const Fabric &fabric, const Viewport &view, const MapStyle &style)
{
    QImage image(view.width, view.height, QImage::Format_RGB32);
    QPainter painter(&image);
    paintParcels(painter, fabric, view, style);
    return image;
}

bool isInked(const QImage &image, int x, int y)
{
    return qGray(image.pixel(x, y)) < 205;
}

/** Share of the pixels inked in \a a that have no inked pixel of \a b within one pixel. */
double unmatchedInk(const QImage &a, const QImage &b)
{
    int inked = 0, unmatched = 0;
    for (int y = 1; y + 1 < a.height(); ++y)
        for (int x = 1; x + 1 < a.width(); ++x) {
            if (!isInked(a, x, y))
                continue;
            ++inked;
            bool found = false;
            for (int dy = -1; dy <= 1; ++dy)
                for (int dx = -1; dx <= 1; ++dx)
                    found |= isInked(b, x + dx, y + dy);
            unmatched += !found;
        }
    return inked ? double(unmatched) / inked : 0;
}

double meanDifference(const QImage &a, const QImage &b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            sum += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y)));
    return sum / (double(a.width()) * a.height());
}

} // namespace

class TestRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePictureIsThatOfANaiveDrawingOfTheSameParcels_data()
    {
        QTest::addColumn<double>("scale");
        for (const double scale : { 200.0, 500.0, 1000.0, 2000.0, 5000.0, 10'000.0, 20'000.0 })
            QTest::addRow("1:%d", int(scale)) << scale;
    }

    void thePictureIsThatOfANaiveDrawingOfTheSameParcels()
    {
        QFETCH(double, scale);
        const Fabric fabric = blocks::fabric(12, 12);
        MapStyle style = mapStyle(1);
        style.labels = false;
        const Viewport view = viewOf(fabric, scale);
        const QImage ours = drawnMap(fabric, view, style), theirs = naive(fabric, view, style);
        // Ink of either within a pixel of ink of the other, and the same grey over all.
        QVERIFY2(unmatchedInk(ours, theirs) < 0.002, qPrintable(QString::number(unmatchedInk(ours, theirs))));
        QVERIFY2(unmatchedInk(theirs, ours) < 0.002, qPrintable(QString::number(unmatchedInk(theirs, ours))));
        QVERIFY2(meanDifference(ours, theirs) < 12,
                 qPrintable(QString::number(meanDifference(ours, theirs))));
    }

    void labelsStandWhereThoseOfTheNaiveDrawingStand()
    {
        const Fabric fabric = blocks::fabric(3, 3);
        const MapStyle style = mapStyle(1);
        const Viewport view = viewOf(fabric, 500);
        const QImage ours = drawnMap(fabric, view, style), theirs = naive(fabric, view, style);
        QVERIFY2(unmatchedInk(ours, theirs) < 0.01, qPrintable(QString::number(unmatchedInk(ours, theirs))));
        QVERIFY2(unmatchedInk(theirs, ours) < 0.01, qPrintable(QString::number(unmatchedInk(theirs, ours))));
    }

    void tilesJoinWithoutASeam()
    {
        const Fabric fabric = blocks::fabric(4, 4);
        const MapStyle style = mapStyle(1);
        const Viewport whole = viewOf(fabric, 1000, { 600, 400 });
        const QImage expected = drawnMap(fabric, whole, style);
        for (int y = 0; y < 2; ++y)
            for (int x = 0; x < 3; ++x) {
                Viewport tile = whole;
                tile.left += 200 * x, tile.top += 200 * y;
                tile.width = tile.height = 200;
                QCOMPARE(drawnTile(fabric, tile, style), expected.copy(200 * x, 200 * y, 200, 200));
            }
    }

    void aHoleIsNotFilled()
    {
        const Ring hole = square(40'000, 40'000, 20'000);
        FabricParcel pond = parcel(uuid(1), square(0, 0, 100'000));
        pond.ground = Ground::Water;
        pond.geometry =
            std::make_shared<const Geometry>(Geometry{ Shape::Polygon, { { square(0, 0, 100'000), hole } } });
        const Fabric fabric = fabricOf({ pond });
        MapStyle style = mapStyle(1);
        style.labels = false;
        const Viewport view = viewOf(fabric, 1000, { 400, 400 });
        const QImage image = drawnMap(fabric, view, style);
        const auto colourAt = [&](Point p) { return image.pixel(view.toScreen(p).toPoint()); };
        QCOMPARE(colourAt({ 50'000, 50'000 }), style.outside);
        QCOMPARE(colourAt({ 20'000, 50'000 }), style.water);
    }

    void aParcelSmallerThanAPixelIsStillADot()
    {
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(0, 0, 2'000)) });
        MapStyle style = mapStyle(1);
        const QImage image = drawnMap(fabric, viewOf(fabric, 100'000, { 21, 21 }), style);
        bool seen = false;
        for (int y = 0; y < 21; ++y)
            for (int x = 0; x < 21; ++x)
                seen |= image.pixel(x, y) != style.outside;
        QVERIFY(seen);
    }

    void aBoundaryThatLeavesThePictureRunsToItsBorder()
    {
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(-50'000'000, 0, 100'000'000)) });
        MapStyle style = mapStyle(1);
        style.labels = false;
        Viewport view{ resolutionOf(500, 1), 0, 0, 300, 300, 1 };
        view = centred(view, { 0, 0 });
        const QImage image = drawnMap(fabric, view, style);
        for (int x = 0; x < 300; ++x)
            QVERIFY(isInked(image, x, 149) || isInked(image, x, 150));
    }

    void drawingCanBeStopped()
    {
        const Fabric fabric = blocks::fabric(2, 2);
        QVERIFY_EXCEPTION_THROWN(
            drawnMap(fabric, viewOf(fabric, 1000), mapStyle(1), [](double) { return false; }), Cancelled);
    }

    void aParcelOfOneCornerOrNoneIsNoTrouble()
    {
        const Fabric fabric = fabricOf({ parcel(uuid(1), Ring{ { 0, 0 } }), parcel(uuid(2), Ring{}),
                                         parcel(uuid(3), Ring{ { 0, 0 }, { 10'000, 0 } }) });
        const QImage image = drawnMap(fabric, viewOf(fabric, 500, { 300, 200 }), mapStyle(1));
        QCOMPARE(image.size(), QSize(300, 200));
    }
};

DIABA_TEST(TestRenderer)
#include "tst_renderer.moc"

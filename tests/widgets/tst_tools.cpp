#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/measuretool.h"
#include "widgets/map/tools/vertextool.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QLineEdit>
#include <QSignalSpy>

using namespace gis;
using namespace testdata;

namespace
{

/** Three parcels round the corner (20 m, 20 m): 1 and 2 side by side, 3 above both. */
Fabric town()
{
    return fabricOf(
        { parcel(uuid(1), { { 0, 0 }, { 20'000, 0 }, { 20'000, 20'000 }, { 0, 20'000 } }),
          parcel(uuid(2), { { 20'000, 0 }, { 40'000, 0 }, { 40'000, 20'000 }, { 20'000, 20'000 } }),
          parcel(uuid(3),
                 { { 0, 20'000 },
                   { 20'000, 20'000 },
                   { 40'000, 20'000 },
                   { 40'000, 40'000 },
                   { 0, 40'000 } }) });
}

/** A canvas at 1:200 over the town whose edits are applied to its fabric, as a document would. */
struct Desk {
    explicit Desk(std::unique_ptr<Tool> tool, const Fabric &parcels = town()) : fabric(parcels)
    {
        canvas.resize(800, 800);
        canvas.show();
        canvas.setFabric(fabric);
        canvas.setScale(250);
        canvas.setTool(std::move(tool));
        QObject::connect(&canvas, &MapCanvas::kept, &canvas, [this](const gis::Outcome &outcome) {
            const Edit &edit = outcome.edit;
            edits.push_back(edit);
            fabric.apply(edit);
            canvas.changed(fabric, edit);
        });
        QObject::connect(&canvas, &MapCanvas::message, &canvas,
                         [this](const QString &text) { message = text; });
    }
    QPoint at(Point p) const { return canvas.view().toScreen(p).toPoint(); }
    void press(Point p, Qt::KeyboardModifiers m = {})
    {
        QTest::mousePress(&canvas, Qt::LeftButton, m, at(p));
    }
    void move(Point p, Qt::KeyboardModifiers m = {})
    {
        QMouseEvent event(QEvent::MouseMove, at(p), canvas.mapToGlobal(at(p)), Qt::NoButton, Qt::LeftButton,
                          m);
        QApplication::sendEvent(&canvas, &event);
    }
    void release(Point p, Qt::KeyboardModifiers m = {})
    {
        QTest::mouseRelease(&canvas, Qt::LeftButton, m, at(p));
    }
    void click(Point p, Qt::KeyboardModifiers m = {})
    {
        QTest::mouseClick(&canvas, Qt::LeftButton, m, at(p));
    }
    void press(Qt::Key key) { QTest::keyClick(&canvas, key); }
    /** Types \a text into the line that \a key opens beside the cursor. */
    void type(Qt::Key key, const QString &text)
    {
        press(key);
        auto *line = canvas.findChild<QLineEdit *>();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }
    void drag(Point from, Point to)
    {
        press(from);
        move({ (from.x + to.x) / 2, (from.y + to.y) / 2 });
        move(to);
        release(to);
        press(Qt::Key_Return);
    }
    bool hasVertex(Point p) const { return fabric.nearestVertex(p, 200).has_value(); } // a few pixels
    QString preview() { return canvas.tool().preview().join(u'\n'); }

    Fabric fabric;
    MapCanvas canvas;
    std::vector<Edit> edits;
    QString message;
};

} // namespace

Q_DECLARE_METATYPE(gis::Point)
Q_DECLARE_METATYPE(Snap::On)

class TestTools : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void draggingACornerMovesItInEveryParcelThatHasIt()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.drag({ 20'000, 20'000 }, { 23'000, 17'000 });
        QCOMPARE(desk.edits.size(), std::size_t(1));
        QCOMPARE(desk.edits.front().changes.size(), std::size_t(3));
        QVERIFY(desk.hasVertex({ 23'000, 17'000 }));
        QVERIFY(!desk.hasVertex({ 20'000, 20'000 }));
    }

    void thePreviewNamesTheParcelsAndTheirAreas()
    {
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        Desk desk(std::make_unique<VertexTool>(
            [](const QUuid &id) { return id == uuid(2) ? QStringLiteral("BX 123457") : QString(); }));
        desk.press({ 20'000, 20'000 });
        desk.move({ 22'000, 21'000 });
        desk.move({ 22'000, 22'000 }, Qt::ControlModifier);
        const QString preview = desk.preview();
        QVERIFY2(preview.contains(QStringLiteral("1 (400,0 → 4")), qPrintable(preview));
        QVERIFY2(preview.contains(QStringLiteral("3 (800,0 → 7")), qPrintable(preview));
        QVERIFY2(preview.contains(QStringLiteral("BX 123457")), qPrintable(preview));
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.fabric, town());
        desk.canvas.grab(); // paints it
        QLocale::setDefault(QLocale::c());
    }

    void escapeForgetsWhatWasBegun()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.press({ 20'000, 20'000 });
        desk.move({ 25'000, 25'000 });
        QVERIFY(!desk.preview().isEmpty());
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        QVERIFY(desk.preview().isEmpty());
        desk.release({ 25'000, 25'000 });
        QVERIFY(desk.edits.empty());
    }

    void aCornerSnapsToABoundaryWhichGetsItToo()
    {
        Desk desk(
            std::make_unique<VertexTool>(),
            fabricOf({ parcel(uuid(1), square(0, 0, 20'000)), parcel(uuid(2), square(25'000, 0, 20'000)) }));
        desk.drag({ 20'000, 20'000 }, { 24'900, 15'000 });
        QCOMPARE(desk.edits.size(), std::size_t(1));
        QCOMPARE(desk.edits.front().changes.size(), std::size_t(2));
        QVERIFY(desk.fabric.nearestVertex({ 25'000, 15'000 }, 300));
        QCOMPARE(desk.fabric.nearestVertex({ 25'000, 15'000 }, 300)->x, 25'000);
    }

    void nothingIsKeptBeforeEnter()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.press({ 20'000, 20'000 });
        desk.move({ 23'000, 17'000 });
        desk.release({ 23'000, 17'000 });
        QVERIFY(desk.canvas.proposal());
        QVERIFY(desk.edits.empty());
        desk.click({ 30'000, 30'000 });
        QVERIFY(desk.canvas.proposal());
        desk.press(Qt::Key_Escape);
        QVERIFY(!desk.canvas.proposal());
        desk.press(Qt::Key_Return);
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.fabric, town());
    }

    void whatIsImpossibleIsToldAndNothingChanges()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.press({ 20'000, 20'000 });
        desk.move({ 40'000, 0 });
        desk.move({ 45'000, -5'000 }); // parcel 2 would cross itself
        QVERIFY(!desk.message.isEmpty());
        desk.release({ 45'000, -5'000 });
        QVERIFY(desk.canvas.proposal()); // the closest clean result, which says so
        QVERIFY(desk.canvas.proposal()->remarks.front().contains(QStringLiteral("closest clean result")));
        QVERIFY(desk.edits.empty());
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        QVERIFY(!desk.canvas.proposal());
        QVERIFY(desk.edits.empty());
        QVERIFY(desk.message.isEmpty());
        QCOMPARE(desk.fabric, town());
    }

    void aClickOnABoundaryPutsACornerInBothParcels()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.click({ 20'000, 10'000 });
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.edits.size(), std::size_t(1));
        QCOMPARE(desk.edits.front().changes.size(), std::size_t(2));
        QVERIFY(desk.hasVertex({ 20'000, 10'000 }));
    }

    void draggingABoundaryBendsItThere()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.drag({ 20'000, 10'000 }, { 23'000, 10'000 });
        QCOMPARE(desk.edits.size(), std::size_t(1));
        QVERIFY(desk.hasVertex({ 23'000, 10'000 }));
    }

    void deleteRemovesTheCornerUnderTheMouse()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.click({ 20'000, 10'000 });
        desk.press(Qt::Key_Return);
        desk.move({ 20'000, 10'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.edits.size(), std::size_t(2));
        QCOMPARE(desk.fabric, town());
    }

    void deleteRemovesTheChosenCorner()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.click({ 20'000, 10'000 });
        desk.press(Qt::Key_Return);
        desk.click(*desk.fabric.nearestVertex({ 20'000, 10'000 }, 300));
        desk.move({ 30'000, 30'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        desk.press(Qt::Key_Return);
        QCOMPARE(desk.fabric, town());
    }

    void deleteAwayFromAnyCornerDoesNothing()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.move({ 10'000, 10'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        desk.press(Qt::Key_Return);
        QTest::keyClick(&desk.canvas, Qt::Key_Backspace);
        QVERIFY(desk.edits.empty());
    }

    void draggingWhereThereIsNothingMovesTheMap()
    {
        Desk desk(std::make_unique<VertexTool>());
        const Viewport before = desk.canvas.view();
        desk.drag({ 30'000, 30'000 }, { 33'000, 33'000 });
        QVERIFY(desk.edits.empty());
        QVERIFY(before.left != desk.canvas.view().left);
    }

    void everyEditOfAToolCanBeTakenBack()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.drag({ 20'000, 20'000 }, { 23'000, 17'000 });
        desk.click({ 20'000, 0 });
        desk.press(Qt::Key_Return);
        for (auto edit = desk.edits.rbegin(); edit != desk.edits.rend(); ++edit)
            desk.fabric.apply(inverted(*edit));
        QCOMPARE(desk.fabric, town());
    }

    void theBoxNamesTheKeysThatAreOfUseNow()
    {
        Desk vertices(std::make_unique<VertexTool>());
        const auto told = [](Desk &desk) { return desk.canvas.boxLines().join(u'\n'); };
        vertices.move({ 10'000, 10'000 });
        QVERIFY(told(vertices).contains(QStringLiteral("Shift+drag: choose corners")));
        vertices.move({ 10'000, 0 });
        QVERIFY(told(vertices).contains(QStringLiteral("Shift+drag: move the boundary parallel")));
        vertices.move({ 20'000, 0 });
        QVERIFY(told(vertices).contains(QStringLiteral("Delete: remove it")));
        QVERIFY(!told(vertices).contains(QStringLiteral("X:"))); // none is chosen yet
        vertices.click({ 20'000, 0 });
        QVERIFY(told(vertices).contains(QStringLiteral("X: type where it belongs")));

        Desk measure(std::make_unique<MeasureTool>());
        QVERIFY(told(measure).contains(QStringLiteral("Ctrl: no snapping")));
        QVERIFY(!told(measure).contains(QStringLiteral("Backspace")));
        measure.click({ 10'000, 10'000 });
        for (const char *key : { "Backspace:", "L:", "G:", "X:", "S:", "V:", "Ctrl:" })
            QVERIFY2(told(measure).contains(QLatin1String(key)), key);
        QVERIFY(!told(measure).contains(QStringLiteral("K:"))); // there is no edge to count from
        measure.click({ 15'000, 10'000 });
        QVERIFY(told(measure).contains(QStringLiteral("K:")));
    }

    void whatIsSaidStandsAtTheLowerEdgeAndGivesWayToThePointer()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.move({ 10'000, 10'000 });
        const QImage shown = desk.canvas.grab().toImage();
        QVERIFY(!desk.canvas.isNoticeFaded());
        const int bottom = shown.height() - 4, middle = shown.width() / 2;
        QVERIFY(qGray(shown.pixel(middle, bottom)) > 200); // the window's light ground, not a dark box
        QMouseEvent near(QEvent::MouseMove, QPointF(400, 790), desk.canvas.mapToGlobal(QPointF(400, 790)),
                         Qt::NoButton, Qt::NoButton, {});
        QApplication::sendEvent(&desk.canvas, &near);
        QVERIFY(desk.canvas.isNoticeFaded());
        QVERIFY(desk.canvas.grab().toImage() != shown);
        QEvent leave(QEvent::Leave);
        QApplication::sendEvent(&desk.canvas, &leave);
        QVERIFY(!desk.canvas.isNoticeFaded());
    }

    void hintsThatAreTurnedOffStayOff()
    {
        {
            Desk desk(std::make_unique<MeasureTool>());
            QVERIFY(desk.canvas.boxLines().join(u' ').contains(QStringLiteral("Ctrl: no snapping")));
            desk.canvas.setHintsShown(false);
            QVERIFY(!desk.canvas.boxLines().join(u' ').contains(QStringLiteral("Ctrl: no snapping")));
        }
        Desk desk(std::make_unique<MeasureTool>());
        QVERIFY(!desk.canvas.areHintsShown());
        desk.canvas.setHintsShown(true);
    }

    void measuringTellsLengthAndArea()
    {
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 0, 0 });
        desk.click({ 20'000, 0 });
        desk.move({ 20'000, 0 });
        QVERIFY2(desk.preview().contains(QStringLiteral("20,00")), qPrintable(desk.preview()));
        desk.click({ 20'000, 20'000 });
        desk.click({ 0, 20'000 });
        desk.move({ 0, 20'000 });
        QVERIFY2(desk.preview().contains(QStringLiteral("60,00")), qPrintable(desk.preview()));
        QVERIFY2(desk.preview().contains(QStringLiteral("400,0")), qPrintable(desk.preview()));
        QTest::keyClick(&desk.canvas, Qt::Key_Return);
        desk.move({ 40'000, 40'000 });
        QVERIFY2(desk.preview().contains(QStringLiteral("400,0")), qPrintable(desk.preview()));
        desk.canvas.grab();
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        QVERIFY(!desk.preview().contains(QStringLiteral("400,0")));
        QVERIFY(desk.edits.empty());
        QLocale::setDefault(QLocale::c());
    }

    void anAngleAndALengthSetTheNextCornerExactly()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 0, 0 });
        desk.type(Qt::Key_L, QStringLiteral("12,5"));
        desk.type(Qt::Key_G, QStringLiteral("90"));
        desk.type(Qt::Key_L, QStringLiteral("5"));
        desk.type(Qt::Key_K, QStringLiteral("90 00 00")); // to the right of walking back: north
        QTest::keyClick(&desk.canvas, Qt::Key_Return);
        QVERIFY2(desk.preview().contains(QStringLiteral("17.50")), qPrintable(desk.preview()));
        QVERIFY2(desk.preview().contains(QStringLiteral("31.3")), qPrintable(desk.preview()));
    }

    void typedCoordinatesSetACornerAndLettersAreNotTaken()
    {
        const Point far{ 550'123'000, 2'290'456'000 };
        Desk desk(std::make_unique<MeasureTool>(),
                  fabricOf({ parcel(uuid(1), square(far.x, far.y, 20'000)) }));
        desk.type(Qt::Key_X, QStringLiteral("a2290456,00 550123,00"));
        desk.type(Qt::Key_X, QStringLiteral("550143.00 2290456.00")); // exchanged: found by where it lies
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.preview().contains(QStringLiteral("20.00")), qPrintable(desk.preview()));
    }

    void aWrongNumberIsToldAndTheLineStaysOpen()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 0, 0 });
        desk.type(Qt::Key_L, QStringLiteral("1,2,3,"));
        QVERIFY(!desk.message.isEmpty());
        QVERIFY(desk.canvas.findChild<QLineEdit *>()->isVisible());
        QTest::keyClick(desk.canvas.findChild<QLineEdit *>(), Qt::Key_Escape);
        QVERIFY(!desk.canvas.findChild<QLineEdit *>()->isVisible());
        desk.move({ 10'000, 0 });
        QVERIFY(desk.preview().contains(QStringLiteral("10.00")));
    }

    void aPerpendicularMeetsTheBoundaryUnderTheMouse()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 5'000, 20'000 }); // on the upper boundary of parcel 1
        desk.move({ 5'000, 20'000 });
        desk.press(Qt::Key_V);
        desk.click({ 7'500, 0 }); // on its lower one: straight below is meant
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.preview().contains(QStringLiteral("20.00")), qPrintable(desk.preview()));
    }

    void backspaceTakesTheLastCornerBackAndNothingElse()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 0, 0 });
        desk.click({ 20'000, 0 });
        desk.click({ 20'000, 20'000 });
        desk.press(Qt::Key_Backspace);
        desk.press(Qt::Key_Return);
        QVERIFY2(desk.preview().contains(QStringLiteral("20.00")), qPrintable(desk.preview()));
        for (int i = 0; i < 5; ++i)
            desk.press(Qt::Key_Backspace);
        QVERIFY(desk.edits.empty());
        QCOMPARE(desk.fabric, town());
    }

    void aDrawingStaysWhenTheMapChangesElsewhere()
    {
        Desk desk(std::make_unique<MeasureTool>());
        desk.click({ 0, 0 });
        desk.canvas.changed(desk.fabric, moveVertex(desk.fabric, { 40'000, 40'000 }, { 41'000, 41'000 }));
        desk.move({ 20'000, 0 });
        QVERIFY2(desk.preview().contains(QStringLiteral("20.00")), qPrintable(desk.preview()));
    }

    void ctrlTurnsSnappingOff()
    {
        const Fabric fabric = town();
        const Viewport view = fitted({ 1, 0, 0, 800, 800, 1 }, fabric.extent());
        const QPointF near = view.toScreen({ 20'000, 20'000 }) + QPointF(3, 3);
        QCOMPARE(snapped({ fabric, view, near, Qt::NoModifier }).on, Snap::On::Vertex);
        QCOMPARE(snapped({ fabric, view, near, Qt::NoModifier }).point, Point({ 20'000, 20'000 }));
        QCOMPARE(snapped({ fabric, view, near, Qt::ControlModifier }).on, Snap::On::Nothing);
    }

    void snappingNamesWhatItFound_data()
    {
        QTest::addColumn<Point>("at");
        QTest::addColumn<Point>("place");
        QTest::addColumn<Snap::On>("on");
        QTest::newRow("a corner") << Point{ 20'100, 100 } << Point{ 20'000, 0 } << Snap::On::Vertex;
        QTest::newRow("a boundary") << Point{ 12'000, 100 } << Point{ 12'000, 0 } << Snap::On::Edge;
        QTest::newRow("the foot of the perpendicular")
            << Point{ 5'100, 100 } << Point{ 5'000, 0 } << Snap::On::Perpendicular;
        QTest::newRow("the crossing with an extension")
            << Point{ 35'100, 20'100 } << Point{ 35'000, 20'000 } << Snap::On::Crossing;
        QTest::newRow("an extension")
            << Point{ 35'100, 18'500 } << Point{ 35'000, 18'500 } << Snap::On::Extension;
        QTest::newRow("nothing") << Point{ 8'000, 8'000 } << Point{ 8'000, 8'000 } << Snap::On::Nothing;
    }
    void snappingNamesWhatItFound()
    {
        QFETCH(Point, at);
        QFETCH(Point, place);
        QFETCH(Snap::On, on);
        Fabric fabric = fabricOf(
            { parcel(uuid(1), square(0, 0, 20'000)), parcel(uuid(3), rectangle(0, 20'000, 60'000, 20'000)),
              parcel(uuid(4), { { 35'000, 5'000 }, { 45'000, 5'000 }, { 35'000, 17'000 } }) });
        Viewport view{ 50, 0, 0, 1000, 800, 1 };
        view = centred(view, { 22'000, 15'000 });
        const Snap snap =
            snapped({ fabric, view, view.toScreen(at), Qt::NoModifier }, { Point{ 5'000, 15'000 }, {}, {} });
        QCOMPARE(int(snap.on), int(on));
        QVERIFY(distanceMetres(snap.point, place)
                < (on == Snap::On::Nothing || on == Snap::On::Extension ? 0.06 : 0.001));
        QCOMPARE(nameOf(on).isEmpty(), on == Snap::On::Nothing);
    }
};

DIABA_TEST(TestTools)
#include "tst_tools.moc"

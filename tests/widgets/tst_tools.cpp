#include "widgets/map/mapcanvas.h"
#include "widgets/map/tools/measuretool.h"
#include "widgets/map/tools/vertextool.h"

#include "tests/suite.h"
#include "tests/testdata.h"

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
        QObject::connect(&canvas, &MapCanvas::edited, &canvas, [this](const Edit &edit) {
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
    void click(Point p) { QTest::mouseClick(&canvas, Qt::LeftButton, {}, at(p)); }
    void drag(Point from, Point to)
    {
        press(from);
        move({ (from.x + to.x) / 2, (from.y + to.y) / 2 });
        move(to);
        release(to);
    }
    bool hasVertex(Point p) const { return fabric.nearestVertex(p, 200).has_value(); } // a few pixels
    QString preview() { return canvas.tool().preview().join(u'\n'); }

    Fabric fabric;
    MapCanvas canvas;
    std::vector<Edit> edits;
    QString message;
};

} // namespace

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
        desk.move({ 22'000, 22'000 }, Qt::ShiftModifier);
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
        QCOMPARE(desk.fabric.nearestVertex({ 24'900, 15'000 }, 300)->x, 25'000);
    }

    void whatIsImpossibleIsToldAndNothingChanges()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.press({ 20'000, 20'000 });
        desk.move({ 40'000, 0 });
        desk.move({ 45'000, -5'000 }); // parcel 2 would cross itself
        QVERIFY(!desk.message.isEmpty());
        desk.release({ 45'000, -5'000 });
        QVERIFY(desk.edits.empty());
        QVERIFY(!desk.message.isEmpty());
        QCOMPARE(desk.fabric, town());
        QTest::keyClick(&desk.canvas, Qt::Key_Escape);
        QVERIFY(desk.message.isEmpty());
    }

    void aClickOnABoundaryPutsACornerInBothParcels()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.click({ 20'000, 10'000 });
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
        desk.move({ 20'000, 10'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QCOMPARE(desk.edits.size(), std::size_t(2));
        QCOMPARE(desk.fabric, town());
    }

    void deleteRemovesTheChosenCorner()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.click({ 20'000, 10'000 });
        desk.click(*desk.fabric.nearestVertex({ 20'000, 10'000 }, 300));
        desk.move({ 30'000, 30'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
        QCOMPARE(desk.fabric, town());
    }

    void deleteAwayFromAnyCornerDoesNothing()
    {
        Desk desk(std::make_unique<VertexTool>());
        desk.move({ 10'000, 10'000 });
        QTest::keyClick(&desk.canvas, Qt::Key_Delete);
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
        for (auto edit = desk.edits.rbegin(); edit != desk.edits.rend(); ++edit)
            desk.fabric.apply(inverted(*edit));
        QCOMPARE(desk.fabric, town());
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

    void shiftTurnsSnappingOff()
    {
        const Fabric fabric = town();
        const Viewport view = fitted({ 1, 0, 0, 800, 800, 1 }, fabric.extent());
        const QPointF near = view.toScreen({ 20'000, 20'000 }) + QPointF(3, 3);
        QCOMPARE(snapped({ fabric, view, near, Qt::NoModifier }).on, Snap::On::Vertex);
        QCOMPARE(snapped({ fabric, view, near, Qt::NoModifier }).point, Point({ 20'000, 20'000 }));
        QCOMPARE(snapped({ fabric, view, near, Qt::ShiftModifier }).on, Snap::On::Nothing);
    }
};

DIABA_TEST(TestTools)
#include "tst_tools.moc"

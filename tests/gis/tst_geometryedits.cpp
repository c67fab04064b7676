#include "gis/crs.h"
#include "gis/edits/closest.h"
#include "gis/edits/fit.h"
#include "gis/edits/ground.h"
#include "gis/edits/merge.h"
#include "gis/edits/move.h"
#include "gis/edits/noding.h"
#include "gis/edits/replace.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/vertexedits.h"

#include "tests/gis/geometrysites.h"
#include "tests/oracle.h"
#include "tests/suite.h"

#include <cmath>

using namespace gis;
using namespace testdata;
using namespace sites;

namespace
{

/** Sheet 31 takes the place of what lies within \a width from the corner, 20 m high, as closely as it can. */
Replacement closestOfSheet31(const Fabric &fabric, std::int64_t width)
{
    const Ring area{ at(-500, -500), at(width + 500, -500), at(width + 500, 20'500), at(-500, 20'500) };
    return replaceClosest(fabric, area, { {}, QStringLiteral("31") });
}

} // namespace

/** What the tools make of single cases, and how they say what cannot be done. */
class TestGeometryedits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** What a clerk may draw, type or paste wrongly: one sentence, and where on the map to look. */
    void whatCannotBeDoneIsSaidWithItsPlace_data()
    {
        QTest::addColumn<std::function<void(const Fabric &)>>("act");
        using Act = std::function<void(const Fabric &)>;
        const auto row = [](const char *name, Act act) { QTest::newRow(name) << act; };
        row("a line beside", [](const Fabric &f) {
            splitByLine(f, uuid(1), { at(-900, 500), at(-900, 9'000) });
        });
        row("a line that crosses three times", [](const Fabric &f) {
            splitByLine(f, uuid(1),
                        { at(-500, 2'000), at(11'000, 2'000), at(11'000, 5'000), at(-500, 5'000),
                          at(-500, 8'000), at(11'000, 8'000) });
        });
        row("a line along the boundary", [](const Fabric &f) {
            splitByLine(f, uuid(1), { at(10'000, 0), at(10'000, 10'000) });
        });
        row("an area larger than the parcel", [](const Fabric &f) {
            splitByArea(f, uuid(1), 101, { at(0, 0), at(10'000, 0) });
        });
        row("the same through a point",
            [](const Fabric &f) { splitByAreaThrough(f, uuid(1), 100.1, at(0, 0)); });
        row("a boundary that crosses itself", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { at(0, 0), at(10'000, 10'000), at(10'000, 0), at(0, 10'000), at(-2'000, 5'000) });
        });
        row("two corners", [](const Fabric &f) {
            newParcel(f, { {}, QStringLiteral("9") }, { at(0, 0), at(5, 5) });
        });
        row("X and Y exchanged", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { { north, east },
                           { north, east + 10'000 },
                           { north + 10'000, east },
                           { north + 9'000, east } });
        });
        row("another zone", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { at(300'000'000, 0), at(300'010'000, 0), at(300'010'000, 9'000),
                           at(300'000'000, 9'000), at(300'000'000, 4'000) });
        });
        row("a new boundary beside the parcel", [](const Fabric &f) {
            reshapeBoundary(f, uuid(1), { at(-5'000, 0), at(-5'000, 10'000) });
        });
        row("a new parcel over others", [](const Fabric &f) {
            newParcel(f, { {}, QStringLiteral("9") },
                      { at(5'000, 5'000), at(9'000, 5'000), at(9'000, 9'000) });
        });
        row("control points on one line", [](const Fabric &) {
            const std::vector<Control> controls{ { at(0, 0), at(1, 0) },
                                                 { at(5'000, 5'000), at(5'001, 5'000) },
                                                 { at(9'000, 9'000), at(9'001, 9'000) } };
            fitOf(controls, FitKind::Affine);
        });
        row("control points at one place", [](const Fabric &) {
            const std::vector<Control> controls{ { at(0, 0), at(1, 0) }, { at(0, 0), at(5, 0) } };
            fitOf(controls, FitKind::Helmert);
        });
        row("parcels that do not border", [](const Fabric &f) { mergeParcels(f, { uuid(1), uuid(3) }); });
        row("a corner onto another", [](const Fabric &f) {
            moveVertices(f, { { at(0, 0), at(10'000, 0) } });
        });
        row("an edge dragged through the parcel", [](const Fabric &f) {
            dragEdge(f, uuid(1), { at(10'000, 0), at(10'000, 10'000) }, -15);
        });
        row("a block without new parcels", [](const Fabric &f) {
            replaceBlock(f, ringAround(shapeOf(f, uuid(1)).geometry), { {}, QStringLiteral("31") });
        });
    }
    void whatCannotBeDoneIsSaidWithItsPlace()
    {
        QFETCH(std::function<void(const Fabric &)>, act);
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                       made(3, { square(30'000, 0, 10'000) }) });
        try {
            act(fabric);
            QFAIL("was done");
        } catch (const Refusal &refusal) {
            QVERIFY2(refusal.place(), qPrintable(refusal.message()));
            QVERIFY2(refusal.message().endsWith(u'.') && refusal.message().count(u'%') == 0,
                     qPrintable(refusal.message()));
        }
    }

    void aPieceOfGroundWithoutAParcelIsFilled()
    {
        const Fabric ring = fabricOf(
            { made(1, { rectangle(0, 0, 10'000, 4'000) }), made(2, { rectangle(0, 6'000, 10'000, 4'000) }),
              made(3, { { { 0, 4'000 }, { 4'000, 4'000 }, { 4'000, 6'000 }, { 0, 6'000 } } }),
              made(4, { { { 7'000, 4'000 }, { 10'000, 4'000 }, { 10'000, 6'000 }, { 7'000, 6'000 } } }) });
        const Outcome outcome = fillGap(ring, at(5'000, 5'000), uuid(1));
        QCOMPARE(outcome.touched[0].areaAfter - outcome.touched[0].areaBefore, 6.0);
        Fabric after = ring;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(ring, after, outcome.edit, oracle::Ground::MayChange), QString());
        QVERIFY_EXCEPTION_THROWN(fillGap(ring, at(1'000, 1'000), uuid(1)), Refusal);
        QVERIFY_EXCEPTION_THROWN(fillGap(ring, at(-5'000, 5'000), uuid(1)), Refusal);
        QVERIFY_EXCEPTION_THROWN(mergeParcels(ring, { uuid(1), uuid(2) }), Refusal);
        QVERIFY_EXCEPTION_THROWN(mergeParcels(ring, { uuid(1), uuid(2), uuid(3), uuid(4) }), Refusal);
    }

    void aNewParcelThatOthersLieInIsOfferedWithoutTheirGround()
    {
        const Fabric fabric = fabricOf({ made(1, { square(0, 0, 10'000) }) });
        const Ring drawn{ at(5'000, 0), at(20'000, 0), at(20'000, 10'000), at(5'000, 10'000) };
        const SheetKey sheet{ {}, QStringLiteral("9") };
        QVERIFY_EXCEPTION_THROWN(newParcel(fabric, sheet, drawn), Refusal);
        const Outcome outcome = newParcel(fabric, sheet, drawn, Over::KeepOut);
        QCOMPARE(squareMetres(twiceArea(outcome.created[0].geometry)), 100.0);
        QVERIFY(outcome.remarks.front().contains(QLocale().toString(50.0, 'f', 1)));
        QVERIFY(newParcel(fabric, sheet,
                          { at(10'000, 0), at(20'000, 0), at(20'000, 10'000), at(10'000, 10'000) },
                          Over::KeepOut)
                    .remarks.isEmpty());
    }

    void whereACornerCannotGoTheClosestCleanPlaceIsOffered_data()
    {
        QTest::addColumn<Point>("to");
        QTest::newRow("over a neighbour") << at(16'000, 5'000);
        QTest::newRow("through itself") << at(-3'777, 4'000);
        QTest::newRow("aslant") << at(15'123, 18'431);
    }
    void whereACornerCannotGoTheClosestCleanPlaceIsOffered()
    {
        QFETCH(Point, to);
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(12'000, 0, 10'000) }),
                       made(3, { square(9'000, 14'000, 10'000) }) });
        const Point from = at(10'000, 10'000);
        QVERIFY_EXCEPTION_THROWN(moveVertices(fabric, { { from, to } }), Unclean);
        const Outcome outcome = moveClosest(fabric, { { from, to } });
        QVERIFY(outcome.remarks.front().contains(QStringLiteral("closest clean result")));
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::MayChange), QString());
        Point there = from;
        for (const Point p : verticesOf(shapeOf(after, uuid(1)).geometry))
            if (p != from
                && std::abs(std::llround(distanceMetres(from, p) * 1000)
                            + std::llround(distanceMetres(p, to) * 1000)
                            - std::llround(distanceMetres(from, to) * 1000))
                    <= 3)
                there = p;
        QVERIFY(there != from);
        QVERIFY(there != to);
        const double part = 1 + 20 / (distanceMetres(from, there) * 1000); // 2 cm further nothing is clean
        const Point further{ from.x + std::llround(part * double(there.x - from.x)),
                             from.y + std::llround(part * double(there.y - from.y)) };
        QVERIFY_EXCEPTION_THROWN(moveVertices(fabric, { { from, further } }), Unclean);
    }

    void aCornerThatIsThereAlreadyIsNoWayToACleanResult()
    {
        const Fabric fabric = fabricOf({ made(1, { square(0, 0, 10'000) }) });
        QVERIFY_EXCEPTION_THROWN(moveClosest(fabric, { { at(10'000, 10'000), at(0, 10'000) } }), Refusal);
    }

    void aBoundaryThatTakesAllOfANeighbourIsOfferedWithoutIt_data()
    {
        QTest::addColumn<bool>("isRedrawn");
        QTest::newRow("redrawn") << true;
        QTest::newRow("reshaped") << false;
    }
    void aBoundaryThatTakesAllOfANeighbourIsOfferedWithoutIt()
    {
        QFETCH(bool, isRedrawn);
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 2'000, 3'000) }) });
        const auto run = [&](Over over) {
            return isRedrawn
                ? redrawParcel(fabric, uuid(1),
                               { at(0, 0), at(10'000, 0), at(20'000, 0), at(20'000, 10'000), at(0, 10'000) },
                               over)
                : reshapeBoundary(fabric, uuid(1),
                                  { at(10'000, 0), at(20'000, 0), at(20'000, 10'000), at(10'000, 10'000) },
                                  over);
        };
        QVERIFY_EXCEPTION_THROWN(run(Over::Refuse), Refusal);
        const Outcome outcome = run(Over::KeepOut);
        QVERIFY(outcome.remarks.front().contains(QStringLiteral("closest clean result")));
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::MayChange), QString());
        QCOMPARE(squareMetres(twiceArea(shapeOf(after, uuid(1)).geometry)), 191.0);
        QCOMPARE(squareMetres(twiceArea(shapeOf(after, uuid(2)).geometry)), 9.0);
    }

    /** The same outline, wherever the table begins and whichever way it runs. */
    void aTableOfTheSameCornersMovesThemWhereverItBegins_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<bool>("isTurned");
        for (int first = 0; first < 4; ++first)
            for (const bool isTurned : { false, true })
                QTest::addRow("from %d%s", first, isTurned ? ", turned" : "") << first << isTurned;
    }
    void aTableOfTheSameCornersMovesThemWhereverItBegins()
    {
        QFETCH(int, first);
        QFETCH(bool, isTurned);
        const Fabric fabric = fabricOf({ made(1, { rectangle(0, 0, 20'000, 10'000) }),
                                         made(2, { rectangle(20'000, 0, 20'000, 10'000) }) });
        Ring corners{ at(0, 0), at(20'000, 0), at(20'000, 10'000), at(0, 10'200) };
        std::rotate(corners.begin(), corners.begin() + first, corners.end());
        if (isTurned)
            std::reverse(corners.begin(), corners.end());
        Fabric after = fabric;
        after.apply(redrawParcel(fabric, uuid(1), corners).edit);
        QCOMPARE(squareMetres(twiceArea(shapeOf(after, uuid(1)).geometry)), 202.0);
        QCOMPARE(squareMetres(twiceArea(shapeOf(after, uuid(2)).geometry)), 200.0);
        QCOMPARE(shapeOf(after, uuid(1)).geometry.parts[0][0].front(), at(0, 0)); // point 1 stays point 1
    }

    void anOverlapThatRoundingCannotMakeIsRefusedHoweverLongTheParcels()
    {
        const Fabric beside =
            fabricOf({ made(1, { square(0, 0, 25'000) }), made(2, { square(25'500, 0, 25'000) }) });
        QVERIFY_EXCEPTION_THROWN(insertVertex(beside, at(25'000, 0), at(25'000, 25'000), at(25'550, 12'500)),
                                 Unclean);
        const Fabric strips = fabricOf({ made(1, { rectangle(0, 0, 4'000'000, 10'000) }),
                                         made(2, { rectangle(0, 10'500, 4'000'000, 10'000) }) });
        QVERIFY_EXCEPTION_THROWN(
            insertVertex(strips, at(0, 10'000), at(4'000'000, 10'000), at(2'000'000, 10'530)), Unclean);
    }

    void groundOfAParcelThatCrossesItselfIsNobodysGap()
    {
        const Fabric fabric = fabricOf({ made(1, { rectangle(0, 0, 40'000, 10'000) }),
                                         made(2, { rectangle(0, 20'000, 40'000, 10'000) }),
                                         made(3, { rectangle(0, 10'000, 10'000, 10'000) }),
                                         made(4, { rectangle(30'000, 10'000, 10'000, 10'000) }),
                                         made(5,
                                              { { { 12'000, 10'000 },
                                                  { 30'000, 10'000 },
                                                  { 30'000, 20'000 },
                                                  { 12'000, 20'000 },
                                                  { 12'000, 15'100 },
                                                  { 20'000, 15'000 },
                                                  { 12'000, 14'900 },
                                                  { 16'000, 15'000 } } }) });
        const Outcome outcome = fillGap(fabric, at(11'000, 15'000), uuid(3));
        QVERIFY2(outcome.touched[0].areaAfter < 131,
                 qPrintable(QString::number(outcome.touched[0].areaAfter)));
    }

    void noToolPutsACornerOnTopOfAnother()
    {
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }) });
        QVERIFY_EXCEPTION_THROWN(insertVertex(fabric, at(10'000, 0), at(10'000, 10'000), at(10'001, 10'900)),
                                 Unclean);
    }

    void whatAToolSaysIsKeptForEveryVertexTool()
    {
        const Fabric fabric = fabricOf({ made(1, { rectangle(0, 0, 20'000, 10'000) }) });
        const Outcome outcome = insertVertex(fabric, at(0, 0), at(20'000, 0), at(10'000, 3'000));
        QCOMPARE(outcome.touched.size(), std::size_t(1));
        QVERIFY(outcome.remarks.join(u' ').contains(QStringLiteral("30.00 m²")));
    }

    void islandsAreCutOutOfTheirHost()
    {
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 20'000) }), made(2, { square(3'000, 3'000, 4'000) }),
                       made(3, { square(20'000, 0, 5'000) }) });
        const Outcome outcome = cutIslands(fabric, uuid(1));
        QCOMPARE(outcome.touched[0].areaAfter, 384.0);
        QVERIFY_EXCEPTION_THROWN(cutIslands(fabric, uuid(2)), Refusal);
    }

    /** Found by random edits, seed 1003750: the crossing is put on the new edge, which bends onto the corner.
     */
    void aCornerThatABentEdgeTouchesIsItsCorner()
    {
        const Fabric fabric = fabricOf({ made(1,
                                              { { { 9'581, 13'464 },
                                                  { 9'715, 7'487 },
                                                  { 9'630, 823 },
                                                  { 4'968, 449 },
                                                  { 219, 0 },
                                                  { 361, 5'881 },
                                                  { 0, 13'465 },
                                                  { 3'330, 13'408 },
                                                  { 7'319, 13'444 } } }),
                                         made(2,
                                              { { { 17'656, 31'742 },
                                                  { 6'891, 31'772 },
                                                  { 7'319, 13'444 },
                                                  { 9'581, 13'464 },
                                                  { 17'320, 13'534 } } }),
                                         made(3,
                                              { { { 6'891, 31'772 },
                                                  { -4'300, 22'932 },
                                                  { 0, 13'465 },
                                                  { 3'330, 13'408 },
                                                  { 7'319, 13'444 } } }) });
        const Outcome outcome =
            redrawParcel(fabric, uuid(1),
                         { at(9'431, 13'382), at(3'459, 13'558), at(0, 13'465), at(293, 5'720), at(219, 0),
                           at(4'857, 647), at(9'630, 823), at(9'715, 7'487) });
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::MayChange), QString());
    }

    /** Found by random edits, seed 101002000: two parcels that both change were compared only around the
     * first. */
    void anOverlapOfTwoThatBothChangeDoesNotGrow_data()
    {
        QTest::addColumn<int>("quarters"); // the order of parcels in a fabric goes by where they are
        for (const int quarters : { 0, 1, 2, 3 })
            QTest::addRow("turned by %d°", quarters * 90) << quarters;
    }
    void anOverlapOfTwoThatBothChangeDoesNotGrow()
    {
        QFETCH(int, quarters);
        const auto turned = [&](Point p) {
            for (int i = 0; i < quarters; ++i)
                p = { -p.y, p.x };
            return p;
        };
        const auto ring = [&](Ring ring) {
            std::transform(ring.begin(), ring.end(), ring.begin(), turned);
            return Polygon{ ring };
        };
        const auto spot = [&](std::int64_t x, std::int64_t y) {
            const Point p = turned({ x, y });
            return at(p.x, p.y);
        };
        const Fabric fabric = fabricOf({
            made(1,
                 ring({ { 0, 0 },
                        { 20'000, 0 },
                        { 20'000, 10'000 },
                        { 12'000, 10'000 },
                        { 10'000, 10'000 },
                        { 0, 10'000 } })),
            made(2,
                 ring({ { 0, 10'000 },
                        { 10'000, 8'000 },
                        { 10'000, 10'000 },
                        { 10'000, 20'000 },
                        { 0, 20'000 } })),
            made(3,
                 ring({ { 10'000, 10'000 },
                        { 12'000, 10'000 },
                        { 20'000, 10'000 },
                        { 20'000, 20'000 },
                        { 10'000, 20'000 } })),
        });
        std::map<Point, Point> moves{ { spot(20'000, 10'000), spot(20'100, 10'100) },
                                      { spot(10'000, 8'000), spot(10'000, 7'000) } };
        QVERIFY_EXCEPTION_THROWN(moveVertices(fabric, moves), Refusal);
        moves[spot(10'000, 8'000)] = spot(10'000, 9'000); // less of it
        const Outcome outcome = moveVertices(fabric, moves);
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::MayChange), QString());
    }

    void landGivenUpGoesToTheNeighbourBeyond()
    {
        // Parcel 1 between two others, a road in front of all three: its front steps back.
        const Fabric fabric = fabricOf({ made(1, { rectangle(10'000, 5'000, 10'000, 20'000) }),
                                         made(2, { rectangle(0, 5'000, 10'000, 20'000) }),
                                         made(3, { rectangle(20'000, 5'000, 10'000, 20'000) }),
                                         made(4,
                                              { { { 0, 0 },
                                                  { 30'000, 0 },
                                                  { 30'000, 5'000 },
                                                  { 20'000, 5'000 },
                                                  { 10'000, 5'000 },
                                                  { 0, 5'000 } } }) });
        const Outcome outcome = reshapeBoundary(fabric, uuid(1), { at(10'000, 7'000), at(20'000, 7'000) });
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(after.parcel(*after.find(uuid(4))).geometry->parts.size(), 1u);
        QCOMPARE(squareMetres(twiceArea(*after.parcel(*after.find(uuid(4))).geometry)), 170.0);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::Kept), QString());
    }

    void aPlaceIsSaidNorthFirstAndInTheClerksNumbers()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::Vietnamese));
        QCOMPARE(written({ 550'123'456, 2'290'456'789 }), QStringLiteral("X 2290456,789, Y 550123,456"));
        QLocale::setDefault(before);
    }

    void aBlockIsReplacedByTheParcelsOfASheet()
    {
        std::vector<FabricParcel> parcels;
        for (quint32 i = 0; i < 4; ++i)
            parcels.push_back(made(1 + i, { rectangle(i * 10'000, 0, 10'000, 20'000) }));
        parcels.push_back(made(10, { rectangle(0, 0, 40'000, 9'000) }, QStringLiteral("31")));
        parcels.push_back(made(11, { rectangle(0, 9'000, 40'000, 11'000) }, QStringLiteral("31")));
        parcels.push_back(made(20, { rectangle(-10'000, 0, 10'000, 20'000) }));
        const Fabric fabric = fabricOf(parcels);
        const Ring area{ at(-500, -500), at(40'500, -500), at(40'500, 20'500), at(-500, 20'500) };
        const Replacement replacement = replaceBlock(fabric, area, { {}, QStringLiteral("31") });
        QCOMPARE(replacement.outcome.retired.size(), 4u);
        QCOMPARE(replacement.lineage.size(), 8u);
        QCOMPARE(replacement.areaBefore, 800.0);
        QCOMPARE(replacement.areaAfter, 800.0);
        QVERIFY(replacement.outcome.remarks.front().contains(QStringLiteral("800.0 m²")));
        QCOMPARE(replacement.outcome.touched.size(), 1u); // the neighbour gets the corner of the two new ones
        QVERIFY_EXCEPTION_THROWN(replaceBlock(fabric, area, { {}, QStringLiteral("77") }), Refusal);
        QVERIFY_EXCEPTION_THROWN(replaceBlock(fabric, area, fabric.sheets()), Refusal);
        int inArea = 0;
        for (const SheetShare &share : sheetsIn(fabric, area)) {
            QCOMPARE(share.area, 800.0);
            inArea += share.parcels;
        }
        QCOMPARE(inArea, 4 + 2); // the neighbour lies outside
        QVERIFY_EXCEPTION_THROWN(replaceBlock(fabric, { at(90'000, 0), at(91'000, 0), at(91'000, 900) },
                                              { {}, QStringLiteral("31") }),
                                 Refusal);
    }

    void newParcelsThatDoNotFitTheirNeighboursAreSettled()
    {
        std::vector<FabricParcel> parcels;
        for (quint32 i = 0; i < 4; ++i)
            parcels.push_back(made(1 + i, { rectangle(i * 10'000, 0, 10'000, 20'000) }));
        // 10 begins 60 mm short of its neighbour, 11 lies over it by 40 cm
        parcels.push_back(made(10, { rectangle(60, 0, 39'940, 9'000) }, QStringLiteral("31")));
        parcels.push_back(made(
            11,
            { Ring{
                { -400, 9'000 }, { 60, 9'000 }, { 40'000, 9'000 }, { 40'000, 20'000 }, { -400, 20'000 } } },
            QStringLiteral("31")));
        parcels.push_back(made(20, { rectangle(-10'000, 0, 10'000, 20'000) }));
        const Fabric fabric = fabricOf(parcels);
        const Replacement replacement = closestOfSheet31(fabric, 40'000);
        const QString words = replacement.outcome.remarks.join(u'\n');
        QVERIFY2(words.contains(QStringLiteral("closest clean result")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("31/11 (4.4 m²)")), qPrintable(words));
        QVERIFY2(!words.contains(QStringLiteral("lie over one another")), qPrintable(words));
        QCOMPARE(replacement.areaAfter, 800.0);
        Fabric after = fabric;
        after.apply(replacement.outcome.edit);
        for (const quint32 n : { 10u, 11u })
            QCOMPARE(squareMetres(twiceArea(*after.parcel(*after.find(uuid(n))).geometry)),
                     n == 10 ? 360.0 : 440.0);
        QCOMPARE(oracle::shared(*after.parcel(*after.find(uuid(11))).geometry,
                                *after.parcel(*after.find(uuid(20))).geometry),
                 0.0);
        const Fabric kept = fabricOf({ parcels.begin() + 4, parcels.end() }); // without the old ones
        Fabric settled = kept;
        settled.apply(replacement.outcome.edit);
        const QString fault =
            oracle::faultOf(kept, settled, replacement.outcome.edit, oracle::Ground::MayChange);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        after.apply(inverted(replacement.outcome.edit));
        QCOMPARE(after, fabric);
    }

    void whatWouldFallApartBesideItsNeighboursStaysAsItWasDrawn()
    {
        std::vector<FabricParcel> parcels{ made(1, { rectangle(0, 0, 10'000, 20'000) }),
                                           made(2, { rectangle(30'000, 0, 10'000, 20'000) }),
                                           made(20, { rectangle(15'000, -30'000, 10'000, 70'000) }) };
        parcels.push_back(made(10, { rectangle(0, 0, 40'000, 20'000) }, QStringLiteral("31")));
        const Fabric fabric = fabricOf(parcels);
        const Replacement replacement = closestOfSheet31(fabric, 40'000);
        const QString words = replacement.outcome.remarks.join(u'\n');
        QVERIFY2(words.contains(QStringLiteral("would fall apart")), qPrintable(words));
        QVERIFY2(words.contains(QStringLiteral("stay as they were drawn")), qPrintable(words));
        QCOMPARE(replacement.areaAfter, 800.0);
    }

    void whatFitsItsNeighboursIsLeftAsItIs()
    {
        const Fabric fabric = fabricOf({ made(1, { rectangle(0, 0, 10'000, 20'000) }),
                                         made(10, { rectangle(0, 0, 10'000, 20'000) }, QStringLiteral("31")),
                                         made(20, { rectangle(-10'000, 0, 10'000, 20'000) }) });
        const Replacement replacement = closestOfSheet31(fabric, 10'000);
        QVERIFY(replacement.outcome.edit.changes.empty());
        QVERIFY(!replacement.outcome.remarks.join(u' ').contains(QStringLiteral("closest")));
    }
};

DIABA_TEST(TestGeometryedits)
#include "tst_geometryedits.moc"

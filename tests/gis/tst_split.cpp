#include "gis/edits/split.h"

#include "gis/overlay.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestSplit : public QObject
{
    Q_OBJECT

    /** Two squares of 10 m side by side in real numbers. */
    static Fabric two()
    {
        return fabricOf({ parcel(uuid(1), square(east, north, 10'000)),
                          parcel(uuid(2), square(east + 10'000, north, 10'000)) });
    }
    static constexpr std::int64_t east = 550'123'456, north = 2'290'456'789;
    static Point at(std::int64_t x, std::int64_t y) { return { east + x, north + y }; }
    static double area(const Created &created) { return squareMetres(twiceArea(created.geometry)); }

private Q_SLOTS:
    void aLineMakesTwoParcelsOfOne()
    {
        const Outcome outcome = splitByLine(two(), uuid(1), { at(-1'000, 4'000), at(12'000, 4'000) });
        QCOMPARE(outcome.retired.size(), 1u);
        QCOMPARE(outcome.retired[0].areaBefore, 100.0);
        QCOMPARE(outcome.created.size(), 2u);
        QCOMPARE(area(outcome.created[0]), 40.0);
        QCOMPARE(area(outcome.created[1]), 60.0);
        QCOMPARE(outcome.created[0].parents, std::vector{ uuid(1) });
        QCOMPARE(outcome.created[0].geometry.parts[0][0][0], at(0, 0));
    }

    void theNeighbourGetsTheEndOfTheLineAsACorner()
    {
        const Outcome outcome = splitByLine(two(), uuid(1), { at(0, 4'000), at(10'000, 4'003) });
        QCOMPARE(outcome.touched.size(), 1u);
        QCOMPARE(outcome.touched[0].name, QStringLiteral("9/2"));
        QVERIFY(!outcome.touched[0].isReshaped);
        const GeometryPtr after =
            toGeometry(outcome.edit.changes[0].after->at(table("parcel").geometryIndex()));
        QCOMPARE(after->parts[0][0].size(), 5u);
    }

    void aLineThatPassesACornerByAMillimetreGoesThroughIt()
    {
        const Outcome outcome = splitByLine(two(), uuid(1), { at(0, 1), at(10'000, 9'999) });
        QCOMPARE(area(outcome.created[0]), 50.0);
        QCOMPARE(outcome.created[0].geometry.parts[0][0].size(), 3u);
        QCOMPARE(outcome.created[1].geometry.parts[0][0].size(), 3u);
    }

    void theOneLineThatHalvesAParcelThroughACornerIsCountedOnce()
    {
        const Outcome outcome = splitByAreaThrough(two(), uuid(1), 50, at(0, 0));
        QVERIFY2(!outcome.remarks.join(u' ').contains(QStringLiteral("straight lines")),
                 qPrintable(outcome.remarks.join(u' ')));
    }

    void cornersThatAreTheWholeParcelSplitNothingOff()
    {
        try {
            splitByCorners(two(), uuid(1), { at(0, 0), at(10'000, 0), at(10'000, 10'000), at(0, 10'000) });
            QFAIL("it was split");
        } catch (const Refusal &refusal) {
            QVERIFY(refusal.message().contains(QStringLiteral("the whole of parcel 9/1")));
        }
    }

    void aLineThatCannotSplitIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QList<QPoint>>("line");
        QTest::newRow("beside") << QList<QPoint>{ { -5'000, 0 }, { -5'000, 9'000 } };
        QTest::newRow("ends inside") << QList<QPoint>{ { -5'000, 5'000 }, { 5'000, 5'000 } };
        QTest::newRow("along the boundary") << QList<QPoint>{ { 10'000, 0 }, { 10'000, 10'000 } };
        QTest::newRow("three times") << QList<QPoint>{
            { -5'000, 2'000 }, { 15'000, 2'000 }, { 15'000, 7'000 }, { -5'000, 7'000 }
        };
        QTest::newRow("one point") << QList<QPoint>{ { 0, 0 }, { 0, 0 } };
        QTest::newRow("a splinter") << QList<QPoint>{ { 9'999, 0 }, { 9'999, 10'000 } };
    }
    void aLineThatCannotSplitIsRefusedWithItsPlace()
    {
        QFETCH(QList<QPoint>, line);
        Ring points;
        for (const QPoint &p : line)
            points.push_back(at(p.x(), p.y()));
        try {
            splitByLine(two(), uuid(1), points);
            QFAIL("was split");
        } catch (const Refusal &refusal) {
            QVERIFY(refusal.place());
        }
    }

    void aSplitParallelToASideKeepsItsDistance()
    {
        const Outcome outcome = splitParallel(two(), uuid(1), { at(0, 0), at(0, 10'000) }, 3.5);
        QCOMPARE(area(outcome.created[0]), 35.0);
        QCOMPARE(area(outcome.created[1]), 65.0);
        QVERIFY_EXCEPTION_THROWN(splitParallel(two(), uuid(1), { at(0, 0), at(0, 10'000) }, 12), Refusal);
    }

    void anAreaIsCutOffAlongASide()
    {
        const Edge slant{ at(0, 0), at(10'000, 3'000) };
        const Outcome outcome = splitByArea(two(), uuid(1), 41.7, slant);
        QVERIFY(std::abs(area(outcome.created[0]) - 41.7) < 0.01);
        QCOMPARE(outcome.created[0].geometry.parts[0][0].front(), at(0, 0));
        QVERIFY_EXCEPTION_THROWN(splitByArea(two(), uuid(1), 100.5, slant), Refusal);
        QVERIFY_EXCEPTION_THROWN(splitByArea(two(), uuid(1), -1, slant), Refusal);
    }

    void anAreaIsCutOffThroughAPoint()
    {
        const Outcome outcome = splitByAreaThrough(two(), uuid(1), 30, at(0, 4'000));
        QVERIFY(std::abs(area(outcome.created[0]) - 30) < 0.02);
        const auto &ring = outcome.created[0].geometry.parts[0][0];
        QVERIFY(std::find(ring.begin(), ring.end(), at(0, 4'000)) != ring.end());
    }

    void ofSeveralLinesThroughAPointTheShortestIsTaken()
    {
        // A strip of 40 × 10 m, 100 m² from the middle of its southern side: straight across the west or the
        // east end, or slanted. Two lines there are, one the mirror of the other, and one is shorter here.
        const Fabric strip = fabricOf({ parcel(uuid(1), rectangle(east, north, 40'000, 10'000)) });
        const Outcome outcome = splitByAreaThrough(strip, uuid(1), 100, at(12'000, 0));
        const auto &ring = outcome.created[0].geometry.parts[0][0];
        QVERIFY(std::abs(area(outcome.created[0]) - 100) < 0.02);
        QCOMPARE(extent(ring).west, east); // the western end: 10.8 m; the eastern would be 26 m
        QVERIFY(extent(ring).east < east + 13'000);
        QCOMPARE(outcome.remarks.size(), 1);
    }

    void equalPartsHaveOneArea()
    {
        const Outcome outcome = splitEqually(two(), uuid(2), 7, { at(10'000, 0), at(10'000, 10'000) });
        QCOMPARE(outcome.created.size(), 7u);
        for (const Created &part : outcome.created)
            QVERIFY(std::abs(area(part) - 100.0 / 7) < 0.02);
        QVERIFY_EXCEPTION_THROWN(splitEqually(two(), uuid(2), 1, { at(0, 0), at(0, 1) }), Refusal);
    }

    void cornersTakeGroundOutOfAParcel()
    {
        const Ring corners{ at(2'000, 2'000), at(2'000, 5'000), at(6'000, 5'000), at(6'000, 2'000) };
        const Outcome outcome = splitByCorners(two(), uuid(1), corners);
        QCOMPARE(outcome.created[0].geometry, surface(corners));
        QCOMPARE(area(outcome.created[1]), 88.0);
        QCOMPARE(outcome.created[1].geometry.parts[0].size(), 2u);
        QVERIFY_EXCEPTION_THROWN(
            splitByCorners(two(), uuid(1), { at(2'000, 2'000), at(20'000, 5'000), at(6'000, 9'000) }),
            Refusal);
        QVERIFY_EXCEPTION_THROWN(
            splitByCorners(two(), uuid(1), { at(0, 0), at(5'000, 5'000), at(5'000, 0), at(0, 5'000) }),
            Refusal);
    }

    void partsBecomeParcels()
    {
        FabricParcel parts = parcel(uuid(1), square(0, 0, 10'000));
        parts.geometry = std::make_shared<const Geometry>(
            Geometry{ Shape::Polygon, { { square(0, 0, 10'000) }, { square(20'000, 0, 5'000) } } });
        const Outcome outcome = separateParts(fabricOf({ parts }), uuid(1));
        QCOMPARE(outcome.created.size(), 2u);
        QCOMPARE(area(outcome.created[1]), 25.0);
        QVERIFY_EXCEPTION_THROWN(separateParts(two(), uuid(1)), Refusal);
        QVERIFY_EXCEPTION_THROWN(splitByLine(fabricOf({ parts }), uuid(1), { { -1, 5 }, { 20'000, 5 } }),
                                 Refusal);
    }
};

DIABA_TEST(TestSplit)
#include "tst_split.moc"

#include "gis/topology/boundarylines.h"

#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <geos_c.h>

#include <cmath>
#include <random>

using namespace gis;
using namespace testdata;
using Kind = LineFaultKind;

namespace
{

BoundaryDrawing drawn(std::vector<Ring> lines, std::vector<Point> points = {})
{
    BoundaryDrawing drawing;
    for (Ring &line : lines)
        drawing.lines.push_back({ std::int64_t(drawing.lines.size()) + 1, std::move(line) });
    for (const Point point : points)
        drawing.points.push_back({ std::int64_t(drawing.points.size()) + 1, point });
    return drawing;
}

std::vector<LineFault> found(const BoundaryDrawing &drawing, const Fabric &fabric = {}, double touch = 1)
{
    LineTolerances tolerances;
    tolerances.touchMillimetres = touch;
    return lineFaults(drawing, fabric, {}, tolerances);
}

std::vector<LineFault> ofKind(Kind kind, const std::vector<LineFault> &faults)
{
    std::vector<LineFault> result;
    std::copy_if(faults.begin(), faults.end(), std::back_inserter(result),
                 [kind](const LineFault &fault) { return fault.kind == kind; });
    return result;
}

int count(Kind kind, const std::vector<LineFault> &faults)
{
    return int(ofKind(kind, faults).size());
}

/** The boundary of a square of 10 m from and to its south-west corner. */
Ring closed()
{
    return { { 0, 0 }, { 10'000, 0 }, { 10'000, 10'000 }, { 0, 10'000 }, { 0, 0 } };
}

Fabric one()
{
    return fabricOf({ parcel(uuid(1), square(0, 0, 10'000)) });
}

/** GEOS by itself: how long two lines run together, and whether they cross or touch at points. */
class LineOracle
{
public:
    LineOracle() : m_geos(GEOS_init_r()) { }
    ~LineOracle() { GEOS_finish_r(m_geos); }
    Q_DISABLE_COPY_MOVE(LineOracle)

    struct Common {
        double length = 0;
        std::vector<Point> points;
    };
    Common common(const Ring &a, const Ring &b) const
    {
        GEOSGeometry *first = made(a), *second = made(b), *both = GEOSIntersection_r(m_geos, first, second);
        Common result;
        GEOSLength_r(m_geos, both, &result.length);
        for (int i = 0; i < GEOSGetNumGeometries_r(m_geos, both); ++i) {
            const GEOSGeometry *part = GEOSGetGeometryN_r(m_geos, both, i);
            double x = 0, y = 0;
            if (GEOSGeomTypeId_r(m_geos, part) == GEOS_POINT && GEOSGeomGetX_r(m_geos, part, &x)
                && GEOSGeomGetY_r(m_geos, part, &y))
                result.points.push_back({ std::llround(x), std::llround(y) });
        }
        for (GEOSGeometry *each : { first, second, both })
            GEOSGeom_destroy_r(m_geos, each);
        return result;
    }

private:
    GEOSGeometry *made(const Ring &line) const
    {
        GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(m_geos, unsigned(line.size()), 2);
        for (unsigned i = 0; i < line.size(); ++i)
            GEOSCoordSeq_setXY_r(m_geos, sequence, i, double(line[i].x), double(line[i].y));
        return GEOSGeom_createLineString_r(m_geos, sequence);
    }

    GEOSContextHandle_t m_geos;
};

/** A line of right and half-right angles on a coarse grid: it meets others in all ways there are. */
Ring wandering(std::mt19937 &random)
{
    Ring line{ { 1000 * int(random() % 12), 1000 * int(random() % 12) } };
    for (int i = 0, size = 1 + int(random() % 4); i < size; ++i) {
        static constexpr int turns[][2] = { { 1, 0 }, { 0, 1 }, { -1, 0 }, { 0, -1 }, { 1, 1 }, { -1, 1 } };
        const auto &turn = turns[random() % 6];
        const int far = 1000 * (1 + int(random() % 5));
        line.push_back({ line.back().x + far * turn[0], line.back().y + far * turn[1] });
    }
    return line;
}

bool isVertex(const Ring &line, Point p)
{
    return std::find(line.begin(), line.end(), p) != line.end();
}

} // namespace

class TestBoundarylines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMapDrawnAsItMustBeHasNoFaults()
    {
        const Ring corners = square(0, 0, 10'000);
        QCOMPARE(found(drawn({ closed() }, corners), one()), std::vector<LineFault>());
        QCOMPARE(found({}, one()), std::vector<LineFault>());
    }
    void aLineWithoutLengthIsNamed()
    {
        const auto faults = found(drawn({ { { 5, 5 }, { 5, 6 } }, closed(), { { 7, 7 } } }));
        QCOMPARE(faults.size(), std::size_t(2));
        QCOMPARE(faults[0], (LineFault{ Kind::NoLength, { 5, 5 }, 0, 1, 0, {} }));
        QCOMPARE(faults[1], (LineFault{ Kind::NoLength, { 7, 7 }, 0, 3, 0, {} }));
    }

    void aLineDrawnTwiceIsADuplicate_data()
    {
        QTest::addColumn<Ring>("again");
        Ring back = closed(), turned = closed();
        std::reverse(back.begin(), back.end());
        turned.pop_back();
        std::rotate(turned.begin(), turned.begin() + 2, turned.end());
        turned.push_back(turned.front());
        Ring shifted = closed();
        for (Point &p : shifted)
            ++p.x;
        QTest::newRow("alike") << closed();
        QTest::newRow("backwards") << back;
        QTest::newRow("from another corner") << turned;
        QTest::newRow("at the tolerance") << shifted;
        QTest::newRow("a side of it") << Ring{ { 10'000, 0 }, { 10'000, 10'000 } };
        QTest::newRow("a piece of a side") << Ring{ { 2'000, 0 }, { 5'000, 0 } };
    }
    void aLineDrawnTwiceIsADuplicate()
    {
        QFETCH(Ring, again);
        const auto faults = found(drawn({ closed(), again }));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].kind, Kind::Duplicate);
        QCOMPARE(faults[0].a + faults[0].b, std::int64_t(3));
    }
    void linesBesideOneAnotherAreNotDouble_data()
    {
        QTest::addColumn<int>("off");
        QTest::addColumn<int>("overlaps");
        QTest::newRow("0") << 0 << 1;
        QTest::newRow("at the tolerance") << 1 << 1;
        QTest::newRow("just over") << 2 << 0;
    }
    void linesBesideOneAnotherAreNotDouble()
    {
        QFETCH(int, off);
        QFETCH(int, overlaps);
        const auto faults =
            found(drawn({ { { 0, 0 }, { 10'000, 0 } }, { { 4'000, off }, { 20'000, off } } }));
        const auto runs = ofKind(Kind::Overlap, faults);
        QCOMPARE(int(runs.size()), overlaps);
        QCOMPARE(count(Kind::Crossing, faults), 0);
        if (overlaps) {
            QVERIFY(std::abs(runs[0].millimetres - 6'000) < 1);
            QCOMPARE(runs[0].place, (Point{ 7'000, 0 }));
        }
    }
    void aShortRunIsNone_data()
    {
        QTest::addColumn<int>("length");
        QTest::addColumn<int>("overlaps");
        QTest::newRow("just under") << 9 << 0;
        QTest::newRow("at") << 10 << 0;
        QTest::newRow("just over") << 11 << 1;
    }
    void aShortRunIsNone()
    {
        QFETCH(int, length);
        QFETCH(int, overlaps);
        const auto faults =
            found(drawn({ { { 0, 0 }, { 10'000, 0 } }, { { 10'000 - length, 0 }, { 20'000, 0 } } }));
        QCOMPARE(count(Kind::Overlap, faults), overlaps);
    }
    void aLineThatRunsBackOverItselfIsNamed()
    {
        const auto faults = found(drawn({ { { 0, 0 }, { 10'000, 0 }, { 4'000, 0 } } }));
        QCOMPARE(count(Kind::Overlap, faults), 1);
        QCOMPARE(faults[0].a, faults[0].b);
    }

    void linesThatMeetNeedAVertexOfBoth_data()
    {
        QTest::addColumn<Ring>("other");
        QTest::addColumn<int>("crossings");
        QTest::newRow("cross") << Ring{ { 5'000, -5'000 }, { 5'000, 5'000 } } << 1;
        QTest::newRow("end on it") << Ring{ { 5'000, 0 }, { 5'000, 5'000 } } << 1;
        QTest::newRow("end at the tolerance") << Ring{ { 5'000, 1 }, { 5'000, 5'000 } } << 1;
        QTest::newRow("end just over it") << Ring{ { 5'000, 2 }, { 5'000, 5'000 } } << 0;
        QTest::newRow("touch with a corner") << Ring{ { 4'000, 5'000 }, { 5'000, 0 }, { 6'000, 5'000 } } << 1;
        QTest::newRow("at its vertex") << Ring{ { 3'000, 0 }, { 3'000, 5'000 } } << 0;
        QTest::newRow("through its vertex") << Ring{ { 3'000, -100 }, { 3'000, 0 }, { 3'000, 5'000 } } << 0;
        QTest::newRow("near its vertex") << Ring{ { 3'001, 0 }, { 3'000, 5'000 } } << 0;
        QTest::newRow("at its end") << Ring{ { 0, 0 }, { 0, 5'000 } } << 0;
    }
    void linesThatMeetNeedAVertexOfBoth()
    {
        QFETCH(Ring, other);
        QFETCH(int, crossings);
        const auto faults = found(drawn({ { { 0, 0 }, { 3'000, 0 }, { 10'000, 0 } }, other }));
        QCOMPARE(count(Kind::Crossing, faults), crossings);
    }
    void severalLinesAtOnePlaceAreOneCrossing()
    {
        const auto faults = found(drawn({ { { 0, 0 }, { 10'000, 10'000 } },
                                          { { 0, 10'000 }, { 10'000, 0 } },
                                          { { 5'000, 0 }, { 5'000, 10'000 } } }));
        QCOMPARE(count(Kind::Crossing, faults), 1);
        QCOMPARE(faults[0].place, (Point{ 5'000, 5'000 }));
    }
    void aLineThatCrossesItselfIsNamed()
    {
        const auto faults =
            found(drawn({ { { 0, 0 }, { 10'000, 10'000 }, { 10'000, 0 }, { 0, 10'000 }, { 0, 0 } } }));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0], (LineFault{ Kind::Crossing, { 5'000, 5'000 }, 0, 1, 1, {} }));
    }

    void anEndThatMissesALineSaysByHowMuch_data()
    {
        QTest::addColumn<int>("y");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("far");
        QTest::newRow("on it") << 0 << int(Kind::Crossing) << 0;
        QTest::newRow("short by little") << 2 << int(Kind::Undershoot) << 2;
        QTest::newRow("short, just under") << 99 << int(Kind::Undershoot) << 99;
        QTest::newRow("short, at") << 100 << int(Kind::Undershoot) << 100;
        QTest::newRow("short, just over") << 101 << int(Kind::Dangle) << 0;
        QTest::newRow("beyond by little") << -2 << int(Kind::Overshoot) << 2;
        QTest::newRow("beyond, just under") << -99 << int(Kind::Overshoot) << 99;
        QTest::newRow("beyond, at") << -100 << int(Kind::Overshoot) << 100;
        QTest::newRow("beyond, just over") << -101 << int(Kind::Dangle) << 0;
    }
    void anEndThatMissesALineSaysByHowMuch()
    {
        QFETCH(int, y);
        QFETCH(int, kind);
        QFETCH(int, far);
        const auto faults = found(drawn({ closed(), { { 5'000, y }, { 5'000, 4'000 } } }));
        const auto wanted = ofKind(Kind(kind), faults);
        QVERIFY(!wanted.empty());
        QCOMPARE(wanted[0].place, (Point{ 5'000, y }));
        QCOMPARE(wanted[0].millimetres, double(far));
        QCOMPARE(count(Kind::Crossing, faults), y == 0 || y == -101 ? 1 : 0);
        QCOMPARE(count(Kind::Dangle, faults), y == -101 || y == 101 ? 2 : 1); // the other end
    }
    void anEndBehindANodeIsAnOvershoot()
    {
        Ring noded = closed();
        noded.insert(noded.begin() + 1, { 5'000, 0 });
        const auto faults = found(drawn({ noded, { { 5'000, -40 }, { 5'000, 0 }, { 5'000, 10'000 } } }));
        QCOMPARE(count(Kind::Overshoot, faults), 1);
        QCOMPARE(faults[count(Kind::Crossing, faults)].millimetres, 40.0);
    }
    void twoEndsThatMissOneAnotherAreOneFault()
    {
        const auto faults = found(drawn({ { { 0, 0 }, { 0, 5'000 } }, { { 0, 5'060 }, { 0, 9'000 } } }));
        QCOMPARE(count(Kind::Undershoot, faults), 1);
        QCOMPARE(faults[0].millimetres, 60.0);
        QCOMPARE(count(Kind::Dangle, faults), 2);
    }
    void aBoundaryThatDoesNotCloseIsAnUndershoot()
    {
        Ring open = closed();
        open.back() = { 0, 50 };
        const auto faults = found(drawn({ open }));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0].kind, Kind::Undershoot);
        QCOMPARE(faults[0].millimetres, 50.0);
    }
    void aLooseEndNearItsOwnBendIsNoUndershoot()
    {
        const auto faults = found(drawn({ { { 0, 0 }, { 40, 0 }, { 40, 40 }, { 0, 60 } } }));
        QCOMPARE(count(Kind::Undershoot, faults), 0);
        QCOMPARE(count(Kind::Dangle, faults), 2);
    }

    void twoLinesEndToEndAreOne()
    {
        const Ring first{ { 0, 0 }, { 5'000, 0 } }, second{ { 5'001, 0 }, { 9'000, 0 } };
        const auto faults = found(drawn({ first, second }));
        QCOMPARE(count(Kind::PseudoNode, faults), 1);
        QCOMPARE(count(Kind::PseudoNode, found(drawn({ first, second, { { 5'000, 0 }, { 5'000, 900 } } }))),
                 0);
        QCOMPARE(count(Kind::PseudoNode, found(drawn({ first, { { 5'002, 0 }, { 9'000, 0 } } }))), 0);
        QCOMPARE(count(Kind::PseudoNode, found(drawn({ closed() }))), 0);
    }

    void aLineOffTheBoundariesOfParcelsIsNamed_data()
    {
        QTest::addColumn<int>("off");
        QTest::addColumn<int>("faults");
        QTest::newRow("0") << 0 << 0;
        QTest::newRow("at") << 1 << 0;
        QTest::newRow("just over") << 2 << 1;
    }
    void aLineOffTheBoundariesOfParcelsIsNamed()
    {
        QFETCH(int, off);
        QFETCH(int, faults);
        Ring line = closed();
        for (const std::size_t corner : { 2, 3 })
            line[corner].y += off;
        line.insert(line.begin() + 1, { 4'000, 0 });
        const auto all = found(drawn({ line }), one());
        QCOMPARE(count(Kind::OffParcel, all), faults);
        QCOMPARE(count(Kind::BareBoundary, all), faults);
        for (const LineFault &fault : ofKind(Kind::BareBoundary, all)) {
            QCOMPARE(fault.parcel, uuid(1));
            QVERIFY(std::abs(fault.millimetres - 10'000) < 1);
        }
    }
    void theParcelsOfOtherSheetsNeedNoLines()
    {
        FabricParcel other = parcel(uuid(2), square(10'000, 0, 10'000));
        other.sheet.sheetNo = QStringLiteral("10");
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(0, 0, 10'000)), other });
        QVERIFY(found(drawn({ closed() }), fabric).empty()); // it only lies beside
        QVERIFY(lineFaults(drawn({ closed() }), fabric, QStringLiteral("9"), {}).empty());
        QCOMPARE(lineFaults(drawn({ closed() }), fabric, QStringLiteral("10"), {}).size(), std::size_t(1));
    }
    void aParcelThatLiesInTheDrawingByATenthNeedsLines_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("faults");
        QTest::newRow("just under") << 998 << 0;
        QTest::newRow("at") << 999 << 1; // the tolerance of a millimetre belongs to the drawing
        QTest::newRow("whole") << 10'000 << 1;
    }
    void aParcelThatLiesInTheDrawingByATenthNeedsLines()
    {
        QFETCH(int, width);
        QFETCH(int, faults);
        const auto all = found(drawn({ { { 0, 0 }, { width, 0 }, { width, 10'000 } } }), one());
        QCOMPARE(count(Kind::BareBoundary, all), faults);
    }
    void theTouchOfALineReachesOutOfItsBox()
    {
        QCOMPARE(count(Kind::OffParcel, found(drawn({ { { 10'001, 0 }, { 10'001, 10'000 } } }), one())), 0);
    }
    void aLineCountsWhereverItRunsOnABoundary()
    {
        // One line over the boundaries of two parcels, without a vertex where they meet.
        const Fabric fabric =
            fabricOf({ parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), square(10'000, 0, 10'000)) });
        const Ring around{ { 0, 0 }, { 20'000, 0 }, { 20'000, 10'000 }, { 0, 10'000 }, { 0, 0 } };
        const auto faults = found(drawn({ around, { { 10'000, 0 }, { 10'000, 10'000 } } }), fabric);
        QCOMPARE(count(Kind::OffParcel, faults), 0);
        QCOMPARE(count(Kind::BareBoundary, faults), 0);
        QCOMPARE(count(Kind::Crossing, faults), 2);
    }

    void pointsAndNodesGoTogether()
    {
        const Ring corners = square(0, 0, 10'000);
        auto faults =
            found(drawn({ closed() }, { corners[0], corners[1], corners[1], { 10'000, 10'030 } }), one());
        QCOMPARE(faults.size(), std::size_t(4));
        QCOMPARE(faults[0], (LineFault{ Kind::DoublePoint, corners[1], 0, 2, 3, {} }));
        QCOMPARE(faults[1], (LineFault{ Kind::PointOffLine, { 10'000, 10'030 }, 30, 4, 0, {} }));
        QCOMPARE(count(Kind::NodeWithoutPoint, faults), 2);
    }
    void aPointOnANodeIsThereWithinTheTolerance_data()
    {
        QTest::addColumn<int>("off");
        QTest::addColumn<int>("faults");
        QTest::newRow("0") << 0 << 0;
        QTest::newRow("at") << 1 << 0;
        QTest::newRow("just over") << 2 << 2; // the point and the node
    }
    void aPointOnANodeIsThereWithinTheTolerance()
    {
        QFETCH(int, off);
        QFETCH(int, faults);
        Ring corners = square(0, 0, 10'000);
        corners[2].x += off;
        QCOMPARE(int(found(drawn({ closed() }, corners)).size()), faults);
        QCOMPARE(int(found(drawn({}, corners), one()).size()), faults);
    }
    void pointsOnTopOfOneAnotherAreSaidOnce()
    {
        const auto faults = found(drawn({}, { { 0, 0 }, { 0, 1 }, { 1, 0 }, { 0, 3 } }));
        QCOMPARE(faults.size(), std::size_t(1));
        QCOMPARE(faults[0], (LineFault{ Kind::DoublePoint, { 0, 0 }, 1, 1, 2, {} }));
    }

    void anyNumberOfPointsOnOneSpotIsOneFault()
    {
        const auto faults = found(drawn({ closed() }, std::vector<Point>(200'000, { 10'000, 10'020 })));
        QCOMPARE(count(Kind::DoublePoint, faults), 1);
        QCOMPARE(count(Kind::PointOffLine, faults), 200'000);
        QCOMPARE(ofKind(Kind::PointOffLine, faults).back().millimetres, 20.0);
    }

    void runsAndCrossingsAreThoseOfGeos()
    {
        const LineOracle oracle;
        std::mt19937 random(20261125);
        int compared = 0;
        for (int round = 0; round < 4'000; ++round) {
            const Ring a = wandering(random), b = wandering(random);
            const LineOracle::Common expected = oracle.common(a, b);
            const auto faults = found(drawn({ a, b }));
            const auto isOfBoth = [](const LineFault &fault) { return fault.a != fault.b && fault.b > 0; };
            double length = 0;
            std::vector<Point> crossings, ofBoth;
            for (const LineFault &fault : faults) {
                if ((fault.kind == Kind::Overlap || fault.kind == Kind::Duplicate) && isOfBoth(fault))
                    length += fault.millimetres;
                if (fault.kind == Kind::Crossing)
                    crossings.push_back(fault.place);
                if (fault.kind == Kind::Crossing && isOfBoth(fault))
                    ofBoth.push_back(fault.place);
            }
            // A line that runs over itself runs as often over the other: GEOS counts the ground once.
            const bool isSimple = std::none_of(faults.begin(), faults.end(), [](const LineFault &fault) {
                return fault.kind == Kind::Overlap && fault.a == fault.b;
            });
            const QByteArray where = "round " + QByteArray::number(round);
            const char *at = where.constData();
            QVERIFY2((length > 0) == (expected.length > 0), at);
            if (isSimple)
                QVERIFY2(std::abs(length - expected.length) < 1, at);
            if (expected.length > 0) // its points may lie in the run
                continue;
            ++compared;
            for (const Point p : expected.points)
                QVERIFY2((isVertex(a, p) && isVertex(b, p)) || isVertex(crossings, p), at);
            for (const Point p : ofBoth)
                QVERIFY2(isVertex(expected.points, p), at);
        }
        QVERIFY(compared > 1'000);
    }

    void whatIsBareIsThatOfGeos()
    {
        const LineOracle oracle;
        std::mt19937 random(20261126);
        const Ring edge{ { 0, 0 }, { 8'000, 0 }, { 8'000, 8'000 }, { 0, 8'000 }, { 0, 0 } };
        const Fabric fabric = fabricOf({ parcel(uuid(1), square(0, 0, 8'000)) });
        int compared = 0;
        for (int round = 0; round < 2'000; ++round) {
            const Ring line = wandering(random);
            const double common = oracle.common(edge, line).length, length = oracle.common(line, line).length;
            const auto faults = lineFaults(drawn({ line }), fabric, QStringLiteral("9"), {});
            const QByteArray where = "round " + QByteArray::number(round);
            const char *at = where.constData();
            const bool isBeside = !extent(edge).intersects(extent(line));
            const auto bare = ofKind(Kind::BareBoundary, faults), off = ofKind(Kind::OffParcel, faults);
            const double bareLength = bare.empty() ? 0 : bare[0].millimetres;
            QVERIFY2(std::abs(bareLength - (isBeside ? 0 : 32'000 - common)) < 1, at);
            if (count(Kind::Overlap, faults) > 0) // over itself: GEOS counts the ground once
                continue;
            ++compared;
            QVERIFY2(std::abs((off.empty() ? 0 : off[0].millimetres) - (length - common)) < 1, at);
        }
        QVERIFY(compared > 1'000);
    }

    void aCheckThatIsStoppedSaysSo()
    {
        QVERIFY_EXCEPTION_THROWN(lineFaults(drawn({ closed() }), one(), {}, {}, [](double) { return false; }),
                                 Cancelled);
    }
};

DIABA_TEST(TestBoundarylines)
#include "tst_boundarylines.moc"

#include "storage/province/neighbourhood.h"

#include "storage/province/coverage.h"
#include "tests/suite.h"
#include "tests/testdata.h"

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

/** Squares of 10 m side by side in a field of real-size coordinates. */
class TestNeighbourhood : public QObject
{
    Q_OBJECT

    static constexpr std::int64_t west = 550'123'456, south = 2'290'456'789, side = 10'000;

    static gis::GeometryPtr shape(gis::Ring ring)
    {
        return std::make_shared<const gis::Geometry>(surface(std::move(ring)));
    }
    static gis::Ring at(int column, int row = 0)
    {
        return square(west + column * side, south + row * side, side);
    }
    static ChangedShape unchanged(int column)
    {
        return { uuid(quint32(column) + 1), QString::number(column), shape(at(column)), shape(at(column)) };
    }
    static ChangedShape changed(int column, gis::Ring after)
    {
        ChangedShape result = unchanged(column);
        result.after = shape(std::move(after));
        return result;
    }

    int m_asked = 0;

    std::vector<TopologyFault> faults(const std::vector<ChangedShape> &changed,
                                      const std::vector<ChangedShape> &around)
    {
        return topologyFaults(changed, [&](const std::vector<gis::Box> &) {
            ++m_asked;
            return around;
        });
    }

private Q_SLOTS:
    void init() { m_asked = 0; }

    void aCornerThatAllMoveNeedsNoLook()
    {
        gis::Ring left = at(0), right = at(1), upper = at(0, 1), upperRight = at(1, 1);
        left[2] = right[3] = upper[1] = upperRight[0] = { left[2].x + 250, left[2].y + 130 };
        ChangedShape a = changed(0, left), b = changed(1, right);
        ChangedShape c{ uuid(11), u"c"_s, shape(at(0, 1)), shape(upper) },
            d{ uuid(12), u"d"_s, shape(at(1, 1)), shape(upperRight) };
        QVERIFY(faults({ a, b, c, d }, {}).empty());
        QCOMPARE(m_asked, 0);
    }

    void aSideMovedAloneOverTheNeighbourIsAnOverlap()
    {
        gis::Ring wider = at(0);
        wider[1].x += 500, wider[2].x += 500;
        const auto found = faults({ changed(0, wider) }, { unchanged(1) });
        QCOMPARE(found.size(), std::size_t(1));
        QCOMPARE(found[0].neighbour, uuid(2));
        QVERIFY(found[0].words.contains(u"5.00"));
    }

    void aSideMovedAloneAwayFromTheNeighbourIsAGap()
    {
        for (const std::int64_t by : { 20, 500, 3'000 }) {
            gis::Ring narrower = at(0);
            narrower[1].x -= by, narrower[2].x -= by;
            QCOMPARE(faults({ changed(0, narrower) }, { unchanged(1) }).size(), std::size_t(1));
            QVERIFY(faults({ changed(0, narrower) }, {}).empty()); // nobody there: the edge of the map
        }
    }

    void whatWasSoAlreadyIsLeftAlone()
    {
        ChangedShape over = unchanged(1); // lies 1 m over its neighbour since ever
        gis::Ring ring = at(1);
        ring[0].x -= 1'000, ring[3].x -= 1'000;
        over.before = over.after = shape(ring);
        gis::Ring moved = at(0);
        moved[0].x -= 700, moved[3].x -= 700;
        QVERIFY(faults({ changed(0, moved) }, { over }).empty());
        moved[1].x += 300, moved[2].x += 300; // now more than before
        QCOMPARE(faults({ changed(0, moved) }, { over }).size(), std::size_t(1));
    }

    void aVertexOnTheNeighboursEdgeIsNeitherGapNorOverlap()
    {
        gis::Ring ring = at(0);
        ring.insert(ring.begin() + 2, { ring[1].x, ring[1].y + 3'333 });
        QVERIFY(faults({ changed(0, ring) }, { unchanged(1) }).empty());
    }

    void theSameSquareTwiceIsAnOverlap()
    {
        const ChangedShape twin{ uuid(9), u"twin"_s, nullptr, shape(at(1)) };
        QCOMPARE(faults({ twin }, { unchanged(1) }).size(), std::size_t(1));
        QVERIFY(faults({ twin }, { unchanged(3) }).empty());
    }

    void aParcelTakenAwayWholeLeavesNoFault()
    {
        ChangedShape gone = unchanged(1);
        gone.after = nullptr;
        QVERIFY(faults({ gone }, { unchanged(0), unchanged(2) }).empty());
    }

    void aBoundaryThatWouldCrossItselfIsAFault()
    {
        gis::Ring bow = at(0);
        std::swap(bow[1], bow[2]);
        const auto found = faults({ changed(0, bow) }, {});
        QVERIFY(!found.empty());
        QVERIFY(found[0].words.contains(u"cross itself"));
    }

    void overlapIsOnlySuspectedWhereThereCanBeOne()
    {
        QVERIFY(!mayOverlap(*shape(at(0)), *shape(at(1)))); // touch along a side
        QVERIFY(!mayOverlap(*shape(at(0)), *shape(at(1, 1)))); // touch in a corner
        QVERIFY(!mayOverlap(*shape(at(0)), *shape(at(5))));
        QVERIFY(mayOverlap(*shape(at(0)), *shape(at(0)))); // the same
        QVERIFY(mayOverlap(*shape(at(0)), *shape(square(west + 1'000, south + 1'000, 2'000)))); // inside
        QVERIFY(mayOverlap(*shape(at(0)), *shape(square(west + 5'000, south + 5'000, side)))); // across
        gis::Geometry host = surface(at(0));
        host.parts[0].push_back(square(west + 1'000, south + 1'000, 2'000));
        QVERIFY(!mayOverlap(host, *shape(square(west + 1'000, south + 1'000, 2'000)))); // in its hole
        gis::Ring half = at(0); // cut along the diagonal: no vertex inside, no crossing
        half.erase(half.begin() + 1);
        QVERIFY(mayOverlap(*shape(at(0)), *shape(half)));
    }
};

DIABA_TEST(TestNeighbourhood)
#include "tst_neighbourhood.moc"

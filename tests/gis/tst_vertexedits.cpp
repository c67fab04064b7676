#include "gis/vertexedits.h"

#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestVertexedits : public QObject
{
    Q_OBJECT

    /** Four squares of 10 m around 10, 10. */
    static Fabric four()
    {
        return fabricOf({ parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), square(10'000, 0, 10'000)),
                          parcel(uuid(3), square(0, 10'000, 10'000)),
                          parcel(uuid(4), square(10'000, 10'000, 10'000)) });
    }

    static void roundTrip(Fabric fabric, const Edit &edit)
    {
        const Fabric before = fabric;
        fabric.apply(edit);
        QVERIFY(!(fabric == before));
        fabric.apply(inverted(edit));
        QVERIFY(fabric == before);
    }

private Q_SLOTS:
    void aCornerOfFourParcelsMovesInAllFour()
    {
        const Edit edit = moveVertex(four(), { 10'000, 10'000 }, { 10'250, 9'870 });
        QCOMPARE(edit.changes.size(), 4u);
        roundTrip(four(), edit);
    }

    void aTJunctionIsInsertedInTheNeighbour()
    {
        const Fabric fabric =
            fabricOf({ parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), square(10'000, 0, 10'000)),
                       parcel(uuid(3), rectangle(0, 10'000, 20'000, 5'000)) });
        const Edit edit = moveVertex(fabric, { 10'000, 10'000 }, { 10'000, 11'000 });
        QCOMPARE(edit.changes.size(), 3u);
        Fabric after = fabric;
        after.apply(edit);
        const auto neighbour = after.parcel(*after.find(uuid(3)));
        QCOMPARE(neighbour.geometry->parts[0][0].size(), 5u);
        roundTrip(fabric, edit);
    }

    void anEdgeGetsItsVertexInBothParcels()
    {
        const Edit edit = insertVertex(four(), { 10'000, 0 }, { 10'000, 10'000 }, { 10'100, 5'000 }).edit;
        QCOMPARE(edit.changes.size(), 2u);
        roundTrip(four(), edit);
    }

    void aRemovedVertexGoesFromAll()
    {
        Fabric fabric = four();
        fabric.apply(insertVertex(fabric, { 10'000, 0 }, { 10'000, 10'000 }, { 10'100, 5'000 }).edit);
        const Point corners[] = { { 10'100, 5'000 } };
        const Edit edit = removeVertices(fabric, corners).edit;
        QCOMPARE(edit.changes.size(), 2u);
        roundTrip(fabric, edit);
        fabric.apply(edit);
        QVERIFY(fabric == four());
    }

    void whatIsImpossibleIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(moveVertex(four(), { 1, 1 }, { 2, 2 }), Error);
        QVERIFY_EXCEPTION_THROWN(moveVertex(four(), { 10'000, 10'000 }, { 10'000, 10'000 }), Error);
        QVERIFY_EXCEPTION_THROWN(moveVertex(four(), { 10'000, 10'000 }, { 0, 0 }), Error);
        QVERIFY_EXCEPTION_THROWN(moveVertex(four(), { 10'000, 10'000 }, { 30'000, 10'000 }), Error);
        QVERIFY_EXCEPTION_THROWN(insertVertex(four(), { 0, 0 }, { 5, 5 }, { 2, 2 }), Error);
        QVERIFY_EXCEPTION_THROWN(insertVertex(four(), { 0, 0 }, { 0, 0 }, { 2, 2 }), Error);
        const Point nowhere[] = { { 7, 7 } }, corner[] = { { 0, 0 } };
        QVERIFY_EXCEPTION_THROWN(removeVertices(four(), nowhere), Error);
        const Fabric triangle = fabricOf({ parcel(uuid(1), { { 0, 0 }, { 5'000, 0 }, { 0, 5'000 } }) });
        QVERIFY_EXCEPTION_THROWN(removeVertices(triangle, corner), Error);
    }

    void aParcelMayNotBePushedOverAnother()
    {
        const Fabric apart =
            fabricOf({ parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), square(12'000, 0, 10'000)) });
        QVERIFY_EXCEPTION_THROWN(moveVertex(apart, { 10'000, 10'000 }, { 14'000, 5'000 }), Error);
    }
};

DIABA_TEST(TestVertexedits)
#include "tst_vertexedits.moc"

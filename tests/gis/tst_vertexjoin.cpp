#include "gis/vertexjoin.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestVertexjoin : public QObject
{
    Q_OBJECT

    static GeometryPtr shape(Ring ring) { return std::make_shared<const Geometry>(surface(std::move(ring))); }

private Q_SLOTS:
    void aVertexGoesToTheOneThatMoreShapesHave()
    {
        const std::vector<GeometryPtr> shapes{
            shape(square(0, 0, 1000)), shape(square(-1000, 0, 1000)),
            shape({ { 1003, 0 }, { 2000, 0 }, { 2000, 1000 }, { 1000, 1004 } })
        };
        const VertexJoins joins = nearVertices(shapes, 5);
        QCOMPARE(joins.size(), 2u);
        QVERIFY(joins.at({ 1003, 0 }) == (Point{ 1000, 0 }) || joins.at({ 1000, 0 }) == (Point{ 1003, 0 }));
        QVERIFY(nearVertices(shapes, 2).empty());
    }

    void verticesOfOneBoundaryStayApart()
    {
        const std::vector<GeometryPtr> shapes{ shape({ { 0, 0 }, { 3, 0 }, { 1000, 0 }, { 1000, 1000 } }) };
        QVERIFY(nearVertices(shapes, 5).empty());
    }

    void twoVerticesOfOneBoundaryDoNotBothGoToAThird()
    {
        const std::vector<GeometryPtr> shapes{
            shape(
                { { 10'015, 10'000 }, { 10'015, 20'000 }, { 0, 20'000 }, { 0, 10'000 }, { 9'985, 10'000 } }),
            shape({ { 10'000, 10'004 }, { 5'000, 0 }, { 15'000, 0 } }),
            shape({ { 10'000, 10'004 }, { 15'000, 0 }, { 15'000, 3'000 } })
        };
        const VertexJoins joins = nearVertices(shapes, 20);
        QCOMPARE(joins.size(), 1u);
    }

    void joiningMovesOnlyWhatIsNamed()
    {
        const GeometryPtr before = shape(square(0, 0, 1000));
        QCOMPARE(joined(before, { { { 5, 5 }, { 0, 0 } } }), before);
        const GeometryPtr after = joined(before, { { { 0, 0 }, { 2, 1 } } });
        QCOMPARE(after->parts[0][0][0], (Point{ 2, 1 }));
        QCOMPARE(after->parts[0][0].size(), 4u);
    }

    void realSizeCoordinatesAndNegativeOnesAreJoined()
    {
        const std::vector<GeometryPtr> shapes{ shape(square(550'123'456, 2'290'456'789, 1000)),
                                               shape(square(550'124'458, 2'290'456'789, 1000)),
                                               shape(square(-1000, -1000, 1000)), shape(square(1, 0, 1000)) };
        QCOMPARE(nearVertices(shapes, 3).size(), 3u);
    }
};

DIABA_TEST(TestVertexjoin)
#include "tst_vertexjoin.moc"

#include "gis/topology/topology.h"

#include "gis/topology/soundshape.h"

#include "tests/blocks.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <set>

using namespace gis;
using namespace testdata;

class TestTopology : public QObject
{
    Q_OBJECT

    using Kind = TopologyFaultKind;

    static FabricParcel shaped(quint32 n, std::vector<Polygon> parts,
                               const QString &sheet = QStringLiteral("9"))
    {
        FabricParcel result = parcel(uuid(n), {});
        result.sheet.sheetNo = sheet;
        result.geometry = std::make_shared<const Geometry>(Geometry{ Shape::Polygon, std::move(parts) });
        return result;
    }

    static FabricParcel onSheet(FabricParcel parcel, const QString &sheet)
    {
        parcel.sheet.sheetNo = sheet;
        return parcel;
    }

    static std::vector<TopologyFault> found(std::vector<FabricParcel> parcels,
                                            const TopologyTolerances &tolerances = {})
    {
        return topology(fabricOf(std::move(parcels)), tolerances);
    }

    static std::vector<TopologyFault> of(Kind kind, std::vector<TopologyFault> faults)
    {
        std::erase_if(faults, [kind](const TopologyFault &fault) { return fault.kind != kind; });
        return faults;
    }

private Q_SLOTS:
    /** Of two parcels stacked one edge goes with the neighbour's; whichever that is, the other is said. */
    void aVertexIsBesideTheFirstOfStackedParcelsWhicheverEdgeIsLoose()
    {
        std::vector<FabricParcel> parcels{
            parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), square(0, 0, 10'000)),
            parcel(uuid(3), square(0, 10'000, 10'000)),
            parcel(uuid(4), { { 5'000, 10'003 }, { 6'000, 15'000 }, { 4'000, 15'000 } })
        };
        std::vector<std::size_t> order{ 0, 1, 2, 3 };
        do {
            std::vector<FabricParcel> some;
            for (const std::size_t i : order)
                some.push_back(parcels[i]);
            const Fabric fabric = fabricOf(std::move(some));
            const Box vertex{ 5'000, 10'003, 5'000, 10'003 };
            for (const auto &all :
                 { topology(fabric, {}), topologyAround(fabric, std::span(&vertex, 1), {}) }) {
                const auto faults = of(Kind::UnmatchedVertex, all);
                QCOMPARE(faults.size(), std::size_t(1));
                QCOMPARE(faults[0].a, uuid(4));
                QCOMPARE(faults[0].b, uuid(1));
            }
        } while (std::next_permutation(order.begin(), order.end()));
    }

    void parcelsThatShareTheirBoundariesAreInOrder()
    {
        QVERIFY(topology(blocks::fabric(3, 3), {}).empty());
        QVERIFY(topology(Fabric(), {}).empty());
    }

    void anOverlapHasItsAreaItsWidthAndAPlaceInIt()
    {
        // Real coordinates; the second lies 600 mm over the first.
        const std::int64_t x = 550'123'456, y = 2'290'456'789;
        const auto faults = of(
            Kind::Overlap,
            found({ parcel(uuid(1), square(x, y, 10'000)), parcel(uuid(2), square(x + 9'400, y, 10'000)) }));
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].squareMetres(), 6.0);
        QVERIFY(std::abs(faults[0].widthMillimetres - 600) < 6);
        QCOMPARE(faults[0].a, uuid(1));
        QCOMPARE(faults[0].b, uuid(2));
        QVERIFY(faults[0].place.x > x + 9'400 && faults[0].place.x < x + 10'000);
        QVERIFY(!faults[0].betweenSheets);
    }

    void widthsAreHeldAgainstTheTolerance_data()
    {
        QTest::addColumn<qint64>("width"); // positive: overlap, negative: gap
        QTest::addColumn<int>("overlaps");
        QTest::addColumn<int>("gaps");
        QTest::newRow("touching") << 0ll << 0 << 0;
        QTest::newRow("overlap just under the tolerance") << 4ll << 0 << 0;
        QTest::newRow("overlap at the tolerance") << 5ll << 0 << 0;
        QTest::newRow("overlap just over the tolerance") << 6ll << 1 << 0;
        QTest::newRow("gap just under the tolerance") << -4ll << 0 << 0;
        QTest::newRow("gap at the tolerance") << -5ll << 0 << 0;
        QTest::newRow("gap just over the tolerance") << -6ll << 0 << 1;
        QTest::newRow("gap just under the widest") << -99ll << 0 << 1;
        QTest::newRow("gap at the widest") << -100ll << 0 << 1;
        QTest::newRow("alley just over the widest") << -101ll << 0 << 0;
        QTest::newRow("alley") << -2'000ll << 0 << 0;
    }
    void widthsAreHeldAgainstTheTolerance()
    {
        QFETCH(qint64, width);
        QFETCH(int, overlaps);
        QFETCH(int, gaps);
        TopologyTolerances tolerances;
        tolerances.overlapMillimetres = tolerances.gapMillimetres = 5;
        // Two parcels between two others that close both ends of what is between them.
        const auto faults = found({ parcel(uuid(1), square(0, 0, 10'000)),
                                    parcel(uuid(2), rectangle(10'000 - width, 0, 10'000, 10'000)),
                                    parcel(uuid(3),
                                           { { 0, -5'000 },
                                             { 20'000 - width, -5'000 },
                                             { 20'000 - width, 0 },
                                             { 10'000 - width, 0 },
                                             { 10'000, 0 },
                                             { 0, 0 } }),
                                    parcel(uuid(4),
                                           { { 0, 10'000 },
                                             { 10'000, 10'000 },
                                             { 10'000 - width, 10'000 },
                                             { 20'000 - width, 10'000 },
                                             { 20'000 - width, 15'000 },
                                             { 0, 15'000 } }) },
                                  tolerances);
        QCOMPARE(int(of(Kind::Overlap, faults).size()), overlaps);
        const auto found = of(Kind::Gap, faults);
        QCOMPARE(int(found.size()), gaps);
        if (gaps) {
            QVERIFY(std::abs(found[0].widthMillimetres + double(width)) < 0.01 * double(-width) + 1e-6);
            QCOMPARE(found[0].squareMillimetres, double(-width) * 10'000);
            QCOMPARE(found[0].a, uuid(1));
            QCOMPARE(found[0].b, uuid(2));
        }
    }

    void aStripThatOpensAtAnEndIsAGap_data()
    {
        QTest::addColumn<int>("near"); // how far apart the parcels are in the south …
        QTest::addColumn<int>("far"); // … and in the north
        QTest::addColumn<int>("along"); // so long they face each other
        QTest::addColumn<int>("gaps");
        QTest::newRow("touching") << 0 << 0 << 10'000 << 0;
        QTest::newRow("just under the tolerance") << 4 << 4 << 10'000 << 0;
        QTest::newRow("at the tolerance") << 5 << 5 << 10'000 << 0;
        QTest::newRow("just over the tolerance") << 6 << 6 << 10'000 << 1;
        QTest::newRow("at the widest") << 100 << 100 << 10'000 << 1;
        QTest::newRow("alley just over the widest") << 101 << 101 << 10'000 << 0;
        QTest::newRow("road") << 4'000 << 4'000 << 10'000 << 0;
        QTest::newRow("wedge") << 0 << 80 << 10'000 << 1;
        QTest::newRow("wedge that becomes an alley") << 0 << 300 << 10'000 << 0;
        QTest::newRow("too short to name") << 60 << 60 << 990 << 0;
        QTest::newRow("long enough") << 60 << 60 << 1'000 << 1;
        QTest::newRow("nine times as long as wide") << 100 << 100 << 900 << 0;
    }
    void aStripThatOpensAtAnEndIsAGap()
    {
        QFETCH(int, near);
        QFETCH(int, far);
        QFETCH(int, along);
        QFETCH(int, gaps);
        const std::int64_t x = 550'123'456, y = 2'290'456'789;
        TopologyTolerances tolerances;
        tolerances.gapMillimetres = tolerances.gapBetweenSheetsMillimetres = 5;
        tolerances.vertexMillimetres = 0;
        for (const bool isClosedInTheSouth : { false, true }) {
            std::vector<FabricParcel> parcels{
                parcel(uuid(1), { { x, y }, { x + 10'000, y }, { x + 10'000, y + along }, { x, y + along } }),
                onSheet(parcel(uuid(2),
                               { { x + 10'000 + near, y },
                                 { x + 20'000, y },
                                 { x + 20'000, y + along },
                                 { x + 10'000 + far, y + along } }),
                        QStringLiteral("10"))
            };
            if (isClosedInTheSouth)
                parcels.push_back(parcel(uuid(3), rectangle(x, y - 5'000, 20'000, 5'000)));
            const auto found = of(Kind::Gap, TestTopology::found(std::move(parcels), tolerances));
            QCOMPARE(int(found.size()), gaps);
            if (!gaps)
                continue;
            QVERIFY(std::abs(found[0].widthMillimetres - std::max(near, far)) < 1);
            QVERIFY(std::abs(found[0].squareMillimetres - double(near + far) / 2 * along) < 1'000);
            QVERIFY(found[0].place.x >= x + 10'000 && found[0].place.x <= x + 10'000 + std::max(near, far));
            QVERIFY(found[0].betweenSheets);
            QCOMPARE(found[0].a, uuid(1));
            QCOMPARE(found[0].b, uuid(2));
        }
    }

    void aGapAroundAnIslandIsFound()
    {
        const auto faults = found({ shaped(1, { { square(0, 0, 20'000), square(5'000, 5'000, 5'000) } }),
                                    shaped(2, { { square(5'050, 5'050, 4'900) } }) });
        const auto gaps = of(Kind::Gap, faults);
        QCOMPARE(gaps.size(), 1u);
        QVERIFY(gaps[0].widthMillimetres > 50 && gaps[0].widthMillimetres < 60); // widest at its corners
        QCOMPARE(gaps[0].squareMillimetres, 25e6 - 4'900.0 * 4'900);
    }

    void aHolePartlyFilledByOthersIsTheGapThatIsLeft()
    {
        const auto gaps =
            of(Kind::Gap,
               found({ shaped(1, { { square(0, 0, 20'000), rectangle(5'000, 5'000, 10'000, 5'000) } }),
                       shaped(2, { { rectangle(5'000, 5'000, 4'970, 5'000) } }),
                       shaped(3, { { rectangle(10'000, 5'000, 5'000, 5'000) } }) }));
        QCOMPARE(gaps.size(), 1u);
        QCOMPARE(gaps[0].squareMillimetres, 30.0 * 5'000);
    }

    void tiepBienHasATolerancesOfItsOwn_data()
    {
        QTest::addColumn<qint64>("width");
        QTest::addColumn<bool>("isFault");
        QTest::newRow("at") << 20ll << false;
        QTest::newRow("just over") << 21ll << true;
    }
    void tiepBienHasATolerancesOfItsOwn()
    {
        QFETCH(qint64, width);
        QFETCH(bool, isFault);
        TopologyTolerances tolerances;
        tolerances.overlapBetweenSheetsMillimetres = 20;
        const auto faults =
            of(Kind::Overlap,
               found({ parcel(uuid(1), square(0, 0, 10'000)),
                       onSheet(parcel(uuid(2), square(10'000 - width, 0, 10'000)), QStringLiteral("10")) },
                     tolerances));
        QCOMPARE(faults.size(), isFault ? 1u : 0u);
        if (isFault)
            QVERIFY(faults[0].betweenSheets);
    }

    void aVertexNearButNotOnANeighbourIsUnmatched_data()
    {
        QTest::addColumn<qint64>("off");
        QTest::addColumn<bool>("isFault");
        QTest::newRow("on the edge") << 0ll << false;
        QTest::newRow("nearest to it") << 1ll << true;
        QTest::newRow("just under the tolerance") << 19ll << true;
        QTest::newRow("at the tolerance") << 20ll << true;
        QTest::newRow("just over the tolerance") << 21ll << false;
        QTest::newRow("over the edge") << -12ll << true;
    }
    void aVertexNearButNotOnANeighbourIsUnmatched()
    {
        QFETCH(qint64, off);
        QFETCH(bool, isFault);
        const auto faults =
            of(Kind::UnmatchedVertex,
               found({ parcel(uuid(1), { { 0, 0 }, { 10'000, 0 }, { 10'000, 10'000 }, { 0, 10'000 } }),
                       parcel(uuid(2),
                              { { 10'000, 0 },
                                { 20'000, 0 },
                                { 20'000, 10'000 },
                                { 10'000, 10'000 },
                                { 10'000 + off, 5'000 } }) }));
        QCOMPARE(faults.size(), isFault ? 1u : 0u);
        if (isFault) {
            QCOMPARE(faults[0].a, uuid(2));
            QCOMPARE(faults[0].place, (Point{ 10'000 + off, 5'000 }));
            QCOMPARE(faults[0].widthMillimetres, std::abs(double(off)));
        }
    }

    void twoCornersNearEachOtherAreOneFault()
    {
        const auto faults =
            of(Kind::UnmatchedVertex,
               found({ parcel(uuid(1), square(0, 0, 10'000)),
                       parcel(uuid(2),
                              { { 10'000, 0 }, { 20'000, 0 }, { 20'000, 10'000 }, { 10'012, 10'000 } }) }));
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].widthMillimetres, 12.0);
    }

    void parcelsOfOneShapeAreDuplicatesWhereverTheyStart()
    {
        Ring other = square(0, 0, 10'000);
        std::rotate(other.begin(), other.begin() + 2, other.end());
        std::reverse(other.begin(), other.end());
        const auto faults = found({ parcel(uuid(1), square(0, 0, 10'000)), parcel(uuid(2), other),
                                    parcel(uuid(3), square(10'000, 0, 10'000)) });
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, Kind::Duplicate);
        QCOMPARE(faults[0].squareMetres(), 100.0);
    }

    void anIslandThatIsNotCutOutNamesItsHost()
    {
        const auto faults = found(
            { parcel(uuid(2), square(0, 0, 100'000)), parcel(uuid(1), square(40'000, 40'000, 10'000)) });
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, Kind::UncutIsland);
        QCOMPARE(faults[0].a, uuid(2));
        QCOMPARE(faults[0].b, uuid(1));
        QVERIFY(found({ shaped(2, { { square(0, 0, 100'000), square(40'000, 40'000, 10'000) } }),
                        parcel(uuid(1), square(40'000, 40'000, 10'000)) })
                    .empty());
    }

    void aSheetThatLiesOverAnotherIsFoundWholly()
    {
        // Two clean layers without a common corner: only their outer borders are loose.
        std::vector<FabricParcel> parcels;
        for (quint32 i = 0; i < 100; ++i) {
            parcels.push_back(parcel(uuid(i), square(i % 10 * 10'000, i / 10 * 10'000, 10'000)));
            parcels.push_back(
                parcel(uuid(1'000 + i), square(20'030 + i % 10 * 3'000, 20'040 + i / 10 * 3'000, 3'000)));
        }
        const auto faults = found(std::move(parcels));
        double area = 0;
        for (const TopologyFault &fault : faults)
            area += fault.squareMetres();
        QVERIFY(std::abs(area - 900) < 1e-6);
    }

    void whatIsWrongWithABoundaryIsSaid_data()
    {
        QTest::addColumn<QList<QPoint>>("points");
        QTest::addColumn<int>("flaw");
        const auto row = [](const char *name, const QList<QPoint> &points, ShapeFlaw flaw) {
            QTest::newRow(name) << points << int(flaw);
        };
        row("in order", { { 0, 0 }, { 9'000, 0 }, { 9'000, 9'000 } }, ShapeFlaw::None);
        row("repeated vertex", { { 0, 0 }, { 9'000, 0 }, { 9'000, 0 }, { 9'000, 9'000 } },
            ShapeFlaw::RepeatedVertex);
        row("closed twice", { { 0, 0 }, { 9'000, 0 }, { 9'000, 9'000 }, { 0, 0 } },
            ShapeFlaw::RepeatedVertex);
        row("spike outwards",
            { { 0, 0 },
              { 9'000, 0 },
              { 9'000, 4'000 },
              { 12'000, 4'000 },
              { 9'000, 4'000 },
              { 9'000, 9'000 } },
            ShapeFlaw::Spike);
        row("spike at the tolerance",
            { { 0, 0 },
              { 9'000, 0 },
              { 9'000, 4'000 },
              { 12'000, 4'000 },
              { 9'000, 4'001 },
              { 9'000, 9'000 } },
            ShapeFlaw::Spike);
        row("spike just over the tolerance",
            { { 0, 0 },
              { 9'000, 0 },
              { 9'000, 4'000 },
              { 12'000, 4'000 },
              { 9'000, 4'002 },
              { 9'000, 9'000 } },
            ShapeFlaw::None);
        row("crossing itself", { { 0, 0 }, { 9'000, 9'000 }, { 9'000, 0 }, { 0, 9'000 } },
            ShapeFlaw::SelfCrossing);
        row("touching itself", { { 0, 0 }, { 9'000, 0 }, { 9'000, 9'000 }, { 4'000, 0 }, { 0, 9'000 } },
            ShapeFlaw::SelfCrossing);
        row("a line", { { 0, 0 }, { 9'000, 9'000 } }, ShapeFlaw::TooFewVertices);
        row("a point", { { 5, 5 } }, ShapeFlaw::TooFewVertices);
    }
    void whatIsWrongWithABoundaryIsSaid()
    {
        QFETCH(QList<QPoint>, points);
        QFETCH(int, flaw);
        Ring ring;
        for (const QPoint p : points)
            ring.push_back({ p.x(), p.y() });
        const auto faults = found({ parcel(uuid(1), ring) });
        QCOMPARE(faults.size() == 0, flaw == int(ShapeFlaw::None));
        if (!faults.empty()) {
            QCOMPARE(faults[0].kind, Kind::Invalid);
            QCOMPARE(int(faults[0].flaw), flaw);
            QVERIFY(grown(extent(ring), 1).contains(faults[0].place));
        }
    }

    void nestedPartsAreTheParcelTheyAreAbout()
    {
        const auto faults =
            found({ shaped(1, { { square(0, 0, 50'000) }, { square(20'000, 20'000, 5'000) } }),
                    parcel(uuid(2), square(25'000, 20'000, 5'000)) });
        QCOMPARE(faults.size(), 1u); // only the small part counts, and that lies beside the other parcel
        QCOMPARE(faults[0].kind, Kind::NestedParts);
        QVERIFY((Box{ 20'000, 20'000, 25'000, 25'000 }.contains(faults[0].place)));
    }

    void partsThatLieApartAreSeveral()
    {
        const auto faults =
            found({ shaped(1, { { square(0, 0, 5'000) }, { square(20'000, 20'000, 5'000) } }) });
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, Kind::SeveralParts);
    }

    void aBrokenBoundaryIsLookedAtAsItsRepairLeavesIt()
    {
        Ring spiked = square(0, 0, 10'000);
        spiked.insert(spiked.begin() + 2, { { 10'000, 5'000 }, { 15'000, 5'000 }, { 10'000, 5'000 } });
        const auto faults = found({ parcel(uuid(1), spiked), parcel(uuid(2), square(10'000, 0, 10'000)) });
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, Kind::Invalid);
    }

    void ofAPileOfParcelsEachIsNamedWithTheFirst_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("duplicates");
        QTest::newRow("three: each with each") << 3 << 3;
        QTest::newRow("sixteen: each with each") << 16 << 120;
        QTest::newRow("seventeen: each with the first") << 17 << 16;
        QTest::newRow("three thousand") << 3000 << 2999;
    }
    void ofAPileOfParcelsEachIsNamedWithTheFirst()
    {
        QFETCH(int, count);
        std::vector<FabricParcel> pile{ parcel(uuid(90'001), square(550'010'000, 2'290'000'000, 10'000)),
                                        parcel(uuid(90'002), square(550'005'000, 2'290'000'000, 10'000)) };
        for (int n = 1; n <= count; ++n) {
            Ring ring = square(550'000'000, 2'290'000'000, 10'000);
            std::rotate(ring.begin(), ring.begin() + n % 4, ring.end()); // begun elsewhere, it is the same
            pile.push_back(parcel(uuid(quint32(n)), ring));
        }
        const auto faults = found(std::move(pile));
        const auto twins = of(Kind::Duplicate, faults);
        QTEST(int(twins.size()), "duplicates");
        std::set<QUuid> named;
        for (const TopologyFault &fault : twins) {
            QVERIFY(fault.a == uuid(1) || count <= 16);
            QCOMPARE(fault.squareMetres(), 100.0);
            named.insert({ fault.a, fault.b });
        }
        QCOMPARE(named.size(), std::size_t(count));
        // What lies over a pile is said of its first; what only touches it, of none.
        QCOMPARE(int(of(Kind::Overlap, faults).size()), count > 16 ? 2 : count + 1);
    }

    void aScribbleThatCrossesItselfEverywhereIsSaidAndLeftAsItIs()
    {
        Ring star; // each edge crosses nearly all others: 45,000 crossings
        for (int i = 0; i < 303; ++i) {
            const double angle = 2 * 3.14159265358979 * 151 * i / 303;
            star.push_back({ 550'000'000 + std::llround(500'000 * std::cos(angle)),
                             2'290'000'000 + std::llround(500'000 * std::sin(angle)) });
        }
        const auto faults = found({ parcel(uuid(1), star) });
        QCOMPARE(faults.size(), 1u);
        QCOMPARE(faults[0].kind, Kind::Invalid);
        QVERIFY(!soundShape({ Shape::Polygon, { { star } } }));
    }

    void aCheckCanBeStopped()
    {
        QVERIFY_EXCEPTION_THROWN(topology(blocks::fabric(3, 3), {}, [](double share) { return share < 0.3; }),
                                 Cancelled);
    }
};

DIABA_TEST(TestTopology)
#include "tst_topology.moc"

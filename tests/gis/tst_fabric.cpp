#include "gis/fabric.h"

#include "gis/edit.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestFabric : public QObject
{
    Q_OBJECT

    static Fabric retyped(Ground ground, const QString &type, const QString &to)
    {
        FabricParcel parcel = testdata::parcel(uuid(1), square(0, 0, 10'000));
        parcel.landType = type, parcel.ground = ground;
        Fabric fabric = fabricOf({ parcel });
        const int field = table("parcel").indexOf("map_land_type");
        fabric.apply(
            { {}, { { &table("parcel"), uuid(1), Values{ { field, type } }, Values{ { field, to } } } } });
        return fabric;
    }

    static Ground groundOf(const Fabric &fabric)
    {
        const Place place = *fabric.find(uuid(1));
        return fabric.chunk(place).items[place.item].ground;
    }

private Q_SLOTS:
    /** North of 18° a parcel at 0, 0 lies more than 2,000 km away: what 32 bits of millimetres hold. */
    void aStrayParcelLeavesTheOthersAsTheyAre_data()
    {
        QTest::addColumn<bool>("isFirst");
        QTest::newRow("before the others") << true;
        QTest::newRow("among the others") << false;
    }
    void aStrayParcelLeavesTheOthersAsTheyAre()
    {
        QFETCH(bool, isFirst);
        std::vector<FabricParcel> parcels;
        for (quint32 i = 1; i <= 20; ++i)
            parcels.push_back(parcel(uuid(i), square(550'000'000 + i * 20'000, 2'290'000'000, 20'000)));
        parcels.insert(parcels.begin() + (isFirst ? 0 : 10), parcel(uuid(99), square(0, 0, 1'000)));
        Fabric fabric = fabricOf(parcels);
        const auto demandAll = [&] {
            for (const FabricParcel &p : parcels)
                QCOMPARE(*fabric.parcel(fabric.find(p.id).value()).geometry, *p.geometry);
        };
        demandAll();
        Edit edit{ QStringLiteral("Number"), {} };
        for (FabricParcel &p : parcels) {
            const Table &table = gis::table("parcel");
            edit.changes.push_back({ &table, p.id, Values{ { table.indexOf("parcel_no"), p.parcelNo } },
                                     Values{ { table.indexOf("parcel_no"), QStringLiteral("1") } } });
        }
        fabric.apply(edit);
        QCOMPARE(fabric.size(), parcels.size());
        demandAll();
    }

    void emptyRingsAndPartsAreDropped()
    {
        Geometry geometry = surface(square(0, 0, 10));
        geometry.parts.front().push_back({});
        geometry.parts.insert(geometry.parts.begin(), Polygon{});
        geometry.parts.push_back({ Ring{} });
        dropEmpty(geometry);
        QCOMPARE(geometry, surface(square(0, 0, 10)));
    }

    void aRoadThatSomebodyLivesOnIsPlainGround()
    {
        const Fabric fabric = retyped(Ground::Road, QStringLiteral("DGT"), QStringLiteral("ONT"));
        QCOMPARE(groundOf(fabric), Ground::Plain);
    }

    void publicGroundStaysPublicWhateverItsType()
    {
        const Fabric fabric = retyped(Ground::Public, QStringLiteral("DSH"), QStringLiteral("ONT"));
        QCOMPARE(groundOf(fabric), Ground::Public);
    }
};

DIABA_TEST(TestFabric)
#include "tst_fabric.moc"

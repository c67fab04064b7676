#include "widgets/map/colouring.h"

#include "tests/suite.h"
#include "tests/testdata.h"
#include "widgets/map/renderer.h"

using namespace testdata;

namespace
{

constexpr QRgb green = qRgb(0, 200, 0), ink = qRgb(0, 0, 90);

gis::Fabric row(quint32 count)
{
    std::vector<gis::FabricParcel> parcels;
    for (quint32 i = 1; i <= count; ++i)
        parcels.push_back(parcel(uuid(i), square(i * 20'000, 0, 20'000)));
    return gis::fabricOf(parcels);
}

ColouringPtr odd(const gis::Fabric &fabric)
{
    auto colouring = std::make_shared<Colouring>(
        coloured(fabric, [](const QUuid &id) { return (unsigned char)(id.data1 % 2); }));
    colouring->palette = { { green, Hatch::Crossed, ink } };
    return colouring;
}

unsigned char numberOf(const Colouring &colouring, const gis::Fabric &fabric, quint32 id)
{
    const auto place = fabric.find(uuid(id));
    const unsigned char *numbers = colouring.of(fabric.chunk(*place));
    return numbers ? numbers[place->item] : 0;
}

gis::Edit renumbered(const gis::Fabric &fabric, quint32 id)
{
    const gis::FabricParcel old = fabric.parcel(*fabric.find(uuid(id)));
    const gis::Table &table = gis::table("parcel");
    const int field = table.indexOf("parcel_no");
    return { {},
             { { &table, old.id, gis::Values{ { field, old.parcelNo } },
                 gis::Values{ { field, QStringLiteral("77") } } } } };
}

} // namespace

class TestColouring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachParcelHasItsNumber()
    {
        const gis::Fabric fabric = row(5);
        const ColouringPtr colouring = odd(fabric);
        QCOMPARE(numberOf(*colouring, fabric, 3), 1);
        QCOMPARE(numberOf(*colouring, fabric, 4), 0);
    }

    void parcelsKeepTheirNumbersThroughAnEdit()
    {
        const gis::Fabric before = row(5);
        gis::Fabric after = before;
        after.apply(renumbered(before, 3));
        QVERIFY(before.chunks() != after.chunks());
        const ColouringPtr colouring = followed(odd(before), before, after);
        for (quint32 id = 1; id <= 5; ++id)
            QCOMPARE(numberOf(*colouring, after, id), id % 2);
    }

    void theDifferenceIsWhatHasAnotherNumber()
    {
        const gis::Fabric fabric = row(5);
        auto other = std::make_shared<Colouring>(*odd(fabric));
        const auto place = *fabric.find(uuid(4));
        other->chunks[fabric.chunks()[place.chunk].get()].fills[place.item] = 1;
        QCOMPARE(difference(*odd(fabric), *other, fabric), fabric.chunk(place).boxOf(place.item));
        QVERIFY(difference(*odd(fabric), *odd(fabric), fabric).isEmpty());
    }

    void patternsOfTilesJoin()
    {
        const gis::Fabric fabric = row(5);
        MapStyle style = mapStyle(1);
        style.labels = false;
        style.colouring = odd(fabric);
        const Viewport whole{ 250, 70, -90, 300, 100, 1 };
        Viewport right = whole;
        right.left += 37, right.width -= 37, right.top += 13, right.height -= 13;
        const QImage all = drawnTile(fabric, whole, style);
        QCOMPARE(all.copy(37, 13, right.width, right.height), drawnTile(fabric, right, style));
        int inked = 0, filled = 0;
        for (int y = 0; y < all.height(); ++y)
            for (int x = 0; x < all.width(); ++x)
                inked += all.pixel(x, y) == ink, filled += all.pixel(x, y) == green;
        QVERIFY(inked > 100 && filled > 2 * inked);
    }

    void whatIsInTheLandAndInNoParcelStandsOut()
    {
        const gis::Fabric fabric = row(2); // from 20 m to 60 m
        gis::ChunkBuilder builder;
        const gis::Geometry land = surface(rectangle(0, 0, 60'000, 20'000));
        builder.add(uuid(9), 0, {}, {}, gis::Ground::Plain, &land);
        auto colouring = std::make_shared<Colouring>(*odd(fabric));
        colouring->land = builder.finished();
        colouring->empty = { ink, Hatch::None, 0 };
        MapStyle style = mapStyle(1);
        style.labels = false;
        style.colouring = colouring;
        const QImage image = drawnTile(fabric, { 250, -20, -100, 300, 120, 1 }, style);
        QCOMPARE(image.pixel(60, 60), ink); // at 10 m
        QCOMPARE(image.pixel(5, 60), style.outside); // before the land
        QVERIFY(image.pixel(220, 60) != ink); // in parcel 2
    }
};

DIABA_TEST(TestColouring)
#include "tst_colouring.moc"

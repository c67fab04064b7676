#include "widgets/map/mapfeatures.h"

#include "storage/workingfile.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QPainter>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;

namespace
{

gis::Record feature(quint32 id, const QString &kind, std::optional<gis::Geometry> geometry)
{
    gis::Record row{ &gis::table("map_feature"), uuid(id), 0, {} };
    row.set("kind", kind);
    row.set("text", u"Kênh Mẫu"_s);
    if (geometry)
        row.set("geometry", gis::geometryValue(*geometry));
    return row;
}

/** Pixels of a picture of the features at 1:\a scale that are not white. */
int inked(const MapFeatures &features, double scale)
{
    QImage image(200, 200, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    paintFeatures(painter, features, centred({ resolutionOf(scale, 1), 0, 0, 200, 200, 1 }, { 5000, 5000 }));
    painter.end();
    int count = 0;
    for (int y = 0; y < 200; ++y)
        for (int x = 0; x < 200; ++x)
            count += image.pixelColor(x, y) != Qt::white;
    return count;
}

} // namespace

class TestMapfeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNoParcelIsDrawnNearAndNotFarOut_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<gis::Geometry>("geometry");
        const gis::Ring line{ { 1000, 1000 }, { 9000, 8000 } };
        QTest::newRow("road") << u"road"_s << gis::Geometry{ gis::Shape::Line, { { line } } };
        QTest::newRow("house") << u"building_outline"_s << surface(square(2000, 2000, 4000));
        const gis::Geometry point{ gis::Shape::Point, { { { { 5000, 5000 } } } } };
        QTest::newRow("control point") << u"control_point"_s << point;
        QTest::newRow("text") << u"text"_s << point;
        QTest::newRow("an unknown kind") << u"hedge"_s << surface(square(2000, 2000, 4000));
    }

    void whatIsNoParcelIsDrawnNearAndNotFarOut()
    {
        QFETCH(QString, kind);
        QFETCH(gis::Geometry, geometry);
        QTemporaryDir folder;
        auto file = storage::WorkingFile::create(folder.filePath(u"a.diaba"_s), { {}, u"EPSG:9209"_s });
        storage::BulkLoad load(file);
        load.add(feature(1, kind, geometry));
        load.add(feature(2, kind, std::nullopt)); // a row without a shape is nowhere
        load.commit(u"Load"_s, u"test"_s, {});
        const MapFeatures features = mapFeatures(file);
        QVERIFY(features);
        QCOMPARE(features->size(), 1u);
        QVERIFY(inked(features, 500) > 10);
        QCOMPARE(inked(features, 10'000), 0);
    }
};

DIABA_TEST(TestMapfeatures)
#include "tst_mapfeatures.moc"

#include "storage/blob.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace storage;
using namespace testdata;

class TestBlob : public QObject
{
    Q_OBJECT

    static std::span<const unsigned char> bytes(const QByteArray &b)
    {
        return { reinterpret_cast<const unsigned char *>(b.constData()), std::size_t(b.size()) };
    }

private Q_SLOTS:
    void geometriesComeBackAsTheyWere_data()
    {
        QTest::addColumn<int>("shape");
        QTest::addColumn<int>("parts");
        QTest::newRow("multipolygon") << int(gis::Shape::Polygon) << 2;
        QTest::newRow("line") << int(gis::Shape::Line) << 1;
        QTest::newRow("lines") << int(gis::Shape::Line) << 3;
        QTest::newRow("point") << int(gis::Shape::Point) << 1;
        QTest::newRow("points") << int(gis::Shape::Point) << 2;
    }

    void geometriesComeBackAsTheyWere()
    {
        QFETCH(int, shape);
        QFETCH(int, parts);
        gis::Geometry geometry{ gis::Shape(shape), {} };
        for (int i = 0; i < parts; ++i) {
            const gis::Ring ring = square(550'123'456 + i * 20'000, 2'290'456'789, 10'001);
            if (shape == int(gis::Shape::Point))
                geometry.parts.push_back({ { ring[0] } });
            else if (shape == int(gis::Shape::Line))
                geometry.parts.push_back({ ring });
            else
                geometry.parts.push_back({ ring, square(550'124'000 + i * 20'000, 2'290'457'000, 1'000) });
        }
        const QByteArray blob = spatialiteBlob(geometry, 9209), text = wkb(geometry);
        QVERIFY(geometryFromBlob(bytes(blob)) == geometry);
        QVERIFY(geometryFromWkb(bytes(text)) == geometry);
        for (qsizetype n = 0; n < blob.size(); ++n)
            QVERIFY(!geometryFromBlob(bytes(blob).subspan(0, std::size_t(n))));
        for (qsizetype n = 0; n < text.size(); ++n)
            QVERIFY(!geometryFromWkb(bytes(text).subspan(0, std::size_t(n))));
    }
};

DIABA_TEST(TestBlob)
#include "tst_blob.moc"

#include "widgets/map/labels.h"
#include "widgets/map/renderer.h"

#include "storage/demo/democommune.h"

#include "tests/blocks.h"
#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

namespace
{

Viewport viewOf(const Fabric &fabric, double scale, QSize size)
{
    return centred({ resolutionOf(scale, 1), 0, 0, size.width(), size.height(), 1 },
                   fabric.extent().centre());
}

int overlaps(const std::vector<Label> &labels)
{
    int count = 0;
    for (std::size_t i = 0; i < labels.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            count += labels[i].box.intersects(labels[j].box);
    return count;
}

/** Labels that an edge of any parcel runs through. */
int crossed(const std::vector<Label> &labels, const Fabric &fabric, const Viewport &view)
{
    int count = 0;
    for (const Label &label : labels) {
        const QRectF box = label.box;
        const Point corner = view.toMap(box.bottomLeft()), opposite = view.toMap(box.topRight());
        const Ring frame{ corner, { opposite.x, corner.y }, opposite, { corner.x, opposite.y } };
        bool isCrossed = false;
        for (const Place &place : fabric.intersecting(extent(frame)))
            for (const Polygon &part : fabric.chunk(place).geometry(place.item).parts)
                for (const Ring &ring : part)
                    for (std::size_t i = 0; i < ring.size(); ++i)
                        for (std::size_t k = 0; k < 4; ++k)
                            isCrossed |= segmentsCross(ring[i], ring[(i + 1) % ring.size()], frame[k],
                                                       frame[(k + 1) % 4]);
        count += isCrossed;
    }
    return count;
}

std::vector<Label> labelsOf(const Fabric &fabric, double scale, QSize size = { 800, 600 })
{
    return labelsIn(fabric, viewOf(fabric, scale, size), mapStyle(1));
}

/** The current parcels of the demo commune. */
Fabric demoFabric()
{
    std::vector<FabricParcel> parcels;
    for (const Record &row : storage::makeDemo(1).records)
        if (row.table == &table("parcel") && row.text("status") != u"retired")
            parcels.push_back({ row.id,
                                { row.text("series"), row.text("sheet_no") },
                                row.text("parcel_no"),
                                row.text("map_land_type"),
                                Ground::Plain,
                                toGeometry(row["geometry"]) });
    return fabricOf(std::move(parcels));
}

} // namespace

class TestLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noLabelMeetsAnotherOrABoundary_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("1:500") << 500.0;
        QTest::newRow("1:1000") << 1000.0;
        QTest::newRow("1:2000") << 2000.0;
        QTest::newRow("1:5000") << 5000.0;
    }

    void noLabelMeetsAnotherOrABoundary()
    {
        QFETCH(double, scale);
        const Fabric fabric = blocks::fabric(8, 10);
        const QSize size(2000, 1500);
        const auto labels = labelsOf(fabric, scale, size);
        QVERIFY(scale > 2000 || labels.size() > 100);
        QCOMPARE(overlaps(labels), 0);
        QCOMPARE(crossed(labels, fabric, viewOf(fabric, scale, size)), 0);
    }

    void onTheDemoNoLabelMeetsAnotherOrABoundary_data()
    {
        QTest::addColumn<double>("scale");
        QTest::newRow("1:500") << 500.0;
        QTest::newRow("1:2000") << 2000.0;
    }

    void onTheDemoNoLabelMeetsAnotherOrABoundary()
    {
        QFETCH(double, scale);
        static const Fabric fabric = demoFabric();
        const double across = resolutionOf(scale, 1);
        const QSize size(int(fabric.extent().width() / across), int(fabric.extent().height() / across));
        const auto labels = labelsOf(fabric, scale, size);
        QVERIFY(labels.size() > 400);
        QCOMPARE(overlaps(labels), 0);
        QCOMPARE(crossed(labels, fabric, viewOf(fabric, scale, size)), 0);
    }

    void aWideParcelHasCodeAndNumberOverArea()
    {
        const auto labels = labelsOf(fabricOf({ parcel(uuid(52), rectangle(0, 0, 16'430, 10'000)) }), 500);
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels.front().form, Label::Form::Full);
        QCOMPARE(labels.front().landType, QStringLiteral("ONT"));
        QCOMPARE(labels.front().number, QStringLiteral("52"));
        QCOMPARE(labels.front().area, QStringLiteral("164,3"));
    }

    void aNarrowerOneFallsBackToNumberOverAreaThenNumberThenNothing()
    {
        const auto formAt = [](std::int64_t width, std::int64_t height) {
            const auto labels = labelsOf(fabricOf({ parcel(uuid(52), rectangle(0, 0, width, height)) }), 500);
            return labels.empty() ? std::optional<Label::Form>() : labels.front().form;
        };
        QCOMPARE(formAt(6'000, 10'000), std::optional(Label::Form::NumberOverArea));
        QCOMPARE(formAt(3'000, 10'000), std::optional(Label::Form::Number));
        QCOMPARE(formAt(10'000, 2'500), std::optional(Label::Form::Number));
        QVERIFY(!formAt(1'000, 10'000));
    }

    void labelsStayPutWhileTheMapIsPanned()
    {
        const Fabric fabric = blocks::fabric(3, 3);
        const MapStyle style = mapStyle(1);
        const Viewport view = viewOf(fabric, 1000, { 500, 400 });
        const auto before = labelsIn(fabric, view, style);
        for (const QPointF by : { QPointF(1, 0), QPointF(37, -51), QPointF(-123, 64) }) {
            const auto after = labelsIn(fabric, panned(view, by), style);
            for (const Label &label : before) {
                const QRect moved = label.box.translated(-by.toPoint());
                if (!QRect(0, 0, 500, 400).contains(moved))
                    continue;
                QVERIFY(std::any_of(after.begin(), after.end(), [&](const Label &l) {
                    return l.number == label.number && l.box == moved && l.form == label.form;
                }));
            }
        }
    }

    void ofParcelsThatLieOverOneAnotherTheSmallerKeepsItsLabel()
    {
        const auto labels = labelsOf(fabricOf({ parcel(uuid(1), square(0, 0, 40'000)),
                                                parcel(uuid(2), square(10'000, 10'000, 20'000)) }),
                                     500);
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(labels.front().number, QStringLiteral("2"));
    }

    void ofTwoTheSameOneIsLabelled()
    {
        const auto labels = labelsOf(
            fabricOf({ parcel(uuid(1), square(0, 0, 20'000)), parcel(uuid(2), square(0, 0, 20'000)) }), 500);
        QCOMPARE(labels.size(), std::size_t(1));
    }

    void aBentParcelIsLabelledInItsWideArm()
    {
        // An L whose centre of gravity lies outside of it.
        const Ring ring{ { 0, 0 },         { 60'000, 0 },     { 60'000, 8'000 },
                         { 4'000, 8'000 }, { 4'000, 60'000 }, { 0, 60'000 } };
        const Fabric fabric = fabricOf({ parcel(uuid(52), ring) });
        const auto labels = labelsOf(fabric, 500);
        QCOMPARE(labels.size(), std::size_t(1));
        QCOMPARE(crossed(labels, fabric, viewOf(fabric, 500, { 800, 600 })), 0);
    }

    void aParcelWithoutANumberHasNoLabel()
    {
        FabricParcel nameless = parcel(uuid(1), square(0, 0, 20'000));
        nameless.parcelNo.clear();
        QVERIFY(labelsOf(fabricOf({ nameless }), 500).empty());
    }
};

DIABA_TEST(TestLabels)
#include "tst_labels.moc"

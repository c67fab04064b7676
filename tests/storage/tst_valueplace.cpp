#include "storage/valueplace.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace Qt::StringLiterals;
using namespace storage;
using namespace testdata;

namespace
{

/** A parcel whose address was read from page 2 of a scan, at \a rectangle. */
ParcelBundle readAt(const QString &rectangle)
{
    gis::Record scan{ &gis::table("scan"), uuid(70), 0, {} };
    scan.set("sha256", u"ab"_s);
    gis::Record source{ &gis::table("field_source"), uuid(71), 0, {} };
    source.set("row_id", gis::idValue(uuid(1)));
    source.set("field", u"address"_s);
    source.set("scan_id", gis::idValue(uuid(70)));
    source.set("page", qint64(2));
    source.set("rectangle", rectangle);
    ParcelBundle bundle;
    bundle.parcel = { &gis::table("parcel"), uuid(1), 0, {} };
    bundle.rows = { { scan.table, { scan } }, { source.table, { source } } };
    return bundle;
}

} // namespace

class TestValueplace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueThatWasReadHasItsPlaceOnThePage()
    {
        const auto place = placeOf(readAt(u"0.1 0.2 0.3 0.05"_s), uuid(1), u"address"_s);
        QVERIFY(place);
        QCOMPARE(place->scan, uuid(70));
        QCOMPARE(place->page, 1);
        QCOMPARE(place->share, QRectF(0.1, 0.2, 0.3, 0.05));
        QVERIFY(!placeOf(readAt(u"0.1 0.2 0.3 0.05"_s), uuid(1), u"hamlet"_s));
    }

    void aRectangleThatIsNoneMarksNothing_data()
    {
        QTest::addColumn<QString>("rectangle");
        QTest::newRow("empty") << QString();
        QTest::newRow("three numbers") << u"0.1 0.2 0.3"_s;
        QTest::newRow("words") << u"a b c d"_s;
        QTest::newRow("off the page") << u"0.9 0.2 0.3 0.1"_s;
        QTest::newRow("no width") << u"0.1 0.2 0 0.1"_s;
        QTest::newRow("not finite") << u"nan 0 1 1"_s;
    }

    void aRectangleThatIsNoneMarksNothing()
    {
        QFETCH(QString, rectangle);
        QVERIFY(!placeOf(readAt(rectangle), uuid(1), u"address"_s));
    }

    void aDrawnPlaceIsFoundAgain_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QRectF>("share");
        QTest::addColumn<QString>("source");
        QTest::newRow("known source") << u"address"_s << QRectF(0.25, 0.5, 0.125, 0.0625) << u"ocr"_s;
        QTest::newRow("no source yet") << u"hamlet"_s << QRectF(0, 0, 1, 1) << QString();
        QTest::newRow("over the edge") << u"hamlet"_s << QRectF(-0.1, 0.9, 0.5, 0.3) << QString();
    }

    void aDrawnPlaceIsFoundAgain()
    {
        QFETCH(QString, field);
        QFETCH(QRectF, share);
        QFETCH(QString, source);
        ParcelBundle bundle = readAt(u"0.1 0.2 0.3 0.05"_s);
        auto &sources = bundle.rows[&gis::table("field_source")];
        sources[0].set("source", u"ocr"_s);
        const ParcelBundle before = bundle;
        const gis::Table &parcel = gis::table("parcel");
        const gis::Field &declared = parcel.fields[std::size_t(parcel.indexOf(QStringView(field)))];
        const gis::Edit edit = placeEdit(bundle, bundle.parcel, declared, { uuid(70), 3, share });
        QCOMPARE(edit.changes.size(), 1u);
        const auto row = std::ranges::find(sources, edit.changes[0].id, &gis::Record::id);
        const gis::Record now =
            *gis::applied(edit.changes[0], row == sources.end() ? std::nullopt : std::optional(*row));
        QCOMPARE(now.text("source"), source);
        sources.assign(1, now);
        const auto place = placeOf(bundle, uuid(1), field);
        QVERIFY(place);
        QCOMPARE(place->scan, uuid(70));
        QCOMPARE(place->page, 3);
        QCOMPARE(place->share, share & QRectF(0, 0, 1, 1));
        QVERIFY(placeEdit(bundle, bundle.parcel, declared, *place).changes.empty());
        if (row != sources.end() && field == u"address")
            QCOMPARE(*gis::applied(gis::inverted(edit).changes[0], now), before.of("field_source")[0]);
    }
};

DIABA_TEST(TestValueplace)
#include "tst_valueplace.moc"

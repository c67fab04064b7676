#include "widgets/window/scansof.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace Qt::StringLiterals;
using namespace testdata;

namespace
{

/** A parcel whose address was read from page 2 of a scan, at \a rectangle. */
storage::ParcelBundle readAt(const QString &rectangle)
{
    gis::Record scan{ &gis::table("scan"), uuid(70), 0, {} };
    scan.set("sha256", u"ab"_s);
    gis::Record source{ &gis::table("field_source"), uuid(71), 0, {} };
    source.set("row_id", gis::idValue(uuid(1)));
    source.set("field", u"address"_s);
    source.set("scan_id", gis::idValue(uuid(70)));
    source.set("page", qint64(2));
    source.set("rectangle", rectangle);
    storage::ParcelBundle bundle;
    bundle.parcel = { &gis::table("parcel"), uuid(1), 0, {} };
    bundle.rows = { { scan.table, { scan } }, { source.table, { source } } };
    return bundle;
}

} // namespace

class TestScansof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueThatWasReadHasItsPlaceOnThePage()
    {
        const auto place = placeOf(readAt(u"0.1 0.2 0.3 0.05"_s), uuid(1), u"address"_s);
        QVERIFY(place);
        QCOMPARE(place->sha256, u"ab"_s);
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
};

DIABA_TEST(TestScansof)
#include "tst_scansof.moc"

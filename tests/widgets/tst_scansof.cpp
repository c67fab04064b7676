#include "widgets/window/scansof.h"

#include "gis/error.h"
#include "tests/suite.h"
#include "tests/testdata.h"

using namespace Qt::StringLiterals;
using namespace testdata;

namespace
{

/** A parcel with one scan. */
storage::ParcelBundle oneScan()
{
    gis::Record scan{ &gis::table("scan"), uuid(70), 0, {} };
    scan.set("sha256", u"ab"_s);
    storage::ParcelBundle bundle;
    bundle.parcel = { &gis::table("parcel"), uuid(1), 0, {} };
    bundle.rows = { { scan.table, { scan } } };
    return bundle;
}

} // namespace

class TestScansof : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPlaceIsDrawnOnAScanOfTheParcelInTheFormOnly()
    {
        const storage::ParcelBundle bundle = oneScan();
        const ScanRef scan{ {}, {}, u"ab"_s, {} }, other{ {}, {}, u"cd"_s, {} };
        const QRectF share(0.1, 0.2, 0.3, 0.05);
        QCOMPARE(markEdit(bundle, uuid(1), u"address"_s, scan, 0, share).changes.size(), 1u);
        QVERIFY_EXCEPTION_THROWN(markEdit(bundle, uuid(1), u"address"_s, other, 0, share), gis::Error);
        QVERIFY_EXCEPTION_THROWN(markEdit(bundle, uuid(2), u"address"_s, scan, 0, share), gis::Error);
        QVERIFY_EXCEPTION_THROWN(markEdit(bundle, {}, {}, scan, 0, share), gis::Error);
    }

    void aScanIsFoundAmongThoseShown()
    {
        const storage::ParcelBundle bundle = oneScan();
        const std::vector<ScanRef> scans = scansOf(bundle, u"/scans"_s);
        QCOMPARE(scans.size(), 1u);
        QCOMPARE(scans[0].path, u"/scans/ab/ab.pdf"_s);
        QCOMPARE(indexOf(scans, bundle, uuid(70)), 0);
        QCOMPARE(indexOf(scans, bundle, uuid(71)), -1);
        QCOMPARE(indexOf({}, bundle, uuid(70)), -1);
    }
};

DIABA_TEST(TestScansof)
#include "tst_scansof.moc"

#include "gis/parcelorder.h"

#include "gis/error.h"
#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestParcelorder : public QObject
{
    Q_OBJECT

    static FabricParcel at(quint32 id, const char *sheet, const char *number, const char *landType = "ONT")
    {
        FabricParcel p = parcel(uuid(id), square(id * 10'000, 0, 10'000), QString::fromUtf8(number));
        p.parcelNo = QString::fromUtf8(number);
        p.sheet.sheetNo = QString::fromUtf8(sheet);
        p.landType = QString::fromUtf8(landType);
        return p;
    }

private Q_SLOTS:
    void numbersAreOrderedAsNumbers()
    {
        const ParcelOrder order =
            parcelOrder(fabricOf({ at(1, "10", "1"), at(2, "9", "10"), at(3, "9", "9"), at(4, "9", "12-A"),
                                   at(5, "9", "12"), at(6, "9", "") }));
        QStringList names;
        for (std::size_t row = 0; row < order.size(); ++row)
            names +=
                order.sheets[order.sheetOf[row]].sheetNo + u'/' + QString::fromUtf8(order.number(row).data());
        QCOMPARE(names.join(u' '), u"9/9 9/10 9/12 9/12-A 9/ 10/1");
    }

    void everyParcelIsFoundByItsId()
    {
        const ParcelOrder order =
            parcelOrder(fabricOf({ at(3, "1", "3"), at(1, "1", "1"), at(2, "1", "2") }));
        for (std::uint32_t row = 0; row < order.size(); ++row)
            QCOMPARE(order.rowOf(order.ids[row]).value(), row);
        QVERIFY(!order.rowOf(uuid(9)));
        QVERIFY(!order.rowOf({}));
    }

    void theCommonestLandTypeComesFirst()
    {
        const ParcelOrder order =
            parcelOrder(fabricOf({ at(1, "1", "1", "BHK"), at(2, "1", "2"), at(3, "1", "3") }));
        QCOMPARE(order.landTypes.front(), u"ONT");
        QCOMPARE(order.landTypes[order.landTypeOf[0]], u"BHK");
    }

    void anEmptyFabricHasAnEmptyOrder() { QCOMPARE(parcelOrder(Fabric()).size(), 0u); }

    void itStopsWhereItIsToldTo()
    {
        QVERIFY_EXCEPTION_THROWN(parcelOrder(fabricOf({ at(1, "1", "1") }), [](double) { return false; }),
                                 Cancelled);
    }

    void sheetsAndNumbersHaveOneNaturalOrder()
    {
        QVERIFY(naturalOrder(u"9", u"10") < 0);
        QVERIFY(naturalOrder(u"12", u"12-A") < 0);
        QVERIFY(naturalOrder(u"TL 299", u"TL 1000") < 0);
        QCOMPARE(naturalOrder(u"07", u"7"), 0);
        QVERIFY(naturalOrder(u"99999999999999999999998", u"99999999999999999999999") < 0);
    }
};

DIABA_TEST(TestParcelorder)
#include "tst_parcelorder.moc"

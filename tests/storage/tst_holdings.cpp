#include "storage/holdings.h"

#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace Qt::StringLiterals;
using namespace testdata;
using namespace storage;

class TestHoldings : public QObject
{
    Q_OBJECT

    static std::vector<Holding> holdings()
    {
        return { { { uuid(1) }, u"Nguyễn Văn Mẫu"_s, { u"3"_s, u"17"_s }, 900 },
                 { { uuid(2) }, u"Nguyễn Văn Mẫu"_s, { u"4"_s }, 400 },
                 { { uuid(3), uuid(4) }, u"Trần Văn Thử, Lê Thị Thử"_s, { u"9"_s }, 500 } };
    }
    static std::vector<NewPlot> plots()
    {
        return { { uuid(11), u"101"_s, 600 }, { uuid(12), u"102"_s, 300 }, { uuid(13), u"103"_s, 420 } };
    }

private Q_SLOTS:
    void aTableIsReadByNameAndOldParcels()
    {
        const AllottedTable read = allottedBy(u"Họ tên\tThửa cũ\tThửa mới\tDiện tích\n"
                                              "Hộ ông NGUYỄN VĂN MẪU\t17; 3\t101, 102\t900,0\n"
                                              "Nguyễn Văn Mẫu\t4\t103\t420\n"
                                              "bà Lê Thị Thử\t9\t\t\n"
                                              "Vũ Văn Lạ\t5\t103\t420\n"_s,
                                              holdings(), plots());
        QCOMPARE(read.numbers[0], u"101, 102"_s);
        QCOMPARE(read.numbers[1], u"103"_s);
        QCOMPARE(read.numbers[2], QString());
        QCOMPARE(read.unmatched, QStringList{ u"Vũ Văn Lạ"_s });
    }

    void withoutOldParcelsANameThatTwoHaveIsLeftOpen()
    {
        const AllottedTable read =
            allottedBy(u"Nguyễn Văn Mẫu\t101\nTrần Văn Thử\t103"_s, holdings(), plots());
        QCOMPARE(read.unmatched, QStringList{ u"Nguyễn Văn Mẫu"_s });
        QCOMPARE(read.numbers[2], u"103"_s);
    }

    void oldAndNewNumbersMayBeAlike()
    {
        const std::vector<NewPlot> alike{ { uuid(11), u"3"_s, 600 },
                                          { uuid(12), u"4"_s, 300 },
                                          { uuid(13), u"9"_s, 420 } };
        const AllottedTable read = allottedBy(
            u"Nguyễn Văn Mẫu\t3\t9\nNguyễn Văn Mẫu\t4\t3\nTrần Văn Thử\t9\t4"_s, holdings(), alike);
        QCOMPARE(read.numbers[0], u"9"_s);
        QCOMPARE(read.numbers[1], u"3"_s);
        QCOMPARE(read.numbers[2], u"4"_s);
    }

    void aTableWithoutNewParcelsIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(allottedBy(u"Nguyễn Văn Mẫu\t900,5"_s, holdings(), plots()), gis::Error);
        QVERIFY_EXCEPTION_THROWN(allottedBy(u""_s, holdings(), plots()), gis::Error);
        QVERIFY_EXCEPTION_THROWN(plotsNamed(u"101, 7"_s, plots()), gis::Error);
        QCOMPARE(plotsNamed(u"102,101"_s, plots()).size(), std::size_t(2));
        QVERIFY(plotsNamed(u" "_s, plots()).empty());
    }
};

DIABA_TEST(TestHoldings)
#include "tst_holdings.moc"

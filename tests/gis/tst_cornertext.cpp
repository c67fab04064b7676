#include "gis/cornertext.h"

#include "gis/error.h"

#include "tests/suite.h"

using namespace gis;

namespace
{

const Box map{ 549'000'000, 2'289'000'000, 552'000'000, 2'292'000'000 };
const Ring triangle{ { 550'123'450, 2'290'456'780 },
                     { 550'140'000, 2'290'456'000 },
                     { 550'130'120, 2'290'470'500 } };

} // namespace

class TestCornertext : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cornersAreReadHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("columns, comma") << "2290456,78\t550123,45\n2290456\t550140,00\n2290470,5\t550130,12";
        QTest::newRow("gaps, point") << "2290456.78 550123.45\n2290456 550140\n2290470.500 550130.120\n";
        QTest::newRow("exchanged") << "550123,45\t2290456,78\n550140\t2290456\n550130,12\t2290470,5";
        QTest::newRow("heading, numbers, edges")
            << "Số hiệu điểm\tX (m)\tY (m)\tCạnh S (m)\n1\t2290456,78\t550123,45\t16,57\n"
               "2\t2.290.456,00\t550.140,00\t17,55\n3\t2290470,5\t550130,12\t15,26";
        QTest::newRow("edges between the rows")
            << "1;2290456,78;550123,45\n16,57\n2;2290456;550140\n17,55\n3;2290470,5;550130,12\n15,26";
        QTest::newRow("closed, from Windows") << "2290456,78\t550123,45\r\n2290456\t550140,00\r\n2290470,"
                                                 "5\t550130,12\r\n2290456,78\t550123,45\r\n";
    }
    void cornersAreReadHoweverTheyAreWritten()
    {
        QFETCH(QString, text);
        const CornerText read = cornersOf(text, map);
        QCOMPARE(read.corners, triangle);
        QVERIFY(read.remarks.front().contains(QLatin1StringView(
            QByteArray(QTest::currentDataTag()) == "exchanged" ? "exchanged" : "X (north), then Y")));
    }

    void whatIsNoCornerTableIsToldWithItsRow_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("text in it") << "1\t2290456,78\t550123,45\n2\tmốc\t550140"
                                    << "2";
        QTest::newRow("one number") << "2290456,78\t550123,45\n2290456\n2290470 550130"
                                    << "2";
        QTest::newRow("another zone") << "2290456,78 850123,45\n2290456 850140"
                                      << "km";
        QTest::newRow("nothing") << "X\tY"
                                 << "coordinates";
    }
    void whatIsNoCornerTableIsToldWithItsRow()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        try {
            const CornerText read = cornersOf(text, map);
            QFAIL(qPrintable(QStringLiteral("read %1 corners").arg(read.corners.size())));
        } catch (const Error &error) {
            QVERIFY2(error.message().contains(word), qPrintable(error.message()));
        }
    }
};

DIABA_TEST(TestCornertext)
#include "tst_cornertext.moc"

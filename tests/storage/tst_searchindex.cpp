#include "storage/searchindex.h"

#include "gis/error.h"
#include "tests/suite.h"
#include "tests/widgets/formdata.h"

#include <random>

using namespace formdata;
using namespace storage;
using testdata::uuid;

class TestSearchindex : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;
    SearchIndex m_index;

    QString found(const QString &text) const
    {
        QStringList names;
        for (const std::uint32_t row : rowsMatching(m_index, text))
            names += m_index.order->sheets[m_index.order->sheetOf[row]].sheetNo + u'/'
                + QString::fromUtf8(m_index.order->number(row).data());
        return names.join(u' ');
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_file = std::make_unique<File>();
        m_index = searchIndex(
            m_file->document->file(),
            std::make_shared<const gis::ParcelOrder>(gis::parcelOrder(m_file->document->fabric())));
    }

    void cleanupTestCase() { m_file.reset(); }

    void aSearchFindsParcels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("rows");
        const auto row = [](const char *text, const char *rows) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(rows);
        };
        row("", "9/6 9/52 9/53 9/61 10/1");
        row("9/52", "9/52");
        row("9 52", "9/52");
        row("9.52", "9/52");
        row("9,52", "9/52");
        row(" 9 / 52 ", "9/52");
        row("tờ 9 thửa 52", "9/52");
        row("9/5", "9/52 9/53");
        row("9/6", "9/6");
        row("8/52", "");
        row("52", "9/52");
        row("5", "9/52 9/53");
        row("phạm văn mẫu", "9/52");
        row("pham van mau", "9/52");
        row("PHAM MAU", "9/52");
        row("thử trần", "9/52");
        row("mau", "9/52 9/53");
        row("nguyễn", "9/53");
        row("guyen", "");
        row("BX 123456", "9/52");
        row("bx123456", "9/52");
        row("123456", "9/52");
        row("CH00412", "9/52");
        row("033062", "9/52");
        row("033 062 000 000", "9/52");
        row("145000000", "9/52");
        row("zzz", "");
        row("%", "");
        row("'; drop table parcel; --", "");
    }

    void aSearchFindsParcels()
    {
        QFETCH(QString, text);
        QFETCH(QString, rows);
        QCOMPARE(found(text), rows);
    }

    void peopleAreFoundByNameAndNumber()
    {
        QCOMPARE(partiesMatching(m_index, QStringLiteral("tran thi"), 10).size(),
                 2u); // herself and the couple
        QCOMPARE(partiesMatching(m_index, QStringLiteral("145000"), 10).front(), uuid(22));
        QCOMPARE(partiesMatching(m_index, QStringLiteral("mau"), 1).size(), 1u);
    }

    void certificatesAreFoundByAPartOfTheSerial()
    {
        QCOMPARE(certificatesMatching(m_index, QStringLiteral("x1234"), 10).front(), uuid(30));
        QVERIFY(certificatesMatching(m_index, {}, 10).empty());
    }

    void placesAreReadAndOtherTextIsNot()
    {
        for (const char *text : { "9", "9/", "/52", "a/b", "BX 123456", "9/52/1", "" })
            QVERIFY2(!typedPlace(QString::fromUtf8(text)), text);
        QCOMPARE(typedPlace(QStringLiteral("9/12-A"))->second, u"12-A");
        QCOMPARE(typedPlace(QStringLiteral("9/5(2)"))->second, u"5(2)");
    }

    void aHundredThousandNamesTakeLessThan30MBAndOneSearchAFewMilliseconds()
    {
        SearchIndex index;
        index.order = m_index.order;
        std::mt19937 random(7);
        static const char *const words[] = { "nguyen", "tran", "le",  "pham", "vu",
                                             "thi",    "van",  "mau", "thu",  "hoang" };
        for (std::uint32_t n = 0; n < 100'000; ++n) {
            QString name = QStringLiteral("%1 %2 %3")
                               .arg(QLatin1StringView(words[random() % 10]),
                                    QLatin1StringView(words[random() % 10]), QString::number(n, 36));
            index.parties.push_back(uuid(n + 1));
            index.names.add(name, n);
            index.numbers.add(QStringLiteral("0330620%1").arg(n, 5, 10, QLatin1Char('0')), n);
            index.partyRows.push_back({ n, n % 5 });
        }
        QVERIFY2(index.bytes() < 30'000'000, qPrintable(QString::number(index.bytes())));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(partiesMatching(index, QStringLiteral("033062099999"), 10).size(), 1u);
        QVERIFY(!rowsMatching(index, QStringLiteral("thi van")).empty());
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void itStopsWhereItIsToldTo()
    {
        FoldedTexts texts;
        texts.add({}, 1);
        QVERIFY(texts.containing(QStringLiteral("a")).empty());
        QVERIFY(texts.withWords({}).empty());
    }
};

DIABA_TEST(TestSearchindex)
#include "tst_searchindex.moc"

#include "gis/numberorder.h"

#include "tests/suite.h"

#include <algorithm>

using namespace Qt::StringLiterals;

class TestNumberorder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersStandAsPeopleCount()
    {
        QStringList numbers{ u"147"_s, u"8/76"_s, u"12-A"_s, u"53"_s, u"9"_s,
                             u"12"_s,  u"8/9"_s,  u"0053"_s, u""_s,   u"12-B"_s };
        std::stable_sort(numbers.begin(), numbers.end(),
                         [](const QString &a, const QString &b) { return gis::isNumberBefore(a, b); });
        QCOMPARE(numbers.join(u' '), u" 8/9 8/76 9 12 12-A 12-B 53 0053 147"_s);
        QVERIFY(!gis::isNumberBefore(u"12", u"12"));
    }
};

DIABA_TEST(TestNumberorder)
#include "tst_numberorder.moc"

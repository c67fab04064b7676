#include "widgets/areawords.h"

#include <QRegularExpression>
#include <QStringList>

namespace
{

using namespace Qt::StringLiterals;

const QStringList digits{ u"không"_s, u"một"_s, u"hai"_s, u"ba"_s,  u"bốn"_s,
                          u"năm"_s,   u"sáu"_s, u"bảy"_s, u"tám"_s, u"chín"_s };

/** Words of 0 to 999; \a full speaks the hundreds even if there are none. */
QStringList threeDigits(int number, bool full)
{
    QStringList words;
    const int hundreds = number / 100, tens = number / 10 % 10, ones = number % 10;
    if (hundreds || full)
        words << digits[hundreds] << u"trăm"_s;
    if (tens == 0 && ones && !words.isEmpty())
        words << u"linh"_s;
    if (tens == 1)
        words << u"mười"_s;
    if (tens > 1)
        words << digits[tens] << u"mươi"_s;
    if (ones == 1 && tens > 1)
        words << u"mốt"_s;
    else if (ones == 5 && tens)
        words << u"lăm"_s;
    else if (ones)
        words << digits[ones];
    return words;
}

} // namespace

QString areaInWords(const QString &area)
{
    static const QRegularExpression form(u"^\\s*(\\d{1,6})(?:,(\\d{1,2}))?\\s*m²\\s*$"_s);
    const auto match = form.match(QString(area).remove(u'.'));
    if (!match.hasMatch())
        return {};
    const int whole = match.captured(1).toInt();
    QStringList words;
    if (whole >= 1000)
        words << threeDigits(whole / 1000, false) << u"nghìn"_s;
    words << threeDigits(whole % 1000, whole >= 1000 && whole % 1000);
    if (whole == 0)
        words << digits[0];
    QString decimals = match.captured(2);
    while (decimals.endsWith(u'0'))
        decimals.chop(1);
    if (!decimals.isEmpty()) {
        words << u"phẩy"_s;
        for (const QChar digit : decimals)
            words << digits[digit.digitValue()];
    }
    words << u"mét vuông"_s;
    words[0][0] = words[0][0].toUpper();
    return words.join(u' ');
}

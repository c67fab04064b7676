#include "storage/cardpayload.h"

#include <QDate>
#include <QStringList>

#include <algorithm>

namespace storage
{

namespace
{

constexpr int leastFields = 6;
constexpr int cardDigits = 12, oldDigits = 9;

bool isNumber(QStringView text, int digits)
{
    return text.size() == digits
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/** “17051962” or “17/05/1962” as 1962-05-17; empty if it is no day. */
QString isoDate(QString text)
{
    text.remove(u'/').remove(u'-').remove(u'.');
    const QDate date = QDate::fromString(text, QStringLiteral("ddMMyyyy"));
    return date.isValid() ? date.toString(Qt::ISODate) : QString();
}

/** \a field without the label that some programs put before it. */
QString unlabelled(const QString &field)
{
    const qsizetype colon = field.indexOf(u':');
    constexpr qsizetype longestLabel = 20;
    return (colon > 0 && colon <= longestLabel ? field.mid(colon + 1) : field).trimmed();
}

} // namespace

std::optional<CardPayload> cardPayload(const QString &text)
{
    QStringList fields = text.trimmed().normalized(QString::NormalizationForm_C).split(u'|');
    if (fields.size() < leastFields)
        return {};
    const bool areLabelled = fields.front().contains(u':');
    for (QString &field : fields)
        field = areLabelled ? unlabelled(field) : field.trimmed();
    if (!isNumber(fields[0], cardDigits))
        return {};
    const bool hasOldNumber =
        fields[1].isEmpty() || isNumber(fields[1], oldDigits) || isNumber(fields[1], cardDigits);
    if (!hasOldNumber)
        fields.insert(1, QString());
    const auto field = [&fields](int n) { return n < fields.size() ? fields[n] : QString(); };
    return CardPayload{
        field(0), field(1), field(2), isoDate(field(3)), field(4), field(5), isoDate(field(6))
    };
}

} // namespace storage

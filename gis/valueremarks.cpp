#include "gis/valueremarks.h"

#include "gis/textfold.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ValueRemarks)
};

bool fits(const QString &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)))
        .match(text)
        .hasMatch();
}

QString onPersonalNo(const QString &number)
{
    if (fits(number, "\\d{12}"))
        return {};
    if (fits(number, "\\d{11}"))
        return Text::tr("11 digits: a zero may be missing in front.");
    if (fits(number, "\\d{9}"))
        return Text::tr("9 digits are an old CMND: add it below as an identity paper.");
    return Text::tr("A personal number has 12 digits.");
}

QString onSerial(const QString &serial)
{
    const QString s = foldedSerial(serial);
    if (fits(s, "[A-ZĐ]\\d{6}|[ABCD][A-ZĐ]\\d{6}|[A-Z]{2}\\d{8}"))
        return {};
    if (serial.contains(u';') || serial.contains(u','))
        return Text::tr("More than one serial: enter each certificate by itself.");
    return Text::tr("Not the usual form of a serial, such as BX 123456 or AA 06654954.");
}

QString onYear(const QString &date, bool mayLieAhead)
{
    const int year = date.left(4).toInt();
    if (year < 1850)
        return Text::tr("Is %1 the right year?").arg(year);
    const QString today = QDate::currentDate().toString(Qt::ISODate);
    if (!mayLieAhead && date > today.left(date.size()))
        return Text::tr("This day has not come yet.");
    return {};
}

QString onTaxCode(QString code)
{
    if (!fits(code, "\\d{10}(-?\\d{3})?"))
        return Text::tr("A tax code has 10 digits, or 10 and 3 for a branch.");
    return hasTaxCheckDigit(code) ? QString() : Text::tr("The check digit of this tax code is wrong.");
}

} // namespace

bool hasTaxCheckDigit(QStringView code)
{
    static constexpr int weights[] = { 31, 29, 23, 19, 17, 13, 7, 5, 3 };
    if (code.size() < 10)
        return false;
    int sum = 0;
    for (int i = 0; i < 9; ++i)
        sum += weights[i] * code[i].digitValue();
    return (10 - sum % 11) % 10 == code[9].digitValue();
}

QString remarkOn(const Table &table, const Field &field, const Value &value)
{
    const QLatin1StringView name(field.name), in(table.name);
    const QString text = toText(value);
    if (text.isEmpty())
        return {};
    if (field.type == Type::Date)
        return onYear(text,
                      name == QLatin1StringView("expires_on") || name == QLatin1StringView("remind_on")
                          || name == QLatin1StringView("valid_to") || name == QLatin1StringView("due_on"));
    if (field.type == Type::Real || field.type == Type::Integer)
        return text.startsWith(u'-') ? Text::tr("This should not be below zero.") : QString();
    if (name == QLatin1StringView("personal_no"))
        return onPersonalNo(text);
    if (name == QLatin1StringView("serial"))
        return onSerial(text);
    if (name == QLatin1StringView("tax_code"))
        return onTaxCode(text);
    if (name == QLatin1StringView("death_year"))
        return fits(text, "\\d{4}") ? onYear(text, false) : Text::tr("A year has four digits.");
    if (name == QLatin1StringView("commune_code") && !fits(text, "\\d{5}"))
        return Text::tr("A commune code has 5 digits.");
    if (in == QLatin1StringView("identity_paper") && name == QLatin1StringView("number")
        && !fits(text, "\\d{9}|\\d{12}|[A-Z]\\d{7,8}"))
        return Text::tr("CMND has 9 digits, CCCD and Căn cước have 12.");
    return {};
}

} // namespace gis

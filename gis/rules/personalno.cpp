#include "gis/rules/personalno.h"

#include "gis/communes.h"

#include <algorithm>
#include <set>

namespace gis
{

namespace
{

bool isDigits(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/** Codes of provinces before July 2025 with a zero in front; above 100 stand countries. */
bool isKnownPrefix(const QString &prefix)
{
    static const std::set<QString> provinces = [] {
        std::set<QString> codes;
        for (const OldProvince &province : oldProvinces())
            codes.insert(province.code.rightJustified(3, u'0'));
        return codes;
    }();
    constexpr int firstCountry = 101;
    return provinces.contains(prefix) || prefix.toInt() >= firstCountry;
}

} // namespace

PersonalNoFault personalNoFault(const QString &number, const QString &sex, const QString &birthDate)
{
    constexpr qsizetype length = 12;
    if (number.size() == length - 1 && isDigits(number)
        && personalNoFault(u'0' + number, sex, birthDate) == PersonalNoFault::None)
        return PersonalNoFault::LostZero;
    if (number.size() != length || !isDigits(number))
        return PersonalNoFault::Form;
    if (!isKnownPrefix(number.left(3)))
        return PersonalNoFault::Prefix;
    const int century = number[3].digitValue();
    if (!sex.isEmpty() && (sex == u"female") != (century % 2 == 1))
        return PersonalNoFault::Sex;
    const int year = 1900 + century / 2 * 100 + number.mid(4, 2).toInt();
    if (!birthDate.isEmpty() && birthDate.left(4).toInt() != year)
        return PersonalNoFault::Year;
    return PersonalNoFault::None;
}

} // namespace gis

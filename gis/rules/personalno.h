#pragma once

#include <QString>

namespace gis
{

enum class PersonalNoFault { None, Form, LostZero, Prefix, Sex, Year };

/**
 * What is wrong with the personal number \a number of a person of \a sex
 * (“male”, “female” or empty) born at \a birthDate (stored form, may be empty).
 * A lost zero is only seen where the padded number is right in all else.
 *
 * Source: NĐ 137/2015, TT 59/2021/TT-BCA (domain/03 §3.1); there is no check digit.
 */
PersonalNoFault personalNoFault(const QString &number, const QString &sex, const QString &birthDate);

} // namespace gis

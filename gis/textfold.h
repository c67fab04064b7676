#pragma once

#include <QString>

namespace gis
{

/**
 * \a text as it is searched: lower case, without diacritics, Đ as d, runs of
 * space as one blank. “Trần Thị Thử” and “tran thi  thu” fold to the same.
 */
QString folded(QStringView text);

/** A serial as it is compared: no blanks or dots, upper case, Đ kept as a letter of its own. */
QString foldedSerial(QStringView serial);

/** \a text in normal form C with one tone placement (hoà → hòa), for comparing, never for keeping. */
QString comparable(QStringView text);

/** Personal number or paper number with all but its last three digits hidden. */
QString maskedNumber(const QString &number);

/**
 * A person’s name as its family name and the initials of the rest: “Hộ ông Đỗ V. M. và vợ là bà Lê T. X.”,
 * forms of address and what joins two names kept.
 */
QString maskedName(const QString &name);

} // namespace gis

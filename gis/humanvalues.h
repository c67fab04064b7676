#pragma once

#include "gis/codelists.h"
#include "gis/record.h"

#include <QLocale>
#include <QString>

namespace gis
{

/** What a person typed into a field, understood. */
struct Typed {
    Value value; ///< as stored; null if nothing was typed or it cannot be stored
    QString problem; ///< why it cannot be stored, one sentence; empty if it can
    QString remark; ///< what to look at again although it is stored; empty if nothing

    bool isKept() const { return problem.isEmpty(); }
};

/**
 * What \a text means for \a field of \a table, as people type: dates without
 * separators, numbers with a comma or a point, codes by their letters or by
 * words of their label. Never throws.
 */
Typed typedValue(const Table &table, const Field &field, const QString &text);

/** The one of \a choices that \a text means: its code, its label, or the beginning or a part of either. */
Typed typedChoice(const std::vector<Code> &choices, const QString &text);

/** What a person types of the list \a name: “ONT – Đất ở tại nông thôn”, for other lists the label alone. */
QString choiceText(QStringView name, const Code &code);

/** \a value of \a field as people read it: 15/10/2013, 1.234,5, the label of a code. Personal fields whole.
 */
QString shownValue(const Field &field, const Value &value);

/** The stored date (YYYY, YYYY-MM or YYYY-MM-DD) of 1962, 05/1962, 15102013, 15/10/2013, 2013-10-15 … */
std::optional<QString> typedDate(QStringView text);

/** \a date, stored, as on paper: 1962, 05/1962, 15/10/2013; other text as it is. */
QString shownDate(const QString &date);

/** A number as typed: which, and whether its only separator could also have been the other kind. */
struct TypedNumber {
    double number = 0;
    bool isAmbiguous = false;
};

/**
 * The number in \a text. With a comma and a point the last one is the decimal
 * sign; alone and before exactly three digits it means what \a locale says.
 */
std::optional<TypedNumber> typedNumber(QStringView text, const QLocale &locale = {});

/** \a number with as many decimals as it has, but at least \a decimals. */
QString shownNumber(double number, int decimals = 0, const QLocale &locale = {});

/** \a area in m² to 0.1, with its unit. */
QString shownArea(double area, const QLocale &locale = {});

/** A serial in the way papers print it (“bx123456” → “BX 123456”); anything else only trimmed. */
QString typedSerial(const QString &text);

/** “033 062 000 000” for twelve digits, “145 000 111” for nine; anything else as it is. */
QString shownNumberOfPaper(const QString &number);

} // namespace gis

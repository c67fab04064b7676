#pragma once

#include "gis/record.h"

namespace gis
{

/**
 * What to look at again in \a value of \a field, one sentence; empty if
 * nothing. It is a hint while typing: what must hold is said by the rules.
 *
 * Source: domain/02 §2.2 (serials), domain/03 §3.1–3.4 (people), 12-digit form.
 */
QString remarkOn(const Table &table, const Field &field, const Value &value);

/** Whether \a code, without hyphen, has the check digit that a tax code of its first ten digits needs. */
bool hasTaxCheckDigit(QStringView code);

} // namespace gis

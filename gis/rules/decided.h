#pragma once

#include "gis/rules/report.h"

namespace gis
{

/**
 * What the field rule of a finding_decision about \a hit says: the rule; of a finding about further rows
 * also these; and the place where a row can have several. “DUNG-04 0190…-01 @570123456,2290456789”
 */
QString decidedRule(const Register &rows, const Hit &hit, const HitExtra *extra);

/** Whether a finding_decision whose field rule says \a rule is about \a hit, a small way off too. */
bool isDecidedBy(const QString &rule, const Register &rows, const Hit &hit, const HitExtra *extra);

} // namespace gis

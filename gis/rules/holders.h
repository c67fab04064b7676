#pragma once

#include "gis/rules/input.h"

namespace gis
{

/**
 * The persons of whom a right of \a party asks more than a name: the person
 * itself, a household's head and recorded spouse, both of a couple, all
 * co-users; none of an organisation or a community.
 */
std::vector<Row> requiredPersons(const RuleInput &in, Row party);

/** Whether \a person is asked for by a right that has not ended, on land that is used; of such with a
 * certificate if \a onlyCertified. */
bool isRequired(const RuleInput &in, Row person, bool onlyCertified);

bool isDead(const RuleInput &in, Row person);

/** Whether somebody said why \a person cannot be matched: dead, abroad, cannot be reached, old number only …
 */
bool isExcused(const RuleInput &in, Row person);

bool isMatched(const RuleInput &in, Row person);

/** Sent to the population database and not answered: nothing a clerk can do. */
bool isAwaited(const RuleInput &in, Row person);

} // namespace gis

#pragma once

#include <QString>

/** The field of the form where a clerk looks first at a finding of the rule \a code; empty if it is not about
 * one. */
QString fieldOfRule(const QString &code);

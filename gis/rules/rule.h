#pragma once

#include "gis/rules/finding.h"

#include <span>

namespace gis
{

/** What a rule is for: the class of rows it has anything to say about. The rest answers *not applicable*. */
struct Rule {
    const char *code; ///< “DUNG-07”; stands in tool tips and reports, never in sentences
    Dimension dimension;
    const char *subject; ///< table of the row it is about
    const char *title; ///< “Area in the database”, English source text in the context Rules
    const char *holds; ///< what must hold, one sentence
    const char *appliesTo; ///< to which rows, in words
    const char *unit = nullptr; ///< of its tolerance and amounts, null if it has none
    const char *fix = nullptr; ///< what its fix does, as a menu says it; null if a person must decide
    int version = 1; ///< counted up when it starts to answer differently
};

/** All rules in the order of the catalogue. */
std::span<const Rule> rules();

/** The place of \a code in rules(), -1 if there is none. */
int indexOfRule(QStringView code);

/** In the user's language. */
QString title(const Rule &rule);
QString holds(const Rule &rule);
QString appliesTo(const Rule &rule);
bool dependsOnDay(const Rule &rule); ///< it may say something else tomorrow of the same rows
QString fixTitle(const Rule &rule); ///< empty if it has no fix
QString name(Dimension dimension);
QString name(Severity severity);

} // namespace gis

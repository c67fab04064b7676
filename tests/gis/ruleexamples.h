#pragma once

#include "gis/rules/check.h"

namespace gis
{

/** What a rule says of one row. Note = it only remarks on it. */
enum class Verdict : unsigned char { Pass, Fail, Note, NotApplicable };

/** A small register of which it is known what a rule must say: part of the rule. */
struct RuleExample {
    int rule = -1; ///< place in rules()
    QString name; ///< “just over the tolerance”
    Verdict expected = Verdict::Pass;
    Register rows;
    Fabric fabric;
    Profile profile;
    const RegisterTable &table() const { return rows.at(subjectTable); }
    int subjectTable = 0; ///< place in schema()
    Row subject = noRow;
};

/** All examples that come with the rules, in the order of resources/rules/examples.jsonl. \throws Error */
std::vector<RuleExample> ruleExamples();

/** What its rule says of the example. */
Verdict verdict(const RuleExample &example);

} // namespace gis

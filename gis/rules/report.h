#pragma once

#include "gis/rules/input.h"

namespace gis
{

/** Whether somebody asked that a finding be let be, and a second person agreed. */
enum class Exception : unsigned char { None, Asked, Confirmed };

/** One firing of a rule, packed: a large commune without land users has a million. */
struct Hit {
    Row row = noRow; ///< the subject
    std::uint32_t sentence = 0, cause = 0; ///< numbers of texts
    std::uint32_t extra = 0; ///< place in the extras, from 1; 0 = none
    std::uint8_t rule = 0; ///< place in rules()
    std::uint8_t table = 0; ///< place in schema(), of the subject
    Severity most = Severity::Error; ///< it weighs no more, whatever the profile says of the rule
    bool forces = true; ///< whether it forces the rule's group
    bool isWaiting = false; ///< nobody but the police can do something about it
    Exception exception = Exception::None;
};

/** What few hits have. */
struct HitExtra {
    std::vector<std::pair<std::uint8_t, Row>> others; ///< further rows it is about: table, row
    std::vector<Row> parcels; ///< that it counts for besides those of its subject
    std::optional<Point> place;
    double amount = 0, width = 0;
};

/** What a rule says of a hit besides its sentence. */
struct Details {
    QString cause = {};
    Severity most = Severity::Error;
    bool forces = true;
    HitExtra extra = {};
    bool isWaiting = false;
};

/** What one rule, or a share of it, found. */
class Report
{
public:
    /** Says which rule fires from now on. */
    void setRule(int rule) { m_rule = static_cast<std::uint8_t>(rule); }

    void fire(const RegisterTable &table, Row row, const QString &sentence, const Details &details = {});

    /** Takes in what \a other found. */
    void add(const Report &other);

    std::vector<Hit> hits;
    std::vector<HitExtra> extras;
    TextPool texts;

private:
    std::uint8_t m_rule = 0;
};

/** Looks at one row after the other; may remember what it has looked up. */
using RowCheck = std::function<void(Row, Report &)>;

/** A rule that looks at each row of a table by itself, and at what hangs on it. */
struct RowRule {
    const char *code;
    const char *table;
    bool (*applies)(const RuleInput &, Row);
    RowCheck (*make)(const RuleInput &);
};

/** A rule that compares the rows of a table with one another. */
struct SetRule {
    const char *code;
    const char *table;
    bool (*applies)(const RuleInput &, Row);
    /** Of all rows, or what is to be said of some; null where that of another table says it too. */
    void (*check)(const RuleInput &, const std::vector<Row> *some, Report &);
    /** The rows of which an edit may change what is to be said, ascending. */
    std::vector<Row> (*concerned)(const RuleInput &before, const RuleInput &after, const Edit &);
    std::vector<const char *>
        watches; ///< “parcel.parcel_code”: what changes its answers besides rows come and gone
};

std::vector<RowRule> parcelRules();
std::vector<RowRule> areaRules();
std::vector<RowRule> purposeRules();
std::vector<RowRule> certificateRules();
std::vector<RowRule> dateRules();
std::vector<RowRule> scanRules();
std::vector<RowRule> partyRules();
std::vector<RowRule> sheetRules();
std::vector<RowRule> workRules();
std::vector<SetRule> uniqueRules();

/** All of them. */
const std::vector<RowRule> &rowRules();
const std::vector<SetRule> &setRules();

/** Whether \a rule, a place in rules(), has anything to say of \a row of \a table, and is asked for by the
 * profile. */
bool applies(const RuleInput &in, int rule, const RegisterTable &table, Row row);

} // namespace gis

#include "gis/rules/checker.h"

#include "gis/rules/decided.h"
#include "gis/rules/grades.h"
#include "gis/rules/topologyrules.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckRun)
};

} // namespace

Checker::Checker(CheckRun &run, const Fabric &fabric, bool isWhole)
    : m_run(run), m_in(run.m_rows, fabric, run.m_profile, isWhole), m_fabric(fabric), m_isWhole(isWhole)
{
}

bool Checker::isWanted(int rule) const
{
    const std::vector<int> &only = m_run.m_options.only;
    const auto &severity = m_run.m_profile.of(rule).severity;
    return (only.empty() || std::find(only.begin(), only.end(), rule) != only.end())
        && std::any_of(std::begin(severity), std::end(severity),
                       [](Severity s) { return s != Severity::Off; });
}

std::vector<std::pair<int, const RowRule *>> Checker::rulesOf(int table) const
{
    std::vector<std::pair<int, const RowRule *>> result;
    for (const RowRule &rule : rowRules())
        if (const int index = indexOfRule(QLatin1StringView(rule.code).toString());
            m_in.rows.at(table).table().name == QLatin1StringView(rule.table) && isWanted(index))
            result.push_back({ index, &rule });
    std::stable_sort(result.begin(), result.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    return result;
}

/** One row by all its rules. A row that a rule cannot digest is a finding, and the run goes on. */
void Checker::checkRow(const std::vector<std::pair<int, const RowRule *>> &rules,
                       const std::vector<RowCheck> &checks, const RegisterTable &table, Row row,
                       Report &report) const
{
    for (std::size_t i = 0; i < rules.size(); ++i) {
        report.setRule(rules[i].first);
        try {
            if (rules[i].second->applies(m_in, row))
                checks[i](row, report);
        } catch (const std::exception &error) { // the run always completes
            report.fire(table, row,
                        Text::tr("This could not be checked: %1").arg(QString::fromUtf8(error.what())));
        }
    }
}

void Checker::checkRows(int table, Row first, Row last, Report &report) const
{
    const auto rules = rulesOf(table);
    std::vector<RowCheck> checks;
    for (const auto &[index, rule] : rules)
        checks.push_back(rule->make(m_in));
    const RegisterTable &rows = m_in.rows.at(table);
    for (Row row = first; row < last; ++row)
        if (rows.isThere(row))
            checkRow(rules, checks, rows, row, report);
}

void Checker::checkSet(const SetRule &rule, Report &report) const
{
    const int index = indexOfRule(QLatin1StringView(rule.code).toString());
    report.setRule(index);
    if (rule.check && isWanted(index))
        rule.check(m_in, nullptr, report);
}

bool Checker::isTopologyWanted() const
{
    for (int rule = 0; rule < int(rules().size()); ++rule)
        if (isTopologyRule(rule) && isWanted(rule))
            return true;
    return false;
}

void Checker::checkTopology(Report &report, const Progress &progress)
{
    if (!isTopologyWanted())
        return;
    QElapsedTimer timer;
    timer.start();
    m_run.m_faults = topology(m_fabric, tolerancesOf(m_run.m_profile), progress);
    std::ranges::stable_sort(m_run.m_faults, {}, &TopologyFault::a); // faults come by their parcel
    m_run.m_topologySeconds = double(timer.nsecsElapsed()) / 1e9;
    reportTopology(
        m_in, m_run.m_faults, [this](int rule) { return isWanted(rule); }, report);
}

void Checker::checkAll(const Progress &progress)
{
    constexpr double half = 0.5;
    Report all;
    checkTopology(all, [&](double share) { return !progress || progress(half * share); });
    const int tables = int(schema().size());
    for (int table = 0; table < tables; ++table) {
        report(progress, half + half * double(table) / (tables + 2));
        std::array<Report, 2> shares;
        inShares(m_in.rows.at(table).size(),
                 [&](Row first, Row last) { checkRows(table, first, last, shares[first == 0 ? 0 : 1]); });
        for (Report &found : shares)
            replace({}, std::move(found));
    }
    for (const SetRule &rule : setRules())
        checkSet(rule, all);
    replace({}, std::move(all));
    keepSheet();
    Grading(m_run, m_in).gradeAll();
    report(progress, 1);
}

/** The one door through which hits come and go. */
void Checker::replace(const HitNumbers &gone, Report &&more)
{
    std::vector<std::uint32_t> causes(more.texts.size(), 0);
    for (Hit &hit : more.hits) {
        if (hit.cause && !causes[hit.cause])
            causes[hit.cause] = m_run.m_causes.number(more.texts.text(hit.cause));
        hit.cause = causes[hit.cause];
    }
    if (!m_isWhole) {
        for (const std::size_t n : gone)
            note(m_run.parcelsOf(m_in, n));
        for (const Hit &hit : more.hits)
            note(m_run.parcelsOf(m_in, hit, hit.extra ? &more.extras[hit.extra - 1] : nullptr));
    }
    m_run.m_hits.change(gone, more, exceptions());
}

bool Checker::isOnSheet(Row parcel) const
{
    const QString &sheet = m_run.m_options.sheet;
    return sheet.isEmpty() || m_in.text(m_in.parcel, parcel, m_in.c.parcel.sheetNo) == sheet;
}

/** Leaves what concerns the sheet that was asked for: its parcels, and itself. */
void Checker::keepSheet()
{
    if (m_run.m_options.sheet.isEmpty())
        return;
    HitNumbers gone;
    for (std::size_t n = 0; n < m_run.size(); ++n) {
        const Hit &hit = m_run.m_hits[n];
        const auto parcels = m_run.parcelsOf(m_in, n);
        const bool isKept =
            std::any_of(parcels.begin(), parcels.end(), [this](Row row) { return isOnSheet(row); })
            || (hit.table == m_in.sheet.index()
                && m_in.text(m_in.sheet, hit.row, m_in.c.sheet.sheetNo) == m_run.m_options.sheet);
        if (!isKept)
            gone.push_back(n);
    }
    replace(gone, {});
}

Hits::Decide Checker::exceptions() const
{
    return [this](const Hit &hit, const HitExtra *extra) { return exceptionOf(hit, extra); };
}

/** finding_decision: a reason by one, agreed to by another, about this very finding. */
Exception Checker::exceptionOf(const Hit &hit, const HitExtra *extra) const
{
    Exception result = Exception::None;
    const Columns &c = m_in.c;
    m_in.decision.each(c.decision.rowId, m_in.rows.at(hit.table), hit.row, [&](Row row) {
        if (!isDecidedBy(m_in.text(m_in.decision, row, c.decision.rule), m_in.rows, hit, extra))
            return;
        const QString &by = m_in.text(m_in.decision, row, c.decision.decidedBy),
                      &agreed = m_in.text(m_in.decision, row, c.decision.confirmedBy);
        const bool isAgreed = !by.isEmpty() && !agreed.isEmpty() && agreed != by;
        result = isAgreed ? Exception::Confirmed : Exception::Asked;
    });
    return result;
}

CheckRun run(const Register &rows, const Fabric &fabric, const Profile &profile, const CheckOptions &options,
             const Progress &progress)
{
    QElapsedTimer timer;
    timer.start();
    CheckRun result;
    result.m_rows = rows;
    result.m_profile = profile;
    result.m_options = options;
    Checker checker(result, fabric, true);
    checker.checkAll(progress);
    result.m_seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

} // namespace gis

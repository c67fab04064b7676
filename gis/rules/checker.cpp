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

/** Faults come by their parcel. */
bool isBefore(const TopologyFault &f, const TopologyFault &g)
{
    return f.a < g.a;
}

/** Rules that compare rows, and rules that look at a row: no rule is both. */
bool isSetRule(int rule)
{
    static const std::vector<bool> isSet = [] {
        std::vector<bool> result(rules().size());
        for (const SetRule &set : setRules())
            result[std::size_t(indexOfRule(QLatin1StringView(set.code).toString()))] = true;
        return result;
    }();
    return isSet[std::size_t(rule)];
}

/** Whether \a edit changes an answer of \a rule. */
bool touches(const Edit &edit, const SetRule &rule)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [&](const Change &change) {
        const QByteArray prefix = QByteArray(change.table->name) + '.';
        return std::any_of(rule.watches.begin(), rule.watches.end(), [&](const char *watched) {
            if (!QByteArrayView(watched).startsWith(prefix))
                return false;
            return change.isInsert() || change.isDelete()
                || change.after->contains(change.table->indexOf(watched + prefix.size()));
        });
    });
}

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
    std::stable_sort(m_run.m_faults.begin(), m_run.m_faults.end(), isBefore);
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

/** Whether \a more says of rows just what \a gone said. */
bool Checker::isSaidAgain(const HitNumbers &gone, const Report &more) const
{
    const auto isSame = [&](std::size_t n, const Hit &hit) {
        const Hit &old = m_run.m_hits[n];
        return old.rule == hit.rule && old.extra == 0 && hit.extra == 0 && old.most == hit.most
            && old.forces == hit.forces && old.isWaiting == hit.isWaiting
            && m_run.m_hits.sentence(n) == more.texts.text(hit.sentence)
            && m_run.cause(n) == more.texts.text(hit.cause);
    };
    return gone.size() == more.hits.size() && std::equal(gone.begin(), gone.end(), more.hits.begin(), isSame);
}

/** What is said of those rows that \a edit concerns is gone, and said anew. */
void Checker::checkSetAgain(const SetRule &rule, const RuleInput &before, const Edit &edit, HitNumbers &gone,
                            Report &more) const
{
    const int index = indexOfRule(QLatin1StringView(rule.code).toString());
    const int table = indexOfTable(gis::table(rule.table));
    const std::vector<Row> rows = rule.concerned(before, m_in, edit);
    for (const Row row : rows)
        for (auto [n, end] = m_run.m_hits.of(table, row); n < end; ++n)
            if (m_run.m_hits[n].rule == index)
                gone.push_back(n);
    more.setRule(index);
    if (isWanted(index))
        rule.check(m_in, &rows, more);
}

void Checker::checkAgain(const TouchedRows &touched, const RuleInput &before, const Edit &edit)
{
    HitNumbers gone;
    Report more;
    for (auto it = touched.begin(); it != touched.end();) {
        const int table = it->first;
        const auto rules = rulesOf(table);
        std::vector<RowCheck> checks;
        for (const auto &[index, rule] : rules)
            checks.push_back(rule->make(m_in));
        for (; it != touched.end() && it->first == table; ++it) {
            HitNumbers old;
            for (auto [n, end] = m_run.m_hits.of(table, it->second); n < end; ++n)
                if (const int rule = m_run.m_hits[n].rule; !isTopologyRule(rule) && !isSetRule(rule))
                    old.push_back(n);
            Report now;
            if (m_in.rows.at(table).isThere(it->second))
                checkRow(rules, checks, m_in.rows.at(table), it->second, now);
            if (isSaidAgain(old, now))
                continue;
            gone.insert(gone.end(), old.begin(), old.end());
            more.add(now);
        }
    }
    for (const SetRule &rule : setRules())
        if (rule.check && touches(edit, rule))
            checkSetAgain(rule, before, edit, gone, more);
    std::sort(gone.begin(), gone.end());
    gone.erase(std::unique(gone.begin(), gone.end()), gone.end());
    for (const auto &[table, row] : touched)
        if (table == m_in.parcel.index())
            m_changed.insert(row);
    replace(gone, std::move(more));
    if (std::any_of(edit.changes.begin(), edit.changes.end(),
                    [this](const Change &c) { return c.table == &m_in.decision.table(); }))
        decide(touched);
}

/** An exception was asked for, agreed to or withdrawn about some of \a touched. */
void Checker::decide(const TouchedRows &touched)
{
    for (const auto &[table, row] : touched) {
        m_run.m_hits.decide(table, row, exceptions());
        for (auto [n, end] = m_run.m_hits.of(table, row); n < end; ++n)
            note(m_run.parcelsOf(m_in, n));
    }
}

void Checker::checkTopologyAgain(const Register &earlier, const Fabric &before, const Edit &edit)
{
    if (!isTopologyWanted())
        return;
    const std::vector<Box> boxes = touchedBy(edit, before, m_fabric);
    std::set<QUuid> subjects, changed;
    for (const Change &change : edit.changes)
        if (change.table == &m_in.parcel.table())
            changed.insert(change.id);
    for (const TopologyFault &fault : m_run.m_faults) // a sentence names both parcels
        if (changed.contains(fault.a) || changed.contains(fault.b))
            subjects.insert(fault.a);
    std::erase_if(m_run.m_faults, [&](const TopologyFault &fault) {
        return isAround(fault, boxes) && (subjects.insert(fault.a), true);
    });
    const auto kept = std::ptrdiff_t(m_run.m_faults.size());
    for (TopologyFault &fault : topologyAround(m_fabric, boxes, tolerancesOf(m_run.m_profile))) {
        subjects.insert(fault.a);
        m_run.m_faults.push_back(std::move(fault));
    }
    std::stable_sort(m_run.m_faults.begin() + kept, m_run.m_faults.end(), isBefore);
    std::inplace_merge(m_run.m_faults.begin(), m_run.m_faults.begin() + kept, m_run.m_faults.end(), isBefore);
    HitNumbers gone; // those of a parcel that was deleted are found by the row it had
    for (const QUuid &subject : subjects)
        for (auto [n, end] = m_run.m_hits.of(m_in.parcel.index(), earlier.table("parcel").find(subject));
             n < end; ++n)
            if (isTopologyRule(m_run.m_hits[n].rule))
                gone.push_back(n);
    std::sort(gone.begin(), gone.end());
    std::vector<TopologyFault> faults;
    std::copy_if(m_run.m_faults.begin(), m_run.m_faults.end(), std::back_inserter(faults),
                 [&](const TopologyFault &fault) { return subjects.contains(fault.a); });
    Report more;
    reportTopology(
        m_in, faults, [this](int rule) { return isWanted(rule); }, more);
    replace(gone, std::move(more));
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

namespace
{

/** Whether \a edit changes what rows far off are judged by. */
bool isOfAll(const Edit &edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        return change.table == &table("commune") || change.table == &table("map_sheet");
    });
}

} // namespace

CheckRun rechecked(const CheckRun &previous, const Fabric &before, const Fabric &after, const Edit &edit)
{
    QElapsedTimer timer;
    timer.start();
    CheckRun result = previous;
    result.m_rows.apply(edit);
    constexpr std::size_t many = 500; // beyond, looking at all is sooner done than finding out what
    if (isOfAll(edit) || edit.changes.size() > many || !previous.m_options.sheet.isEmpty())
        return run(result.m_rows, after, previous.m_profile, previous.m_options);
    const RuleInput earlier(previous.m_rows, before, previous.m_profile, false);
    TouchedRows touched = touchedRows(earlier, edit);
    Checker checker(result, after, false);
    const RuleInput in(result.m_rows, after, result.m_profile, false);
    touched.merge(touchedRows(in, edit));
    checker.checkAgain(touched, earlier, edit);
    checker.checkTopologyAgain(previous.rows(), before, edit);
    Grading(result, in).gradeAgain(checker.changed(), touched);
    result.m_seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

CheckRun rescanned(const CheckRun &previous, const Fabric &fabric, const QHash<QUuid, ScanFile> &files)
{
    CheckRun result = previous;
    Edit looked; // at rows that stay as they are
    for (auto it = files.begin(); it != files.end(); ++it) {
        result.m_rows.circumstances.scanFiles.insert(it.key(), it.value());
        looked.changes.push_back({ &table("scan"), it.key(), Values{}, Values{} });
    }
    Checker checker(result, fabric, false);
    const RuleInput in(result.m_rows, fabric, result.m_profile, false);
    const TouchedRows touched = touchedRows(in, looked);
    checker.checkAgain(touched, in, looked);
    Grading(result, in).gradeAgain(checker.changed(), touched);
    return result;
}

} // namespace gis

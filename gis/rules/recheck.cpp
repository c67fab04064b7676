#include "gis/rules/checker.h"
#include "gis/rules/grades.h"
#include "gis/rules/topologyrules.h"

#include <QElapsedTimer>

#include <algorithm>

namespace gis
{

namespace
{

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

/** Whether \a edit changes what rows far off are judged by. */
bool isOfAll(const Edit &edit)
{
    return std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        return change.table == &table("commune") || change.table == &table("map_sheet");
    });
}

} // namespace

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
    std::ranges::stable_sort(m_run.m_faults.begin() + kept, m_run.m_faults.end(), {}, &TopologyFault::a);
    std::ranges::inplace_merge(m_run.m_faults, m_run.m_faults.begin() + kept, {}, &TopologyFault::a);
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

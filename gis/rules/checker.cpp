#include "gis/rules/checker.h"

#include "gis/rules/holders.h"
#include "gis/rules/topologyrules.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckRun)
};

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

bool comesFirst(const Hit &a, const Hit &b)
{
    return std::tie(a.table, a.row, a.rule) < std::tie(b.table, b.row, b.rule);
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

constexpr unsigned char waitingBit = 0x80;

} // namespace

Checker::Checker(CheckRun &run, const Fabric &fabric, bool isWhole)
    : m_run(run), m_in(run.m_rows, fabric, run.m_profile, isWhole), m_fabric(fabric)
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

void Checker::checkSet(const SetRule &rule)
{
    const int index = indexOfRule(QLatin1StringView(rule.code).toString());
    if (!rule.check || !isWanted(index))
        return;
    Report report;
    report.setRule(index);
    rule.check(m_in, report);
    take(report);
}

bool Checker::isTopologyWanted() const
{
    for (int rule = 0; rule < int(rules().size()); ++rule)
        if (isTopologyRule(rule) && isWanted(rule))
            return true;
    return false;
}

/** Says the faults of the run as hits. */
void Checker::takeTopology()
{
    Report report;
    reportTopology(
        m_in, m_run.m_faults, [this](int rule) { return isWanted(rule); }, report);
    take(report);
}

void Checker::checkTopology(const Progress &progress)
{
    if (!isTopologyWanted())
        return;
    QElapsedTimer timer;
    timer.start();
    m_run.m_faults = topology(m_fabric, tolerancesOf(m_run.m_profile), progress);
    m_run.m_topologySeconds = double(timer.nsecsElapsed()) / 1e9;
    takeTopology();
}

void Checker::checkTopologyAgain(const Fabric &before, const Edit &edit)
{
    const std::vector<Box> boxes = touchedBy(edit, before, m_fabric);
    if (boxes.empty() || !isTopologyWanted())
        return;
    std::erase_if(m_run.m_faults, [&](const TopologyFault &fault) { return isAround(fault, boxes); });
    const auto found = topologyAround(m_fabric, boxes, tolerancesOf(m_run.m_profile));
    m_run.m_faults.insert(m_run.m_faults.end(), found.begin(), found.end());
    keepOnly([](const Hit &hit) { return !isTopologyRule(hit.rule); });
    takeTopology();
}

void Checker::checkAll(const Progress &progress)
{
    constexpr double half = 0.5;
    checkTopology([&](double share) { return !progress || progress(half * share); });
    const int tables = int(schema().size());
    for (int table = 0; table < tables; ++table) {
        report(progress, half + half * double(table) / (tables + 2));
        std::vector<std::pair<Row, Report>> shares(2);
        inShares(m_in.rows.at(table).size(), [&](Row first, Row last) {
            auto &[begin, found] = shares[first == 0 ? 0 : 1];
            begin = first;
            checkRows(table, first, last, found);
        });
        for (const auto &[begin, found] : shares)
            take(found);
    }
    for (const SetRule &rule : setRules())
        checkSet(rule);
    report(progress, 1);
}

void Checker::checkAgain(const TouchedRows &touched, const Edit &edit)
{
    std::vector<bool> isAgain(rules().size());
    for (const SetRule &rule : setRules())
        if (touches(edit, rule))
            isAgain[std::size_t(indexOfRule(QLatin1StringView(rule.code).toString()))] = true;
    keepOnly([&](const Hit &hit) {
        if (isTopologyRule(hit.rule))
            return true;
        return isSetRule(hit.rule) ? !isAgain[hit.rule] : !touched.contains({ hit.table, hit.row });
    });
    Report report;
    for (auto it = touched.begin(); it != touched.end();) {
        const int table = it->first;
        const auto rules = rulesOf(table);
        std::vector<RowCheck> checks;
        for (const auto &[index, rule] : rules)
            checks.push_back(rule->make(m_in));
        for (; it != touched.end() && it->first == table; ++it)
            if (m_in.rows.at(table).isThere(it->second))
                checkRow(rules, checks, m_in.rows.at(table), it->second, report);
    }
    take(report);
    for (const SetRule &rule : setRules())
        if (touches(edit, rule))
            checkSet(rule);
}

void Checker::take(const Report &report)
{
    std::vector<std::uint32_t> numbers(report.texts.size());
    for (std::uint32_t i = 0; i < report.texts.size(); ++i)
        numbers[i] = m_run.m_texts.number(report.texts.text(i));
    const auto before = std::uint32_t(m_run.m_extras.size());
    m_run.m_extras.insert(m_run.m_extras.end(), report.extras.begin(), report.extras.end());
    m_run.m_hits.reserve(m_run.m_hits.size() + report.hits.size());
    for (Hit hit : report.hits) {
        hit.sentence = numbers[hit.sentence];
        hit.cause = numbers[hit.cause];
        if (hit.extra)
            hit.extra += before;
        m_run.m_hits.push_back(hit);
    }
}

/** Extras of hits that go stay behind until there are more of them than of the others. */
void Checker::keepOnly(const std::function<bool(const Hit &)> &isKept)
{
    std::erase_if(m_run.m_hits, [&](const Hit &hit) { return !isKept(hit); });
    std::size_t used = 0;
    for (const Hit &hit : m_run.m_hits)
        used += hit.extra != 0;
    if (m_run.m_extras.size() < 2 * used + 1024)
        return;
    std::vector<HitExtra> extras;
    for (Hit &hit : m_run.m_hits)
        if (hit.extra) {
            extras.push_back(m_run.m_extras[hit.extra - 1]);
            hit.extra = std::uint32_t(extras.size());
        }
    m_run.m_extras = std::move(extras);
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
    std::vector<bool> isKept;
    for (std::size_t n = 0; n < m_run.m_hits.size(); ++n) {
        const Hit &hit = m_run.m_hits[n];
        const auto parcels = m_run.parcelsOf(m_in, n);
        isKept.push_back(
            std::any_of(parcels.begin(), parcels.end(), [this](Row row) { return isOnSheet(row); })
            || (hit.table == m_in.sheet.index()
                && m_in.text(m_in.sheet, hit.row, m_in.c.sheet.sheetNo) == m_run.m_options.sheet));
    }
    std::size_t n = 0;
    std::erase_if(m_run.m_hits, [&](const Hit &) { return !isKept[n++]; });
}

void Checker::finish()
{
    keepSheet();
    if (!std::is_sorted(m_run.m_hits.begin(), m_run.m_hits.end(), comesFirst))
        std::stable_sort(m_run.m_hits.begin(), m_run.m_hits.end(), comesFirst);
    applyExceptions();
    findParcels();
    findGroups();
    countMatches();
}

/** finding_decision: a reason by one, agreed to by another. */
void Checker::applyExceptions()
{
    QHash<std::pair<int, quint64>, Exception> decided; // rule, table and row
    const Columns &c = m_in.c;
    for (Row row = 0; row < m_in.decision.size(); ++row) {
        if (!m_in.decision.isThere(row))
            continue;
        const int rule = indexOfRule(m_in.text(m_in.decision, row, c.decision.rule));
        const Table *table = findTable(m_in.text(m_in.decision, row, c.decision.entity));
        const Row subject = m_in.decision.reference(row, c.decision.rowId);
        if (rule < 0 || !table || subject == noRow)
            continue;
        const QString &by = m_in.text(m_in.decision, row, c.decision.decidedBy),
                      &agreed = m_in.text(m_in.decision, row, c.decision.confirmedBy);
        const bool isAgreed = !by.isEmpty() && !agreed.isEmpty() && agreed != by;
        decided.insert({ rule, quint64(indexOfTable(*table)) << 32 | subject },
                       isAgreed ? Exception::Confirmed : Exception::Asked);
    }
    for (Hit &hit : m_run.m_hits)
        hit.exception = decided.isEmpty()
            ? Exception::None
            : decided.value({ hit.rule, quint64(hit.table) << 32 | hit.row }, Exception::None);
}

/** Which hits count for which parcel, and what the parcels are. */
void Checker::findParcels()
{
    const Row parcels = m_in.parcel.size();
    m_run.m_classes.resize(parcels);
    for (Row row = 0; row < parcels; ++row)
        m_run.m_classes[row] = static_cast<unsigned char>(m_in.classOf(row));
    std::vector<std::pair<Row, std::uint32_t>> others; // of hits that are not of one parcel alone
    std::vector<std::uint32_t> first(parcels + 2, 0);
    const auto isPlain = [&](const Hit &hit) { return hit.table == m_in.parcel.index() && hit.extra == 0; };
    for (std::uint32_t n = 0; n < m_run.m_hits.size(); ++n) {
        const Hit &hit = m_run.m_hits[n];
        if (isPlain(hit)) {
            ++first[hit.row + 2];
        } else {
            for (const Row parcel : m_run.parcelsOf(m_in, n)) {
                others.push_back({ parcel, n });
                ++first[parcel + 2];
            }
        }
    }
    for (Row row = 2; row < first.size(); ++row)
        first[row] += first[row - 1];
    std::vector<std::uint32_t> all(first.back());
    for (std::uint32_t n = 0; n < m_run.m_hits.size(); ++n)
        if (isPlain(m_run.m_hits[n]))
            all[first[m_run.m_hits[n].row + 1]++] = n;
    for (const auto &[parcel, n] : others)
        all[first[parcel + 1]++] = n;
    m_run.m_firstOfParcel = std::move(first);
    m_run.m_ofParcel = std::move(all);
}

void Checker::findGroups()
{
    /** Group and whether all that forces it waits. */
    struct Grade {
        unsigned char group = 1;
        bool waits = true;
        void force(unsigned char by, bool isWaiting)
        {
            group = std::max(group, by);
            waits &= isWaiting;
        }
        unsigned char packed() const
        {
            return group == 2 && waits ? static_cast<unsigned char>(group | waitingBit) : group;
        }
    };
    const auto forcedBy = [&](std::uint32_t n) {
        return m_run.m_hits[n].forces && m_run.isOpen(n) ? m_run.m_profile.of(m_run.m_hits[n].rule).group
                                                         : static_cast<unsigned char>(0);
    };
    m_run.m_groups.assign(m_in.parcel.size(), 0);
    for (Row row = 0; row < m_in.parcel.size(); ++row) {
        if (!(m_run.m_classes[row] & Current) || !isOnSheet(row))
            continue;
        Grade grade;
        for (std::uint32_t i = m_run.m_firstOfParcel[row]; i < m_run.m_firstOfParcel[row + 1]; ++i)
            if (const unsigned char group = forcedBy(m_run.m_ofParcel[i]))
                grade.force(group, m_run.m_hits[m_run.m_ofParcel[i]].isWaiting);
        m_run.m_groups[row] = grade.packed();
    }
    std::vector<Grade> grades(m_in.apartment.size());
    if (!grades.empty())
        for (std::uint32_t n = 0; n < m_run.m_hits.size(); ++n)
            if (const unsigned char group = forcedBy(n);
                group && m_run.m_hits[n].table != m_in.parcel.index())
                for (const Row apartment :
                     m_in.subjectsOf(m_in.rows.at(m_run.m_hits[n].table), m_run.m_hits[n].row).apartments)
                    grades[apartment].force(group, m_run.m_hits[n].isWaiting);
    m_run.m_apartmentGroups.clear();
    for (Row row = 0; row < m_in.apartment.size(); ++row)
        m_run.m_apartmentGroups.push_back(m_in.apartment.isThere(row) ? grades[row].packed() : 0);
}

void Checker::countMatches()
{
    MatchCounts counts;
    for (Row row = 0; row < m_in.party.size(); ++row)
        if (m_in.party.isThere(row) && isRequired(m_in, row, true)) {
            ++counts.persons;
            counts.matchedPersons += isMatched(m_in, row);
        }
    for (Row row = 0; row < m_in.parcel.size(); ++row) {
        if (!(m_run.m_classes[row] & Certified) || !m_in.isUsed(row))
            continue;
        bool isAsked = false, areAll = true;
        m_in.right.each(m_in.c.right.parcelId, m_in.parcel, row, [&](Row right) {
            const Row party = m_in.right.reference(right, m_in.c.right.partyId);
            if (!m_in.isRunning(right) || !m_in.party.isThere(party))
                return;
            const QString &kind = m_in.text(m_in.party, party, m_in.c.party.kind);
            const auto persons = requiredPersons(m_in, party);
            isAsked |= kind != u"organisation" && kind != u"community";
            areAll &= !persons.empty() || kind == u"organisation" || kind == u"community";
            for (const Row person : persons)
                areAll &= isMatched(m_in, person);
        });
        counts.parcels += isAsked;
        counts.matchedParcels += isAsked && areAll;
    }
    m_run.m_matches = counts;
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
    checker.finish();
    result.m_seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

CheckRun rechecked(const CheckRun &previous, const Fabric &before, const Fabric &after, const Edit &edit)
{
    QElapsedTimer timer;
    timer.start();
    CheckRun result = previous;
    TouchedRows touched;
    addTouched(RuleInput(previous.m_rows, before, previous.m_profile, false), edit, touched);
    result.m_rows.apply(edit);
    const bool isOfAll = std::any_of(edit.changes.begin(), edit.changes.end(), [](const Change &change) {
        return change.table == &table("commune") || change.table == &table("map_sheet");
    });
    if (isOfAll)
        return run(result.m_rows, after, previous.m_profile, previous.m_options);
    Checker checker(result, after, false);
    addTouched(RuleInput(result.m_rows, after, result.m_profile, false), edit, touched);
    checker.checkAgain(touched, edit);
    checker.checkTopologyAgain(before, edit);
    checker.finish();
    result.m_seconds = double(timer.nsecsElapsed()) / 1e9;
    return result;
}

} // namespace gis

#include "gis/rules/check.h"

#include "gis/rules/grades.h"
#include "gis/rules/touched.h"

#include <algorithm>

namespace gis
{

namespace
{

/** Rules of which a pair of rows can have several findings, told apart by their place. */
bool isToldByPlace(int rule)
{
    const QLatin1StringView code(rules()[std::size_t(rule)].code);
    return code == QLatin1StringView("DUNG-03") || code == QLatin1StringView("DUNG-04");
}

} // namespace

QString Finding::key() const
{
    QString key = rule;
    for (const RowRef &row : rows)
        key += u' ' + row.id.toString(QUuid::WithoutBraces);
    if (place && isToldByPlace(indexOfRule(rule)))
        key += QStringLiteral(" %1 %2").arg(place->x).arg(place->y);
    return key;
}

Block blockOf(const Rule &rule)
{
    const QLatin1StringView code(rule.code);
    static const QStringList space{ QStringLiteral("DUNG-01"), QStringLiteral("DUNG-02"),
                                    QStringLiteral("DUNG-03"), QStringLiteral("DUNG-04"),
                                    QStringLiteral("DUNG-05"), QStringLiteral("DUNG-06"),
                                    QStringLiteral("DUNG-09"), QStringLiteral("DU-02") };
    if (code == QLatin1StringView("DU-06") || code == QLatin1StringView("DU-07"))
        return Block::Scans;
    return space.contains(code) ? Block::Space : Block::Attributes;
}

std::vector<Row> CheckRun::parcelsOf(std::size_t n) const
{
    static const int parcel = indexOfTable(table("parcel"));
    static const Fabric none;
    if (m_hits[n].table == parcel && m_hits[n].extra == 0)
        return { m_hits[n].row };
    return parcelsOf(RuleInput(m_rows, none, m_profile, false), n);
}

std::vector<Row> CheckRun::parcelsOf(const RuleInput &in, const Hit &hit, const HitExtra *extra) const
{
    std::vector<Row> rows = in.subjectsOf(m_rows.at(hit.table), hit.row).parcels;
    if (extra) {
        rows.insert(rows.end(), extra->parcels.begin(), extra->parcels.end());
        for (const auto &[table, row] : extra->others) {
            const auto more = in.subjectsOf(m_rows.at(table), row).parcels;
            rows.insert(rows.end(), more.begin(), more.end());
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

Finding CheckRun::finding(std::size_t n) const
{
    const Hit &hit = m_hits[n];
    Finding finding;
    finding.rule = QString::fromLatin1(rules()[hit.rule].code);
    finding.severity = severity(n);
    finding.rows.push_back({ &m_rows.at(hit.table).table(), m_rows.at(hit.table).id(hit.row) });
    if (const HitExtra *extra = m_hits.extra(n)) {
        for (const auto &[table, row] : extra->others)
            finding.rows.push_back({ &m_rows.at(table).table(), m_rows.at(table).id(row) });
        finding.place = extra->place;
        finding.amount = extra->amount;
        finding.width = extra->width;
    }
    const RegisterTable &parcels = m_rows.table("parcel");
    for (const Row parcel : parcelsOf(n))
        finding.parcels.push_back(parcels.id(parcel));
    finding.message = sentence(n);
    finding.cause = cause(n);
    finding.group = hit.forces ? m_profile.of(hit.rule).group : 0;
    finding.isExcepted = hit.exception == Exception::Confirmed;
    return finding;
}

std::map<Row, HitNumbers> CheckRun::findingsOf(const RuleInput &in, const std::set<Row> &parcels) const
{
    std::map<Row, HitNumbers> found;
    const auto take = [&](std::size_t n) {
        for (const Row parcel : parcelsOf(in, n))
            if (parcels.contains(parcel))
                found[parcel].push_back(n);
    };
    TouchedRows rows;
    for (const Row parcel : parcels) {
        found[parcel];
        addHanging(in, parcel, rows);
    }
    for (const auto &[table, row] : rows)
        for (auto [n, end] = m_hits.of(table, row); n < end; ++n)
            take(n);
    const auto isNamed = [&](const std::pair<std::uint8_t, Row> &other) { // rows of few other tables: later
        return other.first != in.parcel.index() || parcels.contains(other.second);
    };
    for (const std::size_t n : m_hits.naming([&](const HitExtra &extra) {
             return std::any_of(extra.others.begin(), extra.others.end(), isNamed)
                 || std::any_of(extra.parcels.begin(), extra.parcels.end(),
                                [&](Row row) { return parcels.contains(row); });
         }))
        take(n);
    for (auto &[parcel, numbers] : found) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    }
    return found;
}

std::span<const TopologyFault> CheckRun::faultsOf(const QUuid &parcel) const
{
    const auto [first, end] = std::ranges::equal_range(m_faults, parcel, {}, &TopologyFault::a);
    return { first, end };
}

HitNumbers CheckRun::findingsOf(Row parcel) const
{
    if (!m_rows.table("parcel").isThere(parcel))
        return {};
    static const Fabric none;
    return findingsOf(RuleInput(m_rows, none, m_profile, false), { parcel })[parcel];
}

HitNumbers CheckRun::findingsOf(const QUuid &parcel) const
{
    const Row row = m_rows.table("parcel").find(parcel);
    return row == noRow ? HitNumbers() : findingsOf(row);
}

FindingsByParcel CheckRun::findingsByParcel() const
{
    static const Fabric none;
    const RuleInput in(m_rows, none, m_profile, false);
    std::vector<std::pair<Row, std::uint32_t>> pairs;
    pairs.reserve(size());
    for (std::size_t n = 0; n < size(); ++n)
        if (m_hits[n].table == in.parcel.index() && m_hits[n].extra == 0)
            pairs.push_back({ m_hits[n].row, std::uint32_t(n) });
        else
            for (const Row parcel : parcelsOf(in, n))
                pairs.push_back({ parcel, std::uint32_t(n) });
    FindingsByParcel result;
    result.first.assign(in.parcel.size() + 1, 0);
    for (const auto &[parcel, n] : pairs)
        ++result.first[parcel + 1];
    for (Row row = 1; row < result.first.size(); ++row)
        result.first[row] += result.first[row - 1];
    std::vector<std::uint32_t> next(result.first);
    result.all.resize(pairs.size());
    for (const auto &[parcel, n] : pairs)
        result.all[next[parcel]++] = n;
    return result;
}

unsigned char CheckRun::group(Row parcel) const
{
    return parcel < m_grades.size() ? Grade::group(m_grades[parcel]) : 0;
}

bool CheckRun::isWaiting(Row parcel) const
{
    return parcel < m_grades.size() && Grade::isWaiting(m_grades[parcel]);
}

Severity CheckRun::severityOf(Row parcel) const
{
    return parcel < m_grades.size() ? Grade::severity(m_grades[parcel]) : Severity::Off;
}

unsigned char CheckRun::apartmentGroup(Row apartment) const
{
    return apartment < m_apartmentGrades.size() ? Grade::group(m_apartmentGrades[apartment]) : 0;
}

Why CheckRun::why(const QUuid &parcel) const
{
    const Row row = m_rows.table("parcel").find(parcel);
    if (row == noRow || row >= m_classes.size())
        return {};
    Why why{
        group(row), isWaiting(row), bool(m_classes[row] & StateManaged), bool(m_classes[row] & Certified), {}
    };
    for (const std::size_t n : findingsOf(row))
        if (isOpen(n))
            why.findings.push_back(n);
    std::stable_sort(why.findings.begin(), why.findings.end(), [&](std::size_t a, std::size_t b) {
        const auto weight = [&](std::size_t n) {
            return std::pair(m_hits[n].forces ? m_profile.of(m_hits[n].rule).group : 0, severity(n));
        };
        return weight(a) > weight(b);
    });
    return why;
}

GroupCounts CheckRun::groups(const std::function<bool(Row)> &isAmong) const
{
    GroupCounts counts;
    for (Row row = 0; row < m_grades.size(); ++row)
        if (group(row) && (!isAmong || isAmong(row))) {
            ++counts.group[group(row)];
            counts.waiting += isWaiting(row);
        }
    return counts;
}

GroupCounts CheckRun::groups() const
{
    return groups({});
}

std::vector<int> CheckRun::counts() const
{
    std::vector<int> result(rules().size());
    for (std::size_t n = 0; n < m_hits.size(); ++n)
        result[m_hits[n].rule] += isOpen(n);
    return result;
}

FindingChanges changesBetween(const CheckRun &earlier, const CheckRun &later)
{
    // Rows keep their numbers as the register follows edits: no ids need be compared.
    const auto identities = [](const CheckRun &run) {
        std::vector<std::pair<std::vector<std::int64_t>, std::size_t>> result;
        for (std::size_t n = 0; n < run.size(); ++n) {
            if (!run.isOpen(n))
                continue;
            const Hit &hit = run.m_hits[n];
            std::vector<std::int64_t> identity{ hit.rule, hit.table, hit.row };
            if (const HitExtra *extra = run.m_hits.extra(n)) {
                for (const auto &[table, row] : extra->others)
                    identity.insert(identity.end(), { table, row });
                if (extra->place && isToldByPlace(hit.rule))
                    identity.insert(identity.end(), { extra->place->x, extra->place->y });
            }
            result.push_back({ std::move(identity), n });
        }
        std::sort(result.begin(), result.end());
        return result;
    };
    const auto before = identities(earlier), after = identities(later);
    FindingChanges changes;
    auto a = before.begin(), b = after.begin();
    while (a != before.end() || b != after.end())
        if (b == after.end() || (a != before.end() && a->first < b->first))
            changes.fixed.push_back((a++)->second);
        else if (a == before.end() || b->first < a->first)
            changes.added.push_back((b++)->second);
        else
            changes.inherited.push_back((++a, b++)->second);
    return changes;
}

int CheckRun::errors() const
{
    int result = 0;
    for (std::size_t n = 0; n < m_hits.size(); ++n)
        result += isOpen(n) && severity(n) == Severity::Error;
    return result;
}

} // namespace gis

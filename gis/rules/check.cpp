#include "gis/rules/check.h"

#include <algorithm>

namespace gis
{

namespace
{

constexpr unsigned char waitingBit = 0x80;

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

Severity CheckRun::severity(std::size_t n) const
{
    const Hit &hit = m_hits[n];
    return std::min(m_profile.of(hit.rule).at(m_options.stage), hit.most);
}

std::vector<Row> CheckRun::parcelsOf(std::size_t n) const
{
    static const int parcel = indexOfTable(table("parcel"));
    static const Fabric none;
    if (m_hits[n].table == parcel && m_hits[n].extra == 0)
        return { m_hits[n].row };
    return parcelsOf(RuleInput(m_rows, none, m_profile, false), n);
}

std::vector<Row> CheckRun::parcelsOf(const RuleInput &in, std::size_t n) const
{
    const Hit &hit = m_hits[n];
    std::vector<Row> rows = in.subjectsOf(m_rows.at(hit.table), hit.row).parcels;
    if (hit.extra) {
        const HitExtra &extra = m_extras[hit.extra - 1];
        rows.insert(rows.end(), extra.parcels.begin(), extra.parcels.end());
        for (const auto &[table, row] : extra.others) {
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
    if (hit.extra) {
        const HitExtra &extra = m_extras[hit.extra - 1];
        for (const auto &[table, row] : extra.others)
            finding.rows.push_back({ &m_rows.at(table).table(), m_rows.at(table).id(row) });
        finding.place = extra.place;
        finding.amount = extra.amount;
        finding.width = extra.width;
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

std::vector<std::size_t> CheckRun::findingsOf(Row parcel) const
{
    if (std::size_t(parcel) + 1 >= m_firstOfParcel.size())
        return {};
    return { m_ofParcel.begin() + m_firstOfParcel[parcel], m_ofParcel.begin() + m_firstOfParcel[parcel + 1] };
}

std::vector<std::size_t> CheckRun::findingsOf(const QUuid &parcel) const
{
    const Row row = m_rows.table("parcel").find(parcel);
    return row == noRow ? std::vector<std::size_t>() : findingsOf(row);
}

unsigned char CheckRun::group(Row parcel) const
{
    return parcel < m_groups.size() ? m_groups[parcel] & ~waitingBit : 0;
}

bool CheckRun::isWaiting(Row parcel) const
{
    return parcel < m_groups.size() && m_groups[parcel] & waitingBit;
}

unsigned char CheckRun::apartmentGroup(Row apartment) const
{
    return apartment < m_apartmentGroups.size() ? m_apartmentGroups[apartment] & ~waitingBit : 0;
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
    for (Row row = 0; row < m_groups.size(); ++row)
        if (m_groups[row] && (!isAmong || isAmong(row))) {
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
            if (hit.extra) {
                const HitExtra &extra = run.m_extras[hit.extra - 1];
                for (const auto &[table, row] : extra.others)
                    identity.insert(identity.end(), { table, row });
                if (extra.place && isToldByPlace(hit.rule))
                    identity.insert(identity.end(), { extra.place->x, extra.place->y });
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

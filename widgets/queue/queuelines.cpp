#include "widgets/queue/queuelines.h"

#include "gis/rules/rule.h"
#include "gis/uuid.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace
{

using Kind = QueueLine::Kind;

/** Which line a finding goes to: sorted by this, lines come in their order. */
struct Entry {
    Kind kind;
    std::uint32_t row; ///< first parcel
    std::uint32_t subject; ///< number of the row or cause it is about
    std::uint32_t finding;

    auto line() const { return std::tuple(kind != Kind::Cause, row, kind, subject); }
};

/** How many findings each cause of each rule has. */
std::map<std::pair<std::uint8_t, std::uint32_t>, int> causes(const QueueFindings &findings)
{
    std::map<std::pair<std::uint8_t, std::uint32_t>, int> counts;
    for (const QueueFinding &item : findings.items)
        if (item.cause)
            ++counts[{ item.rule, item.cause }];
    return counts;
}

/** Whether \a count findings of \a rule with one cause are decided together: there is a fix, or it would
 * flood the list. */
bool isFolded(std::uint8_t rule, int count)
{
    constexpr int flood = 20;
    return count > 1 && (gis::rules()[rule].fix || count > flood);
}

std::vector<Entry> entries(const QueueFindings &findings)
{
    static const gis::Table &parcelTable = gis::table("parcel");
    const auto counts = causes(findings);
    QHash<QUuid, std::uint32_t> subjects;
    std::vector<Entry> result;
    result.reserve(findings.items.size());
    for (std::uint32_t i = 0; i < findings.items.size(); ++i) {
        const QueueFinding &item = findings.items[i];
        const auto parcels = findings.parcelsOf(i);
        const auto cause = item.cause ? counts.find({ item.rule, item.cause }) : counts.end();
        if (cause != counts.end() && isFolded(item.rule, cause->second)) {
            result.push_back({ Kind::Cause, item.rule, item.cause, i });
        } else if (parcels.empty() || (item.subject.table != &parcelTable && parcels.size() > 1)) {
            auto subject = subjects.constFind(item.subject.id);
            if (subject == subjects.constEnd())
                subject = subjects.insert(item.subject.id, std::uint32_t(subjects.size()));
            result.push_back({ Kind::Row, parcels.empty() ? QueueLine::none : parcels.front(), *subject, i });
        } else {
            for (const std::uint32_t row : parcels)
                result.push_back({ Kind::Parcel, row, 0, i });
        }
    }
    return result;
}

} // namespace

QueueLines queueLines(QueueFindings findings, ParcelFactsPtr facts)
{
    QueueLines lines;
    lines.findings = std::move(findings);
    lines.facts = std::move(facts);
    std::vector<Entry> sorted = entries(lines.findings);
    const auto badness = [&](const Entry &entry) {
        const QueueFinding &item = lines.item(entry.finding);
        return std::pair(item.severity, item.group);
    };
    std::sort(sorted.begin(), sorted.end(), [&](const Entry &a, const Entry &b) {
        return a.line() != b.line()    ? a.line() < b.line()
            : badness(a) != badness(b) ? badness(a) > badness(b)
                                       : a.finding < b.finding;
    });
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const Entry &entry = sorted[i];
        if (i == 0 || entry.line() != sorted[i - 1].line()) {
            const auto parcels = lines.findings.parcelsOf(entry.finding);
            const std::uint32_t row = entry.kind != Kind::Cause ? entry.row
                : parcels.empty()                               ? QueueLine::none
                                                                : parcels.front();
            lines.lines.push_back({ entry.kind, gis::Severity::Off, 1, row, std::uint32_t(i) });
        }
        QueueLine &line = lines.lines.back();
        line.severity = std::max(line.severity, lines.item(entry.finding).severity);
        line.group = std::max(line.group, lines.item(entry.finding).group);
        lines.order.push_back(entry.finding);
    }
    lines.lines.push_back({ .first = std::uint32_t(lines.order.size()) });
    return lines;
}

QUuid QueueLines::parcel(std::size_t line) const
{
    const std::uint32_t row = lines[line].row;
    return row == QueueLine::none ? QUuid() : facts->order->ids[row];
}

std::vector<std::uint32_t> QueueLines::parcelRows(std::size_t line) const
{
    if (lines[line].kind == Kind::Parcel)
        return { lines[line].row };
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t finding : findingsOf(line)) {
        const auto parcels = findings.parcelsOf(finding);
        rows.insert(rows.end(), parcels.begin(), parcels.end());
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString QueueLines::key(std::size_t line) const
{
    if (lines[line].kind == Kind::Parcel)
        return gis::text(parcel(line));
    const QueueFinding &item = this->item(findingsOf(line).front());
    return lines[line].kind == Kind::Row ? gis::text(item.subject.id)
                                         : QString::number(item.rule) + u'/' + foremost(line).cause;
}

#include "widgets/queue/queueview.h"

#include <algorithm>

namespace
{

using Work = QueueFilter::Work;

bool passesWork(const storage::WorkItem &item, Work work, QDate today)
{
    using storage::WorkState;
    switch (work) {
    case Work::Open:
        return isToDo(item, today) || item.state == WorkState::Skipped;
    case Work::Done:
        return item.state == WorkState::Done;
    case Work::Waiting:
        return item.state == WorkState::Parked;
    case Work::Skipped:
        return item.state == WorkState::Skipped;
    case Work::Any:
    case Work::ToConfirm:
    case Work::Added:
        break;
    }
    return true;
}

/** Whether the work on line number \a i is what is asked for. */
bool passesState(const QueueLines &lines, std::size_t i, const QueueFilter &filter, const QueueState &state)
{
    if (filter.work == Work::Any || filter.work >= Work::ToConfirm)
        return true;
    return lines.lines[i].kind == QueueLine::Kind::Parcel
        ? passesWork(state.work.value(lines.parcel(i)), filter.work, state.today)
        : filter.work == Work::Open;
}

/** Whether the parcels and the group of line number \a i pass; its findings are looked at later. */
bool passesPlace(const QueueLines &lines, std::size_t i, const QueueFilter &filter, const QueueState &state)
{
    const QueueLine &line = lines.lines[i];
    if (filter.group && line.group != filter.group)
        return false;
    const bool isParcel = line.kind == QueueLine::Kind::Parcel;
    if (filter.sheet < 0 && filter.hamlet < 0 && !filter.mine)
        return true;
    const ParcelFacts &facts = *lines.facts;
    const auto passes = [&](std::uint32_t row) {
        return (filter.sheet < 0 || facts.order->sheetOf[row] == filter.sheet)
            && (filter.hamlet < 0 || facts.hamletOf[row] == filter.hamlet)
            && (!filter.mine || state.mine.contains(facts.order->ids[row]));
    };
    if (isParcel)
        return passes(line.row);
    const auto findings = lines.findingsOf(i);
    return std::any_of(findings.begin(), findings.end(), [&](std::uint32_t finding) {
        const auto parcels = lines.findings.parcelsOf(finding);
        return std::any_of(parcels.begin(), parcels.end(), passes);
    });
}

bool passesFinding(const QueueFinding &finding, const QueueFilter &filter)
{
    return (filter.rule < 0 || finding.rule == filter.rule)
        && (filter.severity == gis::Severity::Off
                ? finding.severity > gis::Severity::Note || finding.group > 1
                : finding.severity == filter.severity)
        && (filter.work != Work::ToConfirm || finding.isDecided)
        && (filter.work != Work::Added || finding.isAdded);
}

std::uint32_t placeOf(const QueueLines &lines, std::uint32_t number, QueueFilter::Order order)
{
    const std::uint32_t row = lines.lines[number].row;
    if (row == QueueLine::none)
        return row;
    const ParcelFacts &facts = *lines.facts;
    switch (order) {
    case QueueFilter::Order::Paper:
        return facts.byPaper[row];
    case QueueFilter::Order::Owner:
        return facts.byOwner[row];
    case QueueFilter::Order::Hamlet:
        return facts.hamletOf[row];
    case QueueFilter::Order::Nearness:
        return facts.byNearness[row];
    case QueueFilter::Order::Sheet:
        break;
    }
    return 0; // as they are
}

void sortLines(const QueueLines &lines, QueueFilter::Order order, std::vector<std::uint32_t> &numbers)
{
    std::vector<std::tuple<bool, std::uint32_t, std::uint32_t>> keys;
    keys.reserve(numbers.size());
    for (const std::uint32_t number : numbers)
        keys.emplace_back(lines.lines[number].kind != QueueLine::Kind::Cause, placeOf(lines, number, order),
                          number);
    std::sort(keys.begin(), keys.end());
    std::transform(keys.begin(), keys.end(), numbers.begin(),
                   [](const auto &key) { return std::get<2>(key); });
}

} // namespace

bool isMeant(const QueueFinding &finding, const QueueFilter &filter)
{
    return passesFinding(finding, filter)
        && (!filter.dimensions || (filter.dimensions & (1 << int(finding.dimension))));
}

bool isToDo(const storage::WorkItem &item, QDate today)
{
    using storage::WorkState;
    return item.state == WorkState::Open
        || (item.state == WorkState::Parked && !item.remindOn.isEmpty()
            && item.remindOn <= today.toString(Qt::ISODate));
}

int QueueFilter::count() const
{
    return int(rule >= 0) + int(severity != gis::Severity::Off) + int(sheet >= 0) + int(hamlet >= 0)
        + int(group != 0) + int(work != Work::Open) + int(mine);
}

QueueView queueView(const QueueLines &lines, const QueueFilter &filter, const QueueState &state)
{
    QueueView view;
    std::vector<unsigned char> seen(lines.facts->size()); // bit 0–3: by dimension; bit 4: in a line shown
    constexpr unsigned char shown = 16;
    for (std::uint32_t i = 0; i < lines.size(); ++i) {
        const bool isAsked = passesState(lines, i, filter, state);
        if (!passesPlace(lines, i, filter, state) || (!isAsked && filter.work != Work::Open))
            continue;
        unsigned char dimensions = 0;
        const bool isParcel = lines.lines[i].kind == QueueLine::Kind::Parcel;
        for (const std::uint32_t number : lines.findingsOf(i)) {
            if (!passesFinding(lines.item(number), filter))
                continue;
            const auto bit = (unsigned char)(1 << int(lines.item(number).dimension));
            dimensions |= bit;
            const bool isShown = isAsked && (!filter.dimensions || (filter.dimensions & bit));
            for (const std::uint32_t row :
                 isParcel ? std::span(&lines.lines[i].row, 1) : lines.findings.parcelsOf(number))
                seen[row] |= (unsigned char)(bit | (isShown ? shown : 0));
        }
        if (isAsked && dimensions && (!filter.dimensions || (dimensions & filter.dimensions)))
            view.lines.push_back(i);
    }
    for (const unsigned char bits : seen) {
        for (std::size_t dimension = 0; dimension < 4; ++dimension)
            view.parcelsOf[dimension] += (bits >> dimension) & 1;
        view.parcels += bits & shown ? 1 : 0;
    }
    if (filter.order != QueueFilter::Order::Sheet)
        sortLines(lines, filter.order, view.lines);
    if (filter.work == Work::Open)
        std::stable_partition(view.lines.begin(), view.lines.end(), [&](std::uint32_t line) {
            return lines.lines[line].kind != QueueLine::Kind::Parcel
                || state.work.value(lines.parcel(line)).state != storage::WorkState::Skipped;
        });
    return view;
}

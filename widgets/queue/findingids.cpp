#include "widgets/queue/findingids.h"

#include <algorithm>

namespace
{

/** Whether \a rule may find several things at one row: with several neighbours, at several places. */
bool hasSeveral(std::uint8_t rule)
{
    static const int first = gis::indexOfRule(u"DUNG-01"), last = gis::indexOfRule(u"DUNG-05");
    return rule >= first && rule <= last;
}

} // namespace

std::vector<FindingId> findingIds(const gis::CheckRun &run)
{
    std::vector<FindingId> ids;
    ids.reserve(run.size());
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (!run.isOpen(n))
            continue;
        const gis::Hit &hit = run.hit(n);
        quint64 id = quint64(hit.rule) << 40 | quint64(hit.table) << 32 | hit.row;
        if (hit.extra && hasSeveral(hit.rule)) // told apart by the others and the place
            id |= quint64(qHash(run.finding(n).key()) & 0xFFFF) << 48;
        ids.push_back({ id, std::uint32_t(n) });
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::vector<std::uint32_t> surplus(const std::vector<FindingId> &of, const std::vector<FindingId> &without)
{
    std::vector<std::uint32_t> findings;
    auto other = without.begin();
    for (const FindingId &one : of) {
        while (other != without.end() && other->id < one.id)
            ++other;
        if (other != without.end() && other->id == one.id)
            ++other;
        else
            findings.push_back(one.finding);
    }
    return findings;
}

#include "gis/rules/breakdown.h"

#include "gis/parcelorder.h"

#include <algorithm>
#include <map>

namespace gis
{

namespace
{

/** Rules whose findings somebody in the hamlet can answer: what is missing, and who people are. */
bool isAskedFor(int rule)
{
    const Dimension dimension = rules()[std::size_t(rule)].dimension;
    const QLatin1StringView subject(rules()[std::size_t(rule)].subject);
    return dimension == Dimension::Complete
        || (dimension == Dimension::Clean && subject == QLatin1StringView("party"));
}

struct Naturally {
    bool operator()(const QString &a, const QString &b) const { return naturalOrder(a, b) < 0; }
};

} // namespace

const QString &nameBy(const CheckRun &run, Row parcel, By by)
{
    const Columns::Parcel &c = columns().parcel;
    const int field = by == By::Sheet ? c.sheetNo : by == By::Hamlet ? c.hamlet : c.series;
    return run.rows().text(run.rows().table("parcel"), parcel, field);
}

std::vector<Breakdown> breakdown(const CheckRun &run, By by)
{
    std::map<QString, Breakdown, Naturally> parts;
    const FindingsByParcel byParcel = run.findingsByParcel();
    for (Row row = 0; row < run.rows().table("parcel").size(); ++row) {
        const unsigned char group = run.group(row);
        if (group == 0)
            continue;
        Breakdown &part = parts[nameBy(run, row, by)];
        ++part.groups.group[group];
        part.groups.waiting += run.isWaiting(row);
        const auto findings = byParcel.of(row);
        part.findings += int(
            std::count_if(findings.begin(), findings.end(), [&](std::size_t n) { return run.isOpen(n); }));
    }
    std::vector<Breakdown> result;
    for (auto &[name, part] : parts) {
        part.name = name;
        result.push_back(part);
    }
    return result;
}

std::vector<Lack> lacks(const CheckRun &run)
{
    std::vector<Lack> result;
    const FindingsByParcel byParcel = run.findingsByParcel();
    for (Row row = 0; row < run.rows().table("parcel").size(); ++row) {
        if (run.group(row) == 0)
            continue;
        Lack lack{ row, {} };
        for (const std::size_t n : byParcel.of(row))
            if (run.isOpen(n) && isAskedFor(run.hit(n).rule) && !run.hit(n).isWaiting
                && !lack.what.contains(run.sentence(n)))
                lack.what += run.sentence(n);
        if (!lack.what.isEmpty())
            result.push_back(std::move(lack));
    }
    const RegisterTable &parcels = run.rows().table("parcel");
    const auto comesFirst = [&](const Lack &a, const Lack &b) {
        for (const By by : { By::Hamlet, By::Sheet })
            if (const int order = naturalOrder(nameBy(run, a.parcel, by), nameBy(run, b.parcel, by)))
                return order < 0;
        const int number = columns().parcel.parcelNo;
        return naturalOrder(run.rows().text(parcels, a.parcel, number),
                            run.rows().text(parcels, b.parcel, number))
            < 0;
    };
    std::stable_sort(result.begin(), result.end(), comesFirst);
    return result;
}

} // namespace gis

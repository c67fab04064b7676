#include "widgets/queue/parcelgroups.h"

ParcelGroups parcelGroups(const gis::CheckRun &run, const ParcelFacts &facts)
{
    const gis::ParcelOrder &order = *facts.order;
    ParcelGroups groups;
    groups.of.resize(order.size());
    groups.severity.assign(order.size(), gis::Severity::Off);
    groups.sheets.resize(order.sheets.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) {
        const gis::Row row = facts.registerRow[i];
        if (row == gis::noRow)
            continue;
        const unsigned char group = groups.of[i] = run.group(row);
        groups.severity[i] = run.severityOf(row);
        for (gis::GroupCounts *counts : { &groups.counts, &groups.sheets[order.sheetOf[i]] }) {
            ++counts->group[group];
            counts->waiting += group == 2 && run.isWaiting(row);
        }
    }
    return groups;
}

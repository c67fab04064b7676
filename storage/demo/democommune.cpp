#include "storage/demo/democommune.h"

#include "storage/demo/settle.h"

#include <algorithm>

namespace storage
{

using namespace Qt::StringLiterals;
using namespace demo;

namespace
{

/** UBND xã, which manages the roads, the water and the public land. */
Holder committee(People &people)
{
    return people.organisation(u"UBND xã Mẫu Hòa"_s, false, u"Thôn Mẫu 1"_s);
}

void sortByTable(std::vector<gis::Record> &records)
{
    std::stable_sort(records.begin(), records.end(), [](const gis::Record &a, const gis::Record &b) {
        return a.table != b.table && a.table < b.table; // tables stand in the order of the schema
    });
}

} // namespace

DemoCommune makeDemo(quint64 seed)
{
    const Dice dice(seed);
    Making making{ Rows(dice.fork(1)), makeGround(dice.fork(2)), {} };
    making.lots = makeLots(making.mesh, making.rows);
    nameScenarioLots(making);
    mergeSome(making);
    making.committee = committee(making.people);
    assignUses(making);
    addInnocentCases(making);
    addScenarios(making);
    settle(making);
    for (const Lot &lot : making.lots) {
        describe(lot, making.rows);
        writeUses(lot, making.rows);
    }
    addLineage(making);
    addFeatures(making);
    addScans(making);
    addMapFaults(making);
    addPaperFaults(making);
    addPeopleFaults(making);
    addWorkFaults(making);
    making.result.records = std::move(making.rows.records);
    sortByTable(making.result.records);
    return std::move(making.result);
}

} // namespace storage

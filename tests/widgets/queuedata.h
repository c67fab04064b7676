#pragma once

#include "gis/rules/rule.h"
#include "tests/testdata.h"
#include "widgets/queue/queuelines.h"

/** Findings and parcels for tests of the queue, without any rule being run. */
namespace queuedata
{

using testdata::uuid;

struct Found {
    const char *rule;
    std::vector<quint32> parcels;
    gis::Severity severity = gis::Severity::Error;
    unsigned char group = 2;
    QString cause = {};
    gis::RowRef subject = {}; ///< none = the first parcel
};

/** Parcels 1 … \a count of sheets of ten: 1/1 … 1/10, 2/11 …; hamlets A and B by turns. */
inline ParcelFactsPtr facts(quint32 count)
{
    std::vector<gis::FabricParcel> parcels;
    for (quint32 i = 1; i <= count; ++i) {
        gis::FabricParcel parcel = testdata::parcel(uuid(i), testdata::square(i * 1000, 0, 1000));
        parcel.sheet.sheetNo = QString::number((i - 1) / 10 + 1);
        parcels.push_back(parcel);
    }
    ParcelFacts facts;
    facts.order = std::make_shared<const gis::ParcelOrder>(gis::parcelOrder(gis::fabricOf(parcels)));
    facts.hamlets = { QStringLiteral("A"), QStringLiteral("B") };
    for (std::uint32_t row = 0; row < facts.size(); ++row) {
        facts.hamletOf.push_back(row % 2);
        facts.byOwner.push_back(count - row); // from the last to the first
        facts.byPaper.push_back(row);
        facts.byNearness.push_back(row);
    }
    return std::make_shared<const ParcelFacts>(std::move(facts));
}

inline QueueLinesPtr lines(const std::vector<Found> &found, const ParcelFactsPtr &facts)
{
    QueueFindings findings;
    auto whole = std::make_shared<std::vector<gis::Finding>>();
    std::map<QString, std::uint32_t> causes;
    for (const Found &f : found) {
        const int rule = gis::indexOfRule(QString::fromLatin1(f.rule));
        QueueFinding item;
        item.number = std::uint32_t(whole->size());
        item.rule = std::uint8_t(rule);
        item.dimension = gis::rules()[std::size_t(rule)].dimension;
        item.severity = f.severity;
        item.group = f.group;
        item.subject = f.subject.table || f.parcels.empty()
            ? f.subject
            : gis::RowRef{ &gis::table("parcel"), uuid(f.parcels.front()) };
        if (!f.cause.isEmpty())
            item.cause = causes.try_emplace(f.cause, std::uint32_t(causes.size() + 1)).first->second;
        findings.items.push_back(item);
        findings.firstParcel.push_back(std::uint32_t(findings.parcels.size()));
        gis::Finding finding{ QString::fromLatin1(f.rule), f.severity, { item.subject }, {},   {}, 0, 0,
                              QStringLiteral("sentence"),  f.cause,    f.group,          false };
        for (const quint32 parcel : f.parcels) {
            findings.parcels.push_back(*facts->order->rowOf(uuid(parcel)));
            finding.parcels.push_back(uuid(parcel));
        }
        std::sort(findings.parcels.begin() + findings.firstParcel.back(), findings.parcels.end());
        whole->push_back(finding);
    }
    findings.firstParcel.push_back(std::uint32_t(findings.parcels.size()));
    findings.whole = [whole](std::uint32_t number) { return (*whole)[number]; };
    return std::make_shared<const QueueLines>(queueLines(std::move(findings), facts));
}

} // namespace queuedata

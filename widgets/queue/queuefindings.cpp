#include "widgets/queue/queuefindings.h"

namespace
{

/** Row of the register's parcels → row of the order. */
std::vector<std::uint32_t> rowsInOrder(const gis::RegisterTable &parcels, const ParcelFacts &facts)
{
    std::vector<std::uint32_t> rows(parcels.size(), QueueLine::none);
    for (std::uint32_t i = 0; i < facts.size(); ++i)
        if (facts.registerRow[i] != gis::noRow)
            rows[facts.registerRow[i]] = i;
    return rows;
}

/** What a hit is about, as people take it in hand: the certificate rather than a line of it. */
gis::RowRef subjectOf(const gis::CheckRun &run, const gis::Hit &hit)
{
    static const gis::Table &lineTable = gis::table("certificate_parcel");
    static const int field = lineTable.indexOf("certificate_id");
    const gis::RegisterTable &table = run.rows().at(hit.table);
    if (&table.table() != &lineTable || table.reference(hit.row, field) == gis::noRow)
        return { &table.table(), table.id(hit.row) };
    const gis::RegisterTable &certificates = run.rows().table("certificate");
    return { &certificates.table(), certificates.id(table.reference(hit.row, field)) };
}

QueueFinding packed(const gis::CheckRun &run, std::size_t n)
{
    const gis::Hit &hit = run.hit(n);
    const gis::Rule &rule = gis::rules()[hit.rule];
    return { std::uint32_t(n),
             hit.rule,
             rule.dimension,
             run.severity(n),
             hit.forces ? run.profile().of(hit.rule).group : (unsigned char)(0),
             run.exception(n) == gis::Exception::Asked,
             false,
             subjectOf(run, hit),
             hit.cause };
}

} // namespace

QueueFindings queueFindings(CheckRunPtr run, const std::vector<std::uint32_t> &added,
                            const ParcelFacts &facts)
{
    std::vector<bool> isAdded(run->size());
    for (const std::uint32_t n : added)
        isAdded[n] = true;
    const std::vector<std::uint32_t> rows = rowsInOrder(run->rows().table("parcel"), facts);
    QueueFindings findings;
    for (std::size_t n = 0; n < run->size(); ++n) {
        if (!run->isOpen(n))
            continue;
        findings.items.push_back(packed(*run, n));
        findings.items.back().isAdded = isAdded[n];
        findings.firstParcel.push_back(std::uint32_t(findings.parcels.size()));
        for (const gis::Row row : run->parcelsOf(n))
            if (rows[row] != QueueLine::none)
                findings.parcels.push_back(rows[row]);
        if (findings.parcels.size() > findings.firstParcel.back() + 1)
            std::sort(findings.parcels.begin() + findings.firstParcel.back(), findings.parcels.end());
    }
    findings.firstParcel.push_back(std::uint32_t(findings.parcels.size()));
    findings.whole = [run = std::move(run)](std::uint32_t number) { return run->finding(number); };
    return findings;
}

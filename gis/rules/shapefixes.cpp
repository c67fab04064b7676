#include "gis/rules/shapefixes.h"

#include "gis/error.h"
#include "gis/rules/topologyrules.h"
#include "gis/topology/fixes.h"

#include <array>

namespace gis
{

namespace
{

/** What needs no decision of whose ground it is. */
bool isPlain(TopologyFix fix)
{
    using enum TopologyFix;
    constexpr std::array plain{ SnapVertex, InsertVertex, DropSpikes, MakeValid, CutIsland };
    return std::find(plain.begin(), plain.end(), fix) != plain.end();
}

bool isPlain(const TopologyFault &fault)
{
    const std::vector<TopologyFix> fixes = fixesOf(fault);
    return std::any_of(fixes.begin(), fixes.end(), [](TopologyFix fix) { return isPlain(fix); });
}

/** The faults behind finding \a n: a host has one for each island, others have one. */
std::vector<const TopologyFault *> faultsOf(const CheckRun &run, std::size_t n)
{
    const Hit &hit = run.hit(n);
    std::vector<const TopologyFault *> result;
    if (!isTopologyRule(hit.rule))
        return result;
    const QUuid subject = run.rows().at(hit.table).id(hit.row);
    const std::optional<Point> place = run.finding(n).place;
    for (const TopologyFault &fault : run.faults())
        if (fault.a == subject && ruleOf(fault.kind) == hit.rule
            && (fault.kind == TopologyFaultKind::UncutIsland || fault.place == place))
            result.push_back(&fault);
    return result;
}

/** The first plain fix of \a fault that leaves \a fabric better; nothing if none does. */
std::optional<Edit> mended(const Fabric &fabric, const TopologyFault &fault,
                           const TopologyTolerances &tolerances)
{
    for (const TopologyFix fix : fixesOf(fault))
        if (isPlain(fix)) {
            try {
                Outcome outcome = fixed(fabric, fault, fix, tolerances);
                if (!outcome.changesIdentity())
                    return std::move(outcome.edit);
            } catch (const Cancelled &) {
                throw;
            } catch (const Error &) { // it would not mend it: the next one may
            }
        }
    return std::nullopt;
}

} // namespace

bool isShapeFixable(const CheckRun &run, std::size_t n)
{
    const auto faults = faultsOf(run, n);
    return std::any_of(faults.begin(), faults.end(),
                       [](const TopologyFault *fault) { return isPlain(*fault); });
}

std::vector<Change> shapeFixes(const CheckRun &run, const Fabric &fabric,
                               std::span<const std::size_t> findings, const Progress &progress)
{
    const TopologyTolerances tolerances = tolerancesOf(run.profile());
    Fabric mending = fabric;
    std::vector<Change> changes;
    for (std::size_t i = 0; i < findings.size(); ++i) {
        report(progress, double(i) / double(findings.size()));
        for (const TopologyFault *fault : faultsOf(run, findings[i]))
            if (const auto edit = mended(mending, *fault, tolerances)) {
                mending.apply(*edit);
                changes.insert(changes.end(), edit->changes.begin(), edit->changes.end());
            }
    }
    return netChanges(changes);
}

} // namespace gis

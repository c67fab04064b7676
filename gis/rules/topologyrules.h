#pragma once

#include "gis/rules/report.h"
#include "gis/topology/topology.h"

namespace gis
{

/** The tolerances that \a profile names for gaps (DUNG-03) and vertices (DUNG-04); what overlaps count is
 * said when they are reported. */
TopologyTolerances tolerancesOf(const Profile &profile);

/** Says \a faults as hits of the rules that \a isWanted lets through. */
void reportTopology(const RuleInput &in, const std::vector<TopologyFault> &faults,
                    const std::function<bool(int rule)> &isWanted, Report &out);

/** The rule, a place in rules(), that a fault of \a kind breaks. */
int ruleOf(TopologyFaultKind kind);

/** Whether \a rule, a place in rules(), is one of how parcels lie. */
bool isTopologyRule(int rule);

} // namespace gis

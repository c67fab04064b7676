#pragma once

#include "gis/rules/check.h"

/** A number for what a finding is about, the same in two runs of one register, and the finding's number in
 * its run. */
struct FindingId {
    quint64 id = 0;
    std::uint32_t finding = 0;

    friend auto operator<=>(const FindingId &, const FindingId &) = default;
};

/** The open findings of \a run in order: quicker to compare than their keys, for after every edit. */
std::vector<FindingId> findingIds(const gis::CheckRun &run);

/** The findings of \a of whose ids \a without has fewer. Both in order. */
std::vector<std::uint32_t> surplus(const std::vector<FindingId> &of, const std::vector<FindingId> &without);

#pragma once

#include "gis/rules/check.h"

namespace gis
{

/** Open findings of one rule with one cause: one line, one decision. */
struct FoldedFindings {
    int rule = -1; ///< place in rules()
    QString cause; ///< empty = one finding that stands alone
    Severity severity = Severity::Off; ///< of the weightiest
    std::vector<std::size_t> findings; ///< of the run
    int parcels = 0; ///< different parcels they count for
};

/**
 * The open findings of \a run that \a isWanted lets through (all if it is not
 * given), folded; the weightiest first, then by rule, the most findings first.
 */
std::vector<FoldedFindings> folded(const CheckRun &run,
                                   const std::function<bool(std::size_t)> &isWanted = {});

/** “BHK → HNK, 212 parcels”; of one that stands alone its sentence. */
QString summary(const CheckRun &run, const FoldedFindings &line);

} // namespace gis

#pragma once

#include "gis/edits/outcome.h"
#include "widgets/taskpanel.h"

/** Stands where a proposal will stand while one is worked out for many parcels. */
class Planning : public TaskPanel
{
    Q_OBJECT

public:
    using Plan = std::function<gis::Outcome(const gis::Progress &)>; ///< run beside the window
    using Proposal = std::function<gis::Outcome()>; ///< throws what the plan threw

    using TaskPanel::TaskPanel;

    /** Works \a plan out as run() does; \a done gets what came of it. */
    void start(const QString &words, Plan plan, std::function<void(const Proposal &)> done);
};

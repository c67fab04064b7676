#include "widgets/edits/planning.h"

void Planning::start(const QString &words, Plan plan, std::function<void(const Proposal &)> done)
{
    const auto outcome = std::make_shared<gis::Outcome>();
    run(
        words, [=](const gis::Progress &progress) { *outcome = plan(progress); },
        [=](const Result &result) {
            done([=] {
                result();
                return *outcome;
            });
        });
}

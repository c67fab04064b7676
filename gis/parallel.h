#pragma once

#include "gis/progress.h"

#include <atomic>
#include <thread>
#include <vector>

namespace gis
{

/**
 * Calls \a act(0) … \a act(\a count - 1), which do not throw and share nothing, on all processors.
 * \a progress is told on the calling thread.
 *
 * \throws Cancelled
 */
template <typename Act> void inParallel(std::size_t count, const Progress &progress, Act act)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto work = [&](const Progress &told) {
        for (std::size_t i = next++; i < count && !stopped; i = next++) {
            if (told && !told(double(i) / double(count)))
                stopped = true;
            else
                act(i);
        }
    };
    {
        std::vector<std::jthread> others;
        const std::size_t wanted =
            std::min<std::size_t>(std::max(1u, std::thread::hardware_concurrency()), count);
        for (std::size_t i = 1; i < wanted; ++i)
            others.emplace_back(work, Progress());
        work(progress);
    }
    if (stopped)
        throw Cancelled();
}

/** \a progress for a step of a longer task, from share \a from to share \a to of it. */
inline Progress partOf(const Progress &progress, double from, double to)
{
    if (!progress)
        return {};
    return [&progress, from, to](double share) { return progress(from + share * (to - from)); };
}

} // namespace gis

#pragma once

#include "gis/progress.h"

#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace gis
{

/**
 * Calls \a act(0) … \a act(\a count - 1), which share nothing, on all processors. The first that throws ends
 * them all. \a progress is told on the calling thread.
 *
 * \throws Cancelled, and what \a act throws
 */
template <typename Act> void inParallel(std::size_t count, const Progress &progress, Act act)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    std::atomic_flag hasFailed;
    std::exception_ptr failure; ///< read after the join only
    const auto each = [&](const Progress &told) {
        for (std::size_t i = next++; i < count && !stopped; i = next++) {
            if (told && !told(double(i) / double(count)))
                stopped = true;
            else
                act(i);
        }
    };
    const auto work = [&](const Progress &told) {
        try { // a thread that throws would end the program
            each(told);
        } catch (...) {
            if (!hasFailed.test_and_set())
                failure = std::current_exception();
            stopped = true;
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
    if (failure)
        std::rethrow_exception(failure);
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

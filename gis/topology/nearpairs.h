#pragma once

#include "gis/parallel.h"
#include "gis/topology/coverage.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gis
{

/** Whether the boxes of two edges come within \a reach millimetres of each other. */
inline bool areNear(const BoundaryEdge &e, const BoundaryEdge &f, std::int64_t reach)
{
    return std::min(e.a.x, e.b.x) - reach <= std::max(f.a.x, f.b.x)
        && std::min(f.a.x, f.b.x) - reach <= std::max(e.a.x, e.b.x)
        && std::min(e.a.y, e.b.y) - reach <= std::max(f.a.y, f.b.y)
        && std::min(f.a.y, f.b.y) - reach <= std::max(e.a.y, e.b.y);
}

/**
 * Calls \a visit(i, j) once for any two of \a edges that areNear(): the ground is cut in bands of northing,
 * and each band swept from west to east.
 *
 * \throws Cancelled
 */
template <typename Visit>
void forEachNearPair(const std::vector<BoundaryEdge> &edges, std::int64_t reach, const Progress &progress,
                     Visit visit)
{
    if (edges.empty())
        return;
    const auto low = [&](std::uint32_t i) { return std::min(edges[i].a.y, edges[i].b.y); };
    const auto high = [&](std::uint32_t i) { return std::max(edges[i].a.y, edges[i].b.y); };
    const auto west = [&](std::uint32_t i) { return std::min(edges[i].a.x, edges[i].b.x); };
    const auto east = [&](std::uint32_t i) { return std::max(edges[i].a.x, edges[i].b.x); };
    std::int64_t south = low(0), north = high(0);
    double climbed = 0;
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
        south = std::min(south, low(i)), north = std::max(north, high(i));
        climbed += double(high(i) - low(i));
    }
    const std::int64_t height =
        std::max({ std::int64_t(2 * climbed / double(edges.size())), 2 * reach, std::int64_t(1'000),
                   (north - south) / std::int64_t(edges.size() + 1'000) })
        + 1;
    const auto bandOf = [&](std::int64_t y) {
        return std::size_t(std::max<std::int64_t>(y - south, 0) / height);
    };

    std::vector<std::uint32_t> starts(bandOf(north + reach) + 2, 0);
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        for (std::size_t band = bandOf(low(i)); band <= bandOf(high(i) + reach); ++band)
            ++starts[band + 1];
    std::partial_sum(starts.begin(), starts.end(), starts.begin());
    std::vector<std::uint32_t> entries(starts.back()), next = starts;
    for (std::uint32_t i = 0; i < edges.size(); ++i)
        for (std::size_t band = bandOf(low(i)); band <= bandOf(high(i) + reach); ++band)
            entries[next[band]++] = i;

    for (std::size_t band = 0; band + 1 < starts.size(); ++band) {
        if (band % 256 == 0)
            report(progress, double(band) / double(starts.size()));
        const auto begin = entries.begin() + starts[band], end = entries.begin() + starts[band + 1];
        std::sort(begin, end, [&](std::uint32_t i, std::uint32_t j) { return west(i) < west(j); });
        for (auto i = begin; i != end; ++i) {
            const std::int64_t reached = east(*i) + reach;
            for (auto j = i + 1; j != end && west(*j) <= reached; ++j)
                // Each pair in the first band that has both.
                if (areNear(edges[*i], edges[*j], reach)
                    && std::max(bandOf(low(*i)), bandOf(low(*j))) == band)
                    visit(*i, *j);
        }
    }
}

/** Finds which of many things belong together. */
class Clusters
{
public:
    explicit Clusters(std::size_t count) : m_parents(count)
    {
        std::iota(m_parents.begin(), m_parents.end(), 0u);
    }

    std::uint32_t of(std::uint32_t i)
    {
        while (m_parents[i] != i)
            i = m_parents[i] = m_parents[m_parents[i]];
        return i;
    }
    void join(std::uint32_t i, std::uint32_t j)
    {
        i = of(i), j = of(j);
        m_parents[std::max(i, j)] = std::min(i, j);
    }

private:
    std::vector<std::uint32_t> m_parents;
};

} // namespace gis

#include "gis/topology/drawnfaults.h"

#include "gis/drawnsurface.h"
#include "gis/topology/nearpairs.h"

#include <map>

namespace gis
{

namespace
{

/** Surfaces united in one go, which nothing interrupts: about a second. */
constexpr std::size_t inOneGo = 16'384;

constexpr std::size_t pairsOfATask = 1'024;

/** Where surfaces lie, on a grid just for finding neighbours: a thousand million steps over all of them. */
class Places
{
public:
    explicit Places(std::span<const DrawnPtr> surfaces)
    {
        constexpr double far = std::numeric_limits<double>::infinity();
        std::array<double, 4> whole{ far, far, -far, -far };
        for (const DrawnPtr &surface : surfaces) {
            const auto &box = m_boxes.emplace_back(extent(*surface));
            whole = { std::min(whole[0], box[0]), std::min(whole[1], box[1]), std::max(whole[2], box[2]),
                      std::max(whole[3], box[3]) };
        }
        m_west = whole[0], m_south = whole[1];
        m_step = std::max({ whole[2] - whole[0], whole[3] - whole[1], 1e-6 }) / 1e9;
    }

    Box operator[](std::size_t i) const
    {
        const auto &box = m_boxes[i];
        return { steps(box[0] - m_west) - 1, steps(box[1] - m_south) - 1, steps(box[2] - m_west) + 1,
                 steps(box[3] - m_south) + 1 };
    }
    std::size_t size() const { return m_boxes.size(); }

private:
    std::int64_t steps(double distance) const { return std::llround(distance / m_step); }

    std::vector<std::array<double, 4>> m_boxes;
    double m_west = 0, m_south = 0, m_step = 1;
};

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/** Every two whose boxes meet, neighbours of one next to one another. */
std::vector<Pair> neighbours(const Places &places, const Progress &progress)
{
    std::vector<BoundaryEdge> diagonals;
    for (std::size_t i = 0; i < places.size(); ++i)
        diagonals.push_back({ { places[i].west, places[i].south }, { places[i].east, places[i].north }, 0 });
    std::vector<Pair> pairs;
    forEachNearPair(diagonals, 0, progress, [&](std::uint32_t i, std::uint32_t j) {
        pairs.emplace_back(std::min(i, j), std::max(i, j));
    });
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

/** The areas that \a pairs have in common. What crosses a thread is the WKB: a shape keeps notes of its own.
 */
std::vector<double> overlaps(std::span<const QByteArray> surfaces, std::span<const Pair> pairs)
{
    std::map<std::uint32_t, DrawnPtr> made;
    const auto shape = [&](std::uint32_t i) -> const DrawnSurface & {
        DrawnPtr &known = made[i];
        if (!known)
            known = drawnSurface(surfaces[i]);
        return *known;
    };
    std::vector<double> areas;
    for (const auto &[i, j] : pairs)
        if (const double area = sharedArea(shape(i), shape(j)); area > 0)
            areas.push_back(area);
    return areas;
}

/** What \a surfaces cover: neighbours first, then what they make. */
DrawnPtr unitedStepByStep(std::vector<DrawnPtr> surfaces, const Places &places, const Progress &progress)
{
    if (surfaces.size() > inOneGo) {
        Box whole;
        for (std::size_t i = 0; i < places.size(); ++i)
            whole.extend(places[i]);
        std::vector<std::pair<std::uint32_t, std::size_t>> order;
        for (std::size_t i = 0; i < surfaces.size(); ++i)
            order.emplace_back(hilbert(places[i].centre(), whole), i);
        std::sort(order.begin(), order.end());
        std::vector<DrawnPtr> sorted;
        for (const auto &[key, i] : order)
            sorted.push_back(std::move(surfaces[i]));
        surfaces = std::move(sorted);
    }
    std::size_t step = inOneGo;
    do {
        std::vector<DrawnPtr> made((surfaces.size() + step - 1) / step);
        inParallel(made.size(), progress, [&](std::size_t n) {
            const std::size_t first = n * step, size = std::min(step, surfaces.size() - first);
            made[n] = united(std::span(surfaces).subspan(first, size));
        });
        surfaces = std::move(made);
        step = 4;
    } while (surfaces.size() > 1);
    return surfaces.front();
}

} // namespace

DrawnFaults drawnFaults(std::span<const QByteArray> surfaces, const Progress &progress)
{
    DrawnFaults faults;
    std::vector<QByteArray> sound;
    std::vector<DrawnPtr> shapes;
    for (std::size_t i = 0; i < surfaces.size(); ++i) {
        if (i % 1024 == 0)
            report(progress, 0.1 * double(i) / double(surfaces.size()));
        if (DrawnPtr shape = drawnSurface(surfaces[i])) {
            sound.push_back(surfaces[i]);
            shapes.push_back(std::move(shape));
        }
    }
    faults.leftOut = surfaces.size() - sound.size();
    if (shapes.empty())
        return faults;
    const Places places(shapes);
    const std::vector<Pair> pairs = neighbours(places, partOf(progress, 0.1, 0.2));
    std::vector<std::vector<double>> found((pairs.size() + pairsOfATask - 1) / pairsOfATask);
    inParallel(found.size(), partOf(progress, 0.2, 0.6), [&](std::size_t n) {
        const std::size_t first = n * pairsOfATask, size = std::min(pairsOfATask, pairs.size() - first);
        found[n] = overlaps(sound, std::span(pairs).subspan(first, size));
    });
    for (const std::vector<double> &areas : found)
        faults.overlaps.insert(faults.overlaps.end(), areas.begin(), areas.end());
    faults.holes = holeAreas(*unitedStepByStep(std::move(shapes), places, partOf(progress, 0.6, 1)));
    return faults;
}

} // namespace gis

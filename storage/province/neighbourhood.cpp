#include "storage/province/neighbourhood.h"

#include "gis/overlay.h"
#include "storage/province/coverage.h"

#include <QCoreApplication>

#include <cmath>
#include <memory>
#include <optional>
#include <set>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

constexpr double probeDistance = 2; ///< mm beside an edge: past what rounding to the grid can move it

/** A sliver that rounding to the grid leaves along the boundary of \a surface (0.71 mm × length), in m². */
double roundingArea(const gis::Geometry &surface)
{
    double length = 0;
    for (const DirectedEdge &edge : boundary(surface))
        length += gis::distanceMetres(edge.from, edge.to);
    return 0.00071 * length;
}

gis::Box boxOf(const gis::GeometryPtr &shape)
{
    return shape ? extent(*shape) : gis::Box();
}

/** Place \a share along \a edge, \a off millimetres to its left. */
gis::Point beside(const DirectedEdge &edge, double share, double off)
{
    const double dx = double(edge.to.x - edge.from.x), dy = double(edge.to.y - edge.from.y);
    const double length = std::max(1.0, std::hypot(dx, dy));
    return { edge.from.x + std::llround(dx * share - dy / length * off),
             edge.from.y + std::llround(dy * share + dx / length * off) };
}

/** The edges of \a shape that \a other does not have. */
std::vector<DirectedEdge> edgesOnlyOf(const gis::GeometryPtr &shape, const gis::GeometryPtr &other)
{
    if (!shape)
        return {};
    std::vector<DirectedEdge> edges = boundary(*shape);
    if (!other)
        return edges;
    QHash<DirectedEdge, bool> known;
    for (const DirectedEdge &edge : boundary(*other))
        known.insert(edge, true);
    std::erase_if(edges, [&](const DirectedEdge &edge) { return known.contains(edge); });
    return edges;
}

/** The changed parcels, those around them, and where each stands. */
class Neighbourhood
{
public:
    Neighbourhood(const std::vector<ChangedShape> &changed, const NeighbourSource &source);

    std::vector<TopologyFault> faults();

private:
    void findSuspects(const std::vector<ChangedShape> &changed);
    bool isBroken(std::size_t n);
    bool isValidNow(std::size_t n);
    void findOverlaps(std::size_t suspect);
    double overlapBefore(std::size_t suspect, std::size_t other) const;
    void findGaps(std::size_t suspect);
    std::optional<std::size_t> acrossGap(std::size_t suspect, const DirectedEdge &lost, double share) const;
    bool isLeftBySplit(const DirectedEdge &edge) const;
    bool isCoveredNow(gis::Point p) const;
    void addFault(std::size_t n, std::optional<std::size_t> neighbour, const QString &words);

    std::vector<ChangedShape> m_shapes; ///< the changed ones first
    std::size_t m_changed = 0;
    CoverageChange m_coverage;
    std::vector<std::size_t> m_suspects;
    std::vector<gis::Box> m_suspectBoxes; ///< of what changed of each suspect
    std::unique_ptr<BoxIndex> m_now; ///< of the shapes as they would be
    std::vector<signed char> m_validNow; ///< -1 = not yet known
    std::set<std::pair<std::size_t, std::size_t>> m_pairs;
    std::vector<TopologyFault> m_faults;
};

Neighbourhood::Neighbourhood(const std::vector<ChangedShape> &changed, const NeighbourSource &source)
    : m_shapes(changed), m_changed(changed.size())
{
    findSuspects(changed);
    if (!m_suspects.empty())
        for (ChangedShape &neighbour : source(m_suspectBoxes))
            m_shapes.push_back(std::move(neighbour));
    m_validNow.assign(m_shapes.size(), -1);
    std::vector<gis::Box> boxes;
    for (const ChangedShape &shape : m_shapes)
        boxes.push_back(boxOf(shape.after));
    m_now = std::make_unique<BoxIndex>(std::move(boxes));
}

void Neighbourhood::findSuspects(const std::vector<ChangedShape> &changed)
{
    for (const ChangedShape &shape : changed) {
        if (shape.before)
            m_coverage.remove(*shape.before);
        if (shape.after)
            m_coverage.add(*shape.after);
    }
    for (std::size_t n = 0; n < changed.size(); ++n) {
        gis::Box box;
        bool isLeftOver = false;
        for (const auto &edges : { edgesOnlyOf(changed[n].before, changed[n].after),
                                   edgesOnlyOf(changed[n].after, changed[n].before) })
            for (const DirectedEdge &edge : edges) {
                box.extend(edge.from);
                box.extend(edge.to);
                isLeftOver |= m_coverage.isLeftOver(edge);
            }
        if (!isLeftOver)
            continue;
        m_suspects.push_back(n);
        m_suspectBoxes.push_back(gis::grown(box, 5));
    }
}

bool Neighbourhood::isValidNow(std::size_t n)
{
    if (m_validNow[n] < 0)
        m_validNow[n] = gis::isValid(*m_shapes[n].after);
    return m_validNow[n] == 1;
}

/** Whether the parcel was sound and would no longer be. */
bool Neighbourhood::isBroken(std::size_t n)
{
    const ChangedShape &shape = m_shapes[n];
    return shape.before && shape.after && !isValidNow(n) && gis::isValid(*shape.before);
}

void Neighbourhood::addFault(std::size_t n, std::optional<std::size_t> neighbour, const QString &words)
{
    const ChangedShape &shape = m_shapes[n];
    m_faults.push_back({ shape.id, neighbour ? m_shapes[*neighbour].id : QUuid(), shape.before, shape.after,
                         neighbour ? m_shapes[*neighbour].after : nullptr, words });
}

/** What lay over one another already, also under the parcels that these were made of. */
double Neighbourhood::overlapBefore(std::size_t suspect, std::size_t other) const
{
    const auto shared = [](const gis::GeometryPtr &a, const gis::GeometryPtr &b) {
        return a && b && gis::isValid(*a) && gis::isValid(*b) ? gis::sharedArea(*a, *b) : 0.0;
    };
    if (m_shapes[suspect].before)
        return shared(m_shapes[suspect].before, m_shapes[other].before);
    double sum = 0;
    for (std::size_t n = 0; n < m_changed; ++n)
        if (!m_shapes[n].after && boxOf(m_shapes[n].before).intersects(boxOf(m_shapes[suspect].after)))
            sum += shared(m_shapes[n].before, m_shapes[other].before);
    return sum;
}

void Neighbourhood::findOverlaps(std::size_t suspect)
{
    const ChangedShape &shape = m_shapes[m_suspects[suspect]];
    const std::size_t n = m_suspects[suspect];
    if (!shape.after || !isValidNow(n))
        return;
    const double slack = roundingArea(*shape.after);
    m_now->forEachMeeting(m_suspectBoxes[suspect], [&](std::size_t other) {
        if (other == n || !m_pairs.insert(std::minmax(n, other)).second
            || !mayOverlap(*shape.after, *m_shapes[other].after) || !isValidNow(other))
            return;
        const double now = gis::sharedArea(*shape.after, *m_shapes[other].after);
        if (now <= slack)
            return;
        const double more = now - overlapBefore(n, other);
        if (more > slack)
            addFault(n, other,
                     Text::tr("Parcel %1 would lie over parcel %2 by %3 m².")
                         .arg(shape.name, m_shapes[other].name)
                         .arg(more, 0, 'f', 2));
    });
}

bool Neighbourhood::isCoveredNow(gis::Point p) const
{
    bool covered = false;
    m_now->forEachMeeting({ p.x, p.y, p.x, p.y },
                          [&](std::size_t n) { covered = covered || gis::covers(*m_shapes[n].after, p); });
    return covered;
}

/** The neighbour that met the edge \a lost and still stands there, now alone. */
std::optional<std::size_t> Neighbourhood::acrossGap(std::size_t suspect, const DirectedEdge &lost,
                                                    double share) const
{
    if (isCoveredNow(beside(lost, share, probeDistance)))
        return std::nullopt;
    const gis::Point on = beside(lost, share, 0);
    std::optional<std::size_t> neighbour;
    m_now->forEachMeeting(gis::grown({ on.x, on.y, on.x, on.y }, 2), [&](std::size_t n) {
        if (n == suspect || neighbour)
            return;
        for (const DirectedEdge &edge : boundary(*m_shapes[n].after))
            if (gis::distanceToSegment(on, edge.from, edge.to) <= 1)
                neighbour = n;
    });
    return neighbour;
}

/** Whether the place right of \a edge belonged to a parcel that is gone and now belongs to none. */
bool Neighbourhood::isLeftBySplit(const DirectedEdge &edge) const
{
    const gis::Point outside = beside(edge, 0.5, -probeDistance);
    for (std::size_t n = 0; n < m_changed; ++n)
        if (!m_shapes[n].after && m_shapes[n].before && boxOf(m_shapes[n].before).contains(outside)
            && gis::covers(*m_shapes[n].before, outside))
            return !isCoveredNow(outside);
    return false;
}

void Neighbourhood::findGaps(std::size_t suspect)
{
    const ChangedShape &shape = m_shapes[suspect];
    if (!shape.after)
        return;
    for (const DirectedEdge &edge : edgesOnlyOf(shape.before, shape.after))
        for (const double share : { 0.25, 0.5, 0.75 }) {
            if (!m_coverage.isLeftOver(edge))
                continue;
            if (const auto neighbour = acrossGap(suspect, edge, share))
                return addFault(suspect, neighbour,
                                Text::tr("A gap would open between parcels %1 and %2.")
                                    .arg(shape.name, m_shapes[*neighbour].name));
        }
    for (const DirectedEdge &edge : edgesOnlyOf(shape.after, shape.before))
        if (m_coverage.isLeftOver(edge) && isLeftBySplit(edge))
            return addFault(suspect, {}, Text::tr("A gap would open beside parcel %1.").arg(shape.name));
}

std::vector<TopologyFault> Neighbourhood::faults()
{
    for (std::size_t n = 0; n < m_changed; ++n)
        if (isBroken(n))
            addFault(n, {}, Text::tr("The boundary of parcel %1 would cross itself.").arg(m_shapes[n].name));
    for (std::size_t i = 0; i < m_suspects.size(); ++i) {
        findOverlaps(i);
        findGaps(m_suspects[i]);
    }
    return std::move(m_faults);
}

} // namespace

std::vector<TopologyFault> topologyFaults(const std::vector<ChangedShape> &changed,
                                          const NeighbourSource &neighbours)
{
    return Neighbourhood(changed, neighbours).faults();
}

} // namespace storage

#include "gis/topology/linepairs.h"

#include "gis/topology/nearpairs.h"

namespace gis
{

namespace
{

constexpr double rounding = 1e-6; // millimetres that doubles are off

struct Share {
    double from = 0, to = 0; ///< of the first segment
    double length = 0;
};

/** What \a a – \a b has of \a c – \a d along it, nowhere farther off than \a touch and longer than that. */
std::optional<Share> sharedPart(Point a, Point b, Point c, Point d, double touch)
{
    const double dx = double(b.x - a.x), dy = double(b.y - a.y), square = dx * dx + dy * dy;
    const auto along = [&](Point p) { return (double(p.x - a.x) * dx + double(p.y - a.y) * dy) / square; };
    const auto beside = [&](Point p) {
        return (double(p.x - a.x) * dy - double(p.y - a.y) * dx) / std::sqrt(square);
    };
    const double tc = along(c), td = along(d);
    const double from = std::clamp(std::min(tc, td), 0.0, 1.0), to = std::clamp(std::max(tc, td), 0.0, 1.0);
    const double length = (to - from) * std::sqrt(square);
    if (length <= touch + rounding)
        return std::nullopt;
    const double nc = beside(c), nd = beside(d);
    const auto off = [&](double t) { return std::abs(nc + (nd - nc) * (t - tc) / (td - tc)); };
    if (std::max(off(from), off(to)) > touch + rounding)
        return std::nullopt;
    return Share{ from, to, length };
}

Point at(Point a, Point b, double t)
{
    return { a.x + std::llround(t * double(b.x - a.x)), a.y + std::llround(t * double(b.y - a.y)) };
}

/** Where the lines of two segments that cross do so. */
Point crossing(Point a, Point b, Point c, Point d)
{
    const long double from = (long double)(orientation(c, d, a)), to = (long double)(orientation(c, d, b));
    return at(a, b, double(from / (from - to)));
}

double distance(Point a, Point b)
{
    return 1000 * distanceMetres(a, b);
}

void keepLess(double &known, double found)
{
    if (known < 0 || found < known)
        known = found;
}

class Sweep
{
    using Node = std::uint32_t;

public:
    Sweep(const LineGraph &graph, const LineTolerances &tolerances)
        : m_graph(graph), m_touch(tolerances.touchMillimetres), m_near(tolerances.nearMillimetres)
    {
        found.valences.resize(graph.places.size());
        found.isTouched.resize(graph.places.size());
        found.toNode.assign(graph.points.empty() ? 0 : graph.places.size(), -1);
        found.toCorner = found.toNode;
        for (const Node node : graph.points) // each place once, however many points lie on it
            if (graph.lineAt[node] == noNode || graph.cornerAt[node] == noNode)
                m_strays.push_back(node);
        std::sort(m_strays.begin(), m_strays.end());
        m_strays.erase(std::unique(m_strays.begin(), m_strays.end()), m_strays.end());
        for (std::uint32_t line = 0; line < graph.lines.size(); ++line) {
            addEnd(graph.segments[graph.lines[line].first].a, line);
            for (std::uint32_t i = graph.lines[line].first + 1; i < graph.lines[line].end; ++i)
                ++found.valences[graph.segments[i].a].throughs;
            addEnd(graph.segments[graph.lines[line].end - 1].b, line);
        }
    }

    void run(const Progress &progress)
    {
        std::vector<BoundaryEdge> edges;
        for (const LineGraph::Segment &segment : m_graph.segments)
            edges.push_back({ m_graph.places[segment.a], m_graph.places[segment.b] });
        for (const LineGraph::Edge &edge : m_graph.edges)
            edges.push_back({ m_graph.places[edge.a], m_graph.places[edge.b] });
        m_firstEdge = std::uint32_t(m_graph.segments.size()), m_firstPoint = std::uint32_t(edges.size());
        for (const Node node : m_strays)
            edges.push_back({ m_graph.places[node], m_graph.places[node] });
        forEachNearPair(edges, std::int64_t(std::ceil(std::max(m_near, m_touch))), progress,
                        [this](std::uint32_t i, std::uint32_t j) { see(std::min(i, j), std::max(i, j)); });
        settle();
    }

    LinePairs found;

private:
    void addEnd(Node node, std::uint32_t line)
    {
        LinePairs::Valence &valence = found.valences[node];
        if (valence.ends < 2)
            valence.lines[valence.ends] = line;
        ++valence.ends;
    }

    void see(std::uint32_t i, std::uint32_t j)
    {
        if (i >= m_firstPoint)
            return;
        if (j >= m_firstPoint)
            return measure(m_strays[j - m_firstPoint], i);
        if (i >= m_firstEdge)
            return;
        if (j >= m_firstEdge)
            return cover(i, j - m_firstEdge);
        meet(i, j);
    }

    void measure(Node point, std::uint32_t i)
    {
        const auto measureTo = [&](Node node, bool isLine) {
            const double far = distance(m_graph.places[point], m_graph.places[node]);
            if (far > m_near)
                return;
            if (isLine)
                keepLess(found.toNode[point], far);
            if (m_graph.cornerAt[node] != noNode)
                keepLess(found.toCorner[point], far);
        };
        const bool isLine = i < m_firstEdge;
        measureTo(isLine ? m_graph.segments[i].a : m_graph.edges[i - m_firstEdge].a, isLine);
        measureTo(isLine ? m_graph.segments[i].b : m_graph.edges[i - m_firstEdge].b, isLine);
    }

    void cover(std::uint32_t segment, std::uint32_t edge)
    {
        const Point a = m_graph.from(segment), b = m_graph.to(segment);
        const Point c = m_graph.places[m_graph.edges[edge].a], d = m_graph.places[m_graph.edges[edge].b];
        const auto on = sharedPart(a, b, c, d, m_touch), back = sharedPart(c, d, a, b, m_touch);
        if (!on || !back)
            return;
        found.segmentCovers.push_back({ segment, on->from, on->to });
        found.edgeCovers.push_back({ edge, back->from, back->to });
    }

    void meet(std::uint32_t i, std::uint32_t j)
    {
        const Point a = m_graph.from(i), b = m_graph.to(i), c = m_graph.from(j), d = m_graph.to(j);
        const auto on = sharedPart(a, b, c, d, m_touch), back = sharedPart(c, d, a, b, m_touch);
        const auto &s = m_graph.segments[i], &t = m_graph.segments[j];
        if (on && back)
            return runAlong(i, j, *on, *back);
        bool hasTouched = false;
        for (const Node node : { t.a, t.b })
            hasTouched |= touch(node, i, j);
        for (const Node node : { s.a, s.b })
            hasTouched |= touch(node, j, i);
        if (hasTouched)
            return;
        if (segmentsCross(a, b, c, d))
            return cross(i, j, crossing(a, b, c, d));
        for (const Node node : { s.a, s.b })
            miss(node, i, j);
        for (const Node node : { t.a, t.b })
            miss(node, j, i);
    }

    bool isInside(Node node, std::uint32_t segment) const
    {
        const auto &s = m_graph.segments[segment];
        return node != s.a && node != s.b
            && distanceToSegment(m_graph.places[node], m_graph.places[s.a], m_graph.places[s.b])
            <= m_touch + rounding;
    }

    void runAlong(std::uint32_t i, std::uint32_t j, const Share &on, const Share &back)
    {
        const auto &s = m_graph.segments[i], &t = m_graph.segments[j];
        const auto [a, b] = std::minmax(s.line, t.line);
        found.runs.push_back(
            { a, b, on.length, at(m_graph.places[s.a], m_graph.places[s.b], (on.from + on.to) / 2) });
        for (const Node node : { s.a, s.b, t.a, t.b })
            if (isInside(node, i) || isInside(node, j)) {
                found.isTouched[node] = true;
                m_runEnds.push_back({ a, b, m_graph.places[node] });
            }
        if (t.isOnParcel)
            found.segmentCovers.push_back({ i, on.from, on.to });
        if (s.isOnParcel)
            found.segmentCovers.push_back({ j, back.from, back.to });
    }

    /** Whether \a node, of \a other, lies inside \a segment, whose line then has no vertex there. */
    bool touch(Node node, std::uint32_t segment, std::uint32_t other)
    {
        if (!isInside(node, segment))
            return false;
        found.isTouched[node] = true;
        const auto [a, b] = std::minmax(m_graph.segments[segment].line, m_graph.segments[other].line);
        found.meetings.push_back({ a, b, m_graph.places[node] });
        return true;
    }

    void cross(std::uint32_t i, std::uint32_t j, Point place)
    {
        const auto &s = m_graph.segments[i], &t = m_graph.segments[j];
        bool isOvershoot = false;
        const auto overshoot = [&](Node node, std::uint32_t line) {
            const double far = distance(m_graph.places[node], place);
            if (!found.isFree(node) || far > m_near)
                return;
            isOvershoot = true;
            LinePairs::End &end = found.ends[node];
            if (end.over < 0 || far < end.over)
                end.over = far, end.crossed = line;
        };
        overshoot(s.a, t.line), overshoot(s.b, t.line);
        overshoot(t.a, s.line), overshoot(t.b, s.line);
        const auto [a, b] = std::minmax(s.line, t.line);
        if (!isOvershoot)
            found.meetings.push_back({ a, b, place });
    }

    /** How far it is along \a line from its end \a node to the nearer end of the segment \a i of it. */
    double path(Node node, std::uint32_t i) const
    {
        const auto &segment = m_graph.segments[i];
        const auto &line = m_graph.lines[segment.line];
        if (m_graph.segments[line.first].a == node)
            return segment.start;
        return line.length - segment.start - distance(m_graph.from(i), m_graph.to(i));
    }

    void miss(Node node, std::uint32_t own, std::uint32_t other)
    {
        if (!found.isFree(node))
            return;
        const Point p = m_graph.places[node];
        const double far = distanceToSegment(p, m_graph.from(other), m_graph.to(other));
        const auto &s = m_graph.segments[own], &t = m_graph.segments[other];
        if (far > m_near + rounding || (s.line == t.line && path(node, other) <= 2 * m_near))
            return;
        LinePairs::End &end = found.ends[node];
        if (end.under >= 0 && end.under <= far)
            return;
        end.under = far, end.line = t.line, end.partner = noNode;
        for (const Node each : { t.a, t.b })
            if (found.isFree(each) && distance(p, m_graph.places[each]) <= m_near + rounding)
                end.partner = each;
    }

    void settle()
    {
        std::sort(m_runEnds.begin(), m_runEnds.end());
        std::sort(found.meetings.begin(), found.meetings.end());
        const auto ends = std::unique(found.meetings.begin(), found.meetings.end());
        found.meetings.erase(ends, found.meetings.end());
        std::erase_if(found.meetings, [this](const LinePairs::Meeting &meeting) {
            return std::binary_search(m_runEnds.begin(), m_runEnds.end(), meeting);
        });
        std::sort(found.runs.begin(), found.runs.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.pair(), a.middle) < std::tuple(b.pair(), b.middle);
        });
        std::sort(found.segmentCovers.begin(), found.segmentCovers.end());
        std::sort(found.edgeCovers.begin(), found.edgeCovers.end());
    }

    const LineGraph &m_graph;
    const double m_touch, m_near;
    std::uint32_t m_firstEdge = 0, m_firstPoint = 0;
    std::vector<LinePairs::Meeting> m_runEnds;
    std::vector<Node> m_strays; ///< nodes of points that are off a line or a corner
};

} // namespace

LinePairs linePairs(const LineGraph &graph, const LineTolerances &tolerances, const Progress &progress)
{
    Sweep sweep(graph, tolerances);
    sweep.run(progress);
    return std::move(sweep.found);
}

} // namespace gis

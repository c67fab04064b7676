#include "gis/topology/boundarylines.h"

#include "gis/parallel.h"
#include "gis/topology/linepairs.h"

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

using Kind = LineFaultKind;
using Node = std::uint32_t;

constexpr double rounding = 1e-6; // millimetres that doubles are off

/** Reads the faults off a graph and the pairs in it. */
class Faults
{
public:
    Faults(const LineGraph &graph, const LinePairs &pairs, const LineTolerances &tolerances)
        : m_graph(graph), m_pairs(pairs), m_tolerances(tolerances), found(graph.faults)
    {
    }

    void ofRuns()
    {
        const auto &runs = m_pairs.runs;
        for (std::size_t first = 0, end = 0; first < runs.size(); first = end) {
            double length = 0;
            for (end = first; end < runs.size() && runs[end].pair() == runs[first].pair(); ++end)
                length += runs[end].length;
            m_running.push_back(runs[first].pair());
            if (length <= m_tolerances.lengthMillimetres + rounding)
                continue;
            const auto &a = m_graph.lines[runs[first].a], &b = m_graph.lines[runs[first].b];
            const auto &shorter = b.length < a.length ? b : a, &longer = b.length < a.length ? a : b;
            const bool isWhole =
                runs[first].a != runs[first].b && length >= shorter.length - m_tolerances.touchMillimetres;
            found.push_back({ isWhole ? Kind::Duplicate : Kind::Overlap,
                              runs[first].middle,
                              std::min(length, shorter.length),
                              shorter.row,
                              longer.row,
                              {} });
        }
    }

    /** Of several at one place the first. */
    void ofMeetings()
    {
        std::vector<LinePairs::Meeting> meetings = m_pairs.meetings;
        std::sort(meetings.begin(), meetings.end(), [](const auto &a, const auto &b) {
            return std::tuple(a.place, a.a, a.b) < std::tuple(b.place, b.a, b.b);
        });
        for (std::size_t i = 0; i < meetings.size(); ++i)
            if (i == 0 || meetings[i].place != meetings[i - 1].place)
                found.push_back({ Kind::Crossing,
                                  meetings[i].place,
                                  0,
                                  m_graph.lines[meetings[i].a].row,
                                  m_graph.lines[meetings[i].b].row,
                                  {} });
    }

    void ofEnds()
    {
        for (const LineGraph::Line &line : m_graph.lines) {
            const auto &first = m_graph.segments[line.first], &last = m_graph.segments[line.end - 1];
            end(first.a, first.b, line);
            end(last.b, last.a, line);
        }
        for (Node node = 0; node < m_graph.places.size(); ++node)
            join(node);
    }

    void ofParcels()
    {
        std::vector<double> bare(m_graph.lines.size()), longest = bare;
        std::vector<Point> places(m_graph.lines.size());
        std::size_t cover = 0;
        for (std::uint32_t i = 0; i < m_graph.segments.size(); ++i) {
            const auto &segment = m_graph.segments[i];
            if (!segment.isOnParcel)
                addBare(m_graph.from(i), m_graph.to(i), coversOf(m_pairs.segmentCovers, i, cover),
                        bare[segment.line], longest[segment.line], places[segment.line]);
        }
        for (std::size_t line = 0; line < bare.size(); ++line)
            if (bare[line] > m_tolerances.lengthMillimetres + rounding)
                found.push_back(
                    { Kind::OffParcel, places[line], bare[line], m_graph.lines[line].row, 0, {} });
    }

    void ofBareBoundaries()
    {
        std::vector<double> bare(m_graph.parcels.size()), longest = bare;
        std::vector<Point> places(m_graph.parcels.size());
        std::size_t cover = 0;
        for (std::uint32_t i = 0; i < m_graph.edges.size(); ++i) {
            const auto &edge = m_graph.edges[i];
            const auto covers = coversOf(m_pairs.edgeCovers, i, cover);
            if (m_graph.parcels[edge.parcel].isJudged)
                addBare(m_graph.places[edge.a], m_graph.places[edge.b], covers, bare[edge.parcel],
                        longest[edge.parcel], places[edge.parcel]);
        }
        for (std::size_t parcel = 0; parcel < bare.size(); ++parcel)
            if (bare[parcel] > m_tolerances.lengthMillimetres + rounding)
                found.push_back(
                    { Kind::BareBoundary, places[parcel], bare[parcel], 0, 0, m_graph.parcels[parcel].id });
    }

    void ofPoints(const std::vector<BoundaryPoint> &points, bool hasParcels)
    {
        std::vector<std::uint32_t> firstAt(m_graph.places.size(), noNode);
        std::vector<std::int64_t> told(m_graph.places.size(), -1); // fault of the points there
        for (std::uint32_t i = 0; i < points.size(); ++i) {
            const Node node = m_graph.points[i];
            if (firstAt[node] == noNode)
                firstAt[node] = i;
            else
                addDouble(points[firstAt[node]], points[i], told[node]);
            const bool isOnLine = m_graph.lineAt[node] != noNode;
            if (!isOnLine && !m_graph.lines.empty())
                found.push_back({ Kind::PointOffLine,
                                  points[i].place,
                                  std::max(0.0, m_pairs.toNode[node]),
                                  points[i].row,
                                  0,
                                  {} });
            else if (hasParcels && m_graph.cornerAt[node] == noNode)
                found.push_back({ Kind::PointOffParcel,
                                  points[i].place,
                                  std::max(0.0, m_pairs.toCorner[node]),
                                  points[i].row,
                                  0,
                                  {} });
        }
        for (Node node = 0; node < m_graph.places.size(); ++node)
            if (firstAt[node] == noNode)
                addPointless(node);
    }

private:
    /** The end \a node of \a line, whose next vertex is \a before. */
    void end(Node node, Node before, const LineGraph::Line &line)
    {
        if (!m_pairs.isFree(node) || m_pairs.isTouched[node])
            return;
        const auto known = m_pairs.ends.find(node);
        const LinePairs::End near = known == m_pairs.ends.end() ? LinePairs::End() : known->second;
        const Point place = m_graph.places[node];
        const double last = 1000 * distanceMetres(place, m_graph.places[before]);
        const LinePairs::Valence &valence = m_pairs.valences[before];
        if (near.over >= 0)
            found.push_back({ Kind::Overshoot, place, near.over, line.row, rowOf(near.crossed), {} });
        else if (last <= m_tolerances.nearMillimetres && valence.ends + valence.throughs > 1)
            found.push_back({ Kind::Overshoot, place, last, line.row, 0, {} });
        else if (near.under < 0)
            found.push_back({ Kind::Dangle, place, 0, line.row, 0, {} });
        else if (!isToldOfPartner(node, near))
            found.push_back({ Kind::Undershoot, place, near.under, line.row, rowOf(near.line), {} });
    }

    /** Two ends that miss one another are one fault, of the first. */
    bool isToldOfPartner(Node node, const LinePairs::End &near) const
    {
        if (near.partner == noNode || near.partner >= node)
            return false;
        const auto other = m_pairs.ends.find(near.partner);
        return other != m_pairs.ends.end() && other->second.partner == node && other->second.over < 0;
    }

    void join(Node node)
    {
        const LinePairs::Valence &valence = m_pairs.valences[node];
        const auto [a, b] = std::minmax(valence.lines[0], valence.lines[1]);
        if (valence.ends == 2 && valence.throughs == 0 && a != b && !m_pairs.isTouched[node]
            && !std::binary_search(m_running.begin(), m_running.end(), std::pair(a, b)))
            found.push_back({ Kind::PseudoNode, m_graph.places[node], 0, rowOf(a), rowOf(b), {} });
    }

    std::int64_t rowOf(std::uint32_t line) const { return m_graph.lines[line].row; }

    /** Those of \a covers that are of \a number; \a next is where to look on. */
    static std::span<const LinePairs::Cover> coversOf(const std::vector<LinePairs::Cover> &covers,
                                                      std::uint32_t number, std::size_t &next)
    {
        while (next < covers.size() && covers[next].number < number)
            ++next;
        const std::size_t first = next;
        while (next < covers.size() && covers[next].number == number)
            ++next;
        return std::span(covers).subspan(first, next - first);
    }

    /** Adds what of \a a – \a b has no cover; \a place becomes the middle of the longest stretch. */
    void addBare(Point a, Point b, std::span<const LinePairs::Cover> covers, double &bare, double &longest,
                 Point &place) const
    {
        const double length = 1000 * distanceMetres(a, b);
        double reached = 0;
        const auto add = [&](double to) {
            const double stretch = (to - reached) * length;
            if (stretch <= m_tolerances.touchMillimetres) // as near as that is on it
                return;
            bare += stretch;
            if (stretch > longest) {
                const double middle = (reached + to) / 2;
                longest = stretch;
                place = { a.x + std::llround(middle * double(b.x - a.x)),
                          a.y + std::llround(middle * double(b.y - a.y)) };
            }
        };
        for (const LinePairs::Cover &cover : covers) {
            add(cover.from);
            reached = std::max(reached, cover.to);
        }
        add(1);
    }

    void addDouble(const BoundaryPoint &first, const BoundaryPoint &other, std::int64_t &told)
    {
        const double far = 1000 * distanceMetres(first.place, other.place);
        if (told >= 0) {
            LineFault &fault = found[std::size_t(told)];
            fault.millimetres = std::max(fault.millimetres, far);
            return;
        }
        told = std::int64_t(found.size());
        found.push_back({ Kind::DoublePoint, first.place, far, first.row, other.row, {} });
    }

    void addPointless(Node node)
    {
        const std::uint32_t line = m_graph.lineAt[node], parcel = m_graph.cornerAt[node];
        if (line != noNode)
            found.push_back({ Kind::NodeWithoutPoint, m_graph.places[node], 0, rowOf(line), 0, {} });
        else if (parcel != noNode && m_graph.parcels[parcel].isJudged)
            found.push_back(
                { Kind::CornerWithoutPoint, m_graph.places[node], 0, 0, 0, m_graph.parcels[parcel].id });
    }

    const LineGraph &m_graph;
    const LinePairs &m_pairs;
    const LineTolerances &m_tolerances;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_running; ///< lines that run together, in order

public:
    std::vector<LineFault> found;
};

} // namespace

Box extent(const BoundaryDrawing &drawing)
{
    Box box;
    for (const BoundaryLine &line : drawing.lines)
        box.extend(extent(line.vertices));
    for (const BoundaryPoint &point : drawing.points)
        box.extend(point.place);
    return box;
}

std::vector<LineFault> lineFaults(const BoundaryDrawing &drawing, const Fabric &fabric, const QString &sheet,
                                  const LineTolerances &tolerances, const Progress &progress)
{
    const LineGraph graph = lineGraph(drawing, fabric, sheet, tolerances, partOf(progress, 0, 0.4));
    const LinePairs pairs = linePairs(graph, tolerances, partOf(progress, 0.4, 0.95));
    Faults faults(graph, pairs, tolerances);
    faults.ofRuns();
    faults.ofMeetings();
    faults.ofEnds();
    if (!fabric.isEmpty())
        faults.ofParcels();
    if (!drawing.lines.empty())
        faults.ofBareBoundaries();
    if (!drawing.points.empty())
        faults.ofPoints(drawing.points, !fabric.isEmpty());
    std::sort(faults.found.begin(), faults.found.end(), [](const LineFault &a, const LineFault &b) {
        return std::tuple(a.kind, a.place, a.a, a.b, a.parcel)
            < std::tuple(b.kind, b.place, b.a, b.b, b.parcel);
    });
    report(progress, 1);
    return std::move(faults.found);
}

bool isAnyWrong(const std::vector<LineFault> &faults)
{
    return std::any_of(faults.begin(), faults.end(),
                       [](const LineFault &fault) { return fault.kind != Kind::PseudoNode; });
}

std::vector<int> counts(const std::vector<LineFault> &faults)
{
    std::vector<int> result(std::size_t(lineFaultKinds), 0);
    for (const LineFault &fault : faults)
        ++result[std::size_t(fault.kind)];
    return result;
}

} // namespace gis

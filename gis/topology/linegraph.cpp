#include "gis/topology/linegraph.h"

#include "gis/topology/nearpairs.h"

namespace gis
{

namespace
{

using Node = std::uint32_t;

struct Corners {
    LineGraph::Parcel parcel;
    Geometry shape;
};

/** Whether a tenth of \a parcel lies in \a drawing: those that only lie beside it are of another one. */
bool isCoveredBy(const Box &drawing, const Box &parcel)
{
    const auto common = [](std::int64_t from, std::int64_t to) {
        return double(std::max<std::int64_t>(0, to - from));
    };
    const double width = common(std::max(drawing.west, parcel.west), std::min(drawing.east, parcel.east)),
                 height =
                     common(std::max(drawing.south, parcel.south), std::min(drawing.north, parcel.north));
    return 10 * width * height >= double(parcel.width()) * double(parcel.height());
}

std::vector<Corners> parcelsAround(const Box &drawing, std::int64_t touch, const Fabric &fabric,
                                   const QString &sheet)
{
    const Box box = grown(drawing, touch);
    std::vector<Corners> parcels;
    for (const Place &place : box.isEmpty() ? std::vector<Place>() : fabric.intersecting(box)) {
        const Chunk &chunk = fabric.chunk(place);
        const Chunk::Item &item = chunk.items[place.item];
        const bool isJudged = sheet.isEmpty() ? isCoveredBy(box, chunk.boxOf(place.item))
                                              : fabric.sheets()[item.sheet].sheetNo == sheet;
        parcels.push_back({ { item.id, isJudged }, chunk.geometry(place.item) });
    }
    return parcels;
}

/** The places that occur, each once, in order; and which of them stands for those that touch it. */
class Nodes
{
public:
    Nodes(const BoundaryDrawing &drawing, const std::vector<Corners> &parcels, double touch,
          const Progress &progress)
    {
        for (const BoundaryLine &line : drawing.lines)
            m_places.insert(m_places.end(), line.vertices.begin(), line.vertices.end());
        for (const BoundaryPoint &point : drawing.points)
            m_places.push_back(point.place);
        for (const Corners &parcel : parcels)
            for (const Polygon &part : parcel.shape.parts)
                for (const Ring &ring : part)
                    m_places.insert(m_places.end(), ring.begin(), ring.end());
        std::sort(m_places.begin(), m_places.end());
        m_places.erase(std::unique(m_places.begin(), m_places.end()), m_places.end());
        m_nodes.resize(m_places.size());
        std::iota(m_nodes.begin(), m_nodes.end(), 0u);
        join(touch, progress);
    }

    Node of(Point p) const
    {
        return m_nodes[std::size_t(std::lower_bound(m_places.begin(), m_places.end(), p) - m_places.begin())];
    }
    const std::vector<Point> &places() const { return m_places; }

private:
    /** From west to east each takes what touches it and is not taken: so none moves further than that. */
    void join(double touch, const Progress &progress)
    {
        std::vector<BoundaryEdge> dots;
        for (const Point p : touch < 1 ? std::vector<Point>() : m_places)
            dots.push_back({ p, p });
        std::vector<std::pair<Node, Node>> pairs;
        forEachNearPair(dots, std::int64_t(touch), progress, [&](Node i, Node j) {
            if (std::hypot(dots[i].a.x - dots[j].a.x, dots[i].a.y - dots[j].a.y) <= touch)
                pairs.emplace_back(std::min(i, j), std::max(i, j));
        });
        std::sort(pairs.begin(), pairs.end());
        for (const auto &[i, j] : pairs)
            if (m_nodes[i] == i && m_nodes[j] == j)
                m_nodes[j] = i;
    }

    std::vector<Point> m_places;
    std::vector<Node> m_nodes;
};

double distance(Point a, Point b)
{
    return 1000 * distanceMetres(a, b);
}

/** The nodes of a line from its lower end, or of a ring from its lowest node, towards the lower neighbour:
 * the same for all that are drawn over one another. */
std::vector<Node> turned(std::vector<Node> nodes)
{
    if (nodes.front() == nodes.back()) {
        nodes.pop_back();
        std::rotate(nodes.begin(), std::min_element(nodes.begin(), nodes.end()), nodes.end());
        if (nodes.back() < nodes[1 % nodes.size()])
            std::reverse(nodes.begin() + 1, nodes.end());
        nodes.push_back(nodes.front());
    } else if (nodes.back() < nodes.front()) {
        std::reverse(nodes.begin(), nodes.end());
    }
    return nodes;
}

class GraphBuilder
{
public:
    GraphBuilder(const Nodes &nodes, LineGraph &graph) : m_nodes(nodes), m_graph(graph) { }

    void addLines(const std::vector<BoundaryLine> &lines)
    {
        for (const BoundaryLine &line : lines) {
            std::vector<Node> nodes;
            for (const Point p : line.vertices)
                if (const Node node = m_nodes.of(p); nodes.empty() || nodes.back() != node)
                    nodes.push_back(node);
            if (nodes.size() > 1)
                m_drawn.push_back({ turned(nodes), line.row });
            else if (!nodes.empty())
                m_graph.faults.push_back(
                    { LineFaultKind::NoLength, m_graph.places[nodes.front()], 0, line.row, 0, {} });
        }
        std::stable_sort(m_drawn.begin(), m_drawn.end(),
                         [](const Drawn &a, const Drawn &b) { return a.nodes < b.nodes; });
        for (std::size_t i = 0; i < m_drawn.size(); ++i)
            if (i > 0 && m_drawn[i].nodes == m_drawn[i - 1].nodes)
                m_graph.faults.push_back({ LineFaultKind::Duplicate,
                                           middle(m_graph.lines.back()),
                                           m_graph.lines.back().length,
                                           m_drawn[i].row,
                                           m_graph.lines.back().row,
                                           {} });
            else
                addLine(m_drawn[i].nodes, m_drawn[i].row);
    }

    void addParcels(const std::vector<Corners> &parcels)
    {
        std::vector<std::pair<std::uint64_t, std::uint32_t>> drawn;
        for (std::uint32_t i = 0; i < m_graph.segments.size(); ++i)
            drawn.emplace_back(key(m_graph.segments[i].a, m_graph.segments[i].b), i);
        std::sort(drawn.begin(), drawn.end());
        for (const Corners &parcel : parcels) {
            m_graph.parcels.push_back(parcel.parcel);
            for (const Polygon &part : parcel.shape.parts)
                for (const Ring &ring : part)
                    for (std::size_t i = 0; i < ring.size(); ++i)
                        addEdge(m_nodes.of(ring[i]), m_nodes.of(ring[(i + 1) % ring.size()]), drawn);
        }
    }

private:
    struct Drawn {
        std::vector<Node> nodes;
        std::int64_t row;
    };

    static std::uint64_t key(Node a, Node b) { return std::uint64_t(std::min(a, b)) << 32 | std::max(a, b); }
    Point middle(const LineGraph::Line &line) const
    {
        const std::uint32_t segment = line.first + (line.end - line.first) / 2;
        const Point a = m_graph.from(segment), b = m_graph.to(segment);
        return { (a.x + b.x) / 2, (a.y + b.y) / 2 };
    }
    void addLine(const std::vector<Node> &nodes, std::int64_t row)
    {
        const auto number = std::uint32_t(m_graph.lines.size());
        LineGraph::Line line{ row, std::uint32_t(m_graph.segments.size()), 0, 0 };
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            m_graph.lineAt[nodes[i]] = number;
            if (i == 0)
                continue;
            m_graph.segments.push_back({ nodes[i - 1], nodes[i], number, line.length });
            line.length += distance(m_graph.places[nodes[i - 1]], m_graph.places[nodes[i]]);
        }
        line.end = std::uint32_t(m_graph.segments.size());
        m_graph.lines.push_back(line);
    }
    void addEdge(Node a, Node b, const std::vector<std::pair<std::uint64_t, std::uint32_t>> &drawn)
    {
        const auto parcel = std::uint32_t(m_graph.parcels.size() - 1);
        Node &corner = m_graph.cornerAt[a];
        if (corner == noNode || (!m_graph.parcels[corner].isJudged && m_graph.parcels[parcel].isJudged))
            corner = parcel;
        if (a == b)
            return;
        auto same = std::lower_bound(drawn.begin(), drawn.end(), std::pair(key(a, b), 0u));
        if (same == drawn.end() || same->first != key(a, b))
            m_graph.edges.push_back({ a, b, parcel });
        for (; same != drawn.end() && same->first == key(a, b); ++same)
            m_graph.segments[same->second].isOnParcel = true;
    }

    const Nodes &m_nodes;
    LineGraph &m_graph;
    std::vector<Drawn> m_drawn;
};

} // namespace

LineGraph lineGraph(const BoundaryDrawing &drawing, const Fabric &fabric, const QString &sheet,
                    const LineTolerances &tolerances, const Progress &progress)
{
    const std::vector<Corners> parcels =
        parcelsAround(extent(drawing), std::int64_t(tolerances.touchMillimetres), fabric, sheet);
    const Nodes nodes(drawing, parcels, tolerances.touchMillimetres, progress);
    LineGraph graph;
    graph.places = nodes.places();
    graph.lineAt.assign(graph.places.size(), noNode);
    graph.cornerAt = graph.lineAt;
    GraphBuilder builder(nodes, graph);
    builder.addLines(drawing.lines);
    builder.addParcels(parcels);
    for (const BoundaryPoint &point : drawing.points)
        graph.points.push_back(nodes.of(point.place));
    return graph;
}

} // namespace gis

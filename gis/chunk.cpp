#include "gis/fabric.h"

#include <cmath>

namespace gis
{

Box Chunk::boxOf(std::size_t item) const
{
    Box result;
    for (std::uint32_t v = firstVertex(item), end = endVertex(item); v < end; ++v)
        result.extend(vertex(v));
    return result;
}

Geometry Chunk::geometry(std::size_t item) const
{
    Geometry result{ Shape::Polygon, {} };
    for (std::uint32_t part = items[item].firstPart; part < items[item + 1].firstPart; ++part) {
        Polygon polygon;
        for (std::uint32_t ring = parts[part]; ring < parts[part + 1]; ++ring) {
            Ring points;
            points.reserve(rings[ring + 1] - rings[ring]);
            for (std::uint32_t v = rings[ring]; v < rings[ring + 1]; ++v)
                points.push_back(vertex(v));
            polygon.push_back(std::move(points));
        }
        result.parts.push_back(std::move(polygon));
    }
    return result;
}

void ChunkBuilder::begin(const QUuid &id, std::uint16_t sheet, std::string_view parcelNo,
                         std::string_view landType, Ground ground)
{
    if (!m_chunk) {
        m_chunk = std::make_shared<Chunk>();
        m_chunk->lowest = m_chunk->highest = id;
        m_chunk->items.reserve(capacity + 1);
        m_chunk->parts.reserve(capacity + 1);
        m_chunk->rings.reserve(capacity + capacity / 8);
        m_chunk->coordinates.reserve(2 * (m_vertices + m_vertices / 8));
        m_chunk->texts.reserve(capacity * 10);
    }
    endItem();
    Chunk &chunk = *m_chunk;
    chunk.items.push_back(
        { id, std::uint32_t(chunk.parts.size()), std::uint32_t(chunk.texts.size()), 0.0f, sheet, ground });
    chunk.texts.append(parcelNo).push_back('\0');
    chunk.texts.append(landType).push_back('\0');
    chunk.lowest = std::min(chunk.lowest, id);
    chunk.highest = std::max(chunk.highest, id);
}

/** Works out the area of the item that was added last: exterior less holes, part by part. */
void ChunkBuilder::endItem()
{
    Chunk &chunk = *m_chunk;
    if (chunk.items.empty())
        return;
    const auto ends = [](const std::vector<std::uint32_t> &starts, std::size_t n, std::size_t end) {
        return n + 1 < starts.size() ? starts[n + 1] : std::uint32_t(end);
    };
    double area = 0;
    for (std::size_t part = chunk.items.back().firstPart; part < chunk.parts.size(); ++part)
        for (std::uint32_t ring = chunk.parts[part], first = ring;
             ring < ends(chunk.parts, part, chunk.rings.size()); ++ring) {
            const std::uint32_t begin = chunk.rings[ring],
                                end = ends(chunk.rings, ring, chunk.coordinates.size() / 2);
            Int128 twice = 0; // relative to the first vertex, exact
            for (std::uint32_t v = begin + 1; v + 1 < end; ++v) {
                const auto at = [&](std::uint32_t n, int axis) {
                    return std::int64_t(chunk.coordinates[2 * n + axis])
                        - chunk.coordinates[2 * begin + axis];
                };
                twice += Int128(at(v, 0)) * at(v + 1, 1) - Int128(at(v, 1)) * at(v + 1, 0);
            }
            area += (ring == first ? 1.0 : -1.0) * std::abs(double(twice));
        }
    chunk.items.back().area = float(area / 2e6);
}

bool ChunkBuilder::takes(const Geometry *geometry) const
{
    if (geometry)
        for (const Polygon &part : geometry->parts)
            for (const Ring &ring : part)
                if (!ring.empty())
                    return takes(ring.front());
    return true;
}

void ChunkBuilder::add(const QUuid &id, std::uint16_t sheet, QStringView parcelNo, QStringView landType,
                       Ground ground, const Geometry *geometry)
{
    begin(id, sheet, parcelNo.toUtf8().toStdString(), landType.toUtf8().toStdString(), ground);
    if (!geometry)
        return;
    for (const Polygon &part : geometry->parts) {
        beginPart();
        for (const Ring &ring : part) {
            beginRing();
            for (const Point p : ring)
                addVertex(p);
        }
    }
}

std::shared_ptr<Chunk> ChunkBuilder::finished()
{
    if (!m_chunk)
        return nullptr;
    endItem();
    Chunk &chunk = *m_chunk;
    chunk.items.push_back({ {}, std::uint32_t(chunk.parts.size()), std::uint32_t(chunk.texts.size()) });
    m_vertices = chunk.coordinates.size() / 2;
    chunk.parts.push_back(std::uint32_t(chunk.rings.size()));
    chunk.rings.push_back(std::uint32_t(chunk.coordinates.size() / 2));
    chunk.parts.shrink_to_fit();
    chunk.rings.shrink_to_fit();
    chunk.coordinates.shrink_to_fit();
    chunk.texts.shrink_to_fit();
    return std::exchange(m_chunk, nullptr);
}

} // namespace gis

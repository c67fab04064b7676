#pragma once

#include "gis/edit.h"
#include "gis/geometry.h"

#include <QUuid>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace gis
{

/** What the map shows a parcel as. */
enum class Ground : unsigned char { Plain, Road, Water, Public };

/** A sheet of a commune; after mergers the same number exists in several series. */
struct SheetKey {
    QString series;
    QString sheetNo;

    friend bool operator==(const SheetKey &, const SheetKey &) = default;
};

/** One parcel as the map needs it. */
struct FabricParcel {
    QUuid id;
    SheetKey sheet;
    QString parcelNo;
    QString landType; ///< as on the map, else its first purpose
    Ground ground = Ground::Plain;
    GeometryPtr geometry; ///< surface; null = in the list but not on the map

    friend bool operator==(const FabricParcel &a, const FabricParcel &b)
    {
        return a.id == b.id && a.sheet == b.sheet && a.parcelNo == b.parcelNo && a.landType == b.landType
            && a.ground == b.ground && Shared{ a.geometry } == Shared{ b.geometry };
    }
};

/** Road, water, public or plain, from the land code or map symbol and whether the State manages it. */
Ground groundOf(QStringView landType, bool managedByState);

/**
 * Up to about 1,024 parcels that lie together, packed: 32-bit millimetres from
 * an origin, offsets instead of objects. Never changed once shared.
 */
struct Chunk {
    struct Item {
        QUuid id;
        std::uint32_t firstPart = 0; ///< in parts; the next item's ends it
        std::uint32_t text = 0; ///< in texts: number, NUL, land type, NUL
        float area = 0; ///< m², computed from the shape
        std::uint16_t sheet = 0; ///< in the fabric's sheets
        Ground ground = Ground::Plain;
    };

    Point origin;
    Box box; ///< of all parcels
    QUuid lowest, highest; ///< ids
    std::vector<Item> items; ///< one more than parcels: the last only ends
    std::vector<std::uint32_t> parts; ///< part → first ring; one more at the end
    std::vector<std::uint32_t> rings; ///< ring → first vertex; one more at the end
    std::vector<std::int32_t> coordinates; ///< x, y, x, y … from the origin
    std::string texts; ///< UTF-8

    std::size_t size() const { return items.empty() ? 0 : items.size() - 1; }
    Point vertex(std::uint32_t n) const
    {
        return { origin.x + coordinates[2 * n], origin.y + coordinates[2 * n + 1] };
    }
    std::uint32_t firstRing(std::size_t item) const { return parts[items[item].firstPart]; }
    std::uint32_t endRing(std::size_t item) const { return parts[items[item + 1].firstPart]; }
    std::uint32_t firstVertex(std::size_t item) const { return rings[firstRing(item)]; }
    std::uint32_t endVertex(std::size_t item) const { return rings[endRing(item)]; }
    Box boxOf(std::size_t item) const;
    std::string_view parcelNo(std::size_t item) const { return texts.c_str() + items[item].text; }
    std::string_view landType(std::size_t item) const
    {
        const char *number = texts.c_str() + items[item].text;
        return number + std::char_traits<char>::length(number) + 1;
    }
    Geometry geometry(std::size_t item) const;
};

using ChunkPtr = std::shared_ptr<const Chunk>;

/** One parcel of a fabric: which chunk, and where in it. */
struct Place {
    std::size_t chunk = 0;
    std::size_t item = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

/** Packs parcels, in the order they come, into chunks. Memory for one chunk at a time. */
class ChunkBuilder
{
public:
    static constexpr std::size_t capacity = 1024;

    /**
     * Whether a parcel that begins at \a first can stand in this chunk, 1,000 km around its origin. One
     * that cannot begins a chunk of its own, so that a stray parcel does not spoil those beside it.
     */
    bool takes(Point first) const
    {
        constexpr std::int64_t farthest = 1'000'000'000;
        return !m_chunk || m_chunk->coordinates.empty()
            || (std::abs(first.x - m_chunk->origin.x) <= farthest
                && std::abs(first.y - m_chunk->origin.y) <= farthest);
    }
    bool takes(const Geometry *geometry) const;

    /** Adds a whole parcel. */
    void add(const QUuid &id, std::uint16_t sheet, QStringView parcelNo, QStringView landType, Ground ground,
             const Geometry *geometry);
    /** Adds a parcel piece by piece, for readers in a hurry: then its parts, their rings, their vertices. */
    void begin(const QUuid &id, std::uint16_t sheet, std::string_view parcelNo, std::string_view landType,
               Ground ground);
    void beginPart() { m_chunk->parts.push_back(std::uint32_t(m_chunk->rings.size())); }
    void beginRing() { m_chunk->rings.push_back(std::uint32_t(m_chunk->coordinates.size() / 2)); }
    void addVertex(Point p)
    {
        if (m_chunk->coordinates.empty())
            m_chunk->origin = p;
        // A vertex farther than 2,000 km from its own parcel's first is a mistake of its source: it is drawn
        // at that border.
        constexpr std::int64_t farthest = 2'000'000'000;
        const auto dx = std::int32_t(std::clamp(p.x - m_chunk->origin.x, -farthest, farthest));
        const auto dy = std::int32_t(std::clamp(p.y - m_chunk->origin.y, -farthest, farthest));
        m_chunk->box.extend(Point{ m_chunk->origin.x + dx, m_chunk->origin.y + dy });
        m_chunk->coordinates.push_back(dx);
        m_chunk->coordinates.push_back(dy);
    }

    bool isFull() const { return m_chunk && m_chunk->items.size() >= capacity; }
    bool isEmpty() const { return !m_chunk; }

    /** What was added since the last one; null if nothing was. */
    std::shared_ptr<Chunk> finished();

private:
    void endItem();

    std::shared_ptr<Chunk> m_chunk;
    std::size_t m_vertices = capacity * 10; ///< as many as the chunk before had
};

/**
 * The current parcels of the open file in memory. A copy is a snapshot: it
 * shares the chunks, and applying an edit replaces those it touches.
 */
class Fabric
{
public:
    Fabric() = default;
    Fabric(std::vector<SheetKey> sheets, std::vector<ChunkPtr> chunks);

    const std::vector<ChunkPtr> &chunks() const { return m_chunks; }
    const std::vector<SheetKey> &sheets() const { return m_sheets; }
    const Chunk &chunk(const Place &place) const { return *m_chunks[place.chunk]; }
    std::size_t size() const;
    bool isEmpty() const { return m_chunks.empty(); }
    Box extent() const;
    Box extentOfSheet(const SheetKey &sheet) const;

    /** Where the parcel \a id stands, if it is in the fabric. */
    std::optional<Place> find(const QUuid &id) const;
    FabricParcel parcel(const Place &place) const;

    /** The parcels whose boxes meet \a box. */
    std::vector<Place> intersecting(const Box &box) const;

    /** The parcel at \a p, the smallest where several lie over one another. */
    std::optional<Place> at(Point p) const;

    /** The vertex nearest to \a p within \a tolerance millimetres. */
    std::optional<Point> nearestVertex(Point p, double tolerance) const;

    /** Follows the changes of \a edit to parcels; the others do not show. Cannot fail. */
    void apply(const Edit &edit);

    /** The same parcels with the same looks, however they are packed. */
    friend bool operator==(const Fabric &a, const Fabric &b);

private:
    void replace(std::size_t chunk, std::vector<FabricParcel> parcels);
    std::uint16_t indexOfSheet(const SheetKey &sheet);

    std::vector<SheetKey> m_sheets;
    std::vector<ChunkPtr> m_chunks;
};

/** A fabric of \a parcels, packed in Hilbert order. */
Fabric fabricOf(std::vector<FabricParcel> parcels);

} // namespace gis

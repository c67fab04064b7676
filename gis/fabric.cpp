#include "gis/fabric.h"

#include <QHash>

#include <cmath>
#include <map>
#include <set>

namespace gis
{

Ground groundOf(QStringView landType, bool managedByState)
{
    // Codes of domain/04, map symbols of the sheets in domain/12 I.
    static const std::set<QStringView> roads{ u"DGT", u"GT" };
    static const std::set<QStringView> waters{
        u"DTL", u"TL", u"SON", u"MNC", u"MN", u"SMN", u"MN/Hg", u"TVC"
    };
    if (roads.contains(landType))
        return Ground::Road;
    if (waters.contains(landType))
        return Ground::Water;
    return managedByState ? Ground::Public : Ground::Plain;
}

Fabric::Fabric(std::vector<SheetKey> sheets, std::vector<ChunkPtr> chunks)
    : m_sheets(std::move(sheets)), m_chunks(std::move(chunks))
{
}

std::size_t Fabric::size() const
{
    std::size_t count = 0;
    for (const ChunkPtr &chunk : m_chunks)
        count += chunk->size();
    return count;
}

Box Fabric::extent() const
{
    Box box;
    for (const ChunkPtr &chunk : m_chunks)
        box.extend(chunk->box);
    return box;
}

Box Fabric::extentOfSheet(const SheetKey &sheet) const
{
    Box box;
    for (const ChunkPtr &chunk : m_chunks)
        for (std::size_t i = 0; i < chunk->size(); ++i)
            if (m_sheets[chunk->items[i].sheet] == sheet)
                box.extend(chunk->boxOf(i));
    return box;
}

std::optional<Place> Fabric::find(const QUuid &id) const
{
    for (std::size_t c = 0; c < m_chunks.size(); ++c) {
        const Chunk &chunk = *m_chunks[c];
        if (id < chunk.lowest || id > chunk.highest)
            continue;
        for (std::size_t i = 0; i < chunk.size(); ++i)
            if (chunk.items[i].id == id)
                return Place{ c, i };
    }
    return std::nullopt;
}

FabricParcel Fabric::parcel(const Place &place) const
{
    const Chunk &chunk = *m_chunks[place.chunk];
    const Chunk::Item &item = chunk.items[place.item];
    const auto text = [](std::string_view s) { return QString::fromUtf8(s.data(), qsizetype(s.size())); };
    const bool shaped = chunk.items[place.item].firstPart < chunk.items[place.item + 1].firstPart;
    return { item.id,
             m_sheets[item.sheet],
             text(chunk.parcelNo(place.item)),
             text(chunk.landType(place.item)),
             item.ground,
             shaped ? std::make_shared<const Geometry>(chunk.geometry(place.item)) : nullptr };
}

std::vector<Place> Fabric::intersecting(const Box &box) const
{
    std::vector<Place> places;
    for (std::size_t c = 0; c < m_chunks.size(); ++c) {
        if (!m_chunks[c]->box.intersects(box))
            continue;
        for (std::size_t i = 0; i < m_chunks[c]->size(); ++i)
            if (m_chunks[c]->boxOf(i).intersects(box))
                places.push_back({ c, i });
    }
    return places;
}

std::optional<Place> Fabric::at(Point p) const
{
    std::optional<Place> best;
    for (const Place &place : intersecting({ p.x, p.y, p.x, p.y }))
        if (covers(chunk(place).geometry(place.item), p)
            && (!best || chunk(place).items[place.item].area < chunk(*best).items[best->item].area))
            best = place;
    return best;
}

std::optional<Point> Fabric::nearestVertex(Point p, double tolerance) const
{
    const Box around = grown({ p.x, p.y, p.x, p.y }, std::llround(std::ceil(tolerance)));
    std::optional<Point> nearest;
    double best = tolerance;
    for (const ChunkPtr &chunk : m_chunks) {
        if (!chunk->box.intersects(around))
            continue;
        for (std::uint32_t v = 0; v < chunk->coordinates.size() / 2; ++v) {
            const Point vertex = chunk->vertex(v);
            if (!around.contains(vertex))
                continue;
            const double distance = std::hypot(double(vertex.x - p.x), double(vertex.y - p.y));
            if (distance <= best)
                best = distance, nearest = vertex;
        }
    }
    return nearest;
}

std::uint16_t Fabric::indexOfSheet(const SheetKey &sheet)
{
    const auto index = std::uint16_t(std::find(m_sheets.begin(), m_sheets.end(), sheet) - m_sheets.begin());
    if (index == m_sheets.size())
        m_sheets.push_back(sheet);
    return index;
}

void Fabric::replace(std::size_t index, std::vector<FabricParcel> parcels)
{
    // Split in pieces, in the order they stand in, before a chunk grows past twice its capacity.
    std::vector<std::vector<FabricParcel>> pieces;
    if (parcels.size() > 2 * ChunkBuilder::capacity) {
        const std::size_t count = (parcels.size() + ChunkBuilder::capacity - 1) / ChunkBuilder::capacity;
        for (std::size_t n = 0; n < count; ++n)
            pieces.emplace_back(
                std::make_move_iterator(parcels.begin() + std::ptrdiff_t(parcels.size() * n / count)),
                std::make_move_iterator(parcels.begin() + std::ptrdiff_t(parcels.size() * (n + 1) / count)));
    } else {
        pieces.push_back(std::move(parcels));
    }
    if (index < m_chunks.size())
        m_chunks[index] = std::make_shared<Chunk>();
    const auto take = [&](ChunkPtr chunk) {
        if (index < m_chunks.size())
            m_chunks[std::exchange(index, m_chunks.size())] = std::move(chunk);
        else
            m_chunks.push_back(std::move(chunk));
    };
    for (const std::vector<FabricParcel> &piece : pieces) {
        ChunkBuilder builder;
        for (const FabricParcel &parcel : piece) {
            if (!builder.takes(parcel.geometry.get()))
                take(builder.finished());
            builder.add(parcel.id, indexOfSheet(parcel.sheet), parcel.parcelNo, parcel.landType,
                        parcel.ground, parcel.geometry.get());
        }
        if (!builder.isEmpty())
            take(builder.finished());
    }
}

namespace
{

/** The parcel's row as far as the map knows it, for a change to be applied to. */
Record recordOf(const FabricParcel &parcel)
{
    Record record{ &table("parcel"), parcel.id, 0, {} };
    record.set("series", parcel.sheet.series);
    record.set("sheet_no", parcel.sheet.sheetNo);
    record.set("parcel_no", parcel.parcelNo);
    record.set("map_land_type", parcel.landType);
    record.set("managed_by_state", qint64(parcel.ground == Ground::Public));
    if (parcel.geometry)
        record.set("geometry", Shared{ parcel.geometry });
    return record;
}

FabricParcel parcelOf(const Record &record)
{
    const QString type = record.text("map_land_type");
    return { record.id, { record.text("series"), record.text("sheet_no") }, record.text("parcel_no"),
             type,      groundOf(type, record.isTrue("managed_by_state")),  toGeometry(record["geometry"]) };
}

} // namespace

/** Whether \a change touches a field of a parcel that the fabric holds. */
static bool showsOnTheMap(const Change &change)
{
    if (change.isInsert() || change.isDelete())
        return true;
    for (const char *field :
         { "series", "sheet_no", "parcel_no", "map_land_type", "managed_by_state", "status", "geometry" })
        if (change.after->contains(change.table->indexOf(field)))
            return true;
    return false;
}

void Fabric::apply(const Edit &edit)
{
    static const Table &parcels = table("parcel");
    QHash<std::size_t, std::vector<std::pair<std::size_t, std::optional<FabricParcel>>>> changed;
    std::vector<FabricParcel> inserted;
    for (const Change &change : edit.changes) {
        if (change.table != &parcels || !showsOnTheMap(change))
            continue;
        const auto place = find(change.id);
        const auto before = place ? std::optional(recordOf(parcel(*place))) : std::nullopt;
        if (!before && !change.isInsert() && !change.isDelete()
            && !change.after->contains(parcels.indexOf("status")))
            continue; // a retired parcel
        auto after = applied(change, before);
        if (after && after->text("status") == u"retired")
            after.reset();
        if (place)
            changed[place->chunk].emplace_back(place->item,
                                               after ? std::optional(parcelOf(*after)) : std::nullopt);
        else if (after)
            inserted.push_back(parcelOf(*after));
    }
    for (auto it = changed.begin(); it != changed.end(); ++it) {
        std::vector<std::optional<FabricParcel>> all;
        for (std::size_t i = 0; i < m_chunks[it.key()]->size(); ++i)
            all.emplace_back(parcel({ it.key(), i }));
        for (auto &[item, after] : it.value())
            all[item] = std::move(after);
        std::vector<FabricParcel> kept;
        for (auto &parcel : all)
            if (parcel)
                kept.push_back(std::move(*parcel));
        replace(it.key(), std::move(kept));
    }
    std::map<std::size_t, std::vector<FabricParcel>> byChunk;
    for (FabricParcel &parcel : inserted) {
        const Point centre = parcel.geometry ? gis::extent(*parcel.geometry).centre() : Point();
        std::size_t nearest = m_chunks.size();
        double best = std::numeric_limits<double>::infinity();
        for (std::size_t c = 0; c < m_chunks.size(); ++c) {
            const double distance =
                m_chunks[c]->size() ? distanceMetres(m_chunks[c]->box.centre(), centre) : 0;
            if (distance < best)
                best = distance, nearest = c;
        }
        byChunk[nearest].push_back(std::move(parcel));
    }
    for (auto &[chunk, added] : byChunk) {
        std::vector<FabricParcel> all;
        if (chunk < m_chunks.size())
            for (std::size_t i = 0; i < m_chunks[chunk]->size(); ++i)
                all.push_back(this->parcel({ chunk, i }));
        all.insert(all.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
        replace(chunk, std::move(all));
    }
}

bool operator==(const Fabric &a, const Fabric &b)
{
    if (a.size() != b.size())
        return false;
    for (std::size_t c = 0; c < a.m_chunks.size(); ++c)
        for (std::size_t i = 0; i < a.m_chunks[c]->size(); ++i) {
            const FabricParcel parcel = a.parcel({ c, i });
            const auto other = b.find(parcel.id);
            if (!other || !(b.parcel(*other) == parcel))
                return false;
        }
    return true;
}

Fabric fabricOf(std::vector<FabricParcel> parcels)
{
    Box box;
    for (const FabricParcel &parcel : parcels)
        if (parcel.geometry)
            box.extend(extent(*parcel.geometry));
    const auto key = [&](const FabricParcel &parcel) {
        return parcel.geometry ? hilbert(extent(*parcel.geometry).centre(), box) : 0u;
    };
    std::stable_sort(parcels.begin(), parcels.end(),
                     [&](const auto &a, const auto &b) { return key(a) < key(b); });

    std::vector<SheetKey> sheets;
    std::vector<ChunkPtr> chunks;
    ChunkBuilder builder;
    for (const FabricParcel &parcel : parcels) {
        auto it = std::find(sheets.begin(), sheets.end(), parcel.sheet);
        if (it == sheets.end())
            it = sheets.insert(it, parcel.sheet);
        if (!builder.takes(parcel.geometry.get()))
            chunks.push_back(builder.finished());
        builder.add(parcel.id, std::uint16_t(it - sheets.begin()), parcel.parcelNo, parcel.landType,
                    parcel.ground, parcel.geometry.get());
        if (builder.isFull())
            chunks.push_back(builder.finished());
    }
    if (!builder.isEmpty())
        chunks.push_back(builder.finished());
    return Fabric(std::move(sheets), std::move(chunks));
}

} // namespace gis

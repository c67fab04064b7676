#include "gis/error.h"
#include "storage/blob.h"
#include "storage/workingfile.h"

#include <future>
#include <map>

namespace storage
{

namespace
{

/** The 16 bytes of a UUID written as 36 characters; null if it is none. */
QUuid idFrom(std::span<const unsigned char> text)
{
    if (text.size() != 36)
        return {};
    unsigned char bytes[16];
    std::size_t at = 0;
    for (unsigned char &byte : bytes) {
        if (text[at] == '-')
            ++at;
        const auto digit = [](unsigned char c) { return c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10; };
        byte = static_cast<unsigned char>(digit(text[at]) << 4 | digit(text[at + 1]));
        at += 2;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

std::string_view view(std::span<const unsigned char> bytes)
{
    return { reinterpret_cast<const char *>(bytes.data()), bytes.size() };
}

/** What one connection read. Sheets are numbered by each reader for itself. */
struct Share {
    std::vector<gis::SheetKey> sheets;
    std::vector<std::shared_ptr<gis::Chunk>> chunks;
};

class ShareReader
{
public:
    Share read(const QString &path, qint64 first, qint64 last, const gis::Progress &progress)
    {
        const Database database(path, Database::Read, false);
        database.execute("PRAGMA mmap_size = 4000000000");
        Statement rows = database.prepare(
            "SELECT id, series, sheet_no, parcel_no, coalesce(map_land_type, (SELECT code FROM land_use u "
            "WHERE "
            "u.parcel_id = p.id ORDER BY seq LIMIT 1)), managed_by_state, geometry, pk FROM parcel p "
            "WHERE pk BETWEEN ?1 AND ?2 AND coalesce(status, '') <> 'retired' ORDER BY pk");
        rows.bind(1, first).bind(2, last);
        while (rows.step()) {
            const std::string_view type = view(rows.bytes(4));
            m_builder.begin(idFrom(rows.bytes(0)), sheetOf(rows), view(rows.bytes(3)), type,
                            groundOf(type, rows.whole(5) != 0));
            if (!rows.isNull(6))
                addSurface(rows.bytes(6), m_builder);
            if (m_builder.isFull()) {
                m_share.chunks.push_back(m_builder.finished());
                gis::report(progress, double(rows.whole(7) - first) / double(last - first + 1));
            }
        }
        if (!m_builder.isEmpty())
            m_share.chunks.push_back(m_builder.finished());
        return std::move(m_share);
    }

private:
    std::uint16_t sheetOf(const Statement &rows)
    {
        m_key.assign(view(rows.bytes(1))).push_back('\0');
        m_key.append(view(rows.bytes(2)));
        if (m_key == m_lastKey)
            return m_lastSheet;
        auto [it, isNew] = m_sheets.try_emplace(m_key, std::uint16_t(m_share.sheets.size()));
        if (isNew)
            m_share.sheets.push_back({ rows.text(1), rows.text(2) });
        m_lastKey = m_key;
        return m_lastSheet = it->second;
    }

    gis::Ground groundOf(std::string_view type, bool managed)
    {
        auto it = m_grounds.find(type);
        if (it == m_grounds.end()) {
            const QString text = QString::fromUtf8(type.data(), qsizetype(type.size()));
            it = m_grounds
                     .emplace(std::string(type),
                              std::pair{ gis::groundOf(text, false), gis::groundOf(text, true) })
                     .first;
        }
        return managed ? it->second.second : it->second.first;
    }

    Share m_share;
    gis::ChunkBuilder m_builder;
    std::map<std::string, std::uint16_t> m_sheets;
    std::map<std::string, std::pair<gis::Ground, gis::Ground>, std::less<>> m_grounds;
    std::string m_key, m_lastKey = "\1";
    std::uint16_t m_lastSheet = 0;
};

} // namespace

gis::Fabric readFabric(const QString &path, const gis::Progress &progress)
{
    qint64 first = 0, last = -1;
    {
        const Database database(path, Database::Read, false);
        first = database.whole(QStringLiteral("SELECT min(pk) FROM parcel"));
        last = database.whole(QStringLiteral("SELECT max(pk) FROM parcel"));
    }
    if (last < first || (first == 0 && last == 0))
        return {};
    const qint64 middle = first + (last - first) / 2;
    auto second =
        std::async(std::launch::async, [&] { return ShareReader().read(path, middle + 1, last, {}); });
    Share all = ShareReader().read(path, first, middle, progress);
    Share rest = second.get();
    std::vector<std::uint16_t> renumbered;
    for (const gis::SheetKey &sheet : rest.sheets) {
        auto it = std::find(all.sheets.begin(), all.sheets.end(), sheet);
        if (it == all.sheets.end())
            it = all.sheets.insert(it, sheet);
        renumbered.push_back(std::uint16_t(it - all.sheets.begin()));
    }
    for (const auto &chunk : rest.chunks) {
        for (std::size_t i = 0; i < chunk->size(); ++i)
            chunk->items[i].sheet = renumbered[chunk->items[i].sheet];
        all.chunks.push_back(chunk);
    }
    return gis::Fabric(std::move(all.sheets), { all.chunks.begin(), all.chunks.end() });
}

} // namespace storage

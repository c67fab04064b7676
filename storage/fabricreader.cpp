#include "gis/error.h"
#include "storage/blob.h"
#include "storage/workingfile.h"

#include <QCoreApplication>
#include <QHash>

#include <array>
#include <atomic>
#include <future>
#include <limits>
#include <map>

namespace storage
{

namespace
{

/** What a hexadecimal digit stands for; 0 for anything else. */
constexpr std::array<unsigned char, 256> digits = [] {
    std::array<unsigned char, 256> values{};
    for (unsigned char n = 0; n < 16; ++n)
        values[std::size_t("0123456789abcdef"[n])] = values[std::size_t("0123456789ABCDEF"[n])] = n;
    return values;
}();

/** The 16 bytes of a UUID written as 36 characters; null if it is none. */
QUuid idFrom(std::span<const unsigned char> text)
{
    if (text.size() != 36)
        return {};
    char bytes[16];
    std::size_t at = 0;
    for (char &byte : bytes) {
        if (text[at] == '-')
            ++at;
        if (at + 1 >= text.size())
            return {};
        byte = char(digits[text[at]] << 4 | digits[text[at + 1]]);
        at += 2;
    }
    return QUuid::fromRfc4122(QByteArrayView(bytes, 16));
}

std::string_view view(std::span<const unsigned char> bytes)
{
    return { reinterpret_cast<const char *>(bytes.data()), bytes.size() };
}

/** The number of sheet \a n; the fabric counts them in 16 bits. \throws Error */
std::uint16_t sheetNumber(std::size_t n)
{
    if (n > std::numeric_limits<std::uint16_t>::max())
        throw gis::Error(QCoreApplication::translate(
            "WorkingFile",
            "The parcels are of more than 65,536 sheets, which no commune has: the column of the sheet "
            "number "
            "was mistaken at the import; import again into a new file with --map sheet_no=COLUMN."));
    return std::uint16_t(n);
}

/** The parcels of some pks. Sheets are numbered by each share for itself. */
struct Share {
    std::vector<gis::SheetKey> sheets;
    std::vector<std::shared_ptr<gis::Chunk>> chunks;
};

class ShareReader
{
public:
    explicit ShareReader(const QString &path)
        : m_database(path, Database::Read, false),
          m_rows(m_database.prepare(
              "SELECT id, series, sheet_no, parcel_no, coalesce(map_land_type, (SELECT code FROM land_use u "
              "WHERE u.parcel_id = p.id ORDER BY seq LIMIT 1)), managed_by_state, geometry, pk "
              "FROM parcel p WHERE pk BETWEEN ?1 AND ?2 AND coalesce(status, '') <> 'retired' ORDER BY pk"))
    {
    }

    Share read(qint64 first, qint64 last, const gis::Progress &progress)
    {
        m_sheets.clear();
        m_lastKey.assign(1, '\1');
        Statement &rows = m_rows;
        rows.bind(1, first).bind(2, last);
        while (rows.step()) {
            const std::string_view type = view(rows.bytes(4));
            if (const auto first = firstVertex(rows.bytes(6)); first && !m_builder.takes(*first))
                m_share.chunks.push_back(m_builder.finished());
            m_builder.begin(idFrom(rows.bytes(0)), sheetOf(rows), view(rows.bytes(3)), type,
                            groundOf(type, rows.whole(5) != 0));
            if (!rows.isNull(6))
                addSurface(rows.bytes(6), m_builder);
            if (m_builder.isFull()) {
                m_share.chunks.push_back(m_builder.finished());
                gis::report(progress,
                            (double(rows.whole(7)) - double(first)) / (double(last) - double(first) + 1));
            }
        }
        if (!m_builder.isEmpty())
            m_share.chunks.push_back(m_builder.finished());
        return std::exchange(m_share, {});
    }

private:
    std::uint16_t sheetOf(const Statement &rows)
    {
        m_key.assign(view(rows.bytes(1))).push_back('\0');
        m_key.append(view(rows.bytes(2)));
        if (m_key == m_lastKey)
            return m_lastSheet;
        auto [it, isNew] = m_sheets.try_emplace(m_key, sheetNumber(m_share.sheets.size()));
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

    Database m_database;
    Statement m_rows;
    Share m_share;
    gis::ChunkBuilder m_builder;
    std::map<std::string, std::uint16_t> m_sheets;
    std::map<std::string, std::pair<gis::Ground, gis::Ground>, std::less<>> m_grounds;
    std::string m_key, m_lastKey = "\1";
    std::uint16_t m_lastSheet = 0;
};

/** Appends \a share to \a all, its sheets numbered as those, whose \a numbers it keeps. */
void append(Share &all, Share &&share, QHash<std::pair<QString, QString>, std::uint16_t> &numbers)
{
    std::vector<std::uint16_t> renumbered;
    for (const gis::SheetKey &sheet : share.sheets) {
        const std::pair key(sheet.series, sheet.sheetNo);
        if (!numbers.contains(key)) {
            numbers.insert(key, sheetNumber(all.sheets.size()));
            all.sheets.push_back(sheet);
        }
        renumbered.push_back(numbers[key]);
    }
    for (auto &chunk : share.chunks) {
        for (std::size_t i = 0; i < chunk->size(); ++i)
            chunk->items[i].sheet = renumbered[chunk->items[i].sheet];
        all.chunks.push_back(std::move(chunk));
    }
}

using Pks = std::pair<qint64, qint64>; ///< first and last

/** The pks of the parcels in about 16 shares of like length; none if there are no parcels. */
std::vector<Pks> sharesOf(const QString &path)
{
    const Database database(path, Database::Read, false);
    Statement ends = database.prepare("SELECT (SELECT min(pk) FROM parcel), (SELECT max(pk) FROM parcel)");
    ends.step();
    if (ends.isNull(0))
        return {};
    const qint64 first = ends.whole(0), last = ends.whole(1);
    constexpr qint64 farthest = qint64(1) << 60;
    if (first < -farthest || last > farthest)
        return { { first, last } }; // numbered by another program
    const qint64 size = std::max<qint64>((last - first + 1) / 16 + 1, gis::ChunkBuilder::capacity);
    std::vector<Pks> shares;
    for (qint64 from = first; from <= last; from += size)
        shares.emplace_back(from, std::min(from + size - 1, last));
    return shares;
}

} // namespace

gis::Fabric readFabric(const QString &path, const gis::Progress &progress)
{
    const std::vector<Pks> pks = sharesOf(path);
    if (pks.empty())
        return {};
    // Two readers take one share after the other, so that neither waits long for the other at the end.
    std::vector<Share> shares(pks.size());
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> stopped = false;
    const auto readShares = [&](const gis::Progress &progress) {
        ShareReader reader(path);
        for (std::size_t n = next++; n < shares.size(); n = next++) {
            shares[n] = reader.read(pks[n].first, pks[n].second, [&](double part) {
                stopped = stopped || (progress && !progress((double(n) + part) / double(shares.size())));
                return !stopped;
            });
        }
    };
    auto second = std::async(std::launch::async, readShares, gis::Progress());
    readShares(progress);
    second.get();
    Share all;
    QHash<std::pair<QString, QString>, std::uint16_t> numbers;
    for (Share &share : shares)
        append(all, std::move(share), numbers);
    return gis::Fabric(std::move(all.sheets), { all.chunks.begin(), all.chunks.end() });
}

} // namespace storage

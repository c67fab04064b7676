#include "gis/uuid.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <atomic>

namespace gis
{

QUuid uuid7(std::uint64_t milliseconds, std::uint64_t high, std::uint64_t low)
{
    const auto byte = [&](int n) { return uchar(low >> (8 * (7 - n))); };
    return QUuid(uint(milliseconds >> 16), ushort(milliseconds), ushort(0x7000 | (high & 0x0fff)),
                 uchar(0x80 | (byte(0) & 0x3f)), byte(1), byte(2), byte(3), byte(4), byte(5), byte(6),
                 byte(7));
}

QUuid uuid8(const QByteArray &hash)
{
    Q_ASSERT(hash.size() >= 16);
    QByteArray bytes = hash.left(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x80);
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes);
}

QUuid newId()
{
    // 12 bits of sub-millisecond counter keep ids ascending.
    static std::atomic<std::uint64_t> last = 0;
    const std::uint64_t now = std::uint64_t(QDateTime::currentMSecsSinceEpoch()) << 12;
    std::uint64_t before = last, next;
    do
        next = std::max(now, before + 1);
    while (!last.compare_exchange_weak(before, next));
    return uuid7(next >> 12, next & 0x0fff, QRandomGenerator::global()->generate64());
}

QString text(const QUuid &id)
{
    return id.isNull() ? QString() : id.toString(QUuid::WithoutBraces);
}

} // namespace gis

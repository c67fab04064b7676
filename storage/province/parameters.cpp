#include "storage/province/parameters.h"

#include <QtEndian>

namespace storage
{

namespace
{

template <typename Whole> void append(QByteArray &bytes, Whole value)
{
    const Whole big = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
}

template <typename Whole> QByteArray bytesOf(Whole value)
{
    QByteArray bytes;
    append(bytes, value);
    return bytes;
}

unsigned arrayType(PgType type)
{
    switch (type) {
    case PgType::Boolean:
        return 1000;
    case PgType::Bytes:
        return 1001;
    case PgType::Integer:
        return 1016;
    case PgType::Text:
        return 1009;
    case PgType::Real:
        return 1022;
    case PgType::Id:
        return 2951;
    }
    Q_UNREACHABLE();
}

} // namespace

PgParameter parameter(bool value)
{
    return { unsigned(PgType::Boolean), QByteArray(1, value ? '\1' : '\0') };
}

PgParameter parameter(qint64 value)
{
    return { unsigned(PgType::Integer), bytesOf(value) };
}

PgParameter parameter(double value)
{
    quint64 bits = 0;
    static_assert(sizeof bits == sizeof value);
    memcpy(&bits, &value, sizeof bits);
    return { unsigned(PgType::Real), bytesOf(bits) };
}

PgParameter parameter(const QString &value)
{
    return { unsigned(PgType::Text), value.isNull() ? std::nullopt : std::optional(value.toUtf8()) };
}

PgParameter parameter(const QUuid &value)
{
    return { unsigned(PgType::Id), value.isNull() ? std::nullopt : std::optional(value.toRfc4122()) };
}

PgParameter parameter(const QByteArray &value)
{
    return { unsigned(PgType::Bytes), value.isNull() ? std::nullopt : std::optional(value) };
}

void PgArray::add(const PgParameter &value)
{
    if (!value.bytes)
        return addNull();
    Q_ASSERT(value.type == unsigned(m_type));
    append(m_items, qint32(value.bytes->size()));
    m_items += *value.bytes;
    ++m_size;
}

void PgArray::addNull()
{
    append(m_items, qint32(-1));
    m_hasNull = true;
    ++m_size;
}

PgParameter PgArray::parameter() const
{
    QByteArray bytes;
    bytes.reserve(m_items.size() + 20);
    append(bytes, qint32(m_size > 0)); // dimensions
    append(bytes, qint32(m_hasNull));
    append(bytes, qint32(m_type));
    if (m_size > 0) {
        append(bytes, m_size);
        append(bytes, qint32(1)); // the first index
    }
    return { arrayType(m_type), bytes + m_items };
}

PgParameter parameter(const std::vector<QUuid> &ids)
{
    PgArray array(PgType::Id);
    for (const QUuid &id : ids)
        array.add(parameter(id));
    return array.parameter();
}

} // namespace storage

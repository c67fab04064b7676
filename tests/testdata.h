#pragma once

#include "gis/fabric.h"

/** Small inputs for tests, built in place. Coordinates in millimetres. */
namespace testdata
{

inline QUuid uuid(quint32 n)
{
    return QUuid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0);
}

inline gis::Ring rectangle(std::int64_t west, std::int64_t south, std::int64_t width, std::int64_t height)
{
    return {
        { west, south }, { west + width, south }, { west + width, south + height }, { west, south + height }
    };
}

inline gis::Ring square(std::int64_t west, std::int64_t south, std::int64_t size)
{
    return rectangle(west, south, size, size);
}

inline gis::Geometry surface(gis::Ring ring)
{
    return { gis::Shape::Polygon, { { std::move(ring) } } };
}

inline gis::FabricParcel parcel(const QUuid &id, gis::Ring ring, const QString &number = {})
{
    return { id,
             { {}, QStringLiteral("9") },
             number.isEmpty() ? QString::number(id.data1) : number,
             QStringLiteral("ONT"),
             gis::Ground::Plain,
             std::make_shared<const gis::Geometry>(surface(std::move(ring))) };
}

/** Row \a n of \a table with \a values. */
inline gis::Record rowOf(const char *table, quint32 n,
                         const std::vector<std::pair<const char *, gis::Value>> &values)
{
    gis::Record record{ &gis::table(table), uuid(n), 0, {} };
    for (const auto &[field, value] : values)
        record.set(field, value);
    return record;
}

} // namespace testdata

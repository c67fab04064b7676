#pragma once

#include "gis/geometry.h"

#include <QByteArray>
#include <QFile>
#include <QString>

#include <sqlite3.h>

#include <cstring>
#include <memory>
#include <vector>

/** Surfaces read from a GeoPackage without a driver: for test data only, which is trusted. */
namespace geopackage
{

/** Reads WKB of either byte order; Z and M are passed over. */
class Wkb
{
public:
    explicit Wkb(QByteArray bytes) : m_bytes(std::move(bytes)) { }

    void surfaces(gis::Geometry &into)
    {
        m_isLittle = m_bytes.at(m_at++) == 1;
        const std::uint32_t code = number<std::uint32_t>(), type = (code & 0xFFFF) % 1000;
        m_extra =
            (code & 0x8000'0000 ? 1 : 0) + (code & 0x4000'0000 ? 1 : 0) + int((code & 0xFFFF) / 1000 + 1) / 2;
        if ((code & 0xFFFF) / 1000 == 3)
            m_extra = 2;
        const std::uint32_t count = number<std::uint32_t>();
        if (type == 3) {
            gis::Polygon polygon;
            for (std::uint32_t i = 0; i < count; ++i)
                polygon.push_back(ring());
            if (!polygon.empty())
                into.parts.push_back(std::move(polygon));
        } else if (type == 6 || type == 7) {
            for (std::uint32_t i = 0; i < count; ++i)
                surfaces(into);
        }
    }

private:
    template <typename T> T number()
    {
        QByteArray bytes = m_bytes.mid(m_at, sizeof(T));
        m_at += sizeof(T);
        if (!m_isLittle)
            std::reverse(bytes.begin(), bytes.end());
        T value;
        std::memcpy(&value, bytes.constData(), sizeof(T));
        return value;
    }
    gis::Ring ring()
    {
        gis::Ring points(number<std::uint32_t>());
        for (gis::Point &p : points) {
            const double x = number<double>(), y = number<double>();
            p = gis::gridPoint(x, y).value_or(gis::Point());
            m_at += 8 * m_extra;
        }
        if (!points.empty())
            points.pop_back();
        return points;
    }

    QByteArray m_bytes;
    qsizetype m_at = 0;
    int m_extra = 0;
    bool m_isLittle = true;
};

/** The surfaces of \a layer in the GeoPackage \a path, in the order of its rows; null for rows without one.
 */
inline std::vector<gis::GeometryPtr> surfaces(const QString &path, const QString &layer)
{
    std::vector<gis::GeometryPtr> result;
    sqlite3 *database = nullptr;
    sqlite3_open_v2(QStringLiteral("file:%1?immutable=1").arg(path).toUtf8().constData(), &database,
                    SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v2(
        database,
        QStringLiteral("SELECT geom FROM \"%1\" ORDER BY 1 IS NULL, rowid").arg(layer).toUtf8().constData(),
        -1, &statement, nullptr);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const QByteArray blob(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                              sqlite3_column_bytes(statement, 0));
        if (blob.size() < 8) {
            result.push_back(nullptr);
            continue;
        }
        static constexpr int envelopes[] = { 0, 32, 48, 48, 64, 0, 0, 0 };
        gis::Geometry geometry;
        Wkb(blob.mid(8 + envelopes[blob.at(3) >> 1 & 7])).surfaces(geometry);
        result.push_back(std::make_shared<const gis::Geometry>(std::move(geometry)));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return result;
}

} // namespace geopackage

#include "storage/parcelcodes.h"

#include "gis/geohash.h"

namespace storage
{

ParcelCodes::ParcelCodes(const RowView &rows) : m_rows(rows), m_crs(rows.file().crs()) { }

void ParcelCodes::take(const QString &code)
{
    if (!code.isEmpty())
        m_taken.insert(code);
}

void ParcelCodes::takeOfAncestors(const QUuid &parcel)
{
    if (m_ancestors.contains(parcel))
        return;
    m_ancestors.insert(parcel);
    if (const auto record = m_rows.record(gis::table("parcel"), parcel))
        take(record->text("parcel_code"));
    for (const gis::Record &line : m_rows.rowsOf("lineage", "child_id", parcel))
        takeOfAncestors(line.idOf("parent_id"));
}

QString ParcelCodes::codeOf(const gis::Created &created)
{
    for (const QUuid &parent : created.parents)
        takeOfAncestors(parent);
    QString code = gis::parcelCode(created.geometry, m_crs);
    if (!m_taken.contains(code)) {
        take(code);
        return code;
    }
    const gis::InnerPoint inner = gis::innerPoint(created.geometry.parts.front(), 10);
    for (std::int64_t ring = 1; ring < 100; ++ring)
        for (const auto &[dx, dy] :
             { std::pair(50, 0), std::pair(0, 50), std::pair(-50, 0), std::pair(0, -50) }) {
            const gis::Point place{ inner.point.x + ring * dx, inner.point.y + ring * dy };
            const auto onEarth = gis::transformed(gis::coordinate(place), m_crs, gis::wgs84());
            code = onEarth ? gis::geohash(*onEarth) : QString();
            if (!code.isEmpty() && !m_taken.contains(code) && gis::covers(created.geometry, place)) {
                take(code);
                return code;
            }
        }
    return {};
}

} // namespace storage

#pragma once

#include "gis/crsdoubt.h"
#include "gis/nestedparts.h"

#include "tests/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/** The fourteen real sheets of Đan Phượng from the shared data, read without a driver. */
namespace danphuong
{

struct Sheets {
    std::vector<gis::Surface> surfaces;
    std::vector<QString> names; ///< “9/52”
    std::vector<gis::SourceParcel> parcels;
};

inline gis::Ring ringOf(const QJsonArray &points)
{
    gis::Ring ring;
    for (const QJsonValue &point : points)
        ring.push_back(*gis::gridPoint(point.toArray().at(0).toDouble(), point.toArray().at(1).toDouble()));
    ring.pop_back();
    return ring;
}

inline gis::Geometry geometryOf(const QJsonObject &object)
{
    QJsonArray parts = object.value(QLatin1String("coordinates")).toArray();
    if (object.value(QLatin1String("type")).toString() == QLatin1String("Polygon"))
        parts = QJsonArray{ parts };
    gis::Geometry geometry;
    for (const QJsonValue &part : parts) {
        gis::Polygon polygon;
        for (const QJsonValue &ring : part.toArray())
            polygon.push_back(ringOf(ring.toArray()));
        geometry.parts.push_back(std::move(polygon));
    }
    return geometry;
}

inline Sheets read(const QString &folder)
{
    Sheets sheets;
    for (int n = 1; n <= 14; ++n) {
        QFile file(QStringLiteral("%1/dc%2.geojson").arg(folder).arg(n));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        const auto document = QJsonDocument::fromJson(file.readAll()).object();
        for (const QJsonValue &value : document.value(QLatin1String("features")).toArray()) {
            const QJsonObject feature = value.toObject(),
                              values = feature.value(QLatin1String("properties")).toObject();
            const gis::Geometry geometry = geometryOf(feature.value(QLatin1String("geometry")).toObject());
            bool isNumber = false;
            const double area = values.value(QLatin1String("dien_tich")).toString().toDouble(&isNumber);
            const auto recorded = isNumber ? std::optional(area) : std::nullopt;
            sheets.surfaces.push_back({ std::make_shared<const gis::Geometry>(geometry), recorded });
            sheets.names.push_back(
                QStringLiteral("%1/%2").arg(n).arg(values.value(QLatin1String("thua")).toString()));
            sheets.parcels.push_back(*gis::sourceParcel(geometry, recorded));
        }
    }
    return sheets;
}

} // namespace danphuong

#include "widgets/map/mapfeatures.h"

#include "storage/workingfile.h"

#include <QPainter>
#include <QPainterPath>

namespace
{

struct Look {
    const char *kind;
    QRgb colour;
    Qt::PenStyle line;
};

constexpr Look looks[] = {
    { "road", qRgb(0xA8, 0x94, 0x70), Qt::SolidLine },
    { "water", qRgb(0x6E, 0xA6, 0xCC), Qt::SolidLine },
    { "building_outline", qRgb(0x9C, 0x9C, 0x9C), Qt::SolidLine },
    { "control_point", qRgb(0xB0, 0x40, 0x40), Qt::SolidLine },
    { "text", qRgb(0x76, 0x76, 0x76), Qt::SolidLine },
};
constexpr Look otherLook{ "other", qRgb(0x9C, 0x9C, 0x9C), Qt::DashLine };

const Look &lookOf(QStringView kind)
{
    for (const Look &look : looks)
        if (kind == QLatin1StringView(look.kind))
            return look;
    return otherLook;
}

QPointF pixelOf(gis::Point p, const Viewport &viewport)
{
    return QPointF(double(p.x) / viewport.resolution - double(viewport.left),
                   -double(p.y) / viewport.resolution - double(viewport.top));
}

QPainterPath pathOf(const gis::Geometry &geometry, const Viewport &viewport)
{
    QPainterPath path;
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part) {
            QPolygonF line;
            for (const gis::Point p : ring)
                line += pixelOf(p, viewport);
            path.addPolygon(line);
            if (geometry.shape == gis::Shape::Polygon)
                path.closeSubpath();
        }
    return path;
}

/** A triangle with a dot, as on the paper. */
void paintControlPoint(QPainter &painter, QPointF middle, double size)
{
    painter.drawPolygon(QPolygonF({ middle + QPointF(0, -size), middle + QPointF(size * 0.87, size / 2),
                                    middle + QPointF(-size * 0.87, size / 2) }));
    painter.drawEllipse(middle, size / 6, size / 6);
}

void paintText(QPainter &painter, const QString &text, QPointF middle)
{
    const QRectF room(middle.x() - 500, middle.y() - 50, 1000, 100);
    painter.drawText(room, Qt::AlignCenter | Qt::TextSingleLine, text);
}

void paintFeature(QPainter &painter, const MapFeature &feature, const Viewport &viewport)
{
    const double unit = viewport.pixelRatio;
    const Look &look = lookOf(feature.kind);
    painter.setPen(QPen(QColor(look.colour), unit, look.line));
    if (feature.geometry->shape != gis::Shape::Point) {
        painter.drawPath(pathOf(*feature.geometry, viewport));
        return;
    }
    const QPointF middle = pixelOf(feature.box.centre(), viewport);
    if (feature.kind == u"control_point")
        paintControlPoint(painter, middle, 6 * unit);
    const QPointF below(0, feature.kind == u"control_point" ? 12 * unit : 0);
    paintText(painter, feature.text, middle + below);
}

} // namespace

MapFeatures mapFeatures(const storage::WorkingFile &file)
{
    auto features = std::make_shared<std::vector<MapFeature>>();
    file.visit(gis::table("map_feature"), {}, [&](const gis::Record &row) {
        const gis::GeometryPtr geometry = gis::toGeometry(row["geometry"]);
        if (const gis::Box box = geometry ? gis::extent(*geometry) : gis::Box(); !box.isEmpty())
            features->push_back({ geometry, box, row.text("kind"), row.text("text") });
        return true;
    });
    return features->empty() ? nullptr : MapFeatures(features);
}

void paintFeatures(QPainter &painter, const MapFeatures &features, const Viewport &viewport)
{
    if (!features || scaleOf(viewport) > coarsestFeatureScale)
        return;
    const gis::Box seen =
        gis::grown(viewport.box(), std::int64_t(250 * viewport.pixelRatio * viewport.resolution));
    painter.save();
    QFont font = painter.font();
    font.setPixelSize(int(11 * viewport.pixelRatio));
    font.setItalic(true);
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (const MapFeature &feature : *features)
        if (feature.box.intersects(seen))
            paintFeature(painter, feature, viewport);
    painter.restore();
}

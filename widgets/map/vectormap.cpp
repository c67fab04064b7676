#include "widgets/map/vectormap.h"

#include "widgets/map/renderer.h"

#include <QPainter>
#include <QPainterPath>

namespace
{

QPainterPath pathOf(const PictureParcel &parcel)
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    for (std::uint32_t r = parcel.chunk->firstRing(parcel.item); r < parcel.chunk->endRing(parcel.item);
         ++r) {
        QPolygonF polygon;
        for (const PicturePoint p : parcel.ring(r))
            polygon += QPointF(p.x, p.y) / subpixels;
        path.addPolygon(polygon);
        path.closeSubpath();
    }
    return path;
}

void paintLabel(QPainter &painter, const Label &label, const Glyphs &glyphs)
{
    const LabelLayout layout = layoutOf(label, glyphs);
    painter.drawText(layout.number, label.number);
    if (label.form == Label::Form::Number)
        return;
    painter.drawText(layout.area, label.area);
    painter.fillRect(layout.line, painter.pen().color());
    if (label.form == Label::Form::Full)
        painter.drawText(layout.landType, label.landType);
}

} // namespace

void paintParcels(QPainter &painter, const gis::Fabric &fabric, const Viewport &viewport,
                  const MapStyle &style)
{
    painter.save();
    painter.setClipRect(0, 0, viewport.width, viewport.height);
    painter.fillRect(0, 0, viewport.width, viewport.height, QColor(style.outside));
    painter.setRenderHint(QPainter::Antialiasing);
    const auto paintEach = [&](auto paint) {
        std::vector<PicturePoint> points;
        for (const gis::ChunkPtr &chunk : fabric.chunks()) {
            if (!chunk->box.intersects(viewport.box()))
                continue;
            project(*chunk, viewport, points);
            for (std::size_t item = 0; item < chunk->size(); ++item)
                if (chunk->boxOf(item).intersects(viewport.box()))
                    paint(*chunk, item, pathOf({ chunk.get(), item, points.data(), {} }));
        }
    };
    paintEach([&](const gis::Chunk &chunk, std::size_t item, const QPainterPath &path) {
        const unsigned char *numbers = style.colouring ? style.colouring->of(chunk) : nullptr;
        const Fill fill = fillOf(style, chunk.items[item].ground, numbers ? numbers[item] : 0);
        painter.fillPath(path, QColor(fill.colour));
        if (fill.hatch != Hatch::None)
            painter.fillPath(path,
                             QBrush(QColor(fill.ink),
                                    fill.hatch == Hatch::Rising ? Qt::BDiagPattern : Qt::DiagCrossPattern));
    });
    const QPen pen(QColor(style.boundary), boundaryWidth(viewport));
    paintEach(
        [&](const gis::Chunk &, std::size_t, const QPainterPath &path) { painter.strokePath(path, pen); });
    paintFeatures(painter, style.features, viewport);
    if (style.glyphs)
        painter.setFont(style.glyphs->font());
    painter.setPen(QColor(style.text));
    for (const Label &label : labelsIn(fabric, viewport, style))
        paintLabel(painter, label, *style.glyphs);
    painter.restore();
}

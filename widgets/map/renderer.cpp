#include "widgets/map/renderer.h"

#include <QPainter>
#include <QThread>
#include <QtConcurrentMap>

#include <atomic>
#include <deque>

namespace
{

/** \a viewport grown by \a pixels on each side, as a box of the map. */
gis::Box boxAround(const Viewport &viewport, double pixels)
{
    return gis::grown(viewport.box(), std::int64_t(pixels * viewport.resolution) + 1);
}

bool meetsPicture(const PictureBox &box, const Viewport &viewport, int margin)
{
    return box.right() >= -margin && box.left() <= viewport.width + margin && box.bottom() >= -margin
        && box.top() <= viewport.height + margin;
}

bool isDot(const PictureBox &box)
{
    return box.left() == box.right() && box.top() == box.bottom();
}

/** Fills and outlines one parcel. */
void drawParcel(const PictureParcel &parcel, const Fill &fill, double lineWidth, const Sheet &sheet, Ink &ink,
                Filler &filler)
{
    if (isDot(parcel.box)) {
        const int x = parcel.box.left(), y = parcel.box.top();
        if (unsigned(x) < unsigned(sheet.width) && unsigned(y) < unsigned(sheet.height))
            sheet.row(y)[x] = fill.colour;
        ink.dot(parcel.box.lowest, std::uint8_t(std::min(lineWidth, 1.0) * 255));
        return;
    }
    for (std::uint32_t ring = parcel.chunk->firstRing(parcel.item); ring < parcel.chunk->endRing(parcel.item);
         ++ring) {
        filler.add(parcel.ring(ring));
        ink.drawRing(parcel.ring(ring), lineWidth);
    }
    filler.fill(fill);
}

/** Fills the land, so that what no parcel covers is seen. */
void drawLand(const Colouring &colouring, const Viewport &viewport, Filler &filler)
{
    const gis::Chunk &land = *colouring.land;
    std::vector<PicturePoint> points;
    project(land, viewport, points);
    for (std::size_t item = 0; item < land.size(); ++item) {
        const PictureParcel area{ &land, item, points.data(), {} };
        for (std::uint32_t ring = land.firstRing(item); ring < land.endRing(item); ++ring)
            filler.add(area.ring(ring));
        filler.fill(colouring.empty);
    }
}

/** Calls \a act(parcel) for each parcel of \a chunk that comes within \a margin pixels of the picture. */
template <typename Act>
void forEachVisible(const gis::Chunk &chunk, const std::vector<PicturePoint> &points,
                    const Viewport &viewport, int margin, Act act)
{
    for (std::size_t item = 0; item < chunk.size(); ++item) {
        const std::uint32_t first = chunk.firstVertex(item), end = chunk.endVertex(item);
        if (first == end)
            continue;
        const PictureParcel parcel{ &chunk, item, points.data(),
                                    extent(points.data() + first, points.data() + end) };
        if (meetsPicture(parcel.box, viewport, margin))
            act(parcel);
    }
}

} // namespace

std::vector<Label> labelsIn(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style)
{
    if (!showsLabels(style, viewport))
        return {};
    const int margin = labelReach(*style.glyphs);
    const gis::Box box = boxAround(viewport, margin);
    std::deque<std::vector<PicturePoint>> projected;
    std::vector<PictureParcel> parcels;
    for (const gis::ChunkPtr &chunk : fabric.chunks()) {
        if (!chunk->box.intersects(box))
            continue;
        project(*chunk, viewport, projected.emplace_back());
        forEachVisible(*chunk, projected.back(), viewport, margin,
                       [&](const PictureParcel &parcel) { parcels.push_back(parcel); });
    }
    return placeLabels(parcels, QRect(0, 0, viewport.width, viewport.height), *style.glyphs);
}

void drawParcels(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style,
                 const Sheet &sheet)
{
    for (int y = 0; y < sheet.height; ++y)
        std::fill(sheet.row(y), sheet.row(y) + sheet.width, style.outside);
    const double lineWidth = boundaryWidth(viewport);
    const gis::Box box = boxAround(viewport, 2);
    Ink ink(sheet.width, sheet.height);
    Filler filler(sheet, hatchGrid(viewport));
    if (style.colouring && style.colouring->land)
        drawLand(*style.colouring, viewport, filler);
    std::vector<PicturePoint> points;
    for (const gis::ChunkPtr &chunk : fabric.chunks()) {
        if (!chunk->box.intersects(box))
            continue;
        project(*chunk, viewport, points);
        const unsigned char *numbers = style.colouring ? style.colouring->of(*chunk) : nullptr;
        forEachVisible(*chunk, points, viewport, 2, [&](const PictureParcel &parcel) {
            const Fill fill =
                fillOf(style, chunk->items[parcel.item].ground, numbers ? numbers[parcel.item] : 0);
            drawParcel(parcel, fill, lineWidth, sheet, ink, filler);
        });
    }
    ink.blendInto(sheet, style.boundary);
    if (style.features) {
        QImage image(reinterpret_cast<uchar *>(sheet.pixels), sheet.width, sheet.height, sheet.stride * 4,
                     QImage::Format_RGB32);
        QPainter painter(&image);
        paintFeatures(painter, style.features, viewport);
    }
    for (const Label &label : labelsIn(fabric, viewport, style))
        drawLabel(sheet, label, *style.glyphs, style.text);
}

QImage drawnTile(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style)
{
    QImage image(viewport.width, viewport.height, QImage::Format_RGB32);
    drawParcels(
        fabric, viewport, style,
        { reinterpret_cast<QRgb *>(image.bits()), image.bytesPerLine() / 4, image.width(), image.height() });
    return image;
}

QImage drawnMap(const gis::Fabric &fabric, const Viewport &viewport, const MapStyle &style,
                const gis::Progress &progress)
{
    QImage image(viewport.width, viewport.height, QImage::Format_RGB32);
    QRgb *pixels = reinterpret_cast<QRgb *>(image.bits());
    const std::ptrdiff_t stride = image.bytesPerLine() / 4;
    constexpr int bandHeight = 128;
    std::vector<int> tops;
    for (int top = 0; top < viewport.height; top += bandHeight)
        tops.push_back(top);

    gis::report(progress, 0);
    std::atomic<int> done = 0;
    const QThread *caller = QThread::currentThread(); // which draws too, and alone reports
    QtConcurrent::blockingMap(tops, [&](int top) {
        Viewport band = viewport;
        band.top += top;
        band.height = std::min(bandHeight, viewport.height - top);
        if (QThread::currentThread() == caller)
            gis::report(progress, double(done) / double(tops.size()));
        drawParcels(fabric, band, style, { pixels + top * stride, stride, band.width, band.height });
        ++done;
    });
    return image;
}

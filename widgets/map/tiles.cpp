#include "widgets/map/tiles.h"

#include "widgets/map/renderer.h"

#include <QFuture>
#include <QPainter>
#include <QtConcurrentRun>

#include <cmath>

namespace
{

/** Squares kept beyond those in view: about three full screens, 1 MB each. */
constexpr int spareTiles = 36;

std::int64_t tileOf(std::int64_t pixel)
{
    return std::int64_t(std::floor(double(pixel) / Tiles::side));
}

} // namespace

size_t qHash(const TileKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.resolution, key.column, key.row);
}

Tiles::Tiles(QObject *parent) : QObject(parent) { }

Tiles::~Tiles()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void Tiles::setFabric(const gis::Fabric &fabric)
{
    m_fabric = fabric;
    m_tiles.clear();
    m_inTheMaking.clear();
    next();
}

void Tiles::change(const gis::Fabric &fabric, const gis::Box &box)
{
    m_fabric = fabric;
    markStale(box);
    next();
}

void Tiles::setColouring(ColouringPtr colouring, const gis::Box &box)
{
    m_style.colouring = std::move(colouring);
    if (box.isEmpty())
        return;
    markStale(box);
    next();
}

void Tiles::markStale(const gis::Box &box)
{
    const auto touches = [&](const TileKey &key) { return viewportOf(key).box().intersects(box); };
    for (auto it = m_tiles.begin(); it != m_tiles.end(); ++it)
        it->isStale |= touches(it.key());
    for (auto it = m_inTheMaking.begin(); it != m_inTheMaking.end(); ++it)
        it->isStale |= touches(it.key());
}

void Tiles::setStyle(const MapStyle &style)
{
    m_style = style;
    for (Tile &tile : m_tiles)
        tile.isStale = true;
    for (Job &job : m_inTheMaking)
        job.isStale = true;
    next();
}

void Tiles::setView(const Viewport &view)
{
    if (view.resolution != m_view.resolution)
        m_before = m_view.resolution;
    if (view.pixelRatio != m_view.pixelRatio)
        m_tiles.clear();
    m_view = view;
    ++m_views;
    forEachInView([this](const TileKey &key) {
        if (const auto tile = m_tiles.find(key); tile != m_tiles.end())
            tile->used = m_views;
    });
    next();
}

template <typename Act> void Tiles::forEachInView(Act act) const
{
    if (m_view.width <= 0 || m_view.height <= 0)
        return;
    for (std::int64_t row = tileOf(m_view.top); row <= tileOf(m_view.top + m_view.height - 1); ++row)
        for (std::int64_t column = tileOf(m_view.left); column <= tileOf(m_view.left + m_view.width - 1);
             ++column)
            act(TileKey{ m_view.resolution, column, row });
}

Viewport Tiles::viewportOf(const TileKey &key) const
{
    return { key.resolution, key.column * side, key.row * side, side, side, m_view.pixelRatio };
}

QRectF Tiles::placeOf(const TileKey &key) const
{
    const double factor = key.resolution / m_view.resolution;
    return { double(key.column * side) * factor - double(m_view.left),
             double(key.row * side) * factor - double(m_view.top), side * factor, side * factor };
}

std::optional<TileKey> Tiles::mostWanted() const
{
    std::optional<TileKey> wanted;
    double best = 0;
    const QPointF middle(m_view.width / 2.0, m_view.height / 2.0);
    forEachInView([&](const TileKey &key) {
        const auto tile = m_tiles.constFind(key);
        if ((tile != m_tiles.constEnd() && !tile->isStale) || m_inTheMaking.contains(key))
            return;
        const QPointF away = placeOf(key).center() - middle;
        const double distance = QPointF::dotProduct(away, away);
        if (!wanted || distance < best)
            wanted = key, best = distance;
    });
    return wanted;
}

void Tiles::next()
{
    while (m_inTheMaking.size() < m_pool.maxThreadCount()) {
        const auto wanted = mostWanted();
        if (!wanted)
            return;
        draw(*wanted);
    }
}

void Tiles::draw(const TileKey &key)
{
    m_inTheMaking.insert(key, { ++m_jobs });
    QtConcurrent::run(&m_pool, drawnTile, m_fabric, viewportOf(key), m_style)
        .then(this, [this, key, job = m_jobs](const QImage &image) { keep(key, job, image); });
}

void Tiles::keep(const TileKey &key, quint64 job, const QImage &image)
{
    const auto making = m_inTheMaking.constFind(key);
    if (making == m_inTheMaking.constEnd() || making->number != job)
        return; // of a map that is gone
    const bool isStale = making->isStale;
    m_inTheMaking.erase(making);
    m_tiles.insert(key, { image, isStale, m_views });
    forget();
    next();
    if (key.resolution == m_view.resolution) {
        const QRectF place = placeOf(key);
        Q_EMIT drawn({ place.topLeft() / m_view.pixelRatio, place.size() / m_view.pixelRatio });
    }
}

void Tiles::forget()
{
    int inView = 0;
    forEachInView([&](const TileKey &) { ++inView; });
    while (m_tiles.size() > inView + spareTiles) {
        auto oldest = m_tiles.begin();
        for (auto it = m_tiles.begin(); it != m_tiles.end(); ++it)
            if (it->used < oldest->used)
                oldest = it;
        m_tiles.erase(oldest);
    }
}

void Tiles::paint(QPainter &painter, const QRectF &exposed) const
{
    painter.save();
    painter.scale(1 / m_view.pixelRatio, 1 / m_view.pixelRatio);
    // At 150 % the map may begin at half a pixel of the screen: squares laid there would show their joints.
    const QTransform place = painter.deviceTransform();
    painter.translate(std::round(place.dx()) - place.dx(), std::round(place.dy()) - place.dy());
    const QRectF area(exposed.topLeft() * m_view.pixelRatio, exposed.size() * m_view.pixelRatio);
    QList<QRectF> missing;
    forEachInView([&](const TileKey &key) {
        const QRectF place = placeOf(key);
        if (!place.intersects(area))
            return;
        if (const auto tile = m_tiles.constFind(key); tile != m_tiles.constEnd())
            painter.drawImage(place.topLeft(), tile->image);
        else
            missing += place;
    });
    for (const QRectF &place : missing) {
        painter.setClipRect(place);
        painter.fillRect(place, QColor(m_style.outside));
        for (auto it = m_tiles.constBegin(); it != m_tiles.constEnd(); ++it)
            if (it.key().resolution == m_before && placeOf(it.key()).intersects(place))
                painter.drawImage(placeOf(it.key()), it->image);
    }
    painter.restore();
}

bool Tiles::isComplete() const
{
    return m_inTheMaking.isEmpty() && !mostWanted();
}

#pragma once

#include "widgets/map/mapstyle.h"

#include <QHash>
#include <QImage>
#include <QObject>
#include <QThreadPool>

class QPainter;

/** One square of the map at one resolution. */
struct TileKey {
    double resolution = 0;
    std::int64_t column = 0;
    std::int64_t row = 0;

    friend bool operator==(const TileKey &, const TileKey &) = default;
};
size_t qHash(const TileKey &key, size_t seed = 0) noexcept;

/**
 * The map as squares that are drawn off the window's thread and kept while
 * they are of use. As many are in the making as there are processors; each
 * that is done makes room for the one wanted most in the view of that moment,
 * so what is no longer looked at is never begun.
 */
class Tiles : public QObject
{
    Q_OBJECT

public:
    static constexpr int side = 512; ///< device pixels

    explicit Tiles(QObject *parent = nullptr);
    ~Tiles() override;

    /** Shows another map: nothing that was drawn is of use. */
    void setFabric(const gis::Fabric &fabric);

    /** Shows \a fabric, which differs from the one before only within \a box. */
    void change(const gis::Fabric &fabric, const gis::Box &box);

    void setStyle(const MapStyle &style);

    /** Fills parcels by \a colouring, which differs from the one before only within \a box. */
    void setColouring(ColouringPtr colouring, const gis::Box &box);

    /** Says what is to be seen, and sees to it. */
    void setView(const Viewport &view);

    /** Paints what there is of the view: squares, where one is missing its place in those of another scale.
     */
    void paint(QPainter &painter, const QRectF &exposed) const;

    /** Whether every square of the view is drawn and up to date. */
    bool isComplete() const;

Q_SIGNALS:
    /** After a square of the view came in; \a area in device-independent pixels of the view. */
    void drawn(const QRectF &area);

private:
    struct Tile {
        QImage image;
        bool isStale = false;
        quint64 used = 0;
    };

    struct Job {
        quint64 number = 0;
        bool isStale = false; ///< the map there has changed since it began
    };

    void next();
    void markStale(const gis::Box &box);
    void draw(const TileKey &key);
    void keep(const TileKey &key, quint64 job, const QImage &image);
    void forget();
    std::optional<TileKey> mostWanted() const;
    Viewport viewportOf(const TileKey &key) const;
    QRectF placeOf(const TileKey &key) const; ///< in device pixels of the view
    template <typename Act> void forEachInView(Act act) const;

    gis::Fabric m_fabric;
    MapStyle m_style;
    Viewport m_view;
    QHash<TileKey, Tile> m_tiles;
    QHash<TileKey, Job> m_inTheMaking;
    quint64 m_jobs = 0; ///< counted
    quint64 m_views = 0; ///< counted, to tell what was seen lately
    double m_before = 0; ///< the resolution seen before this one
    QThreadPool m_pool;
};

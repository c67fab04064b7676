#pragma once

#include "gis/fabric.h"

#include <functional>

/**
 * A made town for tests and benchmarks: blocks of ten by two crooked parcels
 * with shared boundaries of about nine vertices each, and roads between them.
 */
namespace blocks
{

/** Corners and the vertices between them, the same for both sides of an edge. */
struct Grid {
    static constexpr int across = 10, down = 2; ///< parcels of a block
    gis::Point origin{ 550'000'000, 2'290'000'000 };

    static std::uint32_t noise(int i, int j, int salt)
    {
        std::uint32_t h = std::uint32_t(i) * 0x9E3779B1u ^ std::uint32_t(j) * 0x85EBCA77u
            ^ std::uint32_t(salt) * 0xC2B2AE3Du;
        h = (h ^ (h >> 15)) * 0x2C1B3C6Du;
        h = (h ^ (h >> 12)) * 0x297A2D39u;
        return h ^ (h >> 15);
    }
    static std::int64_t shake(int i, int j, int salt, int most)
    {
        return std::int64_t(noise(i, j, salt) % unsigned(2 * most)) - most;
    }

    gis::Point corner(int i, int j) const
    {
        const std::int64_t x = (i / (across + 1)) * 128'000LL + (i % (across + 1)) * 12'000LL;
        const std::int64_t y = (j / (down + 1)) * 56'000LL + (j % (down + 1)) * 25'000LL;
        return { origin.x + x + shake(i, j, 1, 1'500), origin.y + y + shake(i, j, 2, 1'500) };
    }

    /** Appends the vertices from corner (i, j) to the next one, without that. */
    void walk(gis::Ring &ring, int i, int j, int di, int dj) const
    {
        const bool forward = di + dj > 0;
        const int a = forward ? i : i + di, b = forward ? j : j + dj, salt = di ? 3 : 7;
        const gis::Point from = corner(a, b), to = corner(a + std::abs(di), b + std::abs(dj));
        const int between = 1 + int(noise(a, b, salt) % 4 == 0);
        ring.push_back(corner(i, j));
        for (int k = 1; k <= between; ++k) {
            const int n = forward ? k : between + 1 - k;
            ring.push_back({ from.x + (to.x - from.x) * n / (between + 1) + shake(a, b, salt + n, 300),
                             from.y + (to.y - from.y) * n / (between + 1) + shake(a, b, salt + 2 * n, 300) });
        }
    }

    /** The outline of the cells from (i, j) on, \a width by \a height of them. */
    gis::Ring outline(int i, int j, int width, int height) const
    {
        gis::Ring ring;
        for (int k = 0; k < width; ++k)
            walk(ring, i + k, j, 1, 0);
        for (int k = 0; k < height; ++k)
            walk(ring, i + width, j + k, 0, 1);
        for (int k = width; k > 0; --k)
            walk(ring, i + k, j + height, -1, 0);
        for (int k = height; k > 0; --k)
            walk(ring, i, j + k, 0, -1);
        return ring;
    }
};

/** Columns and rows of blocks, neighbours one after the other (Hilbert order). */
inline std::vector<std::pair<int, int>> order(int columns, int rows)
{
    const gis::Box all{ 0, 0, columns * 128LL, rows * 56LL };
    std::vector<std::pair<std::uint32_t, std::pair<int, int>>> keyed;
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            keyed.push_back({ gis::hilbert({ column * 128LL + 64, row * 56LL + 28 }, all), { column, row } });
    std::sort(keyed.begin(), keyed.end());
    std::vector<std::pair<int, int>> result;
    for (const auto &entry : keyed)
        result.push_back(entry.second);
    return result;
}

/** Visits the parcels of \a columns × \a rows blocks with their roads: 23 a block. */
inline void forEachParcel(int columns, int rows, const std::function<void(const gis::FabricParcel &)> &visit)
{
    const Grid grid;
    quint32 count = 0;
    const auto add = [&](gis::Ring ring, const QString &sheet, bool road) {
        ++count;
        visit({ QUuid(count, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0),
                { {}, sheet },
                QString::number(count % 1000 + 1),
                road ? QStringLiteral("DGT") : QStringLiteral("ONT"),
                road ? gis::Ground::Road : gis::Ground::Plain,
                std::make_shared<const gis::Geometry>(
                    gis::Geometry{ gis::Shape::Polygon, { { std::move(ring) } } }) });
    };
    for (const auto &[column, row] : order(columns, rows)) {
        const int i = column * (Grid::across + 1), j = row * (Grid::down + 1);
        const QString sheet = QString::number(row / 20 * ((columns + 9) / 10) + column / 10 + 1);
        for (int y = 0; y < Grid::down; ++y)
            for (int x = 0; x < Grid::across; ++x)
                add(grid.outline(i + x, j + y, 1, 1), sheet, false);
        add(grid.outline(i, j + Grid::down, Grid::across, 1), sheet, true);
        add(grid.outline(i + Grid::across, j, 1, Grid::down), sheet, true);
        add(grid.outline(i + Grid::across, j + Grid::down, 1, 1), sheet, true);
    }
}

inline gis::Fabric fabric(int columns, int rows)
{
    std::vector<gis::FabricParcel> parcels;
    forEachParcel(columns, rows, [&](const gis::FabricParcel &parcel) { parcels.push_back(parcel); });
    return gis::fabricOf(std::move(parcels));
}

} // namespace blocks

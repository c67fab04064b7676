#include "widgets/map/mapstyle.h"

#include <QGuiApplication>

#include <cmath>

MapStyle mapStyle(double pixelRatio, double size)
{
    MapStyle style;
    QFont font = QGuiApplication::font();
    font.setPixelSize(int(std::lround(size * pixelRatio)));
    style.glyphs = std::make_shared<const Glyphs>(font);
    return style;
}

Fill fillOf(const MapStyle &style, gis::Ground ground, unsigned char number)
{
    if (number > 0)
        return style.colouring->palette[number - 1u];
    switch (ground) {
    case gis::Ground::Road:
        return { style.road };
    case gis::Ground::Water:
        return { style.water };
    case gis::Ground::Public:
        return { style.publicLand };
    case gis::Ground::Plain:
        break;
    }
    return { style.parcel };
}

HatchGrid hatchGrid(const Viewport &viewport)
{
    const int period = std::max(4, int(std::lround(8 * viewport.pixelRatio)));
    const auto phase = [period](std::int64_t pixel) { return int((pixel % period + period) % period); };
    return { period, phase(viewport.left), phase(viewport.top) };
}

double boundaryWidth(const Viewport &viewport)
{
    // Full width up to 1:5000, a third of a pixel from about 1:45,000.
    const double full = resolutionOf(5000, 1);
    return viewport.pixelRatio
        * std::clamp(std::sqrt(full / (viewport.resolution * viewport.pixelRatio)), 0.33, 1.0);
}

bool showsLabels(const MapStyle &style, const Viewport &viewport)
{
    return style.labels && style.glyphs && scaleOf(viewport) <= 10'000;
}

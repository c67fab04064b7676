#include "widgets/map/viewport.h"

#include <array>
#include <cmath>

namespace
{

constexpr double finestScale = 50;
constexpr double coarsestScale = 50'000'000;

/** All steps from the finest to the coarsest. */
const std::vector<double> &ladder()
{
    static const std::vector<double> steps = [] {
        std::vector<double> result;
        for (double decade = 10; decade < coarsestScale; decade *= 10)
            for (const double digit : std::array{ 1.0, 1.5, 2.0, 3.0, 5.0, 7.0 })
                if (digit * decade >= finestScale && digit * decade <= coarsestScale)
                    result.push_back(digit * decade);
        return result;
    }();
    return steps;
}

std::int64_t onGrid(double value)
{
    return std::llround(std::clamp(value, -double(gis::gridLimit), double(gis::gridLimit)));
}

} // namespace

QPointF Viewport::toScreen(gis::Point p) const
{
    return { (double(p.x) / resolution - double(left)) / pixelRatio,
             (-double(p.y) / resolution - double(top)) / pixelRatio };
}

gis::Point Viewport::toMap(QPointF screen) const
{
    return { onGrid((screen.x() * pixelRatio + double(left)) * resolution),
             onGrid(-(screen.y() * pixelRatio + double(top)) * resolution) };
}

gis::Box Viewport::box() const
{
    gis::Box box;
    box.extend(toMap({ 0, 0 }));
    box.extend(toMap({ width / pixelRatio, height / pixelRatio }));
    return box;
}

double scaleOf(const Viewport &viewport, double dpi)
{
    return viewport.resolution * viewport.pixelRatio * dpi / 25.4;
}

double resolutionOf(double scale, double pixelRatio, double dpi)
{
    return scale * 25.4 / dpi / pixelRatio;
}

double nearestStep(double scale)
{
    double best = ladder().front();
    for (const double step : ladder())
        if (std::abs(std::log(step / scale)) < std::abs(std::log(best / scale)))
            best = step;
    return best;
}

double steppedScale(double scale, int steps)
{
    const auto nearest = std::find(ladder().begin(), ladder().end(), nearestStep(scale));
    const auto index = std::clamp<std::ptrdiff_t>(nearest - ladder().begin() + steps, 0,
                                                  std::ptrdiff_t(ladder().size()) - 1);
    return ladder()[std::size_t(index)];
}

Viewport centred(Viewport viewport, gis::Point centre)
{
    viewport.left = std::llround(double(centre.x) / viewport.resolution - viewport.width / 2.0);
    viewport.top = std::llround(-double(centre.y) / viewport.resolution - viewport.height / 2.0);
    return viewport;
}

Viewport zoomed(const Viewport &viewport, double resolution, QPointF fixed)
{
    const double factor = viewport.resolution / resolution;
    const QPointF pixel = fixed * viewport.pixelRatio;
    Viewport result = viewport;
    result.resolution = resolution;
    result.left = std::llround((double(viewport.left) + pixel.x()) * factor - pixel.x());
    result.top = std::llround((double(viewport.top) + pixel.y()) * factor - pixel.y());
    return result;
}

Viewport panned(Viewport viewport, QPointF by)
{
    viewport.left += std::llround(by.x() * viewport.pixelRatio);
    viewport.top += std::llround(by.y() * viewport.pixelRatio);
    return viewport;
}

Viewport fitted(Viewport viewport, const gis::Box &box, double dpi, bool stepped)
{
    if (box.isEmpty() || viewport.width <= 0 || viewport.height <= 0)
        return viewport;
    viewport.resolution =
        std::max({ double(box.width()) / viewport.width, double(box.height()) / viewport.height,
                   resolutionOf(finestScale, viewport.pixelRatio, dpi) });
    if (stepped) {
        const double scale = scaleOf(viewport, dpi) * (1 - 1e-9);
        const auto step = std::lower_bound(ladder().begin(), ladder().end(), scale);
        viewport.resolution =
            resolutionOf(step == ladder().end() ? coarsestScale : *step, viewport.pixelRatio, dpi);
    }
    return centred(viewport, box.centre());
}

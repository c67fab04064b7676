#include "gis/edits/halfplane.h"

#include <cmath>

namespace gis
{

Cut cutAlong(Point a, Point b, double left)
{
    const double length = std::hypot(double(b.x - a.x), double(b.y - a.y));
    if (length <= 0)
        return { double(a.x), double(a.y), 1, 0 };
    const double dx = double(b.x - a.x) / length, dy = double(b.y - a.y) / length;
    return { double(a.x) - dy * left, double(a.y) + dx * left, dx, dy };
}

double areaRight(const Polygon &polygon, const Cut &cut)
{
    double area = 0; // in the frame of the cut: along it and right of it; a ring is clipped at depth 0
    for (std::size_t n = 0; n < polygon.size(); ++n) {
        const Ring &ring = polygon[n];
        double twice = 0;
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point a = ring[i], b = ring[(i + 1) % ring.size()];
            const auto along = [&](Point p) {
                return cut.dx * (double(p.x) - cut.x) + cut.dy * (double(p.y) - cut.y);
            };
            double depthA = -cut.left(a), depthB = -cut.left(b), alongA = along(a), alongB = along(b);
            if (depthA <= 0 && depthB <= 0)
                continue;
            const double t = depthA / (depthA - depthB);
            if (depthA < 0)
                alongA += t * (alongB - alongA), depthA = 0;
            else if (depthB < 0)
                alongB = alongA + t * (alongB - alongA), depthB = 0;
            twice += (alongB - alongA) * (depthA + depthB);
        }
        area += (n == 0 ? 1 : -1) * std::abs(twice) / 2;
    }
    return area / 1e6;
}

std::pair<double, double> reach(const Polygon &polygon, const Cut &cut)
{
    double least = std::numeric_limits<double>::infinity(), most = -least;
    if (!polygon.empty())
        for (const Point p : polygon.front())
            least = std::min(least, cut.left(p)), most = std::max(most, cut.left(p));
    return { least, most };
}

Ring lineOf(const Cut &cut, const Box &box, const Point *through)
{
    const Point c = box.centre();
    const double reach = double(box.width() + box.height()) + 10'000;
    const double foot = cut.dx * (double(c.x) - cut.x) + cut.dy * (double(c.y) - cut.y);
    const auto at = [&](double along) {
        return Point{ std::llround(cut.x + cut.dx * along), std::llround(cut.y + cut.dy * along) };
    };
    if (through)
        return { at(foot - reach), *through, at(foot + reach) };
    return { at(foot - reach), at(foot + reach) };
}

Cut moved(const Cut &cut, double left)
{
    return { cut.x - cut.dy * left, cut.y + cut.dx * left, cut.dx, cut.dy };
}

Cut cutOff(const Polygon &polygon, const Cut &side, double area)
{
    auto [low, high] = reach(polygon, side);
    for (int i = 0; i < 60 && high - low > 1e-4; ++i) {
        const double middle = (low + high) / 2;
        (areaRight(polygon, moved(side, middle)) < area ? low : high) = middle;
    }
    return moved(side, (low + high) / 2);
}

} // namespace gis

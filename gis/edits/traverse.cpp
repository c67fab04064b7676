#include "gis/edits/traverse.h"

#include <QCoreApplication>

#include <cmath>
#include <numbers>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(GeometryEdits)
};

} // namespace

double Traverse::closingError() const
{
    return std::hypot(closingEast, closingNorth);
}

Traverse traverse(Point start, double bearingDegrees, const std::vector<Leg> &legs)
{
    if (legs.size() < 3)
        throw Refusal(Text::tr("A boundary needs at least three edges: add what is missing."), start);
    Traverse result;
    double direction =
        std::numbers::pi / 2 - bearingDegrees * std::numbers::pi / 180; // from east, to the left
    double east = 0, north = 0, angles = 0;
    for (std::size_t i = 0; i < legs.size(); ++i) {
        const auto &[length, angle] = legs[i];
        if (!(length > 0) || !(length < 1e5) || !(angle > 0) || !(angle < 360)
            || !std::isfinite(bearingDegrees))
            throw Refusal(Text::tr("Edge %1 needs a length and an angle between 0° and 360°.").arg(i + 1),
                          start);
        result.corners.push_back(
            { start.x + std::llround(east * 1000), start.y + std::llround(north * 1000) });
        east += length * std::cos(direction), north += length * std::sin(direction);
        direction += std::numbers::pi - angle * std::numbers::pi / 180;
        result.length += length, angles += angle;
    }
    result.closingEast = -east, result.closingNorth = -north;
    result.closingAngleDegrees = angles - 180.0 * (double(legs.size()) - 2);
    return result;
}

Ring distributed(const Traverse &traverse)
{
    Ring corners = traverse.corners;
    double walked = 0;
    for (std::size_t i = 1; i < corners.size(); ++i) {
        walked += distanceMetres(traverse.corners[i - 1], traverse.corners[i]);
        const double share = traverse.length > 0 ? walked / traverse.length : 0;
        corners[i].x += std::llround(traverse.closingEast * share * 1000);
        corners[i].y += std::llround(traverse.closingNorth * share * 1000);
    }
    return corners;
}

} // namespace gis

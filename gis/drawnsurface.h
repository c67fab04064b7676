#pragma once

#include <QByteArray>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace gis
{

/** A surface in doubles as a file drew it, in any unit: neither rounded nor shifted, so that the smallest
 * faults show. */
struct DrawnSurface;
using DrawnPtr = std::shared_ptr<const DrawnSurface>;

/** The surface of \a wkb; null if it cannot be read or is not valid. */
DrawnPtr drawnSurface(const QByteArray &wkb);

/** West, south, east and north of \a surface. */
std::array<double, 4> extent(const DrawnSurface &surface);

/** Area that \a a and \a b have in common, in their unit squared. \throws Error */
double sharedArea(const DrawnSurface &a, const DrawnSurface &b);

/** What \a surfaces cover together. \throws Error */
DrawnPtr united(std::span<const DrawnPtr> surfaces);

/** The area of every hole of \a surface, in its unit squared. \throws Error */
std::vector<double> holeAreas(const DrawnSurface &surface);

} // namespace gis

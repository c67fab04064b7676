#pragma once

#include "gis/edits/refusal.h"

#include <span>
#include <vector>

namespace gis
{

/** What settle() did. */
struct Settling {
    int corners = 0; ///< that were put onto neighbours
    double farthest = 0; ///< of those, the longest way in metres
    std::vector<std::pair<std::size_t, double>> cut; ///< which surface gave up how many m²

    bool isNothing() const { return corners == 0 && cut.empty(); }
};

/** A gap narrower than this, in millimetres, is no alley and no ditch (DUNG-03). */
inline constexpr std::int64_t narrowGap = 100;

/**
 * Lets \a surfaces, valid and clean among one another, keep to the ground beside those that \a stay: what is
 * less than \a near millimetres from their corners and edges goes onto them, and what
 * still lies over them is cut off. The surfaces stay clean among one another.
 *
 * \throws Refusal naming the surface by \a names that would vanish, fall apart or cross itself.
 */
Settling settle(std::vector<Geometry> &surfaces, const QStringList &names, std::span<const GeometryPtr> stay,
                std::int64_t near = narrowGap);

} // namespace gis

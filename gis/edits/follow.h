#pragma once

#include "gis/edits/outcome.h"

namespace gis
{

/** A parcel's new shape, and the ground by which it differs from the old one. */
struct GroundChange {
    Place place;
    Geometry now;
    std::vector<Polygon> gained;
    std::vector<Polygon> lost;
};

/**
 * Lets the neighbours follow: what is gained is taken off those that have it, each piece that
 * is lost goes to the one that borders on it, to nobody if none does.
 *
 * \throws Refusal if a neighbour would vanish or fall apart, or several border on a lost piece.
 */
Outcome followed(const Fabric &fabric, const QString &title, GroundChange change);

} // namespace gis

#pragma once

#include "gis/edits/move.h"

#include <functional>
#include <map>

namespace gis
{

/** What a tool does that went only \a step millimetres of the way; step 0 is where it began. */
using PartOfTheWay = std::function<Outcome(std::int64_t step)>;

/**
 * What \a act does after \a steps millimetres or, where that is Unclean, the last clean
 * result on the way there, to the millimetre; the outcome's first remark says so.
 *
 * \throws Unclean what the whole way throws, if not one millimetre of it is clean.
 */
Outcome closestOnTheWay(std::int64_t steps, const PartOfTheWay &act);

/** moveVertices(), all corners going the same part of their way where the whole is not clean. */
Outcome moveClosest(const Fabric &fabric, const std::map<Point, Point> &moves);

/** insertVertex() likewise: from the edge \a a – \a b towards \a to. */
Outcome insertClosest(const Fabric &fabric, Point a, Point b, Point to);

/** dragEdge() likewise. */
Outcome dragClosest(const Fabric &fabric, const QUuid &id, const Edge &edge, double distance);

} // namespace gis

#pragma once

#include "widgets/map/tools/snapping.h"

/** What was typed for the next corner of a drawing, until that is set. */
struct Locks {
    std::optional<double> length; ///< millimetres from the last corner
    std::optional<double> direction; ///< radians, counter-clockwise from east
    bool isEitherWay = false; ///< parallel or perpendicular: the mouse says to which side

    bool isEmpty() const { return !length && !direction; }

    friend bool operator==(const Locks &, const Locks &) = default;
};

/** The corner after \a from where \a locks and the mouse together put it: with a locked direction on the
 * boundary that \a mouse is on, if that is met. */
gis::Point locked(gis::Point from, const Snap &mouse, const Locks &locks);

/** “12,35 m”, “45°30′00″”: what is locked, for beside the cursor. */
QString wordsOf(const Locks &locks);

/** “45°30′15″” of \a degrees. */
QString degreesText(double degrees);

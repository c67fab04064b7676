#pragma once

#include "gis/geometry.h"

#include <QStringList>

namespace gis
{

/** A corner table (Bảng kê tọa độ góc ranh) understood from text. */
struct CornerText {
    Ring corners; ///< in the order of the text; the first is not repeated at the end
    QStringList remarks; ///< what was understood, one sentence each: the order of X and Y first
};

/**
 * The corners in \a text as pasted from a spreadsheet or a paper: a row a corner
 * with two coordinates in metres, with or without its number before them and the
 * edge length after them or on a line of its own; decimal comma or point.
 * Which of the two is X (north) and which Y (east) is found by where they lie
 * near \a around, the extent of the map.
 *
 * \throws Refusal naming the first row with text where a number should be, a row
 * with too few numbers, or where the corners lie far away from \a around: another zone.
 */
CornerText cornersOf(const QString &text, const Box &around);

} // namespace gis

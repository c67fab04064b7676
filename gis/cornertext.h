#pragma once

#include "gis/edits/refusal.h"

#include <QStringList>

namespace gis
{

/** A row that could not be read, as it was pasted, so that it can be mended. */
struct BrokenRow {
    int row = 0; ///< among all corners, from 0
    QString north, east; ///< one of the two may be readable
};

/** A corner table (Bảng kê tọa độ góc ranh) understood from text. */
struct CornerText {
    Ring corners; ///< in the order of the text; the first is not repeated at the end
    QStringList remarks; ///< what was understood, one sentence each: the order of X and Y first
    std::vector<BrokenRow> broken; ///< in the order of the text, between the corners
    std::optional<Refusal> fault; ///< the first thing that is wrong, with its place
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

/**
 * The same for a boundary that may be mended: rows that could be read stand beside those
 * that could not, and what is wrong is told instead of thrown, a boundary that is not
 * closed or crosses itself, too.
 *
 * \throws Refusal if there is no corner in \a text.
 */
CornerText boundaryOf(const QString &text, const Box &around);

} // namespace gis

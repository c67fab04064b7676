#pragma once

#include <QIODevice>

namespace storage
{

/**
 * How many entities the drawing of the ASCII DXF \a file has once the blocks it inserts, and those inserted
 * in them, are drawn each time; no more than 10¹². GDAL draws them before it gives the first one, and a few
 * lines can ask for thousands of millions.
 */
double drawnEntities(QIODevice &file);

} // namespace storage

#pragma once

#include <QIODevice>

namespace storage
{

/**
 * How many entities of blocks the ASCII DXF \a file draws: those of each block once for each time it is
 * inserted, in other blocks too; no more than 10¹². GDAL draws them all before it gives the first row, and a
 * few lines can ask for thousands of millions.
 */
double entitiesFromBlocks(QIODevice &file);

} // namespace storage

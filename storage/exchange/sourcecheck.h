#pragma once

#include <QString>

#include <vector>

namespace storage
{

/** A kind of map file that is read: what people call it, GDAL's driver, and the ends of its names. */
struct SourceFormat {
    const char *name;
    const char *driver;
    std::vector<const char *> suffixes;
};

/** The kinds of map files that are read; no other is ever opened. */
const std::vector<SourceFormat> &sourceFormats();

/** Patterns for a file dialog: *.gpkg *.shp … */
QStringList sourcePatterns();

/**
 * What kind of file \a path is, by its name and its first bytes, without
 * opening it as a map.
 *
 * \throws Error if it is not a file of this computer, is empty, is another
 * kind than its name says, is too large, or is of no kind that is read.
 */
const SourceFormat &checkedFormat(const QString &path, qint64 mostBytes);

/** How many rows the .mid file beside the .mif file \a path has; 0 for every other source. */
qint64 recordsBeside(const QString &path);

} // namespace storage

#pragma once

#include <QString>

#include <vector>

namespace gis
{

/**
 * The rows of resources/\a name.csv, which ships with the program, without its
 * source line and headings. Each has \a columns texts; the last one may hold commas.
 */
std::vector<std::vector<QString>> factRows(const char *name, std::size_t columns);

} // namespace gis

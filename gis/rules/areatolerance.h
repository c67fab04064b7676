#pragma once

#include <QStringList>

namespace gis
{

/** The names of the tables of area tolerances that a profile may choose from. */
QStringList areaTables();

/**
 * By how many m² an area on a certificate may differ from the computed \a area (m²)
 * on a map of scale 1:\a scale, by the table \a name. A scale that the table does
 * not have is read as the next smaller one; none (0) as 1:1000.
 *
 * Source: TT26-2024 = Annex 4 of the consolidated TT 26/2024 as a surveyor's tool
 * holds it (domain/05 §5.3 a); QP2008 = 0.0004·M·√P of the older rules (§5.3 c).
 */
double areaTolerance(const QString &name, double area, int scale);

} // namespace gis

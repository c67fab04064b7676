#pragma once

#include "app/commandline.h"
#include "gis/rules/profile.h"
#include "storage/check/linereport.h"

#include <optional>

/** Checks the lines and points that \a line names beside the parcels of \a fabric, in \a crs; nothing if it
 * names none. \throws gis::Error */
std::optional<storage::LineReport> checkedLines(const CommandLine &line, const gis::Profile &profile,
                                                const gis::Fabric &fabric, const gis::Crs &crs);

/** Adds “lines”, by kind, and “drawing” to the answer. */
void addLines(QJsonObject &answer, const storage::LineReport &report);

/** Prints what was found by kind. */
void printLines(const CommandLine &line, const storage::LineReport &report);

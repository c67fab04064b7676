#pragma once

#include "gis/rules/finding.h"

#include <QColor>

/** What list, map and explanation colour what is of \a severity at the stage that is checked: red is wrong,
 * amber to look at, all else quiet. */
QColor colourOf(gis::Severity severity);

/** What stands for a group as the map does in its legend: 3 red, 2 amber. */
QColor colourOfGroup(int group);

/** The same as the number of a fill of the map: 3 red, 2 amber, 0 none. */
unsigned char fillOf(gis::Severity severity);

#pragma once

#include "app/commandline.h"
#include "gis/rules/check.h"

int runCheck(const CommandLine &line);
int runFix(const CommandLine &line);

/** {"profile","parcels","rules","groups","seconds"}: what scripts rely on (design/commands.md). */
QJsonObject checkJson(const gis::CheckRun &run, qint64 parcels, double readSeconds);

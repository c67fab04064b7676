#pragma once

#include "app/commandline.h"

/** diaba scan add FILE PATH… --certificate SERIAL | --parcel ID */
int runScanAdd(const CommandLine &line);

/** diaba scan read FILE SCAN */
int runScanRead(const CommandLine &line);

#pragma once

#include "app/commandline.h"

/** `diaba fix --rule SONG-03`: ours and theirs of slips in conflict with the province, and which is right. */
int runConflictFix(const CommandLine &line);

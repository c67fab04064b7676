#pragma once

#include "app/commandline.h"

/** `diaba render`: a map picture (PNG) or a sheet of paper (PDF). */
int runRender(const CommandLine &line);

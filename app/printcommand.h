#pragma once

#include "app/commandline.h"

/** `diaba print`: a paper of a parcel or of a correction slip, as a PDF. */
int runPrint(const CommandLine &line);

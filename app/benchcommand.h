#pragma once

#include "app/commandline.h"

/** `diaba bench`: how fast this machine opens, draws, moves and edits the file. */
int runBench(const CommandLine &line);

#pragma once

#include "gis/error.h"

#include <functional>

namespace gis
{

/** Told the share done, 0 to 1; answers false to stop. An empty one never stops. */
using Progress = std::function<bool(double)>;

/** Reports \a share; \throws Cancelled if the answer is to stop. */
inline void report(const Progress &progress, double share)
{
    if (progress && !progress(share))
        throw Cancelled();
}

} // namespace gis

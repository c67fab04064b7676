#pragma once

#include "storage/exchange/source.h"

class OGRGeometry;

namespace storage
{

/**
 * Puts \a geometry (may be null) into \a feature: Z and M dropped, arcs
 * stroked, surfaces before lines before points where it is a mixture.
 */
void setShape(SourceFeature &feature, const OGRGeometry *geometry);

} // namespace storage

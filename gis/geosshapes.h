#pragma once

// The one door to GEOS: no other file includes its header.

#include "gis/overlay.h"

#include <geos_c.h>

namespace gis::geos
{

/** GEOS for one thread, with its last message. */
class Context
{
public:
    Context();
    ~Context() { GEOS_finish_r(m_handle); }
    Q_DISABLE_COPY_MOVE(Context)

    static Context &ofThread();
    operator GEOSContextHandle_t() const { return m_handle; }

    /** \throws Error with what GEOS said last */
    [[noreturn]] void fail() const;

private:
    GEOSContextHandle_t m_handle;
    QByteArray m_message;
};

struct Destroy {
    void operator()(GEOSGeometry *shape) const { GEOSGeom_destroy_r(Context::ofThread(), shape); }
};
using Owned = std::unique_ptr<GEOSGeometry, Destroy>;

/** Takes \a shape over. \throws Error if it is null: GEOS could not make it */
Owned owned(GEOSGeometry *shape);

/** Millimetres in a unit of the shapes handed to GEOS: metres on a grid, or millimetres where all must stay
 * exact. */
constexpr double inMetres = 1000, inMillimetres = 1;

/** A multipolygon of the parts of \a surface, in \a unit from \a origin; no ring of it may be short. */
Owned surfaceOf(const Geometry &surface, Point origin, double unit = inMetres);

/** A ring of fewer than three points cannot be handed to GEOS; it is no boundary anyway. */
bool hasShortRing(const Geometry &surface);

/** \a line in metres from \a origin, its first point again at the end of a closed one. */
Owned lineOf(const Ring &line, bool isClosed, Point origin);

/** \a shapes in one collection of \a type. */
Owned collectionOf(std::vector<Owned> shapes, int type);

/** Adds the surfaces of \a shape; lines and points are left out. */
void appendPieces(std::vector<RealPolygon> &pieces, const GEOSGeometry *shape);

/** \a piece, which is in \a unit from \a origin, on the grid. */
Polygon rounded(const RealPolygon &piece, Point origin, double unit);

/** The surfaces of \a shape, which is in metres from \a origin, on the grid. */
Geometry onGrid(const GEOSGeometry *shape, Point origin);

} // namespace gis::geos

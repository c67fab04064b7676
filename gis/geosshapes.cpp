#include "gis/geosshapes.h"

#include "gis/error.h"

#include <QCoreApplication>

#include <cmath>

namespace gis::geos
{

Context::Context() : m_handle(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(
        m_handle, [](const char *message, void *self) { static_cast<Context *>(self)->m_message = message; },
        this);
}

Context &Context::ofThread()
{
    thread_local Context context;
    return context;
}

void Context::fail() const
{
    throw Error(QCoreApplication::translate("Overlay", "The shapes could not be worked out (%1).")
                    .arg(QString::fromUtf8(m_message)));
}

Owned owned(GEOSGeometry *shape)
{
    if (!shape)
        Context::ofThread().fail();
    return Owned(shape);
}

namespace
{

/** The points of \a line from \a origin, the first again at the end of a closed one. */
GEOSCoordSequence *sequenceOf(const Ring &line, bool isClosed, Point origin, double unit)
{
    auto &context = Context::ofThread();
    const unsigned size = line.empty() ? 0 : unsigned(line.size() + (isClosed ? 1 : 0));
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(context, size, 2);
    for (unsigned i = 0; i < size; ++i) {
        const Point p = line[i % line.size()];
        GEOSCoordSeq_setXY_r(context, sequence, i, double(p.x - origin.x) / unit,
                             double(p.y - origin.y) / unit);
    }
    return sequence;
}

Owned ringOf(const Ring &ring, Point origin, double unit)
{
    return owned(GEOSGeom_createLinearRing_r(Context::ofThread(), sequenceOf(ring, true, origin, unit)));
}

/** The bare pointers of \a shapes, for a call that takes them over. */
std::vector<GEOSGeometry *> released(std::vector<Owned> shapes)
{
    std::vector<GEOSGeometry *> raw;
    for (Owned &shape : shapes)
        raw.push_back(shape.release());
    return raw;
}

} // namespace

Owned lineOf(const Ring &line, bool isClosed, Point origin)
{
    return owned(
        GEOSGeom_createLineString_r(Context::ofThread(), sequenceOf(line, isClosed, origin, inMetres)));
}

Owned collectionOf(std::vector<Owned> shapes, int type)
{
    auto raw = released(std::move(shapes));
    return owned(GEOSGeom_createCollection_r(Context::ofThread(), type, raw.data(), unsigned(raw.size())));
}

namespace
{

Owned polygonOf(const Polygon &polygon, Point origin, double unit)
{
    auto &context = Context::ofThread();
    if (polygon.empty())
        return owned(GEOSGeom_createEmptyPolygon_r(context));
    Owned shell = ringOf(polygon.front(), origin, unit);
    std::vector<Owned> holes;
    for (std::size_t i = 1; i < polygon.size(); ++i)
        holes.push_back(ringOf(polygon[i], origin, unit));
    auto raw = released(std::move(holes));
    return owned(GEOSGeom_createPolygon_r(context, shell.release(), raw.data(), unsigned(raw.size())));
}

} // namespace

Owned surfaceOf(const Geometry &geometry, Point origin, double unit)
{
    std::vector<Owned> parts;
    for (const Polygon &part : geometry.parts)
        parts.push_back(polygonOf(part, origin, unit));
    return collectionOf(std::move(parts), GEOS_MULTIPOLYGON);
}

bool hasShortRing(const Geometry &geometry)
{
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            if (ring.size() < 3)
                return true;
    return false;
}

namespace
{

RealRing realRing(const GEOSGeometry *ring)
{
    auto &context = Context::ofThread();
    const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    RealRing result(size > 0 ? size - 1 : 0);
    for (unsigned i = 0; i < result.size(); ++i)
        GEOSCoordSeq_getXY_r(context, sequence, i, &result[i].x, &result[i].y);
    return result;
}

} // namespace

void appendPieces(std::vector<RealPolygon> &pieces, const GEOSGeometry *geometry)
{
    auto &context = Context::ofThread();
    if (GEOSGeomTypeId_r(context, geometry) != GEOS_POLYGON) {
        const int count = GEOSGetNumGeometries_r(context, geometry);
        for (int i = 0; i < count && GEOSGetGeometryN_r(context, geometry, i) != geometry; ++i)
            appendPieces(pieces, GEOSGetGeometryN_r(context, geometry, i));
        return;
    }
    if (GEOSisEmpty_r(context, geometry))
        return;
    RealPolygon piece{ realRing(GEOSGetExteriorRing_r(context, geometry)) };
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i)
        piece.push_back(realRing(GEOSGetInteriorRingN_r(context, geometry, i)));
    pieces.push_back(std::move(piece));
}

Polygon rounded(const RealPolygon &piece, Point origin, double unit)
{
    Polygon polygon;
    for (const RealRing &ring : piece) {
        Ring points;
        for (const RealPoint p : ring)
            points.push_back({ origin.x + std::llround(p.x * unit), origin.y + std::llround(p.y * unit) });
        polygon.push_back(std::move(points));
    }
    return polygon;
}

Geometry onGrid(const GEOSGeometry *shape, Point origin)
{
    std::vector<RealPolygon> pieces;
    appendPieces(pieces, shape);
    Geometry result;
    for (const RealPolygon &piece : pieces)
        result.parts.push_back(rounded(piece, origin, inMetres));
    return result;
}

} // namespace gis::geos

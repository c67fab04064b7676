#include "gis/geosshapes.h"

#include <algorithm>
#include <cmath>

namespace gis
{

using namespace geos;

namespace
{

/** The reason and the place in \a origin's millimetres why \a surface is not valid. */
std::optional<Invalidity> invalidityOf(const GEOSGeometry *surface, Point origin)
{
    auto &context = Context::ofThread();
    char *reason = nullptr;
    GEOSGeometry *where = nullptr;
    const char state = GEOSisValidDetail_r(context, surface, 0, &reason, &where);
    const QString text = QString::fromUtf8(reason ? reason : "Invalid");
    GEOSFree_r(context, reason);
    const Owned place(where);
    if (state == 1)
        return std::nullopt;
    double x = 0, y = 0;
    if (place) {
        GEOSGeomGetX_r(context, place.get(), &x);
        GEOSGeomGetY_r(context, place.get(), &y);
    }
    return Invalidity{ text, { origin.x + std::llround(x), origin.y + std::llround(y) } };
}

} // namespace

std::optional<Invalidity> invalidity(const Geometry &geometry)
{
    const Box box = extent(geometry);
    if (geometry.parts.empty() || hasShortRing(geometry))
        return Invalidity{ QStringLiteral("Too few points"), box.isEmpty() ? Point() : box.centre() };
    const Point origin{ box.west, box.south };
    return invalidityOf(surfaceOf(geometry, origin, inMillimetres).get(), origin);
}

QString invalidReason(const Geometry &geometry)
{
    const auto found = invalidity(geometry);
    return found ? found->reason : QString();
}

bool isValid(const Geometry &geometry)
{
    return invalidReason(geometry).isEmpty();
}

namespace
{

} // namespace

void alignTo(const Ring &original, Polygon &polygon)
{
    const bool isCcw = signedTwiceArea(original) > 0;
    for (std::size_t i = 0; i < polygon.size(); ++i)
        if ((signedTwiceArea(polygon[i]) > 0) == (isCcw == (i > 0)))
            std::reverse(polygon[i].begin(), polygon[i].end());
    Ring &exterior = polygon.front();
    for (const Point corner : original)
        if (const auto at = std::find(exterior.begin(), exterior.end(), corner); at != exterior.end()) {
            std::rotate(exterior.begin(), at, exterior.end());
            return;
        }
}

namespace
{

/** \a result with each part running and starting as the first ring of \a original. */
Geometry aligned(Geometry result, const Geometry &original)
{
    for (Polygon &part : result.parts)
        alignTo(original.parts.front().front(), part);
    return result;
}

Point cornerOf(const Box &box)
{
    return box.isEmpty() ? Point() : Point{ box.west, box.south };
}

Owned unionOf(std::vector<Owned> shapes)
{
    const Owned all = collectionOf(std::move(shapes), GEOS_GEOMETRYCOLLECTION);
    return owned(GEOSUnaryUnionPrec_r(Context::ofThread(), all.get(), 0.001));
}

/** What two surfaces have in common, points and lines too, in metres from \a origin. */
Owned common(const Geometry &a, const Geometry &b, Point origin)
{
    const Owned first = surfaceOf(a, origin), second = surfaceOf(b, origin);
    return owned(GEOSIntersectionPrec_r(Context::ofThread(), first.get(), second.get(), 0.001));
}

} // namespace

double sharedArea(const Geometry &a, const Geometry &b)
{
    const Box box = extent(a);
    if (!box.intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return 0;
    double area = 0;
    if (GEOSArea_r(Context::ofThread(), common(a, b, cornerOf(box)).get(), &area) != 1)
        Context::ofThread().fail();
    return area;
}

Geometry difference(const Geometry &surface, std::span<const GeometryPtr> others)
{
    const Box box = extent(surface);
    if (box.isEmpty() || hasShortRing(surface))
        return surface;
    const Point origin{ box.west, box.south };
    std::vector<Owned> taken;
    for (const GeometryPtr &other : others)
        if (other && !hasShortRing(*other) && extent(*other).intersects(box))
            taken.push_back(surfaceOf(*other, origin));
    const Owned whole = surfaceOf(surface, origin), cut = unionOf(std::move(taken));
    const Owned rest = owned(GEOSDifferencePrec_r(Context::ofThread(), whole.get(), cut.get(), 0.001));
    return aligned(onGrid(rest.get(), origin), surface);
}

Geometry united(std::span<const GeometryPtr> surfaces)
{
    Box box;
    for (const GeometryPtr &surface : surfaces)
        if (surface)
            box.extend(extent(*surface));
    const Point origin = cornerOf(box);
    std::vector<Owned> shapes;
    for (const GeometryPtr &surface : surfaces)
        if (surface && !surface->parts.empty() && !hasShortRing(*surface))
            shapes.push_back(surfaceOf(*surface, origin));
    if (shapes.empty())
        return {};
    return onGrid(unionOf(std::move(shapes)).get(), origin);
}

Geometry intersection(const Geometry &a, const Geometry &b)
{
    if (!extent(a).intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return {};
    const Point origin = cornerOf(extent(a));
    return onGrid(common(a, b, origin).get(), origin);
}

double sharedLength(const Geometry &a, const Geometry &b)
{
    if (!grown(extent(a), 1).intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return 0;
    auto &context = Context::ofThread();
    const Point origin = cornerOf(extent(a));
    const Owned first = owned(GEOSBoundary_r(context, surfaceOf(a, origin).get()));
    const Owned second = owned(GEOSBoundary_r(context, surfaceOf(b, origin).get()));
    const Owned shared = owned(GEOSIntersectionPrec_r(context, first.get(), second.get(), 0.001));
    double length = 0;
    if (GEOSLength_r(context, shared.get(), &length) != 1)
        context.fail();
    return length;
}

std::vector<Face> faces(const Geometry &surface, std::span<const Ring> lines)
{
    if (surface.parts.empty() || hasShortRing(surface))
        return {};
    auto &context = Context::ofThread();
    const Point origin = cornerOf(extent(surface));
    std::vector<Owned> linework;
    for (const Polygon &part : surface.parts)
        for (const Ring &ring : part)
            linework.push_back(lineOf(ring, true, origin));
    for (const Ring &line : lines)
        if (line.size() >= 2)
            linework.push_back(lineOf(line, false, origin));
    const Owned noded = unionOf(std::move(linework));
    const GEOSGeometry *edges[] = { noded.get() };
    const Owned made = owned(GEOSPolygonize_r(context, edges, 1));
    const Owned whole = surfaceOf(surface, origin);

    std::vector<Face> result;
    for (int i = 0; i < GEOSGetNumGeometries_r(context, made.get()); ++i) {
        const GEOSGeometry *face = GEOSGetGeometryN_r(context, made.get(), i);
        const Owned inner = owned(GEOSPointOnSurface_r(context, face));
        if (Geometry shape = onGrid(face, origin); !shape.parts.empty())
            result.push_back(
                { std::move(shape.parts.front()), GEOSIntersects_r(context, whole.get(), inner.get()) == 1 });
    }
    return result;
}

Geometry madeValid(const Geometry &surface)
{
    Geometry fit{ surface.shape, {} };
    for (const Polygon &part : surface.parts) {
        Polygon polygon;
        for (const Ring &ring : part)
            if (ring.size() >= 3)
                polygon.push_back(ring);
        if (!polygon.empty() && polygon.front() == part.front())
            fit.parts.push_back(std::move(polygon));
    }
    const Box box = extent(fit);
    if (box.isEmpty())
        return fit;
    auto &context = Context::ofThread();
    const Point origin{ box.west, box.south };
    const Owned broken = surfaceOf(fit, origin);
    GEOSMakeValidParams *params = GEOSMakeValidParams_create_r(context);
    GEOSMakeValidParams_setMethod_r(context, params, GEOS_MAKE_VALID_STRUCTURE);
    GEOSMakeValidParams_setKeepCollapsed_r(context, params, 0);
    GEOSGeometry *whole = GEOSMakeValidWithParams_r(context, broken.get(), params);
    GEOSMakeValidParams_destroy_r(context, params);
    const Owned mended = owned(whole);
    const Owned gridded = owned(GEOSGeom_setPrecision_r(context, mended.get(), 0.001, 0));
    Geometry result = aligned(onGrid(gridded.get(), origin), surface);
    result.shape = surface.shape;
    return result;
}

Geometry rounded(std::span<const RealPolygon> pieces, Point origin)
{
    Geometry result;
    for (const RealPolygon &piece : pieces)
        result.parts.push_back(rounded(piece, origin, inMillimetres));
    return result;
}

std::vector<RealPolygon> commonGround(const Geometry &a, const Geometry &b, Point origin)
{
    std::vector<RealPolygon> pieces;
    if (!extent(a).intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return pieces;
    const Owned first = surfaceOf(a, origin, inMillimetres), second = surfaceOf(b, origin, inMillimetres);
    appendPieces(pieces, owned(GEOSIntersection_r(Context::ofThread(), first.get(), second.get())).get());
    return pieces;
}

} // namespace gis

#include "gis/overlay.h"

#include "gis/error.h"

#include <QCoreApplication>

#include <geos_c.h>

#include <algorithm>
#include <cmath>

namespace gis
{

namespace
{

/** GEOS for one thread, with its last message. */
class Context
{
public:
    Context() : m_handle(GEOS_init_r())
    {
        GEOSContext_setErrorMessageHandler_r(
            m_handle,
            [](const char *message, void *self) { static_cast<Context *>(self)->m_message = message; }, this);
    }
    ~Context() { GEOS_finish_r(m_handle); }
    Q_DISABLE_COPY_MOVE(Context)

    static Context &ofThread()
    {
        thread_local Context context;
        return context;
    }

    operator GEOSContextHandle_t() const { return m_handle; }

    [[noreturn]] void fail() const
    {
        throw Error(QCoreApplication::translate("Overlay", "The shapes could not be worked out (%1).")
                        .arg(QString::fromUtf8(m_message)));
    }

private:
    GEOSContextHandle_t m_handle;
    QByteArray m_message;
};

struct Destroy {
    void operator()(GEOSGeometry *geometry) const { GEOSGeom_destroy_r(Context::ofThread(), geometry); }
};
using Owned = std::unique_ptr<GEOSGeometry, Destroy>;

Owned owned(GEOSGeometry *geometry)
{
    if (!geometry)
        Context::ofThread().fail();
    return Owned(geometry);
}

/** Millimetres in a unit of the shapes handed to GEOS: metres on a grid, or millimetres where all must stay
 * exact. */
constexpr double inMetres = 1000, inMillimetres = 1;

Owned ringOf(const Ring &ring, Point origin, double unit)
{
    auto &context = Context::ofThread();
    const unsigned size = ring.empty() ? 0 : unsigned(ring.size() + 1);
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(context, size, 2);
    for (unsigned i = 0; i < size; ++i) {
        const Point p = ring[i % ring.size()];
        GEOSCoordSeq_setXY_r(context, sequence, i, double(p.x - origin.x) / unit,
                             double(p.y - origin.y) / unit);
    }
    return owned(GEOSGeom_createLinearRing_r(context, sequence));
}

Owned polygonOf(const Polygon &polygon, Point origin, double unit)
{
    auto &context = Context::ofThread();
    if (polygon.empty())
        return owned(GEOSGeom_createEmptyPolygon_r(context));
    Owned shell = ringOf(polygon.front(), origin, unit);
    std::vector<Owned> holes;
    for (std::size_t i = 1; i < polygon.size(); ++i)
        holes.push_back(ringOf(polygon[i], origin, unit));
    std::vector<GEOSGeometry *> raw;
    for (Owned &hole : holes)
        raw.push_back(hole.release());
    return owned(GEOSGeom_createPolygon_r(context, shell.release(), raw.data(), unsigned(raw.size())));
}

Owned surfaceOf(const Geometry &geometry, Point origin, double unit = inMetres)
{
    std::vector<Owned> parts;
    for (const Polygon &part : geometry.parts)
        parts.push_back(polygonOf(part, origin, unit));
    std::vector<GEOSGeometry *> raw;
    for (Owned &part : parts)
        raw.push_back(part.release());
    return owned(GEOSGeom_createCollection_r(Context::ofThread(), GEOS_MULTIPOLYGON, raw.data(),
                                             unsigned(raw.size())));
}

/** A ring of fewer than three points cannot be handed to GEOS; it is no boundary anyway. */
bool hasShortRing(const Geometry &geometry)
{
    for (const Polygon &part : geometry.parts)
        for (const Ring &ring : part)
            if (ring.size() < 3)
                return true;
    return false;
}

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

double sharedArea(const Geometry &a, const Geometry &b)
{
    const Box box = extent(a);
    if (!box.intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return 0;
    auto &context = Context::ofThread();
    const Point origin{ box.west, box.south };
    const Owned first = surfaceOf(a, origin), second = surfaceOf(b, origin);
    const Owned common = owned(GEOSIntersectionPrec_r(context, first.get(), second.get(), 0.001));
    double area = 0;
    if (GEOSArea_r(context, common.get(), &area) != 1)
        context.fail();
    return area;
}

namespace
{

Ring ringFrom(const GEOSGeometry *ring, Point origin)
{
    auto &context = Context::ofThread();
    const GEOSCoordSequence *sequence = GEOSGeom_getCoordSeq_r(context, ring);
    unsigned size = 0;
    GEOSCoordSeq_getSize_r(context, sequence, &size);
    Ring result;
    for (unsigned i = 0; i + 1 < size; ++i) {
        double x = 0, y = 0;
        GEOSCoordSeq_getXY_r(context, sequence, i, &x, &y);
        result.push_back({ origin.x + std::llround(x * 1000), origin.y + std::llround(y * 1000) });
    }
    return result;
}

void appendPolygons(Geometry &result, const GEOSGeometry *geometry, Point origin)
{
    auto &context = Context::ofThread();
    if (GEOSGeomTypeId_r(context, geometry) != GEOS_POLYGON) {
        const int count = GEOSGetNumGeometries_r(context, geometry);
        for (int i = 0; i < count && GEOSGetGeometryN_r(context, geometry, i) != geometry; ++i)
            appendPolygons(result, GEOSGetGeometryN_r(context, geometry, i), origin);
        return;
    }
    if (GEOSisEmpty_r(context, geometry))
        return;
    Polygon polygon{ ringFrom(GEOSGetExteriorRing_r(context, geometry), origin) };
    for (int i = 0; i < GEOSGetNumInteriorRings_r(context, geometry); ++i)
        polygon.push_back(ringFrom(GEOSGetInteriorRingN_r(context, geometry, i), origin));
    result.parts.push_back(std::move(polygon));
}

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

Geometry difference(const Geometry &surface, std::span<const GeometryPtr> others)
{
    const Box box = extent(surface);
    if (box.isEmpty() || hasShortRing(surface))
        return surface;
    auto &context = Context::ofThread();
    const Point origin{ box.west, box.south };
    Owned rest = surfaceOf(surface, origin);
    std::vector<GEOSGeometry *> raw;
    for (const GeometryPtr &other : others)
        if (other && !hasShortRing(*other) && extent(*other).intersects(box))
            raw.push_back(surfaceOf(*other, origin).release());
    const Owned all = owned(
        GEOSGeom_createCollection_r(context, GEOS_GEOMETRYCOLLECTION, raw.data(), unsigned(raw.size())));
    const Owned cut = owned(GEOSUnaryUnionPrec_r(context, all.get(), 0.001));
    rest = owned(GEOSDifferencePrec_r(context, rest.get(), cut.get(), 0.001));

    Geometry result;
    appendPolygons(result, rest.get(), origin);
    for (Polygon &part : result.parts)
        alignTo(surface.parts.front().front(), part);
    return result;
}

namespace
{

Point cornerOf(const Box &box)
{
    return box.isEmpty() ? Point() : Point{ box.west, box.south };
}

Owned unionOf(std::vector<Owned> shapes)
{
    auto &context = Context::ofThread();
    std::vector<GEOSGeometry *> raw;
    for (Owned &shape : shapes)
        raw.push_back(shape.release());
    const Owned all = owned(
        GEOSGeom_createCollection_r(context, GEOS_GEOMETRYCOLLECTION, raw.data(), unsigned(raw.size())));
    return owned(GEOSUnaryUnionPrec_r(context, all.get(), 0.001));
}

Owned lineOf(const Ring &line, bool isClosed, Point origin)
{
    auto &context = Context::ofThread();
    const unsigned size = unsigned(line.size() + (isClosed ? 1 : 0));
    GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(context, size, 2);
    for (unsigned i = 0; i < size; ++i) {
        const Point p = line[i % line.size()];
        GEOSCoordSeq_setXY_r(context, sequence, i, metres(p.x - origin.x), metres(p.y - origin.y));
    }
    return owned(GEOSGeom_createLineString_r(context, sequence));
}

} // namespace

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
    Geometry result;
    if (!shapes.empty())
        appendPolygons(result, unionOf(std::move(shapes)).get(), origin);
    return result;
}

Geometry intersection(const Geometry &a, const Geometry &b)
{
    Geometry result;
    if (!extent(a).intersects(extent(b)) || hasShortRing(a) || hasShortRing(b))
        return result;
    const Point origin = cornerOf(extent(a));
    const Owned first = surfaceOf(a, origin), second = surfaceOf(b, origin);
    appendPolygons(result,
                   owned(GEOSIntersectionPrec_r(Context::ofThread(), first.get(), second.get(), 0.001)).get(),
                   origin);
    return result;
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
        Geometry shape;
        appendPolygons(shape, face, origin);
        if (!shape.parts.empty())
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
    Geometry result{ surface.shape, {} };
    appendPolygons(result, gridded.get(), origin);
    for (Polygon &part : result.parts)
        alignTo(surface.parts.front().front(), part);
    return result;
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

} // namespace

Geometry rounded(std::span<const RealPolygon> pieces, Point origin)
{
    Geometry result;
    for (const RealPolygon &piece : pieces) {
        Polygon polygon;
        for (const RealRing &ring : piece) {
            Ring points;
            for (const RealPoint p : ring)
                points.push_back({ origin.x + std::llround(p.x), origin.y + std::llround(p.y) });
            polygon.push_back(std::move(points));
        }
        result.parts.push_back(std::move(polygon));
    }
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

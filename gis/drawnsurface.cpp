#include "gis/drawnsurface.h"

#include "gis/geosshapes.h"

namespace gis
{

using namespace geos;

struct DrawnSurface {
    Owned shape;
};

namespace
{

DrawnPtr drawn(Owned shape)
{
    return std::make_shared<const DrawnSurface>(DrawnSurface{ std::move(shape) });
}

double areaOf(const GEOSGeometry *shape)
{
    auto &context = Context::ofThread();
    double area = 0;
    if (GEOSArea_r(context, shape, &area) != 1)
        context.fail();
    return area;
}

} // namespace

DrawnPtr drawnSurface(const QByteArray &wkb)
{
    auto &context = Context::ofThread();
    Owned shape(GEOSGeomFromWKB_buf_r(context, reinterpret_cast<const unsigned char *>(wkb.constData()),
                                      std::size_t(wkb.size())));
    return shape && GEOSisValid_r(context, shape.get()) == 1 ? drawn(std::move(shape)) : nullptr;
}

std::array<double, 4> extent(const DrawnSurface &surface)
{
    auto &context = Context::ofThread();
    std::array<double, 4> box{};
    GEOSGeom_getExtent_r(context, surface.shape.get(), &box[0], &box[1], &box[2], &box[3]);
    return box;
}

double sharedArea(const DrawnSurface &a, const DrawnSurface &b)
{
    return areaOf(owned(GEOSIntersection_r(Context::ofThread(), a.shape.get(), b.shape.get())).get());
}

DrawnPtr united(std::span<const DrawnPtr> surfaces)
{
    auto &context = Context::ofThread();
    std::vector<Owned> shapes;
    for (const DrawnPtr &surface : surfaces)
        shapes.push_back(owned(GEOSGeom_clone_r(context, surface->shape.get())));
    const Owned all = collectionOf(std::move(shapes), GEOS_GEOMETRYCOLLECTION);
    return drawn(owned(GEOSUnaryUnion_r(context, all.get())));
}

std::vector<double> holeAreas(const DrawnSurface &surface)
{
    auto &context = Context::ofThread();
    std::vector<double> areas;
    for (int i = 0; i < GEOSGetNumGeometries_r(context, surface.shape.get()); ++i) {
        const GEOSGeometry *part = GEOSGetGeometryN_r(context, surface.shape.get(), i);
        for (int n = 0; n < GEOSGetNumInteriorRings_r(context, part); ++n) {
            GEOSGeometry *ring = GEOSGeom_clone_r(context, GEOSGetInteriorRingN_r(context, part, n));
            areas.push_back(areaOf(owned(GEOSGeom_createPolygon_r(context, ring, nullptr, 0)).get()));
        }
    }
    return areas;
}

} // namespace gis

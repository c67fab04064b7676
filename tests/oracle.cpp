#include "tests/oracle.h"

#include <geos_c.h>

#include <cmath>
#include <map>

namespace oracle
{

namespace
{

GEOSContextHandle_t context()
{
    thread_local const std::unique_ptr<GEOSContextHandle_HS, void (*)(GEOSContextHandle_t)> handle(
        GEOS_init_r(), GEOS_finish_r);
    return handle.get();
}

struct Destroy {
    void operator()(GEOSGeometry *geometry) const { GEOSGeom_destroy_r(context(), geometry); }
};
using Owned = std::unique_ptr<GEOSGeometry, Destroy>;

GEOSGeometry *ringOf(const gis::Ring &ring)
{
    GEOSCoordSequence *corners = GEOSCoordSeq_create_r(context(), unsigned(ring.size() + 1), 2);
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        const gis::Point p = ring[i % ring.size()];
        GEOSCoordSeq_setXY_r(context(), corners, unsigned(i), double(p.x) / 1000, double(p.y) / 1000);
    }
    return GEOSGeom_createLinearRing_r(context(), corners);
}

/** Corner by corner, so that nothing of the code under test is between. */
Owned shapeOf(const gis::Geometry &geometry)
{
    std::vector<GEOSGeometry *> parts;
    for (const gis::Polygon &part : geometry.parts) {
        std::vector<GEOSGeometry *> holes;
        for (std::size_t r = 1; r < part.size(); ++r)
            holes.push_back(ringOf(part[r]));
        parts.push_back(
            GEOSGeom_createPolygon_r(context(), ringOf(part[0]), holes.data(), unsigned(holes.size())));
    }
    return Owned(
        GEOSGeom_createCollection_r(context(), GEOS_MULTIPOLYGON, parts.data(), unsigned(parts.size())));
}

double areaOf(const Owned &shape)
{
    double area = 0;
    if (shape)
        GEOSArea_r(context(), shape.get(), &area);
    return area;
}

Owned unionOf(const std::vector<gis::Geometry> &shapes)
{
    std::vector<GEOSGeometry *> raw;
    for (const gis::Geometry &shape : shapes)
        raw.push_back(shapeOf(shape).release());
    const Owned all(
        GEOSGeom_createCollection_r(context(), GEOS_GEOMETRYCOLLECTION, raw.data(), unsigned(raw.size())));
    return Owned(GEOSUnaryUnionPrec_r(context(), all.get(), 0.0001));
}

double boundaryLength(const gis::Geometry &geometry)
{
    double length = 0;
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i)
                length += gis::distanceMetres(ring[i], ring[(i + 1) % ring.size()]);
    return length;
}

using Parcels = std::map<QUuid, gis::FabricParcel>;

Parcels parcelsIn(const gis::Fabric &fabric, const gis::Box &box)
{
    Parcels parcels;
    for (const gis::Place &place : fabric.intersecting(box)) {
        gis::FabricParcel parcel = fabric.parcel(place);
        parcels.insert({ parcel.id, std::move(parcel) });
    }
    return parcels;
}

/** What is asked again and again of the same parcels is worked out once. */
class Known
{
public:
    bool isValid(const gis::Geometry &geometry)
    {
        const auto it = m_isValid.find(&geometry);
        return it != m_isValid.end()
            ? it->second
            : m_isValid.insert({ &geometry, oracle::isValid(geometry) }).first->second;
    }
    double shared(const gis::Geometry &a, const gis::Geometry &b)
    {
        if (!gis::extent(a).intersects(gis::extent(b)))
            return 0;
        return areaOf(Owned(GEOSIntersection_r(context(), of(a), of(b))));
    }

private:
    GEOSGeometry *of(const gis::Geometry &geometry)
    {
        Owned &shape = m_shapes[&geometry];
        if (!shape)
            shape = shapeOf(geometry);
        return shape.get();
    }

    std::map<const gis::Geometry *, Owned> m_shapes;
    std::map<const gis::Geometry *, bool> m_isValid;
};

/** Whether a corner of \a one lies on an edge of \a other without being its corner. */
std::optional<gis::Point> unmatched(const gis::Geometry &one, const gis::Geometry &other)
{
    const gis::Box about = gis::grown(gis::extent(other), 1);
    std::vector<gis::Point> near;
    gis::Box nearBox;
    for (const gis::Polygon &mine : one.parts)
        for (const gis::Ring &corners : mine)
            for (const gis::Point p : corners)
                if (about.contains(p))
                    near.push_back(p), nearBox.extend(p);
    for (const gis::Polygon &part : other.parts)
        for (const gis::Ring &ring : part)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                const gis::Point a = ring[i], b = ring[(i + 1) % ring.size()];
                gis::Box edge;
                edge.extend(a), edge.extend(b);
                edge = gis::grown(edge, 1);
                if (!edge.intersects(nearBox))
                    continue;
                for (const gis::Point p : near)
                    if (edge.contains(p) && gis::distanceToSegment(p, a, b) <= 0.5
                        && std::find(ring.begin(), ring.end(), p) == ring.end())
                        return p;
            }
    return std::nullopt;
}

QString at(gis::Point p)
{
    return QStringLiteral("%1 %2").arg(double(p.x) / 1000, 0, 'f', 3).arg(double(p.y) / 1000, 0, 'f', 3);
}

} // namespace

bool isValid(const gis::Geometry &geometry)
{
    for (const gis::Polygon &part : geometry.parts)
        for (const gis::Ring &ring : part)
            if (ring.size() < 3)
                return false;
    const Owned shape = shapeOf(geometry);
    return !geometry.parts.empty() && shape && GEOSisValid_r(context(), shape.get()) == 1;
}

double shared(const gis::Geometry &a, const gis::Geometry &b)
{
    return areaOf(Owned(GEOSIntersection_r(context(), shapeOf(a).get(), shapeOf(b).get())));
}

double differing(const std::vector<gis::Geometry> &before, const std::vector<gis::Geometry> &after)
{
    const Owned one = unionOf(before), other = unionOf(after);
    return one && other ? areaOf(Owned(GEOSSymDifferencePrec_r(context(), one.get(), other.get(), 0.0001)))
                        : 0;
}

QString faultOf(const gis::Fabric &before, const gis::Fabric &after, const gis::Edit &edit, Ground ground)
{
    Known known;
    gis::Box box = gis::extent(edit);
    std::vector<QUuid> changed;
    for (const gis::Change &change : edit.changes)
        if (change.table == &gis::table("parcel")) {
            changed.push_back(change.id);
            if (const auto place = before.find(change.id))
                box.extend(before.chunk(*place).boxOf(place->item));
        }
    const Parcels was = parcelsIn(before, gis::grown(box, 1000)),
                  is = parcelsIn(after, gis::grown(box, 1000));
    const auto isChanged = [&](const QUuid &id) {
        return std::find(changed.begin(), changed.end(), id) != changed.end();
    };
    const auto shapeBefore = [&](const QUuid &id) {
        const auto it = was.find(id);
        return it == was.end() ? nullptr : it->second.geometry;
    };
    for (const auto &[id, parcel] : was)
        if (!isChanged(id) && (!is.contains(id) || !(is.at(id) == parcel)))
            return QStringLiteral("parcel %1 changed though no change names it").arg(parcel.parcelNo);

    double cut = 0;
    std::vector<gis::Geometry> groundBefore, groundAfter;
    for (const QUuid &id : changed) {
        if (const auto shape = shapeBefore(id); shape && known.isValid(*shape))
            groundBefore.push_back(*shape), cut += boundaryLength(*shape);
        const auto it = is.find(id);
        if (it == is.end() || !it->second.geometry)
            continue;
        const gis::Geometry &shape = *it->second.geometry;
        const auto old = shapeBefore(id);
        if (!known.isValid(shape)) {
            if (!old || known.isValid(*old))
                return QStringLiteral("parcel %1 is not valid any more").arg(it->second.parcelNo);
            continue;
        }
        groundAfter.push_back(shape), cut += boundaryLength(shape);
        const bool isReshaped = !old
            || std::abs(double(gis::twiceArea(*old) - gis::twiceArea(shape)))
                > 2e6 * 0.00071 * boundaryLength(shape);
        for (const auto &[otherId, other] : is) {
            if (otherId == id || !other.geometry || !known.isValid(*other.geometry)
                || !gis::extent(shape).intersects(gis::extent(*other.geometry)))
                continue;
            if (isReshaped)
                if (const auto p = unmatched(*other.geometry, shape))
                    if (!old || !unmatched(*other.geometry, *old))
                        return QStringLiteral(
                                   "the corner %1 of parcel %2 touches parcel %3, which has no corner there")
                            .arg(at(*p), other.parcelNo, it->second.parcelNo);
            const double overlap = known.shared(shape, *other.geometry);
            const double slack =
                0.00071 * std::min(boundaryLength(shape), boundaryLength(*other.geometry)) + 1e-6;
            if (overlap <= slack)
                continue;
            double had = 0; // of everything that went into these two
            for (const QUuid &mine : changed)
                for (const auto &[theirs, shapes] : was) {
                    const auto a = shapeBefore(mine);
                    const bool mayPass = (mine == id || !old) && (theirs == otherId || !shapeBefore(otherId));
                    if (mayPass && theirs != mine && a && shapes.geometry && known.isValid(*a)
                        && known.isValid(*shapes.geometry))
                        had += known.shared(*a, *shapes.geometry);
                }
            if (overlap > had + 2 * slack)
                return QStringLiteral("parcel %1 lies over parcel %2 by %3 m², before by %4 m²")
                    .arg(it->second.parcelNo, other.parcelNo)
                    .arg(overlap)
                    .arg(had);
        }
    }
    if (ground == Ground::Kept)
        if (const double area = differing(groundBefore, groundAfter); area > 0.00071 * cut + 1e-6)
            return QStringLiteral("%1 m² of ground came or went over %2 m of edges").arg(area).arg(cut);
    return {};
}

} // namespace oracle

#pragma once

#include "gis/overlay.h"

#include <geos_c.h>

#include <map>

/** GEOS by itself, every pair whose boxes meet, in whole millimetres: what the overlaps must be equal to. */
class Oracle
{
public:
    explicit Oracle(const std::vector<gis::GeometryPtr> &surfaces) : m_geos(GEOS_init_r())
    {
        for (const gis::GeometryPtr &surface : surfaces)
            if (surface)
                m_box.extend(gis::extent(*surface));
        for (const gis::GeometryPtr &surface : surfaces)
            m_shapes.push_back(surface && gis::isValid(*surface) ? made(*surface) : nullptr);
    }
    ~Oracle()
    {
        for (GEOSGeometry *shape : m_shapes)
            GEOSGeom_destroy_r(m_geos, shape);
        GEOS_finish_r(m_geos);
    }
    Q_DISABLE_COPY_MOVE(Oracle)

    /** Pairs with more than \a least mm² in common, and how much. */
    std::map<std::pair<quint32, quint32>, double> overlaps(double least) const
    {
        GEOSSTRtree *tree = GEOSSTRtree_create_r(m_geos, 10);
        std::vector<quint32> numbers(m_shapes.size());
        for (quint32 i = 0; i < m_shapes.size(); ++i) {
            numbers[i] = i;
            if (m_shapes[i])
                GEOSSTRtree_insert_r(m_geos, tree, m_shapes[i], &numbers[i]);
        }
        std::map<std::pair<quint32, quint32>, double> result;
        for (quint32 i = 0; i < m_shapes.size(); ++i) {
            if (!m_shapes[i])
                continue;
            std::vector<quint32> near;
            GEOSSTRtree_query_r(
                m_geos, tree, m_shapes[i],
                [](void *item, void *into) {
                    static_cast<std::vector<quint32> *>(into)->push_back(*static_cast<quint32 *>(item));
                },
                &near);
            for (const quint32 j : near) {
                if (j <= i || GEOSTouches_r(m_geos, m_shapes[i], m_shapes[j]) == 1)
                    continue;
                GEOSGeometry *common = GEOSIntersection_r(m_geos, m_shapes[i], m_shapes[j]);
                double area = 0;
                GEOSArea_r(m_geos, common, &area);
                GEOSGeom_destroy_r(m_geos, common);
                if (area > least)
                    result[{ i, j }] = area;
            }
        }
        GEOSSTRtree_destroy_r(m_geos, tree);
        return result;
    }

private:
    GEOSGeometry *ring(const gis::Ring &points) const
    {
        GEOSCoordSequence *sequence = GEOSCoordSeq_create_r(m_geos, unsigned(points.size() + 1), 2);
        for (unsigned i = 0; i <= points.size(); ++i)
            GEOSCoordSeq_setXY_r(m_geos, sequence, i, double(points[i % points.size()].x - m_box.west),
                                 double(points[i % points.size()].y - m_box.south));
        return GEOSGeom_createLinearRing_r(m_geos, sequence);
    }
    GEOSGeometry *made(const gis::Geometry &surface) const
    {
        std::vector<GEOSGeometry *> parts;
        for (const gis::Polygon &part : surface.parts) {
            if (part.empty())
                continue;
            std::vector<GEOSGeometry *> holes;
            for (std::size_t i = 1; i < part.size(); ++i)
                holes.push_back(ring(part[i]));
            parts.push_back(
                GEOSGeom_createPolygon_r(m_geos, ring(part.front()), holes.data(), unsigned(holes.size())));
        }
        return GEOSGeom_createCollection_r(m_geos, GEOS_MULTIPOLYGON, parts.data(), unsigned(parts.size()));
    }

    GEOSContextHandle_t m_geos;
    std::vector<GEOSGeometry *> m_shapes;
    gis::Box m_box;
};

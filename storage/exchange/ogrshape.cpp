#include "storage/exchange/ogrshape.h"

#include <QCoreApplication>

#include <ogr_geometry.h>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Source)
};

static_assert(sizeof(OGRRawPoint) == 2 * sizeof(double));

/** How deep shapes may be nested in one another. */
constexpr int deepest = 32;

class ShapeWriter
{
public:
    explicit ShapeWriter(SourceFeature &feature) : m_feature(feature), m_shape(feature.geometry) { }

    /** Which kind of shape \a geometry makes at best. */
    static int dimension(const OGRGeometry &geometry)
    {
        return geometry.IsEmpty() ? -1 : geometry.getDimension();
    }

    void add(const OGRGeometry &geometry, int depth = 0)
    {
        if (depth > deepest || geometry.IsEmpty())
            return;
        switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            addPoint(*geometry.toPoint());
            return;
        case wkbLineString:
        case wkbCircularString:
        case wkbCompoundCurve:
            addLine(*geometry.toCurve());
            return;
        case wkbPolygon:
        case wkbTriangle:
        case wkbCurvePolygon:
            addSurface(*geometry.toCurvePolygon());
            return;
        case wkbPolyhedralSurface:
        case wkbTIN:
            for (const OGRPolygon *patch : *geometry.toPolyhedralSurface())
                add(*patch, depth + 1);
            return;
        default:
            if (OGR_GT_IsSubClassOf(wkbFlatten(geometry.getGeometryType()), wkbGeometryCollection))
                for (const OGRGeometry *member : *geometry.toGeometryCollection())
                    add(*member, depth + 1);
        }
    }

private:
    bool isWanted(gis::Shape shape) const { return shape == m_shape.shape; }

    void addPoint(const OGRPoint &point)
    {
        if (m_shape.shape == gis::Shape::Polygon && !m_feature.labelPoint) {
            m_feature.labelPoint = { point.getX(), point.getY() };
            return;
        }
        if (!isWanted(gis::Shape::Point))
            return leaveOut();
        m_shape.beginPart();
        m_shape.beginRing();
        m_shape.coordinates.insert(m_shape.coordinates.end(), { point.getX(), point.getY() });
    }

    void addLine(const OGRCurve &curve)
    {
        if (!isWanted(gis::Shape::Line))
            return leaveOut();
        m_shape.beginPart();
        m_shape.beginRing();
        addVertices(curve, false);
    }

    void addSurface(const OGRCurvePolygon &surface)
    {
        if (!isWanted(gis::Shape::Polygon))
            return leaveOut();
        m_shape.beginPart();
        for (const OGRCurve *ring : surface) {
            m_shape.beginRing();
            addVertices(*ring, false);
        }
    }

    void leaveOut() { m_feature.lost = Text::tr("points or lines beside the surface"); }

    void addVertices(const OGRCurve &curve, bool continues)
    {
        const OGRwkbGeometryType type = wkbFlatten(curve.getGeometryType());
        if (type == wkbCompoundCurve) {
            for (const OGRCurve *piece : *curve.toCompoundCurve()) {
                addVertices(*piece, continues);
                continues = true;
            }
            return;
        }
        const OGRSimpleCurve &line = *curve.toSimpleCurve();
        const int count = line.getNumPoints();
        if (type == wkbCircularString) {
            addArcs(line, count, continues);
            return;
        }
        if (count == 0)
            return;
        const int first = continues ? 1 : 0;
        const std::size_t before = m_shape.coordinates.size();
        m_shape.coordinates.resize(before + 2 * std::size_t(count));
        line.getPoints(reinterpret_cast<OGRRawPoint *>(m_shape.coordinates.data() + before), nullptr);
        if (first)
            m_shape.coordinates.erase(m_shape.coordinates.begin() + qsizetype(before),
                                      m_shape.coordinates.begin() + qsizetype(before) + 2);
    }

    void addArcs(const OGRSimpleCurve &line, int count, bool continues)
    {
        m_feature.hadArcs = true;
        const auto point = [&line](int n) { return std::array<double, 2>{ line.getX(n), line.getY(n) }; };
        if (!continues && count > 0)
            m_shape.coordinates.insert(m_shape.coordinates.end(), { line.getX(0), line.getY(0) });
        for (int n = 0; n + 2 < count; n += 2)
            appendArc(m_shape.coordinates, point(n), point(n + 1), point(n + 2), strokeTolerance);
    }

    SourceFeature &m_feature;
    SourceGeometry &m_shape;
};

} // namespace

void setShape(SourceFeature &feature, const OGRGeometry *geometry)
{
    feature.geometry.clear();
    feature.labelPoint.reset();
    feature.hadZ = feature.hadArcs = false;
    feature.lost.clear();
    feature.lostWkb.clear();
    if (!geometry)
        return;
    const int dimension = ShapeWriter::dimension(*geometry);
    feature.geometry.shape = dimension >= 2 ? gis::Shape::Polygon
        : dimension == 1                    ? gis::Shape::Line
                                            : gis::Shape::Point;
    feature.hadZ = geometry->Is3D() || geometry->IsMeasured();
    ShapeWriter(feature).add(*geometry);
    if (feature.lost.isEmpty())
        return;
    feature.lostWkb.resize(qsizetype(geometry->WkbSize()));
    geometry->exportToWkb(wkbNDR, reinterpret_cast<unsigned char *>(feature.lostWkb.data()), wkbVariantIso);
}

} // namespace storage

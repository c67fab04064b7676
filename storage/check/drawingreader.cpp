#include "storage/check/drawingreader.h"

#include "storage/exchange/importcrs.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DrawingReader)
};

/** The layer \a name; without a name the only one with shapes that are no surfaces, else that of an import.
 */
const SourceLayer &layerOf(const Source &source, const QString &name)
{
    QStringList found;
    for (const SourceLayer &layer : source.layers())
        if (layer.hasGeometry && !layer.hasSurfaces)
            found += layer.name;
    if (name.isEmpty() && found.size() > 1)
        throw gis::Error(Text::tr("%1 has several layers: say which one is meant: %2.")
                             .arg(QFileInfo(source.path()).fileName(), found.join(u", "_s)));
    return source.layer(name.isEmpty() && found.size() == 1 ? found.front() : name);
}

class LayerReader
{
public:
    LayerReader(const LayerName &name, gis::Shape wanted, const gis::Crs &crs, const gis::Progress &progress,
                QStringList &notes)
        : m_source(name.path), m_layer(layerOf(m_source, name.layer)), m_wanted(wanted), m_crs(crs),
          m_progress(progress), m_notes(notes), m_from(declaredCrs(m_layer, notes))
    {
    }

    /** Shows \a take the row and rings of each shape that is wanted. */
    template <typename Take> void read(Take take)
    {
        m_source.visit(m_layer, [&](SourceFeature &feature) {
            if (feature.row % 1024 == 0)
                gis::report(m_progress,
                            m_layer.features > 0 ? double(feature.row) / double(m_layer.features) : 0);
            if (feature.geometry.isEmpty() || feature.geometry.shape != m_wanted) {
                ++(feature.geometry.isEmpty() ? m_empty : m_others);
                return true;
            }
            convert(feature.geometry.coordinates);
            const auto grid = gridded(feature.geometry);
            if (!grid) {
                m_firstLost = m_lost++ == 0 ? feature.row : m_firstLost;
                return true;
            }
            m_hadHeights |= feature.hadZ, m_hadArcs |= feature.hadArcs;
            for (const gis::Polygon &part : grid->geometry.parts)
                for (const gis::Ring &ring : part)
                    take(feature.row, ring), ++m_taken;
            return true;
        });
        finish();
    }

private:
    QString fileName() const { return QFileInfo(m_source.path()).fileName(); }

    void convert(std::vector<double> &numbers) const
    {
        if (!m_from.isKnown() || m_from == m_crs)
            return;
        std::vector<gis::Coordinate> places(numbers.size() / 2);
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = { numbers[2 * i], numbers[2 * i + 1] };
        places = gis::transformed(places, m_from, m_crs);
        for (std::size_t i = 0; i < places.size(); ++i)
            numbers[2 * i] = places[i].x, numbers[2 * i + 1] = places[i].y;
    }

    void finish()
    {
        if (m_taken == 0)
            throw gis::Error((m_wanted == gis::Shape::Line
                                  ? Text::tr("Layer “%1” of %2 has no lines that can be placed on the map.")
                                  : Text::tr("Layer “%1” of %2 has no points that can be placed on the map."))
                                 .arg(m_layer.name, fileName()));
        if (!m_from.isKnown())
            m_notes +=
                Text::tr("%1 declares no coordinate system: its numbers are taken as the working file’s.")
                    .arg(fileName());
        else if (m_from != m_crs)
            m_notes += Text::tr("%1 was converted from %2.").arg(fileName(), m_from.name());
        if (m_lost > 0)
            m_notes += Text::tr("%1: %n row(s) without a place on the map left out, the first is row %2.", "",
                                m_lost)
                           .arg(fileName())
                           .arg(m_firstLost);
        if (m_empty > 0)
            m_notes += Text::tr("%1: %n row(s) without a shape left out.", "", m_empty).arg(fileName());
        if (m_others > 0)
            m_notes +=
                Text::tr("%1: %n row(s) with another kind of shape left out.", "", m_others).arg(fileName());
        if (m_hadHeights)
            m_notes += Text::tr("%1: heights left out.").arg(fileName());
        if (m_hadArcs)
            m_notes += Text::tr("%1: arcs made of straight pieces.").arg(fileName());
    }

    Source m_source;
    const SourceLayer &m_layer;
    gis::Shape m_wanted;
    const gis::Crs &m_crs;
    const gis::Progress &m_progress;
    QStringList &m_notes;
    gis::Crs m_from;
    int m_taken = 0, m_empty = 0, m_others = 0, m_lost = 0;
    bool m_hadHeights = false, m_hadArcs = false;
    qint64 m_firstLost = 0;
};

} // namespace

LayerName layerNamed(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    if (colon < 0 || QFileInfo::exists(text) || !QFileInfo::exists(text.left(colon)))
        return { text, {} };
    return { text.left(colon), text.mid(colon + 1) };
}

ReadDrawing readDrawing(const LayerName &lines, const LayerName &points, const gis::Crs &crs,
                        const gis::Progress &progress)
{
    ReadDrawing read;
    if (!lines.path.isEmpty())
        LayerReader(lines, gis::Shape::Line, crs, progress, read.notes)
            .read([&](qint64 row, const gis::Ring &ring) {
                read.drawing.lines.push_back({ row, ring });
            });
    if (!points.path.isEmpty())
        LayerReader(points, gis::Shape::Point, crs, progress, read.notes)
            .read([&](qint64 row, const gis::Ring &ring) {
                for (const gis::Point place : ring)
                    read.drawing.points.push_back({ row, place });
            });
    return read;
}

} // namespace storage

#include "storage/check/linereport.h"

#include "gis/error.h"
#include "gis/topology/linewords.h"
#include "storage/exchange/source.h"

#include "tests/geopackage.h"
#include "tests/suite.h"
#include "tests/testfolder.h"
#include "tests/testdata.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;
using gis::LineFaultKind;

namespace
{

/** One layer of lines, of points and of plots of a peer's own test data, what its tests expect and what we
 * say, as “kind n”. Layers are FILE:LAYER without the ending. */
struct Case {
    const char *name, *lines, *points, *plots;
    double touch;
    const char *expected; ///< by the peer, in its words
    const char *ours;
};

// The peer compares unrounded coordinates: it finds dangles and bare stretches of less than a millimetre,
// counts lines or corners of each plot where we count places, and wants a line cut where another ends at a
// vertex of it, which is no fault to us: touching means having the same vertex.
const Case cases[] = {
    { "lines 1", "topology_cases:lines_case1", "", "topology_cases:polygon_case1", 1,
      "1 stretch of the plot not covered by boundaries, none of the boundaries",
      "dangle 2, bare_boundary 1, pseudo_node 1" },
    { "lines 2", "topology_cases:lines_case2", "", "topology_cases:polygon_case2", 1,
      "the same with multilines", "dangle 2, bare_boundary 1, pseudo_node 1" },
    { "lines 3", "topology_cases:lines_case3", "", "topology_cases:polygon_case3", 1,
      "2 stretches of the plot, 1 of a boundary", "dangle 2, off_parcel 1, bare_boundary 1, pseudo_node 1" },
    { "lines 4", "topology_cases:lines_case4", "", "topology_cases:polygon_case4", 1,
      "4 stretches of the plot, none of the boundaries", "dangle 6, bare_boundary 1, pseudo_node 2" },
    { "lines 5", "topology_cases:lines_case5", "", "topology_cases:polygon_case5", 1,
      "4 stretches of the plot, 1 of a boundary", "dangle 4, off_parcel 1, bare_boundary 1, pseudo_node 1" },
    { "lines 6", "topology_cases:lines_case6", "", "topology_cases:polygon_case6", 1,
      "1 ring of the boundary, a hole the plot has not", "off_parcel 1" },
    { "lines 7", "topology_cases:lines_case7", "", "topology_cases:polygon_case7", 1,
      "stretches of both plots, none of the boundary", "dangle 2, bare_boundary 2" },
    { "adjust 1", "adjust_boundaries_cases:boundary_case_1", "", "", 1, "4 boundaries are 1",
      "dangle 2, pseudo_node 3" },
    { "adjust 2", "adjust_boundaries_cases:boundary_case_2", "", "", 1, "2 boundaries are 1",
      "dangle 2, pseudo_node 1" },
    { "adjust 3", "adjust_boundaries_cases:boundary_case_3", "", "", 1,
      "3 boundaries become 3: split where three meet", "pseudo_node 2" },
    { "adjust 4", "adjust_boundaries_cases:boundary_case_4", "", "", 1, "4 boundaries become 3",
      "pseudo_node 3" },
    { "adjust 5", "adjust_boundaries_cases:boundary_case_5", "", "", 1,
      "3 boundaries become 3: split where three meet", "pseudo_node 2" },
    { "adjust 6", "adjust_boundaries_cases:boundary_case_6", "", "", 1, "4 boundaries become 3",
      "dangle 3, pseudo_node 1" },
    { "adjust 7", "adjust_boundaries_cases:boundary_case_7", "", "", 1, "3 boundaries become 2",
      "dangle 4, pseudo_node 1" },
    { "adjust 8", "adjust_boundaries_cases:boundary_case_8", "", "", 1, "4 boundaries are 1, a ring",
      "pseudo_node 4" },
    { "adjust 9", "adjust_boundaries_cases:boundary_case_9", "", "", 1, "9 boundaries become 3",
      "pseudo_node 8" },
    { "boundary", "quality_validations:boundary", "quality_validations:boundary_points", "", 1,
      "no dangle; 7 nodes without a point", "node_without_point 7, pseudo_node 2" },
    { "bad boundary", "quality_validations:bad_boundary", "", "", 1, "4 boundaries that are split",
      "pseudo_node 2" },
    { "good boundary", "quality_validations:good_boundary", "quality_validations:good_boundary_points", "", 1,
      "no split boundary", "double_point 4" },
    { "bbox boundary", "quality_validations:bbox_intersect_boundary", "", "", 1,
      "9 boundaries that are split", "pseudo_node 7" },
    { "puntolindero", "", "quality_validations:puntolindero", "quality_validations:terreno", 1,
      "14 points on no corner; 10 corners of plots, at 9 places, without a point",
      "double_point 15, point_off_parcel 14, corner_without_point 9" },
    { "topology", "quality_validations:topology_boundaries", "", "quality_validations:topology_plots", 1,
      "boundaries 1 and 3 are of plots 3 and 4", "dangle 8, off_parcel 2, bare_boundary 3" },
    { "overlapping lines", "geometry_utils:overlapping_lines", "", "", 1,
      "5 pairs that run together, 20 points; 19 dangles",
      "duplicate 1, overlap 5, crossing 8, dangle 10, pseudo_node 2" },
    { "overlapping points", "", "geometry_utils:overlapping_points", "", 0, "1 pair of points",
      "double_point 1" },
    { "overlapping points, 1 mm", "", "geometry_utils:overlapping_points", "", 1, "1 pair of points",
      "double_point 2" },
    { "topology tables", "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_Lindero",
      "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_PuntoLindero",
      "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_Terreno", 1,
      "6 boundaries off the plots, 12 plots not covered, 34 points off the nodes, 13 nodes without a point",
      "dangle 8, off_parcel 2, bare_boundary 11, double_point 16, point_off_line 34, node_without_point 13, "
      "corner_without_point 1, pseudo_node 4" },
    { "topology tables, 0 mm", "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_Lindero",
      "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_PuntoLindero",
      "ladm_geometry:ladm_validations_topology_tables_v1_2__LC_Terreno", 0, "the same",
      "dangle 8, off_parcel 5, bare_boundary 12, double_point 16, point_off_line 34, node_without_point 13, "
      "corner_without_point 1, pseudo_node 4" },
    { "valid rules", "ladm_geometry:valid_quality_rules_v1_2__LC_Lindero",
      "ladm_geometry:valid_quality_rules_v1_2__LC_PuntoLindero",
      "ladm_geometry:valid_quality_rules_v1_2__LC_Terreno", 1,
      "nothing; but the plots here have lost the second part of five multiparts",
      "off_parcel 3, double_point 1, point_off_parcel 6" },
    { "queries", "ladm_geometry:ladm_col_queries_v1_2__LC_Lindero",
      "ladm_geometry:ladm_col_queries_v1_2__LC_PuntoLindero",
      "ladm_geometry:ladm_col_queries_v1_2__LC_Terreno", 1, "not tested; the same five multiparts",
      "off_parcel 3, bare_boundary 3, double_point 1, point_off_parcel 6, corner_without_point 4" },
};

storage::LayerName layerOf(const char *name)
{
    const QStringList parts = QString::fromLatin1(name).split(u':');
    if (parts.size() < 2)
        return {};
    return { sharedData(u"co-ladm-col/%1.gpkg"_s.arg(parts[0])), parts[1] };
}

gis::Fabric plots(const char *name)
{
    const storage::LayerName layer = layerOf(name);
    std::vector<gis::FabricParcel> parcels;
    if (!layer.path.isEmpty())
        for (const gis::GeometryPtr &shape : geopackage::surfaces(layer.path, layer.layer)) {
            parcels.push_back(parcel(uuid(quint32(parcels.size()) + 1), {}));
            parcels.back().geometry = shape;
        }
    return gis::fabricOf(std::move(parcels));
}

QString counted(const std::vector<gis::LineFault> &faults)
{
    QStringList words;
    const std::vector<int> counts = gis::counts(faults);
    for (std::size_t kind = 0; kind < counts.size(); ++kind)
        if (counts[kind] > 0)
            words += gis::key(LineFaultKind(kind)) + u' ' + QString::number(counts[kind]);
    return words.join(u", "_s);
}

} // namespace

/** Reading drawings, and what is found in a peer's, case by case. */
class TestLinereport : public QObject
{
    Q_OBJECT

    testdata::TestFolder m_folder;

    /** A GeoJSON file of one feature for each of \a shapes. */
    QString drawing(const QString &name, const QByteArrayList &shapes)
    {
        QByteArrayList rows;
        for (const QByteArray &shape : shapes)
            rows += R"({"type":"Feature","properties":{"n":1},"geometry":)" + shape + '}';
        return m_folder.written(name,
                                R"({"type":"FeatureCollection","crs":{"type":"name","properties":)"
                                R"({"name":"urn:ogc:def:crs:EPSG::5899"}},"features":[)"
                                    + rows.join(',') + "]}");
    }
    static QString refusal(const storage::LayerName &lines, const storage::LayerName &points = {})
    {
        try {
            storage::readDrawing(lines, points, gis::Crs(u"EPSG:5899"_s));
            return {};
        } catch (const gis::Error &error) {
            return error.message();
        }
    }

private Q_SLOTS:
    void thePeersCasesAreFound_data()
    {
        QTest::addColumn<int>("number");
        for (int i = 0; i < int(std::size(cases)); ++i)
            QTest::newRow(cases[i].name) << i;
    }
    void thePeersCasesAreFound()
    {
        QFETCH(int, number);
        const Case &each = cases[number];
        NEED_DATA(folder, "co-ladm-col");
        storage::LinesTask task{ layerOf(each.lines), layerOf(each.points), {}, {} };
        task.tolerances.touchMillimetres = each.touch;
        const bool isSpanish = QByteArray(each.lines).startsWith("ladm_geometry");
        const storage::LineReport report = storage::checkedLines(
            task, plots(each.plots), gis::Crs(isSpanish ? u"EPSG:9377"_s : u"EPSG:3116"_s));
        QCOMPARE(counted(report.faults), QString::fromLatin1(each.ours));
    }

    void aDrawingInAnotherCrsIsConverted()
    {
        const QString path = drawing(
            u"d.geojson"_s, { R"({"type":"LineString","coordinates":[[550000,2290000],[550100,2290000]]})" });
        const auto same = storage::readDrawing({ path, {} }, {}, gis::Crs(u"EPSG:5899"_s));
        QCOMPARE(same.drawing.lines.front().vertices.front(), (gis::Point{ 550'000'000, 2'290'000'000 }));
        QVERIFY(same.notes.isEmpty());
        const auto other = storage::readDrawing({ path, {} }, {}, gis::Crs(u"EPSG:5897"_s));
        QVERIFY(other.drawing.lines.front().vertices.front() != same.drawing.lines.front().vertices.front());
        QCOMPARE(other.notes.size(), 1);
    }
    void whatIsLeftOutIsSaid()
    {
        const QString path =
            drawing(u"mixed.geojson"_s,
                    { R"({"type":"LineString","coordinates":[[550000,2290000,5],[550100,2290000,5]]})",
                      R"({"type":"LineString","coordinates":[[1e300,2290000],[550100,2290000]]})",
                      R"({"type":"Point","coordinates":[550000,2290000]})", "null" });
        const auto read = storage::readDrawing({ path, {} }, { path, {} }, gis::Crs(u"EPSG:5899"_s));
        QCOMPARE(read.drawing.lines.size(), std::size_t(1));
        QCOMPARE(read.drawing.points.size(), std::size_t(1));
        QVERIFY(read.notes.filter(u"row 2"_s).size() >= 1);
        QVERIFY(read.notes.filter(u"heights"_s).size() >= 1);
        QVERIFY(read.notes.filter(u"without a shape"_s).size() >= 1);
        QVERIFY(read.notes.filter(u"another kind of shape"_s).size() >= 1);
    }
    void arcsAreMadeOfStraightPieces()
    {
        const QString path = m_folder.written(
            u"arcs.csv"_s, "WKT,n\n\"CIRCULARSTRING (550000 2290000, 550050 2290050, 550100 2290000)\",1\n");
        const auto read = storage::readDrawing({ path, {} }, {}, gis::Crs(u"EPSG:5899"_s));
        QVERIFY(read.drawing.lines.front().vertices.size() > 100);
        QCOMPARE(read.notes.size(), 2);
    }
    void whatCannotBeCheckedIsRefusedInOneSentence()
    {
        const QString points =
            drawing(u"points.geojson"_s, { R"({"type":"Point","coordinates":[550000,2290000]})" });
        const QString empty = drawing(u"empty.geojson"_s, {});
        QVERIFY(refusal({ points, {} }).contains(u"has no lines"_s));
        QVERIFY(refusal({ empty, {} }).contains(u"has no lines"_s));
        QVERIFY(refusal({ points, u"nowhere"_s }).contains(u"nowhere"_s));
        QVERIFY(refusal({ m_folder.filePath(u"none.gpkg"_s), {} }).contains(u"none.gpkg"_s));
        const QString line =
            drawing(u"line.geojson"_s,
                    { R"({"type":"LineString","coordinates":[[550000,2290000],[550100,2290000]]})" });
        QVERIFY(refusal({ line, {} }, { line, {} }).contains(u"has no points"_s));
        NEED_DATA(cases, "co-ladm-col/topology_cases.gpkg");
        QVERIFY(refusal({ cases, {} }).contains(u"lines_case1"_s));
    }
    void aLayerIsNamedBehindAColon()
    {
        const QString path = m_folder.written(u"a:b.geojson"_s, "{}");
        QCOMPARE(storage::layerNamed(path).path, path);
        QCOMPARE(storage::layerNamed(path + u":ranh"_s).path, path);
        QCOMPARE(storage::layerNamed(path + u":ranh"_s).layer, u"ranh"_s);
        QCOMPARE(storage::layerNamed(u"C:\\none.dgn"_s).path, u"C:\\none.dgn"_s);
    }
    void aDrawingElsewhereIsNotComparedWithTheParcels()
    {
        const QString path =
            drawing(u"far.geojson"_s,
                    { R"({"type":"LineString","coordinates":[[550000,2290000],[550100,2290000]]})" });
        const auto report = storage::checkedLines({ { path, {} }, {}, {}, {} },
                                                  gis::fabricOf({ parcel(uuid(1), square(0, 0, 9)) }),
                                                  gis::Crs(u"EPSG:5899"_s));
        QCOMPARE(counted(report.faults), u"dangle 2"_s);
        QCOMPARE(report.notes.size(), 1);
    }
    void aReportIsALayerOrASpreadsheet()
    {
        const QString path = drawing(
            u"r.geojson"_s, { R"({"type":"LineString","coordinates":[[550000,2290000],[550100,2290000]]})" });
        const auto report = storage::checkedLines({ { path, {} }, {}, {}, {} }, {}, gis::Crs(u"EPSG:5899"_s));
        for (const QString &name : { u"r.gpkg"_s, u"r.xlsx"_s }) {
            storage::writeLines(m_folder.filePath(name), report, { u"xa.diaba"_s, {}, {} });
            storage::Source written(m_folder.filePath(name));
            qint64 rows = 0;
            const auto &layers = written.layers();
            written.visit(layers.front(), [&](storage::SourceFeature &feature) {
                rows = feature.row;
                return true;
            });
            QVERIFY(rows >= 2);
        }
        QVERIFY_EXCEPTION_THROWN(storage::writeLines(m_folder.filePath(u"r.txt"_s), report, {}), gis::Error);
    }
};

DIABA_TEST(TestLinereport)
#include "tst_linereport.moc"

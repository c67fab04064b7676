#include "gis/overlay.h"
#include "gis/rules/topologyrules.h"
#include "gis/topology/topology.h"

#include "tests/danphuong.h"
#include "tests/geopackage.h"
#include "tests/geosoracle.h"
#include "tests/testdata.h"

#include <cmath>
#include <map>

using namespace gis;
using namespace testdata;

namespace
{

Fabric fabricOfSurfaces(const std::vector<GeometryPtr> &surfaces,
                        const std::function<QString(quint32)> &sheet = {})
{
    std::vector<FabricParcel> parcels;
    for (quint32 i = 0; i < surfaces.size(); ++i) {
        FabricParcel made = parcel(uuid(i), {});
        made.sheet.sheetNo = sheet ? sheet(i) : QStringLiteral("1");
        made.geometry = surfaces[i];
        parcels.push_back(std::move(made));
    }
    return fabricOf(std::move(parcels));
}

TopologyTolerances none()
{
    TopologyTolerances tolerances;
    tolerances.overlapMillimetres = tolerances.overlapBetweenSheetsMillimetres = -1;
    tolerances.gapMillimetres = tolerances.gapBetweenSheetsMillimetres = 0;
    return tolerances;
}

using Kind = TopologyFaultKind;

std::map<Kind, int> counted(const std::vector<TopologyFault> &faults)
{
    std::map<Kind, int> counts;
    for (const TopologyFault &fault : faults)
        ++counts[fault.kind];
    return counts;
}

} // namespace

class TestTopologydata : public QObject
{
    Q_OBJECT

    /** Our overlaps of valid surfaces against GEOS's: the same pairs, the same areas. */
    static void compare(const std::vector<GeometryPtr> &surfaces)
    {
        const double least = 0.5; // mm²
        const auto expected = Oracle(surfaces).overlaps(least);
        std::map<std::pair<quint32, quint32>, double> found;
        for (const TopologyFault &fault : topology(fabricOfSurfaces(surfaces), none()))
            if ((fault.kind == Kind::Overlap || fault.kind == Kind::Duplicate
                 || fault.kind == Kind::UncutIsland)
                && isValid(*surfaces[fault.a.data1]) && isValid(*surfaces[fault.b.data1])
                && fault.squareMillimetres > least)
                found[std::minmax(fault.a.data1, fault.b.data1)] = fault.squareMillimetres;
        for (const auto &[pair, area] : expected)
            QVERIFY2(found.contains(pair) && std::abs(found[pair] - area) <= 1e-9 * area + 0.1,
                     qPrintable(QStringLiteral("%1 and %2: %3 mm² and %4")
                                    .arg(pair.first)
                                    .arg(pair.second)
                                    .arg(area)
                                    .arg(found[pair])));
        QCOMPARE(found.size(), expected.size());
    }

private Q_SLOTS:
    void overlapsAreThoseOfGeos_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("layer");
        const auto row = [](const char *file, const char *layer) {
            QTest::addRow("%s", layer) << QString::fromLatin1(file) << QString::fromLatin1(layer);
        };
        row("fr-rouen-1827/rouen_1827.gpkg", "parcelles_1827");
        row("nz-linz-parcels/parcels.gpkg", "parcels");
        for (int i = 1; i <= 7; ++i)
            row("co-ladm-col/topology_cases.gpkg", qPrintable(QStringLiteral("polygon_case%1").arg(i)));
        for (const char *layer : { "topology_plots", "check_gaps_in_plots", "terreno", "right_of_way",
                                   "construccion", "servidumbre_transito" })
            row("co-ladm-col/quality_validations.gpkg", layer);
        row("co-ladm-col/geometry_utils.gpkg", "overlapping_polygons");
        for (const char *layer :
             { "ladm_col_queries_v1_2__LC_Terreno", "valid_quality_rules_v1_2__LC_Terreno",
               "quality_rules_tolerance_v1_2__LC_Terreno",
               "ladm_validations_topology_tables_v1_2__LC_Terreno" })
            row("co-ladm-col/ladm_geometry.gpkg", layer);
    }
    void overlapsAreThoseOfGeos()
    {
        QFETCH(QString, file);
        QFETCH(QString, layer);
        const QString path = sharedData(file);
        if (path.isEmpty())
            QSKIP("shared data is not on this machine");
        const auto surfaces = geopackage::surfaces(path, layer);
        QVERIFY(!surfaces.empty());
        compare(surfaces);
    }

    /** Kinds found in \a layer, under the tolerances as they are and gaps as wide as \a widestGap metres. */
    static std::map<Kind, int> kinds(const char *file, const char *layer, double widestGap = 0.1)
    {
        TopologyTolerances tolerances;
        tolerances.widestGapMillimetres = 1000 * widestGap;
        return counted(topology(fabricOfSurfaces(geopackage::surfaces(sharedData(QString::fromLatin1(file)),
                                                                      QString::fromLatin1(layer))),
                                tolerances));
    }

    void whatRouenWasSeenWithIsFound()
    {
        NEED_DATA(path, "fr-rouen-1827/rouen_1827.gpkg");
        // What is wider than the grid can make it: the 16 overlaps over 0.01 m² of its description, a
        // duplicate and two islands among them.
        const auto faults =
            topology(fabricOfSurfaces(geopackage::surfaces(path, QStringLiteral("parcelles_1827"))), {});
        const auto large = std::count_if(faults.begin(), faults.end(), [](const TopologyFault &fault) {
            return fault.kind != Kind::Gap && fault.squareMetres() > 0.01;
        });
        QVERIFY(large >= 16);
        QVERIFY(std::any_of(faults.begin(), faults.end(), [](const TopologyFault &fault) {
            return fault.kind != Kind::Gap && std::abs(fault.squareMetres() - 193) < 1; // the largest
        }));
        // Within the grid's rounding the micro-overlaps and micro-gaps of its description, in about the
        // number.
        auto counts = counted(
            topology(fabricOfSurfaces(geopackage::surfaces(path, QStringLiteral("parcelles_1827"))), none()));
        const int slivers = counts[Kind::Overlap] + counts[Kind::Gap];
        QVERIFY2(slivers > 2'300 && slivers < 3'000, qPrintable(QString::number(slivers)));
    }

    void aCleanTownHasNone()
    {
        NEED_DATA(path, "nz-linz-parcels/parcels.gpkg");
        QCOMPARE(kinds("nz-linz-parcels/parcels.gpkg", "parcels"),
                 (std::map<Kind, int>{ { Kind::SeveralParts, 5 } }));
    }

    void thePeersOwnCasesAreFound()
    {
        NEED_DATA(folder, "co-ladm-col");
        const char *ladm = "co-ladm-col/ladm_geometry.gpkg";
        auto queries = kinds(ladm, "ladm_col_queries_v1_2__LC_Terreno", 1'000);
        QCOMPARE(queries[Kind::Overlap] + queries[Kind::UncutIsland] + queries[Kind::Duplicate], 5);
        QCOMPARE(queries[Kind::Duplicate], 3);
        QVERIFY(kinds(ladm, "valid_quality_rules_v1_2__LC_Terreno").empty());
        QVERIFY(kinds(ladm, "quality_rules_tolerance_v1_2__LC_Terreno").empty());
        QCOMPARE(kinds(ladm, "ladm_validations_topology_tables_v1_2__LC_Terreno")[Kind::UncutIsland], 4);
        const char *cases = "co-ladm-col/topology_cases.gpkg";
        for (const char *layer : { "polygon_case1", "polygon_case2", "polygon_case3", "polygon_case4",
                                   "polygon_case5", "polygon_case6" })
            QVERIFY2(!kinds(cases, layer).contains(Kind::Overlap), layer);
        QCOMPARE(queries[Kind::Gap], 2);
        QCOMPARE(kinds(ladm, "ladm_validations_topology_tables_v1_2__LC_Terreno", 1'000)[Kind::Gap], 8);
        for (const char *layer : { "check_gaps_in_plots", "topology_plots" })
            QCOMPARE(kinds("co-ladm-col/quality_validations.gpkg", layer, 1'000)[Kind::Gap], 2);
    }

    void theSheetsOfDanPhuong()
    {
        NEED_DATA(folder, "vn-danphuong-sheets");
        const danphuong::Sheets sheets = danphuong::read(folder);
        std::vector<GeometryPtr> raw;
        for (const Surface &surface : sheets.surfaces)
            raw.push_back(surface.geometry);
        const auto sheetOf = [&](quint32 i) { return sheets.names[i].section(u'/', 0, 0); };
        auto before = counted(topology(fabricOfSurfaces(raw, sheetOf), {}));
        QCOMPARE(before[Kind::NestedParts], 633);
        QVERIFY(!before.contains(Kind::Undigested));

        // Once the nested parts are repaired there are 39 overlaps, all between sheets, of at most 0.07 m².
        std::vector<GeometryPtr> repaired;
        const NestedRepair repair = nestedRepair(sheets.surfaces);
        std::size_t islands = 0;
        for (const Host &host : repair.hosts)
            islands += host.islands.size();
        QCOMPARE(before[Kind::UncutIsland], int(islands));
        for (const Surface &surface : gis::repaired(sheets.surfaces, repair))
            repaired.push_back(surface.geometry);
        compare(repaired);
        const auto after = topology(fabricOfSurfaces(repaired, sheetOf), none());
        QCOMPARE(counted(after)[Kind::Overlap], 39);
        for (const TopologyFault &fault : after) {
            QVERIFY(fault.betweenSheets);
            QVERIFY(fault.kind != Kind::Overlap || fault.squareMetres() < 0.075);
        }
        QVERIFY(!counted(after).contains(Kind::UncutIsland));
        // The usual profile lets no overlap between sheets pass: it finds the same 39.
        const auto asked = topology(fabricOfSurfaces(repaired, sheetOf), tolerancesOf(profile()));
        QCOMPARE(counted(asked)[Kind::Overlap], 39);
    }
};

DIABA_TEST(TestTopologydata)
#include "tst_topologydata.moc"

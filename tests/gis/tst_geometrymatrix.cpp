#include "gis/crs.h"
#include "gis/constructions.h"
#include "gis/edits/closest.h"
#include "gis/edits/fit.h"
#include "gis/edits/ground.h"
#include "gis/edits/merge.h"
#include "gis/edits/move.h"
#include "gis/edits/replace.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/edits/traverse.h"

#include "tests/gis/geometrysites.h"
#include "tests/oracle.h"
#include "tests/suite.h"

#include <cmath>
#include <numbers>

using namespace gis;
using namespace testdata;
using namespace sites;

/** Every tool at every kind of place: it works and GEOS finds nothing wrong, or it explains in one sentence.
 */
class TestGeometrymatrix : public QObject
{
    Q_OBJECT

    using Tool = std::function<Outcome(const Site &)>;
    struct NamedTool {
        const char *name;
        oracle::Ground ground;
        Tool run;
    };

    static Box boxOfFirst(const Site &site) { return extent(shapeOf(site.fabric, uuid(1)).geometry); }

    static std::vector<NamedTool> tools()
    {
        using oracle::Ground;
        const auto shifted = [](Point p, std::int64_t x, std::int64_t y) {
            return Point{ p.x + x, p.y + y };
        };
        return {
            { "move vertex", Ground::MayChange,
              [=](const Site &s) {
                  return moveVertices(s.fabric, { { s.corner, shifted(s.corner, 137, 81) } });
              } },
            { "insert vertex", Ground::MayChange,
              [=](const Site &s) {
                  return insertVertex(
                      s.fabric, s.edge.a, s.edge.b,
                      { (s.edge.a.x + s.edge.b.x) / 2 + 30, (s.edge.a.y + s.edge.b.y) / 2 + 7 });
              } },
            { "remove vertex", Ground::MayChange,
              [=](const Site &s) { return removeVertices(s.fabric, std::span(&s.corner, 1)); } },
            { "move several", Ground::MayChange,
              [](const Site &s) {
                  return moveVertices(s.fabric, gis::shifted({ s.edge.a, s.edge.b }, 60, -40));
              } },
            { "drag edge out", Ground::MayChange,
              [](const Site &s) { return dragEdge(s.fabric, uuid(1), s.edge, 0.21); } },
            { "drag edge in", Ground::MayChange,
              [](const Site &s) { return dragEdge(s.fabric, uuid(1), s.edge, -0.21); } },
            { "reshape", Ground::MayChange,
              [](const Site &s) {
                  const Point middle{ (s.edge.a.x + s.edge.b.x) / 2, (s.edge.a.y + s.edge.b.y) / 2 };
                  return reshapeBoundary(s.fabric, uuid(1),
                                         { s.edge.a, { middle.x + 90, middle.y + 40 }, s.edge.b });
              } },
            { "split by line", Ground::Kept,
              [](const Site &s) {
                  const Box box = boxOfFirst(s);
                  const std::int64_t x = box.centre().x + 3;
                  return splitByLine(s.fabric, uuid(1),
                                     { { x, box.south - 500 }, { x + 200, box.north + 500 } });
              } },
            { "split parallel", Ground::Kept,
              [](const Site &s) { return splitParallel(s.fabric, uuid(1), s.edge, 1.1); } },
            { "split by area", Ground::Kept,
              [](const Site &s) {
                  return splitByArea(s.fabric, uuid(1),
                                     squareMetres(twiceArea(shapeOf(s.fabric, uuid(1)).geometry)) * 0.37,
                                     s.edge);
              } },
            { "split through a point", Ground::Kept,
              [](const Site &s) { return splitByAreaThrough(s.fabric, uuid(1), 4, s.edge.a); } },
            { "split equally", Ground::Kept,
              [](const Site &s) { return splitEqually(s.fabric, uuid(1), 3, s.edge); } },
            { "split by corners", Ground::Kept,
              [](const Site &s) {
                  const InnerPoint inner = innerPoint(shapeOf(s.fabric, uuid(1)).geometry.parts.front(), 10);
                  const auto d = std::int64_t(inner.distance / 2);
                  const Point c = inner.point;
                  return splitByCorners(s.fabric, uuid(1),
                                        { { c.x - d, c.y - d },
                                          { c.x + d, c.y - d },
                                          { c.x + d, c.y + d },
                                          { c.x - d, c.y + d } });
              } },
            { "merge", Ground::Kept,
              [](const Site &s) {
                  return mergeParcels(s.fabric, { uuid(1), uuid(2) });
              } },
            { "redraw", Ground::MayChange,
              [](const Site &s) {
                  Ring corners = shapeOf(s.fabric, uuid(1)).geometry.parts.front().front();
                  for (Point &p : corners)
                      if (p == s.corner)
                          p.x += 55;
                  return redrawParcel(s.fabric, uuid(1), corners);
              } },
            { "draw", Ground::MayChange,
              [](const Site &s) {
                  return drawParcel(s.fabric, uuid(1), { at(0, 0), at(10'000, 3'000), at(0, 8'000) });
              } },
            { "new parcel", Ground::MayChange,
              [](const Site &s) {
                  return newParcel(
                      s.fabric, { {}, QStringLiteral("9") },
                      { at(5'000, 5'000), at(5'000, -9'000), at(-9'000, -9'000), at(-9'000, 5'000) },
                      Over::KeepOut);
              } },
            { "cut islands", Ground::MayChange, [](const Site &s) { return cutIslands(s.fabric, uuid(2)); } },
            { "fill gap", Ground::MayChange,
              [](const Site &s) { return fillGap(s.fabric, at(-500, -500), uuid(1)); } },
            { "separate parts", Ground::Kept,
              [](const Site &s) { return separateParts(s.fabric, uuid(1)); } },
            { "redraw by lengths", Ground::MayChange,
              [](const Site &s) {
                  const Ring old = shapeOf(s.fabric, uuid(1)).geometry.parts.front().front();
                  std::vector<Leg> legs;
                  for (std::size_t i = 0; i < old.size(); ++i) {
                      const Point a = old[i], b = old[(i + 1) % old.size()], c = old[(i + 2) % old.size()];
                      const double in = std::atan2(double(b.y - a.y), double(b.x - a.x)),
                                   out = std::atan2(double(c.y - b.y), double(c.x - b.x));
                      const double turn = std::remainder(out - in, 2 * std::numbers::pi);
                      legs.push_back({ distanceMetres(a, b) + (i == 0 ? 0.04 : 0),
                                       180 - turn * 180 / std::numbers::pi });
                  }
                  const double bearing = 90
                      - std::atan2(double(old[1].y - old[0].y), double(old[1].x - old[0].x)) * 180
                          / std::numbers::pi;
                  return redrawParcel(s.fabric, uuid(1), distributed(traverse(old[0], bearing, legs)));
              } },
            { "repair nested", Ground::MayChange,
              [](const Site &s) {
                  Record record{ &table("parcel"), uuid(1), 0, {} };
                  record.set("geometry", geometryValue(shapeOf(s.fabric, uuid(1)).geometry));
                  record.set("recorded_area", 50.0);
                  return repairNested(s.fabric, std::vector{ record });
              } },
            { "re-assign the sheet", Ground::MayChange,
              [](const Site &s) {
                  return reassignCrs(s.fabric, { {}, QStringLiteral("9") }, epsg(5897), epsg(9209),
                                     epsg(5897));
              } },
            { "replace", Ground::MayChange,
              [](const Site &s) {
                  const Geometry shape = shapeOf(s.fabric, uuid(1)).geometry;
                  std::vector<FabricParcel> parcels;
                  for (const Place &place : s.fabric.intersecting(grown(s.fabric.extent(), 1)))
                      parcels.push_back(s.fabric.parcel(place));
                  FabricParcel fresh = testdata::parcel(uuid(77), {});
                  fresh.sheet.sheetNo = QStringLiteral("31");
                  fresh.geometry = std::make_shared<const Geometry>(shape);
                  parcels.push_back(fresh);
                  return replaceBlock(fabricOf(parcels), extent(shape).isEmpty() ? Ring{} : ringAround(shape),
                                      { {}, QStringLiteral("31") })
                      .outcome;
              } },
            { "fit", Ground::MayChange,
              [](const Site &s) {
                  const std::vector<Control> controls{ { at(0, 0), at(30, 10) },
                                                       { at(100'000, 0), at(100'035, 5) } };
                  return fitParcels(s.fabric, { uuid(1) }, fitOf(controls, FitKind::Helmert));
              } },
        };
    }

private Q_SLOTS:
    void eachToolWorksOrExplains_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<int>("tool");
        QTest::addColumn<bool>("works");
        const QStringList removal{ QStringLiteral(
            "remove vertex") }; // a corner that shapes the parcel, or one of three
        const std::map<QString, QStringList> refusals{
            { QStringLiteral("T-junction"), removal },
            { QStringLiteral("edge shared in part"), removal },
            { QStringLiteral("acute sliver"), removal },
            { QStringLiteral("river"), removal },
            { QStringLiteral("no geometry"),
              { QStringLiteral("move vertex"), QStringLiteral("insert vertex"),
                QStringLiteral("remove vertex"), QStringLiteral("move several"),
                QStringLiteral("drag edge out"), QStringLiteral("drag edge in"), QStringLiteral("reshape"),
                QStringLiteral("split by line"), QStringLiteral("split parallel"),
                QStringLiteral("split by area"), QStringLiteral("split through a point"),
                QStringLiteral("split equally"), QStringLiteral("split by corners"), QStringLiteral("merge"),
                QStringLiteral("redraw"), QStringLiteral("redraw by lengths"), QStringLiteral("replace"),
                QStringLiteral("fit") } },
            { QStringLiteral("multi-part"),
              { QStringLiteral("reshape"), QStringLiteral("split by line"), QStringLiteral("split parallel"),
                QStringLiteral("split by area"), QStringLiteral("split through a point"),
                QStringLiteral("split equally"), QStringLiteral("split by corners"), QStringLiteral("merge"),
                QStringLiteral("redraw"), QStringLiteral("redraw by lengths") } },
        };
        for (const char *place :
             { "three parcels", "four parcels", "on a hole", "the sheet's edge", "between two sheets",
               "T-junction", "collinear vertex", "edge shared in part", "acute sliver", "river", "multi-part",
               "no geometry" }) {
            int n = 0;
            for (const NamedTool &tool : tools()) {
                const QString name = QString::fromLatin1(tool.name), where = QString::fromLatin1(place);
                const auto refused = refusals.find(where);
                bool works = refused == refusals.end() || !refused->second.contains(name);
                const QStringList seldom{ QStringLiteral("draw"), QStringLiteral("cut islands"),
                                          QStringLiteral("fill gap"), QStringLiteral("separate parts"),
                                          QStringLiteral("repair nested") };
                if (seldom.contains(name))
                    works = (name == u"draw" && where == u"no geometry")
                        || (name == u"separate parts" && where == u"multi-part");
                QTest::addRow("%s: %s", place, tool.name) << where << n++ << works;
            }
        }
    }
    void eachToolWorksOrExplains()
    {
        QFETCH(QString, place);
        QFETCH(int, tool);
        QFETCH(bool, works);
        const Site here = site(place);
        const NamedTool named = tools()[std::size_t(tool)];
        try {
            const Outcome outcome = named.run(here);
            Edit edit = outcome.edit;
            quint32 id = 100;
            for (const Created &created : outcome.created) {
                Record record{ &table("parcel"), uuid(id++), 0, {} };
                record.set("sheet_no", created.sheet.sheetNo);
                record.set("parcel_no", QString::number(id));
                record.set("geometry", geometryValue(created.geometry));
                edit.changes.push_back(insertOf(record));
            }
            for (const Touched &retired : outcome.retired) {
                const int status = table("parcel").indexOf("status");
                edit.changes.push_back({ &table("parcel"), retired.id, Values{ { status, Value() } },
                                         Values{ { status, QStringLiteral("retired") } } });
            }
            Fabric after = here.fabric;
            after.apply(edit);
            QCOMPARE(oracle::faultOf(here.fabric, after, edit, named.ground), QString());
            QVERIFY2(works, "was expected to explain");
            if (!outcome.changesIdentity()) {
                after.apply(inverted(edit));
                QVERIFY(after == here.fabric);
            }
        } catch (const Error &error) {
            QVERIFY(!error.message().isEmpty());
            QVERIFY2(!works, qPrintable(error.message()));
        }
    }

    void theClosestResultIsCleanWhereverItIsWanted_data()
    {
        QTest::addColumn<QString>("place");
        for (const char *place : { "three parcels", "four parcels", "on a hole", "the sheet's edge",
                                   "between two sheets", "T-junction", "collinear vertex",
                                   "edge shared in part", "acute sliver", "river", "multi-part" })
            QTest::addRow("%s", place) << QString::fromLatin1(place);
    }
    void theClosestResultIsCleanWhereverItIsWanted()
    {
        QFETCH(QString, place);
        const Site s = site(place);
        const Ring old = shapeOf(s.fabric, uuid(1)).geometry.parts.front().front();
        const Point middle{ (s.edge.a.x + s.edge.b.x) / 2, (s.edge.a.y + s.edge.b.y) / 2 };
        int offered = 0;
        for (int turn = 0; turn < 24; ++turn) {
            const auto away = [turn](Point p) {
                return pointAway(p, turn * 0.261, 3'000 + 3'571 * (turn % 5));
            };
            Ring corners = old;
            std::replace(corners.begin(), corners.end(), s.corner, away(s.corner));
            const std::vector<std::function<Outcome()>> wanted{
                [&] {
                    return moveClosest(s.fabric, { { s.corner, away(s.corner) } });
                },
                [&] { return insertClosest(s.fabric, s.edge.a, s.edge.b, away(middle)); },
                [&] { return dragClosest(s.fabric, uuid(1), s.edge, turn - 12.3); },
                [&] { return redrawParcel(s.fabric, uuid(1), corners, Over::KeepOut); },
                [&] {
                    return reshapeBoundary(s.fabric, uuid(1), { s.edge.a, away(middle), s.edge.b },
                                           Over::KeepOut);
                }
            };
            for (std::size_t i = 0; i < wanted.size(); ++i)
                try {
                    const Outcome outcome = wanted[i]();
                    Fabric after = s.fabric;
                    after.apply(outcome.edit);
                    const QString fault =
                        oracle::faultOf(s.fabric, after, outcome.edit, oracle::Ground::MayChange);
                    QVERIFY2(fault.isEmpty(),
                             qPrintable(QStringLiteral("tool %1, turn %2: %3").arg(i).arg(turn).arg(fault)));
                    offered += outcome.remarks.join(u' ').contains(QStringLiteral("closest clean result"));
                } catch (const Error &error) {
                    QVERIFY(!error.message().isEmpty());
                }
        }
        QVERIFY(offered > 0);
    }
};

DIABA_TEST(TestGeometrymatrix)
#include "tst_geometrymatrix.moc"

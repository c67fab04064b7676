#include "gis/crs.h"
#include "gis/edits/fit.h"
#include "gis/edits/ground.h"
#include "gis/edits/merge.h"
#include "gis/edits/move.h"
#include "gis/edits/replace.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/edits/traverse.h"

#include "tests/oracle.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <cmath>
#include <numbers>

using namespace gis;
using namespace testdata;

/** Every tool at every kind of place: it works and GEOS finds nothing wrong, or it explains in one sentence.
 */
class TestGeometrymatrix : public QObject
{
    Q_OBJECT

    /** A place to work at: parcel 1 with its corner, an edge of it, and a neighbour to merge with. */
    struct Site {
        Fabric fabric;
        Point corner;
        Edge edge;
    };
    static constexpr std::int64_t east = 550'123'456, north = 2'290'456'789;
    static Point at(std::int64_t x, std::int64_t y) { return { east + x, north + y }; }

    static FabricParcel made(quint32 id, Polygon polygon, const QString &sheet = QStringLiteral("9"))
    {
        for (Ring &ring : polygon)
            for (Point &p : ring)
                p = at(p.x, p.y);
        FabricParcel parcel = testdata::parcel(uuid(id), {});
        parcel.sheet.sheetNo = sheet;
        parcel.geometry =
            std::make_shared<const Geometry>(Geometry{ Shape::Polygon, { std::move(polygon) } });
        return parcel;
    }

    static Ring river()
    {
        Ring ring;
        for (int i = 0; i < 1000; ++i)
            ring.push_back({ i * 400, std::llround(6'000 * std::sin(i / 40.0)) });
        for (int i = 999; i >= 0; --i)
            ring.push_back({ i * 400, std::llround(6'000 * std::sin(i / 40.0)) + 12'000 });
        return ring;
    }

    static Site site(const QString &name)
    {
        if (name == u"three parcels")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                                made(3,
                                     { { { 0, 10'000 },
                                         { 10'000, 10'000 },
                                         { 20'000, 10'000 },
                                         { 20'000, 20'000 },
                                         { 0, 20'000 } } }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"four parcels")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                                made(3, { square(0, 10'000, 10'000) }),
                                made(4, { square(10'000, 10'000, 10'000) }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"on a hole")
            return {
                fabricOf(
                    { made(1, { square(4'000, 4'000, 3'000) }),
                      made(2,
                           { square(0, 0, 12'000),
                             { { 4'000, 4'000 }, { 4'000, 7'000 }, { 7'000, 7'000 }, { 7'000, 4'000 } } }) }),
                at(7'000, 7'000),
                { at(7'000, 4'000), at(7'000, 7'000) }
            };
        if (name == u"the sheet's edge")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(-10'000, 0, 10'000) }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"between two sheets")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }),
                                made(2, { square(10'000, 0, 10'000) }, QStringLiteral("8")) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"T-junction")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                                made(3, { rectangle(0, 10'000, 20'000, 5'000) }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"collinear vertex")
            return { fabricOf({ made(1,
                                     { { { 0, 0 },
                                         { 10'000, 0 },
                                         { 10'000, 4'000 },
                                         { 10'000, 10'000 },
                                         { 0, 10'000 } } }),
                                made(2,
                                     { { { 10'000, 0 },
                                         { 20'000, 0 },
                                         { 20'000, 10'000 },
                                         { 10'000, 10'000 },
                                         { 10'000, 4'000 } } }) }),
                     at(10'000, 4'000),
                     { at(10'000, 0), at(10'000, 4'000) } };
        if (name == u"edge shared in part")
            return { fabricOf({ made(1, { square(0, 0, 10'000) }),
                                made(2, { rectangle(10'000, 3'000, 10'000, 12'000) }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        if (name == u"acute sliver")
            return { fabricOf({ made(1, { { { 0, 0 }, { 60'000, 0 }, { 60'000, 1'200 } } }),
                                made(2, { { { 0, 0 }, { 60'000, 1'200 }, { 60'000, 20'000 } } }) }),
                     at(60'000, 1'200),
                     { at(60'000, 0), at(60'000, 1'200) } };
        if (name == u"river")
            return { fabricOf({ made(1, { river() }),
                                made(2,
                                     { { { 0, 12'000 },
                                         { 400, std::llround(6'000 * std::sin(1 / 40.0)) + 12'000 },
                                         { 0, 30'000 } } }) }),
                     at(0, 12'000),
                     { at(0, 12'000), at(0, 0) } };
        if (name == u"multi-part") {
            FabricParcel parcel = made(1, { square(0, 0, 10'000) });
            Geometry shape = *parcel.geometry;
            shape.parts.push_back(made(1, { square(30'000, 0, 5'000) }).geometry->parts[0]);
            parcel.geometry = std::make_shared<const Geometry>(shape);
            return { fabricOf({ parcel, made(2, { square(10'000, 0, 10'000) }) }),
                     at(10'000, 10'000),
                     { at(10'000, 0), at(10'000, 10'000) } };
        }
        FabricParcel parcel = made(1, {});
        parcel.geometry = nullptr;
        return { fabricOf({ parcel, made(2, { square(10'000, 0, 10'000) }) }),
                 at(0, 0),
                 { at(0, 0), at(0, 10'000) } };
    }

    using Tool = std::function<Outcome(const Site &)>;
    struct NamedTool {
        const char *name;
        oracle::Ground ground;
        Tool run;
    };

    static Box boxOfFirst(const Site &site) { return extent(shapeOf(site.fabric, uuid(1)).geometry); }

    /** A little outside of \a shape. */
    static Ring ringAround(const Geometry &shape)
    {
        const Box box = grown(extent(shape), 500);
        return {
            { box.west, box.south }, { box.east, box.south }, { box.east, box.north }, { box.west, box.north }
        };
    }

    static std::vector<NamedTool> tools()
    {
        using oracle::Ground;
        const auto shifted = [](Point p, std::int64_t x, std::int64_t y) {
            return Point{ p.x + x, p.y + y };
        };
        const auto wrap = [](Edit edit) {
            Outcome outcome;
            outcome.edit = std::move(edit);
            return outcome;
        };
        return {
            { "move vertex", Ground::MayChange,
              [=](const Site &s) {
                  return wrap(moveVertex(s.fabric, s.corner, shifted(s.corner, 137, 81)));
              } },
            { "insert vertex", Ground::MayChange,
              [=](const Site &s) {
                  return wrap(insertVertex(
                      s.fabric, s.edge.a, s.edge.b,
                      { (s.edge.a.x + s.edge.b.x) / 2 + 30, (s.edge.a.y + s.edge.b.y) / 2 + 7 }));
              } },
            { "remove vertex", Ground::MayChange,
              [=](const Site &s) { return wrap(removeVertex(s.fabric, s.corner)); } },
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
        const Site site = TestGeometrymatrix::site(place);
        const NamedTool named = tools()[std::size_t(tool)];
        try {
            const Outcome outcome = named.run(site);
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
            Fabric after = site.fabric;
            after.apply(edit);
            QCOMPARE(oracle::faultOf(site.fabric, after, edit, named.ground), QString());
            QVERIFY2(works, "was expected to explain");
            if (!outcome.changesIdentity()) {
                after.apply(inverted(edit));
                QVERIFY(after == site.fabric);
            }
        } catch (const Error &error) {
            QVERIFY(!error.message().isEmpty());
            QVERIFY2(!works, qPrintable(error.message()));
        }
    }

    /** What a clerk may draw, type or paste wrongly: one sentence, and where on the map to look. */
    void whatCannotBeDoneIsSaidWithItsPlace_data()
    {
        QTest::addColumn<std::function<void(const Fabric &)>>("act");
        using Act = std::function<void(const Fabric &)>;
        const auto row = [](const char *name, Act act) { QTest::newRow(name) << act; };
        row("a line beside", [](const Fabric &f) {
            splitByLine(f, uuid(1), { at(-900, 500), at(-900, 9'000) });
        });
        row("a line that crosses three times", [](const Fabric &f) {
            splitByLine(f, uuid(1),
                        { at(-500, 2'000), at(11'000, 2'000), at(11'000, 5'000), at(-500, 5'000),
                          at(-500, 8'000), at(11'000, 8'000) });
        });
        row("a line along the boundary", [](const Fabric &f) {
            splitByLine(f, uuid(1), { at(10'000, 0), at(10'000, 10'000) });
        });
        row("an area larger than the parcel", [](const Fabric &f) {
            splitByArea(f, uuid(1), 101, { at(0, 0), at(10'000, 0) });
        });
        row("the same through a point",
            [](const Fabric &f) { splitByAreaThrough(f, uuid(1), 100.1, at(0, 0)); });
        row("a boundary that crosses itself", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { at(0, 0), at(10'000, 10'000), at(10'000, 0), at(0, 10'000), at(-2'000, 5'000) });
        });
        row("two corners", [](const Fabric &f) {
            newParcel(f, { {}, QStringLiteral("9") }, { at(0, 0), at(5, 5) });
        });
        row("X and Y exchanged", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { { north, east },
                           { north, east + 10'000 },
                           { north + 10'000, east },
                           { north + 9'000, east } });
        });
        row("another zone", [](const Fabric &f) {
            redrawParcel(f, uuid(1),
                         { at(300'000'000, 0), at(300'010'000, 0), at(300'010'000, 9'000),
                           at(300'000'000, 9'000), at(300'000'000, 4'000) });
        });
        row("a new boundary beside the parcel", [](const Fabric &f) {
            reshapeBoundary(f, uuid(1), { at(-5'000, 0), at(-5'000, 10'000) });
        });
        row("a new parcel over others", [](const Fabric &f) {
            newParcel(f, { {}, QStringLiteral("9") },
                      { at(5'000, 5'000), at(9'000, 5'000), at(9'000, 9'000) });
        });
        row("control points on one line", [](const Fabric &) {
            const std::vector<Control> controls{ { at(0, 0), at(1, 0) },
                                                 { at(5'000, 5'000), at(5'001, 5'000) },
                                                 { at(9'000, 9'000), at(9'001, 9'000) } };
            fitOf(controls, FitKind::Affine);
        });
        row("control points at one place", [](const Fabric &) {
            const std::vector<Control> controls{ { at(0, 0), at(1, 0) }, { at(0, 0), at(5, 0) } };
            fitOf(controls, FitKind::Helmert);
        });
        row("parcels that do not border", [](const Fabric &f) { mergeParcels(f, { uuid(1), uuid(3) }); });
        row("a corner onto another", [](const Fabric &f) {
            moveVertices(f, { { at(0, 0), at(10'000, 0) } });
        });
        row("an edge dragged through the parcel", [](const Fabric &f) {
            dragEdge(f, uuid(1), { at(10'000, 0), at(10'000, 10'000) }, -15);
        });
        row("a block without new parcels", [](const Fabric &f) {
            replaceBlock(f, ringAround(shapeOf(f, uuid(1)).geometry), { {}, QStringLiteral("31") });
        });
    }
    void whatCannotBeDoneIsSaidWithItsPlace()
    {
        QFETCH(std::function<void(const Fabric &)>, act);
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 10'000) }), made(2, { square(10'000, 0, 10'000) }),
                       made(3, { square(30'000, 0, 10'000) }) });
        try {
            act(fabric);
            QFAIL("was done");
        } catch (const Refusal &refusal) {
            QVERIFY2(refusal.place(), qPrintable(refusal.message()));
            QVERIFY2(refusal.message().endsWith(u'.') && refusal.message().count(u'%') == 0,
                     qPrintable(refusal.message()));
        }
    }

    void aPieceOfGroundWithoutAParcelIsFilled()
    {
        const Fabric ring = fabricOf(
            { made(1, { rectangle(0, 0, 10'000, 4'000) }), made(2, { rectangle(0, 6'000, 10'000, 4'000) }),
              made(3, { { { 0, 4'000 }, { 4'000, 4'000 }, { 4'000, 6'000 }, { 0, 6'000 } } }),
              made(4, { { { 7'000, 4'000 }, { 10'000, 4'000 }, { 10'000, 6'000 }, { 7'000, 6'000 } } }) });
        const Outcome outcome = fillGap(ring, at(5'000, 5'000), uuid(1));
        QCOMPARE(outcome.touched[0].areaAfter - outcome.touched[0].areaBefore, 6.0);
        Fabric after = ring;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(ring, after, outcome.edit, oracle::Ground::MayChange), QString());
        QVERIFY_EXCEPTION_THROWN(fillGap(ring, at(1'000, 1'000), uuid(1)), Refusal);
        QVERIFY_EXCEPTION_THROWN(fillGap(ring, at(-5'000, 5'000), uuid(1)), Refusal);
        QVERIFY_EXCEPTION_THROWN(mergeParcels(ring, { uuid(1), uuid(2) }), Refusal);
        QVERIFY_EXCEPTION_THROWN(mergeParcels(ring, { uuid(1), uuid(2), uuid(3), uuid(4) }), Refusal);
    }

    void aNewParcelThatOthersLieInIsOfferedWithoutTheirGround()
    {
        const Fabric fabric = fabricOf({ made(1, { square(0, 0, 10'000) }) });
        const Ring drawn{ at(5'000, 0), at(20'000, 0), at(20'000, 10'000), at(5'000, 10'000) };
        const SheetKey sheet{ {}, QStringLiteral("9") };
        QVERIFY_EXCEPTION_THROWN(newParcel(fabric, sheet, drawn), Refusal);
        const Outcome outcome = newParcel(fabric, sheet, drawn, Over::KeepOut);
        QCOMPARE(squareMetres(twiceArea(outcome.created[0].geometry)), 100.0);
        QVERIFY(outcome.remarks.front().contains(QLocale().toString(50.0, 'f', 1)));
        QVERIFY(newParcel(fabric, sheet,
                          { at(10'000, 0), at(20'000, 0), at(20'000, 10'000), at(10'000, 10'000) },
                          Over::KeepOut)
                    .remarks.isEmpty());
    }

    void islandsAreCutOutOfTheirHost()
    {
        const Fabric fabric =
            fabricOf({ made(1, { square(0, 0, 20'000) }), made(2, { square(3'000, 3'000, 4'000) }),
                       made(3, { square(20'000, 0, 5'000) }) });
        const Outcome outcome = cutIslands(fabric, uuid(1));
        QCOMPARE(outcome.touched[0].areaAfter, 384.0);
        QVERIFY_EXCEPTION_THROWN(cutIslands(fabric, uuid(2)), Refusal);
    }

    /** Found by random edits, seed 1003750: the crossing is put on the new edge, which bends onto the corner.
     */
    void aCornerThatABentEdgeTouchesIsItsCorner()
    {
        const Fabric fabric = fabricOf({ made(1,
                                              { { { 9'581, 13'464 },
                                                  { 9'715, 7'487 },
                                                  { 9'630, 823 },
                                                  { 4'968, 449 },
                                                  { 219, 0 },
                                                  { 361, 5'881 },
                                                  { 0, 13'465 },
                                                  { 3'330, 13'408 },
                                                  { 7'319, 13'444 } } }),
                                         made(2,
                                              { { { 17'656, 31'742 },
                                                  { 6'891, 31'772 },
                                                  { 7'319, 13'444 },
                                                  { 9'581, 13'464 },
                                                  { 17'320, 13'534 } } }),
                                         made(3,
                                              { { { 6'891, 31'772 },
                                                  { -4'300, 22'932 },
                                                  { 0, 13'465 },
                                                  { 3'330, 13'408 },
                                                  { 7'319, 13'444 } } }) });
        const Outcome outcome =
            redrawParcel(fabric, uuid(1),
                         { at(9'431, 13'382), at(3'459, 13'558), at(0, 13'465), at(293, 5'720), at(219, 0),
                           at(4'857, 647), at(9'630, 823), at(9'715, 7'487) });
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::MayChange), QString());
    }

    void landGivenUpGoesToTheNeighbourBeyond()
    {
        // Parcel 1 between two others, a road in front of all three: its front steps back.
        const Fabric fabric = fabricOf({ made(1, { rectangle(10'000, 5'000, 10'000, 20'000) }),
                                         made(2, { rectangle(0, 5'000, 10'000, 20'000) }),
                                         made(3, { rectangle(20'000, 5'000, 10'000, 20'000) }),
                                         made(4,
                                              { { { 0, 0 },
                                                  { 30'000, 0 },
                                                  { 30'000, 5'000 },
                                                  { 20'000, 5'000 },
                                                  { 10'000, 5'000 },
                                                  { 0, 5'000 } } }) });
        const Outcome outcome = reshapeBoundary(fabric, uuid(1), { at(10'000, 7'000), at(20'000, 7'000) });
        Fabric after = fabric;
        after.apply(outcome.edit);
        QCOMPARE(after.parcel(*after.find(uuid(4))).geometry->parts.size(), 1u);
        QCOMPARE(squareMetres(twiceArea(*after.parcel(*after.find(uuid(4))).geometry)), 170.0);
        QCOMPARE(oracle::faultOf(fabric, after, outcome.edit, oracle::Ground::Kept), QString());
    }

    void aBlockIsReplacedByTheParcelsOfASheet()
    {
        std::vector<FabricParcel> parcels;
        for (quint32 i = 0; i < 4; ++i)
            parcels.push_back(made(1 + i, { rectangle(i * 10'000, 0, 10'000, 20'000) }));
        parcels.push_back(made(10, { rectangle(0, 0, 40'000, 9'000) }, QStringLiteral("31")));
        parcels.push_back(made(11, { rectangle(0, 9'000, 40'000, 11'000) }, QStringLiteral("31")));
        parcels.push_back(made(20, { rectangle(-10'000, 0, 10'000, 20'000) }));
        const Fabric fabric = fabricOf(parcels);
        const Ring area{ at(-500, -500), at(40'500, -500), at(40'500, 20'500), at(-500, 20'500) };
        const Replacement replacement = replaceBlock(fabric, area, { {}, QStringLiteral("31") });
        QCOMPARE(replacement.outcome.retired.size(), 4u);
        QCOMPARE(replacement.lineage.size(), 8u);
        QCOMPARE(replacement.areaBefore, 800.0);
        QCOMPARE(replacement.areaAfter, 800.0);
        QVERIFY(replacement.outcome.remarks.front().contains(QStringLiteral("800.0 m²")));
        QCOMPARE(replacement.outcome.touched.size(), 1u); // the neighbour gets the corner of the two new ones
        QVERIFY_EXCEPTION_THROWN(replaceBlock(fabric, area, { {}, QStringLiteral("77") }), Refusal);
        QVERIFY_EXCEPTION_THROWN(replaceBlock(fabric, { at(90'000, 0), at(91'000, 0), at(91'000, 900) },
                                              { {}, QStringLiteral("31") }),
                                 Refusal);
    }
};

DIABA_TEST(TestGeometrymatrix)
#include "tst_geometrymatrix.moc"

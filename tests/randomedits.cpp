#include "tests/randomedits.h"

#include "gis/crs.h"
#include "gis/edits/closest.h"
#include "gis/edits/fit.h"
#include "gis/edits/ground.h"
#include "gis/edits/merge.h"
#include "gis/edits/move.h"
#include "gis/edits/replace.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/demo/dice.h"
#include "storage/replacement.h"
#include "storage/sheetcrs.h"
#include "storage/succession.h"

#include "tests/oracle.h"

#include <cmath>
#include <functional>

namespace randomedits
{

namespace
{

using namespace gis;
using oracle::Ground;
using storage::Document, storage::demo::Dice;

/** A parcel that was thrown, and what tools need of it. */
struct Throw {
    const Fabric &fabric;
    Dice &dice;
    QUuid id;
    Geometry shape;
    const Ring &ring() const { return shape.parts.front().front(); }
    Box box() const { return extent(shape); }
    double area() const { return squareMetres(twiceArea(shape)); }
    Edge edge() const
    {
        const std::size_t i = std::size_t(dice.between(0, int(ring().size()) - 1));
        return { ring()[i], ring()[(i + 1) % ring().size()] };
    }
    Point near(Point p, int reach) const
    {
        return { p.x + dice.between(-reach, reach), p.y + dice.between(-reach, reach) };
    }
    Point inside() const { return innerPoint(shape.parts.front(), 50).point; }
    /** A place beside it that belongs to nobody, where there is one near a side. */
    Point outside() const
    {
        Point p = ring().front();
        for (std::size_t i = 0; i < ring().size(); ++i) {
            const Point a = ring()[i], b = ring()[(i + 1) % ring().size()];
            p = near({ (a.x + b.x) / 2, (a.y + b.y) / 2 }, 1'200);
            if (!fabric.at(p))
                break;
        }
        return p;
    }
    /** A parcel that it may lie in; itself if there is none. */
    QUuid host() const
    {
        for (const Place &place : fabric.intersecting(box())) {
            const Box around = fabric.chunk(place).boxOf(place.item);
            if (fabric.chunk(place).items[place.item].id != id && around.contains({ box().west, box().south })
                && around.contains({ box().east, box().north }))
                return fabric.chunk(place).items[place.item].id;
        }
        return id;
    }
    QUuid neighbour() const
    {
        const auto places = fabric.intersecting(grown(box(), 1));
        const Place place = places[std::size_t(dice.between(0, int(places.size()) - 1))];
        return fabric.chunk(place).items[place.item].id;
    }
};

struct Tool {
    const char *name;
    int weight;
    Ground ground;
    Outcome (*run)(const Throw &); ///< null where step does all
    QString (*step)(Document &, const Throw &, Tally &) = nullptr; ///< what needs rows made for it first
};

Outcome splitAcross(const Throw &t)
{
    const Point middle = t.near(t.inside(), 800);
    const double angle = t.dice.real(0, 3.14159);
    const auto reach = double(t.box().width() + t.box().height());
    const auto x = std::llround(std::cos(angle) * reach), y = std::llround(std::sin(angle) * reach);
    return splitByLine(t.fabric, t.id,
                       { { middle.x - x, middle.y - y }, middle, { middle.x + x, middle.y + y } });
}

Outcome splitOff(const Throw &t)
{
    const InnerPoint inner = innerPoint(t.shape.parts.front(), 50);
    const auto d = std::int64_t(inner.distance * t.dice.real(0.2, 0.9));
    const Point c = inner.point;
    return splitByCorners(t.fabric, t.id,
                          { { c.x - d, c.y }, { c.x, c.y - d }, { c.x + d, c.y }, { c.x, c.y + d } });
}

Outcome bend(const Throw &t)
{
    const Edge edge = t.edge();
    return reshapeBoundary(
        t.fabric, t.id,
        { edge.a, t.near({ (edge.a.x + edge.b.x) / 2, (edge.a.y + edge.b.y) / 2 }, 600), edge.b });
}

Outcome redrawn(const Throw &t)
{
    Ring corners = t.ring();
    for (Point &p : corners)
        if (t.dice.happens(0.4))
            p = t.near(p, 200);
    if (t.dice.happens(0.3))
        corners.erase(corners.begin() + t.dice.between(0, int(corners.size()) - 1));
    return redrawParcel(t.fabric, t.id, corners);
}

/** Beside the corner of a parcel, where some ground may belong to nobody. */
Outcome added(const Throw &t)
{
    const Point c = t.near(t.dice.one(t.ring()), 3'000);
    const std::int64_t d = t.dice.between(800, 4'000);
    return newParcel(t.fabric, t.fabric.parcel(*t.fabric.find(t.id)).sheet,
                     { { c.x - d, c.y }, { c.x, c.y - d }, { c.x + d, c.y }, { c.x, c.y + d } },
                     Over::KeepOut);
}

/** Turns about and moves a little; so little scaled that what lay over something else still does. */
Fit turned(const Throw &t)
{
    const Point here{ t.box().west, t.box().south }, far{ here.x + 2'000'000, here.y };
    const std::vector<Control> controls{ { here, t.near(here, 60) }, { far, t.near(far, 60) } };
    return fitOf(controls, FitKind::Helmert);
}

/** So far that the neighbours seldom bear it. */
Fit movedFar(const Throw &t)
{
    const Point here{ t.box().west, t.box().south };
    return fitOf(std::vector<Control>{ { here, t.near(here, 3'000) } }, FitKind::Shift);
}

std::vector<QUuid> oneOrTwo(const Throw &t)
{
    std::vector<QUuid> ids{ t.id };
    if (const QUuid other = t.neighbour(); other != t.id)
        ids.push_back(other);
    return ids;
}

/** Records of \a parcels as they stand in \a document. */
std::vector<Record> recordsOf(const Document &document, const std::vector<QUuid> &parcels)
{
    std::vector<Record> records;
    for (const QUuid &id : parcels)
        records.push_back(document.file().record(table("parcel"), id).value());
    return records;
}

/** \a shape, moved. */
Geometry shiftedBy(Geometry shape, std::int64_t x, std::int64_t y)
{
    for (Polygon &part : shape.parts)
        for (Ring &ring : part)
            for (Point &p : ring)
                p = { p.x + x, p.y + y };
    return shape;
}

/** \a made was there for \a act only: where that refuses, it is taken back. What was wrong. */
QString after(Document &document, Tally &tally, const Edit &made, const std::function<QString()> &act)
{
    document.apply(made);
    try {
        const QString fault = act();
        tally.done += 2;
        return fault;
    } catch (const Error &) {
        document.undo();
        throw;
    }
}

/** Two neighbours are imported anew, a little beside their places, and take their own place. */
QString replaced(Document &document, const Throw &t, Tally &tally)
{
    const Fabric before = t.fabric;
    const std::vector<QUuid> old{ t.id, t.neighbour() };
    const Outcome merged = mergeParcels(before, old); // their ground in one
    const std::int64_t x = t.dice.between(-90, 90), y = t.dice.happens(0.5) ? 0 : t.dice.between(-90, 90);
    const QString sheet = QStringLiteral("R%1").arg(tally.done);
    Edit brought{ QStringLiteral("Bring Sheet"), {} };
    for (const Record &record : recordsOf(document, old)) {
        Record fresh = record;
        fresh.id = newId();
        fresh.set("sheet_no", sheet);
        fresh.set("parcel_code", Value());
        fresh.set("geometry", geometryValue(shiftedBy(*toGeometry(record["geometry"]), x, y)));
        brought.changes.push_back(insertOf(fresh));
    }
    return after(document, tally, brought, [&] {
        const SheetKey key{ document.fabric().parcel(*document.fabric().find(brought.changes[0].id)).sheet };
        const Replacement replacement =
            replaceClosest(document.fabric(), merged.created.front().geometry.parts.front().front(), key);
        for (const QString &remark : replacement.outcome.remarks)
            if (remark.contains(QStringLiteral("stay as they were drawn")))
                throw Error(remark); // said, and not clean
        storage::Allotment allotment;
        allotment.on = QStringLiteral("2026-03-01");
        const Edit edit = replacementEdit(document.file(), replacement, allotment);
        document.apply(edit);
        std::vector<Change> both = brought.changes;
        both.insert(both.end(), edit.changes.begin(), edit.changes.end());
        return oracle::faultOf(before, document.fabric(), { edit.title, netChanges(both) },
                               Ground::MayChange);
    });
}

/** A parcel is drawn together with the outline of it and a neighbour, as real sheets have it, and repaired.
 */
QString unnested(Document &document, const Throw &t, Tally &tally)
{
    const Fabric before = t.fabric;
    const Outcome merged = mergeParcels(before, { t.id, t.neighbour() });
    const Record proper = recordsOf(document, { t.id }).front();
    Record nested = proper;
    Geometry shape = t.shape;
    shape.parts.push_back({ merged.created.front().geometry.parts.front().front() });
    nested.set("geometry", geometryValue(std::move(shape)));
    nested.set("recorded_area", std::round(t.area() * 20) / 10);
    const Edit drawn{ QStringLiteral("Draw Nested"), { updateOf(proper, nested).value() } };
    return after(document, tally, drawn, [&] {
        const std::vector<Record> parcels = recordsOf(document, { t.id });
        const Edit edit = repairNested(document.fabric(), parcels).edit;
        document.apply(edit);
        const auto place = document.fabric().find(t.id);
        if (!place || !(document.fabric().chunk(*place).geometry(place->item) == t.shape))
            return QStringLiteral("the parcel proper is not as it was");
        return oracle::faultOf(before, document.fabric(), edit, Ground::Kept);
    });
}

/** A whole sheet goes where its numbers lie in another system, and back: the others would not reach it there.
 */
QString reassigned(Document &document, const Throw &t, Tally &)
{
    const Fabric before = t.fabric;
    const SheetKey key = before.parcel(*before.find(t.id)).sheet;
    const storage::SheetCrs known = sheetCrs(document.file(), key);
    const Crs now = epsg(t.dice.happens(0.5) ? 9210 : 5897);
    const Outcome outcome = reassignCrs(before, key, known.was, now, Crs(document.file().crs()));
    const Edit edit = sheetCrsEdit(document.file(), outcome, known, now);
    document.apply(edit);
    const QString fault = oracle::faultOf(before, document.fabric(), edit, Ground::MayChange);
    document.undo();
    return fault;
}

/** A row is added, changed and removed; the map stays. */
QString rowsChanged(Document &document, const Throw &t, Tally &tally)
{
    const Fabric before = t.fabric;
    Record note{ &table("note"), newId(), 0, {} };
    note.set("entity", QStringLiteral("parcel"));
    note.set("row_id", idValue(t.id));
    note.set("text", QStringLiteral("MẪU"));
    document.apply({ QStringLiteral("Add"), { insertOf(note) } });
    Record other = note;
    other.set("text", QStringLiteral("MẪU 2"));
    document.apply({ QStringLiteral("Set"), { updateOf(note, other).value() } });
    if (t.dice.happens(0.5))
        document.apply({ QStringLiteral("Remove"), { deleteOf(other) } }), ++tally.done;
    tally.done += 2;
    return document.fabric() == before ? QString() : QStringLiteral("the map has changed");
}

const std::vector<Tool> &tools()
{
    static const std::vector<Tool> all{
        { "move-vertex", 6, Ground::MayChange,
          [](const Throw &t) {
              const Point p = t.dice.one(t.ring());
              return moveVertices(t.fabric, { { p, t.near(p, 500) } });
          } },
        { "insert-vertex", 3, Ground::MayChange,
          [](const Throw &t) {
              const Edge e = t.edge();
              return insertVertex(t.fabric, e.a, e.b,
                                  t.near({ (e.a.x + e.b.x) / 2, (e.a.y + e.b.y) / 2 }, 100));
          } },
        { "remove-vertex", 1, Ground::MayChange,
          [](const Throw &t) {
              const Point corner = t.dice.one(t.ring());
              return removeVertices(t.fabric, std::span(&corner, 1));
          } },
        { "move-vertices", 3, Ground::MayChange,
          [](const Throw &t) {
              const Edge e = t.edge();
              return moveVertices(
                  t.fabric, shifted({ e.a, e.b }, t.dice.between(-300, 300), t.dice.between(-300, 300)));
          } },
        { "move closest", 1, Ground::MayChange,
          [](const Throw &t) {
              const Point p = t.dice.one(t.ring());
              return moveClosest(t.fabric, { { p, t.near(p, 8'000) } });
          } },
        { "insert closest", 1, Ground::MayChange,
          [](const Throw &t) {
              const Edge e = t.edge();
              return insertClosest(t.fabric, e.a, e.b,
                                   t.near({ (e.a.x + e.b.x) / 2, (e.a.y + e.b.y) / 2 }, 6'000));
          } },
        { "drag closest", 1, Ground::MayChange,
          [](const Throw &t) { return dragClosest(t.fabric, t.id, t.edge(), t.dice.real(-9, 9)); } },
        { "drag-edge", 4, Ground::MayChange,
          [](const Throw &t) { return dragEdge(t.fabric, t.id, t.edge(), t.dice.real(-0.4, 0.4)); } },
        { "reshape", 4, Ground::MayChange, bend },
        { "redraw", 3, Ground::MayChange, redrawn },
        { "new-parcel", 2, Ground::MayChange, added },
        { "split line", 3, Ground::Kept, splitAcross },
        { "split area", 2, Ground::Kept,
          [](const Throw &t) {
              return splitByArea(t.fabric, t.id, t.area() * t.dice.real(0.1, 0.9), t.edge());
          } },
        { "split through", 1, Ground::Kept,
          [](const Throw &t) {
              return splitByAreaThrough(t.fabric, t.id, t.area() * t.dice.real(0.2, 0.8),
                                        t.dice.one(t.ring()));
          } },
        { "split parallel", 2, Ground::Kept,
          [](const Throw &t) { return splitParallel(t.fabric, t.id, t.edge(), t.dice.real(0.3, 6)); } },
        { "split equally", 1, Ground::Kept,
          [](const Throw &t) { return splitEqually(t.fabric, t.id, t.dice.between(2, 4), t.edge()); } },
        { "split corners", 1, Ground::Kept, splitOff },
        { "merge", 12, Ground::Kept,
          [](const Throw &t) {
              return mergeParcels(t.fabric, { t.id, t.neighbour() });
          } },
        { "separate", 1, Ground::Kept, [](const Throw &t) { return separateParts(t.fabric, t.id); } },
        { "fit", 1, Ground::MayChange,
          [](const Throw &t) { return fitParcels(t.fabric, oneOrTwo(t), turned(t)); } },
        { "fit closest", 1, Ground::MayChange,
          [](const Throw &t) { return fitClosest(t.fabric, oneOrTwo(t), movedFar(t)); } },
        { "fill-gap", 1, Ground::MayChange,
          [](const Throw &t) { return fillGap(t.fabric, t.outside(), t.id); } },
        { "cut-islands", 1, Ground::MayChange,
          [](const Throw &t) { return cutIslands(t.fabric, t.host()); } },
        { "replace", 3, Ground::MayChange, nullptr, replaced },
        { "repair-nested", 2, Ground::Kept, nullptr, unnested },
        { "reassign-crs", 1, Ground::MayChange, nullptr, reassigned },
        { "add, set, remove", 1, Ground::Kept, nullptr, rowsChanged },
    };
    return all;
}

const Tool &thrown(Dice &dice)
{
    int sum = 0;
    for (const Tool &tool : tools())
        sum += tool.weight;
    int n = dice.between(1, sum);
    for (const Tool &tool : tools())
        if ((n -= tool.weight) <= 0)
            return tool;
    return tools().front();
}

std::optional<Throw> thrown(const Fabric &fabric, Dice &dice)
{
    const std::size_t c = std::size_t(dice.between(0, int(fabric.chunks().size()) - 1));
    if (fabric.chunks()[c]->size() == 0)
        return std::nullopt;
    const Place place{ c, std::size_t(dice.between(0, int(fabric.chunks()[c]->size()) - 1)) };
    Geometry shape = fabric.chunk(place).geometry(place.item);
    if (shape.parts.empty())
        return std::nullopt;
    return Throw{ fabric, dice, fabric.chunk(place).items[place.item].id, std::move(shape) };
}

/** What is wrong with the descent of the parcels that \a edit made; empty if nothing is. */
QString lineageFault(const Document &document, const Outcome &outcome, const Edit &edit)
{
    std::map<QUuid, std::vector<QUuid>> parents;
    std::vector<QUuid> children;
    for (const Change &change : edit.changes)
        if (change.isInsert() && change.table == &table("parcel"))
            children.push_back(change.id);
    if (children.size() != outcome.created.size())
        return QStringLiteral("not every new parcel was written");
    for (std::size_t i = 0; i < children.size(); ++i) {
        std::vector<QUuid> found;
        for (const Record &line :
             document.file().records(table("lineage"), { { "child_id", text(children[i]) } }))
            found.push_back(line.idOf("parent_id"));
        if (found != outcome.created[i].parents)
            return QStringLiteral("a new parcel does not descend from all its parents");
    }
    for (const Touched &retired : outcome.retired) {
        const auto record = document.file().record(table("parcel"), retired.id);
        if (!record || record->text("status") != QStringLiteral("retired")
            || document.fabric().find(retired.id))
            return QStringLiteral("a parent is not retired");
    }
    return {};
}

/** One throw; what was wrong with what it did. Refusals are counted. */
QString step(Document &document, Dice &dice, Tally &tally)
{
    const Tool &tool = thrown(dice);
    const auto thrownParcel = thrown(document.fabric(), dice);
    if (!thrownParcel)
        return {};
    auto &[done, refused] = tally.tools[QString::fromLatin1(tool.name)];
    const Fabric before = document.fabric();
    try {
        if (tool.step) {
            const QString fault =
                tool.step(document, Throw{ before, dice, thrownParcel->id, thrownParcel->shape }, tally);
            ++done;
            return fault;
        }
        const Outcome outcome = tool.run(Throw{ before, dice, thrownParcel->id, thrownParcel->shape });
        Edit edit = outcome.edit;
        if (outcome.changesIdentity()) {
            storage::Succession succession = proposedSuccession(document.file(), outcome);
            succession.on = QStringLiteral("2026-03-01");
            edit = successionEdit(document.file(), outcome, succession);
        }
        document.apply(edit);
        ++done, ++tally.done;
        const QString fault = oracle::faultOf(before, document.fabric(), edit, tool.ground);
        return fault.isEmpty() ? lineageFault(document, outcome, edit) : fault;
    } catch (const Error &error) {
        ++refused;
        return error.message().isEmpty() ? QStringLiteral("refused without a word") : QString();
    }
}

} // namespace

Tally run(Document &document, quint64 seed, int count)
{
    Tally tally;
    Dice dice(seed);
    for (int i = 0; i < count && tally.fault.isEmpty(); ++i) {
        const int before = tally.done;
        const QString fault = step(document, dice, tally);
        if (!fault.isEmpty())
            tally.fault = QStringLiteral("seed %1, throw %2, “%3”: %4")
                              .arg(seed)
                              .arg(i)
                              .arg(tally.done > before ? document.undoTitle() : QString(), fault);
    }
    return tally;
}

void takeBack(Document &document, const Tally &tally)
{
    for (int i = 0; i < tally.done; ++i)
        document.undo();
}

} // namespace randomedits

#include "storage/papers/slippaper.h"

#include "gis/error.h"
#include "gis/numberorder.h"
#include "gis/rules/areatolerance.h"
#include "storage/dossiers.h"
#include "storage/editfacts.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

double areaOf(const gis::GeometryPtr &shape)
{
    return shape ? gis::squareMetres(gis::twiceArea(*shape)) : 0;
}

/** Shape and status that \a change leaves, or had before; \a now is the row as it is. */
gis::GeometryPtr shapeIn(const std::optional<gis::Values> &values, const std::optional<gis::Record> &now)
{
    static const gis::Table &parcels = gis::table("parcel");
    if (!values)
        return nullptr;
    const auto status = values->find(parcels.indexOf("status"));
    if (status != values->end() && gis::toText(status->second) == u"retired")
        return nullptr;
    const auto shape = values->find(parcels.geometryIndex());
    if (shape != values->end())
        return gis::toGeometry(shape->second);
    return now ? gis::toGeometry((*now)["geometry"]) : nullptr; // only its status changed
}

bool concernsBoundary(const gis::Change &change)
{
    static const gis::Table &parcels = gis::table("parcel");
    const auto has = [&](const std::optional<gis::Values> &values, int field) {
        return values && values->contains(field);
    };
    const int shape = parcels.geometryIndex(), status = parcels.indexOf("status");
    return change.table == &parcels
        && (has(change.before, shape) || has(change.after, shape) || has(change.before, status));
}

/** The parcels that descend from others by \a net, new on the map or there before. */
std::set<QUuid> childrenIn(const std::vector<gis::Change> &net)
{
    static const gis::Table &lineage = gis::table("lineage");
    const int child = lineage.indexOf("child_id");
    std::set<QUuid> children;
    for (const gis::Change &change : net)
        if (change.table == &lineage && change.isInsert() && change.after->contains(child))
            children.insert(gis::toId(change.after->at(child)));
    return children;
}

void addPaper(const RowView &rows, ChangedShape &parcel, const gis::SheetKey &sheet)
{
    for (const gis::Record &line : rows.rowsOf("certificate_parcel", "parcel_id", parcel.id)) {
        const auto paper = rows.record(gis::table("certificate"), line.idOf("certificate_id"));
        if (!paper || (!paper->text("state").isEmpty() && paper->text("state") != u"in_force"))
            continue;
        parcel.serials += paper->text("serial");
        if (!gis::isNull(line["paper_area"]))
            parcel.paperArea = parcel.paperArea.value_or(0) + line.real("paper_area");
    }
    parcel.allowed = gis::areaTolerance(
        gis::areaTables().front(), parcel.paperArea.value_or(std::max(parcel.areaBefore, parcel.areaAfter)),
        scaleOf(rows, sheet));
}

using Corners = std::map<gis::Point, QStringList>; ///< point → parcels that have it

void addCorners(const gis::GeometryPtr &shape, const QString &name, Corners &corners)
{
    if (!shape)
        return;
    for (const gis::Polygon &part : shape->parts)
        for (const gis::Ring &ring : part)
            for (const gis::Point p : ring)
                corners[p] += name;
}

/** Where corners went: old → new place, where a ring kept its number of corners. */
std::map<gis::Point, gis::Point> movesIn(const std::vector<ChangedShape> &parcels)
{
    std::map<gis::Point, gis::Point> moves;
    for (const ChangedShape &parcel : parcels) {
        if (!parcel.before || !parcel.after)
            continue;
        const auto before = paperCorners(*parcel.before), after = paperCorners(*parcel.after);
        for (std::size_t ring = 0; ring < std::min(before.size(), after.size()); ++ring)
            for (std::size_t i = 0; before[ring].size() == after[ring].size() && i < before[ring].size(); ++i)
                if (before[ring][i].point != after[ring][i].point)
                    moves.emplace(before[ring][i].point, after[ring][i].point);
    }
    return moves;
}

std::vector<ChangedCorner> changedCorners(const std::vector<ChangedShape> &parcels)
{
    Corners before, after;
    for (const ChangedShape &parcel : parcels) {
        addCorners(parcel.before, parcel.name, before);
        addCorners(parcel.after, parcel.name, after);
    }
    const auto moves = movesIn(parcels);
    std::set<gis::Point> arrived;
    std::vector<ChangedCorner> changed;
    for (const auto &[point, names] : before) {
        if (after.contains(point))
            continue;
        ChangedCorner corner{ point, std::nullopt, names };
        const auto move = moves.find(point);
        if (move != moves.end() && after.contains(move->second) && !before.contains(move->second)
            && arrived.insert(move->second).second)
            corner.after = move->second;
        changed.push_back(corner);
    }
    for (const auto &[point, names] : after)
        if (!before.contains(point) && !arrived.contains(point))
            changed.push_back({ std::nullopt, point, names });
    for (ChangedCorner &corner : changed)
        corner.parcels.removeDuplicates();
    return changed;
}

} // namespace

SlipPaper slipPaper(const WorkingFile &file, const gis::Fabric &fabric, const QUuid &dossier)
{
    SlipPaper paper{ paperPlace(file), paperBasis(file, dossier), 0, {}, {}, {} };
    const RowView rows(file);
    std::vector<gis::GeometryPtr> shapes;
    std::vector<QUuid> changed;
    gis::SheetKey sheet;
    const auto net = netChangesOf(file, dossier);
    const std::set<QUuid> children = childrenIn(net);
    for (const gis::Change &change : net) {
        const bool isChild = children.contains(change.id);
        if (!concernsBoundary(change) && !isChild)
            continue;
        const auto now = file.record(gis::table("parcel"), change.id);
        ChangedShape parcel;
        parcel.id = change.id;
        parcel.before = isChild ? nullptr : shapeIn(change.before, now);
        parcel.after = shapeIn(change.after, now);
        if (!parcel.before && !parcel.after)
            continue;
        const gis::Record row = now
            ? *now
            : gis::Record{ &gis::table("parcel"), change.id, 0, change.before.value_or(gis::Values()) };
        const gis::SheetKey own{ row.text("series"), row.text("sheet_no") };
        if (paper.parcels.empty()) {
            sheet = own;
            paper.mapScale = scaleOf(rows, own);
        }
        parcel.name = own.sheetNo + u'/' + row.text("parcel_no");
        parcel.areaBefore = areaOf(parcel.before);
        parcel.areaAfter = areaOf(parcel.after);
        addPaper(rows, parcel, own);
        shapes.insert(shapes.end(), { parcel.before, parcel.after });
        changed.push_back(change.id);
        paper.parcels.push_back(std::move(parcel));
    }
    if (paper.parcels.empty())
        throw gis::Error(
            Text::tr("The correction slip %1 changes no boundary, so there is no before and after "
                     "to print.")
                .arg(paper.basis.slip));
    std::sort(paper.parcels.begin(), paper.parcels.end(), [](const ChangedShape &a, const ChangedShape &b) {
        return gis::isNumberBefore(a.name, b.name);
    });
    paper.corners = changedCorners(paper.parcels);
    paper.neighbours = neighboursOf(rows, fabric, shapes, changed, sheet);
    return paper;
}

} // namespace storage

#include "storage/geometryoperations.h"

#include "gis/edits/closest.h"
#include "gis/edits/fit.h"
#include "gis/edits/ground.h"
#include "gis/edits/merge.h"
#include "gis/edits/move.h"
#include "gis/edits/reshape.h"
#include "gis/edits/split.h"
#include "gis/edits/traverse.h"
#include "gis/error.h"
#include "storage/editvalues.h"
#include "storage/replaceoperation.h"
#include "storage/sheetcrs.h"

#include <QLocale>

namespace storage
{

using gis::FitKind, gis::Outcome, gis::Ring,
    gis::SheetKey; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditOperations)
};

gis::Over over(const EditValues &values)
{
    return values.isTrue("keep_out") ? gis::Over::KeepOut : gis::Over::Refuse;
}

Outcome moveVertex(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const std::map<gis::Point, gis::Point> moves{ { values.point("from"), values.point("to") } };
    return values.isTrue("closest") ? gis::moveClosest(context.fabric, moves)
                                    : gis::moveVertices(context.fabric, moves);
}

Outcome insertVertex(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const gis::Edge edge = values.edge("edge");
    return gis::insertVertex(context.fabric, edge.a, edge.b, values.point("at"));
}

Outcome removeVertex(const EditContext &context, const QJsonObject &line)
{
    const gis::Point at = EditValues(context, line).point("at");
    return gis::removeVertices(context.fabric, std::span(&at, 1));
}

Outcome split(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const QUuid parcel = values.parcel("parcel");
    const QStringList ways = values.only({ "line", "corners", "distance", "through", "parts", "area" });
    if (ways == QStringList{ u"line"_s })
        return gis::splitByLine(context.fabric, parcel, values.ring("line"));
    if (ways == QStringList{ u"corners"_s })
        return gis::splitByCorners(context.fabric, parcel, values.ring("corners"));
    if (ways == QStringList{ u"distance"_s })
        return gis::splitParallel(context.fabric, parcel, values.edge("side"), values.number("distance"));
    if (ways == QStringList{ u"through"_s, u"area"_s })
        return gis::splitByAreaThrough(context.fabric, parcel, values.number("area"),
                                       values.point("through"));
    if (ways == QStringList{ u"parts"_s })
        return gis::splitEqually(context.fabric, parcel, values.whole("parts"), values.edge("side"));
    if (ways == QStringList{ u"area"_s })
        return gis::splitByArea(context.fabric, parcel, values.number("area"), values.edge("side"));
    throw gis::Error(
        Text::tr("A split is by “line”, by “corners”, by “side” with “distance”, “area” or “parts”, or "
                 "by “area” with “through”."));
}

Outcome separate(const EditContext &context, const QJsonObject &line)
{
    return gis::separateParts(context.fabric, EditValues(context, line).parcel("parcel"));
}

Outcome moveVertices(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    std::map<gis::Point, gis::Point> moves;
    for (const auto &[from, to] : values.edges("moves"))
        moves[from] = to;
    return values.isTrue("closest") ? gis::moveClosest(context.fabric, moves)
                                    : gis::moveVertices(context.fabric, moves);
}

Outcome dragEdge(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const auto drag = values.isTrue("closest") ? gis::dragClosest : gis::dragEdge;
    return drag(context.fabric, values.parcel("parcel"), values.edge("edge"), values.number("distance"));
}

Outcome reshape(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    return gis::reshapeBoundary(context.fabric, values.parcel("parcel"), values.ring("line"), over(values));
}

Outcome merge(const EditContext &context, const QJsonObject &line)
{
    return gis::mergeParcels(context.fabric, EditValues(context, line).parcels("parcels"));
}

/** A boundary given as corners, or as a start, a bearing and edges; a closing error is said. */
Ring boundary(const EditValues &values, QStringList &remarks)
{
    if (values.only({ "corners", "legs" }).size() != 1)
        throw gis::Error(Text::tr("A boundary is given by “corners”, or by “start”, “bearing” and “legs”."));
    if (values.has("corners"))
        return values.ring("corners");
    std::vector<gis::Leg> legs;
    for (const QJsonValue &leg : values.list("legs"))
        legs.push_back({ leg.toArray().at(0).toDouble(), leg.toArray().at(1).toDouble() });
    const gis::Traverse walked = gis::traverse(values.point("start"), values.number("bearing"), legs);
    const bool isSpread = values.isTrue("distribute");
    const QString error = QLocale().toString(walked.closingError(), 'f', 3);
    if (walked.closingError() > 0.001)
        remarks += isSpread
            ? Text::tr("The boundary does not close by %1 m; that was distributed by length.").arg(error)
            : Text::tr("The boundary does not close by %1 m; the last edge takes it.").arg(error);
    return isSpread ? gis::distributed(walked) : walked.corners;
}

/** A new parcel lies on a sheet that is there, if any is. */
SheetKey sheetThere(const EditContext &context, const EditValues &values)
{
    const gis::SheetKey sheet = values.sheet();
    const gis::Table &sheets = gis::table("map_sheet");
    if (context.rows.file().count(sheets) > 0
        && context.rows.records(sheets, { { "sheet_no", sheet.sheetNo } }).empty()
        && gis::parcelsOf(context.fabric, sheet).empty())
        throw gis::Error(
            Text::tr("There is no sheet %1 in this file: name one that is there, or add the sheet first.")
                .arg(sheet.sheetNo));
    return sheet;
}

Outcome newParcel(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    QStringList remarks;
    gis::Outcome outcome =
        gis::newParcel(context.fabric, sheetThere(context, values), boundary(values, remarks), over(values));
    outcome.remarks += remarks;
    return outcome;
}

/** Draws a parcel that has a shape anew, one that has none for the first time. */
Outcome redraw(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const QUuid id = values.parcel("parcel");
    QStringList remarks;
    const gis::Ring corners = boundary(values, remarks);
    const auto place = context.fabric.find(id);
    const bool isNew = place && context.fabric.chunk(*place).geometry(place->item).parts.empty();
    gis::Outcome outcome = isNew ? gis::drawParcel(context.fabric, id, corners, over(values))
                                 : gis::redrawParcel(context.fabric, id, corners, over(values));
    outcome.remarks += remarks;
    return outcome;
}

Outcome cutIslands(const EditContext &context, const QJsonObject &line)
{
    return gis::cutIslands(context.fabric, EditValues(context, line).parcel("parcel"));
}

Outcome fillGap(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    return gis::fillGap(context.fabric, values.point("at"), values.parcel("parcel"));
}

Outcome repairNested(const EditContext &context, const QJsonObject &line)
{
    std::vector<gis::Record> parcels;
    for (const QUuid &id : EditValues(context, line).parcels("parcels"))
        if (const auto record = context.rows.record(gis::table("parcel"), id))
            parcels.push_back(*record);
    return gis::repairNested(context.fabric, parcels);
}

FitKind kind(const EditValues &values)
{
    const QString name = values.has("kind") ? values.text("kind") : u"helmert"_s;
    if (name == u"shift")
        return gis::FitKind::Shift;
    if (name == u"affine")
        return gis::FitKind::Affine;
    if (name != u"helmert")
        throw gis::Error(Text::tr("A fit is of the kind “shift”, “helmert” or “affine”."));
    return gis::FitKind::Helmert;
}

Outcome fit(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    if (values.only({ "parcels", "sheet" }).size() != 1)
        throw gis::Error(Text::tr("A fit is of “parcels” or of a “sheet”."));
    std::vector<gis::Control> controls;
    for (const auto &[from, to] : values.edges("controls"))
        controls.push_back({ from, to });
    const gis::Fit found = gis::fitOf(controls, kind(values));
    const auto ids =
        values.has("parcels") ? values.parcels("parcels") : gis::parcelsOf(context.fabric, values.sheet());
    gis::Outcome outcome = values.isTrue("closest")
        ? gis::fitClosest(context.fabric, ids, found)
        : gis::fitParcels(context.fabric, ids, found,
                          values.isTrue("others_stay") ? gis::Followers::Stay : gis::Followers::Move);
    if (found.freedom > 0)
        outcome.remarks += Text::tr("Largest residual: %1 m at control point %2; mean error %3 m.")
                               .arg(QLocale().toString(found.residuals[*found.worst], 'f', 3))
                               .arg(*found.worst + 1)
                               .arg(QLocale().toString(found.meanError, 'f', 3));
    return outcome;
}

Outcome reassignCrs(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    return gis::reassignCrs(context.fabric, values.sheet(), sheetCrs(context.rows, values.sheet()).was,
                            gis::Crs(values.text("crs")), gis::Crs(context.rows.file().crs()));
}

gis::Edit reassignCrsRows(const EditContext &context, const gis::Outcome &outcome, const QJsonObject &line)
{
    const EditValues values(context, line);
    return sheetCrsEdit(context.rows, outcome, sheetCrs(context.rows, values.sheet()),
                        gis::Crs(values.text("crs")));
}

constexpr char identityKeys[] = "numbers on document reason receivers certificates";

} // namespace

std::vector<EditOperation> geometryOperations()
{
    return {
        { "move-vertex", "from to", "closest areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Moves a corner in all parcels that share it."),
          R"({"op":"move-vertex","from":[550000.0,2290000.0],"to":[550000.25,2290000.0]})", moveVertex },
        { "insert-vertex", "edge at", "areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Inserts a corner into an edge of all parcels that have it."),
          R"({"op":"insert-vertex","edge":[[0.0,0.0],[10.0,0.0]],"at":[5.0,0.1]})", insertVertex },
        { "remove-vertex", "at", "areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Removes a corner from all parcels that share it."),
          R"({"op":"remove-vertex","at":[5.0,0.1]})", removeVertex },
        { "move-vertices", "moves", "closest areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Moves several corners at once, each from a place to a place."),
          R"({"op":"move-vertices","moves":[[[0.0,0.0],[0.1,0.0]],[[10.0,0.0],[10.1,0.0]]]})", moveVertices },
        { "drag-edge", "parcel edge distance", "closest areas_follow",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Drags an edge parallel to itself, outwards by a positive distance in metres."),
          R"({"op":"drag-edge","parcel":"9/52","edge":[[0.0,0.0],[10.0,0.0]],"distance":0.35})", dragEdge },
        { "reshape", "parcel line", "keep_out areas_follow",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Draws a piece of a parcel's boundary anew; the neighbours follow."),
          R"({"op":"reshape","parcel":"9/52","line":[[0.0,0.0],[5.0,0.4],[10.0,0.0]]})", reshape },
        { "split", "parcel",
          "line corners side distance area parts through numbers on document reason receivers certificates",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Splits a parcel by a line, by corners, at a distance from a side, by area or "
                            "into equal parts."),
          R"({"op":"split","parcel":"9/140","area":80.0,"side":[[0.0,0.0],[10.0,0.0]],"numbers":["187","188"]})",
          split },
        { "separate", "parcel", identityKeys,
          QT_TRANSLATE_NOOP("EditOperations", "Makes each part of a parcel of several parts a parcel."),
          R"({"op":"separate","parcel":"9/140"})", separate },
        { "merge", "parcels", identityKeys,
          QT_TRANSLATE_NOOP("EditOperations", "Merges neighbouring parcels into one."),
          R"({"op":"merge","parcels":["9/52","9/53"],"numbers":["189"]})", merge },
        { "new-parcel", "sheet",
          "series corners start bearing legs distribute keep_out numbers on document reason receivers "
          "certificates",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Makes a parcel from its corners, or from edge lengths and inner angles."),
          R"({"op":"new-parcel","sheet":"9","corners":[[0.0,0.0],[10.0,0.0],[10.0,8.0]],"keep_out":true})",
          newParcel },
        { "redraw", "parcel", "corners start bearing legs distribute keep_out areas_follow",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Draws a parcel anew from its corners, or from edge lengths and inner angles."),
          R"({"op":"redraw","parcel":"9/52","start":[0.0,0.0],"bearing":90,"legs":[[10.0,90],[8.0,90],[10.0,90],[8.0,90]]})",
          redraw },
        { "cut-islands", "parcel", "areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Cuts the parcels that lie in a parcel out of it."),
          R"({"op":"cut-islands","parcel":"9/52"})", cutIslands },
        { "fill-gap", "at parcel", "areas_follow",
          QT_TRANSLATE_NOOP("EditOperations", "Gives the gap around a place to a parcel beside it."),
          R"({"op":"fill-gap","at":[5.0,5.0],"parcel":"9/52"})", fillGap },
        { "repair-nested", "parcels", "",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Keeps the parcel proper of shapes drawn with the outlines around them."),
          R"({"op":"repair-nested","parcels":["9/52","9/53"]})", repairNested },
        { "fit", "controls", "parcels sheet series kind others_stay closest areas_follow",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Moves parcels or a sheet by control points: shift, helmert or affine."),
          R"({"op":"fit","sheet":"9","kind":"helmert","controls":[[[0.0,0.0],[0.2,0.1]],[[100.0,0.0],[100.2,0.0]]]})",
          fit },
        { "reassign-crs", "sheet crs", "series",
          QT_TRANSLATE_NOOP("EditOperations",
                            "Puts a sheet where its numbers lie in another coordinate system."),
          R"({"op":"reassign-crs","sheet":"9","crs":"EPSG:9209"})", reassignCrs, reassignCrsRows },
        { "replace", "area sheet", "series on document reason receivers table closest",
          QT_TRANSLATE_NOOP(
              "EditOperations",
              "Lets the parcels of a sheet, or of a list of sheets, take the place of the others in an area; "
              "receivers, or the commune's table of households (.xlsx, .ods, .csv), say who gets what."),
          R"({"op":"replace","area":[[0.0,0.0],[400.0,0.0],[400.0,300.0],[0.0,300.0]],"sheet":"31"})",
          replaceOutcome, replaceRows },
    };
}

} // namespace storage

#include "storage/editoperations.h"

#include "gis/changejson.h"
#include "gis/edits/split.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "gis/vertexedits.h"
#include "storage/editvalues.h"
#include "storage/succession.h"

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditOperations)
};

/** The shapes of an edit that needs no more words. */
gis::Outcome plain(gis::Edit edit)
{
    gis::Outcome outcome;
    outcome.edit = std::move(edit);
    return outcome;
}

gis::Outcome moveVertex(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    return plain(gis::moveVertex(context.fabric, values.point("from"), values.point("to")));
}

gis::Outcome insertVertex(const EditContext &context, const QJsonObject &line)
{
    const EditValues values(context, line);
    const gis::Edge edge = values.edge("edge");
    return plain(gis::insertVertex(context.fabric, edge.a, edge.b, values.point("at")));
}

gis::Outcome removeVertex(const EditContext &context, const QJsonObject &line)
{
    return plain(gis::removeVertex(context.fabric, EditValues(context, line).point("at")));
}

gis::Outcome split(const EditContext &context, const QJsonObject &line)
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
        return gis::splitEqually(context.fabric, parcel, int(values.number("parts")), values.edge("side"));
    if (ways == QStringList{ u"area"_s })
        return gis::splitByArea(context.fabric, parcel, values.number("area"), values.edge("side"));
    throw gis::Error(
        Text::tr("A split is by “line”, by “corners”, by “side” with “distance”, “area” or “parts”, or "
                 "by “area” with “through”."));
}

gis::Outcome separate(const EditContext &context, const QJsonObject &line)
{
    return gis::separateParts(context.fabric, EditValues(context, line).parcel("parcel"));
}

constexpr char identityKeys[] = "numbers on document reason receivers certificates";

} // namespace

const std::vector<EditOperation> &editOperations()
{
    static const std::vector<EditOperation> all{
        { "move-vertex", "from to", "",
          QT_TRANSLATE_NOOP("EditOperations", "Moves a corner in all parcels that share it."),
          R"({"op":"move-vertex","from":[550000.0,2290000.0],"to":[550000.25,2290000.0]})", moveVertex },
        { "insert-vertex", "edge at", "",
          QT_TRANSLATE_NOOP("EditOperations", "Inserts a corner into an edge of all parcels that have it."),
          R"({"op":"insert-vertex","edge":[[0.0,0.0],[10.0,0.0]],"at":[5.0,0.1]})", insertVertex },
        { "remove-vertex", "at", "",
          QT_TRANSLATE_NOOP("EditOperations", "Removes a corner from all parcels that share it."),
          R"({"op":"remove-vertex","at":[5.0,0.1]})", removeVertex },
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
        { "set", "table id values", "", QT_TRANSLATE_NOOP("EditOperations", "Changes values of a row."),
          R"({"op":"set","table":"parcel","id":"9/52","values":{"hamlet":"Thon Mau"}})" },
        { "add", "table values", "", QT_TRANSLATE_NOOP("EditOperations", "Adds a row and prints its id."),
          R"({"op":"add","table":"party","values":{"kind":"person","name":"MAU"}})" },
        { "remove", "table id", "", QT_TRANSLATE_NOOP("EditOperations", "Removes a row."),
          R"({"op":"remove","table":"note","id":"01890000-0000-7000-8000-000000000001"})" },
    };
    return all;
}

QString editHelp()
{
    QStringList lines;
    for (const EditOperation &operation : editOperations()) {
        lines += u"%1: %2"_s.arg(QLatin1StringView(operation.name), Text::tr(operation.does));
        const QString more = QString::fromLatin1(operation.takes);
        lines += u"    "_s + Text::tr("needs: %1").arg(QLatin1StringView(operation.needs))
            + (more.isEmpty() ? QString() : u"; "_s + Text::tr("may have: %1").arg(more));
        lines += u"    "_s + QString::fromUtf8(operation.example);
    }
    return lines.join(u'\n');
}

const EditOperation &operationOf(const QJsonObject &line)
{
    const QString name = line[u"op"_s].toString();
    const auto &all = editOperations();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const EditOperation &o) { return name == QLatin1StringView(o.name); });
    if (found == all.end())
        throw gis::Error(Text::tr("There is no operation “%1”.").arg(name));
    const auto words = [](const char *keys) {
        return QString::fromLatin1(keys).split(u' ', Qt::SkipEmptyParts);
    };
    const QStringList needs = words(found->needs), takes = words(found->takes);
    for (const QString &key : line.keys())
        if (key != u"op" && !needs.contains(key) && !takes.contains(key))
            throw gis::Error(Text::tr("The operation “%1” takes no “%2”.").arg(name, key));
    for (const QString &key : needs)
        if (!line.contains(key))
            throw gis::Error(Text::tr("The operation “%1” needs “%2”.").arg(name, key));
    return *found;
}

QUuid parcelNamed(const RowView &rows, const QString &name)
{
    if (const QUuid id = QUuid::fromString(name); !id.isNull())
        return id;
    const QStringList parts = name.split(u'/');
    if (parts.size() != 2)
        throw gis::Error(
            Text::tr("“%1” names no parcel; write sheet/parcel, as in 9/52, or its id.").arg(name));
    std::vector<gis::Record> found = rows.records(
        gis::table("parcel"), { { "sheet_no", parts[0].trimmed() }, { "parcel_no", parts[1].trimmed() } });
    std::erase_if(found, [](const gis::Record &parcel) { return parcel.text("status") == u"retired"; });
    if (found.size() != 1)
        throw gis::Error(
            found.empty()
                ? Text::tr("There is no parcel %1.").arg(name)
                : Text::tr("There are %1 parcels %2; name the one by its id.").arg(found.size()).arg(name));
    return found.front().id;
}

gis::Edit successionEdit(const EditContext &context, const gis::Outcome &outcome, const QJsonObject &line)
{
    Succession succession = proposedSuccession(context.rows, outcome);
    const auto each = [&](QLatin1StringView key, auto act) {
        const QJsonArray list = line[key].toArray();
        if (line.contains(key) && std::size_t(list.size()) != succession.successors.size())
            throw gis::Error(Text::tr("“%1” needs one value for each of the %2 new parcels.")
                                 .arg(key)
                                 .arg(succession.successors.size()));
        for (qsizetype i = 0; i < list.size(); ++i)
            act(succession.successors[std::size_t(i)], list[i]);
    };
    each("numbers"_L1, [](Successor &successor, const QJsonValue &value) {
        successor.parcelNo = value.isDouble() ? QString::number(value.toInteger()) : value.toString();
    });
    each("receivers"_L1, [](Successor &successor, const QJsonValue &value) {
        for (const QJsonValue &party : value.toArray())
            successor.receivers.push_back(QUuid::fromString(party.toString()));
    });
    for (const auto &[key, text] :
         { std::pair("on"_L1, &succession.on), std::pair("document"_L1, &succession.document),
           std::pair("reason"_L1, &succession.reason) })
        if (line.contains(key))
            *text = line[key].toString();
    if (line.contains("certificates"_L1))
        for (CertificateAfter &certificate : succession.certificates)
            certificate.state = line["certificates"_L1].toString();
    return successionEdit(context.rows, outcome, succession);
}

QJsonObject outcomeJson(const RowView &rows, const gis::Outcome &outcome)
{
    const auto listed = [](const std::vector<gis::Touched> &parcels) {
        QJsonArray array;
        for (const gis::Touched &parcel : parcels)
            array.append(QJsonObject{ { u"id"_s, gis::text(parcel.id) },
                                      { u"parcel"_s, parcel.name },
                                      { u"area_before"_s, parcel.areaBefore },
                                      { u"area_after"_s, parcel.areaAfter },
                                      { u"reshaped"_s, parcel.isReshaped } });
        return array;
    };
    QJsonArray created;
    for (const gis::Created &parcel : outcome.created)
        created.append(gis::squareMetres(gis::twiceArea(parcel.geometry)));
    return { { u"touched"_s, listed(outcome.touched) },
             { u"retired"_s, listed(outcome.retired) },
             { u"created"_s, created },
             { u"remarks"_s, QJsonArray::fromStringList(outcome.remarks) },
             { u"certified"_s, QJsonArray::fromStringList(certifiedNeighbours(rows, outcome)) } };
}

} // namespace storage

#include "storage/editoperations.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/editvalues.h"
#include "storage/geometryoperations.h"
#include "storage/succession.h"

namespace storage
{

using gis::Edit; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditOperations)
};

} // namespace

const std::vector<EditOperation> &editOperations()
{
    static const std::vector<EditOperation> all = [] {
        std::vector<EditOperation> operations = geometryOperations();
        const EditOperation ofRows[] = {
            { "set", "table id values", "", QT_TRANSLATE_NOOP("EditOperations", "Changes values of a row."),
              R"({"op":"set","table":"parcel","id":"9/52","values":{"hamlet":"Thon Mau"}})" },
            { "add", "table values", "", QT_TRANSLATE_NOOP("EditOperations", "Adds a row and prints its id."),
              R"({"op":"add","table":"party","values":{"kind":"person","name":"MAU"}})" },
            { "remove", "table id", "", QT_TRANSLATE_NOOP("EditOperations", "Removes a row."),
              R"({"op":"remove","table":"note","id":"01890000-0000-7000-8000-000000000001"})" },
        };
        operations.insert(operations.end(), std::begin(ofRows), std::end(ofRows));
        return operations;
    }();
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

namespace
{

/** The number of a parcel, as text or as a whole number. */
QString numberOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString();
    if (!value.isDouble() || double(value.toInteger()) != value.toDouble())
        throw gis::Error(
            Text::tr("“%1” must be %2.").arg("numbers"_L1, Text::tr("a list of texts or whole numbers")));
    return QString::number(value.toInteger());
}

std::vector<QUuid> partiesOf(const QJsonValue &value)
{
    std::vector<QUuid> parties;
    for (const QJsonValue &party : value.toArray())
        parties.push_back(QUuid::fromString(party.toString()));
    if (!value.isArray() || std::ranges::count(parties, QUuid()) > 0)
        throw gis::Error(
            Text::tr("“%1” must be %2.").arg("receivers"_L1, Text::tr("a list of lists of ids of parties")));
    return parties;
}

} // namespace

Edit successionEdit(const EditContext &context, const gis::Outcome &outcome, const QJsonObject &line)
{
    Succession succession = proposedSuccession(context.rows, outcome);
    const EditValues values(context, line);
    const auto each = [&](const char *key, auto act) {
        const QJsonArray list = values.has(key) ? values.list(key) : QJsonArray();
        if (values.has(key) && std::size_t(list.size()) != succession.successors.size())
            throw gis::Error(Text::tr("“%1” needs one value for each of the %2 new parcels.")
                                 .arg(QLatin1StringView(key))
                                 .arg(succession.successors.size()));
        for (qsizetype i = 0; i < list.size(); ++i)
            act(succession.successors[std::size_t(i)], list[i]);
    };
    each("numbers",
         [](Successor &successor, const QJsonValue &value) { successor.parcelNo = numberOf(value); });
    each("receivers",
         [](Successor &successor, const QJsonValue &value) { successor.receivers = partiesOf(value); });
    for (const auto &[key, text] :
         { std::pair("on", &succession.on), std::pair("document", &succession.document),
           std::pair("reason", &succession.reason) })
        if (values.has(key))
            *text = values.text(key);
    if (values.has("certificates")) {
        const QString state = values.text("certificates");
        const std::vector<gis::Code> states = gis::codeList(u"certificate_state");
        if (std::none_of(states.begin(), states.end(),
                         [&](const gis::Code &code) { return code.code == state; }))
            throw gis::Error(Text::tr("“%1” is no state of a certificate.").arg(state));
        for (CertificateAfter &certificate : succession.certificates)
            certificate.state = state;
    }
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

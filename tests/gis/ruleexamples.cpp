#include "tests/gis/ruleexamples.h"

#include "gis/changejson.h"
#include "gis/communes.h"
#include "gis/error.h"
#include "gis/geohash.h"
#include "gis/json.h"
#include "gis/uuid.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

constexpr auto communeCode = u"09784";
constexpr int crsCode = 5897;

QUuid idOf(int number)
{
    return uuid7(1, 0, std::uint64_t(number));
}

/** Where 0, 0 of the examples lies: whole metres in the middle of the commune. */
Point origin()
{
    static const Point point = [] {
        const Commune commune = *findCommune(QStringView(communeCode));
        const auto middle =
            transformed(Coordinate{ (commune.west + commune.east) / 2, (commune.south + commune.north) / 2 },
                        wgs84(), epsg(crsCode));
        return *gridPoint(std::round(middle->x), std::round(middle->y));
    }();
    return point;
}

Point pointAt(double x, double y)
{
    return { origin().x + std::llround(x * 1000), origin().y + std::llround(y * 1000) };
}

Ring ringOf(const QJsonArray &points)
{
    Ring ring;
    for (const QJsonValue &point : points)
        ring.push_back(pointAt(point[0].toDouble(), point[1].toDouble()));
    return ring;
}

Polygon polygonOf(const QJsonArray &rings)
{
    Polygon polygon;
    for (const QJsonValue &ring : rings)
        polygon.push_back(ringOf(ring.toArray()));
    return polygon;
}

/** [west, south, width, height], {"rings": …} or {"parts": …}, in metres from the origin. */
Geometry shapeOf(const QJsonValue &json)
{
    if (json.isArray()) {
        const double x = json[0].toDouble(), y = json[1].toDouble(), w = json[2].toDouble(),
                     h = json[3].toDouble();
        return { Shape::Polygon,
                 { { { pointAt(x, y), pointAt(x + w, y), pointAt(x + w, y + h), pointAt(x, y + h) } } } };
    }
    Geometry geometry{ Shape::Polygon, {} };
    if (const QJsonValue rings = json[u"rings"]; rings.isArray())
        geometry.parts.push_back(polygonOf(rings.toArray()));
    for (const QJsonValue &part : json[u"parts"].toArray())
        geometry.parts.push_back(polygonOf(part.toArray()));
    return geometry;
}

/** “@5,5” is the parcel code of a place in metres from the origin. */
QString codeOf(const QString &text)
{
    if (!text.startsWith(u'@'))
        return text;
    const QStringList numbers = text.mid(1).split(u',');
    const Point place = pointAt(numbers[0].toDouble(), numbers[1].toDouble());
    return geohash(*transformed(coordinate(place), epsg(crsCode), wgs84()));
}

Value valueOf(const Field &field, const QJsonValue &json)
{
    if (field.type == Type::Id)
        return idValue(idOf(json.toInt()));
    if (field.type == Type::Geometry)
        return geometryValue(shapeOf(json));
    if (field.type == Type::Boolean || field.type == Type::Integer)
        return qint64(json.toInt());
    if (field.type == Type::Real)
        return json.toDouble();
    return QString::fromLatin1(field.name) == u"parcel_code" ? codeOf(json.toString()) : json.toString();
}

Record recordOf(const QJsonArray &row)
{
    const Table *table = findTable(row[0].toString());
    if (!table)
        throw Error(u"No table “%1”."_s.arg(row[0].toString()));
    Record record{ table, idOf(row[1].toInt()), 0, {} };
    if (table == &gis::table("parcel"))
        record.set("status", u"current"_s);
    const QJsonObject fields = row[2].toObject();
    for (const QString &name : fields.keys()) {
        const int field = name == u"shape" ? table->geometryIndex() : table->indexOf(name);
        if (field < 0)
            throw Error(u"%1 has no field “%2”."_s.arg(row[0].toString(), name));
        record.values[field] = valueOf(table->fields[std::size_t(field)], fields[name]);
    }
    return record;
}

FabricParcel fabricParcel(const Record &record)
{
    const QString type = record.text("map_land_type");
    return { record.id, { record.text("series"), record.text("sheet_no") }, record.text("parcel_no"),
             type,      groundOf(type, record.isTrue("managed_by_state")),  toGeometry(record["geometry"]) };
}

Verdict verdictOf(const QString &word)
{
    static const QStringList words{ u"pass"_s, u"fail"_s, u"note"_s, u"none"_s };
    const qsizetype at = words.indexOf(word);
    if (at < 0)
        throw Error(u"No verdict “%1”."_s.arg(word));
    return Verdict(at);
}

ScanFile scanFileOf(const QString &word)
{
    return word == u"missing"   ? ScanFile::Missing
        : word == u"unreadable" ? ScanFile::Unreadable
                                : ScanFile::Good;
}

RuleExample exampleOf(const QJsonObject &json)
{
    RuleExample example;
    example.rule = indexOfRule(json[u"rule"].toString());
    example.name = json[u"name"].toString();
    example.expected = verdictOf(json[u"expect"].toString());
    example.profile = profile();
    for (const QJsonValue &code : json[u"on"].toArray())
        for (Severity &severity : example.profile.rules[std::size_t(indexOfRule(code.toString()))].severity)
            severity = Severity::Error;
    Circumstances &known = example.rows.circumstances;
    known.crs = epsg(crsCode);
    known.communeCode = QString(QStringView(communeCode).toString());
    known.today = QDate(2026, 11, 25);
    known.fileMadeOn = QDate::fromString(json[u"made_on"].toString(), Qt::ISODate);
    const QJsonObject files = json[u"scan_files"].toObject();
    for (const QString &scan : files.keys())
        known.scanFiles.insert(idOf(scan.toInt()), scanFileOf(files[scan].toString()));
    std::vector<FabricParcel> parcels;
    for (const QJsonValue &row : json[u"rows"].toArray()) {
        const Record record = recordOf(row.toArray());
        example.rows.add(record);
        if (record.table == &table("parcel") && record.text("status") != u"retired")
            parcels.push_back(fabricParcel(record));
    }
    example.rows.connect();
    example.fabric = fabricOf(std::move(parcels));
    const QJsonValue subject = json[u"subject"];
    example.subjectTable =
        indexOfTable(table(subject.isArray() ? subject[0].toString().toLatin1().constData() : "parcel"));
    example.subject = example.table().find(idOf(subject.isArray() ? subject[1].toInt() : 1));
    return example;
}

} // namespace

std::vector<RuleExample> ruleExamples()
{
    QFile file(QStringLiteral(DIABA_SOURCE_DIR "/resources/rules/examples.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(file.errorString());
    std::vector<RuleExample> examples;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (!line.isEmpty())
            examples.push_back(exampleOf(jsonObject(line)));
    return examples;
}

Verdict verdict(const RuleExample &example)
{
    const RuleInput in(example.rows, example.fabric, example.profile, true);
    if (!applies(in, example.rule, example.table(), example.subject))
        return Verdict::NotApplicable;
    const CheckRun run = gis::run(example.rows, example.fabric, example.profile);
    const RowRef subject{ &example.table().table(), example.table().id(example.subject) };
    Verdict result = Verdict::Pass;
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (run.hit(n).rule != example.rule)
            continue;
        const Finding finding = run.finding(n);
        if (std::find(finding.rows.begin(), finding.rows.end(), subject) != finding.rows.end())
            result = finding.severity > Severity::Note ? Verdict::Fail
                : result == Verdict::Fail              ? result
                                                       : Verdict::Note;
    }
    return result;
}

} // namespace gis

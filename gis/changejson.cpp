#include "gis/changejson.h"

#include "gis/error.h"
#include "gis/textfold.h"
#include "gis/uuid.h"

#include <QJsonArray>

#include <cmath>

namespace gis
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeJson)
};

QJsonArray pointJson(Point p)
{
    return { metres(p.x), metres(p.y) };
}

QJsonArray ringJson(const Ring &ring, bool closed)
{
    QJsonArray json;
    for (const Point p : ring)
        json.append(pointJson(p));
    if (closed && !ring.empty())
        json.append(pointJson(ring.front()));
    return json;
}

QJsonValue partJson(Shape shape, const Polygon &part)
{
    if (shape == Shape::Point)
        return part.empty() || part.front().empty() ? QJsonArray() : pointJson(part.front().front());
    if (shape == Shape::Line)
        return part.empty() ? QJsonArray() : ringJson(part.front(), false);
    QJsonArray rings;
    for (const Ring &ring : part)
        rings.append(ringJson(ring, true));
    return rings;
}

Ring ringFromJson(const QJsonValue &json, bool closed, bool *rounded)
{
    if (!json.isArray())
        throw Error(Text::tr("A list of coordinates is needed."));
    Ring ring;
    for (const QJsonValue &item : json.toArray())
        ring.push_back(pointFromJson(item, rounded));
    if (closed && ring.size() > 1 && ring.front() == ring.back())
        ring.pop_back();
    return ring;
}

Polygon partFromJson(Shape shape, const QJsonValue &json, bool *rounded)
{
    if (shape == Shape::Point)
        return { { pointFromJson(json, rounded) } };
    if (shape == Shape::Line)
        return { ringFromJson(json, false, rounded) };
    if (!json.isArray())
        throw Error(Text::tr("A list of rings is needed."));
    Polygon part;
    for (const QJsonValue &ring : json.toArray())
        part.push_back(ringFromJson(ring, true, rounded));
    return part;
}

} // namespace

QJsonValue geometryJson(const Geometry &geometry)
{
    static const char *const names[] = { "Point", "LineString", "Polygon" };
    const QString name = QString::fromLatin1(names[int(geometry.shape)]);
    // A parcel is stored as MULTIPOLYGON, so it always goes out as one.
    if (geometry.parts.size() == 1 && geometry.shape != Shape::Polygon)
        return QJsonObject{ { QStringLiteral("type"), name },
                            { QStringLiteral("coordinates"),
                              partJson(geometry.shape, geometry.parts.front()) } };
    QJsonArray parts;
    for (const Polygon &part : geometry.parts)
        parts.append(partJson(geometry.shape, part));
    return QJsonObject{ { QStringLiteral("type"), QString(u"Multi" + name) },
                        { QStringLiteral("coordinates"), parts } };
}

Point pointFromJson(const QJsonValue &json, bool *rounded)
{
    const QJsonArray pair = json.toArray();
    if (pair.size() < 2 || !pair[0].isDouble() || !pair[1].isDouble())
        throw Error(Text::tr("A coordinate is written [easting, northing] in metres."));
    const double x = pair[0].toDouble(), y = pair[1].toDouble();
    const auto point = gridPoint(x, y);
    if (!point)
        throw Error(Text::tr("The coordinate %1, %2 lies outside any map.").arg(x).arg(y));
    if (rounded && (std::abs(metres(point->x) - x) > 1e-7 || std::abs(metres(point->y) - y) > 1e-7))
        *rounded = true;
    return *point;
}

GeometryPtr geometryFromJson(const QJsonValue &json, bool *rounded)
{
    if (json.isNull())
        return nullptr;
    static const struct {
        const char *name;
        Shape shape;
        bool multi;
    } kinds[] = { { "Point", Shape::Point, false },     { "MultiPoint", Shape::Point, true },
                  { "LineString", Shape::Line, false }, { "MultiLineString", Shape::Line, true },
                  { "Polygon", Shape::Polygon, false }, { "MultiPolygon", Shape::Polygon, true } };
    const QString type = json.toObject()[QStringLiteral("type")].toString();
    const QJsonValue coordinates = json.toObject()[QStringLiteral("coordinates")];
    for (const auto &kind : kinds) {
        if (type != QLatin1StringView(kind.name))
            continue;
        Geometry geometry{ kind.shape, {} };
        if (!kind.multi)
            geometry.parts.push_back(partFromJson(kind.shape, coordinates, rounded));
        else if (!coordinates.isArray())
            throw Error(Text::tr("A list of coordinates is needed."));
        else
            for (const QJsonValue &part : coordinates.toArray())
                geometry.parts.push_back(partFromJson(kind.shape, part, rounded));
        dropEmpty(geometry);
        return geometry.parts.empty() ? nullptr : std::make_shared<const Geometry>(std::move(geometry));
    }
    throw Error(Text::tr("“%1” is no kind of GeoJSON geometry.").arg(type));
}

QJsonValue valueJson(const Field &field, const Value &value)
{
    if (const GeometryPtr geometry = toGeometry(value))
        return geometryJson(*geometry);
    if (const auto *whole = std::get_if<qint64>(&value))
        return field.type == Type::Boolean ? QJsonValue(*whole != 0) : QJsonValue(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return *real;
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return QJsonValue();
}

Value valueFromJson(const Field &field, const QJsonValue &json)
{
    if (json.isNull())
        return {};
    if (field.type == Type::Geometry) {
        const GeometryPtr geometry = geometryFromJson(json);
        return geometry ? fitted(field, Shared{ geometry }) : Value();
    }
    if (json.isBool())
        return fitted(field, qint64(json.toBool()));
    if (json.isDouble())
        return fitted(field,
                      json.toDouble() == std::floor(json.toDouble()) && std::abs(json.toDouble()) < 9e15
                          ? Value(qint64(json.toDouble()))
                          : Value(json.toDouble()));
    if (json.isString())
        return fitted(field, json.toString());
    throw Error(Text::tr("The value of “%1” must be a text or a number.").arg(label(field)));
}

QJsonObject valuesJson(const Table &table, const Values &values)
{
    QJsonObject json;
    for (const auto &[field, value] : values)
        json.insert(QLatin1StringView(table.fields[field].name), valueJson(table.fields[field], value));
    return json;
}

Values valuesFromJson(const Table &table, const QJsonObject &json)
{
    Values values;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const int field = table.indexOf(it.key());
        if (field < 0)
            throw Error(
                Text::tr("The table “%1” has no field “%2”.").arg(QLatin1StringView(table.name), it.key()));
        values[field] = valueFromJson(table.fields[field], it.value());
    }
    return values;
}

QJsonObject changeJson(const Change &change)
{
    const auto side = [&](const std::optional<Values> &values) {
        return values ? QJsonValue(valuesJson(*change.table, *values)) : QJsonValue();
    };
    return { { QStringLiteral("table"), QString::fromLatin1(change.table->name) },
             { QStringLiteral("id"), text(change.id) },
             { QStringLiteral("before"), side(change.before) },
             { QStringLiteral("after"), side(change.after) } };
}

Change changeFromJson(const QJsonObject &json)
{
    const auto side = [&](const char *key) -> std::optional<QJsonObject> {
        const QJsonValue values = json[QLatin1StringView(key)];
        if (values.isNull())
            return std::nullopt;
        if (!values.isObject())
            throw Error(Text::tr("A change needs “before” and “after”."));
        return values.toObject();
    };
    return changeOf(json[QStringLiteral("table")].toString(), json[QStringLiteral("id")].toString(),
                    side("before"), side("after"));
}

Change changeOf(const QString &tableName, const QString &id, const std::optional<QJsonObject> &before,
                const std::optional<QJsonObject> &after)
{
    const Table *table = findTable(tableName);
    if (!table)
        throw Error(Text::tr("There is no table “%1”.").arg(tableName));
    const auto side = [&](const std::optional<QJsonObject> &values) {
        return values ? std::optional(valuesFromJson(*table, *values)) : std::nullopt;
    };
    Change change{ table, QUuid::fromString(id), side(before), side(after) };
    if (change.id.isNull())
        throw Error(Text::tr("A change without an id."));
    if (!change.before && !change.after)
        throw Error(Text::tr("A change needs “before” or “after”."));
    return change;
}

QString masked(const Field &field, const Value &value)
{
    const QString text = toText(value);
    if (!(field.flags & Personal) || text.isEmpty())
        return text;
    if (field.type == Type::Date)
        return text.left(4);
    const QString name = QString::fromLatin1(field.name);
    if (name == u"name")
        return maskedName(text);
    if (name.contains(u"address")) { // the commune, or whatever its last part says
        const qsizetype comma = text.lastIndexOf(u',');
        return u"…, " + text.mid(comma + 1).trimmed();
    }
    return maskedNumber(text);
}

QJsonObject recordJson(const Record &record, bool whole)
{
    QJsonObject json{ { QStringLiteral("id"), text(record.id) },
                      { QStringLiteral("version"), record.version } };
    for (const auto &[index, value] : record.values) {
        const Field &field = record.table->fields[index];
        const bool hidden = !whole && (field.flags & Personal);
        json.insert(QLatin1StringView(field.name),
                    hidden ? QJsonValue(masked(field, value)) : valueJson(field, value));
    }
    return json;
}

} // namespace gis

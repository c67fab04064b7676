#include "storage/editvalues.h"

#include "gis/changejson.h"
#include "gis/error.h"

#include <cmath>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditOperations)
};

[[noreturn]] void refuse(const char *key, const QString &kind)
{
    throw gis::Error(Text::tr("“%1” must be %2.").arg(QLatin1StringView(key), kind));
}

} // namespace

gis::SheetKey EditValues::sheet() const
{
    return sheet(text("sheet"));
}

gis::SheetKey EditValues::sheet(const QString &sheetNo) const
{
    if (has("series"))
        return { text("series"), sheetNo };
    QStringList series;
    Statement found = m_context.rows.file().database().prepare(
        "SELECT coalesce(series, '') FROM map_sheet WHERE sheet_no = ?1 UNION "
        "SELECT coalesce(series, '') FROM parcel WHERE sheet_no = ?1");
    found.bind(1, sheetNo);
    while (found.step())
        series += found.text(0);
    if (series.size() > 1)
        throw gis::Error(Text::tr("Sheet %1 is there in several series (%2): say of which it is by “series”.")
                             .arg(sheetNo, series.join(QStringLiteral(", "))));
    return { series.value(0), sheetNo };
}

gis::Point EditValues::point(const char *key) const
{
    return gis::pointFromJson(m_line[QLatin1StringView(key)], &m_context.wasRounded);
}

QJsonArray EditValues::list(const char *key) const
{
    const QJsonValue value = m_line[QLatin1StringView(key)];
    if (!value.isArray())
        refuse(key, Text::tr("a list"));
    return value.toArray();
}

gis::Ring EditValues::ring(const char *key) const
{
    gis::Ring ring;
    for (const QJsonValue &point : list(key))
        ring.push_back(gis::pointFromJson(point, &m_context.wasRounded));
    return ring;
}

gis::Edge EditValues::edge(const char *key) const
{
    const gis::Ring points = ring(key);
    if (points.size() != 2)
        throw gis::Error(Text::tr("An edge is written as two coordinates."));
    return { points[0], points[1] };
}

std::vector<std::pair<gis::Point, gis::Point>> EditValues::edges(const char *key) const
{
    std::vector<std::pair<gis::Point, gis::Point>> pairs;
    for (const QJsonValue &pair : list(key)) {
        if (pair.toArray().size() != 2)
            refuse(key, Text::tr("a list of pairs of coordinates"));
        pairs.push_back({ gis::pointFromJson(pair[0], &m_context.wasRounded),
                          gis::pointFromJson(pair[1], &m_context.wasRounded) });
    }
    return pairs;
}

double EditValues::number(const char *key) const
{
    const QJsonValue value = m_line[QLatin1StringView(key)];
    if (!value.isDouble())
        refuse(key, Text::tr("a number"));
    if (std::abs(value.toDouble()) > 1e10)
        refuse(key, Text::tr("a number that a map can have"));
    return value.toDouble();
}

int EditValues::whole(const char *key) const
{
    const double value = number(key);
    if (value != std::floor(value) || std::abs(value) > 1e9)
        refuse(key, Text::tr("a whole number"));
    return int(value);
}

bool EditValues::isTrue(const char *key) const
{
    const QJsonValue value = m_line[QLatin1StringView(key)];
    if (has(key) && !value.isBool())
        refuse(key, Text::tr("true or false"));
    return value.toBool();
}

QString EditValues::text(const char *key) const
{
    const QJsonValue value = m_line[QLatin1StringView(key)];
    if (!value.isString())
        refuse(key, Text::tr("a text"));
    return value.toString();
}

QUuid EditValues::parcel(const char *key) const
{
    return parcelNamed(m_context.rows, text(key));
}

std::vector<QUuid> EditValues::parcels(const char *key) const
{
    std::vector<QUuid> ids;
    for (const QJsonValue &name : list(key))
        ids.push_back(parcelNamed(m_context.rows, name.toString()));
    return ids;
}

QStringList EditValues::only(std::initializer_list<const char *> keys) const
{
    QStringList found;
    for (const char *key : keys)
        if (has(key))
            found += QString::fromLatin1(key);
    return found;
}

} // namespace storage

#include "widgets/window/bookmark.h"

#include "gis/uuid.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace
{

QString keyOf(const QUuid &file, const char *name)
{
    return u"files/%1/%2"_s.arg(gis::text(file), QLatin1StringView(name));
}

} // namespace

Bookmark bookmarkOf(const QUuid &file)
{
    const QSettings settings;
    Bookmark mark{ QUuid::fromString(settings.value(keyOf(file, "row")).toString()),
                   settings.value(keyOf(file, "field")).toString(),
                   {} };
    const QStringList edges = settings.value(keyOf(file, "map")).toStringList();
    if (edges.size() == 4)
        mark.map = { edges[0].toLongLong(), edges[1].toLongLong(), edges[2].toLongLong(),
                     edges[3].toLongLong() };
    return mark;
}

void remember(const QUuid &file, const Bookmark &mark)
{
    QSettings settings;
    settings.setValue(keyOf(file, "row"), gis::text(mark.row));
    settings.setValue(keyOf(file, "field"), mark.field);
    QStringList edges;
    if (!mark.map.isEmpty())
        for (const std::int64_t edge : { mark.map.west, mark.map.south, mark.map.east, mark.map.north })
            edges += QString::number(edge);
    settings.setValue(keyOf(file, "map"), edges);
    settings.sync();
}

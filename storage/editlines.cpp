#include "storage/editlines.h"

#include "gis/changejson.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "gis/vertexedits.h"

#include <QJsonArray>

#include <array>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditLines)
};

/** The keys each operation takes, besides "op". */
const QHash<QString, QStringList> &operations()
{
    static const QHash<QString, QStringList> all{
        { u"move-vertex"_s, { u"from"_s, u"to"_s } }, { u"insert-vertex"_s, { u"edge"_s, u"at"_s } },
        { u"remove-vertex"_s, { u"at"_s } },          { u"set"_s, { u"table"_s, u"id"_s, u"values"_s } },
        { u"add"_s, { u"table"_s, u"values"_s } },    { u"remove"_s, { u"table"_s, u"id"_s } }
    };
    return all;
}

void demandKeys(const QJsonObject &line)
{
    const QString operation = line[u"op"_s].toString();
    const auto keys = operations().constFind(operation);
    if (keys == operations().constEnd())
        throw gis::Error(Text::tr("There is no operation “%1”.").arg(operation));
    for (const QString &key : line.keys())
        if (key != u"op" && !keys->contains(key))
            throw gis::Error(Text::tr("The operation “%1” takes no “%2”.").arg(operation, key));
    for (const QString &key : *keys)
        if (!line.contains(key))
            throw gis::Error(Text::tr("The operation “%1” needs “%2”.").arg(operation, key));
}

} // namespace

QUuid parcelNamed(const WorkingFile &file, const QString &name)
{
    if (const QUuid id = QUuid::fromString(name); !id.isNull())
        return id;
    const QStringList parts = name.split(u'/');
    if (parts.size() != 2)
        throw gis::Error(
            Text::tr("“%1” names no parcel; write sheet/parcel, as in 9/52, or its id.").arg(name));
    QUuid found;
    int count = 0;
    file.visit(gis::table("parcel"),
               { { "sheet_no", parts[0].trimmed() }, { "parcel_no", parts[1].trimmed() } },
               [&](const gis::Record &parcel) {
                   if (parcel.text("status") != u"retired")
                       found = parcel.id, ++count;
                   return true;
               });
    if (count != 1)
        throw gis::Error(
            count == 0 ? Text::tr("There is no parcel %1.").arg(name)
                       : Text::tr("There are %1 parcels %2; name the one by its id.").arg(count).arg(name));
    return found;
}

void demandComplete(const gis::Record &record)
{
    for (std::size_t i = 0; i < record.table->fields.size(); ++i)
        if ((record.table->fields[i].flags & gis::Mandatory) && !record.values.contains(int(i)))
            throw gis::Error(Text::tr("A row of “%1” needs “%2”.")
                                 .arg(gis::label(*record.table), gis::label(record.table->fields[i])));
}

EditLines::EditLines(const WorkingFile &file, gis::Fabric fabric) : m_file(file), m_fabric(std::move(fabric))
{
}

gis::Record EditLines::row(const gis::Table &table, const QUuid &id) const
{
    const auto it = m_rows.constFind(id);
    const auto record = it == m_rows.constEnd() ? m_file.record(table, id) : *it;
    if (!record || record->table != &table)
        throw gis::Error(
            Text::tr("There is no row %1 in “%2”.").arg(gis::text(id), QLatin1StringView(table.name)));
    return *record;
}

gis::Edit EditLines::rowEdit(const QString &operation, const QJsonObject &line)
{
    const gis::Table *table = gis::findTable(line[u"table"_s].toString());
    if (!table)
        throw gis::Error(Text::tr("There is no table “%1”.").arg(line[u"table"_s].toString()));
    const QString name = line[u"id"_s].toString();
    const auto id = [&] {
        return table == &gis::table("parcel") ? parcelNamed(m_file, name) : QUuid::fromString(name);
    };
    if (operation == u"remove")
        return { Text::tr("Remove %1").arg(gis::label(*table)), { gis::deleteOf(row(*table, id())) } };

    const gis::Values values = gis::valuesFromJson(*table, line[u"values"_s].toObject());
    gis::Record after = operation == u"add" ? gis::Record{ table, gis::newId(), 0, {} } : row(*table, id());
    const gis::Record before = after;
    for (const auto &[field, value] : values) {
        if (gis::isNull(value))
            after.values.erase(field);
        else
            after.values[field] = value;
    }
    demandComplete(after);
    if (operation == u"add") {
        m_added.push_back(after.id);
        return { Text::tr("Add %1").arg(gis::label(*table)), { gis::insertOf(after) } };
    }
    const auto change = gis::updateOf(before, after);
    if (!change)
        throw gis::Error(Text::tr("The row already has these values; nothing to change."));
    return { Text::tr("Change %1").arg(gis::label(*table)), { *change } };
}

gis::Edit EditLines::editOf(const QJsonObject &line)
{
    demandKeys(line);
    const QString operation = line[u"op"_s].toString();
    const auto point = [&](const QJsonValue &json) { return gis::pointFromJson(json, &m_rounded); };
    if (operation == u"move-vertex")
        return gis::moveVertex(m_fabric, point(line[u"from"_s]), point(line[u"to"_s]));
    if (operation == u"remove-vertex")
        return gis::removeVertex(m_fabric, point(line[u"at"_s]));
    if (operation == u"insert-vertex") {
        const QJsonArray edge = line[u"edge"_s].toArray();
        if (edge.size() != 2)
            throw gis::Error(Text::tr("An edge is written as two coordinates."));
        return gis::insertVertex(m_fabric, point(edge[0]), point(edge[1]), point(line[u"at"_s]));
    }
    return rowEdit(operation, line);
}

void EditLines::add(const QJsonObject &line)
{
    gis::Edit edit = editOf(line);
    m_fabric.apply(edit);
    for (gis::Change &change : edit.changes) {
        const auto it = m_rows.constFind(change.id);
        const auto before = it != m_rows.constEnd() ? *it : m_file.record(*change.table, change.id);
        m_rows[change.id] = gis::applied(change, before);
        m_changes.push_back(std::move(change));
    }
    m_title = edit.title;
}

} // namespace storage

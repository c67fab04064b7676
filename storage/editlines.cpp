#include "storage/editlines.h"

#include "gis/changejson.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/dossiers.h"
#include "storage/editvalues.h"
#include "storage/recordedareas.h"

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(EditLines)
};

} // namespace

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

namespace
{

/** \throws Error if \a edit takes away a dossier whose changes the province lacks, or sets a state that only
 * sending and receiving give. */
void demandSlipsKept(const WorkingFile &file, const gis::Edit &edit)
{
    static const gis::Table &slips = gis::table("dossier");
    static const int state = slips.indexOf("state");
    for (const gis::Change &change : edit.changes) {
        if (change.table != &slips)
            continue;
        const auto before = file.record(slips, change.id);
        const QString code = before ? before->text("code") : QString();
        if (change.isDelete() && before && (isClosed(*before) || !netChangesOf(file, change.id).empty()))
            throw gis::Error(Text::tr("Correction slip %1 holds changes or was handed in already; it cannot "
                                      "be removed. Take its changes back first.")
                                 .arg(code));
        if (!change.after || !change.after->contains(state))
            continue;
        const QString after = gis::toText(change.after->at(state));
        if ((after != u"open" && after != u"parked") || (before && isClosed(*before)))
            throw gis::Error(Text::tr("The state of a correction slip comes from handing it in and from the "
                                      "province's answer; it cannot be set to “%1”.")
                                 .arg(after));
    }
}

} // namespace

gis::Edit EditLines::rowEdit(const QString &operation, const QJsonObject &line)
{
    const gis::Table *table = gis::findTable(line[u"table"_s].toString());
    if (!table)
        throw gis::Error(Text::tr("There is no table “%1”.").arg(line[u"table"_s].toString()));
    const QString name = line[u"id"_s].toString();
    const auto id = [&] {
        const QUuid id =
            table == &gis::table("parcel") ? parcelNamed({ m_file, m_rows }, name) : QUuid::fromString(name);
        if (id.isNull())
            throw gis::Error(Text::tr("“%1” is no id of a row.").arg(name));
        return id;
    };
    if (operation == u"remove")
        return { Text::tr("Remove %1").arg(gis::label(*table)), { gis::deleteOf(row(*table, id())) } };

    if (!line[u"values"_s].isObject())
        throw gis::Error(Text::tr("“values” must be an object in braces, a value for each field."));
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
        if (table != &gis::table("parcel"))
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
    const EditOperation &operation = operationOf(line);
    if (!operation.outcome) {
        gis::Edit edit = rowEdit(QLatin1StringView(operation.name), line);
        demandSlipsKept(m_file, edit);
        return edit;
    }
    const EditContext context{ { m_file, m_rows }, m_fabric, m_rounded };
    const gis::Outcome outcome = operation.outcome(context, line);
    m_outcomes.append(outcomeJson(context.rows, outcome));
    if (operation.rows)
        return operation.rows(context, outcome, line);
    if (outcome.changesIdentity())
        return successionEdit(context, outcome, line);
    return EditValues(context, line).isTrue("areas_follow")
        ? withAreas(outcome.edit, areaChanges(context.rows, outcome))
        : outcome.edit;
}

void EditLines::add(const QJsonObject &line)
{
    gis::Edit edit = editOf(line);
    m_fabric.apply(edit);
    for (gis::Change &change : edit.changes) {
        const auto it = m_rows.constFind(change.id);
        const auto before = it != m_rows.constEnd() ? *it : m_file.record(*change.table, change.id);
        m_rows[change.id] = gis::applied(change, before);
        if (change.isInsert() && change.table == &gis::table("parcel"))
            m_added.push_back(change.id);
        m_changes.push_back(std::move(change));
    }
    m_title = edit.title;
}

} // namespace storage

#include "storage/workitems.h"

#include "storage/parceledits.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(WorkItems)
};

WorkState stateOf(const QString &code)
{
    return code == u"done"   ? WorkState::Done
        : code == u"parked"  ? WorkState::Parked
        : code == u"skipped" ? WorkState::Skipped
                             : WorkState::Open;
}

QString codeOf(WorkState state)
{
    switch (state) {
    case WorkState::Done:
        return QStringLiteral("done");
    case WorkState::Parked:
        return QStringLiteral("parked");
    case WorkState::Skipped:
        return QStringLiteral("skipped");
    default:
        return {};
    }
}

QString title(WorkState state, const QString &parcel)
{
    switch (state) {
    case WorkState::Done:
        return Text::tr("Parcel %1 Done").arg(parcel);
    case WorkState::Parked:
        return Text::tr("Parcel %1 Waits").arg(parcel);
    case WorkState::Skipped:
        return Text::tr("Skip Parcel %1").arg(parcel);
    default:
        return Text::tr("Parcel %1 to Do Again").arg(parcel);
    }
}

WorkItem itemOf(const gis::Record &row)
{
    return { stateOf(row.text("state")), row.text("remind_on"), row.text("done_at"), row.text("reason") };
}

} // namespace

WorkItems readWorkItems(const WorkingFile &file)
{
    WorkItems items;
    file.visit(gis::table("work_item"), {}, [&](const gis::Record &row) {
        items.insert(row.idOf("parcel_id"), itemOf(row));
        return true;
    });
    return items;
}

std::vector<QUuid> follow(WorkItems &items, const WorkingFile &file, const gis::Edit &edit)
{
    const gis::Table &table = gis::table("work_item");
    std::vector<QUuid> parcels;
    for (const gis::Change &change : edit.changes) {
        if (change.table != &table)
            continue;
        if (change.isDelete()) {
            parcels.push_back(gis::Record{ &table, change.id, 0, *change.before }.idOf("parcel_id"));
            items.remove(parcels.back());
        } else if (const auto row = file.record(table, change.id)) {
            parcels.push_back(row->idOf("parcel_id"));
            items.insert(parcels.back(), itemOf(*row));
        }
    }
    return parcels;
}

WorkCounts counts(const WorkItems &items, const QDateTime &now)
{
    WorkCounts result;
    const QString today = now.date().toString(Qt::ISODate);
    for (const WorkItem &item : items) {
        if (item.state == WorkState::Done)
            result.doneToday +=
                QDateTime::fromString(item.doneAt, Qt::ISODateWithMs).toLocalTime().date() == now.date();
        if (item.state != WorkState::Parked)
            continue;
        ++result.parked;
        result.due += !item.remindOn.isEmpty() && item.remindOn <= today.left(item.remindOn.size());
    }
    return result;
}

std::optional<gis::Edit> workEdit(const WorkingFile &file, const QUuid &parcel, WorkState state,
                                  const QString &author, const QString &reason, const QString &remindOn)
{
    const auto row = file.record(gis::table("parcel"), parcel);
    if (!row)
        return std::nullopt;
    gis::Edit edit{ title(state, parcelName(*row)), {} };
    const auto known = file.records(gis::table("work_item"), { { "parcel_id", gis::text(parcel) } });
    if (state == WorkState::Open) {
        for (const gis::Record &item : known)
            edit.changes.push_back(gis::deleteOf(item));
        return edit.changes.empty() ? std::nullopt : std::optional(edit);
    }
    gis::Record item = known.empty() ? newRow("work_item") : known.front();
    const auto set = [&item](const char *field, const QString &text) {
        item.set(field, text.isEmpty() ? gis::Value() : gis::Value(text));
    };
    item.set("parcel_id", gis::idValue(parcel));
    set("state", codeOf(state));
    set("reason", reason);
    set("remind_on", remindOn);
    set("done_by", state == WorkState::Done ? author : QString());
    set("done_at", state == WorkState::Done ? utcNow() : QString());
    if (known.empty())
        edit.changes.push_back(gis::insertOf(item));
    else if (const auto change = gis::updateOf(known.front(), item))
        edit.changes.push_back(*change);
    return edit.changes.empty() ? std::nullopt : std::optional(edit);
}

} // namespace storage

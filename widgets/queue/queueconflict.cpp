// A slip that the province found in conflict: ours and theirs side by side, and which is right.
#include "widgets/queue/queuedesk.h"

#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/check/conflictfix.h"
#include "widgets/changewords.h"
#include "widgets/form/parcelform.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"

using namespace Qt::StringLiterals;

namespace
{

const gis::Field &fieldOf(const storage::Dispute &dispute)
{
    return dispute.table->fields[std::size_t(dispute.field)];
}

gis::Change changeOf(const storage::Dispute &dispute)
{
    return { dispute.table, dispute.id, gis::Values{ { dispute.field, dispute.ours } },
             gis::Values{ { dispute.field, dispute.theirs } } };
}

/** “Parcel 9/52 · Address · ours · the province's”; in full, for who must choose sees it in the form too. */
std::vector<QStringList> rowsOf(const storage::WorkingFile &file, const storage::Disputes &disputes)
{
    std::vector<QStringList> rows;
    for (const storage::Dispute &dispute : disputes.fields) {
        const gis::Field &field = fieldOf(dispute);
        QString ours = gis::shownValue(field, dispute.ours), theirs = gis::shownValue(field, dispute.theirs);
        if (field.type == gis::Type::Id) // by the names of what they refer to
            for (const ChangedField &words : changeWords(file, { changeOf(dispute) }))
                ours = words.before, theirs = words.after;
        rows.push_back({ rowName(file, changeOf(dispute)), gis::label(field), ours, theirs });
    }
    return rows;
}

gis::ShapeChoice wayOf(const QString &title, gis::Edit edit)
{
    gis::ShapeChoice way;
    way.title = title;
    way.edit = std::move(edit);
    return way;
}

/** All ours, all theirs, or theirs of one field alone. */
std::vector<gis::ShapeChoice> waysOf(const storage::WorkingFile &file, const storage::Disputes &disputes)
{
    constexpr std::size_t most = 7; // there are nine keys
    const auto settled = [&](const std::function<bool(const storage::Dispute &)> &isTheirs) {
        return storage::settled(file, disputes, isTheirs);
    };
    const auto none = [](const storage::Dispute &) { return false; };
    if (disputes.fields.empty())
        return { wayOf(QueueDesk::tr("It has been put right: the slip goes on"), settled(none)) };
    std::vector<gis::ShapeChoice> ways{ wayOf(QueueDesk::tr("Ours is right"), settled(none)),
                                        wayOf(QueueDesk::tr("The province's is right"),
                                              settled([](const storage::Dispute &) { return true; })) };
    if (disputes.fields.size() > 1 && disputes.fields.size() <= most)
        for (const storage::Dispute &one : disputes.fields)
            ways.push_back(
                wayOf(QueueDesk::tr("The province's only for “%1”, else ours").arg(gis::label(fieldOf(one))),
                      settled([&](const storage::Dispute &each) {
                          return each.id == one.id && each.field == one.field;
                      })));
    return ways;
}

/** What no side can be taken of, and what to do about it; empty if there is nothing. */
QString mendingWords(const storage::WorkingFile &file, const storage::Disputes &disputes)
{
    QStringList places;
    for (const storage::ConflictField &other : disputes.others) {
        const int field = other.table->indexOf(other.field);
        const QString label = field < 0 ? other.field : gis::label(other.table->fields[std::size_t(field)]);
        places += rowName(file, { other.table, other.id, gis::Values(), gis::Values() }) + u" – "_s + label;
    }
    places.removeDuplicates();
    return places.isEmpty() ? QString()
                            : QueueDesk::tr("The receipt gives no value to take for: %1. Put it right there, "
                                            "then send the slip again.")
                                  .arg(places.join(u"; "_s));
}

} // namespace

void QueueDesk::showConflict(std::size_t finding)
{
    const CheckStatePtr state = m_check->state();
    const storage::WorkingFile &file = m_document->file();
    const auto disputes = storage::disputesOf(file, storage::slipInConflict(*state->run, finding));
    if (!disputes)
        throw gis::Error(tr("The province's receipt for this slip is not in the file: take it in again."));
    if (!disputes->fields.empty()) // first: another parcel in hand ends a fix
        showField(disputes->fields.front().table, disputes->fields.front().id,
                  QString::fromLatin1(fieldOf(disputes->fields.front()).name));
    else if (!disputes->others.empty())
        showField(disputes->others.front().table, disputes->others.front().id,
                  disputes->others.front().field);
    m_fixed = finding;
    m_panels.why->setAside(true);
    QStringList words{ state->run->sentence(finding), disputes->why, mendingWords(file, *disputes) };
    words.removeAll({});
    m_panels.fix->compare(words.join(u' '), rowsOf(file, *disputes), waysOf(file, *disputes));
}

/** Takes the parcel in hand that \a row of \a table belongs to, and shows the field in the form. */
void QueueDesk::showField(const gis::Table *table, const QUuid &row, const QString &field)
{
    const auto record = m_document->file().record(*table, row);
    const bool isParcel = table == &gis::table("parcel");
    const QUuid parcel = isParcel                    ? row
        : record && table->indexOf("parcel_id") >= 0 ? record->idOf("parcel_id")
                                                     : QUuid();
    if (!record || parcel.isNull())
        return;
    m_panels.work->queue()->setHeld(true);
    m_panels.work->parcels()->setCurrent(parcel);
    m_panels.work->queue()->setHeld(false);
    m_panels.map->fitParcel(parcel);
    m_panels.form->focusField(row, field);
}

#include "storage/document.h"

#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/batches.h"
#include "storage/exchange/sendings.h"
#include "storage/rowio.h"

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

} // namespace

QString accountName()
{
    for (const char *variable : { "DIABA_AUTHOR", "USER", "LOGNAME", "USERNAME" })
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    return u"diaba"_s;
}

Document::Document(const QString &path, WorkingFile::Access access, const gis::Progress &progress)
    : m_file(path, access), m_fabric(readFabric(path, progress)), m_rows(rowDossiers(m_file)),
      m_author(accountName())
{
    sqlite3_busy_timeout(m_file.database().handle(), 1000); // the hand waits no longer for another program
}

namespace
{

/** \a parcel with its first purpose where the map says no land type, as a fabric is read. */
gis::Record withLandType(const WorkingFile &file, gis::Record parcel)
{
    if (!parcel.text("map_land_type").isEmpty())
        return parcel;
    qint64 first = std::numeric_limits<qint64>::max();
    for (const gis::Record &purpose :
         file.records(gis::table("land_use"), { { "parcel_id", gis::text(parcel.id) } }))
        if (const qint64 seq = qint64(purpose.real("seq")); seq < first) {
            first = seq;
            parcel.set("map_land_type", purpose["code"]);
        }
    return parcel;
}

/** \a edit, which was written, as the fabric needs it: parcels that are new or come back from
 * retirement come whole. */
gis::Edit shown(const WorkingFile &file, const gis::Edit &edit)
{
    static const gis::Table &parcels = gis::table("parcel");
    static const int status = parcels.indexOf("status");
    gis::Edit whole = edit;
    for (gis::Change &change : whole.changes)
        if (change.table == &parcels && change.after
            && (!change.before
                || (change.before->contains(status) && gis::toText(change.before->at(status)) == u"retired")))
            if (const auto record = file.record(parcels, change.id))
                change = gis::insertOf(withLandType(file, *record));
    return whole;
}

/** \a edit with the id of its journal entry in the lines of descent that it draws. */
gis::Edit signedBy(const QUuid &entry, gis::Edit edit)
{
    static const gis::Table &lineage = gis::table("lineage");
    static const int editId = lineage.indexOf("edit_id");
    for (gis::Change &change : edit.changes)
        if (change.table == &lineage && change.isInsert())
            change.after->try_emplace(editId, gis::idValue(entry));
    return edit;
}

} // namespace

/** \a there: what stands in the rows already. */
Entry Document::write(const gis::Edit &given, Entry draft, const ForeignWrites *there)
{
    draft.title = given.title;
    draft.author = m_author;
    try {
        const gis::Edit edit = there ? given : gis::asWritten(given);
        const Entry entry = there ? m_file.takeOver(*there, draft) : m_file.write(edit, draft);
        if (!draft.dossier.isNull())
            for (const gis::Change &change : edit.changes)
                m_rows[change.id] = draft.dossier;
        m_fabric.apply(shown(m_file, edit));
        Q_EMIT saved({});
        Q_EMIT changed(edit);
        return entry;
    } catch (const gis::Error &error) {
        Q_EMIT saved(error.message());
        throw;
    }
}

Entry Document::note(const gis::Edit &edit, QJsonObject details)
{
    Entry draft;
    draft.details = std::move(details);
    draft.details.insert(u"auto"_s, true);
    return write(edit, draft);
}

Entry Document::apply(const gis::Edit &edit)
{
    return apply(edit, nullptr);
}

Entry Document::takeOver(const ForeignWrites &writes)
{
    return apply({ Text::tr("Take In What Another Program Wrote"), writes.changes }, &writes);
}

void Document::putBack(const ForeignWrites &writes)
{
    m_file.putBack(writes);
    Q_EMIT changed(gis::inverted({ {}, writes.changes }));
}

namespace
{

/** Writes the rows of \a edit and takes them back. \throws Error if they would be refused. */
void rehearse(const WorkingFile &file, const gis::Edit &edit)
{
    const Transaction rehearsal(file.database()); // rolls back
    for (const gis::Change &change : edit.changes)
        writeChange(file.database(), change, file.srid());
    int dangling = 0, most = 0;
    sqlite3_db_status(file.database().handle(), SQLITE_DBSTATUS_DEFERRED_FKS, &dangling, &most, 0);
    if (dangling)
        throw gis::Error(
            Text::tr("A row would refer to one that is not there; nothing was saved. Take away first "
                     "what refers to the row that goes."));
}

} // namespace

Entry Document::apply(const gis::Edit &edit, const ForeignWrites *there)
{
    if (edit.changes.empty())
        throw gis::Error(Text::tr("There is nothing to change."));
    const DossierChoice choice = dossierFor(m_file, m_rows, edit, m_dossier);
    if (!choice.opening.changes.empty()) {
        if (!there && !m_file.isReadOnly())
            rehearse(m_file, gis::asWritten(edit)); // a refused edit must leave no dossier behind
        note(choice.opening);
    }
    Entry draft;
    draft.id = gis::newId();
    draft.dossier = choice.dossier;
    const Entry entry =
        write(signedBy(draft.id, there ? edit : inItsBatch(m_file, edit, choice.dossier)), draft, there);
    if (choice.joined)
        Q_EMIT dossierChosen(choice.dossier);
    return entry;
}

namespace
{

const Entry *undoableEntry(const std::vector<Entry> &entries)
{
    const UndoState state = undoState(entries);
    return state.undoable.empty() ? nullptr : &entries[state.undoable.back()];
}

const Entry *redoableEntry(const std::vector<Entry> &entries)
{
    const UndoState state = undoState(entries);
    return state.redoable.empty() ? nullptr : &entries[state.redoable.back()];
}

/** Whether what \a entry did to slips lies before their sending. */
bool wasSentSince(const WorkingFile &file, const Entry &entry)
{
    const std::vector<gis::Change> changes = file.changes(entry);
    return std::any_of(changes.begin(), changes.end(), [&](const gis::Change &change) {
        const auto slip =
            change.table == &gis::table("dossier") ? file.record(*change.table, change.id) : std::nullopt;
        const QString state = slip ? slip->text("state") : QString();
        return state == u"exported" || state == u"applied";
    });
}

void demandOpen(const WorkingFile &file, const Entry &entry)
{
    if (entry.dossier.isNull() && entry.kind == EntryKind::Edit && wasSentSince(file, entry))
        throw gis::Error(Text::tr("“%1”: the slip has gone to the province since; go on with a new edit.")
                             .arg(entry.title));
    if (entry.dossier.isNull())
        return;
    const auto dossier = file.record(gis::table("dossier"), entry.dossier);
    if (dossier && isClosed(*dossier))
        throw gis::Error(
            Text::tr(
                "“%1” belongs to correction slip %2, which is closed; take it back with a new edit instead.")
                .arg(entry.title, dossier->text("code")));
}

} // namespace

QString Document::undoTitle() const
{
    const Entry *entry = undoableEntry(m_file.entries());
    return entry ? entry->title : QString();
}

QString Document::redoTitle() const
{
    const Entry *entry = redoableEntry(m_file.entries());
    return entry ? entry->title : QString();
}

Entry Document::undo()
{
    const Entry *found = undoableEntry(m_file.entries());
    if (!found) {
        const bool border = std::any_of(m_file.entries().begin(), m_file.entries().end(), [](const Entry &e) {
            return e.kind == EntryKind::Receipt || e.kind == EntryKind::Pull || isCheckout(e);
        });
        throw gis::Error(
            border ? Text::tr("What came from the province cannot be undone; make a new edit instead.")
                   : Text::tr("There is nothing to undo."));
    }
    const Entry target = *found;
    demandOpen(m_file, target);
    if (lastSendingOf(sendingsOf(m_file.entries()), target.id))
        throw gis::Error(
            Text::tr(
                "“%1” has gone to the province and is not taken back here; correct its rows with new edits.")
                .arg(target.title));
    Entry draft;
    draft.kind = EntryKind::Undo;
    draft.target = target.id;
    draft.dossier = target.dossier;
    if (target.kind == EntryKind::Baseline) {
        draft.title = target.title;
        draft.author = m_author;
        const Entry entry = m_file.removeBaseline(target, draft);
        reload();
        Q_EMIT saved({});
        return entry;
    }
    gis::Edit edit{ target.title, m_file.changes(target) };
    return write(gis::inverted(edit), draft);
}

Entry Document::redo()
{
    const Entry *found = redoableEntry(m_file.entries());
    if (!found)
        throw gis::Error(Text::tr("There is nothing to redo."));
    const Entry target = *found;
    demandOpen(m_file, target);
    Entry draft;
    draft.kind = EntryKind::Redo;
    draft.target = target.id;
    draft.dossier = target.dossier;
    return write({ target.title, m_file.changes(target) }, draft);
}

Entry Document::revert(const Entry &entry)
{
    gis::Edit edit = gis::inverted({ Text::tr("Take Back “%1”").arg(entry.title), m_file.changes(entry) });
    return apply(edit);
}

void Document::reload(const gis::Progress &progress)
{
    m_file.reload();
    m_fabric = readFabric(m_file.path(), progress);
    m_rows = rowDossiers(m_file);
    Q_EMIT reloaded();
}

} // namespace storage

#include "storage/journal.h"

#include "gis/canonical.h"
#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/sqlite.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>

#include <algorithm>
#include <array>
#include <future>
#include <iterator>
#include <span>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Journal)
};

/** Journal lines are counted in JSON too, where a number has 53 bits. */
constexpr qint64 lastLine = (qint64(1) << 53) - 1;

[[noreturn]] void failAtLine(qint64 seq, const QString &why)
{
    throw gis::Error(
        Text::tr("Line %1 of the journal is damaged (%2); restore the last backup.").arg(seq).arg(why));
}

/** Runs \a read, which reads line \a seq; what is wrong there is said with its number. */
template <typename Read> auto readLine(qint64 seq, Read read)
{
    try {
        return read();
    } catch (const gis::Error &error) {
        failAtLine(seq, error.message().chopped(error.message().endsWith(u'.')));
    }
}

constexpr std::array kinds{ "edit", "undo", "redo", "baseline", "receipt", "pull" };

} // namespace

QString text(EntryKind kind)
{
    return QString::fromLatin1(kinds[std::size_t(kind)]);
}

std::optional<EntryKind> entryKind(QStringView text)
{
    for (std::size_t i = 0; i < kinds.size(); ++i)
        if (text == QLatin1StringView(kinds[i]))
            return EntryKind(i);
    return std::nullopt;
}

QJsonObject headerJson(const Entry &entry)
{
    const auto id = [](const QUuid &id) { return id.isNull() ? QJsonValue() : QJsonValue(gis::text(id)); };
    return { { u"seq"_s, entry.seq },
             { u"id"_s, gis::text(entry.id) },
             { u"kind"_s, text(entry.kind) },
             { u"target"_s, id(entry.target) },
             { u"dossier"_s, id(entry.dossier) },
             { u"title"_s, entry.title },
             { u"author"_s, entry.author },
             { u"at"_s, entry.at },
             { u"changes"_s, entry.changes },
             { u"details"_s, entry.details } };
}

QByteArray canonicalHeader(const Entry &entry)
{
    QByteArray out;
    const auto add = [&](const char *name, const QString &value) {
        out.append(out.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
        gis::appendText(out, value);
    };
    const auto addId = [&](const char *name, const QUuid &id) {
        if (id.isNull())
            out.append(",\"").append(name).append("\":null");
        else
            add(name, gis::text(id));
    };
    add("at", entry.at);
    add("author", entry.author);
    gis::appendNumber(out.append(",\"changes\":"), double(entry.changes));
    out.append(",\"details\":").append(gis::canonicalJson(entry.details));
    addId("dossier", entry.dossier);
    add("id", gis::text(entry.id));
    add("kind", text(entry.kind));
    gis::appendNumber(out.append(",\"seq\":"), double(entry.seq));
    addId("target", entry.target);
    add("title", entry.title);
    return out + '}';
}

QByteArray changesHash(const std::vector<gis::Change> &changes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArrayView separator("[");
    for (const gis::Change &change : changes) {
        hash.addData(std::exchange(separator, ","));
        hash.addData(gis::canonicalChange(change));
    }
    hash.addData(changes.empty() ? QByteArrayView("[]") : QByteArrayView("]"));
    return hash.result();
}

QByteArray entryHash(const Entry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(entry.prevHash);
    hash.addData(canonicalHeader(entry));
    hash.addData(entry.changesHash);
    return hash.result();
}

QString utcNow()
{
    return QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs);
}

std::vector<Entry> readEntries(const Database &database, qint64 afterSeq)
{
    std::vector<Entry> entries;
    Statement statement =
        database.prepare("SELECT seq, id, kind, target_id, dossier_id, title, author, at, changes, "
                         "details, changes_hash, prev_hash, hash FROM edit WHERE seq > ?1 ORDER BY seq");
    statement.bind(1, afterSeq);
    while (statement.step()) {
        const auto kind = entryKind(statement.text(2));
        const qint64 seq = statement.whole(0);
        if (!kind)
            failAtLine(seq, Text::tr("it is of an unknown kind"));
        if (seq > lastLine)
            failAtLine(seq, Text::tr("its number is too large"));
        Entry &entry = entries.emplace_back();
        entry.seq = seq;
        entry.id = QUuid::fromString(statement.text(1));
        entry.kind = *kind;
        entry.target = QUuid::fromString(statement.text(3));
        entry.dossier = QUuid::fromString(statement.text(4));
        entry.title = statement.text(5);
        entry.author = statement.text(6);
        entry.at = statement.text(7);
        entry.changes = statement.whole(8);
        if (!statement.isNull(9))
            entry.details = readLine(seq, [&] { return gis::jsonObject(statement.text(9).toUtf8()); });
        entry.changesHash = QByteArray::fromHex(statement.text(10).toLatin1());
        entry.prevHash = QByteArray::fromHex(statement.text(11).toLatin1());
        entry.hash = QByteArray::fromHex(statement.text(12).toLatin1());
    }
    return entries;
}

namespace
{

/** A change as it stands in the journal. */
struct StoredChange {
    qint64 seq = 0;
    QString table, row;
    QByteArray before, after; ///< JSON; null where the row is not there
};

QByteArray bytesAt(const Statement &statement, int column)
{
    const std::span bytes = statement.bytes(column);
    return statement.isNull(column)
        ? QByteArray()
        : QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()));
}

std::vector<StoredChange> storedChanges(const Database &database, const QString &condition, qint64 value)
{
    std::vector<StoredChange> stored;
    Statement statement = database.prepare(
        u"SELECT edit_seq, table_name, row_id, before, after FROM change WHERE %1 ORDER BY pk"_s.arg(
            condition));
    statement.bind(1, value);
    while (statement.step())
        stored.push_back({ statement.whole(0), statement.text(1), statement.text(2), bytesAt(statement, 3),
                           bytesAt(statement, 4) });
    return stored;
}

EditChange changeOf(const StoredChange &stored)
{
    const auto side = [](const QByteArray &json) {
        return json.isNull() ? std::nullopt : std::optional(gis::jsonObject(json));
    };
    return { stored.seq, readLine(stored.seq, [&] {
                 return gis::changeOf(stored.table, stored.row, side(stored.before), side(stored.after));
             }) };
}

std::vector<EditChange> changesOf(std::span<const StoredChange> stored)
{
    std::vector<EditChange> changes;
    changes.reserve(stored.size());
    for (const StoredChange &each : stored)
        changes.push_back(changeOf(each));
    return changes;
}

} // namespace

std::vector<gis::Change> readChanges(const Database &database, qint64 seq)
{
    std::vector<gis::Change> changes;
    for (const StoredChange &stored : storedChanges(database, u"edit_seq = ?1"_s, seq))
        changes.push_back(changeOf(stored).change);
    return changes;
}

std::vector<EditChange> readEditChanges(const Database &database)
{
    const std::vector<StoredChange> stored = storedChanges(
        database,
        u"edit_seq IN (SELECT seq FROM edit WHERE seq > ?1 AND kind NOT IN ('baseline', 'pull', 'receipt'))"_s,
        0);
    const std::span all(stored);
    auto later = std::async(std::launch::async, changesOf, all.subspan(all.size() / 2)); // half on each core
    std::vector<EditChange> changes = changesOf(all.first(all.size() / 2));
    std::ranges::move(later.get(), std::back_inserter(changes));
    return changes;
}

bool isCheckout(const Entry &entry)
{
    return entry.kind == EntryKind::Baseline && entry.details[u"kind"] == u"checkout"_s;
}

namespace
{

/** Where the lines stand that an undo or redo is of; of two with one id the first. */
QHash<QUuid, std::size_t> targetPlaces(const std::vector<Entry> &entries)
{
    QHash<QUuid, std::size_t> places;
    for (const Entry &entry : entries)
        if (!entry.target.isNull())
            places.insert(entry.target, entries.size());
    for (std::size_t i = entries.size(); i-- > 0 && !places.isEmpty();)
        if (const auto place = places.find(entries[i].id); place != places.end())
            *place = i;
    return places;
}

} // namespace

UndoState undoState(const std::vector<Entry> &entries)
{
    UndoState state;
    const QHash<QUuid, std::size_t> places = targetPlaces(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        const bool returns = entry.kind == EntryKind::Undo || entry.kind == EntryKind::Redo;
        const std::size_t target = returns ? places.value(entry.target, entries.size()) : i;
        if (target >= entries.size())
            continue; // of a line that is not there: nothing that could be undone or redone
        switch (entry.kind) {
        case EntryKind::Edit:
            if (entry.details.contains(u"auto"_s))
                break; // opened or closed by the program itself: no step of the clerk's
            [[fallthrough]];
        case EntryKind::Baseline:
            if (isCheckout(entry)) { // what the file is made of: nobody's step
                state = {};
                break;
            }
            state.undoable.push_back(i);
            state.redoable.clear();
            break;
        case EntryKind::Undo:
            std::erase(state.undoable, target);
            // The rows of an undone load are gone for good, and with them what was done to them: import it
            // again.
            if (entries[target].kind == EntryKind::Edit)
                state.redoable.push_back(target);
            else
                state.redoable.clear();
            break;
        case EntryKind::Redo:
            std::erase(state.redoable, target);
            state.undoable.push_back(target);
            break;
        case EntryKind::Receipt:
        case EntryKind::Pull:
            state = {};
            break;
        }
    }
    return state;
}

} // namespace storage

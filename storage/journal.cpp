#include "storage/journal.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/sqlite.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

#include <array>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

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

QByteArray changesHash(const std::vector<gis::Change> &changes)
{
    QJsonArray array;
    for (const gis::Change &change : changes)
        array.append(gis::changeJson(change));
    return QCryptographicHash::hash(gis::canonicalJson(array), QCryptographicHash::Sha256);
}

QByteArray entryHash(const Entry &entry)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(entry.prevHash);
    hash.addData(gis::canonicalJson(headerJson(entry)));
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
        if (!kind)
            throw gis::Error(
                QCoreApplication::translate("Journal", "Line %1 of the journal is of an unknown kind.")
                    .arg(statement.whole(0)));
        Entry &entry = entries.emplace_back();
        entry.seq = statement.whole(0);
        entry.id = QUuid::fromString(statement.text(1));
        entry.kind = *kind;
        entry.target = QUuid::fromString(statement.text(3));
        entry.dossier = QUuid::fromString(statement.text(4));
        entry.title = statement.text(5);
        entry.author = statement.text(6);
        entry.at = statement.text(7);
        entry.changes = statement.whole(8);
        if (!statement.isNull(9))
            entry.details = gis::jsonObject(statement.text(9).toUtf8());
        entry.changesHash = QByteArray::fromHex(statement.text(10).toLatin1());
        entry.prevHash = QByteArray::fromHex(statement.text(11).toLatin1());
        entry.hash = QByteArray::fromHex(statement.text(12).toLatin1());
    }
    return entries;
}

std::vector<gis::Change> readChanges(const Database &database, qint64 seq)
{
    std::vector<gis::Change> changes;
    Statement statement = database.prepare(
        "SELECT table_name, row_id, before, after FROM change WHERE edit_seq = ?1 ORDER BY pk");
    statement.bind(1, seq);
    while (statement.step()) {
        const auto side = [&](int column) {
            return statement.isNull(column) ? QJsonValue()
                                            : QJsonValue(gis::jsonObject(statement.text(column).toUtf8()));
        };
        changes.push_back(gis::changeFromJson({ { u"table"_s, statement.text(0) },
                                                { u"id"_s, statement.text(1) },
                                                { u"before"_s, side(2) },
                                                { u"after"_s, side(3) } }));
    }
    return changes;
}

UndoState undoState(const std::vector<Entry> &entries)
{
    UndoState state;
    const auto indexOf = [&](const QUuid &id) {
        return std::size_t(
            std::find_if(entries.begin(), entries.end(), [&](const Entry &e) { return e.id == id; })
            - entries.begin());
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Entry &entry = entries[i];
        switch (entry.kind) {
        case EntryKind::Edit:
            if (entry.details.contains(u"auto"_s))
                break; // opened or closed by the program itself: no step of the clerk's
            [[fallthrough]];
        case EntryKind::Baseline:
            state.undoable.push_back(i);
            state.redoable.clear();
            break;
        case EntryKind::Undo:
            std::erase(state.undoable, indexOf(entry.target));
            // The rows of an undone load are gone for good: import it again.
            if (entries[indexOf(entry.target)].kind == EntryKind::Edit)
                state.redoable.push_back(indexOf(entry.target));
            break;
        case EntryKind::Redo:
            std::erase(state.redoable, indexOf(entry.target));
            state.undoable.push_back(indexOf(entry.target));
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

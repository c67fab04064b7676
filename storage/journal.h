#pragma once

#include "gis/edit.h"

#include <QJsonObject>

#include <vector>

namespace storage
{

class Database;

enum class EntryKind { Edit, Undo, Redo, Baseline, Receipt, Pull };

QString text(EntryKind kind);
std::optional<EntryKind> entryKind(QStringView text);

/** One line of the journal, without its changes. */
struct Entry {
    qint64 seq = 0; ///< its place: entries are ordered by this, never by time
    QUuid id;
    EntryKind kind = EntryKind::Edit;
    QUuid target; ///< the entry an undo or redo is of; null otherwise
    QUuid dossier; ///< null for baseline, receipt and pull
    QString title;
    QString author;
    QString at; ///< UTC, 2026-11-22T03:12:05.123Z
    qint64 changes = 0; ///< changed rows (loaded rows for a baseline)
    QJsonObject details; ///< baseline: source, sha256, counts; empty otherwise
    QByteArray changesHash; ///< SHA-256 of the JCS of its changes
    QByteArray prevHash; ///< hash of the entry before, 32 zero bytes for the first
    QByteArray hash; ///< SHA-256(prevHash ‖ JCS(header) ‖ changesHash)
};

/** {"seq","id","kind","target","dossier","title","author","at","changes","details"}: what is hashed. */
QJsonObject headerJson(const Entry &entry);

/** canonicalJson(headerJson(\a entry)), written straight from the values. */
QByteArray canonicalHeader(const Entry &entry);

QByteArray changesHash(const std::vector<gis::Change> &changes);
QByteArray entryHash(const Entry &entry);

/** Now, as journals write it. */
QString utcNow();

/** All entries in order. */
std::vector<Entry> readEntries(const Database &database, qint64 afterSeq = 0);

/** The changes of entry \a seq, in their order; empty for a baseline. */
std::vector<gis::Change> readChanges(const Database &database, qint64 seq);

/** A change with the place of its entry. */
struct EditChange {
    qint64 seq = 0;
    gis::Change change;
};

/** What edits, undos and redos have changed, in their order: loads, pulls and receipts left out. */
std::vector<EditChange> readEditChanges(const Database &database);

/** Whether \a entry is a load from the province. */
bool isCheckout(const Entry &entry);

/** What can be taken back and done again, found by reading the journal from its start. A
 * checkout, a receipt and a pull are borders. */
struct UndoState {
    std::vector<std::size_t> undoable; ///< indexes of edits and loads in force, the next to undo last
    std::vector<std::size_t> redoable; ///< indexes of undone edits, the next to redo last
};
UndoState undoState(const std::vector<Entry> &entries);

} // namespace storage

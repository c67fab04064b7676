#pragma once

#include "gis/fabric.h"
#include "storage/workingfile.h"

#include <QHash>
#include <QObject>

namespace storage
{

/**
 * The open working file, its fabric and its history. The only thing that
 * changes: every change of data comes through apply(), undo() or redo().
 */
class Document : public QObject
{
    Q_OBJECT

public:
    /** Opens \a path and reads its fabric. \throws Error */
    Document(const QString &path, WorkingFile::Access access, const gis::Progress &progress = {});

    const WorkingFile &file() const { return m_file; }
    WorkingFile &file() { return m_file; }
    const gis::Fabric &fabric() const { return m_fabric; }

    /** Who edits: written into the journal. */
    const QString &author() const { return m_author; }
    void setAuthor(const QString &author) { m_author = author; }

    /** The dossier that edits go to by default; opened on the first edit if there is none. */
    QUuid currentDossier() const;
    void setCurrentDossier(const QUuid &dossier) { m_dossier = dossier; }

    /**
     * Writes \a edit, then shows it. Returns its journal line.
     * \throws Error if it could not be kept; then nothing has changed.
     */
    const Entry &apply(const gis::Edit &edit);

    /** Titles of what undo and redo would do; empty if there is nothing. */
    QString undoTitle() const;
    QString redoTitle() const;

    /** Appends the inverse of the last edit. \throws Error at a border: nothing to undo, a closed dossier, a
     * receipt. */
    const Entry &undo();
    const Entry &redo();

    /** Undoes any one edit by a new edit, across borders. \throws Error if its rows were changed since. */
    const Entry &revert(const Entry &entry);

    /** Reads everything again: after a bulk load or when another program wrote. */
    void reload(const gis::Progress &progress = {});

Q_SIGNALS:
    /** After \a edit was kept and the fabric shows it. */
    void changed(const gis::Edit &edit);

    /** After everything was read again. */
    void reloaded();

    /** After a further edit of rows went to the dossier they already belong to (or one that follows it). */
    void dossierChosen(const QUuid &dossier);

    /** \a reason is empty after a durable write, else says why nothing was kept. */
    void saved(const QString &reason);

private:
    const Entry &write(const gis::Edit &edit, EntryKind kind, const QUuid &target);
    QUuid dossierFor(const gis::Edit &edit, gis::Edit &opening);

    WorkingFile m_file;
    gis::Fabric m_fabric;
    QString m_author;
    QUuid m_dossier;
};

/** The name of the account, for the journal. */
QString accountName();

/** The dossiers that are closed: submitted, approved, exported, applied. */
bool isClosed(const gis::Record &dossier);

/**
 * Which dossier each row belongs to whose changes no receipt covers: the one
 * of the last edit that touched it.
 */
QHash<QUuid, QUuid> dossiersOfRows(const WorkingFile &file);

/**
 * The changes still in force of each dossier in order, undone ones left out:
 * what a change set of it says.
 */
std::vector<gis::Change> netChangesOf(const WorkingFile &file, const QUuid &dossier);

} // namespace storage

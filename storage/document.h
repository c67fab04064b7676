#pragma once

#include "gis/fabric.h"
#include "storage/dossiers.h"
#include "storage/workingfile.h"

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

    /** Who edits: written into the journal. The account's name at first. */
    const QString &author() const { return m_author; }
    void setAuthor(const QString &author) { m_author = author; }

    /** The open dossier that edits go to by default; null: the last open one, or one that the first edit
     * opens. */
    QUuid currentDossier() const { return m_dossier; }
    void setCurrentDossier(const QUuid &dossier) { m_dossier = dossier; }

    /** Takes what another program did to the rows into the journal, as an edit in a dossier. \throws Error */
    Entry takeOver(const ForeignWrites &writes);

    /** Gives the rows back what they held before another program wrote. \throws Error */
    void putBack(const ForeignWrites &writes);

    /**
     * Writes \a edit, then shows it. Returns its journal line.
     * \throws Error if it could not be kept; then nothing has changed.
     */
    Entry apply(const gis::Edit &edit);

    /** Writes what the program itself notes, such as a dossier's new state, and \a details beside it: no step
     * of the user's to take back. \throws Error */
    Entry note(const gis::Edit &edit, QJsonObject details = {});

    /** Titles of what undo and redo would do; empty if there is nothing. */
    QString undoTitle() const;
    QString redoTitle() const;

    /** Appends the inverse of the last edit. \throws Error at a border: nothing left, a closed dossier, a
     * receipt. */
    Entry undo();
    Entry redo();

    /** Undoes any one edit by a new edit, across borders. \throws Error if its rows were changed since. */
    Entry revert(const Entry &entry);

    /** Reads everything again: after a bulk load or when another program wrote. */
    void reload(const gis::Progress &progress = {});

Q_SIGNALS:
    /** After \a edit was kept and the fabric shows it. */
    void changed(const gis::Edit &edit);

    /** After everything was read again. */
    void reloaded();

    /** After a further edit of rows went to the dossier they already belong to, or to one that follows it. */
    void dossierChosen(const QUuid &dossier);

    /** \a reason is empty after a durable write, else says why nothing was kept. */
    void saved(const QString &reason);

private:
    Entry apply(const gis::Edit &edit, const ForeignWrites *there);
    Entry write(const gis::Edit &edit, Entry draft, const ForeignWrites *there = nullptr);

    WorkingFile m_file;
    gis::Fabric m_fabric;
    RowDossiers m_rows;
    QString m_author;
    QUuid m_dossier;
};

/** The name of the account, for the journal. */
QString accountName();

} // namespace storage

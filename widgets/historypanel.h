#pragma once

#include "storage/document.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTextBrowser;

/** The journal, newest first. What undo has taken back is told apart. */
class HistoryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeqRole = Qt::UserRole, ///< seq of the journal entry
        TakenBackRole, ///< whether the entry is undone
    };

    using QAbstractListModel::QAbstractListModel;

    void setDocument(storage::Document *document);

    /** Reads the journal's headers again. */
    void refresh();

    const storage::Entry *entry(const QModelIndex &index) const;

    /** The row of the next entry that undo would take back, -1 if there is none. */
    int undoRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QPointer<storage::Document> m_document;
    std::vector<bool> m_isTakenBack; ///< by entry
    storage::UndoState m_state;
};

/** What was done, when and by whom; what it changed; undo, redo, or take one back by a new edit. */
class HistoryPanel : public QWidget
{
    Q_OBJECT

public:
    /** \a document may be null: then nothing is shown. */
    explicit HistoryPanel(storage::Document *document, QWidget *parent = nullptr);

    void setDocument(storage::Document *document);
    HistoryModel *model() const { return m_model; }

Q_SIGNALS:
    void undoWanted();
    void redoWanted();

    /** The journal entry \a seq is to be taken back by a new edit. */
    void revertWanted(qint64 seq);

private:
    void refresh();
    void showEntry();

    QPointer<storage::Document> m_document;
    HistoryModel *m_model;
    QListView *m_view;
    QTextBrowser *m_changes;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_revert;
};

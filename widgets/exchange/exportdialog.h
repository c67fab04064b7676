#pragma once

#include "storage/exchange/export.h"

#include <QDialog>
#include <QFutureWatcher>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace storage
{
class Document;
}

/**
 * Sends dossiers to the province: Xuất gói chỉnh lý. Lists what could be sent,
 * writes the package in the background, then closes the dossiers in it.
 */
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(storage::Document &document, QWidget *parent = nullptr);

    /** Where the package will be written. */
    QString path() const;
    void setPath(const QString &path);

    /** The dossiers that are ticked. */
    std::vector<QUuid> chosen() const;

    /** Begins to write; finished() says how it ended. */
    void startExport();

    /** What the dialog says at present. */
    QString message() const;

    void reject() override; ///< stops the writing, if it runs; closes otherwise

Q_SIGNALS:
    /** After the package \a path is on the disk and its dossiers are closed. */
    void exported(const QString &path);

    /** After nothing was written, for the reason \a why. */
    void failed(const QString &why);

private:
    void fill();
    void count();
    void nameBasis();
    void choosePath();
    void finish();
    void showRunning(bool running);

    storage::Document &m_document;
    QTreeWidget *m_list;
    QLineEdit *m_path;
    QLabel *m_message;
    QProgressBar *m_progress;
    QString m_lacking; ///< why the first draft stays here
    QPushButton *m_basis, *m_export;
    QFutureWatcher<storage::ChangeSet> m_watcher;
};

/**
 * Asks for a receipt of the province and takes it into \a document. Returns what
 * to tell, empty if the user chose none. \throws gis::Error
 */
QString importReceipt(storage::Document &document, QWidget *parent);

/** Takes the receipt \a path into \a document. Returns what to tell. \throws gis::Error */
QString takeInReceipt(storage::Document &document, const QString &path);

#pragma once

#include "storage/exchange/import.h"

#include <QDialog>
#include <QFutureWatcher>

#include <optional>

class ElidedLabel;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFrame;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableWidget;
class QTabWidget;

/**
 * Imports map files into an open working file: shows what would come in, asks
 * what is in doubt, and does it in the background. Accepted = imported; the
 * document must then be read again.
 */
class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    /** \a file is not touched by others while the dialog is open. */
    ImportDialog(storage::WorkingFile &file, const QString &author, QWidget *parent = nullptr);
    ~ImportDialog() override;

    /** Looks at \a paths as if the user had chosen them. */
    void setSources(const QStringList &paths);

    /** What was imported, or else what the last preview found; nothing before. */
    const std::optional<storage::ImportReport> &report() const { return m_report; }

    /** What came in, or would, in a sentence; why not, where it failed. */
    QString summary() const;

    /** Whether a preview or the import is under way. */
    bool isBusy() const;

public Q_SLOTS:
    void reject() override;

    /** Imports as the dialog shows it. */
    void startImport();

Q_SIGNALS:
    /** After a preview or the import came to its end, well or badly. */
    void finishedTask();

private:
    QWidget *makeSourceRow();
    QFrame *makeQuestion();
    QWidget *makeOptionsRow();
    QWidget *makeTabs();
    QWidget *makeButtons();

    void chooseFiles();
    void startPreview();
    void run(bool isImport);
    void finish();
    void show(const storage::ImportReport &report);
    void showQuestion(const storage::ImportReport &report);
    void showColumns(const storage::ImportReport &report);
    void showFirstRows(const storage::ImportReport &report);
    void showRepairs(const storage::ImportReport &report);
    void showRemarks(const storage::ImportReport &report);
    void fail(const QString &sentence);
    void setBusy(bool isBusy);
    storage::ImportOptions options() const;

    storage::WorkingFile &m_file;
    storage::ImportOptions m_options; ///< sources, layer and answers; the rest is in the fields
    std::optional<storage::ImportReport> m_report;
    QFutureWatcher<storage::ImportReport> m_task;
    bool m_isImport = false;
    bool m_isStale = false; ///< a new preview is wanted once the one under way has stopped

    ElidedLabel *m_sources = nullptr;
    QLineEdit *m_layer = nullptr;
    QFrame *m_question = nullptr;
    QLabel *m_questionText = nullptr;
    QComboBox *m_crs = nullptr;
    QLineEdit *m_sheet = nullptr;
    QLineEdit *m_series = nullptr;
    QDoubleSpinBox *m_join = nullptr;
    QCheckBox *m_repair = nullptr;
    QCheckBox *m_faults = nullptr;
    QTabWidget *m_tabs = nullptr;
    QTableWidget *m_columns = nullptr;
    QTableWidget *m_firstRows = nullptr;
    QTableWidget *m_repairs = nullptr;
    QTableWidget *m_remarks = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_import = nullptr;
};

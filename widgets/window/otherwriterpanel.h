#pragma once

#include "storage/document.h"
#include "storage/snapshot.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QTextBrowser;

/**
 * Watches for other programs that write to the open file and lists what they
 * did row by row, old and new; to be taken into the journal or put back.
 */
class OtherWriterPanel : public QWidget
{
    Q_OBJECT

public:
    explicit OtherWriterPanel(QWidget *parent = nullptr);
    ~OtherWriterPanel() override;

    /** Watches the file of \a document; null = none. */
    void setDocument(storage::Document *document);

    /** What others did and nobody has decided about yet. */
    const storage::ForeignWrites &writes() const { return m_writes; }

    /** Keeps still while another thread writes through the document's file. */
    void setPaused(bool isPaused);

public Q_SLOTS:
    /** Looks now, not when the timer says so. */
    void look();

Q_SIGNALS:
    /** Others have changed \a rows rows; they are listed. */
    void found(int rows);

    /** Nothing is left to decide. */
    void settled();

    /** Others have written and it cannot be listed, for the reason \a why. */
    void failed(const QString &why);

    void takeOverWanted(const storage::ForeignWrites &writes);
    void putBackWanted(const storage::ForeignWrites &writes);

private:
    void follow();
    void compare();
    void show(storage::ForeignWrites writes);
    QString changesShown() const;

    QPointer<storage::Document> m_document;
    std::unique_ptr<storage::Snapshot> m_snapshot; ///< of a file that we write
    storage::ForeignWrites m_writes;
    QFutureWatcher<storage::ForeignWrites> m_comparing;
    bool m_isComparing = false;
    bool m_isStale = false; ///< we wrote while it was compared
    bool m_hasFailed = false; ///< what others wrote could not be listed
    QTimer m_watch;
    QLabel *m_words;
    QTextBrowser *m_rows;
    QPushButton *m_takeOver;
    QPushButton *m_putBack;
};

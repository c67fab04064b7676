#pragma once

#include "storage/document.h"
#include "storage/submission.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QWidget>

class LiveCheck;
class QPushButton;
class QTextBrowser;
class QTreeWidget;
class QTreeWidgetItem;

/**
 * The correction slips (phiếu chỉnh lý) under their batches (đợt) with their states, and of the one in hand
 * what stands in the way of submitting it, each thing a link to its place: Trình, Rút lại. A batch in hand
 * stands for its slips.
 */
class SlipsPanel : public QWidget
{
    Q_OBJECT

public:
    /** \a check says what the rules find. */
    explicit SlipsPanel(LiveCheck *check, QWidget *parent = nullptr);
    ~SlipsPanel() override;

    void setDocument(storage::Document *document);

    /** Reads the slips again, where the panel is seen. */
    void refresh();

    /** The slip in hand; null = none, or a batch. */
    QUuid slip() const;

    /** The batch in hand; null = none, or a slip. */
    QUuid batch() const;

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void edited(const gis::Edit &edit); ///< to be kept by the document
    void basisWanted(const QUuid &slip);
    void findingWanted(const gis::Finding &finding); ///< to be seen at its place
    void failed(const QString &reason);

private:
    void fill(QUuid wanted = {});
    void ask();
    void take();
    void select(const QUuid &wanted);
    QTreeWidgetItem *batchItem(const gis::Record &slip);
    void show();
    QString wordsOf(std::size_t n) const;
    QString wordsOfBatch() const;
    void follow(const QUrl &link);
    void submit();
    void takeBack();
    bool isFree(std::size_t n) const;

    LiveCheck *m_check;
    QPointer<storage::Document> m_document;
    QTreeWidget *m_list;
    QTextBrowser *m_words;
    QPushButton *m_basis, *m_submit, *m_back;
    std::vector<gis::Record> m_slips; ///< in hand: one, or those of a batch
    using Obstacles = std::vector<std::vector<storage::Obstacle>>; ///< of each of those
    std::optional<Obstacles> m_obstacles; ///< nothing while they are worked out
    QFutureWatcher<Obstacles> m_job;
};

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

/**
 * The correction slips (phiếu chỉnh lý) with their states, and of the one in hand what stands in the way of
 * submitting it, each thing a link to its place: Trình, Rút lại.
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

    /** The slip in hand; null = none. */
    QUuid slip() const;

protected:
    void showEvent(QShowEvent *event) override;

Q_SIGNALS:
    void edited(const gis::Edit &edit); ///< to be kept by the document
    void basisWanted(const QUuid &slip);
    void findingWanted(const gis::Finding &finding); ///< to be seen at its place
    void failed(const QString &reason);

private:
    void fill();
    void ask();
    void take();
    void show(const gis::Record &slip);
    void follow(const QUrl &link);
    void attempt(const std::function<void(const gis::Record &)> &act);
    std::optional<gis::Record> record() const;

    LiveCheck *m_check;
    QPointer<storage::Document> m_document;
    QTreeWidget *m_list;
    QTextBrowser *m_words;
    QPushButton *m_basis, *m_submit, *m_back;
    std::optional<std::vector<storage::Obstacle>> m_obstacles; ///< nothing while they are worked out
    QFutureWatcher<std::vector<storage::Obstacle>> m_job;
};

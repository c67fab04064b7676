#pragma once

#include "storage/document.h"
#include "widgets/queue/queueview.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLabel;
class QListView;
class QComboBox;
class QueueFilterBox;
class QueueModel;
class QToolButton;

/**
 * Việc cần làm: what is wrong, a line a parcel, filtered by the four words and
 * more, in the order the clerk works in. It only shows; what is done about a
 * line is the window's.
 */
class QueuePanel : public QWidget
{
    Q_OBJECT

public:
    explicit QueuePanel(QWidget *parent = nullptr);
    ~QueuePanel() override;

    void setDocument(storage::Document *document);

    /** Shows \a lines, the same place in hand; null while nothing was checked yet. */
    void setLines(QueueLinesPtr lines);

    /** The states of the work and whose parcels are the clerk's. */
    void setState(QueueState state);

    const QueueFilter &filter() const { return m_filter; }
    void setFilter(const QueueFilter &filter);

    QueueModel *model() const { return m_model; }
    const QueueView &shown() const { return m_shown; }

    /** The line in hand, QueueLine::none if the clerk is elsewhere. */
    std::uint32_t current() const;

    /** Whether \a parcel is the one in hand here, also when its line has gone because it was put right. */
    bool holds(const QUuid &parcel) const { return !parcel.isNull() && m_current == gis::text(parcel); }

    /** What opens the line after the one in hand, or answers false: to be asked before an edit takes lines
     * away. */
    std::function<bool()> onward();

    /** Goes one line down or up and opens it. */
    void step(int by);

    /** Marks the line of \a parcel, which was taken in hand elsewhere. */
    void setParcel(const QUuid &parcel);

    /** Whether the line in hand stays so whatever parcel is taken in hand: one that belongs to it is shown.
     */
    void setHeld(bool isHeld) { m_isHeld = isHeld; }

    void setNamesShown(bool isShown);

    /** What is said where there is no line; \a html may hold links. */
    void setEmptyText(const QString &html);

Q_SIGNALS:
    /** The clerk went to \a line. */
    void lineChanged(std::uint32_t line);

    /** Enter or double click: open it. */
    void lineActivated(std::uint32_t line);

    /** Other lines are shown. */
    void shownChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildLayout();
    void readFilter();
    void filterAgain();
    void letGo();
    bool stepFromNowhere(int key);
    void showChips();
    void take(int row);
    void open(int row);
    bool openAfter(const QString &key);
    void remember() const;
    void recall();
    void recallPlace();

    QPointer<storage::Document> m_document;
    QueueModel *m_model;
    QueueLinesPtr m_lines;
    QueueState m_state;
    QueueFilter m_filter;
    QueueView m_shown;
    QString m_current; ///< key of the line in hand
    bool m_isHeld = false;
    int m_row = 0; ///< where it is or was last
    std::array<QToolButton *, 4> m_words{};
    QToolButton *m_filterButton;
    QComboBox *m_order;
    QueueFilterBox *m_filters;
    QListView *m_view;
    QLabel *m_empty;
};

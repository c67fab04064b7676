#pragma once

#include "widgets/queue/queueview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;

/** What the queue is filtered by besides the four words: a box that opens under its button. */
class QueueFilterBox : public QWidget
{
    Q_OBJECT

public:
    explicit QueueFilterBox(QWidget *parent = nullptr);

    /** Offers the sheets and hamlets of \a facts and the rules that \a lines has; keeps what is chosen where
     * it is still there. */
    void offer(const QueueLines &lines);

    /** Puts what is chosen here into \a filter. */
    void read(QueueFilter &filter) const;

    /** Chooses what \a filter says. */
    void show(const QueueFilter &filter);

Q_SIGNALS:
    void changed();

private:
    QComboBox *m_sheet, *m_hamlet, *m_rule, *m_severity, *m_group, *m_work;
    QCheckBox *m_mine;
};

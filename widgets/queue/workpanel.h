#pragma once

#include "widgets/queue/parcelgroups.h"
#include "widgets/queue/queueview.h"

#include <QWidget>

#include <functional>

class ParcelList;
class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QueuePanel;

/**
 * The one list at the left with its two faces: the work to do, and all parcels
 * to search in. Below them how far the day and the commune are.
 */
class WorkPanel : public QWidget
{
    Q_OBJECT

public:
    enum Face { Queue, Parcels };

    explicit WorkPanel(ParcelList *parcels, QWidget *parent = nullptr);

    QueuePanel *queue() const { return m_queue; }
    ParcelList *parcels() const { return m_parcels; }

    Face face() const;
    void setFace(Face face);

    /** Shows the work to do, the keys go to its list. */
    void startWork();

    /** The parcel in hand; null where the line in hand is of several or of none. */
    QUuid parcel() const;

    /** What opens the next line, or parcel, of the face that is seen; it answers false where none is left. */
    std::function<bool()> onward() const;

    /** Says how far the commune is; null while it is not known. */
    void setGroups(ParcelGroupsPtr groups);

    /** A check is at \a share of 0 to 1; below 0 there is none. */
    void setChecking(double share);

    /** What the last edit did to the findings, in words. */
    void setNews(const QString &words);

    /** Takes the states of the work from the list of parcels. */
    void followWork();

    /** What waits until \a today comes back, also where the window stays open over night. */
    void followDay(QDate today);

    /** How many slips came back to be corrected. */
    void setReturned(int slips);

    /** Parcels that the clerk has changed or that were given to him. */
    void setMine(QSet<QUuid> mine);

Q_SIGNALS:
    void checkCancelled();
    void dayTurned(); ///< what depends on the day may have changed

private:
    int stillWrong() const;
    void showProgress();
    void showEmpty();

    ParcelList *m_parcels;
    QueuePanel *m_queue;
    ParcelGroupsPtr m_groups;
    QueueState m_state;
    int m_returned = 0;
    bool m_isChecking = false;
    QTabBar *m_faces;
    QStackedWidget *m_stack;
    QLabel *m_news;
    QLabel *m_progress;
    QProgressBar *m_bar;
    QWidget *m_check;
    QProgressBar *m_checkBar;
    QPushButton *m_cancel;
};

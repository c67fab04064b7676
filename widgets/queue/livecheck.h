#pragma once

#include "storage/document.h"
#include "widgets/queue/findingids.h"
#include "widgets/queue/queuefindings.h"
#include "widgets/queue/parcelgroups.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>

/** What stands now: a run of the rules and what the window makes of it. Never changed once made. */
struct CheckState {
    CheckRunPtr run;
    std::vector<FindingId> ids; ///< of its open findings
    std::shared_ptr<const std::vector<FindingId>>
        inherited; ///< those of the rows as they were loaded or checked out
    gis::Fabric fabric; ///< that it was made of
    QueueLinesPtr lines;
    ParcelGroupsPtr groups;
    int added = 0; ///< findings that the last edits made
    int fixed = 0; ///< and those that they took away
};

using CheckStatePtr = std::shared_ptr<const CheckState>;

/**
 * Keeps the findings of the open file right: all rules when it opens, and after
 * an edit those that it can have touched, off the window's thread. Edits that
 * come meanwhile are taken together. The files of scans are looked at quickly
 * when the file opens and read to the end after that, in the background.
 */
class LiveCheck : public QObject
{
    Q_OBJECT

public:
    explicit LiveCheck(QObject *parent = nullptr);
    ~LiveCheck() override;

    void setDocument(storage::Document *document);

    /** The profile to check by, a name or a file; empty = the usual one. Takes hold at the next full check.
     */
    void setProfile(const QString &nameOrFile) { m_profile = nameOrFile; }
    const QString &profile() const { return m_profile; }

    /** Checks everything anew; \a withScans reads every scan's file to the end. */
    void checkAll(bool withScans = false);

    /** Stops a full check; what was found before stays. */
    void cancel();

    /** Null until the first check is through. */
    const CheckStatePtr &state() const { return m_state; }

    /** Whether all edits are in state(). */
    bool isUpToDate() const;

    /** Whether an edit is being looked at, which does not take long. */
    bool isFollowing() const { return m_state && !m_isWhole && !isUpToDate(); }

Q_SIGNALS:
    void progressed(double share); ///< of a full check, 0 to 1; −1 = none is running
    void found(const CheckStatePtr &state);
    void failed(const QString &reason);

private:
    /** An edit that is not in the findings yet. */
    struct Pending {
        gis::Fabric before, after;
        gis::Edit edit;
        QHash<QUuid, gis::ScanFile> scans; ///< or what was found of scans' files
    };

    void useUsual(const QString &remark);
    void watch(const QFuture<CheckStatePtr> &job);
    void follow(const gis::Edit &edit);
    void checkPending();
    void readScans();
    void takeScans();
    void take();

    QPointer<storage::Document> m_document;
    gis::Fabric m_fabric; ///< as of the last edit that was noticed
    QString m_profile;
    CheckStatePtr m_state;
    std::vector<Pending> m_pending; ///< since the state
    std::size_t m_inJob = 0; ///< so many of them, from the first, are in what the running job will find
    int m_number = 0; ///< of the last full check
    bool m_isReading = false; ///< it has not read all rows yet
    bool m_isWhole = false; ///< the running job is a full check
    QTimer m_soon; ///< until the first check
    std::vector<QFuture<CheckStatePtr>> m_jobs; ///< all that may still run, the last one watched
    QFutureWatcher<CheckStatePtr> m_job;
    QThreadPool m_scanPool; ///< of one thread that lets all others go first
    QFutureWatcher<QHash<QUuid, gis::ScanFile>> m_scanJob; ///< reads every scan to the end, behind everything
};

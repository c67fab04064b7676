#pragma once

#include "storage/workingfile.h"

#include <QDateTime>
#include <QHash>

namespace storage
{

/** What was done with a parcel in the list of work. */
enum class WorkState : unsigned char { Open, Done, Parked, Skipped };

struct WorkItem {
    WorkState state = WorkState::Open;
    QString remindOn; ///< parked: when to look at it again; may be empty
    QString doneAt; ///< UTC
    QString reason; ///< parked: why it waits; may be empty
};

/** By parcel; a parcel that is not here is to do. */
using WorkItems = QHash<QUuid, WorkItem>;

WorkItems readWorkItems(const WorkingFile &file);

/** Follows the changes of \a edit, which \a file has kept; answers the parcels whose work changed. */
std::vector<QUuid> follow(WorkItems &items, const WorkingFile &file, const gis::Edit &edit);

/** How many parcels were done on the local day of \a now, and how many wait. */
struct WorkCounts {
    int doneToday = 0;
    int parked = 0;
    int due = 0; ///< parked, with a reminder that has come
};
WorkCounts counts(const WorkItems &items, const QDateTime &now);

/**
 * Sets the state of \a parcel to \a state, with why it waits and when to be
 * reminded (stored form of a date, may be empty) where it is parked. Null if nothing would change.
 */
std::optional<gis::Edit> workEdit(const WorkingFile &file, const QUuid &parcel, WorkState state,
                                  const QString &author, const QString &reason = {},
                                  const QString &remindOn = {});

} // namespace storage

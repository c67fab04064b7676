#pragma once

#include "storage/workitems.h"
#include "widgets/queue/queuelines.h"

#include <QDate>
#include <QSet>

#include <array>

/** What the clerk wants to see of the queue. */
struct QueueFilter {
    /** Open: what is to do, what was skipped at its end. */
    enum class Work : unsigned char { Open, Any, Done, Waiting, Skipped, ToConfirm, Added };
    enum class Order : unsigned char { Sheet, Paper, Owner, Hamlet, Nearness };

    unsigned char dimensions = 0; ///< a bit for each gis::Dimension; 0 = all
    int rule = -1; ///< place in gis::rules(); -1 = all
    gis::Severity severity = gis::Severity::Off; ///< Off = all but notes that force no group
    int sheet = -1; ///< of the order's sheets; -1 = all
    int hamlet = -1; ///< of the facts' hamlets; -1 = all
    int group = 0; ///< of the line; 0 = all
    /** Of its parcel; rows and causes are to do. ToConfirm: what somebody accepts; Added: what an edit made.
     */
    Work work = Work::Open;
    bool mine = false; ///< only parcels of QueueState::mine
    Order order = Order::Sheet;

    /** How many things are filtered by, besides the four words and the work that is to do. */
    int count() const;

    friend bool operator==(const QueueFilter &, const QueueFilter &) = default;
};

/** What else the filter looks at, as it stands now. */
struct QueueState {
    storage::WorkItems work;
    QSet<QUuid> mine; ///< parcels that the clerk has changed or that were given to him
    QDate today;
};

/** Lines that pass a filter, in the order asked for, and how many parcels they are. */
struct QueueView {
    std::vector<std::uint32_t> lines;
    std::array<int, 4>
        parcelsOf{}; ///< by gis::Dimension: parcels with such a thing wrong, with the other filters as they
                     ///< are; a mark of done, waiting or skipped puts nothing right
    int parcels = 0; ///< of the lines
};

QueueView queueView(const QueueLines &lines, const QueueFilter &filter, const QueueState &state);

/** Whether \a filter is about \a finding: of a line that is shown these come first. */
bool isMeant(const QueueFinding &finding, const QueueFilter &filter);

/** Whether \a item is to be worked on: new, or waiting for a day that has come. */
bool isToDo(const storage::WorkItem &item, QDate today);

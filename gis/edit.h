#pragma once

#include "gis/record.h"

#include <optional>

namespace gis
{

/**
 * What happened to one row. No \a before = inserted, no \a after = deleted.
 * Of an update both hold only the fields that differ, nulls included; of an
 * insert or a delete the one that is there holds the whole row, without nulls.
 */
struct Change {
    const Table *table = nullptr;
    QUuid id;
    std::optional<Values> before;
    std::optional<Values> after;

    bool isInsert() const { return !before; }
    bool isDelete() const { return !after; }

    friend bool operator==(const Change &, const Change &) = default;
};

/** One undo step, one journal entry, one transaction, one repaint. */
struct Edit {
    QString title; ///< as the user reads it, without personal data
    std::vector<Change> changes;

    friend bool operator==(const Edit &, const Edit &) = default;
};

/** \a edit with its new texts as they will be read: composed, without space around, an empty one null.
 * \throws Error for a text that cannot be written */
Edit asWritten(Edit edit);

/** The edit that takes \a edit back. */
Edit inverted(const Edit &edit);
Change inverted(const Change &change);

Change insertOf(const Record &record);
Change deleteOf(const Record &record);

/** What turns \a before into \a after, two states of one row; nothing if they are equal. */
std::optional<Change> updateOf(const Record &before, const Record &after);

/** The row that \a change makes of \a record (nothing = the row does not exist). */
std::optional<Record> applied(const Change &change, const std::optional<Record> &record);

/**
 * One change that does what \a first and then \a second do to the same row;
 * nothing if together they do nothing.
 */
std::optional<Change> joined(const Change &first, const Change &second);

/** One change per row, in the order the rows were first touched, that does what \a changes do in turn. */
std::vector<Change> netChanges(const std::vector<Change> &changes);

/** What \a edit covers on the map, before and after; empty if it changes no geometry. */
Box extent(const Edit &edit);

} // namespace gis

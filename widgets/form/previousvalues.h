#pragma once

#include "storage/workingfile.h"

#include <QHash>

/** What was last entered into each field, for “same as before”. */
class PreviousValues
{
public:
    /** Remembers the non-null values that \a edit enters. */
    void remember(const gis::Edit &edit);

    /**
     * What was last entered into \a field of another row of \a table than
     * \a row: in this session, else as the journal of \a file tells; null if nothing.
     */
    gis::Value before(const storage::WorkingFile &file, const gis::Table &table, int field,
                      const QUuid &row) const;

    /** The value to put into new and empty fields; null if none is pinned. */
    gis::Value pinned(const gis::Table &table, int field) const;

    /** Pins \a value; null unpins. */
    void pin(const gis::Table &table, int field, const gis::Value &value);

    /** Puts the pinned values into the fields of \a row that hold nothing. */
    void fillIn(gis::Record &row) const;

private:
    struct Entered {
        QUuid row, rowBefore;
        gis::Value value, valueBefore; ///< of row, and of another row before it
    };
    using Key = std::pair<const gis::Table *, int>;

    QHash<Key, Entered> m_entered;
    QHash<Key, gis::Value> m_pinned;
};

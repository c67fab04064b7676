#pragma once

#include "gis/edit.h"

#include <vector>

namespace storage
{

/** One field of one row in which the two sides disagree. Null = empty, or the row is not there. */
struct FieldConflict {
    const gis::Table *table = nullptr;
    QUuid id;
    QString field;
    gis::Value base; ///< as the change found it
    gis::Value ours; ///< as the change would have it
    gis::Value theirs; ///< as the province has it
    bool isGone = false; ///< the province does not have the row (any more)
};

/** What a change would do to the province's row. */
struct Comparison {
    enum Outcome { Fits, Already, Conflict };

    Outcome outcome = Fits;
    std::vector<int> fields; ///< those to write, of a fitting update
    std::vector<FieldConflict> conflicts; ///< of a conflict, field by field
};

/**
 * Compares \a change with \a theirs, the province's row. A field fits if the
 * province has what the change found, and needs nothing if the province has what
 * the change would write.
 */
Comparison compared(const gis::Change &change, const std::optional<gis::Record> &theirs);

} // namespace storage

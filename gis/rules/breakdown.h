#pragma once

#include "gis/rules/check.h"

namespace gis
{

/** What parcels are counted by. */
enum class By : unsigned char { Sheet, OldCommune, Hamlet };

/** The parcels of one sheet, old commune (series of sheets) or hamlet. */
struct Breakdown {
    QString name; ///< empty where the parcels have none
    GroupCounts groups;
    int findings = 0; ///< open ones of these parcels
};

/** The current parcels of \a run by \a by, in the order of their names; the counts add up to all. */
std::vector<Breakdown> breakdown(const CheckRun &run, By by);

/** The name of \a parcel in a breakdown by \a by. */
const QString &nameBy(const CheckRun &run, Row parcel, By by);

/** A current parcel and what it lacks, for whoever goes and asks. */
struct Lack {
    Row parcel = noRow;
    QStringList what; ///< sentences of the rules of completeness and of people
};

/** The parcels that lack something, by hamlet, sheet and number. */
std::vector<Lack> lacks(const CheckRun &run);

} // namespace gis

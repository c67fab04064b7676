#pragma once

#include "gis/edits/replace.h"
#include "storage/rowview.h"

#include <QStringList>

namespace storage
{

/** What one household, couple or other land user has in a block that is replaced. */
struct Holding {
    std::vector<QUuid> parties; ///< who have a right in force on each of the old parcels
    QString name; ///< theirs, as people read it
    QStringList old; ///< numbers of the old parcels
    double area = 0; ///< m² of those
};

/** The holdings in the old parcels of \a replacement, by name. Parcels without a right in force are nobody's.
 */
std::vector<Holding> holdingsOf(const RowView &rows, const gis::Replacement &replacement);

/** A new parcel of a block: its number on the new sheet and its area in m². */
struct NewPlot {
    QUuid id;
    QString number;
    double area = 0;
};

/** The new parcels of \a replacement, by number. */
std::vector<NewPlot> newPlotsOf(const RowView &rows, const gis::Replacement &replacement);

/** The new parcels that \a numbers, such as “12, 15”, names. \throws Error for one that is not there. */
std::vector<NewPlot> plotsNamed(const QString &numbers, const std::vector<NewPlot> &plots);

/** What a commune's table says of holdings. */
struct AllottedTable {
    std::vector<QString> numbers; ///< of new parcels, for each holding; empty where the table has nothing
    QStringList unmatched; ///< lines that fit no holding, or several
};

/**
 * Reads \a table, lines of name, new parcels and perhaps old ones, copied from a spreadsheet;
 * a holding is found by name and, where several have it, by its old parcels. \throws Error if no
 * column holds numbers of new parcels
 */
AllottedTable allottedBy(const QString &table, const std::vector<Holding> &holdings,
                         const std::vector<NewPlot> &plots);

} // namespace storage

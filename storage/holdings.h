#pragma once

#include "gis/edits/replace.h"
#include "storage/rowview.h"

#include <QStringList>

#include <map>

namespace storage
{

/** A parcel of a block, old or new: its number on its sheet and its area in m². */
struct NewPlot {
    QUuid id;
    QString number;
    double area = 0;
    bool isField = true; ///< else a road, a ditch or other land that is nobody's
};

/** What one household, couple or other land user has in a block that is replaced. */
struct Holding {
    std::vector<QUuid> parties; ///< who have a right in force on each of the old parcels
    QString name; ///< theirs, as people read it
    QStringList old; ///< numbers of the old parcels
    double area = 0; ///< m² of those
    std::vector<NewPlot> plots = {}; ///< the old parcels, by number
};

/** The holdings in the old parcels of \a replacement, by name. Parcels without a right in force are nobody's.
 */
std::vector<Holding> holdingsOf(const RowView &rows, const gis::Replacement &replacement);

/** The new parcels of \a replacement, by number. */
std::vector<NewPlot> newPlotsOf(const RowView &rows, const gis::Replacement &replacement);

/** The new parcels that \a numbers, such as “12, 15”, names. \throws Error for one that is not there. */
std::vector<NewPlot> plotsNamed(const QString &numbers, const std::vector<NewPlot> &plots);

/** What a commune's table says of holdings. */
struct AllottedTable {
    std::vector<QString> numbers; ///< of new parcels, for each holding; empty where the table has nothing
    QStringList unmatched; ///< names in lines that fit no holding, or several
    std::vector<int> unmatchedLines; ///< where they stand, from 1
};

/**
 * Reads \a table, lines of name, new parcels and perhaps old ones, copied from a spreadsheet;
 * a holding is found by name and, where several have it, by its old parcels. \throws Error if no
 * column holds numbers of new parcels
 */
AllottedTable allottedBy(const QString &table, const std::vector<Holding> &holdings,
                         const std::vector<NewPlot> &plots);

/** The text of the table in \a path (.xlsx, .xls, .ods, .csv), lines of cells apart by tabs, as a
 * spreadsheet copies it. \throws Error if it cannot be read or is no table */
QString tableIn(const QString &path);

/**
 * Who gets which new parcels by \a table.
 * \throws Error for lines that fit no holding or several, and for a parcel given twice
 */
std::map<QUuid, std::vector<QUuid>> receiversBy(const QString &table, const std::vector<Holding> &holdings,
                                                const std::vector<NewPlot> &plots);

} // namespace storage

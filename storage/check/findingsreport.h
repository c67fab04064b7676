#pragma once

#include "gis/rules/check.h"

namespace storage
{

/** What a report says of itself: the same data and profile give the same report but for these. */
struct ReportHead {
    QString file; ///< name of the working file
    QString person;
    QString at; ///< local time, 25/11/2026 17:05
};

/**
 * Writes the open findings of \a run to \a path: a GeoPackage with a layer
 * “findings” and a table “run”, or a spreadsheet with the findings, the groups by
 * sheet, old commune and hamlet, the rules, and what is missing by hamlet; which
 * by the name's end, .gpkg or .xlsx. Names of land users are masked unless \a whole.
 *
 * \throws Error if the name ends otherwise or it cannot be written; an earlier
 * report of that name is then still there. \throws Cancelled
 */
void writeFindings(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                   const ReportHead &head, bool whole, const gis::Progress &progress = {});

void writeFindingsLayer(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                        const ReportHead &head, const gis::Progress &progress);
void writeFindingsSheet(const QString &path, const gis::CheckRun &run, const ReportHead &head, bool whole,
                        const gis::Progress &progress);

/** What stands at the head of a report: name and value, in the user's language; rules with version and
 * tolerance. */
std::vector<std::pair<QString, QString>> headLines(const gis::CheckRun &run, const ReportHead &head);

} // namespace storage

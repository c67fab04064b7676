#pragma once

#include "gis/rules/check.h"

namespace storage
{

struct LineReport;

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
 * by the name's end, .gpkg or .xlsx. Names of land users are masked; \a whole writes them in full where it
 * is told what is missing, and says at the head that it does.
 * Faults of boundary \a lines (may be null) become a layer or sheet of their own.
 *
 * \throws Error if the name ends otherwise or it cannot be written; an earlier
 * report of that name is then still there. \throws Cancelled
 */
void writeFindings(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                   const ReportHead &head, bool whole, const LineReport *lines = nullptr,
                   const gis::Progress &progress = {});

void writeFindingsLayer(const QString &path, const gis::CheckRun &run, const gis::Fabric &fabric,
                        const ReportHead &head, const LineReport *lines, const gis::Progress &progress);
void writeFindingsSheet(const QString &path, const gis::CheckRun &run, const ReportHead &head, bool whole,
                        const LineReport *lines, const gis::Progress &progress);

/** Lets \a write make the report \a path under another name, which ends alike, and moves it there when it is
 * whole. \throws Error as writeFindings() does. */
void writeReport(const QString &path, const std::function<void(const QString &made, bool isSheet)> &write);

/** What stands at the head of a report: name and value, in the user's language; rules with version and
 * tolerance. */
std::vector<std::pair<QString, QString>> headLines(const gis::CheckRun &run, const ReportHead &head);

} // namespace storage

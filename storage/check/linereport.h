#pragma once

#include "storage/check/drawingreader.h"
#include "storage/check/findingsreport.h"

class GDALDataset;
struct lxw_workbook;

namespace storage
{

/** What is to be checked, and how. */
struct LinesTask {
    LayerName lines, points; ///< one of them may be empty
    QString sheet; ///< whose parcels are looked at; empty = all sheets
    gis::LineTolerances tolerances;
};

/** What a check of boundary lines found. */
struct LineReport {
    std::vector<gis::LineFault> faults;
    gis::Fabric fabric; ///< that has their parcels
    gis::Crs crs; ///< of their places
    qint64 lines = 0, points = 0; ///< that were read
    QStringList notes; ///< sentences about the sources
    std::vector<std::pair<QString, QString>> head; ///< name and value: sources, tolerances, notes
};

/** Reads what \a task names and checks it beside the parcels of \a fabric, which is in \a crs. \throws
 * gis::Error as readDrawing() does. \throws Cancelled */
LineReport checkedLines(const LinesTask &task, const gis::Fabric &fabric, const gis::Crs &crs,
                        const gis::Progress &progress = {});

/** Adds the layers “boundary_lines” and “boundary_lines_run” to a report. \throws gis::Error */
void addLines(GDALDataset &dataset, const LineReport &report, const QString &path);

/** Adds a sheet of them. */
void addLines(lxw_workbook *book, const LineReport &report);

/** Writes a report of them alone; see writeFindings(). \throws gis::Error */
void writeLines(const QString &path, const LineReport &report, const ReportHead &head);

} // namespace storage

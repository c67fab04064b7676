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
    gis::BoundaryDrawing drawing; ///< rows in order
    std::vector<gis::LineFault> faults;
    gis::Fabric fabric; ///< that has their parcels
    gis::Crs crs; ///< of their places
    QStringList notes; ///< sentences about the sources
    std::vector<std::pair<QString, QString>> head; ///< name and value: sources, tolerances, notes
};

/** Reads what \a task names and checks it beside the parcels of \a fabric, which is in \a crs. \throws
 * gis::Error as readDrawing() does. \throws Cancelled */
LineReport checkedLines(const LinesTask &task, const gis::Fabric &fabric, const gis::Crs &crs,
                        const gis::Progress &progress = {});

/** The lines of \a drawing that \a fault is about; no parts if it is about none. */
gis::Geometry linesOf(const gis::LineFault &fault, const gis::BoundaryDrawing &drawing);

/** Adds the layers “boundary_lines” and “boundary_lines_run” to a report. \throws gis::Error */
void addLines(GDALDataset &dataset, const LineReport &report, const QString &path);

/** Adds a sheet of them. */
void addLines(lxw_workbook *book, const LineReport &report);

/** Writes a report of them alone; see writeFindings(). \throws gis::Error */
void writeLines(const QString &path, const LineReport &report, const ReportHead &head);

} // namespace storage

#pragma once

#include "storage/exchange/intake.h"

namespace storage
{

/** Joins vertices nearer than options.joinMillimetres, counted in \a report. */
void joinNearVertices(Intake &intake, const ImportOptions &options, ImportReport &report);

/**
 * Finds nested parts and what their repair makes of them, listed in \a report;
 * carries it out, recorded areas too, where options.acceptRepair says so.
 */
void lookForNestedParts(Intake &intake, const ImportOptions &options, ImportReport &report,
                        const gis::Progress &progress);

/**
 * Remarks invalid rings, missing numbers, numbers and shapes that occur twice,
 * also beside what \a file (may be null) holds. Changes nothing.
 */
void checkRows(const Intake &intake, const ImportOptions &options, ImportReport &report,
               const WorkingFile *file, const gis::Progress &progress);

/** Whether \a geometry is one simple ring for certain; false says nothing. Quick. */
bool isPlainlyValid(const gis::Geometry &geometry);

} // namespace storage

#pragma once

#include "gis/rules/check.h"

/**
 * Why \a parcel is of its group, as a page: the three blocks, what stands in
 * the way of group 1 first, each finding under its word with the one thing to do.
 * \a fabric is that of \a run. Links are “fix:N”, “show:N”, “except:N” and “confirm:N”, N a finding of \a
 * run; the last one only for another one than who asked for the exception: \a person sits here.
 */
QString whyGroup(const gis::CheckRun &run, const gis::Fabric &fabric, const QUuid &parcel,
                 const QString &person);

/** The same for findings that are not of one parcel: \a title, then some of \a findings with their parcels,
 * and how many more. */
QString findingWords(const gis::CheckRun &run, const gis::Fabric &fabric, const QString &title,
                     const std::vector<std::uint32_t> &findings, const QString &person);

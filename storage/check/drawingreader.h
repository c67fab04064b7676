#pragma once

#include "gis/crs.h"
#include "gis/topology/boundarylines.h"

#include <QStringList>

namespace storage
{

/** A layer of a map file; without a name that layer of it which can be meant. */
struct LayerName {
    QString path; ///< empty = none
    QString layer;
};

/** \a text as “SOURCE[:LAYER]”; a colon that belongs to the name of a file that exists parts nothing. */
LayerName layerNamed(const QString &text);

/** What was read, and what had to be said of it: sentences. */
struct ReadDrawing {
    gis::BoundaryDrawing drawing;
    QStringList notes;
};

/**
 * The lines of \a lines and the points of \a points in millimetres of \a crs, converted where the source
 * declares another. Heights are left out, arcs stroked; rows of another kind and shapes without a place are
 * left out, which is said.
 *
 * \throws Error in one sentence if a source cannot be read or has nothing of the kind. \throws Cancelled
 */
ReadDrawing readDrawing(const LayerName &lines, const LayerName &points, const gis::Crs &crs,
                        const gis::Progress &progress = {});

} // namespace storage

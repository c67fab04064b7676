#pragma once

#include "gis/geometry.h"

#include <QString>
#include <QUuid>

/** Where the clerk was in a file when it was last open: the field in hand and what the map showed. */
struct Bookmark {
    QUuid row; ///< of the field in hand; null where none was
    QString field;
    gis::Box map; ///< empty = not known

    friend bool operator==(const Bookmark &, const Bookmark &) = default;
};

/** What was last remembered of the working file \a file; all empty if nothing was. */
Bookmark bookmarkOf(const QUuid &file);

/** Keeps \a bookmark for \a file, on disk when it returns, so that it outlives a power cut. */
void remember(const QUuid &file, const Bookmark &bookmark);

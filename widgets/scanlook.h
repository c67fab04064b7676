#pragma once

#include "storage/demo/specimens.h"
#include "storage/imagepdf.h"

#include <QSizeF>

#include <functional>

class QPainter;

/** Draws a sheet in millimetres from its top left corner. */
using SheetDrawing = std::function<void(QPainter &)>;

/**
 * A picture of a sheet of \a millimetres as a scanner sees it: turned a little on the
 * glass, lit unevenly, with grain and specks; \a isOpened shows a fold in the
 * middle. Page \a page of the same scan lies a little differently.
 */
storage::PicturePage scannedSheet(const SheetDrawing &draw, QSizeF millimetres,
                                  const storage::SpecimenLook &look, int page, bool isOpened = false);

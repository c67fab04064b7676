#pragma once

#include "storage/document.h"

class QWidget;

/** What the current slip's basis (căn cứ) is and whether its scan is there, as rich text; what is missing in
 * amber. */
QString basisWords(const storage::Document &document);

/**
 * Lets the clerk name the basis of the current slip and drop its scan; a slip is opened
 * where none is. Not kept until he says so. \throws gis::Error where it could not be kept
 */
void editBasis(storage::Document &document, QWidget *parent);

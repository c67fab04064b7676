#pragma once

#include "storage/document.h"

class QWidget;

/** What the current slip's basis (căn cứ) is and whether its scan is there, as rich text; what is missing in
 * amber. */
QString basisWords(const storage::Document &document);

/**
 * Lets the clerk name the basis of \a slip and drop its scan; of the current one for a null
 * id, and where there is none it is opened. Not kept until he says so. \throws gis::Error
 * where it could not be kept
 */
void editBasis(storage::Document &document, QWidget *parent, const QUuid &slip = {});

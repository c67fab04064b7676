#pragma once

#include "storage/document.h"

class QWidget;

/** What the current slip's basis (căn cứ) is and whether its scan is there, as rich text; what is missing in
 * amber. */
QString basisWords(const storage::Document &document);

/**
 * Lets the clerk name the basis of \a slip and add its scans; of the current one for a null
 * id, and where there is none it is opened. Not kept until he says so; what cannot be kept is said there.
 */
void editBasis(storage::Document &document, QWidget *parent, const QUuid &slip = {});

#pragma once

#include <QByteArray>
#include <QString>

namespace storage
{

/** What a PDF says of itself. */
struct PdfFacts {
    int pages = 0;
    int dpi = 0; ///< resolution of the coarsest page that is a picture; 0 if none is
    bool isSigned = false; ///< must never be altered
};

/**
 * Reads \a pdf without trusting it.
 *
 * \throws Error naming \a name if it is no PDF, damaged, cut off, protected
 * against reading, or has no pages or too many.
 */
PdfFacts pdfFacts(const QByteArray &pdf, const QString &name);

} // namespace storage

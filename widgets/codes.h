#pragma once

#include "gis/progress.h"

#include <QImage>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/** A QR code or bar code found on a page. */
struct PageCode {
    int page = 0; ///< from 0
    QString format; ///< “QRCode”, “Code128” …
    QString text; ///< as it is; may be personal data
    QRectF share; ///< where it stands on the upright page, 0 to 1 from its top left

    bool isQr() const { return format == u"QRCode"; }
};

/** The codes on the picture of one page. */
std::vector<PageCode> codesOn(const QImage &page);

/** The codes on all pages of the PDF at \a path. \throws gis::Error if it cannot be opened, Cancelled */
std::vector<PageCode> codesOf(const QString &path, const gis::Progress &progress = {});

/** Paints \a text as a QR code (UTF-8) that fills \a box, quiet zone included. */
void paintQr(QPainter &painter, const QRectF &box, const QString &text);

/** Paints \a text, Latin letters and digits, as a Code 128 bar code that fills \a box, quiet zone included.
 */
void paintBarcode(QPainter &painter, const QRectF &box, const QString &text);

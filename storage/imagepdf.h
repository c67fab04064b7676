#pragma once

#include <QByteArray>
#include <QSize>

#include <vector>

namespace storage
{

/** A page that is one JPEG picture. */
struct JpegPage {
    QByteArray jpeg; ///< baseline or progressive, grey or RGB
    QSize pixels;
    bool isGrey = false;
    double dpi = 200;
};

/**
 * A PDF 1.4 of \a pages, each as large as its picture at its resolution. The
 * pictures are kept byte for byte; the same pages give the same PDF: no dates,
 * no names, and an id made of the contents.
 */
QByteArray imagePdf(const std::vector<JpegPage> &pages);

} // namespace storage

#pragma once

#include <QByteArray>
#include <QSize>

#include <vector>

namespace storage
{

/** A page that is one picture, in a coding that PDF knows. */
struct PicturePage {
    QByteArray stream; ///< the coded picture
    QByteArray coding; ///< its colours and filter, as entries of a PDF dictionary
    QSize pixels;
    double dpi = 200;
    int turns = 0; ///< quarter turns clockwise to stand upright
};

/** Coding of a JPEG in RGB; of one in grey. */
inline constexpr char jpegRgb[] = "/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode";
inline constexpr char jpegGrey[] = "/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/DCTDecode";

/**
 * A PDF 1.4 of \a pages, each as large as its picture at its resolution. The
 * pictures are kept byte for byte; the same pages give the same PDF: no dates,
 * no names, and an id made of the contents.
 */
QByteArray imagePdf(const std::vector<PicturePage> &pages);

} // namespace storage

#pragma once

#include "storage/imagepdf.h"

#include <QString>

namespace storage
{

/** Whether \a file begins as a JPEG or PNG picture. */
bool isPicture(const QByteArray &file);

/**
 * The page that the JPEG or PNG picture \a file makes. A JPEG is kept byte for
 * byte and stands as its camera says; where it does not say how large it is,
 * it is taken for the size of A4 or A3 that fits.
 *
 * \throws Error naming \a name if it is damaged, too large or of a kind that
 * PDF has no place for.
 */
PicturePage picturePage(const QByteArray &file, const QString &name);

} // namespace storage

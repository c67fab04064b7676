#pragma once

#include "storage/valueplace.h"
#include "storage/workingfile.h"
#include "widgets/scanstops.h"

/** The stored scans of a parcel, certificates first, with where their PDFs lie. */
std::vector<ScanRef> scansOf(const storage::ParcelBundle &bundle, const QString &scanFolder);

/** The stored scans of one \a row of \a file, a certificate or a land user; of a scan itself. */
std::vector<ScanRef> scansOf(const storage::WorkingFile &file, const QUuid &row);

/** Which of \a scans is the scan \a id of \a bundle; -1 if none is. */
int indexOf(const std::vector<ScanRef> &scans, const storage::ParcelBundle &bundle, const QUuid &id);

/**
 * Notes that the value of \a field of \a row stands at \a share of page \a page, from 0, of \a scan.
 * \throws gis::Error if the parcel of \a bundle has no such field in hand.
 */
gis::Edit markEdit(const storage::ParcelBundle &bundle, const QUuid &row, const QString &field,
                   const ScanRef &scan, int page, const QRectF &share);

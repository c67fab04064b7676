#pragma once

#include "storage/bundle.h"
#include "widgets/scanstops.h"

/** The stored scans of a parcel, certificates first, with where their PDFs lie. */
std::vector<ScanRef> scansOf(const storage::ParcelBundle &bundle, const QString &scanFolder);

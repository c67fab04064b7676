#pragma once

#include "widgets/paperlook.h"
#include "widgets/scanpages.h"

#include <QString>

#include <vector>

/** A stored scan that belongs to what is shown. */
struct ScanRef {
    QString path; ///< of the PDF
    QString title; ///< as people call it: BX 123456-GCN.pdf
    QString sha256; ///< what the file must be; empty = any
    QString kind; ///< code of the list scan_kind

    friend bool operator==(const ScanRef &, const ScanRef &) = default;
};

/** Where F6 stops: a scan, or the page of a certificate with the changes after issue (page 4). */
struct ScanStop {
    ScanRef scan;
    int index = 0; ///< of the scan
    bool isBack = false;
};

/** All \a scans in their order, then the backs of the certificates. */
std::vector<ScanStop> stopsOf(const std::vector<ScanRef> &scans);

/** What the list calls \a stop. */
QString title(const ScanStop &stop);

/** Whether the pages of \a scan are pictures of an opened folder: 4|1 and 2|3. */
bool isFolded(const ScanRef &scan, const PageSizes &sizes);

/** What stands on picture \a page of a folded certificate. */
QString foldedPages(int page);

/** How \a stop is looked at the first time: the pages that hold most, or page 4. */
PaperLook firstLook(const ScanStop &stop, const PageSizes &sizes);

/** Under what name the look of \a stop is remembered. */
QString lookKey(const ScanStop &stop);

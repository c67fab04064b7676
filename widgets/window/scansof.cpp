#include "widgets/window/scansof.h"

#include <algorithm>

std::vector<ScanRef> scansOf(const storage::ParcelBundle &bundle, const QString &scanFolder)
{
    std::vector<ScanRef> scans;
    for (const gis::Record &scan : bundle.of("scan")) {
        const QString sha256 = scan.text("sha256");
        const QString path = QStringLiteral("%1/%2/%3.pdf").arg(scanFolder, sha256.left(2), sha256);
        scans.push_back({ path, scan.text("file_name"), sha256, scan.text("kind") });
    }
    std::stable_partition(scans.begin(), scans.end(),
                          [](const ScanRef &scan) { return scan.kind == u"certificate"; });
    return scans;
}

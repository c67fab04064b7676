#include "widgets/window/scansof.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace
{

/** \a text as a rectangle that lies on the page; nothing if it is none. */
std::optional<QRectF> shareOf(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::array<double, 4> share{};
    bool isNumber = words.size() == 4;
    for (int i = 0; isNumber && i < 4; ++i)
        share[std::size_t(i)] = words[i].toDouble(&isNumber);
    isNumber = isNumber && std::all_of(share.begin(), share.end(), [](double s) { return std::isfinite(s); });
    const QRectF box(share[0], share[1], share[2], share[3]);
    return isNumber && !box.isEmpty() && QRectF(0, 0, 1, 1).contains(box) ? std::optional(box) : std::nullopt;
}

} // namespace

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

std::optional<ValuePlace> placeOf(const storage::ParcelBundle &bundle, const QUuid &row, const QString &field)
{
    for (const gis::Record *source : bundle.of("field_source", "row_id", row)) {
        const auto share = shareOf(source->text("rectangle"));
        const gis::Record *scan = bundle.find(source->idOf("scan_id"));
        if (source->text("field") == field && share && scan)
            return ValuePlace{ scan->text("sha256"), std::max(0, int(source->real("page", 1)) - 1), *share };
    }
    return std::nullopt;
}

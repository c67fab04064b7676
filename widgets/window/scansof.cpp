#include "widgets/window/scansof.h"

#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/scans.h"

#include <QCoreApplication>

#include <algorithm>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ScansOf)
};

ScanRef refOf(const gis::Record &scan, const QString &scanFolder)
{
    const QString sha256 = scan.text("sha256");
    return { storage::scanPath(scanFolder, sha256), scan.text("file_name"), sha256, scan.text("kind") };
}

} // namespace

std::vector<ScanRef> scansOf(const storage::ParcelBundle &bundle, const QString &scanFolder)
{
    std::vector<ScanRef> scans;
    for (const gis::Record &scan : bundle.of("scan"))
        scans.push_back(refOf(scan, scanFolder));
    std::stable_partition(scans.begin(), scans.end(),
                          [](const ScanRef &scan) { return scan.kind == u"certificate"; });
    return scans;
}

std::vector<ScanRef> scansOf(const storage::WorkingFile &file, const QUuid &row)
{
    if (const auto scan = file.record(gis::table("scan"), row))
        return { refOf(*scan, file.scanFolder()) };
    std::vector<ScanRef> scans;
    for (const gis::Record &link : file.records(gis::table("scan_link"), { { "row_id", gis::text(row) } }))
        if (const auto scan = file.record(gis::table("scan"), link.idOf("scan_id")))
            scans.push_back(refOf(*scan, file.scanFolder()));
    return scans;
}

int indexOf(const std::vector<ScanRef> &scans, const storage::ParcelBundle &bundle, const QUuid &id)
{
    const gis::Record *scan = bundle.find(id);
    const auto found = std::find_if(scans.begin(), scans.end(), [&](const ScanRef &ref) {
        return scan && ref.sha256 == scan->text("sha256");
    });
    return found == scans.end() ? -1 : int(found - scans.begin());
}

gis::Edit markEdit(const storage::ParcelBundle &bundle, const QUuid &row, const QString &field,
                   const ScanRef &scan, int page, const QRectF &share)
{
    const gis::Record *record = bundle.find(row);
    const int index = record ? record->table->indexOf(QStringView(field)) : -1;
    if (index < 0)
        throw gis::Error(
            Text::tr("Choose a field of the form first, then draw around its value on the scan."));
    for (const gis::Record &stored : bundle.of("scan"))
        if (stored.text("sha256") == scan.sha256)
            return storage::placeEdit(bundle, *record, record->table->fields[std::size_t(index)],
                                      { stored.id, page, share });
    throw gis::Error(Text::tr("This scan is not of the parcel in the form; choose its parcel first."));
}

#include "storage/scans.h"

#include "storage/imagepdf.h"
#include "storage/pdffacts.h"
#include "storage/picture.h"
#include "storage/platform/durable.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Scans)
};

constexpr qint64 largestScan = 300'000'000; // bytes
const QString suffix = QStringLiteral(".pdf");

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

/** SHA-256 of the file at \a path; empty if it cannot be read. */
QString sha256OfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return QString::fromLatin1(hash.result().toHex());
}

/** Writes \a pdf as \a path under a temporary name first: at no moment half a scan has its name. */
void keep(const QByteArray &pdf, const QString &path)
{
    makeFolder(QFileInfo(path).absolutePath());
    QFile file(path + QStringLiteral(".part"));
    try {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(pdf) != pdf.size())
            throw gis::Error(
                Text::tr("The scan cannot be stored as “%1”: %2.").arg(path, file.errorString()));
        file.setPermissions(QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
        flushToDisk(file);
        file.close();
        replaceFile(file.fileName(), path);
    } catch (const gis::Error &) {
        file.remove();
        throw;
    }
}

std::optional<gis::Record> scanRow(const WorkingFile &file, const QString &sha256)
{
    const auto rows = file.records(gis::table("scan"), { { "sha256", sha256 } });
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

gis::Record newRow(const StoredScan &scan, const QString &kind, const QUuid &id)
{
    gis::Record row{ &gis::table("scan"), id, 0, {} };
    row.set("sha256", scan.sha256);
    if (!scan.originalSha256.isEmpty())
        row.set("original_sha256", scan.originalSha256);
    row.set("pages", qint64(scan.pages));
    if (scan.dpi)
        row.set("dpi", qint64(scan.dpi));
    if (!kind.isEmpty())
        row.set("kind", kind);
    row.set("file_name", scan.fileName);
    return row;
}

} // namespace

bool isScanName(QStringView text)
{
    constexpr qsizetype hexDigits = 64;
    return text.size() == hexDigits && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

QString scanPath(const QString &folder, const QString &sha256)
{
    return folder + u'/' + sha256.left(2) + u'/' + sha256 + suffix;
}

StoredScan storeScan(const QString &folder, const QByteArray &content, const QString &fileName)
{
    const bool wasPicture = isPicture(content);
    const QByteArray pdf = wasPicture ? imagePdf({ picturePage(content, fileName) }) : content;
    const PdfFacts facts = pdfFacts(pdf, fileName);
    StoredScan scan;
    scan.sha256 = sha256Of(pdf);
    if (wasPicture)
        scan.originalSha256 = sha256Of(content);
    scan.fileName = wasPicture ? QFileInfo(fileName).completeBaseName() + suffix : fileName;
    scan.pages = facts.pages;
    scan.dpi = facts.dpi;
    scan.isSigned = facts.isSigned;
    const QString path = scanPath(folder, scan.sha256);
    scan.isNew = !QFileInfo::exists(path);
    if (sha256OfFile(path) != scan.sha256)
        keep(pdf, path);
    return scan;
}

NewScans::~NewScans()
{
    for (const StoredScan &scan : m_scans)
        if (!m_areKept && scan.isNew)
            QFile::remove(scanPath(m_folder, scan.sha256));
}

bool NewScans::add(const QString &path)
{
    StoredScan stored = storeScanFile(m_folder, path);
    const bool isHere = std::any_of(m_scans.begin(), m_scans.end(),
                                    [&](const StoredScan &scan) { return scan.sha256 == stored.sha256; });
    if (!isHere)
        m_scans.push_back(std::move(stored));
    return !isHere;
}

StoredScan storeScanFile(const QString &folder, const QString &path)
{
    const QFileInfo info(path);
    const QString name = info.fileName();
    if (!info.exists())
        throw gis::Error(Text::tr("There is no file “%1”.").arg(path));
    if (!info.isFile())
        throw gis::Error(Text::tr("“%1” is no file; name a PDF, JPEG or PNG.").arg(path));
    if (info.size() == 0)
        throw gis::Error(Text::tr("%1 is empty; scan the paper again.").arg(name));
    if (info.size() > largestScan)
        throw gis::Error(
            Text::tr("%1 has %2 MB, more than a scan may have (%3 MB); scan it at 300 dpi or divide it.")
                .arg(name)
                .arg(info.size() / 1'000'000)
                .arg(largestScan / 1'000'000));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw gis::Error(Text::tr("“%1” cannot be read: %2.").arg(path, file.errorString()));
    return storeScan(folder, file.read(largestScan + 1), name);
}

QString scanKind(const QString &fileName)
{
    const QString name = QFileInfo(fileName).completeBaseName().toUpper();
    const auto says = [&name](const QString &mark) {
        return name.endsWith(mark) || name.contains(mark + u'-') || name.contains(mark + u'_');
    };
    if (says(QStringLiteral("-GCN")) || says(QStringLiteral("_GCN")))
        return QStringLiteral("certificate");
    if (says(QStringLiteral("-GT")) || says(QStringLiteral("_GT")) || name.contains(QStringLiteral("CCCD")))
        return QStringLiteral("identity");
    return {};
}

gis::Edit scanEdit(const WorkingFile &file, const std::vector<StoredScan> &scans, const QString &entity,
                   const QUuid &id, const QString &kind, const gis::IdSource &ids)
{
    gis::Edit edit{ QCoreApplication::translate("Scans", "Add Scans"), {} };
    QHash<QString, QUuid> known; // of this edit
    for (const StoredScan &scan : scans) {
        if (known.contains(scan.sha256))
            continue; // the same paper twice
        const auto row = scanRow(file, scan.sha256);
        const QUuid scanId = row ? row->id : ids();
        known.insert(scan.sha256, scanId);
        if (!row)
            edit.changes.push_back(
                gis::insertOf(newRow(scan, kind.isEmpty() ? scanKind(scan.fileName) : kind, scanId)));
        else if (!file.records(gis::table("scan_link"),
                               { { "scan_id", gis::text(scanId) },
                                 { "entity", entity },
                                 { "row_id", gis::text(id) } })
                      .empty())
            continue;
        gis::Record link{ &gis::table("scan_link"), ids(), 0, {} };
        link.set("scan_id", gis::idValue(scanId));
        link.set("entity", entity);
        link.set("row_id", gis::idValue(id));
        edit.changes.push_back(gis::insertOf(link));
    }
    return edit;
}

std::vector<gis::Record> scansOf(const WorkingFile &file, const QString &entity, const QUuid &id)
{
    std::vector<gis::Record> scans;
    for (const gis::Record &link :
         file.records(gis::table("scan_link"), { { "entity", entity }, { "row_id", gis::text(id) } }))
        if (const auto scan = file.record(gis::table("scan"), link.idOf("scan_id")))
            scans.push_back(*scan);
    return scans;
}

std::vector<ScanFault> scanFaults(const WorkingFile &file, const gis::Progress &progress)
{
    const QString folder = file.scanFolder();
    const std::vector<gis::Record> rows = file.records(gis::table("scan"));
    std::vector<ScanFault> faults;
    QHash<QString, bool> known;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        gis::report(progress, double(i) / double(rows.size()));
        const QString sha256 = rows[i].text("sha256");
        const QString path = scanPath(folder, sha256);
        known.insert(sha256, true);
        if (!isScanName(sha256) || !QFileInfo(path).isFile())
            faults.push_back({ ScanFault::Missing, path, rows[i].id });
        else if (sha256OfFile(path) != sha256)
            faults.push_back({ ScanFault::Changed, path, rows[i].id });
    }
    QStringList orphans;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
         files.hasNext();) {
        const QString path = files.next();
        const QString name = files.fileInfo().completeBaseName();
        if (!known.contains(name) || path != scanPath(folder, name))
            orphans << path;
    }
    orphans.sort();
    for (const QString &path : orphans)
        faults.push_back({ ScanFault::Orphaned, path, {} });
    return faults;
}

QString text(const ScanFault &fault)
{
    switch (fault.kind) {
    case ScanFault::Missing:
        return Text::tr("The scan “%1” is missing; restore it from a backup.").arg(fault.path);
    case ScanFault::Changed:
        return Text::tr("The scan “%1” is not the one that was stored; restore it from a backup.")
            .arg(fault.path);
    case ScanFault::Orphaned:
        break;
    }
    return Text::tr("The file “%1” belongs to no scan of the working file.").arg(fault.path);
}

} // namespace storage

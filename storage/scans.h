#pragma once

#include "gis/edit.h"
#include "gis/progress.h"
#include "gis/uuid.h"
#include "storage/workingfile.h"

namespace storage
{

/** A paper that lies in the folder of scans, before or after a row knows it. */
struct StoredScan {
    QString sha256; ///< of the PDF, in hexadecimal; also its name
    QString originalSha256; ///< of the picture it was made of; empty if it came as PDF
    QString fileName; ///< as people call it, with .pdf
    int pages = 0;
    int dpi = 0; ///< 0 = not a picture
    bool isSigned = false;
    bool isNew = false; ///< whether it did not lie there before
};

/** Whether \a text is the name of a scan: 64 lower-case hexadecimal digits. */
bool isScanName(QStringView text);

/** Where the scan \a sha256 lies: \a folder/ab/<sha256>.pdf. */
QString scanPath(const QString &folder, const QString &sha256);

/**
 * Puts \a content, a PDF, JPEG or PNG that people call \a fileName, into
 * \a folder, on the disk and locked when it returns. A PDF is kept byte for byte,
 * so that a signature stays whole; a picture becomes a PDF of one page.
 *
 * \throws Error if it is none of these, damaged, protected, or the disk
 * refuses; then nothing was stored.
 */
StoredScan storeScan(const QString &folder, const QByteArray &content, const QString &fileName);

/** The same of the file at \a path. \throws Error also if it is too large or cannot be read. */
StoredScan storeScanFile(const QString &folder, const QString &path);

/** Scans that were stored before a row knows them: those that are new go again with this, unless they are
 * kept. */
class NewScans
{
public:
    explicit NewScans(const QString &folder) : m_folder(folder) { }
    ~NewScans();
    Q_DISABLE_COPY_MOVE(NewScans)

    /** Stores the file at \a path; false if it is here already. \throws Error */
    bool add(const QString &path);

    const std::vector<StoredScan> &scans() const { return m_scans; }

    /** Once their rows are written. */
    void keep() { m_areKept = true; }

private:
    QString m_folder;
    std::vector<StoredScan> m_scans;
    bool m_areKept = false;
};

/** What kind of scan a file is called: -GCN certificate, -GT identity papers (domain/11 §11.2); empty if the
 * name does not say. */
QString scanKind(const QString &fileName);

/**
 * The rows that link \a scans with the row \a id of \a entity. Scans that
 * have a row keep it; what is linked already is left out, so the edit may be empty.
 */
gis::Edit scanEdit(const WorkingFile &file, const std::vector<StoredScan> &scans, const QString &entity,
                   const QUuid &id, const QString &kind = {}, const gis::IdSource &ids = gis::newId);

/** The scans linked with row \a id of \a entity, in the order they were linked. */
std::vector<gis::Record> scansOf(const WorkingFile &file, const QString &entity, const QUuid &id);

/** One thing wrong with the folder of scans. */
struct ScanFault {
    enum Kind {
        Missing, ///< a row without its file
        Changed, ///< a file that is not what its name says
        Orphaned, ///< a file without a row
    };
    Kind kind = Missing;
    QString path;
    QUuid scan; ///< null for an orphan

    friend bool operator==(const ScanFault &, const ScanFault &) = default;
};

/** Compares rows and folder, reading every file. \throws Cancelled */
std::vector<ScanFault> scanFaults(const WorkingFile &file, const gis::Progress &progress = {});

/** One sentence for people. */
QString text(const ScanFault &fault);

} // namespace storage

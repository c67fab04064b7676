#include "storage/newfile.h"

#include "storage/platform/durable.h"
#include "storage/replaceable.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Province)
};

} // namespace

NewFile::NewFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath()),
      m_folder(QFileInfo(path).absolutePath(), QStringLiteral("diaba"))
{
    if (QFileInfo::exists(path) || QFileInfo(path).isSymLink() || QFileInfo::exists(scanFolderOf(m_path)))
        throw gis::Error(
            Text::tr("“%1” is there already, or scans of that name are; give a new name.").arg(path));
    demandReplaceable(path);
    if (!m_folder.isValid())
        throw gis::Error(Text::tr("“%1” cannot be made (%2); choose a folder that can be written to.")
                             .arg(path, m_folder.errorString()));
}

QString NewFile::path() const
{
    return m_folder.filePath(QFileInfo(m_path).fileName());
}

WorkingFile NewFile::create(const FileSettings &settings) const
{
    WorkingFile file = WorkingFile::create(path(), settings);
    file.database().execute("PRAGMA journal_mode = MEMORY");
    return file;
}

void NewFile::finish()
{
    Database(path(), Database::Write, false).execute("PRAGMA journal_mode = WAL");
    const bool hasScans = QFileInfo::exists(scanFolderOf(path()));
    if (hasScans && !QDir().rename(scanFolderOf(path()), scanFolderOf(m_path)))
        throw gis::Error(Text::tr("The scans cannot be put beside “%1”; check the folder.").arg(m_path));
    if (!QFile::rename(path(), m_path)) {
        if (hasScans)
            QDir().rename(scanFolderOf(m_path), scanFolderOf(path()));
        throw gis::Error(Text::tr("“%1” cannot be made; check the folder.").arg(m_path));
    }
    flushFolder(QFileInfo(m_path).absolutePath());
}

} // namespace storage

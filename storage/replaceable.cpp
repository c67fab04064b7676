#include "storage/replaceable.h"

#include "gis/error.h"
#include "storage/filelayout.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Replaceable)
};

/** What SQLite and Địa Bạ keep beside a working file. */
constexpr std::array besides{ "-wal"_L1, "-shm"_L1, "-journal"_L1, ".lock"_L1 };

/** \a path without links, as far as it is there. */
QString realPath(const QString &path)
{
    const QFileInfo info(path);
    if (const QString real = info.canonicalFilePath(); !real.isEmpty())
        return real;
    const QString folder = QFileInfo(info.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? QDir::cleanPath(info.absoluteFilePath()) : folder + u'/' + info.fileName();
}

bool isOpenSomewhere(const QString &path)
{
    return std::any_of(besides.begin(), besides.end(),
                       [&](QLatin1StringView ending) { return QFileInfo::exists(path + ending); });
}

/**
 * The first bytes of \a path. Not of what is open: closing it here would take away the locks
 * that this program has on it.
 */
QByteArray headOf(const QString &path)
{
    constexpr qint64 headLength = 100;
    QFile file(path);
    return QFileInfo(path).isFile() && !isOpenSomewhere(path) && file.open(QIODevice::ReadOnly)
        ? file.read(headLength)
        : QByteArray();
}

bool isWorkingFile(const QString &path)
{
    constexpr qsizetype idPlace = 68; // of the application_id in the header of SQLite
    const QByteArray head = headOf(path);
    return isOpenSomewhere(path)
        || (head.startsWith("SQLite format 3") && head.size() >= idPlace + 4
            && qFromBigEndian<qint32>(head.constData() + idPlace) == applicationId);
}

bool isBesideWorkingFile(const QString &path)
{
    return std::any_of(besides.begin(), besides.end(), [&](QLatin1StringView ending) {
        return path.endsWith(ending) && QFileInfo(path.chopped(ending.size())).isFile();
    });
}

bool isScan(const QString &path)
{
    const QStringList folders = QFileInfo(path).path().split(u'/');
    return std::any_of(folders.begin(), folders.end(),
                       [](const QString &folder) { return folder.endsWith(u".scans"); });
}

bool isPackage(const QString &path)
{
    const QByteArray head = headOf(path);
    return head.startsWith("PK\3\4") && head.contains("manifest.json");
}

} // namespace

QString scanFolderOf(const QString &path)
{
    const QFileInfo info(path);
    return info.path() + u'/' + info.completeBaseName() + u".scans"_s;
}

void demandNoWorkingFile(const QString &path)
{
    const QString real = realPath(path);
    if (isWorkingFile(real) || isBesideWorkingFile(real) || isScan(real))
        throw gis::Error(Text::tr("“%1” is a working file or belongs to one and is not replaced; give "
                                  "another name.")
                             .arg(QDir::toNativeSeparators(path)));
}

void demandReplaceable(const QString &path)
{
    demandNoWorkingFile(path);
    if (isPackage(realPath(path)))
        throw gis::Error(Text::tr("“%1” is a change set, perhaps the only one, and is not replaced; give "
                                  "another name.")
                             .arg(QDir::toNativeSeparators(path)));
}

} // namespace storage

#include "storage/platform/makingfolder.h"

#include <QDir>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

const QString lockName = u".lock"_s;

/** Removes the folders of \a kind in \a folder whose maker has died; returns the template of the next. */
QString swept(const QDir &folder, const QString &kind)
{
    for (const QString &name :
         folder.entryList({ u".%1-??????"_s.arg(kind) }, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
        QDir left(folder.filePath(name));
        if (!QFileInfo::exists(left.filePath(lockName)))
            continue; // just being made, or not ours
        QLockFile lock(left.filePath(lockName));
        lock.setStaleLockTime(0); // stale only if its process is gone
        if (lock.tryLock(0))
            left.removeRecursively();
    }
    return folder.filePath(u".%1-XXXXXX"_s.arg(kind));
}

} // namespace

MakingFolder::MakingFolder(const QString &folder, const QString &kind) : m_folder(swept(QDir(folder), kind))
{
    if (!m_folder.isValid())
        return;
    m_lock = std::make_unique<QLockFile>(m_folder.filePath(lockName));
    m_lock->setStaleLockTime(0);
    m_lock->tryLock(0);
}

bool MakingFolder::moveTo(const QString &target)
{
    m_lock.reset();
    const bool isMoved = QDir().rename(path(), target);
    m_folder.setAutoRemove(!isMoved);
    return isMoved;
}

} // namespace storage

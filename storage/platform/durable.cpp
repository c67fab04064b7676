#include "storage/platform/durable.h"

#include "gis/error.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>

namespace storage
{

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Durable)
};

[[noreturn]] void fail(const QString &path)
{
    throw gis::Error(
        Text::tr("“%1” cannot be written: %2.").arg(path, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

void writeAll(QFileDevice &file, const QByteArray &bytes)
{
    for (qint64 at = 0, size; at < bytes.size(); at += size)
        if (size = file.write(bytes.constData() + at, bytes.size() - at); size <= 0)
            throw gis::Error(
                Text::tr("“%1” cannot be written: %2.").arg(file.fileName(), file.errorString()));
    if (!file.flush())
        throw gis::Error(Text::tr("“%1” cannot be written: %2.").arg(file.fileName(), file.errorString()));
}

void flushToDisk(QFileDevice &file)
{
    if (!file.flush())
        throw gis::Error(Text::tr("“%1” cannot be written: %2.").arg(file.fileName(), file.errorString()));
    if (fsync(file.handle()) != 0)
        fail(file.fileName());
}

void flushFolder(const QString &folder)
{
    const int handle = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        fail(folder);
    const bool flushed = fsync(handle) == 0;
    close(handle);
    if (!flushed)
        fail(folder);
}

void replaceFile(const QString &from, const QString &to)
{
    if (std::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        fail(to);
    flushFolder(QFileInfo(to).absolutePath());
}

void makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.isDir())
        return;
    const QString above = folder.absolutePath();
    if (above != folder.absoluteFilePath())
        makeFolder(above);
    if (mkdir(QFile::encodeName(path).constData(), 0777) != 0 && errno != EEXIST)
        fail(path);
    flushFolder(above);
}

} // namespace storage

#pragma once

#include <QString>

class QFileDevice;

namespace storage
{

/**
 * Writes all of \a bytes to \a file: a full disk takes a part and only then says why it takes no more.
 *
 * \throws Error
 */
void writeAll(QFileDevice &file, const QByteArray &bytes);

/** Returns when the content of the open \a file is on the disk. \throws Error if the disk refuses. */
void flushToDisk(QFileDevice &file);

/** Returns when the names in \a folder are on the disk. \throws Error */
void flushFolder(const QString &folder);

/**
 * Gives the file \a from the name \a to in the same folder, in place of what
 * had it, and returns when that is on the disk too. \throws Error; then \a to is as it was.
 */
void replaceFile(const QString &from, const QString &to);

/** Makes the folder \a path if it is not there, and those above it; on the disk when it returns. \throws
 * Error */
void makeFolder(const QString &path);

} // namespace storage

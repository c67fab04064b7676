#pragma once

#include "storage/platform/makingfolder.h"
#include "storage/workingfile.h"

namespace storage
{

/**
 * A working file in the making: it grows beside its place under another name,
 * without a journal on the disk, until it is whole. Gone with all its traces
 * if it never is.
 */
class NewFile
{
public:
    /** \throws Error if \a path, or scans of that name, are there already or cannot be made. */
    explicit NewFile(const QString &path);

    /** The empty file to fill; it must be closed before finish(). \throws Error */
    WorkingFile create(const FileSettings &settings) const;

    /** Puts the file and its scans where they belong; on the disk when it returns. \throws Error */
    void finish();

private:
    QString path() const;

    QString m_path;
    MakingFolder m_folder;
};

} // namespace storage

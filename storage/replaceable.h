#pragma once

#include <QString>

namespace storage
{

/** Where scans of the working file \a path lie: NAME.scans beside it. */
QString scanFolderOf(const QString &path);

/**
 * Refuses \a path as the name of something to write where that is a working
 * file or belongs to one: its log, its lock, its scans. A link counts as what
 * it leads to; what is open anywhere is not touched.
 *
 * \throws Error
 */
void demandNoWorkingFile(const QString &path);

/** The same, and refuses a package of changes: it may be the only one. \throws Error */
void demandReplaceable(const QString &path);

} // namespace storage

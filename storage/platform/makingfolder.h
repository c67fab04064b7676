#pragma once

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>

namespace storage
{

/**
 * A hidden folder for what is in the making, beside the place it will have:
 * gone with all in it if it is not finished. What a killed program left of the
 * same kind is swept away when the next one is made.
 */
class MakingFolder
{
public:
    /** In \a folder; \a kind is a word of letters: “.kind-XXXXXX”. isValid() says whether it could be made.
     */
    MakingFolder(const QString &folder, const QString &kind);

    bool isValid() const { return m_folder.isValid(); }
    QString errorString() const { return m_folder.errorString(); }
    QString path() const { return m_folder.path(); }
    QString filePath(const QString &name) const { return m_folder.filePath(name); }

    /** Moves the folder with all in it to \a target, where nothing is; false if that cannot be. */
    bool moveTo(const QString &target);

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QLockFile> m_lock; ///< held while this program works in it
};

} // namespace storage

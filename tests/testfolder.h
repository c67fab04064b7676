#pragma once

#include <QFile>
#include <QTemporaryDir>

namespace testdata
{

/** A folder for the files of a test, gone with it. */
class TestFolder : public QTemporaryDir
{
public:
    /** The path of a working file that is not there yet. */
    QString newFile() { return filePath(QStringLiteral("f%1.diaba").arg(++m_files)); }

    /** Writes \a bytes to a file called \a name; its path, empty if it could not be written. */
    QString written(const QString &name, const QByteArray &bytes) const
    {
        QFile file(filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                    : QString();
    }

private:
    int m_files = 0;
};

} // namespace testdata

#include "widgets/filedialog.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileDialog)
};

/** Knows files by their names, without opening them. */
class NamesOnly : public QFileIconProvider
{
public:
    QIcon icon(const QFileInfo &info) const override
    {
        return QFileIconProvider::icon(info.isDir() ? Folder : File);
    }
    QIcon icon(IconType type) const override { return QFileIconProvider::icon(type); }
    QString type(const QFileInfo &info) const override
    {
        return info.isDir() ? Text::tr("Folder") : info.suffix().toUpper();
    }
};

QString lastFolder()
{
    const QString last = QSettings().value(u"window/folder"_s).toString();
    for (const QString &folder :
         { last, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) })
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    return QDir::homePath();
}

/** What a dialog looks at while it goes, so it goes after it. */
struct Names {
    NamesOnly names;
};

/** The dialog as the three ask with it. */
class Dialog : private Names, public QFileDialog
{
public:
    Dialog(QWidget *parent, const QString &title, const QString &filter, const QString &folder)
        : QFileDialog(parent, title, QDir::rootPath()) // nothing of ours lies there
    {
        setOption(DontUseNativeDialog);
        setIconProvider(&names);
        setDirectory(folder.isEmpty() ? lastFolder() : folder);
        setNameFilter(filter);
    }

    QStringList asked()
    {
        if (exec() != Accepted)
            return {};
        QSettings().setValue(u"window/folder"_s, directory().absolutePath());
        return selectedFiles();
    }
};

} // namespace

QString askFile(QWidget *parent, const QString &title, const QString &filter, const QString &folder)
{
    Dialog dialog(parent, title, filter, folder);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return dialog.asked().value(0);
}

QStringList askFiles(QWidget *parent, const QString &title, const QString &filter)
{
    Dialog dialog(parent, title, filter, {});
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return dialog.asked();
}

QString askPlace(QWidget *parent, const QString &title, const QString &filter, const QString &path,
                 const QString &suffix)
{
    const QFileInfo proposed(path);
    Dialog dialog(parent, title, filter, path.isEmpty() ? QString() : proposed.absolutePath());
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(proposed.fileName());
    return dialog.asked().value(0);
}

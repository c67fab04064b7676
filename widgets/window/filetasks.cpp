#include "widgets/window/filetasks.h"

#include "gis/error.h"
#include "storage/document.h"
#include "storage/editlines.h"
#include "storage/exchange/sourcecheck.h"
#include "storage/scans.h"
#include "widgets/filedialog.h"
#include "widgets/window/newfiledialog.h"

#include <QCoreApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FileTasks)
};

} // namespace

QString askWorkingFile(QWidget *parent)
{
    return askFile(parent, Text::tr("Open Working File"),
                   Text::tr("Working files (*.diaba *.sqlite);;All files (*)"));
}

QStringList askMapSheets(QWidget *parent)
{
    return askFiles(parent, Text::tr("Choose Map Sheets"),
                    Text::tr("Map files (%1);;All files (*)").arg(storage::sourcePatterns().join(u' ')));
}

QString makeWorkingFile(QWidget *parent)
{
    NewFileDialog dialog(parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    storage::WorkingFile::create(dialog.path(), dialog.settings());
    return dialog.path();
}

QUuid askParcel(const storage::WorkingFile &file, QWidget *parent)
{
    const QString name = QInputDialog::getText(parent, Text::tr("Go to Sheet/Parcel"),
                                               Text::tr("Sheet and parcel, as in 9/52 or 9 52:"));
    if (name.trimmed().isEmpty())
        return {};
    static const QRegularExpression between(u"[\\s.,/]+"_s);
    return storage::parcelNamed(file, name.trimmed().replace(between, u"/"_s));
}

QStringList askScans(QWidget *parent)
{
    return askFiles(parent, Text::tr("Attach Scans"), Text::tr("Papers (*.pdf *.jpg *.jpeg *.png)"));
}

void addScan(storage::Document &document, const QUuid &parcel, const QString &path)
{
    if (parcel.isNull())
        throw gis::Error(Text::tr("Choose the parcel that the scan belongs to, then attach it."));
    storage::NewScans scans(document.file().scanFolder());
    scans.add(path);
    const gis::Edit edit = storage::scanEdit(document.file(), scans.scans(), u"parcel"_s, parcel);
    if (!edit.changes.empty())
        document.apply(edit);
    scans.keep();
}

void undo(storage::Document &document, QWidget *parent)
{
    const auto &entries = document.file().entries();
    const std::vector<std::size_t> undoable = storage::undoState(entries).undoable;
    const storage::Entry *last = undoable.empty() ? nullptr : &entries[undoable.back()];
    if (last && last->kind == storage::EntryKind::Baseline) {
        QMessageBox question(
            QMessageBox::Question, Text::tr("Undo"),
            Text::tr("Undo “%1”? All %2 rows that came in with it leave the file. This cannot "
                     "be redone; they would have to be loaded again.")
                .arg(last->title, QLocale().toString(last->changes)),
            QMessageBox::NoButton, parent);
        const auto *takeBack = question.addButton(Text::tr("Take the Rows Out"), QMessageBox::AcceptRole);
        question.setDefaultButton(question.addButton(Text::tr("Leave Them"), QMessageBox::RejectRole));
        question.exec();
        if (question.clickedButton() != takeBack)
            return;
    }
    document.undo();
}

QUuid parcelMadeBy(const gis::Edit &edit, const gis::Fabric &after)
{
    static const gis::Table &parcels = gis::table("parcel");
    static const int status = parcels.indexOf("status");
    for (const gis::Change &change : edit.changes)
        if (change.table == &parcels && after.find(change.id)
            && (change.isInsert() || change.before->contains(status)))
            return change.id;
    return {};
}

QString serialOf(const storage::WorkingFile &file, const QUuid &parcel)
{
    for (const gis::Record &line :
         file.records(gis::table("certificate_parcel"), { { "parcel_id", gis::text(parcel) } }))
        if (const auto certificate = file.record(gis::table("certificate"), line.idOf("certificate_id")))
            return certificate->text("serial");
    return {};
}

#include "widgets/print/paperout.h"

#include "gis/error.h"
#include "widgets/filedialog.h"
#include "widgets/print/papershow.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Papers)
};

} // namespace

QSize paperDialogSize(const QWidget &dialog)
{
    const QSize screen = dialog.screen()->availableSize();
    return QSize(980, 680).boundedTo({ screen.width() - 24, screen.height() - 56 });
}

QString savedAs(QWidget *parent, const QByteArray &pdf, const QString &proposed)
{
    const QString path =
        askPlace(parent, Text::tr("Save as PDF"), Text::tr("PDF (*.pdf)"), proposed, u"pdf"_s);
    if (path.isEmpty())
        return {};
    try {
        savePaper(pdf, path);
        return Text::tr("Saved as %1.").arg(QFileInfo(path).fileName());
    } catch (const gis::Error &error) { // an action: it is said beside its button
        return error.message();
    }
}

QString printedBy(QWidget *parent, const Paper &paper, const QString &name)
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name);
    QPrintDialog dialog(&printer, parent);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    try {
        paper(printer);
        return Text::tr("Sent to the printer.");
    } catch (const gis::Error &error) { // an action: it is said beside its button
        return error.message();
    }
}

void showPaper(QWidget *parent, const Paper &paper, const QString &name, const QString &file)
{
    const QByteArray pdf = pdfOf(paper, name);
    QDialog dialog(parent);
    dialog.setWindowTitle(name);
    dialog.resize(paperDialogSize(dialog));
    auto *pages = new PaperShow;
    pages->show(pdf);
    auto *said = new QLabel;
    auto *save = new QPushButton(Text::tr("Save as PDF…"));
    auto *print = new QPushButton(Text::tr("Print…"));
    auto *close = new QPushButton(Text::tr("Close"));
    save->setShortcut(QKeySequence::Save);
    print->setShortcut(QKeySequence::Print);
    theme::makePrimary(*print);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(said, 1);
    for (QPushButton *button : { close, save, print })
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(pages, 1);
    column->addLayout(buttons);
    QObject::connect(save, &QPushButton::clicked, &dialog, [&] {
        said->setText(savedAs(&dialog, pdf, QFileInfo(file).dir().filePath(name + u".pdf"_s)));
    });
    QObject::connect(print, &QPushButton::clicked, &dialog,
                     [&] { said->setText(printedBy(&dialog, paper, name)); });
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    dialog.exec();
}

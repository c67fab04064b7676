#include "widgets/print/paperout.h"

#include "gis/error.h"
#include "widgets/filedialog.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
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
    return QSize(980, 680)
        .expandedTo({ screen.width() * 3 / 5, screen.height() * 9 / 10 }) // so that the page can be read
        .boundedTo({ screen.width() - 24, screen.height() - 56 });
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

void showPaper(QWidget *parent, const PaperShow::Drawing &drawing, const QString &name, const QString &file)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(name);
    dialog.resize(paperDialogSize(dialog));
    auto *pages = new PaperShow;
    auto *said = new QLabel;
    said->setWordWrap(true);
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
    const auto enable = [=](bool isBusy) {
        for (QPushButton *button : { save, print })
            button->setEnabled(!isBusy && !pages->drawn().pdf.isEmpty());
    };
    QObject::connect(pages, &PaperShow::made, &dialog, [=] { enable(false); });
    QObject::connect(pages, &PaperShow::busy, &dialog, enable);
    QObject::connect(pages, &PaperShow::said, said, &QLabel::setText);
    QObject::connect(save, &QPushButton::clicked, &dialog, [&] {
        said->setText(savedAs(&dialog, pages->drawn().pdf, QFileInfo(file).dir().filePath(name + u".pdf"_s)));
    });
    QObject::connect(print, &QPushButton::clicked, pages, &PaperShow::print);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QDialog::reject);
    enable(true);
    pages->make(name, drawing);
    dialog.exec();
}

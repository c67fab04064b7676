#include "widgets/queue/namesdialog.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NamesDialog)
};

} // namespace

std::optional<bool> askForNames(QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Text::tr("Report of What Is Wrong"));
    auto *names = new QCheckBox(Text::tr("Write the &names of land users in full"));
    auto *warning =
        new QLabel(Text::tr("A village head needs the names to find people. They are personal data: "
                            "the file says so at its head; give it to nobody else."));
    warning->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(&dialog);
    buttons->addButton(Text::tr("Go On…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    buttons->addButton(Text::tr("Cancel"), QDialogButtonBox::RejectRole);
    auto *column = new QVBoxLayout(&dialog);
    for (QWidget *part :
         { static_cast<QWidget *>(names), static_cast<QWidget *>(warning), static_cast<QWidget *>(buttons) })
        column->addWidget(part);
    dialog.resize(440, 130);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    return dialog.exec() == QDialog::Accepted ? std::optional(names->isChecked()) : std::nullopt;
}

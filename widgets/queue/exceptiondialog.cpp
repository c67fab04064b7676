#include "widgets/queue/exceptiondialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ExceptionDialog)
};

QLabel *paragraph(const QString &text)
{
    auto *label = new QLabel(text);
    label->setWordWrap(true);
    return label;
}

/** Asks for \a fields, none of which may stay empty; whether the user did not leave. */
bool ask(QWidget *parent, const QString &what, const QString &note, const QString &accept,
         const std::vector<std::pair<QString, QLineEdit *>> &fields)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Text::tr("Accept as It Is"));
    auto *buttons = new QDialogButtonBox;
    QPushButton *button = buttons->addButton(accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(Text::tr("Cancel"), QDialogButtonBox::RejectRole);
    button->setDefault(true);
    const auto check = [&fields, button] {
        button->setEnabled(std::none_of(fields.begin(), fields.end(), [](const auto &field) {
            return field.second->text().trimmed().isEmpty();
        }));
    };
    auto *form = new QFormLayout(&dialog);
    form->addRow(paragraph(what));
    for (const auto &[name, edit] : fields) {
        form->addRow(name, edit);
        QObject::connect(edit, &QLineEdit::textChanged, button, check);
    }
    form->addRow(paragraph(note));
    form->addRow(buttons);
    check();
    dialog.resize(460, 200);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    fields.front().second->setFocus();
    const bool isAccepted = dialog.exec() == QDialog::Accepted;
    for (const auto &[name, edit] : fields)
        edit->setParent(nullptr); // the caller's
    return isAccepted;
}

} // namespace

std::optional<ExceptionWords> askForException(const QString &what, QWidget *parent)
{
    QLineEdit reason, name; // a name of the computer is no person
    reason.setPlaceholderText(Text::tr("what shows that it is right"));
    if (!ask(parent, what,
             Text::tr(
                 "It counts once a second person has confirmed it, and goes to the province with the slip."),
             Text::tr("Accept"), { { Text::tr("Reason"), &reason }, { Text::tr("Who Decides"), &name } }))
        return std::nullopt;
    return ExceptionWords{ reason.text().trimmed(), name.text().trimmed() };
}

std::optional<QString> askForSecondPerson(const QString &what, const QString &first, QWidget *parent)
{
    QLineEdit name;
    if (!ask(parent, what, Text::tr("%1 asked for it; another person must confirm it.").arg(first),
             Text::tr("Confirm"), { { Text::tr("Second Person"), &name } }))
        return std::nullopt;
    return name.text().trimmed();
}

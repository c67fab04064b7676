#include "widgets/form/chooserdialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChooserDialog)
};

/** Up and Down in the search box move in the list. */
class ArrowKeys : public QObject
{
public:
    ArrowKeys(QListWidget *list, QObject *parent) : QObject(parent), m_list(list) { }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress)
            return false;
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Up && key != Qt::Key_Down)
            return false;
        const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
        m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
        return true;
    }

private:
    QListWidget *m_list;
};

void fill(QListWidget &list, const std::vector<Choice> &found, const QString &typed,
          const std::function<QString(const QString &)> &newLine)
{
    list.clear();
    for (const Choice &choice : found) {
        auto *item = new QListWidgetItem(choice.text, &list);
        item->setData(Qt::UserRole, choice.id);
    }
    if (!typed.isEmpty())
        new QListWidgetItem(newLine(typed), &list);
    list.setCurrentRow(0);
}

} // namespace

std::optional<Choice> choose(const QString &title, const QString &hint,
                             const std::function<std::vector<Choice>(const QString &)> &search,
                             const std::function<QString(const QString &)> &newLine, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(title);
    auto *box = new QLineEdit(&dialog);
    box->setPlaceholderText(hint);
    box->setAccessibleName(hint);
    auto *list = new QListWidget(&dialog);
    list->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, &dialog);
    buttons->button(QDialogButtonBox::Cancel)->setText(Text::tr("Cancel"));
    auto *take = buttons->addButton(title, QDialogButtonBox::AcceptRole);
    take->setDefault(true);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(box);
    column->addWidget(list, 1);
    column->addWidget(buttons);
    dialog.resize(440, 320);
    box->installEventFilter(new ArrowKeys(list, &dialog));
    const auto refill = [&](const QString &text) {
        const QString typed = text.simplified();
        fill(*list, typed.isEmpty() ? std::vector<Choice>() : search(typed), typed, newLine);
        take->setEnabled(list->count() > 0);
    };
    QObject::connect(box, &QLineEdit::textChanged, &dialog, refill);
    QObject::connect(list, &QListWidget::itemActivated, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    refill({});
    if (dialog.exec() != QDialog::Accepted || !list->currentItem())
        return std::nullopt;
    const QUuid id = list->currentItem()->data(Qt::UserRole).toUuid();
    return Choice{ id, box->text().simplified() };
}

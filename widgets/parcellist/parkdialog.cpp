#include "widgets/parcellist/parkdialog.h"

#include "widgets/form/fieldcell.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ParkDialog)
};

/** F4 in it takes \a previous, a stored value. */
FieldCell *cellFor(const char *field, const QString &previous, QWidget *parent)
{
    const gis::Table &table = gis::table("work_item");
    const gis::Field &declared = table.fields[std::size_t(table.indexOf(field))];
    auto *cell = new FieldCell({}, table, declared, gis::label(declared), parent);
    QObject::connect(cell->edit(), &ValueEdit::committed, cell,
                     [cell](const gis::Value &value) { cell->edit()->setValue(value); });
    QObject::connect(cell->edit(), &ValueEdit::previousWanted, cell, [cell, previous] {
        if (!previous.isEmpty())
            cell->edit()->type(cell->edit()->shown(previous));
    });
    if (!previous.isEmpty())
        cell->edit()->setToolTip(Text::tr("F4: %1, as the last time").arg(cell->edit()->shown(previous)));
    return cell;
}

} // namespace

std::optional<Parking> askForParking(const Parking &previous, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(Text::tr("Let the Parcel Wait"));
    auto *reason = cellFor("reason", previous.reason, &dialog);
    auto *remind = cellFor("remind_on", previous.remindOn, &dialog);
    reason->edit()->setPlaceholderText(Text::tr("the owner is away, papers are missing …"));
    remind->edit()->setPlaceholderText(Text::tr("a day, such as 02122026"));
    auto *buttons = new QDialogButtonBox(&dialog);
    auto *park = buttons->addButton(Text::tr("Let Wait"), QDialogButtonBox::AcceptRole);
    buttons->addButton(Text::tr("Cancel"), QDialogButtonBox::RejectRole);
    park->setDefault(true);
    auto *column = new QVBoxLayout(&dialog);
    column->addWidget(reason);
    column->addWidget(remind);
    column->addStretch();
    column->addWidget(buttons);
    dialog.resize(420, 160);
    QObject::connect(reason->edit(), &ValueEdit::nextWanted, remind->edit(),
                     [remind] { remind->edit()->setFocus(); });
    const auto accept = [&] {
        if (reason->edit()->commit() && remind->edit()->commit())
            dialog.accept();
    };
    QObject::connect(remind->edit(), &ValueEdit::nextWanted, &dialog,
                     accept); // Enter in the last one is enough
    QObject::connect(buttons, &QDialogButtonBox::accepted, &dialog, accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
    reason->edit()->setFocus();
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Parking{ gis::toText(reason->edit()->value()), gis::toText(remind->edit()->value()) };
}

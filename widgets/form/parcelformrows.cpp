// The rows of a parcel that buttons of the form add and take away.
#include "widgets/form/parcelform.h"

#include "gis/error.h"
#include "storage/lineage.h"
#include "storage/parceledits.h"
#include "widgets/form/chooserdialog.h"
#include "widgets/form/choices.h"

#include <QScrollArea>

void ParcelForm::press(const FormButton &button)
{
    commit();
    switch (button.action) {
    case RowAction::OpenScan:
        Q_EMIT scanWanted(button.row);
        return;
    case RowAction::OpenParcel:
        Q_EMIT parcelWanted(button.row);
        return;
    case RowAction::ShowAll:
        m_extent.allApartments = true;
        refresh();
        return;
    default:
        break;
    }
    try {
        if (const auto edit = m_bundle ? editOf(button) : std::nullopt)
            add(*edit);
    } catch (const gis::Error &error) { // the rows could not be read
        m_banner->setText(error.message());
        m_banner->show();
    }
}

void ParcelForm::add(const gis::Edit &edit)
{
    Q_EMIT edited(edit);
    for (auto it = edit.changes.begin(); it != edit.changes.end(); ++it) { // the new row takes the focus
        if (!it->isInsert())
            continue;
        for (FieldCell *cell : m_view->cells()) {
            if (cell->row() == it->id && !cell->edit()->isReadOnly()) {
                cell->edit()->setFocus(Qt::TabFocusReason);
                QTimer::singleShot(0, cell, [this, cell] { m_scroll->ensureWidgetVisible(cell, 0, 24); });
                return;
            }
        }
    }
}

std::optional<gis::Edit> ParcelForm::editOf(const FormButton &button)
{
    const gis::Record *row = m_bundle->find(button.row);
    switch (button.action) {
    case RowAction::AddLandUse:
        return addRow("land_use");
    case RowAction::AddBuilding:
        return addRow("building");
    case RowAction::AddApartment:
        return addRow("apartment");
    case RowAction::AddChange:
        return addRow("registered_change");
    case RowAction::AddRestriction:
        return addRow("restriction");
    case RowAction::AddNote:
        return addRow("note");
    case RowAction::AddPaper:
        return row ? addRow("identity_paper",
                            { { gis::table("identity_paper").indexOf("party_id"), gis::idValue(row->id) } })
                   : std::nullopt;
    case RowAction::AddOwner:
        return addPartyTo(nullptr);
    case RowAction::AddMember:
        return row ? addPartyTo(row) : std::nullopt;
    case RowAction::AddCertificate:
        return addCertificate();
    case RowAction::AddLine:
        return row
            ? std::optional(storage::certificateLineAddition(m_document->file(), *m_bundle, row->id, {}))
            : std::nullopt;
    case RowAction::Remove:
        return row ? std::optional(storage::removalOf(m_document->file(), *m_bundle, *row)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

std::optional<gis::Edit> ParcelForm::addRow(const char *table, gis::Values values)
{
    gis::Record row = storage::newRow(table);
    row.values = std::move(values);
    if (row.table->indexOf("parcel_id") >= 0)
        row.set("parcel_id", gis::idValue(m_parcel));
    if (row.table->indexOf("entity") >= 0) {
        row.set("entity", QStringLiteral("parcel"));
        row.set("row_id", gis::idValue(m_parcel));
    }
    if (row.table->indexOf("seq") >= 0)
        row.set("seq", qint64(m_bundle->of(table).size() + 1));
    m_previous.fillIn(row);
    return storage::additionOf(*m_bundle, gis::label(*row.table), { row });
}

std::optional<gis::Edit> ParcelForm::addPartyTo(const gis::Record *group)
{
    const QString title = group ? tr("Add Member") : tr("Add Land User");
    const auto chosen = choose(
        title, tr("Name, or number of a paper"),
        choices::parties(m_document->file(), m_index, m_areNamesShown),
        [](const QString &text) { return tr("New land user “%1”").arg(text); }, this);
    if (!chosen)
        return std::nullopt;
    const bool isNew = chosen->id.isNull();
    std::optional<gis::Record> party =
        isNew ? storage::newParty(chosen->text) : m_document->file().record(gis::table("party"), chosen->id);
    if (!party)
        return std::nullopt;
    if (isNew)
        m_previous.fillIn(*party);
    return group ? storage::memberAddition(*m_bundle, *group, *party, isNew)
                 : storage::ownerAddition(*m_bundle, *party, isNew);
}

std::optional<gis::Edit> ParcelForm::addCertificate()
{
    const auto chosen = choose(
        tr("Add Certificate"), tr("Serial, such as BX 123456"),
        choices::certificatesOfFile(m_document->file(), m_index),
        [](const QString &text) { return tr("New certificate “%1”").arg(text); }, this);
    if (!chosen)
        return std::nullopt;
    if (!chosen->id.isNull())
        return storage::certificateLineAddition(m_document->file(), *m_bundle, chosen->id, m_parcel);
    gis::Edit edit = storage::certificateAddition(*m_bundle, gis::typedSerial(chosen->text));
    gis::Record filled{ edit.changes.front().table, edit.changes.front().id, 0, *edit.changes.front().after };
    m_previous.fillIn(filled);
    edit.changes.front().after = filled.values;
    return edit;
}

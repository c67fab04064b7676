#include "widgets/form/parcelform.h"

#include "gis/error.h"
#include "storage/lineage.h"
#include "storage/parceledits.h"
#include "widgets/form/chooserdialog.h"
#include "widgets/form/choices.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

ParcelForm::ParcelForm(storage::Document *document, QWidget *parent)
    : QWidget(parent), m_banner(new QLabel(this)), m_title(new QLabel(this)),
      m_lineage(new QToolButton(this)), m_all(new QCheckBox(tr("All Fields"), this)),
      m_scroll(new QScrollArea(this)),
      m_view(new PageView([this](FieldCell &cell, const FormCell &place) { prepare(cell, place); }))
{
    m_banner->setWordWrap(true);
    m_banner->setMargin(8);
    m_banner->setStyleSheet(
        QStringLiteral("background:#fff4e0; color:%1; border:1px solid #e6c37a; border-radius:4px")
            .arg(theme::look.name()));
    m_banner->hide();
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_all->setToolTip(tr("Shows the empty fields that are seldom needed too"));
    m_scroll->setWidget(m_view);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 6, 10, 2);
    head->addWidget(m_title, 1);
    head->addWidget(m_lineage);
    head->addWidget(m_all);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(head);
    column->addWidget(m_banner);
    column->addWidget(m_scroll, 1);
    setMinimumWidth(240);

    m_lineage->setText(tr("Lineage"));
    m_lineage->setToolTip(tr("What this parcel was made of, and what became of it"));
    m_lineage->setFocusPolicy(Qt::NoFocus);
    connect(m_lineage, &QToolButton::clicked, this, &ParcelForm::lineageWanted);
    connect(m_view, &PageView::buttonPressed, this, &ParcelForm::press);
    connect(m_all, &QCheckBox::toggled, this, [this](bool all) {
        m_extent.allFields = all;
        refresh();
    });
    setDocument(document);
}

void ParcelForm::setDocument(storage::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_index.reset();
    m_parcel = QUuid();
    m_pending.clear();
    m_previous = {};
    if (document) {
        connect(document, &storage::Document::changed, this, &ParcelForm::follow);
        connect(document, &storage::Document::reloaded, this, &ParcelForm::refresh);
        connect(document, &storage::Document::saved, this, [this](const QString &reason) {
            if (!reason.isEmpty())
                refuse(reason);
        });
    }
    refresh();
}

void ParcelForm::setParcel(const QUuid &parcel)
{
    if (parcel == m_parcel)
        return;
    commit();
    keepPending();
    m_parcel = parcel;
    m_extent.allApartments = false;
    refresh();
    m_view->restore(m_pending.value(parcel));
    m_scroll->verticalScrollBar()->setValue(0);
}

void ParcelForm::refresh()
{
    m_bundle.reset();
    FormPage page;
    try {
        if (m_document && !m_parcel.isNull())
            m_bundle = storage::bundleOf(m_document->file(), m_parcel);
    } catch (const gis::Error &error) { // said where the form would be
        page.banners.push_back(error.message());
    }
    if (m_bundle) {
        const gis::GeometryPtr shape = gis::toGeometry(m_bundle->parcel["geometry"]);
        m_extent.computedArea = shape ? gis::squareMetres(gis::twiceArea(*shape)) : -1;
        page = formPage(*m_bundle, m_extent);
        m_title->setText(tr("Parcel %1").arg(storage::parcelName(m_bundle->parcel)));
    } else {
        m_title->setText(m_document ? tr("Choose a parcel in the list or on the map.") : QString());
    }
    m_all->setVisible(m_bundle.has_value());
    m_lineage->setVisible(m_bundle && storage::hasRelatives(m_document->file(), m_parcel));
    m_banner->setText(
        page.banners.empty() ? QString() : QStringList(page.banners.begin(), page.banners.end()).join(u'\n'));
    m_banner->setVisible(!page.banners.empty());
    m_view->show(page);
}

void ParcelForm::follow(const gis::Edit &edit)
{
    if (!m_bundle)
        return;
    for (const gis::Change &change : edit.changes) {
        if (m_bundle->isTouchedBy(change)) {
            refresh();
            return;
        }
    }
}

void ParcelForm::prepare(FieldCell &cell, const FormCell &place)
{
    FieldCell *made = &cell;
    ValueEdit *edit = cell.edit();
    const storage::WorkingFile &file = m_document->file();
    if (place.kind == CellKind::LocatedParcel)
        edit->setWords([&file](const QString &text) { return choices::typedParcel(file, text); },
                       [&file](const gis::Value &value) { return choices::shownParcel(file, value); });
    else if (place.kind == CellKind::CertificateOfRight)
        edit->setChoices(choices::certificates(*m_bundle));
    connect(edit, &ValueEdit::committed, this, [this, made](const gis::Value &value) { enter(made, value); });
    connect(edit, &ValueEdit::nextWanted, this, [this, made] { goOn(made); });
    connect(edit, &ValueEdit::previousWanted, this, [this, made] { takePrevious(made); });
    connect(edit, &ValueEdit::pinWanted, this, [this, made] { togglePin(made); });
    connect(edit, &ValueEdit::focused, this, [this, made] { focusCell(made); });
}

void ParcelForm::enter(FieldCell *cell, const gis::Value &value)
{
    const gis::Record *row = m_bundle ? m_bundle->find(cell->row()) : nullptr;
    if (!row)
        return;
    const gis::Table &table = cell->edit()->table();
    const gis::Edit edit =
        storage::fieldEdit(*m_bundle, *row, table.indexOf(cell->edit()->field().name), value);
    m_entering = cell;
    m_previous.remember(edit);
    Q_EMIT edited(edit);
    m_entering = nullptr;
}

void ParcelForm::refuse(const QString &reason)
{
    if (m_entering)
        m_entering->edit()->refuse(reason);
    else if (FieldCell *cell = m_view->focusedCell(); cell && cell->edit()->isPending())
        cell->edit()->refuse(reason);
}

bool ParcelForm::commit()
{
    for (std::size_t i = 0; i < m_view->cells().size(); ++i) // a commit may build the page anew
        m_view->cells()[i]->edit()->commit();
    return m_view->pending().isEmpty();
}

void ParcelForm::keepPending()
{
    const auto pending = m_view->pending();
    if (pending.isEmpty())
        m_pending.remove(m_parcel);
    else
        m_pending.insert(m_parcel, pending);
}

void ParcelForm::goOn(const FieldCell *from)
{
    const auto &cells = m_view->cells();
    if (std::find(cells.begin(), cells.end(), from) == cells.end()) // the page was built anew behind it
        from = m_view->cell(from->row(), from->edit()->table().indexOf(from->edit()->field().name));
    if (FieldCell *next = m_view->nextCell(from)) {
        next->edit()->setFocus(Qt::TabFocusReason);
        m_scroll->ensureWidgetVisible(next, 0, 24);
    } else {
        focusNextChild();
    }
}

void ParcelForm::takePrevious(FieldCell *cell)
{
    if (!m_document || cell->edit()->isReadOnly() || cell->row().isNull())
        return;
    const gis::Table &table = cell->edit()->table();
    const int field = table.indexOf(cell->edit()->field().name);
    gis::Value value = m_previous.pinned(table, field);
    if (gis::isNull(value))
        value = m_previous.before(m_document->file(), table, field, cell->row());
    if (gis::isNull(value)) {
        cell->edit()->refuse(tr("Nothing was entered into this field before."));
        return;
    }
    cell->edit()->type(cell->edit()->shown(value));
    if (cell->edit()->commit())
        goOn(cell);
}

void ParcelForm::togglePin(FieldCell *cell)
{
    const gis::Table &table = cell->edit()->table();
    const int field = table.indexOf(cell->edit()->field().name);
    if (cell->edit()->isReadOnly() || !cell->edit()->commit())
        return;
    const bool isPinned = !gis::isNull(m_previous.pinned(table, field));
    m_previous.pin(table, field, isPinned ? gis::Value() : cell->edit()->value());
    cell->edit()->setSource(isPinned ? QString() : tr("pinned"));
}

void ParcelForm::focusCell(FieldCell *cell)
{
    m_scroll->ensureWidgetVisible(cell, 0, 24);
    const gis::Table &table = cell->edit()->table();
    Q_EMIT fieldFocused(QString::fromLatin1(table.name), cell->row(),
                        QString::fromLatin1(cell->edit()->field().name));
    const gis::Value pinned = m_previous.pinned(table, table.indexOf(cell->edit()->field().name));
    if (gis::isNull(pinned) || !cell->edit()->text().isEmpty() || cell->edit()->isReadOnly())
        return;
    cell->edit()->type(cell->edit()->shown(pinned)); // Esc takes it away, Enter or Tab enters it
    cell->edit()->selectAll();
}

bool ParcelForm::focusField(const QUuid &row, const QString &field)
{
    const gis::Record *record = m_bundle ? m_bundle->find(row) : nullptr;
    const int index = record ? record->table->indexOf(QStringView(field)) : -1;
    if (index < 0)
        return false;
    if (!m_view->cell(row, index))
        m_all->setChecked(true);
    FieldCell *cell = m_view->cell(row, index);
    if (!cell)
        return false;
    cell->edit()->setFocus(Qt::OtherFocusReason); // nothing selected that one key would overwrite
    QTimer::singleShot(0, cell, [this, cell] { m_scroll->ensureWidgetVisible(cell, 0, 24); });
    return true;
}

void ParcelForm::focusFirstField()
{
    for (FieldCell *cell : m_view->cells()) {
        if (!cell->edit()->isReadOnly()) {
            cell->edit()->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

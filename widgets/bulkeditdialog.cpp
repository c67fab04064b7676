#include "widgets/bulkeditdialog.h"

#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/parceledits.h"
#include "widgets/form/fieldcell.h"
#include "widgets/taskend.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace
{

/** Rows shown one by one; all are counted and changed. */
constexpr std::size_t mostShown = 500;

} // namespace

BulkEditDialog::BulkEditDialog(const storage::Document &document, std::vector<QUuid> parcels, QWidget *parent)
    : QDialog(parent), m_document(document), m_parcels(std::move(parcels)), m_fields(storage::bulkFields()),
      m_field(new QComboBox(this)), m_onlyWhere(new QComboBox(this)),
      m_clear(new QCheckBox(tr("Take the value away"), this)), m_valuePlace(new QWidget(this)),
      m_words(new QLabel(this)), m_progress(new QProgressBar(this)), m_table(new QTableWidget(this)),
      m_apply(nullptr)
{
    setWindowTitle(tr("Change One Field of %n Parcels", nullptr, int(m_parcels.size())));
    for (const storage::BulkField &field : m_fields)
        m_field->addItem(tr("%1: %2").arg(gis::label(*field.table),
                                          gis::label(field.table->fields[std::size_t(field.field)])));
    buildLayout();
    connect(m_field, &QComboBox::currentIndexChanged, this, &BulkEditDialog::readRows);
    connect(m_onlyWhere, &QComboBox::currentIndexChanged, this, &BulkEditDialog::preview);
    connect(m_clear, &QCheckBox::toggled, this, [this](bool isClearing) {
        m_valuePlace->setEnabled(!isClearing);
        preview();
    });
    connect(&m_reading, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        m_progress->hide();
        if (m_reading.future().resultCount() == 0) { // another field was chosen, or it failed
            try {
                m_reading.waitForFinished();
            } catch (const gis::Error &error) {
                m_words->setText(error.message());
            }
            return;
        }
        m_rows = m_reading.result();
        m_isRead = true;
        offerPresentValues();
        preview();
    });
    readRows();
    resize(620, 440);
}

BulkEditDialog::~BulkEditDialog()
{
    m_reading.cancel();
    awaitEnd(m_reading);
}

void BulkEditDialog::buildLayout()
{
    m_field->setAccessibleName(tr("Field"));
    m_onlyWhere->setAccessibleName(tr("Only Where It Is Now"));
    m_words->setWordWrap(true);
    m_progress->setRange(0, 1000);
    m_table->setColumnCount(3);
    m_table->setHorizontalHeaderLabels({ tr("Parcel"), tr("Now"), tr("New") });
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    (new QVBoxLayout(m_valuePlace))->setContentsMargins(0, 0, 0, 0);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("Change"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto labelled = [this](const QString &text, QWidget *widget, QVBoxLayout *column) {
        auto *label = new QLabel(text, this);
        label->setBuddy(widget);
        column->addWidget(label);
        column->addWidget(widget);
    };
    auto *column = new QVBoxLayout(this);
    labelled(tr("Field"), m_field, column);
    labelled(tr("Only where it is now"), m_onlyWhere, column);
    column->addWidget(m_valuePlace);
    column->addWidget(m_clear);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
}

void BulkEditDialog::chooseField(const QString &table, const QString &field)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        if (table == QLatin1StringView(m_fields[i].table->name)
            && field == QLatin1StringView(m_fields[i].table->fields[std::size_t(m_fields[i].field)].name))
            m_field->setCurrentIndex(int(i));
}

void BulkEditDialog::chooseOnlyWhere(const gis::Value &value)
{
    for (std::size_t i = 0; i < m_present.size(); ++i)
        if (m_present[i].value == value)
            m_onlyWhere->setCurrentIndex(int(i) + 1);
}

void BulkEditDialog::typeValue(const QString &text)
{
    m_value->edit()->type(text);
    m_value->edit()->commit();
}

void BulkEditDialog::readRows()
{
    m_reading.cancel();
    m_rows.clear();
    m_isRead = false;
    m_edit = {};
    m_clear->setChecked(false);
    makeValueCell();
    m_progress->show();
    preview();
    const gis::Table *table = m_fields[std::size_t(m_field->currentIndex())].table;
    m_reading.setFuture(QtConcurrent::run([path = m_document.file().path(), parcels = m_parcels,
                                           table](QPromise<std::vector<gis::Record>> &promise) {
        promise.setProgressRange(0, 1000);
        try {
            const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
            promise.addResult(storage::bulkRows(file, parcels, *table, [&](double share) {
                promise.setProgressValue(int(1000 * share));
                return !promise.isCanceled();
            }));
        } catch (const gis::Cancelled &) { // another field was chosen
        }
    }));
}

void BulkEditDialog::makeValueCell()
{
    const storage::BulkField chosen = m_fields[std::size_t(m_field->currentIndex())];
    if (m_value)
        m_value->deleteLater();
    m_value = new FieldCell({}, *chosen.table, chosen.table->fields[std::size_t(chosen.field)],
                            tr("New value"), m_valuePlace);
    m_valuePlace->layout()->addWidget(m_value);
    m_value->show();
    setTabOrder(m_onlyWhere, m_value->edit());
    setTabOrder(m_value->edit(), m_clear);
    connect(m_value->edit(), &ValueEdit::committed, this, [this](const gis::Value &value) {
        m_value->edit()->setValue(value);
        preview();
    });
}

void BulkEditDialog::offerPresentValues()
{
    const storage::BulkField chosen = m_fields[std::size_t(m_field->currentIndex())];
    const gis::Field &field = chosen.table->fields[std::size_t(chosen.field)];
    m_present = gis::presentValues(m_rows, chosen.field);
    const QSignalBlocker quiet(m_onlyWhere);
    m_onlyWhere->clear();
    m_onlyWhere->addItem(tr("whatever it is (%1)").arg(m_rows.size()));
    for (const gis::ValueCount &present : m_present)
        m_onlyWhere->addItem(
            tr("%1 (%2)")
                .arg(gis::isNull(present.value) ? tr("nothing") : gis::shownValue(field, present.value))
                .arg(present.count));
}

void BulkEditDialog::preview()
{
    const storage::BulkField chosen = m_fields[std::size_t(m_field->currentIndex())];
    const int only = m_onlyWhere->currentIndex();
    std::optional<gis::Value> onlyWhere;
    if (only > 0 && std::size_t(only) <= m_present.size())
        onlyWhere = m_present[std::size_t(only) - 1].value;
    const gis::Value value = m_clear->isChecked() ? gis::Value() : m_value->edit()->value();
    const bool isChosen = m_clear->isChecked() || !gis::isNull(value);
    m_edit = isChosen ? gis::bulkEdit(m_rows, chosen.field, onlyWhere, value) : gis::Edit();
    m_words->setText(!m_isRead            ? tr("The rows are being read …")
                         : m_rows.empty() ? tr("None of these parcels has such a row.")
                         : !isChosen      ? tr("Type the new value.")
                                     : tr("%1 of %2 rows change; the others hold it already or are left out.")
                                           .arg(m_edit.changes.size())
                                           .arg(m_rows.size()));
    m_apply->setText(tr("Change %1 Rows").arg(m_edit.changes.size()));
    m_apply->setEnabled(!m_edit.changes.empty());
    fillTable();
}

void BulkEditDialog::fillTable()
{
    QHash<QUuid, const gis::Record *> rows;
    for (const gis::Record &row : m_rows)
        rows.insert(row.id, &row);
    const std::size_t shown = std::min(m_edit.changes.size(), mostShown);
    m_table->setRowCount(int(shown));
    for (std::size_t i = 0; i < shown; ++i) {
        const gis::Change &change = m_edit.changes[i];
        const auto &[index, before] = *change.before->begin();
        const gis::Field &field = change.table->fields[std::size_t(index)];
        m_table->setItem(int(i), 0, new QTableWidgetItem(parcelOf(*rows.value(change.id))));
        m_table->setItem(int(i), 1, new QTableWidgetItem(gis::shownValue(field, before)));
        m_table->setItem(int(i), 2,
                         new QTableWidgetItem(gis::shownValue(field, change.after->begin()->second)));
    }
}

QString BulkEditDialog::parcelOf(const gis::Record &row) const
{
    if (row.table == &gis::table("parcel"))
        return storage::parcelName(row);
    const auto parcel = m_document.file().record(gis::table("parcel"), row.idOf("parcel_id"));
    return parcel ? storage::parcelName(*parcel) : QString();
}

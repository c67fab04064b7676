#include "widgets/importdialog.h"

#include "gis/error.h"
#include "storage/exchange/sourcecheck.h"
#include "widgets/filedialog.h"
#include "widgets/taskend.h"
#include "widgets/window/elidedlabel.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QTabWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace
{

QTableWidget *readOnlyTable(const QStringList &headings)
{
    auto *table = new QTableWidget(0, int(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

/** What a sentence says to those who work on the command line. */
QRegularExpression optionWords()
{
    return QRegularExpression(u" ?\\(--[^)]*\\)"_s);
}

} // namespace

ImportDialog::ImportDialog(storage::WorkingFile &file, const QString &author, QWidget *parent)
    : QDialog(parent), m_file(file)
{
    m_options.author = author;
    setWindowTitle(tr("Import"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(makeSourceRow());
    layout->addWidget(makeQuestion());
    layout->addWidget(makeTabs(), 1);
    layout->addWidget(makeOptionsRow());
    layout->addWidget(m_faults); // a row has no room for both at 150 %
    layout->addWidget(makeButtons());
    resize(860, 480);
    connect(&m_task, &QFutureWatcherBase::finished, this, &ImportDialog::finish);
    connect(&m_task, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    setBusy(false);
}

ImportDialog::~ImportDialog()
{
    m_task.disconnect(this);
    m_task.cancel();
    awaitEnd(m_task);
}

QWidget *ImportDialog::makeSourceRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *choose = new QPushButton(tr("&Choose Files…"));
    m_sources = new ElidedLabel;
    m_sources->say(tr("No map file chosen yet."));
    m_layer = new QLineEdit;
    m_layer->setPlaceholderText(tr("Layer"));
    m_layer->setToolTip(tr("Only where a file has several layers with areas."));
    m_layer->setMaximumWidth(140);
    layout->addWidget(choose);
    layout->addWidget(m_sources, 1);
    layout->addWidget(m_layer);
    connect(choose, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(m_layer, &QLineEdit::editingFinished, this, &ImportDialog::startPreview);
    return row;
}

QFrame *ImportDialog::makeQuestion()
{
    m_question = new QFrame;
    m_question->setFrameShape(QFrame::StyledPanel);
    auto *layout = new QHBoxLayout(m_question);
    m_questionText = new QLabel;
    m_questionText->setWordWrap(true);
    m_questionText->setTextFormat(Qt::PlainText);
    m_crs = new QComboBox;
    m_crs->setPlaceholderText(tr("Choose…"));
    m_crs->setAccessibleName(tr("Coordinate System"));
    layout->addWidget(m_questionText, 1);
    layout->addWidget(m_crs);
    m_question->hide();
    connect(m_crs, &QComboBox::activated, this, [this] {
        const QStringList answer = m_crs->currentData().toStringList();
        m_options.crs = answer.value(0);
        m_options.toCrs = answer.value(1);
        startPreview();
    });
    return m_question;
}

QWidget *ImportDialog::makeOptionsRow()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_sheet = new QLineEdit;
    m_sheet->setPlaceholderText(tr("from the column or name"));
    m_series = new QLineEdit;
    m_series->setPlaceholderText(tr("none"));
    m_join = new QDoubleSpinBox;
    m_join->setRange(0, 1000);
    m_join->setDecimals(0);
    m_join->setSuffix(tr(" mm"));
    m_join->setSpecialValueText(tr("Off"));
    m_repair = new QCheckBox(tr("Cut &out all islands"));
    m_repair->setObjectName(u"repair"_s);
    m_repair->hide();
    m_faults = new QCheckBox(tr("Count the source's own overlaps and &gaps"));
    m_faults->setToolTip(
        tr("Of so many parcels that takes a while; up to %1 corners they are always counted.")
            .arg(QLocale().toString(qint64(storage::DrawnSurfaces::always))));
    m_faults->setObjectName(u"faults"_s);
    m_faults->hide();
    for (const auto &[label, field] : { std::pair<QString, QWidget *>{ tr("&Sheet No.:"), m_sheet },
                                        { tr("Se&ries:"), m_series },
                                        { tr("&Join vertices nearer than:"), m_join } }) {
        auto *caption = new QLabel(label);
        caption->setBuddy(field);
        layout->addWidget(caption);
        layout->addWidget(field);
    }
    layout->addStretch();
    layout->addWidget(m_repair);
    connect(m_faults, &QCheckBox::clicked, this, &ImportDialog::startPreview);
    connect(m_sheet, &QLineEdit::editingFinished, this, &ImportDialog::startPreview);
    connect(m_join, &QDoubleSpinBox::editingFinished, this, &ImportDialog::startPreview);
    return row;
}

QWidget *ImportDialog::makeTabs()
{
    m_tabs = new QTabWidget;
    m_columns = readOnlyTable({ tr("Column"), tr("Becomes") });
    m_firstRows = readOnlyTable(
        { tr("Row"), tr("Sheet"), tr("Parcel"), tr("Area"), tr("Land Type"), tr("Purpose"), tr("Address") });
    m_repairs = readOnlyTable(
        { tr("Sheet"), tr("Parcel"), tr("Islands"), tr("Area Now (m²)"), tr("Area After (m²)") });
    m_remarks = readOnlyTable({ tr("File"), tr("Row"), tr("What"), tr("Details") });
    m_tabs->addTab(m_firstRows, tr("First Rows"));
    m_tabs->addTab(m_columns, tr("Columns"));
    m_tabs->addTab(m_remarks, tr("To Look At"));
    m_tabs->addTab(m_repairs, tr("Islands"));
    return m_tabs;
}

QWidget *ImportDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    m_status = new QLabel;
    m_status->setWordWrap(true);
    m_status->setTextFormat(Qt::PlainText);
    m_progress = new QProgressBar;
    m_progress->setRange(0, 1000);
    m_progress->setMaximumWidth(180);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    layout->addWidget(m_status, 1);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::startImport);
    connect(buttons, &QDialogButtonBox::rejected, this, &ImportDialog::reject);
    return row;
}

void ImportDialog::chooseFiles()
{
    const QStringList paths =
        askFiles(this, tr("Choose Map Files"),
                 tr("Map files (%1);;All files (*)").arg(storage::sourcePatterns().join(u' ')));
    if (!paths.isEmpty())
        setSources(paths);
}

void ImportDialog::setSources(const QStringList &paths)
{
    m_options.sources = paths;
    m_options.crs.clear();
    m_options.toCrs.clear();
    m_options.fields.clear();
    m_report.reset();
    QStringList names;
    for (const QString &path : paths)
        names += QFileInfo(path).fileName();
    m_sources->say(tr("%n file(s): %1", nullptr, int(paths.size())).arg(names.join(u", "_s)));
    startPreview();
}

storage::ImportOptions ImportDialog::options() const
{
    storage::ImportOptions options = m_options;
    options.layer = m_layer->text().trimmed();
    options.sheet = m_sheet->text().trimmed();
    options.series = m_series->text().trimmed();
    options.joinMillimetres = m_join->value();
    options.acceptRepair = m_isImport && m_repair->isChecked();
    options.countSourceFaults = m_faults->isChecked();
    return options;
}

bool ImportDialog::isBusy() const
{
    return m_task.isRunning();
}

void ImportDialog::startPreview()
{
    if (m_options.sources.isEmpty() || (isBusy() && m_isImport))
        return;
    if (isBusy()) { // the newest wins
        m_isStale = true;
        m_task.cancel();
        return;
    }
    run(false);
}

void ImportDialog::startImport()
{
    if (!m_report || isBusy())
        return;
    run(true);
}

void ImportDialog::run(bool isImport)
{
    m_isImport = isImport;
    m_isStale = false;
    setBusy(true);
    const storage::ImportOptions options = this->options();
    m_task.setFuture(
        QtConcurrent::run([options, isImport, file = &m_file](QPromise<storage::ImportReport> &promise) {
            promise.setProgressRange(0, 1000);
            const gis::Progress progress = [&promise](double share) {
                promise.setProgressValue(int(share * 1000));
                return !promise.isCanceled();
            };
            if (isImport) {
                promise.addResult(storage::importSources(options, *file, progress));
            } else {
                const storage::WorkingFile reader(file->path(), storage::WorkingFile::Access::Read);
                promise.addResult(storage::previewImport(options, &reader, progress));
            }
        }));
}

void ImportDialog::finish()
{
    setBusy(false);
    if (m_isStale) {
        run(false);
        return;
    }
    try {
        QFuture<storage::ImportReport> task = m_task.future();
        task.waitForFinished(); // throws what the task threw
        if (task.resultCount() == 0)
            throw gis::Cancelled();
        m_report = task.result();
        show(*m_report);
        if (m_isImport)
            accept();
    } catch (const gis::Error &error) { // the end of a task
        fail(error.message());
    }
    Q_EMIT finishedTask();
}

void ImportDialog::fail(const QString &sentence)
{
    if (!m_isImport)
        m_report.reset();
    m_status->setText(sentence);
    m_import->setEnabled(m_report.has_value());
}

void ImportDialog::setBusy(bool isBusy)
{
    m_progress->setVisible(isBusy);
    m_progress->setValue(0);
    if (isBusy)
        m_status->setText(m_isImport ? tr("Importing…") : tr("Reading…"));
    m_import->setEnabled(!isBusy && m_report && m_report->obstacle.isEmpty());
    for (QWidget *field :
         { static_cast<QWidget *>(m_layer), static_cast<QWidget *>(m_sheet), static_cast<QWidget *>(m_series),
           static_cast<QWidget *>(m_join), static_cast<QWidget *>(m_repair), static_cast<QWidget *>(m_faults),
           static_cast<QWidget *>(m_question) })
        field->setEnabled(!(isBusy && m_isImport));
}

void ImportDialog::reject()
{
    if (isBusy() && m_isImport) { // the first press stops the import, the next one closes
        m_task.cancel();
        return;
    }
    QDialog::reject();
}

QString ImportDialog::summary() const
{
    return m_status->text();
}

void ImportDialog::show(const storage::ImportReport &report)
{
    const QLocale locale;
    m_status->setText(tr("%1 rows: %2 parcels, %3 other map features, %4 refused; largest shift %5 mm.")
                          .arg(locale.toString(report.read), locale.toString(report.parcels),
                               locale.toString(report.mapFeatures),
                               locale.toString(qint64(report.refused.size())),
                               locale.toString(report.largestShift, 'f', 2)));
    if (report.repaired)
        m_status->setText(m_status->text() + u' '
                          + tr("Islands were cut out: %1.").arg(locale.toString(report.repaired)));
    if (report.sourceFaults)
        m_status->setText(m_status->text() + u' ' + storage::toLines(*report.sourceFaults).first());
    m_faults->setVisible(!report.sourceFaults || m_faults->isChecked());
    showQuestion(report);
    showColumns(report);
    showFirstRows(report);
    showRepairs(report);
    showRemarks(report);
    m_import->setEnabled(report.obstacle.isEmpty());
    m_import->setToolTip(report.obstacle.isEmpty() ? QString() : tr("Answer the question above first."));
}

void ImportDialog::showQuestion(const storage::ImportReport &report)
{
    const QString question = !report.obstacle.isEmpty() ? report.obstacle
        : report.doubt                                  ? report.doubt->message
                                                        : QString();
    m_question->setVisible(!question.isEmpty() || !m_options.crs.isEmpty() || !m_options.toCrs.isEmpty());
    m_questionText->setText(question.isEmpty() ? tr("The numbers are read in %1.").arg(report.usedCrs)
                                               : question);
    m_questionText->setText(m_questionText->text().remove(optionWords()));
    const QVariant chosen = QStringList{ m_options.crs, m_options.toCrs };
    m_crs->clear();
    if (report.declaredCrs == m_file.crs()) // else it is none of the answers
        m_crs->addItem(tr("As declared: %1").arg(report.declaredCrs), QStringList{ QString(), QString() });
    if (report.doubt && report.doubt->fitting)
        m_crs->addItem(tr("Really in %1").arg(report.doubt->fitting->name()),
                       QStringList{ report.doubt->fitting->text(), QString() });
    const QStringList own{ m_file.crs(), QString() };
    if (m_crs->findData(own) < 0)
        m_crs->addItem(tr("Really in %1, as the working file").arg(m_file.crs()), own);
    m_crs->addItem(tr("Convert into %1").arg(m_file.crs()), QStringList{ QString(), m_file.crs() });
    const bool isOpen = !report.obstacle.isEmpty() && chosen == QVariant(QStringList{ QString(), QString() });
    m_crs->setCurrentIndex(isOpen ? -1 : m_crs->findData(chosen));
}

#include "widgets/queue/linespanel.h"

#include "gis/error.h"
#include "gis/rules/profile.h"
#include "gis/topology/linewords.h"
#include "storage/document.h"
#include "widgets/filedialog.h"
#include "widgets/queue/layerbox.h"
#include "widgets/taskend.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QDateTime>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QTreeView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

LinesPanel::LinesPanel(QWidget *parent)
    : QWidget(parent), m_lines(new LayerBox(tr("Boundary Lines"))),
      m_points(new LayerBox(tr("Boundary Points"))), m_sheet(new QComboBox), m_kind(new QComboBox),
      m_check(new QPushButton(tr("Check"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_write(new QPushButton(tr("Save List…"))), m_progress(new QProgressBar), m_words(new QLabel),
      m_list(new QTreeView), m_model(new LinesModel(this))
{
    theme::makePrimary(*m_check);
    m_progress->setRange(0, 1000);
    m_words->setWordWrap(true);
    m_kind->setAccessibleName(tr("What to List"));
    for (QComboBox *box : { m_kind, m_sheet }) { // beside the map there is little room
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(10);
    }
    m_list->setModel(m_model);
    m_list->setUniformRowHeights(true);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderHidden(true);
    m_list->setAccessibleName(tr("What Was Found in the Lines"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_check);
    buttons->addWidget(m_progress, 1);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    buttons->addWidget(m_write);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(makeForm());
    column->addLayout(buttons);
    column->addWidget(m_words);
    column->addWidget(m_kind);
    column->addWidget(m_list, 1);
    column->addStretch(); // where there is no list
    setMinimumWidth(220);
    connectAll();
    refresh();
}

LinesPanel::~LinesPanel()
{
    m_task.cancel();
    awaitEnd(m_task);
    awaitEnd(m_writing);
}

QWidget *LinesPanel::makeForm()
{
    auto *whole = new QWidget;
    whole->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *form = new QFormLayout(whole);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->addRow(tr("Boundary lines"), m_lines);
    form->addRow(tr("Boundary points"), m_points);
    form->addRow(tr("Beside the parcels of"), m_sheet);
    return whole;
}

void LinesPanel::connectAll()
{
    for (LayerBox *box : { m_lines, m_points }) {
        connect(box, &LayerBox::changed, this, &LinesPanel::refresh);
        connect(box, &LayerBox::failed, this, &LinesPanel::failed);
    }
    connect(m_check, &QPushButton::clicked, this, &LinesPanel::check);
    connect(m_cancel, &QPushButton::clicked, this, &LinesPanel::cancel);
    connect(m_write, &QPushButton::clicked, this, &LinesPanel::askPath);
    connect(&m_task, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_task, &QFutureWatcherBase::finished, this, &LinesPanel::takeReport);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &LinesPanel::takeFile);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant kind = m_kind->currentData();
        m_model->setKind(kind.isValid() ? std::optional(gis::LineFaultKind(kind.toInt())) : std::nullopt);
    });
    connect(m_list, &QTreeView::activated, this, &LinesPanel::showPlace);
}

void LinesPanel::setDocument(storage::Document *document)
{
    m_task.cancel();
    awaitEnd(m_task);
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &storage::Document::reloaded, this, &LinesPanel::fillSheets);
    m_model->setReport(nullptr);
    fillSheets();
    fillKinds();
    refresh();
}

void LinesPanel::fillSheets()
{
    const QString chosen = m_sheet->currentData().toString();
    m_sheet->clear();
    m_sheet->addItem(tr("all sheets"), QString());
    if (m_document)
        for (const gis::SheetKey &sheet : m_document->fabric().sheets())
            if (!sheet.sheetNo.isEmpty() && m_sheet->findData(sheet.sheetNo) < 0)
                m_sheet->addItem(tr("sheet %1").arg(sheet.sheetNo), sheet.sheetNo);
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(chosen)));
}

void LinesPanel::fillKinds()
{
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    m_model->setKind({});
    if (!m_model->report())
        return;
    const QLocale locale;
    const auto &faults = m_model->report()->faults;
    m_kind->addItem(tr("All (%1)").arg(locale.toString(qint64(faults.size()))));
    const std::vector<int> counts = gis::counts(faults);
    for (int kind = 0; kind < gis::lineFaultKinds; ++kind)
        if (const int count = counts[std::size_t(kind)]; count > 0)
            m_kind->addItem(u"%1 (%2)"_s.arg(gis::title(gis::LineFaultKind(kind)), locale.toString(count)),
                            kind);
}

QString LinesPanel::words() const
{
    const LineReportPtr &report = m_model->report();
    if (m_task.isRunning())
        return {};
    if (!report)
        return tr("Choose a map file with boundary lines, or points, and check how they lie: loose ends, "
                  "crossings without a node, double lines, and what does not fit the parcels.");
    QStringList lines = report->notes;
    lines.prepend(report->faults.empty() ? tr("All in order: %1 lines and %2 points.")
                                               .arg(report->drawing.lines.size())
                                               .arg(report->drawing.points.size())
                                         : tr("Enter shows the place on the map."));
    return lines.join(u'\n');
}

void LinesPanel::refresh()
{
    const bool isRunning = m_task.isRunning() || m_writing.isRunning();
    const bool hasFound = m_model->report() && !m_model->report()->faults.empty();
    m_check->setEnabled(m_document
                        && (!m_lines->chosen().path.isEmpty() || !m_points->chosen().path.isEmpty()));
    m_check->setVisible(!isRunning);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(m_task.isRunning());
    m_write->setVisible(hasFound && !isRunning);
    m_kind->setVisible(hasFound);
    m_list->setVisible(hasFound);
    m_words->setText(words());
    m_words->setVisible(!m_words->text().isEmpty());
    m_words->setAlignment(hasFound ? Qt::AlignLeft | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignTop);
}

void LinesPanel::check()
{
    if (!m_document || m_task.isRunning())
        return;
    storage::LinesTask task{ m_lines->chosen(), m_points->chosen(), m_sheet->currentData().toString(), {} };
    task.tolerances.nearMillimetres = gis::profile().largestGapWidth;
    m_model->setReport(nullptr);
    fillKinds();
    m_progress->setRange(0, 1000);
    m_progress->setValue(0);
    m_task.setFuture(QtConcurrent::run([task, fabric = m_document->fabric(),
                                        crs = m_document->file().crs()](QPromise<LineReportPtr> &promise) {
        promise.setProgressRange(0, 1000);
        promise.addResult(std::make_shared<const storage::LineReport>(
            storage::checkedLines(task, fabric, gis::Crs(crs), [&](double share) {
                promise.setProgressValue(int(share * 1000));
                return !promise.isCanceled();
            })));
    }));
    refresh();
}

void LinesPanel::cancel()
{
    m_task.cancel();
}

void LinesPanel::takeReport()
{
    try {
        QFuture<LineReportPtr> task = m_task.future();
        task.waitForFinished(); // throws what the task threw
        if (m_document && task.resultCount() > 0)
            m_model->setReport(task.result());
    } catch (const gis::Cancelled &) { // the clerk
    } catch (const gis::Error &error) { // the end of the task
        Q_EMIT failed(error.message());
    }
    fillKinds();
    refresh();
    if (m_list->isVisible()) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->setFocus();
    }
}

/** What is off by millimetres is seen from near. */
void LinesPanel::showPlace(const QModelIndex &index)
{
    const gis::LineFault &fault = m_model->fault(index);
    const bool isSmall = fault.millimetres > 0 && fault.millimetres < 500;
    auto lines = std::make_shared<const gis::Geometry>(storage::linesOf(fault, m_model->report()->drawing));
    Q_EMIT placeWanted(fault.place, isSmall ? 1'000 : 8'000, lines);
}

void LinesPanel::askPath()
{
    const QFileInfo file(m_document->file().path());
    const QString path =
        askPlace(this, tr("Save List"), tr("Spreadsheets (*.xlsx);;Map layers (*.gpkg)"),
                 file.absolutePath() + u'/' + file.completeBaseName() + tr("-lines") + u".xlsx"_s, u"xlsx"_s);
    if (!path.isEmpty())
        write(path);
}

void LinesPanel::write(const QString &path)
{
    if (!m_model->report() || m_writing.isRunning())
        return;
    const storage::ReportHead head{ QFileInfo(m_document->file().path()).fileName(), storage::accountName(),
                                    QDateTime::currentDateTime().toString(u"dd/MM/yyyy HH:mm"_s) };
    m_progress->setRange(0, 0);
    m_writing.setFuture(QtConcurrent::run([path, head, report = m_model->report()] {
        storage::writeLines(path, *report, head);
        return path;
    }));
    refresh();
}

void LinesPanel::takeFile()
{
    try {
        Q_EMIT said(tr("The list is saved in %1.").arg(m_writing.result()));
    } catch (const gis::Error &error) { // the end of the task
        Q_EMIT failed(error.message());
    }
    refresh();
}

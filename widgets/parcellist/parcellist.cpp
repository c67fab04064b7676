#include "widgets/parcellist/parcellist.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "widgets/parcellist/parceldelegate.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace
{

/** What rows must pass, beside the words of the search. */
struct RowFilter {
    int sheet = -1; ///< of the order's sheets; -1 = any
    int landType = -1;
    int state = -1; ///< storage::WorkState
    storage::WorkItems items;

    bool passes(const gis::ParcelOrder &order, std::uint32_t row) const
    {
        return (sheet < 0 || order.sheetOf[row] == sheet)
            && (landType < 0 || order.landTypeOf[row] == landType)
            && (state < 0 || int(items.value(order.ids[row]).state) == state);
    }
};

std::vector<std::uint32_t> filteredRows(const storage::SearchIndex &index, const QString &text,
                                        const RowFilter &filter)
{
    std::vector<std::uint32_t> rows = storage::rowsMatching(index, text);
    if (filter.sheet >= 0 || filter.landType >= 0 || filter.state >= 0)
        std::erase_if(rows, [&](std::uint32_t row) { return !filter.passes(*index.order, row); });
    return rows;
}

/** Where the clerk left off in the file of \a document. */
QString leftOffKey(const storage::Document &document)
{
    return QStringLiteral("files/%1/parcel").arg(gis::text(document.file().id()));
}

} // namespace

ParcelList::ParcelList(storage::Document *document, QWidget *parent)
    : QWidget(parent), m_model(new ParcelListModel(this)), m_search(new QLineEdit(this)),
      m_sheet(new QComboBox(this)), m_state(new QComboBox(this)), m_landType(new QComboBox(this)),
      m_names(new QCheckBox(tr("Show Names"), this)), m_view(new QListView(this)), m_counts(new QLabel(this))
{
    buildLayout();
    for (QTimer *timer : { &m_orderSoon, &m_indexSoon, &m_rememberSoon })
        timer->setSingleShot(true);
    connect(&m_orderSoon, &QTimer::timeout, this, &ParcelList::startOrder);
    connect(&m_indexSoon, &QTimer::timeout, this, &ParcelList::startIndex);
    connect(&m_rememberSoon, &QTimer::timeout, this, &ParcelList::remember);
    connect(&m_ordering, &QFutureWatcherBase::finished, this, [this] {
        if (m_ordering.isCanceled() || !m_ordering.result())
            return;
        m_order = m_ordering.result();
        fillFilters();
        startFilter();
        startIndex();
    });
    connect(&m_indexing, &QFutureWatcherBase::finished, this, [this] {
        if (m_indexing.isCanceled() || !m_indexing.result())
            return;
        m_index = m_indexing.result();
        startFilter();
        Q_EMIT searchIndexChanged(m_index);
    });
    connect(&m_filtering, &QFutureWatcherBase::finished, this, [this] {
        m_isFiltering = false;
        if (!m_filtering.isCanceled())
            showFiltered(m_filtering.result());
    });
    connect(m_search, &QLineEdit::textChanged, this, &ParcelList::startFilter);
    for (QComboBox *box : { m_sheet, m_state, m_landType })
        connect(box, &QComboBox::currentIndexChanged, this, &ParcelList::startFilter);
    connect(m_names, &QCheckBox::toggled, this, [this](bool isShown) {
        m_model->setNamesShown(isShown);
        Q_EMIT namesShownChanged(isShown);
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { takeRow(index.row()); });
    connect(m_view, &QListView::doubleClicked, this, &ParcelList::activate);
    m_search->installEventFilter(this);
    m_view->installEventFilter(this);
    setDocument(document);
}

ParcelList::~ParcelList()
{
    remember();
    m_ordering.cancel();
    m_indexing.cancel();
    m_filtering.cancel();
    m_ordering.waitForFinished();
    m_indexing.waitForFinished();
    m_filtering.waitForFinished();
}

void ParcelList::buildLayout()
{
    m_search->setPlaceholderText(tr("Find: sheet/parcel, name, serial, paper no."));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_sheet->setAccessibleName(tr("Map Sheet"));
    m_state->setAccessibleName(tr("State of the Work"));
    m_landType->setAccessibleName(tr("Land Type"));
    for (QComboBox *box : { m_sheet, m_state, m_landType }) {
        box->setMinimumContentsLength(6);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_state->addItem(tr("All Work"), -1);
    m_state->addItem(tr("To Do"), int(storage::WorkState::ToDo));
    for (const auto &[code, state] :
         { std::pair("done", storage::WorkState::Done), std::pair("parked", storage::WorkState::Parked),
           std::pair("skipped", storage::WorkState::Skipped) })
        m_state->addItem(gis::codeLabel(u"work_state", QLatin1StringView(code)), int(state));
    m_names->setToolTip(tr("Names in the list are shortened; this shows them whole."));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new ParcelDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Parcels"));
    m_counts->setWordWrap(true);
    QPalette quiet = m_counts->palette();
    quiet.setColor(QPalette::WindowText, theme::quiet);
    m_counts->setPalette(quiet);

    auto *filters = new QHBoxLayout;
    filters->setSpacing(4);
    for (QComboBox *box : { m_sheet, m_state, m_landType })
        filters->addWidget(box, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addLayout(filters);
    column->addWidget(m_view, 1);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_counts, 1);
    foot->addWidget(m_names);
    column->addLayout(foot);
}

void ParcelList::setDocument(storage::Document *document)
{
    if (m_document) {
        remember();
        m_document->disconnect(this);
    }
    m_ordering.cancel();
    m_indexing.cancel();
    m_filtering.cancel();
    m_document = document;
    m_order.reset();
    m_index.reset();
    m_current = QUuid();
    m_model->setDocument(document);
    if (document) {
        connect(document, &storage::Document::changed, this, &ParcelList::follow);
        connect(document, &storage::Document::reloaded, this, &ParcelList::readAgain);
        m_current = QUuid::fromString(QSettings().value(leftOffKey(*document)).toString());
        if (!document->fabric().find(m_current))
            m_current = QUuid();
        readAgain();
    }
    showCounts();
    if (!m_current.isNull())
        QTimer::singleShot(0, this, [this] { Q_EMIT currentChanged(m_current); });
}

void ParcelList::readAgain()
{
    m_model->readWorkItems();
    m_model->forgetWords();
    m_orderSoon.start(m_document && m_document->fabric().size() > 200'000 ? 1500 : 0); // the map draws first
}

void ParcelList::follow(const gis::Edit &edit)
{
    static const std::vector<const gis::Table *> searched{
        &gis::table("party"),       &gis::table("identity_paper"),     &gis::table("party_member"),
        &gis::table("certificate"), &gis::table("certificate_parcel"), &gis::table("land_right"),
    };
    static const gis::Table &parcel = gis::table("parcel");
    bool order = false, names = false;
    for (const gis::Change &change : edit.changes) {
        names = names || std::find(searched.begin(), searched.end(), change.table) != searched.end();
        if (change.table != &parcel)
            continue;
        for (const char *field : { "sheet_no", "series", "parcel_no", "map_land_type", "status" })
            for (const auto *values : { &change.before, &change.after })
                order = order || (*values && (*values)->contains(parcel.indexOf(field)));
    }
    if (m_model->followWork(edit)) {
        showCounts();
        if (m_state->currentData().toInt() >= 0)
            startFilter();
        Q_EMIT countsChanged();
    }
    m_model->forgetWords();
    if (order)
        m_orderSoon.start(50);
    else if (names)
        m_indexSoon.start(int(std::max<qint64>(300, 10 * m_indexCost))); // a tenth of one core at most
}

void ParcelList::startOrder()
{
    m_ordering.cancel();
    if (!m_document)
        return;
    m_ordering.setFuture(
        QtConcurrent::run([fabric = m_document->fabric()](QPromise<gis::ParcelOrderPtr> &promise) {
            try {
                promise.addResult(std::make_shared<const gis::ParcelOrder>(
                    gis::parcelOrder(fabric, [&](double) { return !promise.isCanceled(); })));
            } catch (const gis::Cancelled &) { // a newer one has been started
            }
        }));
}

void ParcelList::startIndex()
{
    m_indexing.cancel();
    if (!m_document || !m_order)
        return;
    QElapsedTimer timer;
    timer.start();
    m_indexing.setFuture(QtConcurrent::run([this, path = m_document->file().path(), order = m_order,
                                            timer](QPromise<storage::SearchIndexPtr> &promise) {
        try {
            const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
            auto index = std::make_shared<const storage::SearchIndex>(
                storage::searchIndex(file, order, [&](double) { return !promise.isCanceled(); }));
            const qint64 cost = timer.elapsed();
            QMetaObject::invokeMethod(
                this, [this, cost] { m_indexCost = cost; }, Qt::QueuedConnection);
            promise.addResult(index);
        } catch (const gis::Cancelled &) { // a newer one has been started
        } catch (const gis::Error &error) { // numbers can still be searched
            QMetaObject::invokeMethod(
                this, [this, said = error.message()] { m_counts->setText(said); }, Qt::QueuedConnection);
        }
    }));
}

void ParcelList::startFilter()
{
    if (!m_order)
        return;
    storage::SearchIndexPtr index = m_index;
    if (!index || index->order != m_order) { // numbers can be searched before the names are read
        auto numbersOnly = std::make_shared<storage::SearchIndex>();
        numbersOnly->order = m_order;
        index = std::move(numbersOnly);
    }
    RowFilter filter{ m_sheet->currentData().toInt(), m_landType->currentData().toInt(),
                      m_state->currentData().toInt(), m_model->workItems() };
    m_filtering.cancel();
    m_isFiltering = true;
    m_filtering.setFuture(QtConcurrent::run(
        [index, text = m_search->text(), filter] { return filteredRows(*index, text, filter); }));
}

void ParcelList::showFiltered(std::vector<std::uint32_t> rows)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->setRows(m_order, std::move(rows));
    int row = m_model->rowOf(m_current);
    if (row < 0 && !m_search->text().isEmpty() && m_model->rowCount() > 0)
        row = 0; // Enter in the search box takes the first
    if (row >= 0) {
        m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
        m_view->scrollTo(m_model->index(row));
    }
    m_view->viewport()->update();
    showCounts();
    Q_EMIT countsChanged();
}

void ParcelList::fillFilters()
{
    const auto refill = [](QComboBox *box, const QString &all, const QStringList &texts) {
        const QString chosen = box->currentIndex() > 0 ? box->currentText() : QString();
        const QSignalBlocker quiet(box);
        box->clear();
        box->addItem(all, -1);
        for (int i = 0; i < texts.size(); ++i)
            box->addItem(texts[i], i);
        box->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : box->findText(chosen)));
    };
    QStringList sheets, types;
    for (const gis::SheetKey &sheet : m_order->sheets)
        sheets += sheet.series.isEmpty() ? tr("Sheet %1").arg(sheet.sheetNo)
                                         : tr("Sheet %1 (%2)").arg(sheet.sheetNo, sheet.series);
    for (const QString &type : m_order->landTypes)
        types += type.isEmpty() ? tr("without land type") : type;
    refill(m_sheet, tr("All Sheets"), sheets);
    refill(m_landType, tr("All Land"), types);
}

void ParcelList::setCurrent(const QUuid &parcel)
{
    if (parcel == m_current)
        return;
    m_current = parcel;
    const int row = m_model->rowOf(parcel);
    const QSignalBlocker quiet(m_view->selectionModel());
    if (row < 0) {
        m_view->clearSelection();
    } else {
        m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
        m_view->scrollTo(m_model->index(row));
    }
    m_view->viewport()->update();
    m_rememberSoon.start(1000);
    Q_EMIT currentChanged(parcel);
}

void ParcelList::takeRow(int row)
{
    const QUuid parcel = m_model->parcel(row);
    if (parcel.isNull() || parcel == m_current)
        return;
    m_current = parcel;
    m_rememberSoon.start(1000);
    Q_EMIT currentChanged(parcel);
}

void ParcelList::activate()
{
    if (m_isFiltering) { // Enter right behind the last letter
        m_filtering.waitForFinished();
        m_isFiltering = false;
        showFiltered(m_filtering.result());
        m_filtering.setFuture({});
    }
    takeRow(m_view->currentIndex().row());
    if (!m_current.isNull())
        Q_EMIT parcelActivated(m_current);
}

bool ParcelList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (isEnter && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
        activate();
        return true;
    }
    if (watched != m_search)
        return QWidget::eventFilter(watched, event);
    if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    for (const int arrow : { Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp, Qt::Key_PageDown }) {
        if (key->key() != arrow)
            continue;
        QCoreApplication::sendEvent(m_view, key);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QUuid ParcelList::nextToDo() const
{
    const int count = m_model->rowCount(), from = m_model->rowOf(m_current);
    for (int step = 1; step <= count; ++step) {
        const QUuid parcel = m_model->parcel((from + step) % count);
        if (parcel != m_current && m_model->workItems().value(parcel).state == storage::WorkState::ToDo)
            return parcel;
    }
    return {};
}

std::function<bool()> ParcelList::onward()
{
    return [this, next = nextToDo()] {
        if (next.isNull())
            return false;
        setCurrent(next);
        Q_EMIT parcelActivated(next);
        return true;
    };
}

std::vector<QUuid> ParcelList::filtered() const
{
    std::vector<QUuid> parcels(std::size_t(m_model->rowCount()));
    for (std::size_t i = 0; i < parcels.size(); ++i)
        parcels[i] = m_model->parcel(int(i));
    return parcels;
}

bool ParcelList::areNamesShown() const
{
    return m_names->isChecked();
}

storage::WorkCounts ParcelList::workCounts() const
{
    return storage::counts(m_model->workItems(), QDateTime::currentDateTime());
}

bool ParcelList::isReady() const
{
    return m_order && m_index && m_index->order == m_order && !m_isFiltering && !m_orderSoon.isActive()
        && !m_indexSoon.isActive() && !m_ordering.isRunning() && !m_indexing.isRunning();
}

void ParcelList::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ParcelList::search(const QString &text)
{
    m_search->setText(text);
}

void ParcelList::showCounts()
{
    if (!m_document) {
        m_counts->clear();
        return;
    }
    const storage::WorkCounts work = workCounts();
    if (m_order && m_model->rowCount() == 0) {
        m_counts->setText(m_search->text().isEmpty()
                              ? tr("Nothing left in this filter. %n parcels wait.", nullptr, work.parked)
                              : tr("Nothing found for “%1”.").arg(m_search->text()));
        return;
    }
    QStringList words{ tr("%n parcels", nullptr, m_model->rowCount()) };
    if (work.doneToday)
        words += tr("%n done today", nullptr, work.doneToday);
    if (work.parked)
        words += tr("%n waiting", nullptr, work.parked);
    if (work.due)
        words += tr("%n to look at again", nullptr, work.due);
    m_counts->setText(words.join(QStringLiteral(" · ")));
}

void ParcelList::remember()
{
    if (m_document && !m_current.isNull())
        QSettings().setValue(leftOffKey(*m_document), gis::text(m_current));
}

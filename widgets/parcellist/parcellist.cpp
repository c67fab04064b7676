#include "widgets/parcellist/parcellist.h"

#include "gis/codelists.h"
#include "widgets/form/flowlayout.h"
#include "widgets/parcellist/parceldelegate.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/parcellist/parcelsearch.h"
#include "widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSettings>
#include <QVBoxLayout>

namespace
{

/** Where the clerk left off in the file of \a document. */
QString leftOffKey(const storage::Document &document)
{
    return QStringLiteral("files/%1/parcel").arg(gis::text(document.file().id()));
}

} // namespace

ParcelList::ParcelList(storage::Document *document, QWidget *parent)
    : QWidget(parent), m_model(new ParcelListModel(this)), m_search(new QLineEdit(this)),
      m_sheet(new QComboBox(this)), m_state(new QComboBox(this)), m_landType(new QComboBox(this)),
      m_names(new QCheckBox(tr("Show Names"), this)), m_view(new QListView(this)), m_counts(new QLabel(this)),
      m_finder(new ParcelSearch(this))
{
    buildLayout();
    m_rememberSoon.setSingleShot(true);
    connect(&m_rememberSoon, &QTimer::timeout, this, &ParcelList::remember);
    connect(m_finder, &ParcelSearch::ordered, this, [this] {
        fillFilters();
        startFilter();
    });
    connect(m_finder, &ParcelSearch::indexed, this, [this](const storage::SearchIndexPtr &index) {
        startFilter();
        Q_EMIT searchIndexChanged(index);
    });
    connect(m_finder, &ParcelSearch::found, this, &ParcelList::showFiltered);
    connect(m_finder, &ParcelSearch::failed, m_counts, &QLabel::setText);
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
        box->setMinimumContentsLength(4);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_state->addItem(tr("All Work"), -1);
    m_state->addItem(tr("To Do"), int(storage::WorkState::Open));
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

    auto *filters = new QWidget;
    auto *flow = new FlowLayout(filters);
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(4);
    for (QComboBox *box : { m_sheet, m_state, m_landType })
        flow->addWidget(box);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_search);
    column->addWidget(filters);
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
    m_document = document;
    m_finder->setDocument(document);
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
}

void ParcelList::follow(const gis::Edit &edit)
{
    if (m_model->followWork(edit)) {
        showCounts();
        if (m_state->currentData().toInt() >= 0)
            startFilter();
        Q_EMIT countsChanged();
    }
    m_model->forgetWords();
}

void ParcelList::startFilter()
{
    m_finder->start(m_search->text(),
                    { m_sheet->currentData().toInt(), m_landType->currentData().toInt(),
                      m_state->currentData().toInt(), m_model->workItems() });
}

void ParcelList::showFiltered(const std::vector<std::uint32_t> &rows)
{
    const QSignalBlocker quiet(m_view->selectionModel());
    m_model->setRows(m_finder->order(), rows);
    int row = m_model->rowOf(m_current);
    const bool isTaken = row >= 0 || m_search->hasFocus(); // else the form shows another parcel
    if (row < 0 && !m_search->text().isEmpty() && m_model->rowCount() > 0)
        row = 0; // Enter in the search box takes the first
    if (row >= 0) {
        m_view->selectionModel()->setCurrentIndex(
            m_model->index(row), isTaken ? QItemSelectionModel::ClearAndSelect : QItemSelectionModel::Clear);
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
    for (const gis::SheetKey &sheet : m_finder->order()->sheets)
        sheets += sheet.series.isEmpty() ? tr("Sheet %1").arg(sheet.sheetNo)
                                         : tr("Sheet %1 (%2)").arg(sheet.sheetNo, sheet.series);
    for (const QString &type : m_finder->order()->landTypes)
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
    m_view->selectionModel()->select(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    m_rememberSoon.start(1000);
    Q_EMIT currentChanged(parcel);
}

void ParcelList::activate()
{
    m_finder->finish(); // Enter right behind the last letter
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
        if (parcel != m_current && m_model->workItems().value(parcel).state == storage::WorkState::Open)
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

const storage::SearchIndexPtr &ParcelList::searchIndex() const
{
    return m_finder->index();
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
    return m_finder->isReady();
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
    if (m_finder->order() && m_model->rowCount() == 0) {
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

#include "widgets/queue/queuepanel.h"

#include "gis/rules/rule.h"
#include "widgets/form/flowlayout.h"
#include "widgets/queue/queuedelegate.h"
#include "widgets/queue/queuefilterbox.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QToolButton>

using namespace Qt::StringLiterals;

QueuePanel::QueuePanel(QWidget *parent)
    : QWidget(parent), m_model(new QueueModel(this)), m_filterButton(new QToolButton), m_order(new QComboBox),
      m_filters(new QueueFilterBox), m_view(new QListView), m_empty(new QLabel)
{
    buildLayout();
    for (QToolButton *word : m_words)
        connect(word, &QToolButton::toggled, this, &QueuePanel::readFilter);
    connect(m_order, &QComboBox::currentIndexChanged, this, &QueuePanel::readFilter);
    connect(m_filters, &QueueFilterBox::changed, this, &QueuePanel::readFilter);
    connect(m_filterButton, &QToolButton::toggled, m_filters, &QWidget::setVisible);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { take(index.row()); });
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->line(index.row()) != current())
            take(index.row());
    });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex &index) { open(index.row()); });
    connect(m_empty, &QLabel::linkActivated, this, [this] { setFilter({}); });
    m_view->installEventFilter(this);
    showChips();
}

QueuePanel::~QueuePanel()
{
    remember();
}

void QueuePanel::buildLayout()
{
    auto *words = new FlowLayout;
    words->setSpacing(3);
    for (QToolButton *&word : m_words) {
        word = new QToolButton;
        word->setCheckable(true);
        word->setObjectName(u"chip"_s);
        QFont font = word->font();
        font.setPointSizeF(font.pointSizeF() * 0.9);
        word->setFont(font);
        words->addWidget(word);
    }
    m_filterButton->setCheckable(true);
    m_filterButton->setText(tr("Filter"));
    m_filterButton->setToolTip(tr("Filter by sheet, hamlet, rule, weight, group and state"));
    using Order = QueueFilter::Order;
    for (const auto &[text, order] :
         { std::pair(tr("By Sheet and Parcel"), Order::Sheet), std::pair(tr("By Certificate"), Order::Paper),
           std::pair(tr("By Land User"), Order::Owner), std::pair(tr("By Hamlet"), Order::Hamlet),
           std::pair(tr("By Nearness"), Order::Nearness) })
        m_order->addItem(text, int(order));
    m_order->setAccessibleName(tr("Order"));
    m_order->setMinimumContentsLength(8);
    m_order->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_filters->hide();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new QueueDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setMouseTracking(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Work to Do"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setMargin(10);
    setFocusProxy(m_view);
    setStyleSheet(u"QToolButton#chip { background:white; border:1px solid #d0d6dd; border-radius:9px; "
                  "padding:2px 3px } QToolButton#chip:checked { background:#dde9fb; border-color:#1a5fd0 } "
                  "QToolButton#chip:focus { border:2px solid #1a5fd0 }"_s);

    auto *tools = new QHBoxLayout;
    tools->setSpacing(4);
    tools->addWidget(m_filterButton);
    tools->addWidget(m_order, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(words);
    column->addLayout(tools);
    column->addWidget(m_filters);
    column->addWidget(m_view, 1);
    column->addWidget(m_empty, 1);
    m_empty->hide();
}

void QueuePanel::setDocument(storage::Document *document)
{
    remember();
    m_document = document;
    m_model->setDocument(document);
    m_lines.reset();
    m_shown = {};
    m_state = {};
    m_current.clear();
    m_row = 0;
    recall();
    filterAgain();
}

void QueuePanel::setLines(QueueLinesPtr lines)
{
    const bool isOther = lines && (!m_lines || lines->facts != m_lines->facts);
    if (isOther)
        remember(); // sheets and hamlets may be numbered anew
    const bool wasOfMany =
        current() != QueueLine::none && m_lines->lines[current()].kind != QueueLine::Kind::Parcel;
    m_lines = std::move(lines);
    if (m_lines) {
        m_filters->offer(*m_lines);
        if (isOther)
            recallPlace(); // now that there is something to choose from
    }
    filterAgain();
    if (wasOfMany && current() == QueueLine::none && m_model->rowCount() > 0) { // put right: on to the next
        const int row = std::min(m_row, m_model->rowCount() - 1);
        m_view->setCurrentIndex(m_model->index(row));
        if (current() == QueueLine::none)
            take(row); // it was already where the keys are
    }
}

void QueuePanel::setState(QueueState state)
{
    m_state = std::move(state);
    filterAgain();
}

void QueuePanel::setFilter(const QueueFilter &filter)
{
    m_filter = filter;
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const QSignalBlocker quiet(m_words[i]);
        m_words[i]->setChecked(filter.dimensions >> i & 1);
    }
    {
        const QSignalBlocker quiet(m_order);
        m_order->setCurrentIndex(m_order->findData(int(filter.order)));
    }
    m_filters->show(filter);
    filterAgain();
    letGo();
}

/** What the filter leaves out is not in hand any more. */
void QueuePanel::letGo()
{
    if (m_lines && m_model->rowOf(m_current) < 0)
        m_current.clear();
}

void QueuePanel::readFilter()
{
    m_filter.dimensions = 0;
    for (std::size_t i = 0; i < m_words.size(); ++i)
        if (m_words[i]->isChecked())
            m_filter.dimensions |= (unsigned char)(1 << i);
    m_filter.order = QueueFilter::Order(m_order->currentData().toInt());
    m_filters->read(m_filter);
    filterAgain();
    letGo();
}

void QueuePanel::filterAgain()
{
    m_shown = m_lines ? queueView(*m_lines, m_filter, m_state) : QueueView();
    {
        const QSignalBlocker quiet(m_view->selectionModel());
        m_model->setWork(m_state.work);
        m_model->show(m_lines, m_shown.lines);
        const int row = m_model->rowOf(m_current);
        if (row >= 0) {
            m_row = row;
            m_view->selectionModel()->setCurrentIndex(m_model->index(row),
                                                      QItemSelectionModel::ClearAndSelect);
            m_view->scrollTo(m_model->index(row));
        } else if (!m_current.isEmpty() && !m_shown.lines.empty()) { // its line has gone: keep the place
            const QModelIndex place = m_model->index(std::min(m_row, m_model->rowCount() - 1));
            m_view->selectionModel()->setCurrentIndex(place, QItemSelectionModel::NoUpdate);
            m_view->scrollTo(place);
        }
    }
    m_view->viewport()->update();
    m_view->setVisible(!m_shown.lines.empty());
    m_empty->setVisible(m_shown.lines.empty());
    showChips();
    Q_EMIT shownChanged();
}

void QueuePanel::showChips()
{
    for (std::size_t i = 0; i < m_words.size(); ++i) {
        const auto dimension = gis::Dimension(i);
        m_words[i]->setText(tr("%1 %2", "a word and its count")
                                .arg(gis::name(dimension), QLocale().toString(m_shown.parcelsOf[i])));
        m_words[i]->setToolTip(
            tr("Only what is wrong with “%1”: %n parcels; papers and persons without a parcel "
               "stand in the list too, but are not counted",
               nullptr, m_shown.parcelsOf[i])
                .arg(gis::name(dimension)));
    }
    const int count = m_filter.count();
    m_filterButton->setText(count ? tr("Filter (%1)").arg(count) : tr("Filter"));
}

void QueuePanel::take(int row)
{
    const std::uint32_t line = m_model->line(row);
    if (line == QueueLine::none)
        return;
    m_row = row;
    m_current = m_lines->key(line);
    m_view->selectionModel()->select(m_model->index(row), QItemSelectionModel::ClearAndSelect);
    Q_EMIT lineChanged(line);
}

void QueuePanel::open(int row)
{
    if (m_model->line(row) == QueueLine::none)
        return;
    if (m_view->currentIndex().row() != row)
        m_view->setCurrentIndex(m_model->index(row));
    else
        take(row);
    Q_EMIT lineActivated(m_model->line(row));
}

std::uint32_t QueuePanel::current() const
{
    return m_model->line(m_model->rowOf(m_current));
}

std::function<bool()> QueuePanel::onward()
{
    const int count = m_model->rowCount(), row = m_model->rowOf(m_current);
    const int next = row < 0 ? std::min(m_row, count - 1) : (row + 1) % std::max(count, 1);
    const std::uint32_t line = next == row ? QueueLine::none : m_model->line(next);
    const QString key = line == QueueLine::none ? QString() : m_lines->key(line);
    return [this, key] { return openAfter(key); };
}

bool QueuePanel::openAfter(const QString &key)
{
    const int row = m_model->rowOf(key);
    if (row < 0)
        return false;
    open(row);
    return true;
}

void QueuePanel::step(int by)
{
    const int count = m_model->rowCount();
    if (count > 0)
        open(std::clamp(m_model->rowOf(m_current) < 0 ? m_row : m_row + by, 0, count - 1));
}

void QueuePanel::setParcel(const QUuid &parcel)
{
    if (m_isHeld)
        return;
    const bool isOfOne =
        current() == QueueLine::none || m_lines->lines[current()].kind == QueueLine::Kind::Parcel;
    if (parcel.isNull() && !isOfOne)
        return; // the line in hand has no parcel
    if (m_lines && current() != QueueLine::none) {
        const auto row = m_lines->facts->order->rowOf(parcel);
        const auto rows = m_lines->parcelRows(current());
        if (row && std::binary_search(rows.begin(), rows.end(), *row))
            return; // it is one of the line in hand
    }
    const int row = m_model->rowOfParcel(parcel);
    const QSignalBlocker quiet(m_view->selectionModel());
    const bool isKnown = row >= 0 || (!m_lines && !parcel.isNull()); // what is wrong may come later
    m_current = isKnown ? gis::text(parcel) : QString();
    if (row < 0) {
        m_view->clearSelection();
        m_view->setCurrentIndex({});
    } else {
        m_row = row;
        m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
        m_view->scrollTo(m_model->index(row));
    }
    m_view->viewport()->update();
}

void QueuePanel::setNamesShown(bool isShown)
{
    m_model->setNamesShown(isShown);
}

void QueuePanel::setEmptyText(const QString &html)
{
    m_empty->setText(html);
}

bool QueuePanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier))) {
            open(m_view->currentIndex().row());
            return true;
        }
        if (current() == QueueLine::none && !m_current.isEmpty() && stepFromNowhere(key->key()))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

/** Down from a line that has gone is the one that took its place: none is passed over. */
bool QueuePanel::stepFromNowhere(int key)
{
    const int row = key == Qt::Key_Down ? m_row : key == Qt::Key_Up ? m_row - 1 : -1;
    if (row < 0 || m_model->rowCount() == 0)
        return false;
    const int next = std::min(row, m_model->rowCount() - 1);
    m_view->setCurrentIndex(m_model->index(next));
    if (m_model->line(next) != current())
        take(next);
    return true;
}

void QueuePanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const int row = m_model->rowOf(m_current); row >= 0)
        m_view->scrollTo(m_model->index(row));
}

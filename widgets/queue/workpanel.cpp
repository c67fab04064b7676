#include "widgets/queue/workpanel.h"

#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/parcellistmodel.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace
{

QLabel *quietLabel()
{
    auto *label = new QLabel;
    label->setWordWrap(true);
    QPalette quiet = label->palette();
    quiet.setColor(QPalette::WindowText, theme::quiet);
    label->setPalette(quiet);
    label->setContentsMargins(4, 0, 4, 0);
    return label;
}

QProgressBar *thinBar()
{
    auto *bar = new QProgressBar;
    bar->setTextVisible(false);
    bar->setFixedHeight(7);
    bar->setMinimumWidth(16); // the words beside it go first
    return bar;
}

QString percent(int part, int all)
{
    return WorkPanel::tr("%1 %", "a percentage")
        .arg(all ? QLocale().toString(100.0 * part / all, 'f', 0) : u"0"_s);
}

} // namespace

WorkPanel::WorkPanel(ParcelList *parcels, QWidget *parent)
    : QWidget(parent), m_parcels(parcels), m_queue(new QueuePanel), m_faces(new QTabBar),
      m_stack(new QStackedWidget), m_news(quietLabel()), m_progress(quietLabel()), m_bar(thinBar()),
      m_check(new QWidget), m_checkBar(thinBar()), m_cancel(new QPushButton(tr("Stop")))
{
    m_faces->addTab(tr("Work to Do"));
    m_faces->addTab(tr("All Parcels"));
    m_faces->setDocumentMode(true);
    m_faces->setDrawBase(false);
    m_faces->setExpanding(true);
    m_stack->addWidget(m_queue);
    m_stack->addWidget(m_parcels);
    m_cancel->setAutoDefault(false);
    auto *check = new QHBoxLayout(m_check);
    check->setContentsMargins(4, 0, 4, 0);
    check->addWidget(new QLabel(tr("Checking…")));
    check->addWidget(m_checkBar, 1);
    check->addWidget(m_cancel);
    m_check->hide();
    m_news->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 2, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_faces);
    column->addWidget(m_stack, 1);
    column->addWidget(m_check);
    column->addWidget(m_news);
    column->addWidget(m_progress);
    column->addWidget(m_bar);
    m_faces->setUsesScrollButtons(false);
    m_faces->setElideMode(Qt::ElideRight);
    connect(m_faces, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_cancel, &QPushButton::clicked, this, &WorkPanel::checkCancelled);
    connect(m_parcels, &ParcelList::countsChanged, this, &WorkPanel::followWork);
    connect(m_parcels, &ParcelList::namesShownChanged, m_queue, &QueuePanel::setNamesShown);
    connect(m_parcels, &ParcelList::currentChanged, m_queue, &QueuePanel::setParcel);
    connect(m_queue, &QueuePanel::shownChanged, this, &WorkPanel::showEmpty);
    auto *minute = new QTimer(this); // one for midnight would sleep with the laptop
    connect(minute, &QTimer::timeout, this, [this] { followDay(QDate::currentDate()); });
    minute->start(60'000);
    showProgress();
}

WorkPanel::Face WorkPanel::face() const
{
    return Face(m_faces->currentIndex());
}

void WorkPanel::setFace(Face face)
{
    m_faces->setCurrentIndex(face);
}

void WorkPanel::startWork()
{
    setFace(Queue);
    m_queue->setFocus();
}

QUuid WorkPanel::parcel() const
{
    const std::uint32_t line = m_queue->current();
    const bool isOfOne = face() == Parcels || !m_queue->model()->lines()
        || (line == QueueLine::none ? m_queue->holds(m_parcels->current())
                                    : m_queue->model()->lines()->lines[line].kind == QueueLine::Kind::Parcel);
    return isOfOne ? m_parcels->current() : QUuid();
}

std::function<bool()> WorkPanel::onward() const
{
    if (face() == Queue)
        return m_queue->onward();
    return m_parcels->onward();
}

void WorkPanel::followWork()
{
    m_state.work = m_parcels->model()->workItems();
    m_state.today = QDate::currentDate();
    m_queue->setState(m_state);
    showProgress();
}

void WorkPanel::followDay(QDate today)
{
    if (!m_state.today.isValid() || m_state.today == today)
        return;
    m_state.today = today;
    m_queue->setState(m_state);
    showProgress();
    Q_EMIT dayTurned();
}

void WorkPanel::setMine(QSet<QUuid> mine)
{
    m_state.mine = std::move(mine);
    m_queue->setState(m_state);
}

void WorkPanel::setGroups(ParcelGroupsPtr groups)
{
    m_groups = std::move(groups);
    showProgress();
    showEmpty();
}

void WorkPanel::setReturned(int slips)
{
    m_returned = slips;
    showEmpty();
}

void WorkPanel::setChecking(double share)
{
    m_isChecking = share >= 0;
    m_check->setVisible(m_isChecking);
    m_checkBar->setRange(0, 1000);
    m_checkBar->setValue(int(share * 1000));
    showEmpty();
}

void WorkPanel::setNews(const QString &words)
{
    m_news->setText(words);
    m_news->setVisible(!words.isEmpty());
}

/** How many parcels were marked as done today although an error of theirs is open. */
int WorkPanel::stillWrong() const
{
    const QueueLinesPtr lines = m_queue->model()->lines();
    if (!lines || !m_groups)
        return 0;
    int count = 0;
    for (auto it = m_state.work.cbegin(); it != m_state.work.cend(); ++it) {
        const QDate day = QDateTime::fromString(it->doneAt, Qt::ISODateWithMs).toLocalTime().date();
        if (it->state != storage::WorkState::Done || day != m_state.today)
            continue;
        const std::size_t row = lines->facts->order->rowOf(it.key()).value_or(QueueLine::none);
        count += row < m_groups->severity.size() && m_groups->severity[row] == gis::Severity::Error;
    }
    return count;
}

void WorkPanel::showProgress()
{
    m_progress->setVisible(m_groups != nullptr);
    m_bar->setVisible(m_groups != nullptr);
    if (!m_groups)
        return;
    const gis::GroupCounts &counts = m_groups->counts;
    const int all = counts.all();
    const int done = m_parcels->workCounts().doneToday, wrong = std::min(done, stillWrong());
    QStringList words{ tr("Today %n parcels", nullptr, done - wrong) };
    if (wrong)
        words += tr("%n ticked with errors", nullptr, wrong);
    words += tr("group 1: %1").arg(percent(counts.group[1], all));
    if (counts.waiting)
        words += tr("only waiting for the match: %1").arg(QLocale().toString(counts.waiting));
    m_progress->setText(words.join(u" · "_s));
    m_bar->setRange(0, std::max(all, 1));
    m_bar->setValue(counts.group[1]);
}

void WorkPanel::showEmpty()
{
    if (!m_queue->shown().lines.empty())
        return;
    QStringList words;
    const int parked = m_parcels->workCounts().parked;
    if (!m_groups) {
        words += m_isChecking ? tr("The file is being checked…")
                              : tr("Not checked yet. Choose Check ▸ Whole Commune.");
    } else if (m_groups->counts.all() == 0) {
        words += tr("There are no parcels yet. Next: import map sheets, by Exchange.");
    } else {
        const bool isAll = m_queue->filter() == QueueFilter{ .order = m_queue->filter().order };
        const int open = m_groups->counts.group[2] + m_groups->counts.group[3];
        words += isAll ? tr("Nothing left to do here.") : tr("Nothing left in this filter.");
        if (parked)
            words += tr("%n parcels wait.", nullptr, parked);
        if (m_returned)
            words += tr("%n slips came back to be corrected.", nullptr, m_returned);
        if (open)
            words += tr("%n parcels of the commune are not in group 1 yet.", nullptr, open);
        if (!isAll)
            words += tr("Next: <a href=\"all\">show all work</a>.");
        else if (open)
            words += tr("Next: look at those that wait, by Filter ▸ Waiting.");
        else
            words += tr("Next: send the slips to the province, by Exchange.");
    }
    m_queue->setEmptyText(words.join(u"<br>"_s));
}

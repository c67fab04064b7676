#include "widgets/taskpanel.h"

#include "widgets/taskend.h"

#include <QBoxLayout>
#include <QDeadlineTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QThread>
#include <QtConcurrentRun>

namespace
{

constexpr int noticed = 50; // ms: what takes longer goes on beside the work
constexpr int steps = 1000;

void workOut(QPromise<void> &promise, const TaskPanel::Work &work)
{
    promise.setProgressRange(0, steps);
    try {
        work([&](double share) {
            promise.setProgressValue(int(steps * share));
            return !promise.isCanceled();
        });
    } catch (const gis::Cancelled &) { // the clerk does not want it any more
    }
}

} // namespace

TaskPanel::TaskPanel(QWidget *parent) : QWidget(parent), m_words(new QLabel), m_progress(new QProgressBar)
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Nothing has changed yet (Esc)"));
    cancel->setAutoDefault(false);
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(cancel, 0, Qt::AlignLeft);
    column->addStretch(1);
    setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QPushButton::clicked, this, &TaskPanel::cancel);
    connect(&m_work, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_work, &QFutureWatcherBase::finished, this, &TaskPanel::finish);
}

TaskPanel::~TaskPanel()
{
    m_work.disconnect(this);
    m_work.cancel();
    awaitEnd(m_work);
}

void TaskPanel::run(const QString &words, Work work, std::function<void(const Result &)> done)
{
    stop();
    m_words->setText(words);
    m_progress->reset();
    m_done = std::move(done);
    m_work.setFuture(QtConcurrent::run(workOut, std::move(work)));
    for (const QDeadlineTimer soon(noticed); !m_work.isFinished() && !soon.hasExpired();)
        QThread::msleep(1);
    if (m_work.isFinished())
        return finish();
    Q_EMIT busy(true);
    setFocus();
}

void TaskPanel::stop()
{
    if (!std::exchange(m_done, nullptr))
        return;
    m_work.cancel();
    Q_EMIT busy(false);
}

void TaskPanel::cancel()
{
    stop();
    Q_EMIT cancelled();
}

void TaskPanel::finish()
{
    const auto done = std::exchange(m_done, nullptr);
    if (!done)
        return; // stopped, or told already
    Q_EMIT busy(false);
    done([this] { m_work.waitForFinished(); });
}

void TaskPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return cancel();
    QWidget::keyPressEvent(event);
}

#include "widgets/edits/planning.h"

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

void workOut(QPromise<gis::Outcome> &promise, const Planning::Plan &plan)
{
    promise.setProgressRange(0, steps);
    try {
        promise.addResult(plan([&](double share) {
            promise.setProgressValue(int(steps * share));
            return !promise.isCanceled();
        }));
    } catch (const gis::Cancelled &) { // the clerk does not want it any more
    }
}

} // namespace

Planning::Planning(QWidget *parent) : QWidget(parent), m_words(new QLabel), m_progress(new QProgressBar)
{
    auto *cancel = new QPushButton(tr("Cancel"));
    cancel->setToolTip(tr("Nothing has changed yet (Esc)"));
    m_words->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_progress);
    column->addWidget(cancel, 0, Qt::AlignLeft);
    column->addStretch(1);
    setFocusPolicy(Qt::StrongFocus);
    connect(cancel, &QPushButton::clicked, this, &Planning::stop);
    connect(&m_work, &QFutureWatcherBase::progressRangeChanged, m_progress, &QProgressBar::setRange);
    connect(&m_work, &QFutureWatcherBase::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_work, &QFutureWatcherBase::finished, this, &Planning::finish);
}

Planning::~Planning()
{
    m_work.disconnect(this);
    m_work.cancel();
    awaitEnd(m_work);
}

void Planning::start(const QString &words, Plan plan, std::function<void(const Result &)> done)
{
    stop();
    m_words->setText(words);
    m_progress->reset();
    m_done = std::move(done);
    m_work.setFuture(QtConcurrent::run(workOut, std::move(plan)));
    for (const QDeadlineTimer soon(noticed); !m_work.isFinished() && !soon.hasExpired();)
        QThread::msleep(1);
    if (m_work.isFinished())
        return finish();
    Q_EMIT busy(true);
    setFocus();
}

void Planning::stop()
{
    if (!std::exchange(m_done, nullptr))
        return;
    m_work.cancel();
    Q_EMIT busy(false);
}

void Planning::finish()
{
    const auto done = std::exchange(m_done, nullptr);
    if (!done)
        return; // stopped, or told already
    Q_EMIT busy(false);
    done([this] { return m_work.result(); });
}

void Planning::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return stop();
    QWidget::keyPressEvent(event);
}

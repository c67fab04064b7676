#include "widgets/window/demobox.h"

#include "gis/error.h"
#include "storage/demo/writedemo.h"
#include "widgets/specimen.h"
#include "widgets/taskend.h"

#include <QBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPromise>
#include <QPushButton>
#include <QtConcurrentRun>

DemoBox::DemoBox(const QString &folder, QWidget *parent)
    : QWidget(parent), m_folder(folder), m_start(new QPushButton(tr("Try the Demo Commune"))),
      m_progress(new QProgressBar), m_cancel(new QPushButton(tr("Cancel"))), m_words(new QLabel)
{
    m_start->setToolTip(
        tr("Makes an invented commune with map sheets, people, scans and faults to practise on."));
    m_progress->setRange(0, 100);
    m_progress->setFormat(tr("Making the demo commune… %p%"));
    m_words->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_start, 0, Qt::AlignLeft);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    row->addWidget(m_words, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{ m_progress, m_cancel, m_words })
        widget->hide();
    connect(m_start, &QPushButton::clicked, this, &DemoBox::start);
    connect(m_cancel, &QPushButton::clicked, &m_making, &QFutureWatcher<QString>::cancel);
    connect(&m_making, &QFutureWatcher<QString>::progressValueChanged, m_progress, &QProgressBar::setValue);
    connect(&m_making, &QFutureWatcher<QString>::finished, this, &DemoBox::finish);
}

DemoBox::~DemoBox()
{
    m_making.disconnect(this);
    m_making.cancel();
    awaitEnd(m_making);
}

void DemoBox::start()
{
    m_words->hide();
    m_start->hide();
    m_progress->setValue(0);
    m_progress->show();
    m_cancel->show();
    m_making.setFuture(QtConcurrent::run([folder = m_folder](QPromise<QString> &promise) {
        promise.setProgressRange(0, 100);
        const auto demo = storage::writeDemo(folder, 1, specimenPainter(), [&](double share) {
            promise.setProgressValue(int(share * 100));
            return !promise.isCanceled();
        });
        promise.addResult(demo.file);
    }));
}

void DemoBox::finish()
{
    m_progress->hide();
    m_cancel->hide();
    m_start->show();
    if (m_making.isCanceled() && m_making.future().resultCount() == 0) {
        try {
            m_making.waitForFinished();
        } catch (const gis::Cancelled &) { // as the user wished
        } catch (const gis::Error &error) {
            m_words->setText(error.message());
            m_words->show();
        }
        return;
    }
    Q_EMIT made(m_making.result());
}

#include "widgets/window/otherwriterpanel.h"

#include "gis/error.h"
#include "widgets/changewords.h"
#include "widgets/form/flowlayout.h"
#include "widgets/taskend.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>
#include <QtConcurrent>

OtherWriterPanel::OtherWriterPanel(QWidget *parent)
    : QWidget(parent), m_words(new QLabel(this)), m_rows(new QTextBrowser(this)),
      m_takeOver(new QPushButton(tr("Keep as My Correction"), this)),
      m_putBack(new QPushButton(tr("Put Back as It Was"), this))
{
    m_words->setWordWrap(true);
    m_rows->setOpenLinks(false);
    m_rows->setAccessibleName(tr("Changed by Another Program"));
    m_takeOver->setToolTip(
        tr("Writes the new values into the journal; they go to the province with your own"));
    m_putBack->setToolTip(tr("Gives the rows the values that the journal knows"));
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : { m_takeOver, m_putBack }) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_rows, 1);
    column->addWidget(buttons);
    connect(m_takeOver, &QPushButton::clicked, this, [this] { Q_EMIT takeOverWanted(m_writes); });
    connect(m_putBack, &QPushButton::clicked, this, [this] { Q_EMIT putBackWanted(m_writes); });
    connect(&m_watch, &QTimer::timeout, this, &OtherWriterPanel::look);
    connect(&m_comparing, &QFutureWatcherBase::finished, this, [this] {
        if (!std::exchange(m_isComparing, false))
            return;
        if (m_isStale)
            return compare();
        try {
            show(m_comparing.result());
        } catch (const gis::Error &error) {
            m_hasFailed = true;
            Q_EMIT failed(error.message());
        }
    });
    m_watch.setInterval(2000);
}

OtherWriterPanel::~OtherWriterPanel()
{
    setDocument(nullptr);
}

void OtherWriterPanel::setDocument(storage::Document *document)
{
    m_watch.stop();
    m_comparing.cancel();
    awaitEnd(m_comparing);
    m_isComparing = false;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_snapshot.reset();
    show({});
    if (!document)
        return;
    if (!document->file().isReadOnly()) {
        m_snapshot = std::make_unique<storage::Snapshot>(document->file());
        connect(document, &storage::Document::changed, this, &OtherWriterPanel::follow);
        connect(document, &storage::Document::reloaded, this, &OtherWriterPanel::follow);
    }
    m_watch.start();
}

void OtherWriterPanel::setPaused(bool isPaused)
{
    awaitEnd(m_comparing);
    m_watch.stop();
    if (!m_document)
        return;
    if (isPaused && m_writes.changes.empty())
        m_snapshot.reset(); // a long log could not be emptied behind it
    if (isPaused)
        return;
    if (!m_snapshot && !m_document->file().isReadOnly()) {
        if (m_document->file().wasWrittenByOthers())
            Q_EMIT failed(tr("Another program wrote to the file during the import; what it wrote cannot be "
                             "listed. Undo the import, close the program and import again."));
        m_snapshot = std::make_unique<storage::Snapshot>(m_document->file());
    }
    m_watch.start();
}

/** After an edit of our own. */
void OtherWriterPanel::follow()
{
    m_isStale = m_isComparing;
    if (m_isComparing || !m_snapshot)
        return;
    if (m_hasFailed || !m_writes.changes.empty() || !m_snapshot->renew(m_document->file()))
        compare();
}

void OtherWriterPanel::look()
{
    if (!m_document || m_isComparing || !m_document->file().wasWrittenByOthers())
        return;
    if (m_snapshot)
        compare();
    else
        Q_EMIT failed(tr("The file was changed by who edits it. Open it again to see it as it is now."));
}

void OtherWriterPanel::compare()
{
    m_isComparing = true;
    m_isStale = m_hasFailed = false;
    m_comparing.setFuture(
        QtConcurrent::run([snapshot = m_snapshot.get()](QPromise<storage::ForeignWrites> &promise) {
            promise.addResult(snapshot->foreignWrites([&](double) { return !promise.isCanceled(); }));
        }));
}

/** The first of them, and how many more: to word very many would hold up the hand. */
QString OtherWriterPanel::changesShown() const
{
    constexpr std::size_t most = 200;
    const auto &all = m_writes.changes;
    const std::vector<gis::Change> first(all.begin(),
                                         all.begin() + std::ptrdiff_t(std::min(all.size(), most)));
    QString html = changeTable(changeWords(m_document->file(), first));
    if (all.size() > most)
        html += tr("… and %1 more rows.").arg(QLocale().toString(qulonglong(all.size() - most)));
    return html;
}

void OtherWriterPanel::show(storage::ForeignWrites writes)
{
    const bool wasEmpty = m_writes.changes.empty();
    m_writes = std::move(writes);
    m_rows->clear();
    if (m_writes.changes.empty()) {
        if (m_snapshot && !m_snapshot->renew(m_document->file()))
            compare();
        if (!wasEmpty)
            Q_EMIT settled();
        return;
    }
    m_rows->setHtml(changesShown());
    const int rows = int(m_writes.changes.size());
    m_words->setText(tr("Another program has changed %n row(s) of this file. Nothing of it is in the journal "
                        "yet: decide what becomes of it.",
                        nullptr, rows));
    Q_EMIT found(rows);
}

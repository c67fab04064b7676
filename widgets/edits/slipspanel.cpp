#include "widgets/edits/slipspanel.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "gis/uuid.h"
#include "storage/basis.h"
#include "storage/batches.h"
#include "widgets/form/flowlayout.h"
#include "widgets/queue/livecheck.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QDate>
#include <QHeaderView>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using storage::Obstacle;

namespace
{

constexpr int isBatch = Qt::UserRole + 1;

/** What stands in the way of each of \a slips, nothing for a closed one. By a connection of its own. */
std::vector<std::vector<Obstacle>> obstaclesOf(const QString &path, const std::vector<gis::Record> &slips,
                                               const CheckStatePtr &state)
{
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    std::vector<std::vector<Obstacle>> all;
    for (const gis::Record &slip : slips)
        all.push_back(storage::isClosed(slip)
                          ? std::vector<Obstacle>()
                          : storage::obstaclesTo(file, slip.id, *state->run, state->fabric));
    return all;
}

gis::Edit joined(const QString &title, const std::vector<gis::Edit> &edits)
{
    gis::Edit all{ edits.size() == 1 ? edits.front().title : title, {} };
    for (const gis::Edit &edit : edits)
        all.changes.insert(all.changes.end(), edit.changes.begin(), edit.changes.end());
    return all;
}

QString line(const QString &text, const QColor &colour, const QString &link = {})
{
    const QString words = text.toHtmlEscaped();
    return link.isEmpty() ? u"<p style='color:%1; margin:4px 0'>%2</p>"_s.arg(colour.name(), words)
                          : u"<p style='margin:4px 0'><a style='color:%1' href='%2'>%3</a></p>"_s.arg(
                              colour.name(), link, words);
}

QTreeWidgetItem *itemOf(const gis::Record &slip)
{
    const QString due = slip.text("due_on"), today = QDate::currentDate().toString(Qt::ISODate);
    auto *item = new QTreeWidgetItem(
        { slip.text("code"), gis::codeLabel(u"dossier_state", slip.text("state")), gis::shownDate(due) });
    item->setData(0, Qt::UserRole, slip.id);
    item->setToolTip(0, u"%1 – %2"_s.arg(slip.text("code"), slip.text("title")));
    if (!due.isEmpty() && due < today && !storage::isClosed(slip))
        item->setForeground(2, theme::wrong);
    return item;
}

} // namespace

SlipsPanel::SlipsPanel(LiveCheck *check, QWidget *parent)
    : QWidget(parent), m_check(check), m_list(new QTreeWidget), m_words(new QTextBrowser),
      m_basis(new QPushButton(tr("Slip and Basis…"))), m_submit(new QPushButton(tr("Submit"))),
      m_back(new QPushButton(tr("Take Back")))
{
    m_list->setHeaderLabels({ tr("Slip"), tr("State"), tr("Due") });
    m_list->setRootIsDecorated(false);
    m_list->setIndentation(12);
    m_list->setAccessibleName(tr("Correction Slips"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch); // a long number stands whole below
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_words->setOpenLinks(false);
    m_words->setAccessibleName(tr("What Stands in the Way"));
    m_submit->setToolTip(tr("Closes the slip: it goes to whoever checks it, then to the province"));
    m_back->setToolTip(tr("Takes a submitted slip back to work, while it was not sent"));
    theme::makePrimary(*m_submit);
    auto *buttons = new QWidget;
    auto *flow = new FlowLayout(buttons);
    for (QPushButton *button : { m_basis, m_submit, m_back }) {
        button->setAutoDefault(false);
        flow->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 2);
    column->addWidget(m_words, 3);
    column->addWidget(buttons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, [this] { ask(); });
    connect(m_check, &LiveCheck::found, this, [this] { ask(); });
    connect(&m_job, &QFutureWatcherBase::finished, this, &SlipsPanel::take);
    connect(m_words, &QTextBrowser::anchorClicked, this, &SlipsPanel::follow);
    connect(m_basis, &QPushButton::clicked, this, [this] { Q_EMIT basisWanted(slip()); });
    connect(m_submit, &QPushButton::clicked, this, &SlipsPanel::submit);
    connect(m_back, &QPushButton::clicked, this, &SlipsPanel::takeBack);
    setDocument(nullptr);
}

SlipsPanel::~SlipsPanel()
{
    m_job.waitForFinished();
}

void SlipsPanel::setDocument(storage::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    m_obstacles.reset();
    if (document) {
        connect(document, &storage::Document::changed, this, &SlipsPanel::refresh);
        connect(document, &storage::Document::reloaded, this, &SlipsPanel::refresh);
    }
    fill();
}

void SlipsPanel::refresh()
{
    if (isVisible())
        fill();
}

void SlipsPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill(m_document ? m_document->currentDossier() : QUuid());
}

QUuid SlipsPanel::slip() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && !item->data(0, isBatch).toBool() ? item->data(0, Qt::UserRole).toUuid() : QUuid();
}

QUuid SlipsPanel::batch() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && item->data(0, isBatch).toBool() ? item->data(0, Qt::UserRole).toUuid() : QUuid();
}

/** The line of the batch of \a slip, at the top; null if it is in none. */
QTreeWidgetItem *SlipsPanel::batchItem(const gis::Record &slip)
{
    const QUuid id = slip.idOf("batch_id");
    const auto batch = m_document->file().record(gis::table("batch"), id);
    if (!batch)
        return nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        if (m_list->topLevelItem(i)->data(0, Qt::UserRole).toUuid() == id) {
            m_list->insertTopLevelItem(0, m_list->takeTopLevelItem(i));
            return m_list->topLevelItem(0);
        }
    auto *item = new QTreeWidgetItem({ tr("Batch %1").arg(batch->text("code")) });
    item->setData(0, Qt::UserRole, id);
    item->setData(0, isBatch, true);
    item->setToolTip(0, u"%1 – %2"_s.arg(batch->text("code"), batch->text("title")));
    m_list->insertTopLevelItem(0, item);
    return item;
}

/** The newest first, \a wanted in hand; without one what is in hand stays, at first where edits go to. */
void SlipsPanel::fill(QUuid wanted)
{
    for (const QUuid &next : { slip(), batch(), m_document ? m_document->currentDossier() : QUuid() })
        wanted = wanted.isNull() ? next : wanted;
    if (m_document && wanted.isNull())
        wanted = storage::lastOpenDossier(m_document->file());
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        if (m_document)
            m_document->file().visit(gis::table("dossier"), {}, [&](const gis::Record &slip) {
                QTreeWidgetItem *batch = batchItem(slip);
                (batch ? batch : m_list->invisibleRootItem())->insertChild(0, itemOf(slip));
                return true;
            });
        bool hasBatch = false;
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            QTreeWidgetItem *item = m_list->topLevelItem(i);
            if (!item->data(0, isBatch).toBool())
                continue;
            hasBatch = true;
            item->setText(0, tr("%1: %n slip(s)", nullptr, item->childCount()).arg(item->text(0)));
            item->setFirstColumnSpanned(true);
        }
        m_list->setRootIsDecorated(hasBatch);
        m_list->expandAll();
        select(wanted);
    }
    ask();
}

void SlipsPanel::select(const QUuid &wanted)
{
    for (QTreeWidgetItemIterator it(m_list); *it; ++it)
        if ((*it)->data(0, Qt::UserRole).toUuid() == wanted)
            return m_list->setCurrentItem(*it);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

/** Has worked out what stands in the way; while edits are being checked, later. */
void SlipsPanel::ask()
{
    m_obstacles.reset();
    m_slips.clear();
    m_job.setFuture({});
    if (m_document && !batch().isNull())
        m_slips = storage::dossiersOf(m_document->file(), batch());
    else if (const auto one =
                 m_document ? m_document->file().record(gis::table("dossier"), slip()) : std::nullopt)
        m_slips.push_back(*one);
    const bool mayWrite = m_document && !m_document->file().isReadOnly();
    const bool isOpen = !std::all_of(m_slips.begin(), m_slips.end(), storage::isClosed);
    if (isOpen && isVisible() && m_check->isUpToDate())
        m_job.setFuture(QtConcurrent::run(obstaclesOf, m_document->file().path(), m_slips, m_check->state()));
    show();
    m_basis->setEnabled(isOpen && mayWrite && !slip().isNull());
    m_submit->setEnabled(false);
    m_back->setEnabled(mayWrite && std::any_of(m_slips.begin(), m_slips.end(), [](const gis::Record &slip) {
                           return slip.text("state") == u"submitted";
                       }));
}

void SlipsPanel::take()
{
    if (m_slips.empty() || m_job.future().resultCount() == 0) {
        try {
            m_job.future().waitForFinished(); // throws what the task threw
        } catch (const gis::Error &error) { // the end of a task
            Q_EMIT failed(error.message());
        }
        return;
    }
    m_obstacles = m_job.result();
    bool isAnyFree = false;
    for (std::size_t n = 0; n < m_slips.size(); ++n)
        isAnyFree = isAnyFree || isFree(n);
    m_submit->setEnabled(isAnyFree && !m_document->file().isReadOnly());
    show();
}

/** Whether nothing stands in the way of submitting the \a n-th of those in hand. */
bool SlipsPanel::isFree(std::size_t n) const
{
    return m_obstacles && n < m_obstacles->size() && (*m_obstacles)[n].empty()
        && !storage::isClosed(m_slips[n]);
}

void SlipsPanel::show()
{
    if (m_slips.empty())
        m_words->setHtml(line(tr("No correction slip is open yet: the first edit opens one."), theme::quiet));
    else
        m_words->setHtml(batch().isNull() ? wordsOf(0) : wordsOfBatch());
}

QString SlipsPanel::wordsOf(std::size_t n) const
{
    const gis::Record &slip = m_slips[n];
    const QString state = slip.text("state"), reason = slip.text("parked_reason");
    QString words =
        u"<b>%1 – %2</b>"_s.arg(slip.text("code").toHtmlEscaped(), slip.text("title").toHtmlEscaped());
    words += line(gis::codeLabel(u"dossier_kind", slip.text("kind")), theme::quiet);
    words += reason.isEmpty() ? line(gis::codeLabel(u"dossier_state", state), theme::quiet)
                              : line(tr("%1: %2").arg(gis::codeLabel(u"dossier_state", state), reason),
                                     state == u"returned" ? theme::wrong : theme::look);
    if (!slip.text("basis").isEmpty())
        words += line(tr("Basis: %1").arg(slip.text("basis")), theme::quiet);
    if (storage::isClosed(slip))
        return words;
    if (!m_obstacles)
        return words + line(tr("Looking at what stands in the way…"), theme::quiet);
    const std::vector<Obstacle> &obstacles = (*m_obstacles)[n];
    if (obstacles.empty())
        return words + line(tr("Nothing stands in the way of submitting."), theme::good);
    words +=
        line(tr("Cannot be submitted yet, %n thing(s) stand in the way:", nullptr, int(obstacles.size())),
             theme::wrong);
    for (std::size_t i = 0; i < obstacles.size(); ++i) {
        const QString link = obstacles[i].finding        ? u"finding:%1"_s.arg(i)
            : obstacles[i].kind == Obstacle::Kind::Basis ? u"basis:"_s
                                                         : QString();
        words += line(obstacles[i].sentence, link.isEmpty() ? theme::look : theme::accent, link);
    }
    return words;
}

/** Each slip a link to itself, with its state or what stands in its way. */
QString SlipsPanel::wordsOfBatch() const
{
    const auto record = m_document->file().record(gis::table("batch"), batch());
    QString words =
        u"<b>%1 – %2</b>"_s.arg(record->text("code").toHtmlEscaped(), record->text("title").toHtmlEscaped());
    for (std::size_t n = 0; n < m_slips.size(); ++n) {
        const gis::Record &slip = m_slips[n];
        const bool isClosed = storage::isClosed(slip), isKnown = isClosed || m_obstacles;
        const QString said = isClosed ? gis::codeLabel(u"dossier_state", slip.text("state"))
            : !isKnown                ? tr("looking at what stands in the way…")
            : isFree(n)               ? tr("nothing stands in the way")
                        : tr("%n thing(s) stand in the way", nullptr, int((*m_obstacles)[n].size()));
        words += line(u"%1 – %2: %3"_s.arg(slip.text("code"), slip.text("title"), said),
                      isClosed || !isKnown ? theme::quiet
                          : isFree(n)      ? theme::good
                                           : theme::wrong,
                      u"slip:%1"_s.arg(gis::text(slip.id)));
    }
    return words;
}

void SlipsPanel::follow(const QUrl &link)
{
    if (link.scheme() == u"basis")
        return Q_EMIT basisWanted(slip());
    if (link.scheme() == u"slip")
        return select(QUuid::fromString(link.path()));
    const auto n = link.path().toULongLong();
    if (m_obstacles && !m_obstacles->empty() && n < m_obstacles->front().size()
        && m_obstacles->front()[n].finding)
        Q_EMIT findingWanted(*m_obstacles->front()[n].finding);
}

/** Submits those in hand in whose way nothing stands; what was worked out before the last edit is forgotten.
 */
void SlipsPanel::submit()
{
    m_list->setFocus(); // or the next field of the form would get it from the greyed button
    try {
        std::vector<gis::Edit> edits;
        for (std::size_t n = 0; n < m_slips.size(); ++n)
            if (isFree(n))
                edits.push_back(storage::submissionOf(m_document->file(), m_slips[n].id));
        if (!edits.empty())
            Q_EMIT edited(joined(tr("Submit a Batch"), edits));
    } catch (const gis::Error &error) { // an action: the window says why
        Q_EMIT failed(error.message());
    }
}

void SlipsPanel::takeBack()
{
    try {
        std::vector<gis::Edit> edits;
        for (const gis::Record &slip : m_slips)
            if (slip.text("state") == u"submitted")
                edits.push_back(storage::takingBackOf(m_document->file(), slip.id));
        if (!edits.empty())
            Q_EMIT edited(joined(tr("Take a Batch Back"), edits));
    } catch (const gis::Error &error) { // an action: the window says why
        Q_EMIT failed(error.message());
    }
}

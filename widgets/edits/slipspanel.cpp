#include "widgets/edits/slipspanel.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "gis/humanvalues.h"
#include "storage/basis.h"
#include "widgets/form/flowlayout.h"
#include "widgets/queue/livecheck.h"
#include "widgets/theme.h"

#include <QBoxLayout>
#include <QDate>
#include <QHeaderView>
#include <QPushButton>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using storage::Obstacle;

namespace
{

/** By a connection of its own. */
std::vector<Obstacle> obstaclesOf(const QString &path, const QUuid &slip, const CheckStatePtr &state)
{
    const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
    return storage::obstaclesTo(file, slip, *state->run, state->fabric);
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
    connect(m_submit, &QPushButton::clicked, this, [this] {
        attempt([this](const gis::Record &slip) {
            if (m_obstacles && m_obstacles->empty()) // what was worked out before the last edit is forgotten
                Q_EMIT edited(storage::submissionOf(m_document->file(), slip.id));
        });
    });
    connect(m_back, &QPushButton::clicked, this, [this] {
        attempt([this](const gis::Record &slip) {
            Q_EMIT edited(storage::takingBackOf(m_document->file(), slip.id));
        });
    });
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
    fill();
}

QUuid SlipsPanel::slip() const
{
    return m_list->currentItem() ? m_list->currentItem()->data(0, Qt::UserRole).toUuid() : QUuid();
}

std::optional<gis::Record> SlipsPanel::record() const
{
    return m_document ? m_document->file().record(gis::table("dossier"), slip()) : std::nullopt;
}

/** The newest first; the one in hand stays, at first it is the one that edits go to. */
void SlipsPanel::fill()
{
    QUuid wanted = slip();
    if (m_document && wanted.isNull())
        wanted = m_document->currentDossier().isNull() ? storage::lastOpenDossier(m_document->file())
                                                       : m_document->currentDossier();
    {
        const QSignalBlocker quiet(m_list);
        m_list->clear();
        if (m_document)
            m_document->file().visit(gis::table("dossier"), {}, [&](const gis::Record &slip) {
                m_list->insertTopLevelItem(0, itemOf(slip));
                if (slip.id == wanted)
                    m_list->setCurrentItem(m_list->topLevelItem(0));
                return true;
            });
        if (!m_list->currentItem())
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    ask();
}

/** Has worked out what stands in the way; while edits are being checked, later. */
void SlipsPanel::ask()
{
    m_obstacles.reset();
    m_job.setFuture({});
    const auto slip = record();
    const bool isOpen = slip && !storage::isClosed(*slip);
    if (isOpen && isVisible() && m_check->isUpToDate())
        m_job.setFuture(
            QtConcurrent::run(obstaclesOf, m_document->file().path(), slip->id, m_check->state()));
    if (slip)
        show(*slip);
    else
        m_words->setHtml(line(tr("No correction slip is open yet: the first edit opens one."), theme::quiet));
    m_basis->setEnabled(isOpen && !m_document->file().isReadOnly());
    m_submit->setEnabled(false);
    m_back->setEnabled(slip && slip->text("state") == u"submitted" && !m_document->file().isReadOnly());
}

void SlipsPanel::take()
{
    const auto slip = record();
    if (!slip || m_job.future().resultCount() == 0) {
        try {
            m_job.future().waitForFinished(); // throws what the task threw
        } catch (const gis::Error &error) { // the end of a task
            Q_EMIT failed(error.message());
        }
        return;
    }
    m_obstacles = m_job.result();
    m_submit->setEnabled(m_obstacles->empty() && !m_document->file().isReadOnly());
    show(*slip);
}

void SlipsPanel::show(const gis::Record &slip)
{
    const QString state = slip.text("state"), reason = slip.text("parked_reason");
    QString words =
        u"<b>%1 – %2</b>"_s.arg(slip.text("code").toHtmlEscaped(), slip.text("title").toHtmlEscaped());
    words += line(gis::codeLabel(u"dossier_kind", slip.text("kind")), theme::quiet);
    words += reason.isEmpty() ? line(gis::codeLabel(u"dossier_state", state), theme::quiet)
                              : line(tr("%1: %2").arg(gis::codeLabel(u"dossier_state", state), reason),
                                     state == u"returned" ? theme::wrong : theme::look);
    if (!slip.text("basis").isEmpty())
        words += line(tr("Basis: %1").arg(slip.text("basis")), theme::quiet);
    if (!storage::isClosed(slip)) {
        if (!m_obstacles)
            words += line(tr("Looking at what stands in the way…"), theme::quiet);
        else if (m_obstacles->empty())
            words += line(tr("Nothing stands in the way of submitting."), theme::good);
        else
            words += line(tr("Cannot be submitted yet, %n thing(s) stand in the way:", nullptr,
                             int(m_obstacles->size())),
                          theme::wrong);
        for (std::size_t n = 0; m_obstacles && n < m_obstacles->size(); ++n) {
            const Obstacle &obstacle = (*m_obstacles)[n];
            const QString link = obstacle.finding        ? u"finding:%1"_s.arg(n)
                : obstacle.kind == Obstacle::Kind::Basis ? u"basis:"_s
                                                         : QString();
            words += line(obstacle.sentence, link.isEmpty() ? theme::look : theme::accent, link);
        }
    }
    m_words->setHtml(words);
}

void SlipsPanel::follow(const QUrl &link)
{
    if (link.scheme() == u"basis")
        return Q_EMIT basisWanted(slip());
    const auto n = link.path().toULongLong();
    if (m_obstacles && n < m_obstacles->size() && (*m_obstacles)[n].finding)
        Q_EMIT findingWanted(*(*m_obstacles)[n].finding);
}

void SlipsPanel::attempt(const std::function<void(const gis::Record &)> &act)
{
    try {
        if (const auto slip = record())
            act(*slip);
    } catch (const gis::Error &error) { // an action: the window says why
        Q_EMIT failed(error.message());
    }
}

#include "widgets/queue/queuedesk.h"

#include "gis/error.h"
#include "gis/rules/fixes.h"
#include "storage/check/conflictfix.h"
#include "widgets/form/parcelform.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/map/sheetframes.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/queue/findingfield.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/mine.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/whygroup.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"

#include <QLocale>
#include <QSettings>
#include <QtConcurrentRun>

#include <array>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto themeKey = "map/theme";

/** What of a state is drawn on the map. */
struct Dressing {
    ThemeColours colours;
    QueueOverlay overlay;
};

Dressing dressingOf(const CheckState &state, MapTheme theme, gis::ChunkPtr land)
{
    const gis::ParcelOrder &order = *state.lines->facts->order;
    Dressing dressing{ themeColours(theme, state.fabric, order, *state.groups, std::move(land)), {} };
    if (theme != MapTheme::None) {
        dressing.overlay.marks = findingMarks(*state.lines);
        dressing.overlay.shares = sheetShares(order, *state.groups, state.fabric);
    }
    return dressing;
}

/** “12 errors, 340 to look at, 214 notes, in 97 lines of work”. */
QString openByWeight(const CheckState &state)
{
    std::array<int, 4> counts{};
    for (const QueueFinding &finding : state.lines->findings.items)
        ++counts[std::size_t(finding.severity)];
    const auto count = [&](gis::Severity severity) { return counts[std::size_t(severity)]; };
    return QStringList{ QueueDesk::tr("%n errors", nullptr, count(gis::Severity::Error)),
                        QueueDesk::tr("%n to look at", nullptr, count(gis::Severity::Warning)),
                        QueueDesk::tr("%n notes", nullptr, count(gis::Severity::Note)),
                        QueueDesk::tr("together %n lines of work", nullptr, int(state.lines->size())) }
        .join(u", "_s);
}

} // namespace

QueueDesk::QueueDesk(Panels panels, QObject *parent)
    : QObject(parent), m_panels(panels), m_check(new LiveCheck(this)),
      m_theme(MapTheme(std::clamp(QSettings().value(themeKey, int(MapTheme::Groups)).toInt(), 0, 2))),
      m_overlay(std::make_shared<QueueOverlay>())
{
    connectPanels();
    connectReport();
}

void QueueDesk::connectPanels()
{
    const auto [work, map, form, why, fix] = m_panels;
    map->setOverlay([overlay = m_overlay](QPainter &painter, const Viewport &view) {
        paintQueueOverlay(painter, *overlay, view);
    });
    connect(m_check, &LiveCheck::progressed, work, &WorkPanel::setChecking);
    connect(m_check, &LiveCheck::failed, this, &QueueDesk::refused);
    connect(m_check, &LiveCheck::found, this, &QueueDesk::take);
    connect(work, &WorkPanel::checkCancelled, m_check, &LiveCheck::cancel);
    connect(work, &WorkPanel::dayTurned, m_check, [this] { m_check->checkAll(); });
    connect(work, &WorkPanel::checkCancelled, this, [this] { m_before.reset(); });
    connect(work->queue(), &QueuePanel::lineChanged, this, &QueueDesk::showLine);
    connect(work->queue(), &QueuePanel::lineActivated, this, &QueueDesk::openLine);
    connect(work->parcels(), &ParcelList::currentChanged, this, [this] {
        endFix();
        look({});
        showWhy();
    });
    connect(why, &WhyPanel::showWanted, this, &QueueDesk::showFinding);
    connect(why, &WhyPanel::fixWanted, this,
            [this](std::size_t finding) { attempt([&] { previewFix(finding, false); }); });
    connect(why, &WhyPanel::exceptionWanted, this,
            [this](std::size_t finding) { attempt([&] { askException(finding); }); });
    connect(why, &WhyPanel::confirmationWanted, this,
            [this](std::size_t finding) { attempt([&] { confirm(finding); }); });
    connect(fix, &FixPanel::closed, this, [this] {
        endFix();
        goOn();
    });
    connect(fix, &FixPanel::chosen, this, &QueueDesk::preview);
    connect(&m_fixing, &QFutureWatcherBase::progressValueChanged, work, [this, work](int value) {
        if (m_fixing.isRunning())
            work->setChecking(value / 1000.0);
    });
    connect(&m_fixing, &QFutureWatcherBase::finished, this, [this, work] {
        work->setChecking(-1);
        attempt([this] { takeFix(); });
    });
    connect(&m_foreseeing, &QFutureWatcherBase::finished, this,
            [this] { attempt([this] { takeForeseen(); }); });
    connect(work, &WorkPanel::checkCancelled, this, &QueueDesk::endFix);
    connect(fix, &FixPanel::allWanted, this, [this] {
        if (m_fixed)
            attempt([this] { previewFix(*m_fixed, true); });
    });
    connect(fix, &FixPanel::accepted, this, [this](const gis::Edit &edit) {
        endFix();
        look({});
        goOn();
        Q_EMIT edited(edit);
    });
}

template <typename Act> void QueueDesk::attempt(Act act)
{
    try {
        act();
    } catch (const gis::Error &error) {
        Q_EMIT refused(error.message());
    }
}

void QueueDesk::setDocument(storage::Document *document)
{
    endFix();
    m_before.reset();
    m_waiting = {};
    m_document = document;
    *m_overlay = {};
    m_panels.why->setText({});
    m_panels.work->queue()->setDocument(document);
    m_panels.work->setGroups(nullptr);
    m_panels.work->setNews({});
    m_land = document ? landOf(document->file()) : nullptr;
    ++m_dressing;
    if (document) {
        m_person = document->author();
        m_panels.work->setMine(parcelsOfClerk(document->file(), document->author()));
        m_panels.work->followWork();
    }
    m_check->setDocument(document);
}

void QueueDesk::take(const CheckStatePtr &state)
{
    endFix(); // it was of the findings before
    WorkPanel *work = m_panels.work;
    work->setGroups(state->groups);
    work->setReturned(
        int(m_document->file().records(gis::table("dossier"), { { "state", u"returned"_s } }).size()));
    if (work->queue()->filter().mine)
        work->setMine(parcelsOfClerk(m_document->file(), m_document->author()));
    work->queue()->setLines(state->lines);
    QStringList news;
    if (state->fixed)
        news += tr("%n things put right", nullptr, state->fixed);
    if (state->added)
        news += tr("%n new things to look at", nullptr, state->added);
    if (!news.isEmpty())
        work->setNews(tr("Last edit: %1", "what it did to the findings").arg(news.join(u" · "_s)));
    const QLocale locale;
    const gis::GroupCounts &counts = state->groups->counts;
    Q_EMIT groupsChanged(tr("Groups: %1 · %2 · %3")
                             .arg(locale.toString(counts.group[1]), locale.toString(counts.group[2]),
                                  locale.toString(counts.group[3])));
    if (const auto sheet = std::exchange(m_sheet, std::nullopt)) {
        QueueFilter filter;
        const auto &sheets = state->lines->facts->order->sheets;
        filter.sheet = int(std::find(sheets.begin(), sheets.end(), *sheet) - sheets.begin());
        work->setFace(WorkPanel::Queue);
        work->queue()->setFilter(filter);
        Q_EMIT said(tr("Sheet %1: %n parcels are left to do.", nullptr, work->queue()->shown().parcels)
                        .arg(sheet->sheetNo));
    }
    showWhy();
    showColours();
    if (const auto before = std::exchange(m_before, std::nullopt))
        sayWhole(*before);
    if (m_waiting && m_check->isUpToDate())
        std::exchange(m_waiting, {})();
}

void QueueDesk::checkWhole()
{
    m_before = m_check->state() ? m_check->state()->ids : std::vector<FindingId>();
    m_check->checkAll(true);
}

void QueueDesk::sayWhole(const std::vector<FindingId> &before)
{
    const CheckState &now = *m_check->state();
    const QLocale locale;
    Q_EMIT said(tr("The whole commune is checked: %n parcels in %1 s by profile %2. Open: %3; new: %4; gone: "
                   "%5.",
                   nullptr, now.groups->counts.all())
                    .arg(locale.toString(now.run->seconds(), 'f', 1), now.run->profile().name,
                         openByWeight(now), locale.toString(surplus(now.ids, before).size()),
                         locale.toString(surplus(before, now.ids).size())));
}

void QueueDesk::tellOpen(const QUuid &parcel, std::function<void(const QString &words)> told)
{
    if (!m_check->isFollowing())
        return told(openWords(parcel));
    m_waiting = [this, parcel, told = std::move(told)] { told(openWords(parcel)); };
}

QString QueueDesk::openWords(const QUuid &parcel) const
{
    const CheckStatePtr state = m_check->state();
    if (!state)
        return {};
    constexpr qsizetype most = 2;
    int count = 0;
    QStringList sentences;
    for (const std::size_t n : state->run->why(parcel).findings)
        if (state->run->finding(n).severity == gis::Severity::Error && ++count <= most)
            sentences += state->run->sentence(n);
    return count ? tr("%n errors are still open: %1", nullptr, count).arg(sentences.join(u' ')) : QString();
}

void QueueDesk::showColours()
{
    const CheckStatePtr state = m_check->state();
    if (!state)
        return;
    QtConcurrent::run(dressingOf, *state, m_theme, m_land)
        .then(this, [this, state, number = ++m_dressing](const Dressing &dressing) {
            if (number != m_dressing)
                return; // a newer one is on its way
            m_overlay->marks = dressing.overlay.marks;
            m_overlay->shares = dressing.overlay.shares;
            m_panels.map->setColouring(
                followed(dressing.colours.colouring, state->fabric, m_panels.map->fabric()),
                dressing.colours.legend);
        });
}

void QueueDesk::setTheme(MapTheme theme)
{
    m_theme = theme;
    QSettings().setValue(themeKey, int(theme));
    showColours();
}

void QueueDesk::showLine(std::uint32_t line)
{
    endFix();
    const QueueLines &lines = *m_check->state()->lines;
    const bool isOfMany = lines.lines[line].kind == QueueLine::Kind::Cause;
    m_panels.work->parcels()->setCurrent(isOfMany ? QUuid() : lines.parcel(line)); // what is marked as done
    showWhy();
}

void QueueDesk::openLine(std::uint32_t line)
{
    const QueueLines &lines = *m_check->state()->lines;
    const CheckState &state = *m_check->state();
    const std::size_t number = numbersOf(line).front();
    const gis::Finding finding = state.run->finding(number);
    if (lines.lines[line].kind == QueueLine::Kind::Cause) {
        if (gis::fixable(*state.run, state.fabric, std::span(&number, 1)).empty())
            showFinding(number);
        else
            attempt([&] { previewFix(number, true); });
        return;
    }
    if (!storage::slipInConflict(*state.run, number).isNull())
        return attempt([&] { previewFix(number, false); });
    m_panels.map->fitParcel(lines.parcel(line));
    look(finding.place, gis::disputedGround(*state.run, number));
    focus(finding);
}

/** The keys go back to the list from which the work came. */
void QueueDesk::goOn()
{
    if (m_panels.work->face() == WorkPanel::Queue)
        m_panels.work->startWork();
}

std::vector<std::uint32_t> QueueDesk::numbersOf(std::uint32_t line) const
{
    const QueueLines &lines = *m_check->state()->lines;
    const QueueFilter &filter = m_panels.work->queue()->filter();
    std::vector<std::uint32_t> meant, others;
    for (const std::uint32_t finding : lines.findingsOf(line))
        (isMeant(lines.item(finding), filter) ? meant : others).push_back(lines.item(finding).number);
    meant.insert(meant.end(), others.begin(), others.end());
    return meant;
}

std::vector<std::uint32_t> QueueDesk::inHand() const
{
    std::vector<std::uint32_t> numbers;
    const CheckStatePtr state = m_check->state();
    if (!state)
        return numbers;
    const std::uint32_t line = m_panels.work->queue()->current();
    if (line != QueueLine::none && m_panels.work->face() == WorkPanel::Queue)
        return numbersOf(line);
    for (const std::size_t finding : state->run->why(m_panels.work->parcels()->current()).findings)
        numbers.push_back(std::uint32_t(finding));
    return numbers;
}

void QueueDesk::showWhy()
{
    const CheckStatePtr state = m_check->state();
    if (!state)
        return;
    const QueuePanel *queue = m_panels.work->queue();
    const std::uint32_t line = queue->current();
    const bool isOfOne = line == QueueLine::none || m_panels.work->face() == WorkPanel::Parcels
        || state->lines->lines[line].kind == QueueLine::Kind::Parcel;
    if (isOfOne)
        m_panels.why->setText(
            whyGroup(*state->run, state->fabric, m_panels.work->parcels()->current(), m_person));
    else
        m_panels.why->setText(findingWords(
            *state->run, state->fabric,
            queue->model()->index(queue->model()->rowOf(state->lines->key(line))).data().toString(), inHand(),
            m_person));
}

void QueueDesk::checkSheet(const gis::SheetKey &sheet)
{
    m_sheet = sheet;
    m_check->checkAll();
}

void QueueDesk::checkParcel()
{
    const CheckStatePtr state = m_check->state();
    const QUuid parcel = m_panels.work->parcels()->current();
    if (!state || parcel.isNull())
        throw gis::Error(tr("Choose a parcel first, and wait until the file has been checked."));
    const gis::Why why = state->run->why(parcel);
    Q_EMIT said(tr("%n things are open for this parcel.", nullptr, int(why.findings.size())));
    showWhy();
}

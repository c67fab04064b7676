// What the clerk decides about findings: fixes, exceptions and their confirmation.
#include "widgets/queue/queuedesk.h"

#include "gis/error.h"
#include "gis/rules/fixes.h"
#include "storage/check/conflictfix.h"
#include "storage/check/sheetfix.h"
#include "gis/rules/columns.h"
#include "storage/recordedareas.h"
#include "storage/successionrows.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/queue/exceptiondialog.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"

#include <QDeadlineTimer>
#include <QLocale>
#include <QThread>
#include <QtConcurrentRun>

#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace
{

/** The open findings of \a run of the rule of \a finding, of its cause where \a finding has one. */
std::vector<std::size_t> ofSameKind(const gis::CheckRun &run, std::size_t finding)
{
    std::vector<std::size_t> findings;
    const gis::Hit &wanted = run.hit(finding);
    for (std::size_t n = 0; n < run.size(); ++n)
        if (run.hit(n).rule == wanted.rule && run.hit(n).cause == wanted.cause && run.isOpen(n))
            findings.push_back(n);
    return findings;
}

/** The recorded areas of \a parcels that agreed with their shapes, as they would be. */
std::vector<storage::AreaChange> areasOf(const gis::CheckRun &run,
                                         const std::vector<gis::FixedParcel> &parcels)
{
    const gis::RegisterTable &rows = run.rows().table("parcel");
    std::vector<storage::AreaChange> changes;
    for (const gis::FixedParcel &parcel : parcels) {
        const gis::Row row = rows.find(parcel.id);
        const double before = storage::tenths(parcel.before), after = storage::tenths(parcel.after);
        if (row != gis::noRow && before != after
            && std::abs(rows.number(row, gis::columns().parcel.recordedArea) - before) < 0.05)
            changes.push_back({ parcel.id, parcel.name, before, after });
    }
    return changes;
}

WorkedFix workedFix(const CheckState &state, std::size_t finding, bool all, const gis::Progress &progress)
{
    const gis::CheckRun &run = *state.run;
    const std::vector<std::size_t> kind = gis::fixable(run, state.fabric, ofSameKind(run, finding)),
                                   wanted = all ? kind : std::vector{ finding };
    WorkedFix worked{ gis::fix(run, state.fabric, wanted, {}, progress), {}, {}, all ? 0 : int(kind.size()) };
    if (worked.edit.changes.empty())
        worked.choices = gis::shapeChoices(run, state.fabric, wanted, progress);
    for (const gis::ShapeChoice &choice : worked.choices)
        worked.withAreas.push_back(storage::withAreas(choice.edit, areasOf(run, choice.parcels)));
    return worked;
}

/** What the rules would find after \a edit of \a state, compared with what they find now. */
Foreseen foreseen(const CheckState &state, const gis::Edit &edit)
{
    gis::Fabric after = state.fabric;
    after.apply(edit);
    const gis::CheckRun run = gis::rechecked(*state.run, state.fabric, after, edit);
    const gis::FindingChanges changes = gis::changesBetween(*state.run, run);
    std::map<int, int> goes;
    for (const std::size_t n : changes.fixed)
        ++goes[state.run->hit(n).rule];
    Foreseen result;
    for (const auto &[rule, count] : goes)
        result.goes += u"%1 (%2)"_s.arg(gis::title(gis::rules()[std::size_t(rule)])).arg(count);
    for (const std::size_t n : changes.added)
        result.comes += run.sentence(n);
    return result;
}

} // namespace

void QueueDesk::fix()
{
    const CheckStatePtr state = m_check->state(); // where there is none, nothing is in hand
    const std::vector<std::uint32_t> numbers = inHand();
    for (const std::size_t finding : numbers) {
        if (gis::fixable(*state->run, state->fabric, std::span(&finding, 1)).empty())
            continue;
        const std::uint32_t line = m_panels.work->queue()->current();
        const bool isCause = line != QueueLine::none && m_panels.work->face() == WorkPanel::Queue
            && state->lines->lines[line].kind == QueueLine::Kind::Cause;
        previewFix(finding, isCause);
        return;
    }
    throw gis::Error(tr("Nothing in hand has a fix that the program could make; a person must decide."));
}

void QueueDesk::previewFix(std::size_t finding, bool all)
{
    endFix();
    m_fixed = finding;
    const CheckState &now = *m_check->state();
    if (!storage::slipInConflict(*now.run, finding).isNull())
        return showConflict(finding);
    if (storage::isOfSheet(*now.run, finding)) // its rows are the file's, which this thread has
        return showFix(storage::sheetFix(storage::RowView(m_document->file()), *now.run, now.fabric, finding),
                       0);
    const auto work = [state = m_check->state(), finding, all](QPromise<WorkedFix> &promise) {
        promise.setProgressRange(0, 1000);
        try {
            promise.addResult(workedFix(*state, finding, all, [&](double share) {
                promise.setProgressValue(int(1000 * share));
                return !promise.isCanceled();
            }));
        } catch (const gis::Cancelled &) { // the clerk does not want it any more
        }
    };
    m_fixing.setFuture(QtConcurrent::run(work));
    constexpr int noticed = 50; // ms: what takes longer goes on beside the work
    for (const QDeadlineTimer soon(noticed); !m_fixing.isFinished() && !soon.hasExpired();)
        QThread::msleep(1);
    if (m_fixing.isFinished())
        takeFix();
}

/** Shows what was worked out, unless the clerk has turned to something else. */
void QueueDesk::takeFix()
{
    if (m_fixing.isCanceled() || !m_fixed || m_fixing.future().resultCount() == 0)
        return;
    const WorkedFix worked = m_fixing.result();
    m_fixing.setFuture({});
    if (!worked.edit.changes.empty())
        return showFix(worked.edit, worked.ofAll);
    if (!worked.choices.empty())
        return showChoices(worked);
    endFix();
    throw gis::Error(tr("The program cannot put this right by itself; a person must decide."));
}

void QueueDesk::showFix(const gis::Edit &edit, int ofAll)
{
    m_panels.why->setAside(true); // it says the same in more words
    m_panels.fix->show(m_document->file(), edit, ofAll);
    preview(edit);
}

void QueueDesk::showChoices(const WorkedFix &worked)
{
    const gis::CheckRun &run = *m_check->state()->run;
    const QString cause = worked.ofAll == 0 ? run.cause(*m_fixed) : QString();
    m_panels.why->setAside(true);
    m_panels.fix->choose(cause.isEmpty()            ? run.sentence(*m_fixed)
                             : cause.endsWith(u'.') ? cause
                                                    : QString(cause + u'.'),
                         worked.choices, worked.withAreas);
    const gis::GeometryPtr ground = gis::disputedGround(run, *m_fixed);
    if (ground && !worked.choices.front().parcels.empty())
        m_panels.map->fit(gis::grown(gis::extent(*ground), 2'000));
    look(run.finding(*m_fixed).place, ground);
}

void QueueDesk::preview(const gis::Edit &edit)
{
    m_overlay->preview = edit;
    const gis::Box box = gis::extent(edit);
    const gis::Box seen = m_panels.map->view().box();
    const bool isSeen = seen.contains({ box.west, box.south }) && seen.contains({ box.east, box.north });
    if (!box.isEmpty() && !isSeen) // all parcels that it changes, whole
        m_panels.map->fit(gis::grown(box, 5'000));
    m_panels.map->update();
    foresee(edit);
}

void QueueDesk::foresee(const gis::Edit &edit)
{
    m_panels.fix->setForeseen(tr("What goes and what is new is being worked out…"));
    m_foreseeing.setFuture(
        QtConcurrent::run([state = m_check->state(), edit] { return foreseen(*state, edit); }));
}

/** Says what was foreseen, unless the clerk has turned to something else. */
void QueueDesk::takeForeseen()
{
    if (!m_fixed || m_foreseeing.isCanceled() || m_foreseeing.future().resultCount() == 0)
        return;
    constexpr qsizetype most = 3;
    const Foreseen seen = m_foreseeing.result();
    QStringList words;
    if (!seen.goes.isEmpty())
        words += tr("Goes: %1.").arg(seen.goes.join(u", "_s));
    if (!seen.comes.isEmpty())
        words +=
            tr("New (%1): %2").arg(QLocale().toString(seen.comes.size()), seen.comes.mid(0, most).join(u' '));
    m_panels.fix->setForeseen(words.isEmpty() ? tr("Nothing goes and nothing is new.") : words.join(u'\n'));
}

void QueueDesk::endFix()
{
    m_fixing.cancel();
    m_foreseeing.cancel();
    m_fixed.reset();
    m_panels.fix->clear();
    m_panels.why->setAside(false);
    m_overlay->preview.reset();
    m_panels.map->update();
}

void QueueDesk::except()
{
    const auto numbers = inHand();
    if (numbers.empty())
        throw gis::Error(tr("Nothing in hand is open."));
    const gis::CheckRun &run = *m_check->state()->run;
    if (run.exception(numbers.front()) == gis::Exception::Asked)
        confirm(numbers.front());
    else
        askException(numbers.front());
}

void QueueDesk::askException(std::size_t finding)
{
    const CheckStatePtr state = m_check->state();
    const auto words = askForException(state->run->sentence(finding), m_panels.work);
    if (!words)
        return;
    m_person = words->name;
    Q_EMIT edited(
        gis::askedException(*state->run, finding, words->reason, words->name, QDate::currentDate()));
}

void QueueDesk::confirm(std::size_t finding)
{
    const CheckStatePtr state = m_check->state();
    const auto asked = gis::decisionOf(*state->run, finding);
    const auto name =
        askForSecondPerson(state->run->sentence(finding), asked ? asked->by : QString(), m_panels.work);
    if (!name)
        return;
    const gis::Edit edit = gis::confirmedException(*state->run, finding, *name); // may refuse the name
    m_person = *name;
    Q_EMIT edited(edit);
}

#include "widgets/queue/livecheck.h"

#include "storage/check/handover.h"
#include "storage/check/registerreader.h"

#include <QtConcurrentRun>

namespace
{

using IdsPtr = std::shared_ptr<const std::vector<FindingId>>;

/** What the rules would have found in \a run without \a edit, which made \a fabric. */
IdsPtr idsWithout(const gis::CheckRun &run, const gis::Fabric &fabric, const gis::Edit &edit)
{
    if (edit.changes.empty())
        return std::make_shared<const std::vector<FindingId>>(findingIds(run));
    const gis::Edit back = gis::inverted(edit);
    gis::Fabric before = fabric;
    before.apply(back);
    return std::make_shared<const std::vector<FindingId>>(
        findingIds(gis::rechecked(run, fabric, before, back)));
}

/** \a inherited and what \a after has that \a before has not. */
IdsPtr idsWith(const IdsPtr &inherited, const gis::CheckRun &before, const gis::CheckRun &after)
{
    std::vector<FindingId> ids = *inherited;
    const std::vector<FindingId> now = findingIds(after);
    for (const std::uint32_t n : surplus(now, findingIds(before)))
        ids.push_back(
            *std::find_if(now.begin(), now.end(), [n](const FindingId &id) { return id.finding == n; }));
    std::sort(ids.begin(), ids.end());
    return std::make_shared<const std::vector<FindingId>>(std::move(ids));
}

/** What the window shows of \a run; \a facts may be null: then they are read. */
std::shared_ptr<CheckState> stateOf(CheckRunPtr run, IdsPtr inherited, const gis::Fabric &fabric,
                                    ParcelFactsPtr facts)
{
    auto state = std::make_shared<CheckState>();
    state->run = std::move(run);
    state->ids = findingIds(*state->run);
    state->inherited = std::move(inherited);
    state->fabric = fabric;
    if (!facts)
        facts = std::make_shared<const ParcelFacts>(parcelFacts(state->run->rows(), fabric));
    state->groups = std::make_shared<const ParcelGroups>(parcelGroups(*state->run, *facts));
    QueueFindings findings = queueFindings(state->run, surplus(state->ids, *state->inherited), *facts);
    state->lines = std::make_shared<const QueueLines>(queueLines(std::move(findings), std::move(facts)));
    return state;
}

/** The profile \a nameOrFile, or the usual one and what the clerk is told. */
std::pair<gis::Profile, QString> usedProfile(const QString &nameOrFile)
{
    try { // a province's file may lie on a stick that is not there today: the work goes on
        return { gis::profile(nameOrFile), {} };
    } catch (const gis::Error &error) {
        const gis::Profile usual = gis::profile({});
        return { usual,
                 LiveCheck::tr(
                     "Checked by the built-in profile %1, because the province's cannot be used: %2")
                     .arg(usual.name, error.message()) };
    }
}

} // namespace

LiveCheck::LiveCheck(QObject *parent) : QObject(parent)
{
    connect(&m_job, &QFutureWatcherBase::progressValueChanged, this, [this](int value) {
        if (m_isWhole)
            Q_EMIT progressed(value / 1000.0);
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, [this] { checkAll(); });
    connect(&m_job, &QFutureWatcherBase::finished, this, &LiveCheck::take);
    m_scanPool.setMaxThreadCount(1);
    m_scanPool.setThreadPriority(QThread::LowestPriority);
    connect(&m_scanJob, &QFutureWatcherBase::finished, this, &LiveCheck::takeScans);
}

LiveCheck::~LiveCheck()
{
    m_job.cancel();
    m_scanJob.cancel();
    for (QFuture<CheckStatePtr> &job : m_jobs) { // older ones too: they speak to this object
        job.cancel();
        job.waitForFinished();
    }
    m_scanJob.waitForFinished();
}

void LiveCheck::watch(const QFuture<CheckStatePtr> &job)
{
    std::erase_if(m_jobs, [](const QFuture<CheckStatePtr> &each) { return each.isFinished(); });
    m_jobs.push_back(job);
    m_job.setFuture(job);
}

void LiveCheck::setDocument(storage::Document *document)
{
    if (m_document)
        m_document->disconnect(this);
    cancel();
    m_document = document;
    m_state.reset();
    m_pending.clear();
    if (!document)
        return;
    connect(document, &storage::Document::changed, this, &LiveCheck::follow);
    connect(document, &storage::Document::reloaded, this, [this] { checkAll(); });
    m_fabric = document->fabric();
    m_soon.start(m_fabric.size() > 200'000 ? 2000 : 0); // of very many parcels the map is drawn first
}

void LiveCheck::checkAll(bool withScans)
{
    if (!m_document)
        return;
    m_soon.stop();
    m_job.cancel();
    m_scanJob.cancel();
    m_fabric = m_document->fabric();
    m_inJob = m_pending.size();
    m_isReading = m_isWhole = true;
    Q_EMIT progressed(0);
    watch(QtConcurrent::run([this, path = m_document->file().path(), fabric = m_fabric, profile = m_profile,
                             number = ++m_number, withScans](QPromise<CheckStatePtr> &promise) {
        promise.setProgressRange(0, 1000);
        const auto report = [&](double from, double to) {
            return [&promise, from, to](double share) {
                promise.setProgressValue(int(1000 * (from + (to - from) * share)));
                return !promise.isCanceled();
            };
        };
        try {
            const auto [rules, remark] = usedProfile(profile);
            if (!remark.isEmpty())
                QMetaObject::invokeMethod(
                    this, [this, remark = remark] { useUsual(remark); }, Qt::QueuedConnection);
            const storage::WorkingFile file(path, storage::WorkingFile::Access::Read);
            const gis::Register rows = storage::readRegister(
                file, withScans ? storage::ScanCare::Whole : storage::ScanCare::Quick, report(0, 0.4));
            QMetaObject::invokeMethod(
                this, [this, number] { m_isReading &= number != m_number; }, Qt::QueuedConnection);
            const auto run =
                std::make_shared<const gis::CheckRun>(gis::run(rows, fabric, rules, {}, report(0.4, 0.9)));
            promise.addResult(
                stateOf(run, idsWithout(*run, fabric, storage::editsSinceHandover(file)), fabric, nullptr));
        } catch (const gis::Cancelled &) { // the clerk, or a newer one
        } catch (const gis::Error &error) {
            QMetaObject::invokeMethod(
                this, [this, reason = error.message()] { Q_EMIT failed(reason); }, Qt::QueuedConnection);
        }
    }));
}

void LiveCheck::cancel()
{
    m_soon.stop();
    m_job.cancel();
    m_scanJob.cancel();
    if (std::exchange(m_isWhole, false))
        Q_EMIT progressed(-1);
}

void LiveCheck::useUsual(const QString &remark)
{
    m_profile.clear();
    Q_EMIT failed(remark);
}

bool LiveCheck::isUpToDate() const
{
    return m_state && m_pending.empty() && !m_job.isRunning() && !m_soon.isActive();
}

void LiveCheck::follow(const gis::Edit &edit)
{
    m_pending.push_back({ m_fabric, m_document->fabric(), edit, {} });
    m_fabric = m_document->fabric();
    if (m_isWhole && m_isReading) // it may or may not read these rows: begin again
        checkAll();
    else if (!m_job.isRunning())
        checkPending();
}

void LiveCheck::checkPending()
{
    if (!m_state || m_pending.empty())
        return;
    m_inJob = m_pending.size();
    watch(QtConcurrent::run([this, before = m_state, edits = m_pending](QPromise<CheckStatePtr> &promise) {
        try {
            gis::CheckRun run = *before->run;
            bool isSame = true; // what lines are ordered by
            IdsPtr inherited = before->inherited;
            for (const Pending &pending : edits) {
                if (pending.scans.isEmpty()) {
                    run = gis::rechecked(run, pending.before, pending.after, pending.edit);
                } else {
                    gis::CheckRun known = gis::rescanned(run, pending.after, pending.scans);
                    inherited = idsWith(inherited, run, known); // it was so before anybody edited
                    run = std::move(known);
                }
                isSame &= !changesFacts(pending.edit);
            }
            const auto state = stateOf(std::make_shared<const gis::CheckRun>(std::move(run)), inherited,
                                       edits.back().after, isSame ? before->lines->facts : nullptr);
            if (inherited == before->inherited) {
                state->added = int(surplus(state->ids, before->ids).size());
                state->fixed = int(surplus(before->ids, state->ids).size());
            }
            promise.addResult(state);
        } catch (const gis::Cancelled &) { // a full check has been started
        } catch (const gis::Error &error) {
            QMetaObject::invokeMethod(
                this, [this, reason = error.message()] { Q_EMIT failed(reason); }, Qt::QueuedConnection);
        }
    }));
}

void LiveCheck::take()
{
    const bool wasWhole = std::exchange(m_isWhole, false);
    if (wasWhole)
        Q_EMIT progressed(-1);
    const bool isThere = !m_job.isCanceled() && m_job.future().resultCount() > 0;
    if (isThere) {
        m_state = m_job.result();
        m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(m_inJob));
        if (wasWhole)
            readScans();
        Q_EMIT found(m_state);
    }
    if (isThere || m_job.isCanceled())
        checkPending();
}

void LiveCheck::readScans()
{
    m_scanJob.setFuture(
        QtConcurrent::run([rows = m_state->run->rows(), folder = m_document->file().scanFolder()](
                              QPromise<QHash<QUuid, gis::ScanFile>> &promise) {
            try {
                promise.addResult(
                    storage::changedScans(rows, folder, [&](double) { return !promise.isCanceled(); }));
            } catch (const gis::Cancelled &) { // another file, or a check of everything
            }
        }));
}

void LiveCheck::takeScans()
{
    if (m_scanJob.isCanceled() || m_scanJob.future().resultCount() == 0 || m_scanJob.result().isEmpty())
        return;
    m_pending.push_back({ m_fabric, m_fabric, {}, m_scanJob.result() });
    if (!m_job.isRunning())
        checkPending();
}

// What the whole commune is checked by, and what is written of it.
#include "widgets/queue/queuedesk.h"

#include "gis/error.h"
#include "storage/check/findingsreport.h"
#include "widgets/queue/workpanel.h"

#include <QFileInfo>
#include <QSettings>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace
{

constexpr auto profileKey = "check/profile";

/** Empty when the report is written, else why it is not. */
void writeReport(QPromise<QString> &promise, const QString &path, const CheckStatePtr &state,
                 const storage::ReportHead &head, bool names)
{
    promise.setProgressRange(0, 1000);
    try {
        storage::writeFindings(path, *state->run, state->fabric, head, names, nullptr,
                               [&promise](double share) {
                                   promise.setProgressValue(int(1000 * share));
                                   return !promise.isCanceled();
                               });
        promise.addResult(QString());
    } catch (const gis::Cancelled &) { // an earlier report is still there
    } catch (const gis::Error &error) {
        promise.addResult(error.message());
    }
}

} // namespace

void QueueDesk::connectReport()
{
    m_check->setProfile(QSettings().value(profileKey).toString());
    WorkPanel *work = m_panels.work;
    connect(&m_reporting, &QFutureWatcherBase::progressValueChanged, work, [this, work](int value) {
        if (m_reporting.isRunning())
            work->setChecking(value / 1000.0);
    });
    connect(work, &WorkPanel::checkCancelled, &m_reporting, &QFutureWatcherBase::cancel);
    connect(&m_reporting, &QFutureWatcherBase::finished, this, [this, work] {
        work->setChecking(-1);
        if (m_reporting.future().resultCount() == 0)
            return;
        const QString reason = m_reporting.result();
        reason.isEmpty() ? Q_EMIT said(tr("The report %1 is written.").arg(m_report))
                         : Q_EMIT refused(reason);
    });
}

void QueueDesk::setProfile(const QString &nameOrFile)
{
    const gis::Profile profile = gis::profile(nameOrFile);
    QSettings().setValue(profileKey, nameOrFile);
    m_check->setProfile(nameOrFile);
    m_check->checkAll();
    Q_EMIT said(tr("Checked by the profile %1 from now on.").arg(profile.name));
}

QString QueueDesk::placeOfReport(const QString &suffix) const
{
    const QFileInfo file(m_document ? m_document->file().path() : QString());
    return file.absolutePath() + u'/' + file.completeBaseName() + u'-' + tr("what-is-wrong") + u'.' + suffix;
}

void QueueDesk::report(const QString &path, bool names)
{
    if (!m_document || !m_check->isUpToDate() || m_reporting.isRunning())
        throw gis::Error(tr("Wait until the file has been checked, then ask for the report again."));
    m_report = path;
    const storage::ReportHead head{ QFileInfo(m_document->file().path()).fileName(), m_document->author(),
                                    QDateTime::currentDateTime().toString(u"dd/MM/yyyy HH:mm"_s) };
    m_reporting.setFuture(QtConcurrent::run(writeReport, path, m_check->state(), head, names));
}

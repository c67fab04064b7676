#include "storage/submission.h"

#include "gis/codelists.h"
#include "gis/error.h"
#include "storage/basis.h"
#include "storage/conflicts.h"
#include "storage/check/handover.h"
#include "storage/dossiers.h"

#include <QCoreApplication>

#include <map>
#include <set>

namespace storage
{

using gis::Edit, gis::Record; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Submission)
};

Record demand(const WorkingFile &file, const QUuid &dossier)
{
    const auto record = file.record(gis::table("dossier"), dossier);
    if (!record)
        throw gis::Error(Text::tr("The correction slip is not there any more."));
    return *record;
}

QString stateSentence(const gis::Record &dossier)
{
    return Text::tr("Slip %1 is not at work any more: %2.")
        .arg(dossier.text("code"), gis::codeLabel(u"dossier_state", dossier.text("state")));
}

/** The \a net changes of \a dossier whose rows no later one has taken further. */
std::vector<gis::Change> stillItsOwn(const WorkingFile &file, const QUuid &dossier,
                                     std::vector<gis::Change> net)
{
    const RowDossiers rows = rowDossiers(file);
    std::erase_if(net, [&](const gis::Change &change) { return rows.value(change.id) != dossier; });
    return net;
}

/** Rule and parcel of the findings \a numbers of \a run. */
std::set<std::pair<QString, QUuid>> faultsOf(const gis::CheckRun &run,
                                             const std::vector<std::size_t> &numbers)
{
    std::set<std::pair<QString, QUuid>> faults;
    for (const std::size_t n : numbers) {
        const gis::Finding finding = run.finding(n);
        for (const QUuid &parcel : finding.parcels)
            faults.insert({ finding.rule, parcel });
    }
    return faults;
}

/** The parcels that \a done made, each with what it made them of. */
std::multimap<QUuid, QUuid> parentsOf(const gis::Edit &done)
{
    std::multimap<QUuid, QUuid> parents;
    for (const gis::Change &change : done.changes)
        if (change.table == &gis::table("lineage") && change.isInsert()) {
            const auto line = gis::applied(change, std::nullopt);
            parents.insert({ line->idOf("child_id"), line->idOf("parent_id") });
        }
    return parents;
}

/** What \a finding says, with the number of the parcel that it counts for first. */
QString sentenceOf(const WorkingFile &file, const gis::Finding &finding)
{
    const auto parcel =
        finding.parcels.empty() ? std::nullopt : file.record(gis::table("parcel"), finding.parcels.front());
    return parcel ? Text::tr("Parcel %1/%2: %3")
                        .arg(parcel->text("sheet_no"), parcel->text("parcel_no"), finding.message)
                  : finding.message;
}

/** Adds the errors that \a done made; what a parcel lacked, those made of it may lack as well. */
void addFindings(std::vector<Obstacle> &obstacles, const WorkingFile &file, const gis::CheckRun &now,
                 const gis::Fabric &fabric, const gis::Edit &done)
{
    const gis::Edit back = gis::inverted(done);
    gis::Fabric before = fabric;
    before.apply(back);
    const gis::CheckRun base = gis::rechecked(now, fabric, before, back);
    const gis::FindingChanges changes = gis::changesBetween(base, now);
    const auto lacked = faultsOf(base, changes.fixed);
    const auto parents = parentsOf(done);
    const auto isHandedDown = [&](const gis::Finding &finding) {
        return !finding.parcels.empty()
            && std::all_of(finding.parcels.begin(), finding.parcels.end(), [&](const QUuid &parcel) {
                   const auto [first, last] = parents.equal_range(parcel);
                   return std::any_of(first, last, [&](const auto &each) {
                       return lacked.contains({ finding.rule, each.second });
                   });
               });
    };
    for (const std::size_t n : changes.added)
        if (now.severity(n) == gis::Severity::Error && now.exception(n) == gis::Exception::None) {
            const gis::Finding finding = now.finding(n);
            if (!isHandedDown(finding))
                obstacles.push_back({ Obstacle::Kind::Finding, sentenceOf(file, finding), finding });
        }
}

Edit stateEdit(const QString &title, const gis::Record &before, const QString &state,
               const QString &reason = {})
{
    gis::Record after = before;
    after.set("state", state);
    after.set("parked_reason", reason.isEmpty() ? gis::Value() : gis::Value(reason));
    after.set("remind_on", gis::Value());
    return { title, { gis::updateOf(before, after).value() } };
}

} // namespace

std::vector<Obstacle> obstaclesTo(const WorkingFile &file, const QUuid &dossier, const gis::CheckRun &now,
                                  const gis::Fabric &fabric)
{
    const gis::Record record = demand(file, dossier);
    if (isClosed(record))
        return { { Obstacle::Kind::State, stateSentence(record) } };
    const std::vector<gis::Change> net = netChangesOf(file, dossier);
    if (net.empty())
        return { { Obstacle::Kind::Empty,
                   Text::tr("Slip %1 changes nothing yet.").arg(record.text("code")) } };
    std::vector<Obstacle> obstacles;
    const bool isInConflict = record.text("state") == u"conflict"; // else no receipt need be read
    if (const QString why =
            isInConflict ? whyUndecided(record, net, conflictAnswers(file).value(dossier)) : QString();
        !why.isEmpty())
        obstacles.push_back({ Obstacle::Kind::State, why });
    if (const QString why = whyNotSubmitted(basisOf(file, record, net)); !why.isEmpty())
        obstacles.push_back({ Obstacle::Kind::Basis, why });
    addFindings(obstacles, file, now, fabric, together(file, stillItsOwn(file, dossier, net)));
    return obstacles;
}

QString refusal(const gis::Record &dossier, const std::vector<Obstacle> &obstacles)
{
    QStringList sentences;
    for (const Obstacle &obstacle : obstacles) {
        QString sentence = obstacle.sentence;
        if (sentence.endsWith(u'.'))
            sentence.chop(1);
        sentences += sentence;
    }
    return Text::tr("Slip %1 cannot be submitted yet: %n thing(s) stand in the way (%2).", nullptr,
                    int(obstacles.size()))
        .arg(dossier.text("code"), sentences.join(u"; "_s));
}

Edit submissionOf(const WorkingFile &file, const QUuid &dossier)
{
    const gis::Record record = demand(file, dossier);
    if (isClosed(record))
        throw gis::Error(stateSentence(record));
    return stateEdit(Text::tr("Submit Slip %1").arg(record.text("code")), record, u"submitted"_s);
}

bool canBeTakenBack(const gis::Record &dossier)
{
    const QString state = dossier.text("state");
    return state == u"submitted" || state == u"approved";
}

Edit takingBackOf(const WorkingFile &file, const QUuid &dossier, const QString &reason)
{
    const gis::Record record = demand(file, dossier);
    const QString code = record.text("code"), state = record.text("state");
    if (!canBeTakenBack(record))
        throw gis::Error(Text::tr("Slip %1 is not submitted (%2): there is nothing to take back.")
                             .arg(code, gis::codeLabel(u"dossier_state", state)));
    if (reason.trimmed().isEmpty())
        return stateEdit(Text::tr("Take Back Slip %1").arg(code), record, u"open"_s);
    return stateEdit(Text::tr("Return Slip %1").arg(code), record, u"returned"_s, reason.trimmed());
}

} // namespace storage

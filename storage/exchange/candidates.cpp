#include "storage/exchange/candidates.h"

#include "storage/basis.h"
#include "storage/conflicts.h"
#include "storage/dossiers.h"
#include "storage/exchange/sendings.h"
#include "storage/exchange/sentrows.h"

#include <QCoreApplication>

namespace storage
{

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

} // namespace

bool Candidate::goesByItself() const
{
    static const QStringList states{ u"import"_s,  u"open"_s,      u"returned"_s, u"conflict"_s,
                                     u"waiting"_s, u"submitted"_s, u"approved"_s };
    return states.contains(state) && !changes.empty() && lacks.isEmpty();
}

namespace
{

Candidate *find(Candidates &candidates, const QUuid &id)
{
    const auto it =
        std::find_if(candidates.begin(), candidates.end(), [&](const auto &c) { return c.sent.id == id; });
    return it == candidates.end() ? nullptr : &*it;
}

/** What each dossier has changed, in order, of what was \a edited. */
QHash<QUuid, std::vector<gis::Change>> changesByDossier(const WorkingFile &file,
                                                        std::vector<EditChange> edited)
{
    QHash<qint64, QUuid> dossiers;
    for (const Entry &entry : file.entries())
        dossiers.insert(entry.seq, entry.dossier);
    QHash<QUuid, std::vector<gis::Change>> result;
    for (EditChange &each : edited)
        if (each.change.table->scope == gis::Scope::Data)
            result[dossiers.value(each.seq)].push_back(std::move(each.change));
    return result;
}

Candidate candidateOf(const WorkingFile &file, const gis::Record &dossier,
                      const std::vector<gis::Change> &changes, std::span<const DossierAnswerRead> conflicts)
{
    std::vector<gis::Change> net = gis::netChanges(changes);
    QString lacks = whyUndecided(dossier, net, conflicts);
    if (lacks.isEmpty())
        lacks = whyNotSubmitted(basisOf(file, dossier, net));
    if (dossier.text("state") != u"conflict") // else nobody has said yet what is right
        rebase(net, conflicts);
    return { { dossier.id,
               dossier.text("code"),
               dossier.text("kind"),
               dossier.text("title"),
               dossier.text("basis"),
               dossier.text("received_on"),
               dossier.text("due_on"),
               {} },
             dossier.text("state"),
             std::move(net),
             std::move(lacks),
             follows(dossier) };
}

} // namespace

Candidates dossierCandidates(const WorkingFile &file, std::vector<EditChange> edited)
{
    const auto changes = changesByDossier(file, std::move(edited));
    const ConflictAnswers conflicts = conflictAnswers(file);
    Candidates candidates;
    for (const gis::Record &dossier : file.records(gis::table("dossier")))
        if (dossier.text("state") != u"applied")
            candidates.push_back(
                candidateOf(file, dossier, changes.value(dossier.id), conflicts.value(dossier.id)));
    return candidates;
}

Candidates allCandidates(const WorkingFile &file, std::vector<EditChange> edited,
                         const gis::Progress &progress)
{
    Candidates candidates;
    const std::vector<Sending> sendings = sendingsOf(file.entries());
    for (const Entry &import : importsOf(file)) {
        Candidate candidate;
        candidate.sent.id = import.id;
        candidate.sent.title = import.title;
        const Sending *sending = lastSendingOf(sendings, import.id);
        candidate.state = sending && !sending->isAnswered ? u"exported"_s : u"import"_s;
        candidate.changes = importedRows(file, import, progress);
        if (!candidate.changes.empty())
            candidates.push_back(std::move(candidate));
    }
    for (Candidate &candidate : dossierCandidates(file, std::move(edited)))
        candidates.push_back(std::move(candidate));
    return candidates;
}

namespace
{

/** Whether \a from comes after \a to, at once or through others. */
bool reaches(Candidates &candidates, const QUuid &from, const QUuid &to, QSet<QUuid> &seen)
{
    if (from == to)
        return true;
    const Candidate *candidate = seen.contains(from) ? nullptr : find(candidates, from);
    seen.insert(from);
    return candidate && std::any_of(candidate->needs.begin(), candidate->needs.end(), [&](const QUuid &id) {
               return reaches(candidates, id, to, seen);
           });
}

/** The candidates that make the rows which \a candidate changes or refers to. */
QSet<QUuid> makersFor(const Candidate &candidate, const QHash<QUuid, QUuid> &makers)
{
    QSet<QUuid> needed;
    const auto need = [&](const QUuid &row) {
        const auto maker = makers.constFind(row);
        if (maker != makers.constEnd() && *maker != candidate.sent.id)
            needed.insert(*maker);
    };
    for (const gis::Change &change : candidate.changes) {
        need(change.id);
        if (change.after)
            visitReferences(*change.table, *change.after, need);
    }
    return needed;
}

/**
 * Adds to each candidate's needs the ones whose new rows its own rows are or
 * refer to, unless those come after it: the order has no circles.
 */
void findNeeds(Candidates &candidates)
{
    QHash<QUuid, QUuid> makers;
    for (const Candidate &candidate : candidates)
        for (const gis::Change &change : candidate.changes)
            if (change.isInsert() && !makers.contains(change.id))
                makers.insert(change.id, candidate.sent.id);
    for (Candidate &candidate : candidates) {
        const QSet<QUuid> needed = makersFor(candidate, makers);
        for (const Candidate &other : candidates) { // in their order, whatever the hash's
            QSet<QUuid> seen;
            const QUuid id = other.sent.id;
            if (needed.contains(id)
                && std::find(candidate.needs.begin(), candidate.needs.end(), id) == candidate.needs.end()
                && !reaches(candidates, id, candidate.sent.id, seen))
                candidate.needs.push_back(id);
        }
    }
}

/** What \a candidate really comes after: one that changes nothing stands for those it comes after itself. */
void collectFollows(Candidates &candidates, const Candidate &candidate, QSet<QUuid> &seen,
                    std::vector<QUuid> &follows)
{
    for (const QUuid &id : candidate.needs) {
        Candidate *other = find(candidates, id);
        if (!other || seen.contains(id))
            continue; // received already, or gone
        seen.insert(id);
        if (other->changes.empty())
            collectFollows(candidates, *other, seen, follows);
        else
            follows.push_back(id);
    }
}

} // namespace

void fillFollows(Candidates &candidates)
{
    findNeeds(candidates);
    for (Candidate &candidate : candidates) {
        QSet<QUuid> seen{ candidate.sent.id };
        collectFollows(candidates, candidate, seen, candidate.sent.follows);
        std::sort(candidate.sent.follows.begin(), candidate.sent.follows.end(),
                  [](const QUuid &a, const QUuid &b) { return gis::text(a) < gis::text(b); });
    }
}

const Candidate *missingBefore(Candidates &candidates, const QSet<QUuid> &chosen, const Candidate &candidate)
{
    for (const QUuid &id : candidate.sent.follows) {
        const Candidate *other = find(candidates, id);
        if (!other->isSent() && !chosen.contains(id))
            return other;
    }
    return nullptr;
}

QSet<QUuid> openOnes(Candidates &candidates)
{
    QSet<QUuid> chosen;
    for (const Candidate &candidate : candidates)
        if (candidate.goesByItself())
            chosen.insert(candidate.sent.id);
    for (bool changed = true; changed;) {
        changed = false;
        for (const Candidate &candidate : candidates)
            if (chosen.contains(candidate.sent.id) && missingBefore(candidates, chosen, candidate))
                changed = chosen.remove(candidate.sent.id);
    }
    return chosen;
}

QString nameOf(const SentDossier &dossier)
{
    return dossier.code.isEmpty() ? dossier.title : dossier.code;
}

QSet<QUuid> namedOnes(Candidates &candidates, const std::vector<QUuid> &dossiers)
{
    QSet<QUuid> chosen(dossiers.begin(), dossiers.end());
    for (const Candidate &candidate : candidates)
        if (candidate.state == u"import")
            chosen.insert(candidate.sent.id);
    for (const QUuid &id : dossiers) {
        const Candidate *candidate = find(candidates, id);
        if (!candidate)
            throw gis::Error(
                Text::tr("The dossier %1 is not in the file or the province has received it already.")
                    .arg(gis::text(id)));
        if (!candidate->lacks.isEmpty() && !candidate->isSent())
            throw gis::Error(Text::tr("The dossier “%1” stays a draft. %2")
                                 .arg(nameOf(candidate->sent), candidate->lacks));
        if (const Candidate *before = missingBefore(candidates, chosen, *candidate))
            throw gis::Error(
                Text::tr("The dossier “%1” comes after “%2”, which was not sent yet: send both together.")
                    .arg(nameOf(candidate->sent), nameOf(before->sent)));
    }
    return chosen;
}

void placeBehind(Candidates &candidates, const QSet<QUuid> &chosen, const QUuid &id, QSet<QUuid> &placed,
                 std::vector<Candidate *> &ordered)
{
    if (!chosen.contains(id) || placed.contains(id))
        return;
    placed.insert(id);
    Candidate *candidate = find(candidates, id);
    for (const QUuid &before : candidate->sent.follows)
        placeBehind(candidates, chosen, before, placed, ordered);
    ordered.push_back(candidate);
}

} // namespace storage

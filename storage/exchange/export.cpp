#include "storage/exchange/export.h"

#include "storage/basis.h"
#include "storage/dossiers.h"
#include "storage/exchange/sendings.h"
#include "storage/exchange/sentfindings.h"
#include "storage/exchange/sentrows.h"
#include "storage/exchange/tablehash.h"
#include "storage/rowfaults.h"

#include <QCoreApplication>
#include <QSet>

#include <future>
#include <tuple>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

const QString ruleSetOfSets = u"KH515-2025"_s;

/** A dossier, or an import, that the province has not answered yet. */
struct Candidate {
    SentDossier sent;
    QString state; ///< “import” for an import that is not on its way
    std::vector<gis::Change> changes; ///< net
    QString lacks = {}; ///< why it is a draft only; empty if it is not
    std::vector<QUuid>
        needs; ///< whose changes must be there first, named by the dossier or found by its rows

    bool isSent() const { return state == u"exported"; }
    bool goesByItself() const
    {
        static const QStringList states{ u"import"_s,  u"open"_s,      u"returned"_s, u"conflict"_s,
                                         u"waiting"_s, u"submitted"_s, u"approved"_s };
        return states.contains(state) && !changes.empty() && lacks.isEmpty();
    }
};

using Candidates = std::vector<Candidate>;

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
                      const std::vector<gis::Change> &changes)
{
    std::vector<gis::Change> net = gis::netChanges(changes);
    QString lacks = whyNotSubmitted(basisOf(file, dossier, net));
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

/** The dossiers that no receipt covers, in the order they were opened; \a edited is all that was. */
Candidates dossierCandidates(const WorkingFile &file, std::vector<EditChange> edited)
{
    const auto changes = changesByDossier(file, std::move(edited));
    Candidates candidates;
    for (const gis::Record &dossier : file.records(gis::table("dossier")))
        if (dossier.text("state") != u"applied")
            candidates.push_back(candidateOf(file, dossier, changes.value(dossier.id)));
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

/** The first one that must go before \a candidate and does not, null if none. */
const Candidate *missingBefore(Candidates &candidates, const QSet<QUuid> &chosen, const Candidate &candidate)
{
    for (const QUuid &id : candidate.sent.follows) {
        const Candidate *other = find(candidates, id);
        if (!other->isSent() && !chosen.contains(id))
            return other;
    }
    return nullptr;
}

/** All that can go by themselves, less those that wait for one that stays. */
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

QString name(const SentDossier &dossier)
{
    return dossier.code.isEmpty() ? dossier.title : dossier.code;
}

/** \a dossiers and the imports that they build on. */
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
            throw gis::Error(
                Text::tr("The dossier “%1” stays a draft. %2").arg(name(candidate->sent), candidate->lacks));
        if (const Candidate *before = missingBefore(candidates, chosen, *candidate))
            throw gis::Error(
                Text::tr("The dossier “%1” comes after “%2”, which was not sent yet: send both together.")
                    .arg(name(candidate->sent), name(before->sent)));
    }
    return chosen;
}

/** Appends \a candidate to \a ordered behind all of \a chosen that it follows. */
void place(Candidates &candidates, const QSet<QUuid> &chosen, const QUuid &id, QSet<QUuid> &placed,
           std::vector<Candidate *> &ordered)
{
    if (!chosen.contains(id) || placed.contains(id))
        return;
    placed.insert(id);
    Candidate *candidate = find(candidates, id);
    for (const QUuid &before : candidate->sent.follows)
        place(candidates, chosen, before, placed, ordered);
    ordered.push_back(candidate);
}

void addChanges(ChangeSet &set, Candidate &candidate, Versions &versions)
{
    std::vector<std::pair<QString, gis::Change *>> sorted;
    for (gis::Change &change : candidate.changes)
        sorted.emplace_back(gis::text(change.id), &change);
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) {
        return std::tie(a.second->table, a.first) < std::tie(b.second->table, b.first);
    });
    for (auto &[id, change] : sorted) {
        const qint64 base = change->isInsert() ? 0 : versions.of(*change->table, change->id);
        set.changes.push_back({ candidate.sent.id, base, std::move(*change) });
    }
    set.dossiers.push_back(std::move(candidate.sent));
}

bool isEmptySending(const Entry &entry)
{
    return entry.details.contains(u"auto"_s) && entry.details.contains(u"change_set"_s) && entry.changes == 0;
}

/** The piece of the journal from the first entry of \a chosen to the last; of an empty set its last line. */
std::vector<Entry> piece(const std::vector<Entry> &entries, const QSet<QUuid> &chosen)
{
    const auto isIn = [&](const Entry &entry) {
        return chosen.contains(entry.dossier) || chosen.contains(entry.id);
    };
    const auto first = std::find_if(entries.begin(), entries.end(), isIn);
    const auto last = std::find_if(entries.rbegin(), entries.rend(), isIn).base();
    if (first != entries.end())
        return { first, last };
    const auto tail = std::find_if(entries.rbegin(), entries.rend(), // sending nothing adds nothing to it
                                   [](const Entry &entry) { return !isEmptySending(entry); });
    return tail == entries.rend() ? std::vector<Entry>() : std::vector{ *tail };
}

/** The last load from the province, null if there was none. */
const Entry *checkoutOf(const WorkingFile &file)
{
    const auto &entries = file.entries();
    const auto it = std::find_if(entries.rbegin(), entries.rend(), [](const Entry &entry) {
        return entry.kind == EntryKind::Pull || isCheckout(entry);
    });
    return it == entries.rend() ? nullptr : &*it;
}

ChangeSet headOf(const WorkingFile &file, const std::vector<Entry> &edits)
{
    ChangeSet set;
    set.commune = file.communeCode();
    set.crs = file.crs();
    set.application = u"diaba 0.1"_s;
    set.ruleSet = ruleSetOfSets;
    set.base.file = file.id();
    if (const Entry *checkout = checkoutOf(file))
        set.base.checkout = checkout->id, set.base.source = checkout->details[u"source"].toString();
    set.edits = edits;
    if (!edits.empty()) {
        set.created = edits.back().at;
        set.author.name = edits.back().author;
    }
    set.author.office = file.setting("office");
    return set;
}

} // namespace

ChangeSet changeSetOf(const WorkingFile &file, std::vector<QUuid> dossiers, const gis::Progress &progress)
{
    const QString day = file.entries().empty() ? QString() : file.entries().back().at.left(10);
    auto known = std::async(std::launch::async, readCheckedRows, file.path(), QString(ruleSetOfSets),
                            day); // while the journal is read
    std::vector<EditChange> edited = readEditChanges(file.database());
    demandAsEdited(file, edited);
    Candidates candidates = allCandidates(file, std::move(edited), progress);
    fillFollows(candidates);
    const QSet<QUuid> chosen = dossiers.empty() ? openOnes(candidates) : namedOnes(candidates, dossiers);
    std::vector<Candidate *> ordered;
    QSet<QUuid> placed;
    for (const Candidate &candidate : candidates)
        place(candidates, chosen, candidate.sent.id, placed, ordered);

    ChangeSet set = headOf(file, piece(file.entries(), chosen));
    Versions versions(file);
    for (Candidate *candidate : ordered)
        addChanges(set, *candidate, versions);
    set.findings = sentFindings(file, known.get(), set, progress);
    set.scans = scansOf(file, set.changes);
    if (set.changes.empty()) {
        if (const QStringList faults = rowFaults(file, progress); !faults.isEmpty())
            throw gis::Error(faults.first()); // else the set would prove that nothing was changed
        if (const Entry *checkout = checkoutOf(file))
            set.baseTables = checkout->details[u"tables"].toObject();
        set.tables = tableHashes(file.database(), progress);
    }
    return set;
}

std::vector<SendableDossier> sendableDossiers(const WorkingFile &file)
{
    Candidates candidates = dossierCandidates(file, readEditChanges(file.database()));
    fillFollows(candidates);
    const QSet<QUuid> going = openOnes(candidates);
    const auto isParcel = [](const gis::Change &change) { return change.table == &gis::table("parcel"); };
    std::vector<SendableDossier> sendable;
    for (const Candidate &candidate : candidates) {
        const auto dossier = file.record(gis::table("dossier"), candidate.sent.id);
        if (!dossier || candidate.isSent() || candidate.changes.empty())
            continue;
        SendableDossier each{ *dossier,
                              qint64(candidate.changes.size()),
                              std::count_if(candidate.changes.begin(), candidate.changes.end(), isParcel),
                              candidate.lacks,
                              {},
                              going.contains(candidate.sent.id) };
        if (const Candidate *before = missingBefore(candidates, going, candidate))
            each.waitsFor = name(before->sent);
        sendable.push_back(std::move(each));
    }
    return sendable;
}

std::vector<StayingDossier> stayingDossiers(const WorkingFile &file)
{
    std::vector<StayingDossier> staying;
    for (const SendableDossier &each : sendableDossiers(file))
        if (!each.lacks.isEmpty())
            staying.push_back({ each.dossier.id, each.dossier.text("code"), each.lacks });
        else if (!each.waitsFor.isEmpty())
            staying.push_back({ each.dossier.id, each.dossier.text("code"),
                                Text::tr("It comes after “%1”, which stays here.").arg(each.waitsFor) });
    return staying;
}

gis::Edit closingOf(const WorkingFile &file, const ChangeSet &set)
{
    Statement answered = file.database().prepare("SELECT 1 FROM receipt WHERE change_set_id = ?1");
    if (answered.bind(1, gis::text(set.id)).step())
        throw gis::Error(Text::tr("The province has answered exactly this change set already and would "
                                  "answer the same again: correct what it returned, then export again."));
    gis::Edit closing{ QCoreApplication::translate("Export", "Send to the Province"), {} };
    for (const SentDossier &sent : set.dossiers) {
        const auto before = file.record(gis::table("dossier"), sent.id);
        if (!before)
            continue; // an import
        gis::Record after = *before;
        after.set("state", u"exported"_s);
        if (auto change = gis::updateOf(*before, after))
            closing.changes.push_back(std::move(*change));
    }
    return closing;
}

bool isNoted(const WorkingFile &file, const ChangeSet &set)
{
    const std::vector<Sending> sendings = sendingsOf(file.entries());
    return closingOf(file, set).changes.empty()
        && std::any_of(sendings.begin(), sendings.end(), [&](const Sending &sending) {
               return sending.changeSet == set.id && !sending.isAnswered;
           });
}

ChangeSet exportChangeSet(WorkingFile &file, const std::vector<QUuid> &dossiers, const QString &path,
                          const QString &author, const gis::Progress &progress)
{
    ChangeSet set = changeSetOf(file, dossiers, progress);
    set.id = writePackage(set, path, progress);
    if (!isNoted(file, set)) {
        const gis::Edit closing = closingOf(file, set);
        Entry draft;
        draft.title = closing.title;
        draft.author = author;
        draft.details = sendingDetails(set);
        file.write(closing, draft);
    }
    return set;
}

} // namespace storage

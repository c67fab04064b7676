#include "storage/exchange/export.h"

#include "storage/exchange/candidates.h"
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

using gis::Edit; // a qualified result would lead the translations astray

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

const QString ruleSetOfSets = u"KH515-2025"_s;

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
        placeBehind(candidates, chosen, candidate.sent.id, placed, ordered);

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
            each.waitsFor = nameOf(before->sent);
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

Edit closingOf(const WorkingFile &file, const ChangeSet &set)
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

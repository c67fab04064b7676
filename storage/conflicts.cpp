#include "storage/conflicts.h"

#include "gis/changejson.h"
#include "gis/error.h"
#include "storage/dossiers.h"

#include <QCoreApplication>

#include <map>

namespace storage
{

using gis::Edit; // a qualified result would lead the translations astray

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Conflicts)
};

/** The update in \a net that \a conflict is about, null if there is none or no side of it can be taken: of a
 * boundary the neighbours must be looked at, and of a row that is gone there is no value. */
const gis::Change *disputedIn(std::span<const gis::Change> net, const ConflictField &conflict)
{
    const int field = conflict.table->indexOf(conflict.field);
    const bool isNothing = conflict.base.isNull() && conflict.ours.isNull(); // it speaks of another row
    if (field < 0 || conflict.table->fields[std::size_t(field)].type == gis::Type::Geometry || conflict.isGone
        || isNothing)
        return nullptr;
    const auto found = std::find_if(net.begin(), net.end(), [&](const gis::Change &change) {
        return change.table == conflict.table && change.id == conflict.id && change.before && change.after
            && change.after->contains(field);
    });
    return found == net.end() ? nullptr : &*found;
}

gis::Value theirsOf(const ConflictField &conflict)
{
    const int field = conflict.table->indexOf(conflict.field);
    return gis::valueFromJson(conflict.table->fields[std::size_t(field)], conflict.theirs);
}

void rebase(gis::Change &change, int field, gis::Value theirs)
{
    if ((*change.after)[field] == theirs) {
        change.before->erase(field);
        change.after->erase(field);
    } else {
        (*change.before)[field] = std::move(theirs);
    }
}

} // namespace

ConflictAnswers conflictAnswers(const WorkingFile &file)
{
    ConflictAnswers answers;
    Statement receipts = file.database().prepare("SELECT bytes FROM receipt ORDER BY pk");
    while (receipts.step()) {
        const auto bytes = receipts.bytes(0);
        const Receipt receipt =
            receiptFromBytes(QByteArrayView(bytes.data(), qsizetype(bytes.size())).toByteArray());
        for (const DossierAnswerRead &answer : receipt.dossiers)
            if (answer.verdict == Verdict::Conflict)
                answers[answer.id].push_back(answer);
    }
    return answers;
}

void rebase(std::vector<gis::Change> &net, std::span<const DossierAnswerRead> answers)
{
    for (const DossierAnswerRead &answer : answers)
        for (const ConflictField &conflict : answer.conflicts)
            if (const gis::Change *change = disputedIn(net, conflict))
                rebase(net[std::size_t(change - net.data())], conflict.table->indexOf(conflict.field),
                       theirsOf(conflict));
    std::erase_if(net, [](const gis::Change &change) {
        return change.before && change.after && change.before->empty() && change.after->empty();
    });
}

std::optional<Disputes> disputesOf(const WorkingFile &file, const QUuid &dossier)
{
    const auto record = file.record(gis::table("dossier"), dossier);
    if (!record || record->text("state") != u"conflict")
        return std::nullopt;
    const std::vector<DossierAnswerRead> answers = conflictAnswers(file).value(dossier);
    if (answers.empty())
        return std::nullopt;
    const DossierAnswerRead &answer = answers.back();
    const std::vector<gis::Change> net = netChangesOf(file, dossier);
    Disputes disputes{ *record, {}, {}, answer.why };
    for (const ConflictField &conflict : answer.conflicts) {
        const auto row = file.record(*conflict.table, conflict.id);
        if (!row || !disputedIn(net, conflict)) {
            disputes.others.push_back(conflict);
            continue;
        }
        const int field = conflict.table->indexOf(conflict.field);
        disputes.fields.push_back({ conflict.table, conflict.id, field,
                                    (*row)[conflict.table->fields[std::size_t(field)].name],
                                    theirsOf(conflict) });
    }
    return disputes;
}

Edit settled(const WorkingFile &file, const Disputes &disputes,
             const std::function<bool(const Dispute &)> &isTheirs)
{
    std::map<QUuid, gis::Record> rows;
    for (const Dispute &dispute : disputes.fields)
        if (isTheirs(dispute)) {
            if (!rows.contains(dispute.id))
                rows.emplace(dispute.id, file.record(*dispute.table, dispute.id).value());
            rows.at(dispute.id).set(dispute.table->fields[std::size_t(dispute.field)].name, dispute.theirs);
        }
    gis::Record dossier = disputes.dossier;
    dossier.set("state", u"open"_s);
    gis::Edit edit{ Text::tr("Settle the Conflict of Slip %1").arg(dossier.text("code")),
                    { gis::updateOf(disputes.dossier, dossier).value() } };
    for (const auto &[id, row] : rows)
        if (auto change = gis::updateOf(file.record(*row.table, id).value(), row))
            edit.changes.push_back(std::move(*change));
    return edit;
}

QString whyUndecided(const gis::Record &dossier, std::span<const gis::Change> net,
                     std::span<const DossierAnswerRead> answers)
{
    if (dossier.text("state") != u"conflict" || answers.empty())
        return {};
    const std::vector<ConflictField> &conflicts = answers.back().conflicts;
    const bool isUndecided =
        std::any_of(conflicts.begin(), conflicts.end(),
                    [&](const ConflictField &conflict) { return disputedIn(net, conflict) != nullptr; });
    return isUndecided ? Text::tr("Slip %1 is in conflict with the province: choose ours or the province's "
                                  "value first.")
                             .arg(dossier.text("code"))
                       : QString();
}

} // namespace storage

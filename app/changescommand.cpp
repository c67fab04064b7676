#include "app/commands.h"

#include "gis/changejson.h"
#include "gis/error.h"
#include "gis/uuid.h"
#include "storage/batches.h"
#include "storage/document.h"
#include "storage/exchange/changesetjson.h"
#include "storage/exchange/export.h"
#include "storage/exchange/sentfindings.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using storage::ChangeSet;
using storage::SentChange;
using storage::SentDossier;
using storage::WorkingFile;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangesCommand)
};

QString fileWord(const CommandLine &line)
{
    return line.word(0, Text::tr("The working file"));
}

QString packageWord(const CommandLine &line)
{
    return line.word(0, Text::tr("The change set"));
}

/** The dossiers named by their numbers or ids, or by those of their batch. */
std::vector<QUuid> namedDossiers(const WorkingFile &file, const QStringList &names)
{
    std::vector<QUuid> dossiers;
    for (const QString &name : names)
        for (const gis::Record &dossier : storage::dossiersNamed(file, name))
            dossiers.push_back(dossier.id);
    return dossiers;
}

QString titleOf(const SentDossier &dossier)
{
    return dossier.code.isEmpty() ? dossier.title : u"%1  %2"_s.arg(dossier.code, dossier.title);
}

QString shownValue(const gis::Field &field, const gis::Value &value, bool whole)
{
    if (gis::isNull(value))
        return u"–"_s;
    if (const gis::GeometryPtr geometry = gis::toGeometry(value)) {
        qsizetype vertices = 0;
        for (const auto &part : geometry->parts)
            for (const auto &ring : part)
                vertices += qsizetype(ring.size());
        return Text::tr("%n vertices", nullptr, int(vertices));
    }
    return u"“%1”"_s.arg(whole ? gis::toText(value) : gis::masked(field, value));
}

/** The number of a parcel or serial of a certificate where the change says it, else the id. */
QString rowName(const gis::Change &change, const std::optional<gis::Record> &row)
{
    gis::Record known = row.value_or(gis::Record{ change.table, change.id, 0, {} });
    for (const auto *side : { &change.before, &change.after })
        if (*side)
            for (const auto &[field, value] : **side)
                if (!gis::isNull(value))
                    known.values[field] = value;
    if (change.table == &gis::table("parcel") && !known.text("parcel_no").isEmpty())
        return u"%1/%2"_s.arg(known.text("sheet_no"), known.text("parcel_no"));
    if (change.table == &gis::table("certificate") && !known.text("serial").isEmpty())
        return known.text("serial");
    return gis::text(change.id);
}

/** How a file stands to a change. */
enum class Standing { Fits, Already, Differs };

Standing standingOf(const gis::Change &change, const std::optional<gis::Record> &row)
{
    const auto has = [&](const std::optional<gis::Values> &side) {
        if (!side || !row)
            return !side && !row;
        return std::all_of(side->begin(), side->end(), [&](const auto &field) {
            const auto it = row->values.find(field.first);
            return it == row->values.end() ? gis::isNull(field.second) : it->second == field.second;
        });
    };
    return has(change.before) ? Standing::Fits : has(change.after) ? Standing::Already : Standing::Differs;
}

QString text(Standing standing)
{
    switch (standing) {
    case Standing::Fits:
        return Text::tr("fits");
    case Standing::Already:
        return Text::tr("already there");
    case Standing::Differs:
        return Text::tr("differs");
    }
    Q_UNREACHABLE();
}

QString heading(const gis::Change &change)
{
    return change.isInsert() ? Text::tr("new")
        : change.isDelete()  ? Text::tr("removed")
                             : Text::tr("changed");
}

void printChange(const CommandLine &line, const SentChange &sent, const std::optional<gis::Record> &row,
                 const QString &standing)
{
    const gis::Change &change = sent.change;
    line.print(u"  %1 %2: %3%4"_s.arg(gis::label(*change.table), rowName(change, row), heading(change),
                                      standing.isEmpty() ? QString() : QString(u" ("_s + standing + u')')));
    const gis::Values &fields = change.after ? *change.after : *change.before;
    for (const auto &[index, value] : fields) {
        const gis::Field &field = change.table->fields[std::size_t(index)];
        const QString now = shownValue(field, value, line.isWhole());
        if (change.before && change.after)
            line.print(u"      %1: %2 → %3"_s.arg(
                gis::label(field), shownValue(field, change.before->at(index), line.isWhole()), now));
        else
            line.print(u"      %1: %2"_s.arg(gis::label(field), now));
    }
}

gis::Values maskedValues(const gis::Table &table, gis::Values values)
{
    for (auto &[index, value] : values)
        if (table.fields[std::size_t(index)].flags & gis::Personal && !gis::isNull(value))
            value = gis::masked(table.fields[std::size_t(index)], value);
    return values;
}

QJsonObject shownJson(SentChange sent, bool whole)
{
    for (auto *side : { &sent.change.before, &sent.change.after })
        if (*side && !whole)
            *side = maskedValues(*sent.change.table, **side);
    return storage::sentChangeJson(sent);
}

QJsonObject findingCounts(const ChangeSet &set)
{
    using enum storage::FindingState;
    return { { u"added"_s, countOf(set, Added) },
             { u"fixed"_s, countOf(set, Fixed) },
             { u"inherited"_s, countOf(set, Inherited) },
             { u"asked"_s, countOf(set, Asked) },
             { u"excepted"_s, countOf(set, Excepted) } };
}

QJsonObject headJson(const ChangeSet &set)
{
    QJsonArray dossiers;
    for (const SentDossier &dossier : set.dossiers) {
        QJsonArray follows;
        for (const QUuid &id : dossier.follows)
            follows.append(gis::text(id));
        dossiers.append(QJsonObject{ { u"id"_s, gis::text(dossier.id) },
                                     { u"code"_s, dossier.code },
                                     { u"title"_s, dossier.title },
                                     { u"follows"_s, follows },
                                     { u"changes"_s, qint64(changesOf(set, dossier.id).size()) } });
    }
    return { { u"id"_s, gis::text(set.id) },
             { u"commune"_s, set.commune },
             { u"crs"_s, set.crs },
             { u"created"_s, set.created },
             { u"author"_s, set.author.name },
             { u"application"_s, set.application },
             { u"dossiers"_s, dossiers },
             { u"changes"_s, qint64(set.changes.size()) },
             { u"edits"_s, qint64(set.edits.size()) },
             { u"findings"_s, findingCounts(set) },
             { u"scans"_s, qint64(set.scans.size()) } };
}

void printHead(const CommandLine &line, const ChangeSet &set)
{
    line.print(Text::tr("Change set %1 of commune %2 (%3), %4, by %5")
                   .arg(gis::text(set.id), set.commune, set.crs, set.created, set.author.name));
    line.print(Text::tr("Dossiers: %1; changed rows: %2; scans: %3")
                   .arg(set.dossiers.size())
                   .arg(set.changes.size())
                   .arg(set.scans.size()));
    using enum storage::FindingState;
    line.print(Text::tr("Findings: added %1, fixed %2, inherited %3, accepted as they are %4")
                   .arg(countOf(set, Added))
                   .arg(countOf(set, Fixed))
                   .arg(countOf(set, Inherited))
                   .arg(countOf(set, Asked) + countOf(set, Excepted)));
    for (const storage::SentFinding &finding : set.findings)
        if (finding.state >= Asked)
            line.print(u"  %1  %2  (%3, %4)"_s.arg(
                finding.rule, finding.reason, finding.decidedBy,
                finding.confirmedBy.isEmpty() ? Text::tr("not confirmed yet") : finding.confirmedBy));
}

} // namespace

int runChangesExport(const CommandLine &line)
{
    const QString path = line.option(u"out"_s);
    const QString source = fileWord(line);
    if (path.isEmpty())
        throw gis::Error(Text::tr("--out is missing: name the file to write, such as dot-1.chinhly."));
    if (!path.endsWith(u".chinhly"_s, Qt::CaseInsensitive))
        throw gis::Error(Text::tr("A change set is written as .chinhly, not as “%1”.").arg(path));
    WorkingFile file(source, WorkingFile::Access::Write);
    if (file.isReadOnly())
        throw gis::Error(Text::tr("“%1” is open in another Địa Bạ (%2): close it there, then export.")
                             .arg(source, file.lockHolder()));
    const std::vector<QUuid> named = namedDossiers(file, line.optionList(u"dossier"_s));
    const std::vector<storage::StayingDossier> staying =
        named.empty() ? storage::stayingDossiers(file) : std::vector<storage::StayingDossier>();
    const ChangeSet set =
        storage::exportChangeSet(file, named, path, storage::accountName(), line.progress());
    if (line.isJson()) {
        QJsonObject json = headJson(set);
        json.insert(u"path"_s, path);
        QJsonArray drafts;
        for (const storage::StayingDossier &each : staying)
            drafts.append(QJsonObject{
                { u"dossier"_s, gis::text(each.id) }, { u"code"_s, each.code }, { u"why"_s, each.why } });
        json.insert(u"drafts"_s, drafts);
        line.print(json);
    } else {
        printHead(line, set);
        line.print(Text::tr("Exported to %1").arg(path));
        for (const storage::StayingDossier &each : staying)
            line.print(Text::tr("Slip %1 stays a draft: %2").arg(each.code, each.why));
    }
    return staying.empty() ? AllDone : LookAtIt;
}

int runChangesShow(const CommandLine &line)
{
    const ChangeSet set = storage::readPackage(packageWord(line), line.progress());
    const QString against = line.option(u"against"_s);
    std::optional<WorkingFile> file;
    if (!against.isEmpty())
        file.emplace(against, WorkingFile::Access::Read);
    QJsonArray changes;
    bool differs = false;
    if (!line.isJson())
        printHead(line, set);
    QUuid dossier;
    for (const SentChange &sent : set.changes) {
        const auto row = file ? file->record(*sent.change.table, sent.change.id) : std::nullopt;
        const Standing standing = standingOf(sent.change, row);
        differs |= file && standing == Standing::Differs;
        if (line.isJson()) {
            QJsonObject json = shownJson(sent, line.isWhole());
            if (file)
                json.insert(u"against"_s,
                            standing == Standing::Fits          ? u"fits"_s
                                : standing == Standing::Already ? u"already"_s
                                                                : u"differs"_s);
            changes.append(json);
            continue;
        }
        if (std::exchange(dossier, sent.dossier) != sent.dossier)
            for (const SentDossier &head : set.dossiers)
                if (head.id == sent.dossier)
                    line.print(titleOf(head));
        printChange(line, sent, row, file ? text(standing) : QString());
    }
    if (line.isJson()) {
        QJsonObject json = headJson(set);
        json.insert(u"rows"_s, changes);
        line.print(json);
    }
    return differs ? LookAtIt : AllDone;
}

int runChangesVerify(const CommandLine &line)
{
    const ChangeSet set = storage::readPackage(packageWord(line), line.progress());
    for (const storage::SentScan &scan : set.scans)
        storage::contentOf(scan);
    if (line.isJson()) {
        line.print(headJson(set));
    } else {
        printHead(line, set);
        line.print(
            Text::tr("The package is whole: its parts agree with one another. Who made it is not proved."));
    }
    return AllDone;
}

#include "storage/exchange/sentfindings.h"

#include "gis/canonical.h"
#include "gis/rules/check.h"
#include "gis/rules/fixes.h"
#include "gis/uuid.h"
#include "storage/check/handover.h"
#include "storage/check/registerreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QRegularExpression>

#include <array>
#include <cmath>
#include <map>
#include <set>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(ChangeSet)
};

constexpr qsizetype longestText = 2000;

const QStringList &stateWords()
{
    static const QStringList words{ u"added"_s, u"fixed"_s, u"inherited"_s, u"asked"_s, u"excepted"_s };
    return words;
}

const QStringList &severityWords()
{
    static const QStringList words{ u"off"_s, u"note"_s, u"warning"_s, u"error"_s };
    return words;
}

using RowSet = std::set<std::pair<const gis::Table *, QUuid>>;

/** What the dossiers of \a set change; an import is none of them. */
std::vector<gis::Change> changesOfDossiers(const WorkingFile &file, const ChangeSet &set)
{
    std::vector<gis::Change> changes;
    for (const SentDossier &dossier : set.dossiers)
        if (file.record(gis::table("dossier"), dossier.id))
            for (const SentChange &sent : changesOf(set, dossier.id))
                changes.push_back(sent.change);
    return changes;
}

/** The parcels that \a rows count for. */
std::set<QUuid> parcelsOf(const gis::CheckRun &run, const gis::Fabric &fabric, const RowSet &rows)
{
    const gis::RuleInput in(run.rows(), fabric, run.profile(), false);
    std::set<QUuid> parcels;
    for (const auto &[table, id] : rows) {
        const gis::RegisterTable &all = run.rows().table(*table);
        if (const gis::Row row = all.find(id); row != gis::noRow)
            for (const gis::Row parcel : in.subjectsOf(all, row).parcels)
                parcels.insert(in.parcel.id(parcel));
    }
    return parcels;
}

/** Millimetres of rounding in what is measured; the same on every machine. */
double thousandths(double value)
{
    return std::round(value * 1000) / 1000;
}

void addDecision(const gis::CheckRun &run, std::size_t n, SentFinding &finding)
{
    if (const auto decision = gis::decisionOf(run, n)) {
        finding.reason = decision->reason;
        finding.decidedBy = decision->by;
        finding.decidedOn = decision->on;
        finding.confirmedBy = decision->confirmedBy;
    }
}

/** Gathers what concerns some rows and parcels. */
class Gathering
{
public:
    Gathering(RowSet rows, std::set<QUuid> parcels) : m_rows(std::move(rows)), m_parcels(std::move(parcels))
    {
    }

    void add(const gis::CheckRun &run, std::size_t n, FindingState state)
    {
        const gis::Finding found = run.finding(n);
        SentFinding finding;
        finding.rule = found.rule;
        finding.state = state;
        finding.severity = found.severity;
        finding.rows = found.rows;
        for (const QUuid &parcel : found.parcels)
            if (m_parcels.contains(parcel))
                finding.parcels.push_back(parcel);
        const bool isMeant = std::any_of(found.rows.begin(), found.rows.end(), [&](const gis::RowRef &row) {
            return m_rows.contains({ row.table, row.id });
        });
        const bool isSent = std::all_of(found.rows.begin(), found.rows.end(), [](const gis::RowRef &row) {
            return row.table->scope == gis::Scope::Data;
        });
        if (!isSent || (!isMeant && finding.parcels.empty()))
            return;
        finding.place = found.place;
        finding.amount = thousandths(found.amount);
        finding.width = thousandths(found.width);
        if (run.exception(n) != gis::Exception::None)
            addDecision(run, n, finding);
        all.push_back(std::move(finding));
    }

    /** What was there before is only named, rule by rule. */
    void addInherited(const gis::CheckRun &run, std::size_t n)
    {
        const std::size_t before = all.size();
        add(run, n, FindingState::Inherited);
        if (all.size() == before)
            return;
        const SentFinding finding = std::move(all.back());
        all.pop_back();
        auto &[parcels, rows] = m_inherited[{ finding.rule, finding.severity }];
        parcels.insert(finding.parcels.begin(), finding.parcels.end());
        if (finding.parcels.empty())
            rows.insert({ finding.rows.front().table, finding.rows.front().id });
    }

    std::vector<SentFinding> taken()
    {
        for (const auto &[key, what] : m_inherited) {
            SentFinding finding;
            std::tie(finding.rule, finding.severity) = key;
            finding.state = FindingState::Inherited;
            finding.parcels.assign(what.parcels.begin(), what.parcels.end());
            for (const auto &[table, id] : what.rows)
                finding.rows.push_back({ table, id });
            all.push_back(std::move(finding));
        }
        return std::move(all);
    }

    std::vector<SentFinding> all;

private:
    struct Named {
        std::set<QUuid> parcels;
        RowSet rows; ///< of those that count for no parcel
    };

    RowSet m_rows;
    std::set<QUuid> m_parcels;
    std::map<std::pair<QString, gis::Severity>, Named> m_inherited;
};

void checkOn(CheckedRows &known, const QString &day)
{
    known.rows.circumstances.today = QDate::fromString(day, Qt::ISODate);
    known.run = gis::run(known.rows, known.fabric, gis::profile(known.ruleSet));
}

QString textAt(const QJsonObject &json, const QString &key)
{
    const QString text = json[key].toString();
    if (text.size() > longestText)
        throw gis::Error(Text::tr("“%1” is too long.").arg(key));
    return text;
}

QUuid idIn(const QJsonValue &value)
{
    const QUuid id = QUuid::fromString(value.toString());
    if (id.isNull())
        throw gis::Error(Text::tr("A finding names a row by no id."));
    return id;
}

template <typename Word> Word wordAt(const QJsonObject &json, const QString &key, const QStringList &words)
{
    const qsizetype at = words.indexOf(json[key].toString());
    if (at < 0)
        throw gis::Error(Text::tr("“%1” of a finding is none that there is.").arg(key));
    return Word(at);
}

} // namespace

CheckedRows readCheckedRows(const QString &path, const QString &ruleSet, const QString &day)
{
    CheckedRows known;
    known.rows = readRegister(WorkingFile(path, WorkingFile::Access::Read), ScanCare::Quick);
    known.fabric = readFabric(path);
    known.ruleSet = ruleSet;
    checkOn(known, day);
    return known;
}

std::vector<SentFinding> sentFindings(const WorkingFile &file, CheckedRows known, const ChangeSet &set,
                                      const gis::Progress &progress)
{
    const std::vector<gis::Change> changed = changesOfDossiers(file, set);
    if (changed.empty())
        return {};
    RowSet rows;
    for (const gis::Change &change : changed)
        rows.insert({ change.table, change.id });
    const gis::Fabric &fabric = known.fabric;
    const QString day = set.created.left(10);
    if (known.ruleSet != set.ruleSet
        || known.rows.circumstances.today != QDate::fromString(day, Qt::ISODate)) {
        known.ruleSet = set.ruleSet;
        checkOn(known, day);
    }
    const gis::CheckRun &now = known.run;
    gis::report(progress, 0.5);
    const gis::Edit back = gis::inverted(together(file, changed));
    gis::Fabric before = fabric;
    before.apply(back);
    const gis::CheckRun base = gis::rechecked(now, fabric, before, back);

    std::set<QUuid> parcels = parcelsOf(now, fabric, rows);
    parcels.merge(parcelsOf(base, before, rows));
    Gathering gathering(rows, std::move(parcels));
    const gis::FindingChanges changes = gis::changesBetween(base, now);
    const auto isAsked = [&](std::size_t n) { return now.exception(n) == gis::Exception::Asked; };
    for (const std::size_t n : changes.added)
        gathering.add(now, n, isAsked(n) ? FindingState::Asked : FindingState::Added);
    for (const std::size_t n : changes.inherited)
        isAsked(n) ? gathering.add(now, n, FindingState::Asked) : gathering.addInherited(now, n);
    for (const std::size_t n : changes.fixed)
        gathering.add(base, n, FindingState::Fixed);
    for (std::size_t n = 0; n < now.size(); ++n)
        if (now.exception(n) == gis::Exception::Confirmed)
            gathering.add(now, n, FindingState::Excepted);
    // What was excepted is not open any more, but nobody has put it right.
    std::set<std::pair<QString, QUuid>> excepted;
    for (const SentFinding &finding : gathering.all)
        if (finding.state == FindingState::Excepted)
            excepted.insert({ finding.rule, finding.rows.front().id });
    std::erase_if(gathering.all, [&](const SentFinding &finding) {
        return finding.state == FindingState::Fixed
            && excepted.contains({ finding.rule, finding.rows.front().id });
    });
    return gathering.taken();
}

SentFinding sentFindingFromJson(const QJsonObject &json)
{
    static const QRegularExpression form(u"\\A[A-Z]{2,8}-\\d{2}\\z"_s);
    SentFinding finding;
    finding.rule = json[u"rule"].toString();
    if (!form.match(finding.rule).hasMatch())
        throw gis::Error(Text::tr("“%1” of a finding is none that there is.").arg(u"rule"_s));
    finding.state = wordAt<FindingState>(json, u"state"_s, stateWords());
    finding.severity = wordAt<gis::Severity>(json, u"severity"_s, severityWords());
    for (const QJsonValue &value : json[u"rows"].toArray()) {
        const gis::Table *table = gis::findTable(value[u"table"].toString());
        if (!table || table->scope != gis::Scope::Data)
            throw gis::Error(Text::tr("A finding names a table that is never sent."));
        finding.rows.push_back({ table, idIn(value[u"id"]) });
    }
    for (const QJsonValue &value : json[u"parcels"].toArray())
        finding.parcels.push_back(idIn(value));
    if (finding.rows.empty() && (finding.state != FindingState::Inherited || finding.parcels.empty()))
        throw gis::Error(Text::tr("A finding is about nothing."));
    if (const QJsonArray at = json[u"at"].toArray(); !at.isEmpty()) {
        finding.place = gis::gridPoint(at[0].toDouble(NAN), at[1].toDouble(NAN));
        if (!finding.place)
            throw gis::Error(Text::tr("A finding is at no place that there is."));
    }
    finding.amount = json[u"amount"].toDouble();
    finding.width = json[u"width_mm"].toDouble();
    finding.reason = textAt(json, u"reason"_s);
    finding.decidedBy = textAt(json, u"decided_by"_s);
    finding.decidedOn = textAt(json, u"decided_on"_s);
    finding.confirmedBy = textAt(json, u"confirmed_by"_s);
    const bool isDecided = finding.state >= FindingState::Asked;
    if (isDecided && (finding.reason.isEmpty() || finding.decidedBy.isEmpty()))
        throw gis::Error(Text::tr("An exception needs a reason and a name."));
    if (finding.state == FindingState::Excepted
        && (finding.confirmedBy.isEmpty() || finding.confirmedBy == finding.decidedBy))
        throw gis::Error(Text::tr("An exception is confirmed by a second person."));
    return finding;
}

QByteArray findingLine(const SentFinding &finding)
{
    QByteArray out;
    const auto begin = [&](const char *name) -> QByteArray & {
        return out.append(out.isEmpty() ? '{' : ',').append('"').append(name).append("\":");
    };
    const auto addText = [&](const char *name, const QString &text) {
        if (!text.isEmpty())
            gis::appendText(begin(name), text.normalized(QString::NormalizationForm_C));
    };
    const auto addList = [&](const char *name, const auto &items, const auto &append) {
        begin(name) += '[';
        for (const auto &item : items) {
            if (&item != &items.front())
                out += ',';
            append(item);
        }
        out += ']';
    };
    if (finding.amount != 0)
        gis::appendNumber(begin("amount"), finding.amount);
    if (finding.place)
        addList("at", std::array{ finding.place->x, finding.place->y },
                [&](std::int64_t side) { gis::appendNumber(out, gis::metres(side)); });
    addText("confirmed_by", finding.confirmedBy);
    addText("decided_by", finding.decidedBy);
    addText("decided_on", finding.decidedOn);
    addList("parcels", finding.parcels, [&](const QUuid &id) { gis::appendText(out, gis::text(id)); });
    addText("reason", finding.reason);
    addList("rows", finding.rows, [&](const gis::RowRef &row) {
        gis::appendText(out.append("{\"id\":"), gis::text(row.id));
        out.append(",\"table\":\"").append(row.table->name).append("\"}");
    });
    addText("rule", finding.rule);
    addText("severity", severityWords()[qsizetype(finding.severity)]);
    addText("state", stateWords()[qsizetype(finding.state)]);
    if (finding.width != 0)
        gis::appendNumber(begin("width_mm"), finding.width);
    return out + '}';
}

QByteArray findingLines(const ChangeSet &set)
{
    std::vector<QByteArray> lines;
    for (const SentFinding &finding : set.findings)
        lines.push_back(findingLine(finding) + '\n');
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    QByteArray all;
    for (const QByteArray &line : lines)
        all += line;
    return all;
}

int countOf(const ChangeSet &set, FindingState state)
{
    qsizetype count = 0;
    for (const SentFinding &finding : set.findings)
        if (finding.state == state)
            count += state == FindingState::Inherited
                ? qsizetype(finding.parcels.size() + finding.rows.size())
                : 1;
    return int(count);
}

} // namespace storage

#include "gis/rules/fixes.h"

#include "gis/communes.h"
#include "gis/error.h"
#include "gis/geohash.h"
#include "gis/landcodes.h"
#include "gis/oldletters.h"
#include "gis/rules/areatolerance.h"
#include "gis/rules/decided.h"
#include "gis/rules/personalno.h"
#include "gis/uuid.h"

#include <QCoreApplication>

#include <cmath>
#include <set>

namespace gis
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Fixes)
};

Change changeOf(const RuleInput &in, const RegisterTable &table, Row row, int field, Value value)
{
    return { &table.table(), table.id(row), Values{ { field, in.rows.value(table, row, field) } },
             Values{ { field, std::move(value) } } };
}

using Fixed = std::optional<Change>;

/** The parcels that an island which is not cut out counts for. */
std::set<Row> parcelsOfIslands(const CheckRun &run)
{
    static const int islands = indexOfRule(u"DUNG-09");
    std::set<Row> result;
    for (std::size_t n = 0; n < run.size(); ++n)
        if (run.hit(n).rule == islands)
            for (const Row row : run.parcelsOf(n))
                result.insert(row);
    return result;
}

/** DUNG-07: only where the difference is one of measuring, and never where an island is not cut out. */
Fixed computedArea(const RuleInput &in, const std::set<Row> &ofIslands, const RegisterTable &table, Row row)
{
    if (ofIslands.contains(row))
        return std::nullopt;
    const double area = in.area(row), recorded = in.parcel.number(row, in.c.parcel.recordedArea);
    if (!(std::abs(area - recorded) <= areaTolerance(in.profile.areaTable, area, in.scale(row))))
        return std::nullopt;
    return changeOf(in, table, row, in.c.parcel.recordedArea, std::round(area * 10) / 10);
}

/** DUNG-11 */
Fixed codeInForce(const RuleInput &in, const std::set<Row> &, const RegisterTable &table, Row row)
{
    const auto code = findLandCode(in.text(table, row, in.c.landUse.code));
    if (!code || code->status != LandStatus::Superseded || code->successors.size() != 1)
        return std::nullopt;
    return changeOf(in, table, row, in.c.landUse.code, code->successors[0]);
}

/** SACH-03 */
Fixed zeroInFront(const RuleInput &in, const std::set<Row> &, const RegisterTable &table, Row row)
{
    const QString &number = in.text(table, row, in.c.party.personalNo);
    if (personalNoFault(number, in.text(table, row, in.c.party.sex),
                        in.text(table, row, in.c.party.birthDate))
        != PersonalNoFault::LostZero)
        return std::nullopt;
    return changeOf(in, table, row, in.c.party.personalNo, u'0' + number);
}

/** SACH-08 */
Fixed lettersOfToday(const RuleInput &in, const std::set<Row> &, const RegisterTable &table, Row row)
{
    const QString &name = in.text(table, row, in.c.party.name);
    const QString composed = name.normalized(QString::NormalizationForm_C),
                  today = fromOldLetters(composed).value_or(composed);
    return today == name ? std::nullopt : Fixed(changeOf(in, table, row, in.c.party.name, today));
}

/** SACH-11 */
Fixed newCommune(const RuleInput &in, const std::set<Row> &, const RegisterTable &table, Row row)
{
    const int field = table.table().indexOf(&table == &in.commune ? "code" : "commune_code");
    const auto successors = newCommunesOf(in.text(table, row, field));
    if (successors.size() != 1)
        return std::nullopt;
    return changeOf(in, table, row, field, successors[0].newCode);
}

using Fixer = Fixed (*)(const RuleInput &, const std::set<Row> &ofIslands, const RegisterTable &, Row);

Fixer fixerOf(int rule)
{
    static const QHash<QString, Fixer> fixers{ { u"DUNG-07"_s, computedArea },
                                               { u"DUNG-11"_s, codeInForce },
                                               { u"SACH-03"_s, zeroInFront },
                                               { u"SACH-08"_s, lettersOfToday },
                                               { u"SACH-11"_s, newCommune } };
    return fixers.value(QString::fromLatin1(rules()[std::size_t(rule)].code), nullptr);
}

/** Each row once, in the order of the findings. */
std::vector<Row> rowsOf(const CheckRun &run, std::span<const std::size_t> findings, int rule)
{
    std::set<Row> known;
    std::vector<Row> rows;
    for (const std::size_t n : findings)
        if (run.hit(n).rule == rule && known.insert(run.hit(n).row).second)
            rows.push_back(run.hit(n).row);
    return rows;
}

QString titleOf(const CheckRun &run, std::span<const std::size_t> findings, std::size_t changes)
{
    const int rule = findings.empty() ? -1 : run.hit(findings.front()).rule;
    const bool isOne =
        std::all_of(findings.begin(), findings.end(), [&](std::size_t n) { return run.hit(n).rule == rule; });
    const QString title = rule >= 0 && isOne ? fixTitle(rules()[std::size_t(rule)]) : QString();
    return Text::tr("%1 (%n row(s))", nullptr, int(changes))
        .arg(title.isEmpty() ? Text::tr("Fix findings") : title);
}

} // namespace

namespace
{

/** A sheet in the wrong place whose numbers lie in the commune if they are read in another CRS. */
bool isSheetFixable(const RuleInput &in, const Hit &hit)
{
    static const int place = indexOfRule(u"DUNG-06");
    try {
        return hit.rule == place && fittingCrs(in, hit.row).has_value();
    } catch (const Error &) { // the sheet names a system that there is not
        return false;
    }
}

} // namespace

std::vector<Change> assignedCodes(const RuleInput &in, std::span<const Row> parcels, const Progress &progress)
{
    const int field = in.c.parcel.parcelCode;
    std::set<QString> taken;
    for (Row row = 0; row < in.parcel.size(); ++row)
        if (in.parcel.isThere(row))
            taken.insert(in.text(in.parcel, row, field));
    std::vector<Change> changes;
    for (std::size_t i = 0; i < parcels.size(); ++i) {
        if (i % 256 == 0)
            report(progress, double(i) / double(parcels.size()));
        const Row row = parcels[i];
        const auto at = in.place(row);
        const bool isFixedForever = in.parcel.isKnownToProvince(row) && in.parcel.textNumber(row, field) != 0;
        if (!at || isFixedForever)
            continue;
        const QString code = parcelCode(in.fabric.chunk(*at).geometry(at->item), in.rows.circumstances.crs);
        if (!code.isEmpty() && taken.insert(code).second)
            changes.push_back(changeOf(in, in.parcel, row, field, code));
    }
    return changes;
}

Edit fix(const CheckRun &run, const Fabric &fabric, std::span<const std::size_t> findings,
         const ShapeCare &care, const Progress &progress)
{
    static const int codes = indexOfRule(u"DU-03");
    const RuleInput in(run.rows(), fabric, run.profile(), findings.size() > 1000);
    Edit edit;
    const std::set<Row> ofIslands = parcelsOfIslands(run);
    edit.changes = assignedCodes(in, rowsOf(run, findings, codes), progress);
    std::set<std::tuple<int, int, Row>> known;
    for (const std::size_t n : findings) {
        const Hit &hit = run.hit(n);
        const Fixer fixer = fixerOf(hit.rule);
        if (!fixer || !known.insert({ hit.rule, hit.table, hit.row }).second)
            continue;
        if (Fixed change = fixer(in, ofIslands, run.rows().at(hit.table), hit.row))
            edit.changes.push_back(std::move(*change));
    }
    const std::vector<Change> shapes = shapeFixes(run, fabric, findings, care, progress);
    edit.changes.insert(edit.changes.end(), shapes.begin(), shapes.end());
    edit.changes = netChanges(edit.changes);
    edit.title = titleOf(run, findings, edit.changes.size());
    return edit;
}

std::vector<std::size_t> fixable(const CheckRun &run, const Fabric &fabric,
                                 std::span<const std::size_t> findings)
{
    const RuleInput in(run.rows(), fabric, run.profile(), findings.size() > 1000);
    static const int codes = indexOfRule(u"DU-03"), conflict = indexOfRule(u"SONG-03");
    const std::set<Row> ofIslands = parcelsOfIslands(run);
    std::vector<std::size_t> result;
    for (const std::size_t n : findings) {
        const Hit &hit = run.hit(n);
        const bool isCode = hit.rule == codes
            && !(in.parcel.isKnownToProvince(hit.row)
                 && in.parcel.textNumber(hit.row, in.c.parcel.parcelCode) != 0);
        const Fixer fixer = fixerOf(hit.rule);
        if (hit.rule == conflict || isSheetFixable(in, hit) || isCode || isShapeFixable(run, n)
            || (fixer && fixer(in, ofIslands, run.rows().at(hit.table), hit.row)))
            result.push_back(n);
    }
    return result;
}

std::optional<Decision> decisionOf(const CheckRun &run, std::size_t finding)
{
    const Hit &hit = run.hit(finding);
    const RegisterTable &decisions = run.rows().table("finding_decision"), &table = run.rows().at(hit.table);
    const auto text = [&](Row row, const char *field) {
        return run.rows().text(decisions, row, decisions.table().indexOf(field));
    };
    std::optional<Decision> decision;
    decisions.each(columns().decision.rowId, table, hit.row, [&](Row row) {
        if (isDecidedBy(text(row, "rule"), run.rows(), hit, run.extra(finding)))
            decision = { row, text(row, "reason"), text(row, "decided_by"), text(row, "decided_on"),
                         text(row, "confirmed_by") };
    });
    return decision;
}

Edit askedException(const CheckRun &run, std::size_t finding, const QString &reason, const QString &person,
                    QDate day)
{
    if (reason.trimmed().isEmpty() || person.trimmed().isEmpty())
        throw Error(Text::tr("An exception needs a reason and a name."));
    const Hit &hit = run.hit(finding);
    const RegisterTable &table = run.rows().at(hit.table);
    Record row{ &gis::table("finding_decision"), newId(), 0, {} };
    row.set("rule", decidedRule(run.rows(), hit, run.extra(finding)));
    row.set("entity", QString::fromLatin1(table.table().name));
    row.set("row_id", idValue(table.id(hit.row)));
    row.set("reason", reason.trimmed());
    row.set("decided_by", person.trimmed());
    row.set("decided_on", day.toString(Qt::ISODate));
    return { Text::tr("Ask for an Exception"), { insertOf(row) } };
}

Edit confirmedException(const CheckRun &run, std::size_t finding, const QString &person)
{
    const auto asked = decisionOf(run, finding);
    if (!asked)
        throw Error(Text::tr("Nobody asked for this exception."));
    if (person.trimmed().isEmpty() || person.trimmed() == asked->by)
        throw Error(Text::tr("An exception is confirmed by a second person."));
    const RegisterTable &decisions = run.rows().table("finding_decision");
    Record before = run.rows().record(decisions, asked->row), after = before;
    after.set("confirmed_by", person.trimmed());
    const auto change = updateOf(before, after);
    return { Text::tr("Confirm an Exception"), change ? std::vector{ *change } : std::vector<Change>() };
}

} // namespace gis

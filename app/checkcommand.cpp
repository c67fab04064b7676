#include "app/checkcommand.h"

#include "app/conflictfix.h"
#include "app/linescheck.h"
#include "gis/changejson.h"
#include "gis/rules/fixes.h"
#include "gis/uuid.h"
#include "storage/check/findingsreport.h"
#include "storage/check/registerreader.h"
#include "storage/check/sheetfix.h"
#include "storage/document.h"
#include "storage/searchindex.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonArray>

#include <cmath>

using namespace Qt::StringLiterals;

namespace
{

struct Text {
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
};

/** The row of “9/52” or of an id. \throws gis::Error if there is none or more than one. */
gis::Row parcelOf(const gis::CheckRun &run, const QString &text)
{
    const gis::RegisterTable &parcels = run.rows().table("parcel");
    if (const gis::Row row = parcels.find(QUuid::fromString(text)); row != gis::noRow)
        return row;
    gis::Row found = gis::noRow;
    const auto place = storage::typedPlace(text);
    const gis::Columns::Parcel &c = gis::columns().parcel;
    for (gis::Row row = 0; place && row < parcels.size(); ++row)
        if (run.group(row) != 0 && run.rows().text(parcels, row, c.sheetNo) == place->first
            && run.rows().text(parcels, row, c.parcelNo) == place->second) {
            if (found != gis::noRow)
                throw gis::Error(Text::tr("There is more than one parcel “%1”; name its id.").arg(text));
            found = row;
        }
    if (found == gis::noRow)
        throw gis::Error(Text::tr("There is no parcel “%1”.").arg(text));
    return found;
}

QJsonObject shownValues(const gis::Change &change, const std::optional<gis::Values> &values, bool whole)
{
    QJsonObject shown;
    for (const auto &[index, value] : values ? *values : gis::Values()) {
        const gis::Field &field = change.table->fields[std::size_t(index)];
        const bool isHidden = field.flags & gis::Personal && !whole;
        shown.insert(QString::fromLatin1(field.name),
                     isHidden ? QJsonValue(gis::masked(field, value)) : gis::valueJson(field, value));
    }
    return shown;
}

QJsonObject shownChange(const gis::Change &change, bool whole)
{
    return { { u"table"_s, QString::fromLatin1(change.table->name) },
             { u"id"_s, gis::text(change.id) },
             { u"before"_s, shownValues(change, change.before, whole) },
             { u"after"_s, shownValues(change, change.after, whole) } };
}

/** “parcel 0193… parcel_code: → w6kbhq0ftzz4” */
QString changeLine(const gis::Change &change, bool whole)
{
    QStringList fields;
    const QJsonObject before = shownValues(change, change.before, whole),
                      after = shownValues(change, change.after, whole);
    for (const QString &name : after.keys()) {
        const auto shown = [&](const QJsonObject &values) {
            return values[name].isObject() ? u"…"_s : values[name].toVariant().toString();
        };
        fields += u"%1: %2 → %3"_s.arg(name, shown(before), shown(after));
    }
    return QLatin1StringView(change.table->name) + u' ' + gis::text(change.id) + u' ' + fields.join(u", ");
}

double rounded(double seconds)
{
    return std::round(seconds * 1000) / 1000;
}

gis::CheckOptions optionsOf(const CommandLine &line)
{
    gis::CheckOptions options;
    for (const QString &code : line.optionList(u"rule"_s)) {
        const int rule = gis::indexOfRule(code.toUpper());
        if (rule < 0)
            throw gis::Error(Text::tr("There is no rule “%1”.").arg(code));
        options.only.push_back(rule);
    }
    options.sheet = line.option(u"sheet"_s);
    return options;
}

/** A working file with what rules look at. */
struct Opened {
    storage::WorkingFile file;
    gis::Fabric fabric;
    gis::Register rows;
    double seconds = 0;
};

Opened open(const CommandLine &line, storage::WorkingFile::Access access)
{
    const QString path = line.word(0, Text::tr("The working file"));
    QElapsedTimer timer;
    timer.start();
    storage::WorkingFile file(path, access);
    gis::Fabric fabric = storage::readFabric(path);
    gis::Register rows = storage::readRegister(file, storage::ScanCare::Whole, line.progress());
    return { std::move(file), std::move(fabric), std::move(rows), double(timer.nsecsElapsed()) / 1e9 };
}

/** Refuses a sheet that \a fabric has not: of nothing everything would be in order. */
void demandSheet(const gis::Fabric &fabric, const QString &sheet)
{
    const auto &sheets = fabric.sheets();
    if (!sheet.isEmpty() && std::none_of(sheets.begin(), sheets.end(), [&](const gis::SheetKey &s) {
            return s.sheetNo == sheet;
        }))
        throw gis::Error(Text::tr("There is no sheet “%1” with parcels.").arg(sheet));
}

void writeReport(const CommandLine &line, const gis::CheckRun &run, const gis::Fabric &fabric,
                 const std::optional<storage::LineReport> &lines)
{
    const storage::ReportHead head{ QFileInfo(line.word(0, {})).fileName(), storage::accountName(),
                                    QDateTime::currentDateTime().toString(u"dd/MM/yyyy HH:mm"_s) };
    storage::writeFindings(line.option(u"out"_s), run, fabric, head, line.isWhole(),
                           lines ? &*lines : nullptr, line.progress());
}

void print(const CommandLine &line, const gis::CheckRun &run, double readSeconds)
{
    const std::vector<int> counts = run.counts();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            line.print(u"%1  %2  %3"_s.arg(QLatin1StringView(gis::rules()[i].code), -8)
                           .arg(counts[i], 7)
                           .arg(gis::title(gis::rules()[i])));
    const gis::GroupCounts groups = run.groups();
    line.print(Text::tr("Group 1: %1, group 2: %2 (%3 of them wait for the police only), group 3: %4")
                   .arg(groups.group[1])
                   .arg(groups.group[2])
                   .arg(groups.waiting)
                   .arg(groups.group[3]));
    const gis::MatchCounts matches = run.matches();
    line.print(
        Text::tr("Matched in the population database: %1 of %2 persons, %3 of %4 parcels with a certificate")
            .arg(matches.matchedPersons)
            .arg(matches.persons)
            .arg(matches.matchedParcels)
            .arg(matches.parcels));
    line.print(Text::tr("Profile %1, read in %2 s, checked in %3 s")
                   .arg(run.profile().name)
                   .arg(readSeconds, 0, 'f', 2)
                   .arg(run.seconds(), 0, 'f', 2));
}

} // namespace

QJsonObject checkJson(const gis::CheckRun &run, qint64 parcels, double readSeconds)
{
    QJsonObject rules;
    const std::vector<int> counts = run.counts();
    for (std::size_t i = 0; i < counts.size(); ++i)
        if (counts[i] > 0)
            rules.insert(QString::fromLatin1(gis::rules()[i].code), counts[i]);
    const gis::GroupCounts groups = run.groups();
    return { { u"profile"_s, run.profile().name },
             { u"parcels"_s, parcels },
             { u"rules"_s, rules },
             { u"groups"_s,
               QJsonObject{
                   { u"1"_s, groups.group[1] }, { u"2"_s, groups.group[2] }, { u"3"_s, groups.group[3] } } },
             { u"waiting"_s, groups.waiting },
             { u"seconds"_s,
               QJsonObject{ { u"read"_s, rounded(readSeconds) },
                            { u"topology"_s, rounded(run.topologySeconds()) },
                            { u"all"_s, rounded(run.seconds()) } } } };
}

int runCheck(const CommandLine &line)
{
    const gis::Profile profile = gis::profile(line.option(u"profile"_s));
    const gis::CheckOptions options = optionsOf(line);
    const Opened opened = open(line, storage::WorkingFile::Access::Read);
    demandSheet(opened.fabric, options.sheet);
    const gis::CheckRun run = gis::run(opened.rows, opened.fabric, profile, options, line.progress());
    const auto lines = checkedLines(line, profile, opened.fabric, gis::Crs(opened.file.crs()));
    if (line.has(u"out"_s))
        writeReport(line, run, opened.fabric, lines);
    QJsonObject answer = checkJson(run, run.groups().all(), opened.seconds);
    if (lines)
        addLines(answer, *lines);
    if (line.isJson())
        line.print(answer);
    else
        print(line, run, opened.seconds);
    if (lines && !line.isJson())
        printLines(line, *lines);
    return run.errors() > 0 || (lines && gis::isAnyWrong(lines->faults)) ? LookAtIt : AllDone;
}

namespace
{

/** The findings of the rule, of one parcel where it is named. */
std::vector<std::size_t> wanted(const CommandLine &line, const gis::CheckRun &run, const gis::Fabric &fabric)
{
    std::vector<std::size_t> findings;
    const QString parcel = line.option(u"parcel"_s);
    const gis::Row row = parcel.isEmpty() ? gis::noRow : parcelOf(run, parcel);
    for (std::size_t n = 0; n < run.size(); ++n) {
        const auto parcels = run.parcelsOf(n);
        if (run.isOpen(n)
            && (row == gis::noRow || std::find(parcels.begin(), parcels.end(), row) != parcels.end()))
            findings.push_back(n);
    }
    return gis::fixable(run, fabric, findings);
}

/** Who has the ground that two parcels dispute: the one that --side names, or the one that alone is
 * certified. */
std::function<QUuid(const gis::TopologyFault &)> keeperOf(const CommandLine &line, const gis::CheckRun &run,
                                                          const gis::Fabric &fabric)
{
    const QString side = line.option(u"side"_s);
    if (side.isEmpty())
        return {};
    if (side == u"certified") {
        const auto in = std::make_shared<gis::RuleInput>(run.rows(), fabric, run.profile(), false);
        return [in](const gis::TopologyFault &fault) {
            const auto isCertified = [&](const QUuid &parcel) {
                const gis::Row row = in->parcel.find(parcel);
                return row != gis::noRow && in->classOf(row) & gis::Certified;
            };
            const bool a = isCertified(fault.a), b = isCertified(fault.b);
            return a == b ? QUuid() : a ? fault.a : fault.b;
        };
    }
    const QUuid parcel = run.rows().table("parcel").id(parcelOf(run, side));
    return [parcel](const gis::TopologyFault &fault) {
        return fault.a == parcel || fault.b == parcel ? parcel : QUuid();
    };
}

/** Why nothing was done about the only finding that was meant; empty if that is not known. */
QString refusal(const gis::CheckRun &run, const gis::Fabric &fabric, const std::vector<std::size_t> &findings)
{
    QStringList ways;
    if (findings.size() == 1)
        for (const gis::ShapeChoice &choice : gis::shapeChoices(run, fabric, findings))
            ways += choice.refusal.isEmpty() ? choice.title : choice.title + u": "_s + choice.refusal;
    return ways.join(u"\n"_s);
}

void printFix(const CommandLine &line, const gis::Edit &edit, QJsonObject answer)
{
    if (line.isJson()) {
        QJsonArray changes;
        for (const gis::Change &change : edit.changes)
            changes.append(shownChange(change, line.isWhole()));
        answer.insert(u"changes"_s, changes);
        return line.print(answer);
    }
    for (const gis::Change &change : edit.changes)
        line.print(changeLine(change, line.isWhole()));
    line.print(
        Text::tr("Fixed: %1, left: %2").arg(answer[u"fixed"_s].toInt()).arg(answer[u"left"_s].toInt()));
}

} // namespace

int runFix(const CommandLine &line)
{
    const gis::Profile profile = gis::profile(line.option(u"profile"_s));
    const gis::CheckOptions options = optionsOf(line);
    if (options.only.size() != 1)
        throw gis::Error(Text::tr("Name the rule whose findings are to be fixed: --rule CODE."));
    if (options.only.front() == gis::indexOfRule(u"SONG-03"))
        return runConflictFix(line);
    const bool dry = line.has(u"dry-run"_s);
    storage::Document document(line.word(0, Text::tr("The working file")),
                               dry ? storage::WorkingFile::Access::Read
                                   : storage::WorkingFile::Access::Write);
    const gis::Fabric before = document.fabric();
    const gis::CheckRun run =
        gis::run(storage::readRegister(document.file(), storage::ScanCare::Quick, line.progress()), before,
                 profile, options, line.progress());
    const std::vector<std::size_t> findings = wanted(line, run, before);
    const gis::Edit edit = findings.size() == 1 && storage::isOfSheet(run, findings.front())
        ? storage::sheetFix(storage::RowView(document.file()), run, before, findings.front())
        : gis::fix(run, before, findings, { true, keeperOf(line, run, before) }, line.progress());
    if (!dry && !edit.changes.empty())
        document.apply(edit);
    gis::Fabric after = before;
    after.apply(edit);
    const gis::FindingChanges changes = gis::changesBetween(run, gis::rechecked(run, before, after, edit));
    printFix(line, edit,
             { { u"rule"_s, QString::fromLatin1(gis::rules()[std::size_t(options.only[0])].code) },
               { u"fixed"_s, qint64(changes.fixed.size()) },
               { u"left"_s, qint64(changes.added.size() + changes.inherited.size()) },
               { u"dry_run"_s, dry } });
    if (edit.changes.empty() && !line.isJson()) {
        if (line.has(u"side"_s))
            line.print(
                Text::tr("No finding of this rule can be settled for “%1”; the list of diaba check --out "
                         "names the parcels of each.")
                    .arg(line.option(u"side"_s)));
        if (const QString ways = refusal(run, before, findings); !ways.isEmpty())
            line.print(Text::tr("A person must choose, see --side:") + u'\n' + ways);
    }
    return changes.added.empty() && changes.inherited.empty() ? AllDone : LookAtIt;
}

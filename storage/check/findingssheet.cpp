#include "storage/check/findingsreport.h"

#include "gis/error.h"
#include "gis/rules/breakdown.h"
#include "gis/rules/fold.h"
#include "gis/textfold.h"
#include "storage/check/linereport.h"
#include "storage/check/sheetpage.h"

#include <QCoreApplication>

namespace storage
{

namespace
{

using namespace Qt::StringLiterals;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(FindingsReport)
};

/** What is said at the head of a report with names in full. */
QString warningOfNames()
{
    return Text::tr("This file holds personal data: names of land users in full. Give it only to who must "
                    "find them, and delete it afterwards.");
}

void writeSummary(lxw_workbook *book, const gis::CheckRun &run, const ReportHead &head, bool whole)
{
    Page page(book, Text::tr("Summary"), { { Text::tr("What"), 48 }, { Text::tr("Value"), 60 } });
    if (whole)
        page.add(Text::tr("Personal data"), warningOfNames());
    const gis::GroupCounts groups = run.groups();
    const gis::MatchCounts matches = run.matches();
    page.add(Text::tr("Parcels"), groups.all());
    page.add(Text::tr("Group 1"), groups.group[1]);
    page.add(Text::tr("Group 2"), groups.group[2]);
    page.add(Text::tr("of these, only waiting for the police"), groups.waiting);
    page.add(Text::tr("Group 3"), groups.group[3]);
    page.add(Text::tr("Persons to be matched"), matches.persons);
    page.add(Text::tr("Persons matched"), matches.matchedPersons);
    page.add(Text::tr("Parcels with a certificate"), matches.parcels);
    page.add(Text::tr("of these, all persons matched"), matches.matchedParcels);
    for (const auto &[name, value] : headLines(run, head))
        page.add(name, value);
}

void writeBreakdown(lxw_workbook *book, const gis::CheckRun &run, gis::By by, const QString &name,
                    const QString &heading)
{
    Page page(book, name,
              { { heading, 24 },
                { Text::tr("Parcels"), 10 },
                { Text::tr("Group 1"), 10 },
                { Text::tr("Group 2"), 10 },
                { Text::tr("Only waiting for the police"), 16 },
                { Text::tr("Group 3"), 10 },
                { Text::tr("Findings"), 10 } });
    for (const gis::Breakdown &part : gis::breakdown(run, by))
        page.add(part.name, part.groups.all(), part.groups.group[1], part.groups.group[2],
                 part.groups.waiting, part.groups.group[3], part.findings);
    page.finish();
}

void writeRules(lxw_workbook *book, const gis::CheckRun &run)
{
    Page page(book, Text::tr("By Rule"),
              { { Text::tr("Rule"), 10 },
                { Text::tr("Title"), 36 },
                { Text::tr("Finding"), 70 },
                { Text::tr("Severity"), 12 },
                { Text::tr("Findings"), 10 },
                { Text::tr("Parcels"), 10 } });
    for (const gis::FoldedFindings &line : gis::folded(run)) {
        const gis::Rule &rule = gis::rules()[std::size_t(line.rule)];
        page.add(QString::fromLatin1(rule.code), gis::title(rule), gis::summary(run, line),
                 gis::name(line.severity), int(line.findings.size()), line.parcels);
    }
    page.finish();
}

/** Who holds \a parcel, as lists show it. */
QString holdersOf(const gis::RuleInput &in, gis::Row parcel, bool whole)
{
    QStringList names;
    in.right.each(in.c.right.parcelId, in.parcel, parcel, [&](gis::Row right) {
        const gis::Row party = in.right.reference(right, in.c.right.partyId);
        if (in.isRunning(right) && in.party.isThere(party)) {
            const QString &name = in.text(in.party, party, in.c.party.name);
            names += whole ? name : gis::maskedName(name);
        }
    });
    return names.join(u"; ");
}

void writeLacks(lxw_workbook *book, const gis::CheckRun &run, bool whole)
{
    static const gis::Fabric none;
    const gis::RuleInput in(run.rows(), none, run.profile(), false);
    Page page(book, Text::tr("What Is Missing"),
              { { Text::tr("Hamlet"), 24 },
                { Text::tr("Sheet"), 8 },
                { Text::tr("Parcel"), 8 },
                { Text::tr("Land user"), 30 },
                { Text::tr("What is missing"), 80 } });
    if (whole)
        page.setHead(warningOfNames());
    for (const gis::Lack &lack : gis::lacks(run))
        page.add(in.text(in.parcel, lack.parcel, in.c.parcel.hamlet),
                 in.text(in.parcel, lack.parcel, in.c.parcel.sheetNo),
                 in.text(in.parcel, lack.parcel, in.c.parcel.parcelNo), holdersOf(in, lack.parcel, whole),
                 lack.what.join(u' '));
    page.finish();
}

void writeAll(lxw_workbook *book, const gis::CheckRun &run, const gis::Progress &progress)
{
    Page page(book, Text::tr("Findings"),
              { { Text::tr("Rule"), 10 },
                { Text::tr("Title"), 30 },
                { Text::tr("Severity"), 12 },
                { Text::tr("Sheet"), 8 },
                { Text::tr("Parcel"), 8 },
                { Text::tr("Hamlet"), 20 },
                { Text::tr("Finding"), 80 },
                { Text::tr("Group"), 8 } });
    const gis::RegisterTable &parcels = run.rows().table("parcel");
    const gis::Columns::Parcel &c = gis::columns().parcel;
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (n % 1024 == 0)
            gis::report(progress, double(n) / double(run.size()));
        if (!run.isOpen(n))
            continue;
        const gis::Rule &rule = gis::rules()[run.hit(n).rule];
        const auto rows = run.parcelsOf(n);
        const auto text = [&](int field) {
            return rows.empty() ? QString() : run.rows().text(parcels, rows.front(), field);
        };
        page.add(QString::fromLatin1(rule.code), gis::title(rule), gis::name(run.severity(n)),
                 text(c.sheetNo), text(c.parcelNo), text(c.hamlet), run.sentence(n),
                 rows.empty() ? QString() : QString::number(run.group(rows.front())));
    }
    page.finish();
}

} // namespace

void writeFindingsSheet(const QString &path, const gis::CheckRun &run, const ReportHead &head, bool whole,
                        const LineReport *lines, const gis::Progress &progress)
{
    Workbook owned = createdWorkbook(path);
    lxw_workbook *book = owned.get();
    writeSummary(book, run, head, whole);
    writeBreakdown(book, run, gis::By::Sheet, Text::tr("By Sheet"), Text::tr("Sheet"));
    writeBreakdown(book, run, gis::By::OldCommune, Text::tr("By Old Commune"), Text::tr("Old commune"));
    writeBreakdown(book, run, gis::By::Hamlet, Text::tr("By Hamlet"), Text::tr("Hamlet"));
    writeRules(book, run);
    writeLacks(book, run, whole);
    writeAll(book, run, progress);
    if (lines)
        addLines(book, *lines);
    finish(std::move(owned), path);
}

} // namespace storage

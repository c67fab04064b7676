#include "gis/rules/fixes.h"
#include "gis/rules/fold.h"
#include "gis/uuid.h"
#include "storage/check/registerreader.h"

#include "gis/error.h"
#include "tests/checkedcommune.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <numeric>
#include <set>

using namespace Qt::StringLiterals;
using namespace gis;
using namespace checked;

namespace
{

std::vector<unsigned char> groupsOf(const CheckRun &run)
{
    std::vector<unsigned char> result;
    for (Row row = 0; row < run.rows().table("parcel").size(); ++row)
        result.push_back(run.group(row));
    return result;
}

/** The same of what counts for one parcel. */
std::multiset<QString> saidOf(const CheckRun &run, Row parcel)
{
    std::multiset<QString> result;
    for (const std::size_t n : run.findingsOf(parcel))
        result.insert(run.finding(n).key() + u' ' + run.sentence(n));
    return result;
}

/** Some edit of a row, like a hand at work: a text or number of one row is taken away or comes from another.
 */
Edit anyEdit(const Register &rows, QRandomGenerator &dice)
{
    for (;;) {
        const RegisterTable &table = rows.at(dice.bounded(int(schema().size())));
        if (table.size() == 0)
            continue;
        const Row row = dice.bounded(table.size()), other = dice.bounded(table.size());
        const int field = dice.bounded(int(table.table().fields.size()));
        if (!table.isThere(row) || !table.isThere(other) || !table.keeps(field)
            || table.table().fields[std::size_t(field)].type == Type::Geometry)
            continue;
        const Value before = rows.value(table, row, field),
                    after = dice.bounded(3) ? rows.value(table, other, field) : Value();
        if (table.table().fields[std::size_t(field)].references && isNull(after))
            continue;
        if (dice.bounded(8) == 0)
            return { u"Remove"_s, { deleteOf(rows.record(table, row)) } };
        return { u"Set"_s,
                 { { &table.table(), table.id(row), Values{ { field, before } },
                     Values{ { field, after } } } } };
    }
}

/** A corner of some parcel pulled up to a metre, and nobody else's with it. */
Edit movedCorner(const Fabric &fabric, QRandomGenerator &dice)
{
    static const int field = table("parcel").geometryIndex();
    for (;;) {
        const Chunk &chunk = *fabric.chunks()[dice.bounded(quint32(fabric.chunks().size()))];
        const std::size_t item = dice.bounded(quint32(chunk.size()));
        const Geometry before = chunk.geometry(item);
        if (before.parts.empty())
            continue;
        Geometry after = before;
        Point &corner = after.parts[0][0][0];
        corner = { corner.x + dice.bounded(1000) - 500, corner.y + dice.bounded(1000) - 500 };
        return { u"Move"_s,
                 { { &table("parcel"), chunk.items[item].id, Values{ { field, geometryValue(before) } },
                     Values{ { field, geometryValue(after) } } } } };
    }
}

std::vector<std::size_t> all(const CheckRun &run)
{
    std::vector<std::size_t> result(run.size());
    std::iota(result.begin(), result.end(), std::size_t(0));
    return result;
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySeededFaultIsFoundByItsRule();
    void nothingElseIsAnError();
    void roadsAndCanalsAreAskedForNothing();
    void theSameDataGivesTheSameNumbers();
    void theSameDataGivesTheSameNumbersNextDay();
    void checkingAgainAfterAnEditIsLikeCheckingAll();
    void whatStandsTwiceIsFoundAgainAsByCheckingAll();
    void whatCountsForAParcelIsFoundFromBothSides();
    void groupsAddUpToAllParcels();
    void findingsOfOneCauseFoldIntoOneLine();
    void aFixIsFixedWhenTheRuleSaysSo();
    void aChoiceOfSidesMendsAndSaysWhatItChanges();
    void allBetweenTwoSheetsIsOneChoice();
    void codesAreGivenOnceAndNeverAnew();
    void anExceptionNeedsTwoPersons();
    void anExceptionIsOfItsRuleWhateverKindThatIs_data();
    void anExceptionIsOfItsRuleWhateverKindThatIs();
    void changesAreAddedFixedAndInherited();
};

void TestCheck::everySeededFaultIsFoundByItsRule()
{
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    std::set<std::pair<QString, QUuid>> found;
    for (std::size_t n = 0; n < run.size(); ++n)
        for (const RowRef &row : run.finding(n).rows)
            found.insert({ QString::fromLatin1(rules()[run.hit(n).rule].code), row.id });
    for (const auto &fault : demo().faults) {
        const bool isOfFiles = fault.rule == u"DU-06" && fault.table == u"scan";
        const bool isOff = profile().of(indexOfRule(fault.rule)).at(Stage::Submit) == Severity::Off;
        if (isOfFiles || isOff)
            continue;
        QVERIFY2(found.contains({ fault.rule, fault.id }), qPrintable(fault.rule + u' ' + fault.what));
    }
}

void TestCheck::nothingElseIsAnError()
{
    std::set<std::pair<QString, QUuid>> seeded;
    for (const auto &fault : demo().faults) {
        seeded.insert({ fault.rule, fault.id });
        for (const QString &also : fault.also)
            seeded.insert({ also, fault.id });
    }
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    for (std::size_t n = 0; n < run.size(); ++n) {
        if (run.severity(n) < Severity::Error)
            continue;
        const Finding finding = run.finding(n);
        const bool isSeeded = std::any_of(finding.rows.begin(), finding.rows.end(), [&](const RowRef &row) {
            return seeded.contains({ finding.rule, row.id });
        });
        QVERIFY2(isSeeded, qPrintable(finding.rule + u' ' + finding.message));
    }
}

void TestCheck::roadsAndCanalsAreAskedForNothing()
{
    const Commune &commune = demoCommune();
    const CheckRun run = gis::run(commune.rows, commune.fabric, profile());
    const std::set<QString> ofPeople{ u"DU-04"_s, u"DU-05"_s,   u"DU-06"_s,
                                      u"DU-07"_s, u"SACH-09"_s, u"DUNG-08"_s };
    int managed = 0;
    const RuleInput in(commune.rows, commune.fabric, run.profile(), true);
    for (Row row = 0; row < in.parcel.size(); ++row) {
        if (!(in.classOf(row) & StateManaged))
            continue;
        ++managed;
        for (const std::size_t n : run.findingsOf(row))
            QVERIFY2(!ofPeople.contains(run.finding(n).rule), qPrintable(run.sentence(n)));
        QVERIFY(!run.why(in.parcel.id(row)).applies(Block::Scans));
    }
    QVERIFY(managed > 50);
}

void TestCheck::theSameDataGivesTheSameNumbers()
{
    const CheckRun one = gis::run(demoCommune().rows, demoCommune().fabric, profile()),
                   other = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    QCOMPARE(said(one), said(other));
    QCOMPARE(one.counts(), other.counts());
    QCOMPARE(groupsOf(one), groupsOf(other));
}

void TestCheck::theSameDataGivesTheSameNumbersNextDay()
{
    const CheckRun today = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    Register rows = demoCommune().rows;
    for (const int days : { 1, 100 }) {
        rows.circumstances.today = demoCommune().rows.circumstances.today.addDays(days);
        const CheckRun later = gis::run(rows, demoCommune().fabric, profile());
        for (std::size_t rule = 0; rule < rules().size(); ++rule)
            if (!dependsOnDay(rules()[rule]))
                QCOMPARE(later.counts()[rule], today.counts()[rule]);
        QCOMPARE(groupsOf(later), groupsOf(today));
    }
    const int age = indexOfRule(u"SONG-04");
    QVERIFY(dependsOnDay(rules()[std::size_t(age)]));
    QVERIFY(gis::run(rows, demoCommune().fabric, profile()).counts()[std::size_t(age)] > 0); // and one does
}

void TestCheck::checkingAgainAfterAnEditIsLikeCheckingAll()
{
    QRandomGenerator dice(20261125);
    Fabric fabric = demoCommune().fabric;
    CheckRun run = gis::run(demoCommune().rows, fabric, profile());
    const int rounds = std::max(60, qEnvironmentVariableIntValue("DIABA_ROUNDS")); // more of them by hand
    for (int i = 0; i < rounds; ++i) {
        const Edit edit = i % 3 == 1 ? movedCorner(fabric, dice) : anyEdit(run.rows(), dice);
        const Fabric before = fabric;
        fabric.apply(edit);
        run = rechecked(run, before, fabric, edit);
        if (i % 6 != 0)
            continue;
        const CheckRun whole = gis::run(run.rows(), fabric, profile());
        QCOMPARE(said(run), said(whole));
        QCOMPARE(groupsOf(run), groupsOf(whole));
        QCOMPARE(run.matches(), whole.matches());
        QCOMPARE(exceptionsOf(run), exceptionsOf(whole));
        for (Row parcel = dice.bounded(40); parcel < run.rows().table("parcel").size(); parcel += 40)
            QCOMPARE(saidOf(run, parcel), saidOf(whole, parcel));
    }
}

void TestCheck::whatStandsTwiceIsFoundAgainAsByCheckingAll()
{
    struct Copied {
        const char *table;
        std::vector<const char *> fields;
    };
    const std::vector<Copied> all{ { "parcel", { "sheet_no", "parcel_no" } },
                                   { "parcel", { "parcel_code" } },
                                   { "parcel", { "status" } },
                                   { "party", { "personal_no" } },
                                   { "party", { "kind" } },
                                   { "identity_paper", { "number" } },
                                   { "identity_paper", { "party_id" } },
                                   { "certificate", { "serial" } },
                                   { "certificate", { "state" } } };
    QRandomGenerator dice(31);
    const Fabric &fabric = demoCommune().fabric;
    CheckRun run = gis::run(demoCommune().rows, fabric, profile());
    std::vector<Edit> done;
    int most = 0;
    for (int i = 0; i < 240; ++i) {
        Edit edit;
        const Copied &what = all[dice.bounded(std::uint32_t(all.size()))];
        const RegisterTable &rows = run.rows().table(what.table);
        const Row from = dice.bounded(std::min(rows.size(), 12u)),
                  to = dice.bounded(std::min(rows.size(), 12u));
        if (!done.empty() && i % 4 == 3) {
            edit = inverted(done.back());
            done.pop_back();
        } else if (rows.isThere(from) && rows.isThere(to)) {
            const Record source = run.rows().record(rows, from), before = run.rows().record(rows, to);
            Record after = before;
            for (const char *field : what.fields)
                after.set(field, source[field]);
            const auto change = updateOf(before, after);
            if (!change)
                continue;
            edit.changes.push_back(*change);
            done.push_back(edit);
        }
        run = rechecked(run, fabric, fabric, edit);
        const CheckRun whole = gis::run(run.rows(), fabric, profile());
        QCOMPARE(said(run), said(whole));
        QCOMPARE(groupsOf(run), groupsOf(whole));
        most = std::max(most, whole.counts()[std::size_t(indexOfRule(u"SACH-05"))]);
    }
    QVERIFY(most > 2);
}

void TestCheck::whatCountsForAParcelIsFoundFromBothSides()
{
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    const FindingsByParcel byParcel = run.findingsByParcel();
    for (Row row = 0; row < run.rows().table("parcel").size(); ++row) {
        const HitNumbers some = run.findingsOf(row);
        QCOMPARE(std::vector<std::uint32_t>(some.begin(), some.end()),
                 std::vector<std::uint32_t>(byParcel.of(row).begin(), byParcel.of(row).end()));
    }
}

void TestCheck::groupsAddUpToAllParcels()
{
    for (const QString &name : profileNames()) {
        const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile(name));
        QCOMPARE(run.groups().all(), int(demoCommune().fabric.size()));
        QVERIFY(run.groups().waiting <= run.groups().group[2]);
        QVERIFY(run.matches().matchedPersons <= run.matches().persons);
        QVERIFY(run.matches().parcels > 100);
    }
}

void TestCheck::findingsOfOneCauseFoldIntoOneLine()
{
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    const auto lines = folded(run);
    std::size_t findings = 0;
    bool hasCode = false;
    for (const FoldedFindings &line : lines) {
        findings += line.findings.size();
        hasCode |= line.cause == u"BHK → HNK" && line.findings.size() == 2 && line.parcels == 2;
    }
    QVERIFY(hasCode);
    std::size_t open = 0;
    for (std::size_t n = 0; n < run.size(); ++n)
        open += run.isOpen(n);
    QCOMPARE(findings, open);
}

void TestCheck::aFixIsFixedWhenTheRuleSaysSo()
{
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    std::vector<std::size_t> candidates;
    for (const std::size_t n : fixable(run, demoCommune().fabric, all(run)))
        if (!fix(run, demoCommune().fabric, std::span(&n, 1)).changes.empty())
            candidates.push_back(n);
    QVERIFY(candidates.size() > 8);
    const Edit edit = fix(run, demoCommune().fabric, candidates);
    Fabric after = demoCommune().fabric;
    after.apply(edit);
    const CheckRun later = rechecked(run, demoCommune().fabric, after, edit);
    const FindingChanges changes = changesBetween(run, later);
    for (const std::size_t n : candidates)
        QVERIFY2(std::find(changes.fixed.begin(), changes.fixed.end(), n) != changes.fixed.end(),
                 qPrintable(run.finding(n).rule + u' ' + run.sentence(n)));
    QVERIFY2(changes.added.empty(),
             qPrintable(changes.added.empty() ? QString() : later.sentence(changes.added.front())));

    Register rows = later.rows();
    rows.apply(inverted(edit));
    QCOMPARE(said(gis::run(rows, demoCommune().fabric, profile())), said(run));
}

void TestCheck::aChoiceOfSidesMendsAndSaysWhatItChanges()
{
    const CheckRun run = gis::run(demoCommune().rows, demoCommune().fabric, profile());
    std::map<QString, int> mended;
    for (const QString &rule :
         { u"DUNG-01"_s, u"DUNG-02"_s, u"DUNG-03"_s, u"DUNG-04"_s, u"DUNG-05"_s, u"DUNG-09"_s })
        for (std::size_t n = 0; n < run.size(); ++n) {
            if (run.finding(n).rule != rule)
                continue;
            for (const ShapeChoice &choice : shapeChoices(run, demoCommune().fabric, std::span(&n, 1))) {
                QVERIFY(choice.edit.changes.empty() != choice.refusal.isEmpty());
                if (choice.edit.changes.empty())
                    continue;
                Fabric after = demoCommune().fabric;
                after.apply(choice.edit);
                const FindingChanges changes =
                    changesBetween(run, rechecked(run, demoCommune().fabric, after, choice.edit));
                QVERIFY2(std::find(changes.fixed.begin(), changes.fixed.end(), n) != changes.fixed.end(),
                         qPrintable(rule + u' ' + choice.title + u' ' + run.sentence(n)));
                for (const FixedParcel &parcel : choice.parcels) {
                    const auto place = after.find(parcel.id);
                    QCOMPARE(parcel.after,
                             place ? squareMetres(twiceArea(after.chunk(*place), place->item)) : 0.0);
                }
                if (rule != u"DUNG-05") { // a retired parcel comes back from its row
                    after.apply(inverted(choice.edit));
                    QVERIFY(after == demoCommune().fabric);
                }
                ++mended[rule];
            }
        }
    for (const char *rule : { "DUNG-02", "DUNG-03", "DUNG-05", "DUNG-09" })
        QVERIFY2(mended[QString::fromLatin1(rule)] > 0, rule);
}

void TestCheck::allBetweenTwoSheetsIsOneChoice()
{
    std::vector<Record> records;
    const auto add = [&](quint32 id, const char *sheet, std::int64_t west, std::int64_t south) {
        Record parcel{ &table("parcel"), testdata::uuid(id), 0, {} };
        parcel.set("sheet_no", QString::fromLatin1(sheet));
        parcel.set("parcel_no", QString::number(id));
        parcel.set("status", u"current"_s);
        parcel.set("geometry", geometryValue(testdata::surface(testdata::square(west, south, 10'000))));
        records.push_back(parcel);
    };
    for (quint32 i = 0; i < 3; ++i) {
        add(2 * i + 1, "1", 0, i * 50'000);
        add(2 * i + 2, "2", 9'950, i * 50'000); // 50 mm over it
    }
    const Commune commune = communeOf(records);
    const int overlap = indexOfRule(u"DUNG-02");
    const CheckRun run =
        gis::run(commune.rows, commune.fabric, profile(), { Stage::Submit, { overlap }, {} });
    QCOMPARE(run.size(), std::size_t(3));
    const auto lines = folded(run);
    QCOMPARE(lines.size(), std::size_t(1));
    const auto choices = shapeChoices(run, commune.fabric, lines[0].findings);
    QCOMPARE(choices.size(), std::size_t(2));
    for (const ShapeChoice &choice : choices) {
        QCOMPARE(choice.left, 0);
        QCOMPARE(choice.parcels.size(), std::size_t(3)); // only one side changes
        Fabric after = commune.fabric;
        after.apply(choice.edit);
        const CheckRun later = rechecked(run, commune.fabric, after, choice.edit);
        QCOMPARE(later.counts()[std::size_t(overlap)], 0);
        for (const FixedParcel &parcel : choice.parcels)
            QCOMPARE(parcel.after, 99.5);
    }
    QVERIFY(fix(run, commune.fabric, all(run)).changes.empty()); // nobody has chosen
}

void TestCheck::codesAreGivenOnceAndNeverAnew()
{
    std::vector<Record> records = demo().records;
    const int code = table("parcel").indexOf("parcel_code");
    std::size_t removed = 0;
    for (Record &record : records)
        if (record.table == &table("parcel") && record.text("status") == u"current") {
            record.version = removed % 2; // the province knows every other one
            if (removed++ % 4 > 1)
                record.set("parcel_code", u"w6kbhq0ftzz4"_s); // somewhere else
            else
                record.set("parcel_code", Value());
        }
    const Commune commune = communeOf(records);
    const CheckRun run =
        gis::run(commune.rows, commune.fabric, profile(), { Stage::Submit, { indexOfRule(u"DU-03") }, {} });
    const Edit edit = fix(run, commune.fabric, all(run));
    std::set<QString> given;
    for (const Change &change : edit.changes) {
        const Row row = commune.rows.table("parcel").find(change.id);
        const bool hadOne = !isNull(change.before->at(code));
        QVERIFY(!hadOne || !commune.rows.table("parcel").isKnownToProvince(row));
        const QString text = toText(change.after->at(code));
        QCOMPARE(text.size(), 12);
        QVERIFY2(given.insert(text).second, qPrintable(text));
    }
    QVERIFY(edit.changes.size() > removed / 2);
    Register rows = commune.rows;
    rows.apply(edit);
    const CheckRun later = gis::run(rows, commune.fabric, profile(), run.options());
    QVERIFY(fix(later, commune.fabric, all(later)).changes.empty());
}

void TestCheck::anExceptionNeedsTwoPersons()
{
    const Commune &commune = demoCommune();
    CheckRun run = gis::run(commune.rows, commune.fabric, profile());
    const auto duNo1 = [&] {
        for (std::size_t n = 0; n < run.size(); ++n)
            if (run.finding(n).rule == u"DU-01")
                return n;
        return run.size();
    };
    QVERIFY_THROWS_EXCEPTION(Error, askedException(run, duNo1(), u" "_s, u"N.T.Mẫu"_s, QDate(2026, 11, 25)));
    QVERIFY_THROWS_EXCEPTION(Error, confirmedException(run, duNo1(), u"T.V.Mẫu"_s));
    const auto follow = [&](const Edit &edit) { run = rechecked(run, commune.fabric, commune.fabric, edit); };
    follow(askedException(run, duNo1(), u"Chờ đo lại"_s, u"N.T.Mẫu"_s, QDate(2026, 11, 25)));
    QCOMPARE(run.exception(duNo1()), Exception::Asked);
    QVERIFY(run.isOpen(duNo1()));
    const int errors = run.errors();
    QVERIFY_THROWS_EXCEPTION(Error, confirmedException(run, duNo1(), u"N.T.Mẫu"_s));
    follow(confirmedException(run, duNo1(), u"T.V.Mẫu"_s));
    QCOMPARE(run.exception(duNo1()), Exception::Confirmed);
    QVERIFY(!run.isOpen(duNo1()));
    QCOMPARE(run.errors(), errors - 1);
}

void TestCheck::anExceptionIsOfItsRuleWhateverKindThatIs_data()
{
    QTest::addColumn<QString>("rule");
    for (const char *rule : { "DUNG-01", "DUNG-02", "DUNG-07", "SACH-02", "SACH-04", "DU-08" })
        QTest::newRow(rule) << QString::fromLatin1(rule);
}

void TestCheck::anExceptionIsOfItsRuleWhateverKindThatIs()
{
    QFETCH(QString, rule);
    const Commune &commune = demoCommune();
    CheckRun run = gis::run(commune.rows, commune.fabric, profile());
    const auto first = [&] {
        for (std::size_t n = 0; n < run.size(); ++n)
            if (run.finding(n).rule == rule)
                return n;
        return run.size();
    };
    const auto follow = [&](const Edit &edit) { run = rechecked(run, commune.fabric, commune.fabric, edit); };
    const int errors = run.errors();
    const Edit asked = askedException(run, first(), u"Chờ đo lại"_s, u"N.T.Mẫu"_s, QDate(2026, 11, 25));
    follow(asked);
    QCOMPARE(run.exception(first()), Exception::Asked);
    const Edit confirmed = confirmedException(run, first(), u"T.V.Mẫu"_s);
    follow(confirmed);
    QCOMPARE(run.exception(first()), Exception::Confirmed);
    QVERIFY(run.errors() < errors);
    const CheckRun whole = gis::run(run.rows(), commune.fabric, profile());
    QCOMPARE(exceptionsOf(run), exceptionsOf(whole));
    QCOMPARE(groupsOf(run), groupsOf(whole));
    follow(inverted(confirmed));
    follow(inverted(asked));
    QCOMPARE(run.exception(first()), Exception::None);
    QCOMPARE(run.errors(), errors);
}

void TestCheck::changesAreAddedFixedAndInherited()
{
    const Commune &commune = demoCommune();
    const CheckRun run = gis::run(commune.rows, commune.fabric, profile());
    const RegisterTable &parcels = commune.rows.table("parcel");
    const int number = table("parcel").indexOf("parcel_no");
    Row row = 0;
    while (!parcels.isThere(row) || run.group(row) != 1 || commune.rows.text(parcels, row, number).isEmpty())
        ++row;
    const Edit edit{ u"Set"_s,
                     { { &table("parcel"), parcels.id(row),
                         Values{ { number, commune.rows.value(parcels, row, number) } },
                         Values{ { number, Value() } } } } };
    const CheckRun later = rechecked(run, commune.fabric, commune.fabric, edit);
    const FindingChanges changes = changesBetween(run, later);
    QCOMPARE(changes.added.size(), std::size_t(1));
    QCOMPARE(later.finding(changes.added[0]).rule, u"DU-01"_s);
    QVERIFY(changes.fixed.empty());
    QCOMPARE(later.group(row), static_cast<unsigned char>(3));
    const CheckRun back = rechecked(later, commune.fabric, commune.fabric, inverted(edit));
    QCOMPARE(changesBetween(later, back).fixed.size(), std::size_t(1));
    QCOMPARE(said(back), said(run));
}

DIABA_TEST(TestCheck)
#include "tst_check.moc"

#include "storage/check/registerreader.h"
#include "storage/demo/writedemo.h"

#include "gis/rules/check.h"
#include "gis/rules/fixes.h"
#include "gis/uuid.h"
#include "tests/storage/smalldemo.h"
#include "tests/suite.h"

#include <QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;
using namespace storage;

namespace
{

/** The usual profile with the rule that it leaves off. */
gis::Profile everyRule()
{
    gis::Profile profile = gis::profile();
    for (gis::RuleSetting &rule : profile.rules)
        for (gis::Severity &severity : rule.severity)
            severity = std::max(severity, gis::Severity::Note);
    return profile;
}

/** The open findings of \a run. */
std::vector<gis::Finding> openFindings(const gis::CheckRun &run)
{
    std::vector<gis::Finding> findings;
    for (std::size_t n = 0; n < run.size(); ++n)
        if (run.isOpen(n))
            findings.push_back(run.finding(n));
    return findings;
}

/** A demo, and what the rules found in it when it was written and read again. */
struct CheckedDemo {
    DemoCommune demo;
    gis::Fabric fabric;
    gis::CheckRun run; ///< by the usual profile
    std::vector<gis::Finding> findings; ///< of it
    std::vector<gis::Finding> ofAllRules;
};

CheckedDemo checkedDemo(quint64 seed, const QString &folder)
{
    const WrittenDemo written = writeDemo(folder, seed, testdata::smallPainter());
    const WorkingFile file(written.file, WorkingFile::Access::Read);
    const gis::Fabric fabric = readFabric(written.file);
    gis::Register rows = readRegister(file, ScanCare::Whole);
    rows.circumstances.today = QDate(2026, 11, 25);
    const gis::CheckRun run = gis::run(rows, fabric, gis::profile());
    return { makeDemo(seed), fabric, run, openFindings(run),
             openFindings(gis::run(rows, fabric, everyRule())) };
}

std::map<QString, QUuid> parcelsByLabel(const DemoCommune &demo)
{
    std::map<QString, QUuid> result;
    for (const gis::Record &row : demo.records)
        if (row.table == &gis::table("parcel") && row.text("status") == u"current")
            result.emplace(row.text("sheet_no") + u'/' + row.text("parcel_no"), row.id);
    return result;
}

bool isAbout(const gis::Finding &finding, const QUuid &id)
{
    return std::any_of(finding.rows.begin(), finding.rows.end(),
                       [&](const gis::RowRef &row) { return row.id == id; });
}

bool concerns(const gis::Finding &finding, const QUuid &parcel)
{
    return isAbout(finding, parcel)
        || std::find(finding.parcels.begin(), finding.parcels.end(), parcel) != finding.parcels.end();
}

/** Whether \a fault explains \a finding: its own rule or one the same fault breaks, on its row or parcel. */
bool explains(const SeededCase &fault, const gis::Finding &finding, const QUuid &parcel)
{
    const bool isOfRule = fault.rule == finding.rule
        || std::find(fault.also.begin(), fault.also.end(), finding.rule) != fault.also.end();
    return isOfRule && (isAbout(finding, fault.id) || (!parcel.isNull() && concerns(finding, parcel)));
}

QString words(const gis::Finding &finding)
{
    QStringList rows;
    for (const gis::RowRef &row : finding.rows)
        rows += QString::fromLatin1(row.table->name) + u' ' + gis::text(row.id);
    return finding.rule + u": "_s + finding.message + u" ["_s + rows.join(u", ") + u']';
}

QString words(const SeededCase &fault)
{
    return fault.rule + u' ' + fault.parcel + u' ' + fault.table + u": "_s + fault.what;
}

} // namespace

/** The faults that the demo says it has, against what the rules find. */
class TestDemocheck : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<quint64, CheckedDemo> m_checked;

    const CheckedDemo &checked(quint64 seed)
    {
        const auto it = m_checked.find(seed);
        return it != m_checked.end()
            ? it->second
            : m_checked.emplace(seed, checkedDemo(seed, m_folder.filePath(QString::number(seed))))
                  .first->second;
    }

    static void addSeeds()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed : { 1, 2, 3, 6 })
            QTest::addRow("seed %llu", seed) << seed;
    }

private Q_SLOTS:
    void everySeededFaultIsFoundByItsRule_data() { addSeeds(); }
    void everySeededFaultIsFoundByItsRule()
    {
        QFETCH(quint64, seed);
        const CheckedDemo &all = checked(seed);
        QStringList missed;
        for (const SeededCase &fault : all.demo.faults)
            if (std::none_of(all.ofAllRules.begin(), all.ofAllRules.end(), [&](const gis::Finding &finding) {
                    return finding.rule == fault.rule && isAbout(finding, fault.id);
                }))
                missed += words(fault);
        QVERIFY2(missed.isEmpty(), qPrintable(u'\n' + missed.join(u'\n')));
    }

    void nothingElseIsAnError_data() { addSeeds(); }
    void nothingElseIsAnError()
    {
        QFETCH(quint64, seed);
        const CheckedDemo &all = checked(seed);
        const std::map<QString, QUuid> parcels = parcelsByLabel(all.demo);
        QStringList unexplained;
        for (const gis::Finding &finding : all.findings)
            if (finding.severity == gis::Severity::Error
                && std::none_of(all.demo.faults.begin(), all.demo.faults.end(), [&](const SeededCase &fault) {
                       const auto it = parcels.find(fault.parcel);
                       return explains(fault, finding, it == parcels.end() ? QUuid() : it->second);
                   }))
                unexplained += words(finding);
        QVERIFY2(unexplained.isEmpty(), qPrintable(u'\n' + unexplained.join(u'\n')));
    }

    void innocentCasesRaiseNothing_data() { addSeeds(); }
    void innocentCasesRaiseNothing()
    {
        QFETCH(quint64, seed);
        const CheckedDemo &all = checked(seed);
        QStringList raised;
        for (const SeededCase &innocent : all.demo.innocent)
            for (const gis::Finding &finding : all.findings)
                if (concerns(finding, innocent.id))
                    raised += u'(' + innocent.rule + u") "_s + innocent.parcel + u' ' + words(finding);
        QVERIFY2(raised.isEmpty(), qPrintable(u'\n' + raised.join(u'\n')));
    }

    void innocentParcelsAreOfGroupOne()
    {
        for (const SeededCase &innocent : checked(1).demo.innocent)
            QCOMPARE(int(checked(1).run.why(innocent.id).group), 1);
    }

    void fixesOfShapesMendThemAndBringNothingNew_data() { addSeeds(); }

    void fixesOfShapesMendThemAndBringNothingNew()
    {
        QFETCH(quint64, seed);
        const CheckedDemo &found = checked(seed);
        const int shape = gis::indexOfRule(u"DUNG-01"), vertex = gis::indexOfRule(u"DUNG-04");
        std::vector<std::size_t> findings;
        for (std::size_t n = 0; n < found.run.size(); ++n)
            if (found.run.hit(n).rule == shape || found.run.hit(n).rule == vertex)
                findings.push_back(n);
        QVERIFY(!findings.empty());
        QCOMPARE(gis::fixable(found.run, found.fabric, findings), findings);
        const gis::Edit edit = gis::fix(found.run, found.fabric, findings, { true, {} });
        gis::Fabric after = found.fabric;
        after.apply(edit);
        const gis::CheckRun rerun = gis::rechecked(found.run, found.fabric, after, edit);
        const std::vector<int> counts = rerun.counts();
        QCOMPARE(counts[std::size_t(shape)], 0);
        QCOMPARE(counts[std::size_t(vertex)], 0);
        QVERIFY(rerun.errors() < found.run.errors());
        after.apply(gis::inverted(edit));
        QVERIFY(after == found.fabric);
    }

    void whoseGroundAnOverlapIsOnlyAPersonKnows()
    {
        const CheckedDemo &found = checked(1);
        std::vector<std::size_t> findings;
        for (std::size_t n = 0; n < found.run.size(); ++n)
            if (found.run.hit(n).rule == gis::indexOfRule(u"DUNG-02"))
                findings.push_back(n);
        QVERIFY(!findings.empty());
        QVERIFY(gis::fix(found.run, found.fabric, findings).changes.empty());
        for (const std::size_t n : findings)
            QCOMPARE(gis::shapeChoices(found.run, found.fabric, std::span(&n, 1)).size(), std::size_t(2));
    }
};

DIABA_TEST(TestDemocheck)
#include "tst_democheck.moc"

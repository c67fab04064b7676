#include "tests/gis/ruleexamples.h"

#include "tests/suite.h"

using namespace gis;

class TestRuleexamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleIsJudgedAsItSays_data();
    void everyExampleIsJudgedAsItSays();
    void everyRuleHasExamplesThatPassFailAndDoNotApply_data();
    void everyRuleHasExamplesThatPassFailAndDoNotApply();
    void aRuleWithATolerancePassesAtItAndJustUnderAndFailsJustOver_data();
    void aRuleWithATolerancePassesAtItAndJustUnderAndFailsJustOver();
};

namespace
{

const std::vector<RuleExample> &all()
{
    static const std::vector<RuleExample> examples = ruleExamples();
    return examples;
}

void eachRule()
{
    QTest::addColumn<int>("rule");
    for (int i = 0; i < int(rules().size()); ++i)
        QTest::newRow(rules()[std::size_t(i)].code) << i;
}

} // namespace

void TestRuleexamples::everyExampleIsJudgedAsItSays_data()
{
    QTest::addColumn<int>("example");
    for (int i = 0; i < int(all().size()); ++i) {
        const RuleExample &example = all()[std::size_t(i)];
        QVERIFY2(example.rule >= 0, qPrintable(example.name));
        QTest::addRow("%s: %s", rules()[std::size_t(example.rule)].code, qPrintable(example.name)) << i;
    }
}

void TestRuleexamples::everyExampleIsJudgedAsItSays()
{
    QFETCH(int, example);
    const RuleExample &each = all()[std::size_t(example)];
    QVERIFY(each.subject != noRow);
    QCOMPARE(int(verdict(each)), int(each.expected));
}

void TestRuleexamples::everyRuleHasExamplesThatPassFailAndDoNotApply_data()
{
    eachRule();
}

void TestRuleexamples::everyRuleHasExamplesThatPassFailAndDoNotApply()
{
    QFETCH(int, rule);
    for (const Verdict wanted : { Verdict::Pass, Verdict::Fail, Verdict::NotApplicable })
        QVERIFY2(std::any_of(all().begin(), all().end(),
                             [&](const RuleExample &e) { return e.rule == rule && e.expected == wanted; }),
                 qPrintable(QString::number(int(wanted))));
}

void TestRuleexamples::aRuleWithATolerancePassesAtItAndJustUnderAndFailsJustOver_data()
{
    eachRule();
}

void TestRuleexamples::aRuleWithATolerancePassesAtItAndJustUnderAndFailsJustOver()
{
    QFETCH(int, rule);
    if (profile().of(rule).tolerance == 0)
        return;
    for (const char *word : { "just under", "at the", "just over" })
        QVERIFY2(std::any_of(all().begin(), all().end(),
                             [&](const RuleExample &e) {
                                 return e.rule == rule && e.name.contains(QLatin1StringView(word));
                             }),
                 word);
}

DIABA_TEST(TestRuleexamples)
#include "tst_ruleexamples.moc"

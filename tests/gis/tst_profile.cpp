#include "gis/error.h"
#include "gis/rules/profile.h"

#include "tests/suite.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace gis;

class TestProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theUsualProfileIsThatOf2025();
    void theProfileOf2026ChangesOnlyGroups();
    void aProvinceBasesItsOwnOnOurs();
    void aBadProfileIsRefusedNamingTheLine_data();
    void aBadProfileIsRefusedNamingTheLine();
    void aProfileThatIsNotThereIsRefused();
};

void TestProfile::theUsualProfileIsThatOf2025()
{
    const Profile usual = profile();
    QCOMPARE(usual.name, u"KH515-2025"_s);
    QCOMPARE(usual.rules.size(), rules().size());
    QCOMPARE(usual.of(indexOfRule(u"DUNG-07")).tolerance, 0.1);
    QCOMPARE(usual.of(indexOfRule(u"DU-07")).at(Stage::Submit), Severity::Off);
}

void TestProfile::theProfileOf2026ChangesOnlyGroups()
{
    const Profile usual = profile(), later = profile(u"KH2959-2026"_s);
    bool differs = false;
    for (int i = 0; i < int(rules().size()); ++i) {
        QCOMPARE(later.of(i).tolerance, usual.of(i).tolerance);
        differs |= later.of(i).group != usual.of(i).group;
    }
    QVERIFY(differs);
    QVERIFY(later.group3 != usual.group3);
}

void TestProfile::aProvinceBasesItsOwnOnOurs()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"tinh.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"based_on": "KH515-2025", "name": "Tỉnh Mẫu", "rules": {"DU-07": {"submit": "warning"}},
                   "mandatory": {"parcel": ["address", "hamlet"]}, "numbers": {"least_dpi": 300}})");
    file.close();
    const Profile ours = profile(file.fileName());
    QCOMPARE(ours.name, u"Tỉnh Mẫu"_s);
    QCOMPARE(ours.leastDpi, 300);
    QCOMPARE(ours.of(indexOfRule(u"DU-07")).at(Stage::Submit), Severity::Warning);
    QCOMPARE(ours.of(indexOfRule(u"DU-07")).at(Stage::Draft), Severity::Off);
    QCOMPARE(ours.mandatory.at(u"parcel"_s), (QStringList{ u"address"_s, u"hamlet"_s }));
    QCOMPARE(ours.of(indexOfRule(u"DUNG-07")).tolerance, 0.1);
}

void TestProfile::aBadProfileIsRefusedNamingTheLine_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    const QByteArray head = "{\n\"based_on\": \"KH515-2025\",\n\"name\": \"X\",\n";
    QTest::newRow("no JSON") << QByteArray("{\n\"name\": \"X\",\n") << 3;
    QTest::newRow("an unknown key") << head + "\"colour\": 1\n}" << 4;
    QTest::newRow("an unknown rule") << head + "\"rules\": {\n\"DUNG-99\": {}\n}}" << 5;
    QTest::newRow("a negative tolerance") << head + "\"rules\": {\n\"DUNG-07\": {\n\"tolerance\": -1}}}" << 6;
    QTest::newRow("a tolerance beyond all measure")
        << head + "\"rules\": {\n\"DUNG-07\": {\n\"tolerance\": 1e300}}}" << 6;
    QTest::newRow("a number beyond all measure")
        << head + "\"numbers\": {\n\"largest_gap_mm\": 1000001}}" << 5;
    QTest::newRow("a rule twice") << head
            + "\"rules\": {\n\"DUNG-07\": {},\n\"DUNG-08\": {},\n\"DUNG-07\": {\"tolerance\": 1}}}"
                                  << 7;
    QTest::newRow("a field twice") << head
            + "\"mandatory\": {\n\"parcel\": [\"address\", \"hamlet\", \"address\"]}}"
                                   << 5;
    QTest::newRow("braces without end") << QByteArray("{:").repeated(400'000) << 1;
    QTest::newRow("many keys in deep braces") << QByteArray("{\"a\":").repeated(1'000) + "{"
            + QByteArray("\"b\":1,").repeated(100'000) + "\"c\":1}"
            + QByteArray("}").repeated(1'000) << 1;
    QTest::newRow("an unknown key of a rule")
        << head + "\"rules\": {\"DUNG-07\":\n{\n\"tolerence\": 1}}}" << 6;
    QTest::newRow("an unknown severity")
        << head + "\"rules\": {\"DUNG-07\": {\n\"submit\": \"fatal\"}}}" << 5;
    QTest::newRow("a group that there is not") << head + "\"rules\": {\"DUNG-07\": {\n\"group\": 4}}}" << 5;
    QTest::newRow("a text for a number") << head + "\"numbers\": {\n\"least_dpi\": \"200\"}}" << 5;
    QTest::newRow("an unknown number") << head + "\"numbers\": {\n\"most_dpi\": 200}}" << 5;
    QTest::newRow("a field that there is not") << head + "\"mandatory\": {\n\"parcel\": [\"colour\"]}}" << 5;
    QTest::newRow("a table without mandatory fields")
        << head + "\"mandatory\": {\n\"scan\": [\"dpi\"]}}" << 5;
    QTest::newRow("based on itself or others")
        << QByteArray("{\n\"based_on\": \"X\",\n\"name\": \"X\"}") << 2;
    QTest::newRow("an unknown table of tolerances") << head + "\"area_table\": \"TT99\"\n}" << 4;
    QTest::newRow("not all rules, based on none")
        << QByteArray("{\n\"name\": \"X\",\n\"area_table\": \"TT26-2024\",\n\"rules\": {}}") << 4;
}

void TestProfile::aBadProfileIsRefusedNamingTheLine()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    try {
        profileFromJson(json, u"tinh.json"_s);
        QFAIL("It was taken.");
    } catch (const Error &error) {
        QVERIFY2(error.message().contains(u"line %1"_s.arg(line)), qPrintable(error.message()));
        QVERIFY2(error.message().contains(u"tinh.json"), qPrintable(error.message()));
    }
}

void TestProfile::aProfileThatIsNotThereIsRefused()
{
    QVERIFY_THROWS_EXCEPTION(Error, profile(u"KH1-1999"_s));
}

DIABA_TEST(TestProfile)
#include "tst_profile.moc"

#include "gis/communes.h"
#include "gis/crs.h"
#include "gis/json.h"
#include "storage/document.h"
#include "tests/app/program.h"
#include "tests/blocksfile.h"
#include "tests/suite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace
{

/** A working file of 92 parcels; one has a superseded purpose. */
struct Town {
    Town()
    {
        blocks::makeFile(path, 2, 2);
        const QByteArray rows = diaba({ u"query"_s, path, u"parcel"_s }).out;
        for (const QByteArray &row : rows.split('\n'))
            if (const QJsonObject parcel = QJsonDocument::fromJson(row).object();
                !parcel[u"managed_by_state"].toBool() && !parcel.isEmpty()) {
                const QByteArray use = R"({"op":"add","table":"land_use","values":{"parcel_id":")"
                    + parcel[u"id"].toString().toLatin1() + R"(","code":"BHK"}})";
                added = diaba({ u"edit"_s, path, u"-"_s }, use).code == 0;
                return;
            }
    }
    QString in(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"town.diaba"_s);
    bool added = false;
};

QJsonObject checked(const Town &town, const QStringList &more = {})
{
    return QJsonDocument::fromJson(diaba(QStringList{ u"check"_s, town.path, u"--json"_s } + more).out)
        .object();
}

QJsonObject firstRow(const Town &town, const QString &table)
{
    const QByteArray rows = diaba({ u"query"_s, town.path, table }).out;
    return QJsonDocument::fromJson(rows.left(rows.indexOf('\n'))).object();
}

} // namespace

/** `diaba check` and `diaba fix`. */
class TestCheckcommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerHasTheKeysThatScriptsRelyOn();
    void errorsAnswerOne();
    void aSheetAloneIsChecked();
    void aProfileThatIsBadIsRefusedInOneSentence();
    void theLayerOfFindingsIsOneThatOgrOpens();
    void theSpreadsheetIsWrittenAndNamesItsProfile();
    void namesStandInFullOnlyWhereThatIsAskedForAndSaid();
    void aFixIsShownFirstThenAppliedOnce();
    void shapesThatCannotBeAreFindingsAndTheRunGoesOn();
    void whichOfTwoOfOneShapeStaysIsSaid();
    void aSheetReadInTheWrongZoneIsReadAnew();
    void aConflictWithoutItsReceiptIsNotPassedOver();
    void boundaryLinesAreCheckedBesideTheParcels();
    void linesThatCannotBeCheckedAreRefusedInOneSentence();
};

void TestCheckcommand::theAnswerHasTheKeysThatScriptsRelyOn()
{
    const Town town;
    QVERIFY(town.added);
    const QJsonObject answer = checked(town);
    QCOMPARE(answer[u"profile"].toString(), u"KH515-2025"_s);
    QCOMPARE(answer[u"parcels"].toInt(), 92);
    QCOMPARE(answer[u"rules"][u"DUNG-11"].toInt(), 1);
    const QJsonObject groups = answer[u"groups"].toObject();
    QCOMPARE(groups[u"1"].toInt() + groups[u"2"].toInt() + groups[u"3"].toInt(), 92);
    for (const char *key : { "read", "topology", "all" })
        QVERIFY(answer[u"seconds"].toObject().contains(QLatin1StringView(key)));
    QJsonObject again = checked(town), first = answer;
    again.remove(u"seconds"_s);
    first.remove(u"seconds"_s);
    QCOMPARE(again, first);
}

void TestCheckcommand::errorsAnswerOne()
{
    const Town town;
    QCOMPARE(diaba({ u"check"_s, town.path }).code, 1);
    QCOMPARE(diaba({ u"check"_s, town.path, u"--rule"_s, u"DU-02"_s }).code, 0);
    QCOMPARE(diaba({ u"check"_s, town.path, u"--rule"_s, u"DU-99"_s }).code, 2);
}

void TestCheckcommand::aSheetAloneIsChecked()
{
    const Town town;
    int parcels = 0, codes = 0;
    std::set<QString> sheets;
    for (const QByteArray &row : diaba({ u"query"_s, town.path, u"parcel"_s }).out.split('\n'))
        sheets.insert(QJsonDocument::fromJson(row).object()[u"sheet_no"].toString());
    sheets.erase(QString());
    for (const QString &sheet : sheets) {
        const QJsonObject answer = checked(town, { u"--sheet"_s, sheet });
        parcels += answer[u"parcels"].toInt();
        codes += answer[u"rules"][u"DU-03"].toInt();
    }
    QCOMPARE(parcels, 92);
    QCOMPARE(codes, checked(town)[u"rules"][u"DU-03"].toInt());
    QCOMPARE(diaba({ u"check"_s, town.path, u"--sheet"_s, u"nowhere"_s }).code, 2);
}

void TestCheckcommand::aProfileThatIsBadIsRefusedInOneSentence()
{
    const Town town;
    QFile file(town.in(u"tinh.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\n\"based_on\": \"KH515-2025\",\n\"name\": \"X\",\n\"rules\": {\n\"DUNG-07\": "
               "{\"tolerance\": -1}}}");
    file.close();
    const Answer answer = diaba({ u"check"_s, town.path, u"--profile"_s, file.fileName() });
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.error.contains("line 5"), answer.error.constData());
    QCOMPARE(answer.error.trimmed().count('\n'), 0);
}

void TestCheckcommand::theLayerOfFindingsIsOneThatOgrOpens()
{
    const Town town;
    const QString out = town.in(u"findings.gpkg"_s);
    QCOMPARE(diaba({ u"check"_s, town.path, u"--out"_s, out }).code, 1);
    QProcess ogr;
    ogr.start(u"ogrinfo"_s, { u"-so"_s, out, u"findings"_s });
    QVERIFY(ogr.waitForFinished(30'000));
    const QByteArray info = ogr.readAllStandardOutput();
    QJsonObject rules = checked(town)[u"rules"].toObject();
    int findings = 0;
    for (const QString &rule : rules.keys())
        findings += rules[rule].toInt();
    QVERIFY2(info.contains(QByteArray("Feature Count: " + QByteArray::number(findings))), info.constData());
    QVERIFY(info.contains("Geometry: Point"));
    ogr.start(u"ogrinfo"_s, { u"-q"_s, out, u"run"_s });
    QVERIFY(ogr.waitForFinished(30'000));
    QVERIFY(ogr.readAllStandardOutput().contains("KH515-2025"));
    QCOMPARE(diaba({ u"check"_s, town.path, u"--out"_s, town.in(u"findings.txt"_s) }).code, 2);
}

void TestCheckcommand::theSpreadsheetIsWrittenAndNamesItsProfile()
{
    const Town town;
    const QString out = town.in(u"findings.xlsx"_s);
    QCOMPARE(diaba({ u"check"_s, town.path, u"--out"_s, out }).code, 1);
    QProcess ogr;
    ogr.start(u"ogrinfo"_s, { u"-q"_s, u"-al"_s, out });
    QVERIFY(ogr.waitForFinished(60'000));
    const QByteArray all = ogr.readAllStandardOutput();
    for (const char *word : { "Summary", "By Sheet", "By Hamlet", "By Old Commune", "What Is Missing",
                              "KH515-2025", "BHK → HNK, 1 parcel" })
        QVERIFY2(all.contains(word), word);
    QVERIFY(!all.contains("Personal data"));
}

void TestCheckcommand::namesStandInFullOnlyWhereThatIsAskedForAndSaid()
{
    const Town town;
    const QByteArray name = "NGUYỄN VĂN MẪU";
    const QByteArray party =
        diaba({ u"edit"_s, town.path, u"-"_s },
              R"({"op":"add","table":"party","values":{"kind":"person","name":")" + name + R"("}})")
            .out.trimmed();
    QByteArray parcel;
    for (const QByteArray &line : diaba({ u"query"_s, town.path, u"land_use"_s }).out.split('\n'))
        if (const QJsonObject use = QJsonDocument::fromJson(line).object(); !use.isEmpty())
            parcel = use[u"parcel_id"].toString().toLatin1();
    QCOMPARE(diaba({ u"edit"_s, town.path, u"-"_s },
                   R"({"op":"add","table":"land_right","values":{"party_id":")" + party + R"(","parcel_id":")"
                       + parcel + R"("}})")
                 .code,
             0);
    const auto report = [&](const QStringList &options) {
        const QString out = town.in(u"lacks.xlsx"_s);
        const Answer answer = diaba(QStringList{ u"check"_s, town.path, u"--out"_s, out } + options);
        QProcess ogr;
        ogr.start(u"ogrinfo"_s, { u"-q"_s, u"-al"_s, out });
        return ogr.waitForFinished(60'000) ? answer.out + ogr.readAllStandardOutput() : QByteArray();
    };
    const QByteArray masked = report({}), whole = report({ u"--whole"_s });
    QVERIFY(masked.contains("What Is Missing") && !masked.contains(name));
    QVERIFY(whole.contains(name));
    QVERIFY(whole.contains("This file holds personal data"));
}

void TestCheckcommand::aFixIsShownFirstThenAppliedOnce()
{
    const Town town;
    const QStringList fix{ u"fix"_s, town.path, u"--rule"_s, u"DUNG-11"_s, u"--json"_s };
    const QJsonObject shown =
        QJsonDocument::fromJson(diaba(fix + QStringList{ u"--dry-run"_s }).out).object();
    QCOMPARE(shown[u"changes"].toArray().size(), 1);
    QCOMPARE(shown[u"changes"][0][u"after"][u"code"].toString(), u"HNK"_s);
    QCOMPARE(checked(town)[u"rules"][u"DUNG-11"].toInt(), 1);
    const Answer done = diaba(fix);
    QCOMPARE(done.code, 0);
    QCOMPARE(QJsonDocument::fromJson(done.out)[u"fixed"].toInt(), 1);
    QVERIFY(!checked(town)[u"rules"].toObject().contains(u"DUNG-11"_s));
    QCOMPARE(diaba({ u"undo"_s, town.path }).code, 0);
    QCOMPARE(checked(town)[u"rules"][u"DUNG-11"].toInt(), 1);
    QCOMPARE(diaba({ u"fix"_s, town.path }).code, 2);
}

void TestCheckcommand::shapesThatCannotBeAreFindingsAndTheRunGoesOn()
{
    auto feature = [n = 0](const QByteArray &geometry) mutable -> QByteArray {
        return R"({"type":"Feature","properties":{"thua":")" + QByteArray::number(++n) + R"("},"geometry":)"
            + geometry + "}";
    };
    const auto square = [](double west, double size, const QByteArray &height = {}) -> QByteArray {
        QByteArrayList corners;
        for (const auto &[x, y] : { std::pair(0, 0), { 1, 0 }, { 1, 1 }, { 0, 1 }, { 0, 0 } })
            corners += '[' + QByteArray::number(566'000 + west + x * size, 'f', 3) + ','
                + QByteArray::number(2'334'000 + y * size, 'f', 3) + height + ']';
        return '[' + corners.join(',') + ']';
    };
    const auto polygon = [](const QByteArray &rings) -> QByteArray {
        return R"({"type":"Polygon","coordinates":[)" + rings + "]}";
    };
    QByteArrayList huge;
    for (int i = 0; i <= 100'000; ++i)
        huge += '[' + QByteArray::number(570'000 + 500 * std::cos(i % 100'000 * 2 * M_PI / 100'000), 'f', 3)
            + ',' + QByteArray::number(2'334'000 + 500 * std::sin(i % 100'000 * 2 * M_PI / 100'000), 'f', 3)
            + ']';
    const QByteArrayList features{
        feature(polygon(square(0, 20))),
        feature(polygon("[[566030,2334000],[566050,2334020],[566050,2334000],[566030,2334020],"
                        "[566030,2334000]]")), // crosses itself
        feature(polygon({})),
        feature("null"),
        feature(polygon(square(60, 20, ",7.5"))),
        feature(polygon('[' + huge.join(',') + ']')),
        feature(polygon(square(100, 60) + ',' + square(110, 40) + ',' + square(120, 20))), // a hole in a hole
        feature(polygon("[[566200,2334000],[566220,2334000],[566200,2334000]]")),
        feature(polygon(square(300, 20)).replace("566300.000", "NaN")),
        feature(polygon(square(1e12, 5))),
    };
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.diaba"_s), source = folder.filePath(u"bad.geojson"_s);
    QFile file(source);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"type":"FeatureCollection","features":[)" + features.join(',') + "]}");
    file.close();
    const Answer imported = diaba({ u"import"_s, path, source, u"--commune"_s, u"09784"_s, u"--crs"_s,
                                    u"EPSG:5897"_s, u"--sheet"_s, u"1"_s, u"--json"_s });
    const QJsonObject taken = QJsonDocument::fromJson(imported.out).object();
    QCOMPARE(taken[u"read"].toInt(), int(features.size()));
    QCOMPARE(taken[u"taken"].toInt() + taken[u"refused"].toArray().size(), int(features.size()));
    const Answer run = diaba({ u"check"_s, path, u"--json"_s });
    QCOMPARE(run.code, 1);
    const QJsonObject rules = QJsonDocument::fromJson(run.out)[u"rules"].toObject();
    QVERIFY2(rules[u"DUNG-01"].toInt() >= 3, run.out.constData());
    QVERIFY2(rules[u"DU-02"].toInt() >= 3, run.out.constData()); // without a shape
    for (const QString &rule : { u"DUNG-01"_s, u"DUNG-09"_s, u"DU-03"_s })
        QVERIFY(diaba({ u"fix"_s, path, u"--rule"_s, rule }).code <= 1);
    const QJsonObject after =
        QJsonDocument::fromJson(diaba({ u"check"_s, path, u"--json"_s }).out)[u"rules"].toObject();
    QVERIFY(after[u"DUNG-01"].toInt() < rules[u"DUNG-01"].toInt());
    QCOMPARE(diaba({ u"verify"_s, path }).code, 0);
}

void TestCheckcommand::whichOfTwoOfOneShapeStaysIsSaid()
{
    const Town town;
    const QJsonObject parcel = firstRow(town, u"parcel"_s);
    const QJsonObject twin{ { u"op"_s, u"add"_s },
                            { u"table"_s, u"parcel"_s },
                            { u"values"_s,
                              QJsonObject{ { u"sheet_no"_s, parcel[u"sheet_no"] },
                                           { u"series"_s, parcel[u"series"] },
                                           { u"parcel_no"_s, u"999"_s },
                                           { u"status"_s, u"current"_s },
                                           { u"geometry"_s, parcel[u"geometry"] } } } };
    QCOMPARE(diaba({ u"edit"_s, town.path, u"-"_s }, QJsonDocument(twin).toJson(QJsonDocument::Compact)).code,
             0);
    const QStringList fix{ u"fix"_s, town.path, u"--rule"_s, u"DUNG-05"_s, u"--lang"_s, u"en"_s };
    const Answer asked = diaba(fix);
    QCOMPARE(asked.code, 1);
    QVERIFY2(asked.out.contains("A person must choose") && asked.out.contains("Keep Parcel"),
             asked.out.constData());
    QCOMPARE(checked(town)[u"rules"][u"DUNG-05"].toInt(), 1);
    QCOMPARE(diaba(fix + QStringList{ u"--side"_s, u"no/such"_s }).code, 2);
    const QByteArray other = diaba({ u"query"_s, town.path, u"parcel"_s }).lines().at(5);
    const Answer idle = diaba(fix + QStringList{ u"--side"_s, gis::jsonObject(other)[u"id"_s].toString() });
    QVERIFY2(idle.code == 1 && idle.out.contains("can be settled for"), idle.out.constData());
    QCOMPARE(diaba(fix + QStringList{ u"--side"_s, parcel[u"id"].toString() }).code, 0);
    QVERIFY(!checked(town)[u"rules"].toObject().contains(u"DUNG-05"_s));
    QCOMPARE(diaba({ u"undo"_s, town.path }).code, 0);
    QCOMPARE(checked(town)[u"rules"][u"DUNG-05"].toInt(), 1);
}

void TestCheckcommand::aSheetReadInTheWrongZoneIsReadAnew()
{
    const Town town;
    const gis::Commune commune = *gis::findCommune(u"09784"_s);
    const gis::Coordinate middle = *gis::transformed(
        gis::Coordinate{ (commune.west + commune.east) / 2, (commune.south + commune.north) / 2 },
        gis::wgs84(), gis::epsg(9209));
    QJsonArray ring; // right in the zone of 105°30′, the file is in that of 105°
    for (const auto &[east, north] : { std::pair(0, 0), { 500, 0 }, { 500, 500 }, { 0, 500 }, { 0, 0 } })
        ring.append(QJsonArray{ std::round(middle.x) + east, std::round(middle.y) + north });
    const QJsonObject sheet{ { u"op"_s, u"add"_s },
                             { u"table"_s, u"map_sheet"_s },
                             { u"values"_s,
                               QJsonObject{ { u"sheet_no"_s, u"77"_s },
                                            { u"frame"_s,
                                              QJsonObject{ { u"type"_s, u"Polygon"_s },
                                                           { u"coordinates"_s, QJsonArray{ ring } } } } } } };
    const Answer added =
        diaba({ u"edit"_s, town.path, u"-"_s }, QJsonDocument(sheet).toJson(QJsonDocument::Compact));
    QVERIFY2(added.code == 0, added.error.constData());
    QCOMPARE(checked(town)[u"rules"][u"DUNG-06"].toInt(), 1);
    QCOMPARE(diaba({ u"fix"_s, town.path, u"--rule"_s, u"DUNG-06"_s }).code, 0);
    QVERIFY(!checked(town)[u"rules"].toObject().contains(u"DUNG-06"_s));
    QCOMPARE(diaba({ u"undo"_s, town.path }).code, 0);
    QCOMPARE(checked(town)[u"rules"][u"DUNG-06"].toInt(), 1);
}

/** The boundary of the first parcel but for its last edge as a line, and a point shortly beside its end. */
static QString drawingOf(const Town &town)
{
    const QJsonObject parcel = firstRow(town, u"parcel"_s);
    const QJsonArray corners = parcel[u"geometry"][u"coordinates"][0][0].toArray();
    const auto text = [&](qsizetype n, double up) -> QByteArray {
        return QByteArray::number(corners[n][0].toDouble(), 'f', 3) + ','
            + QByteArray::number(corners[n][1].toDouble() + up, 'f', 3);
    };
    QByteArrayList places;
    for (qsizetype i = 0; i + 1 < corners.size(); ++i)
        places += '[' + text(i, 0) + ']';
    const QByteArray lines =
        R"({"type":"FeatureCollection","crs":{"type":"name","properties":)"
        R"({"name":"urn:ogc:def:crs:EPSG::5897"}},"features":[)"
        R"({"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[)"
        + places.join(',')
        + R"(]}},{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[)"
        + text(0, 0.05) + "]}}]}";
    QFile file(town.in(u"ranh.geojson"_s));
    return file.open(QIODevice::WriteOnly) && file.write(lines) > 0 ? file.fileName() : QString();
}

void TestCheckcommand::aConflictWithoutItsReceiptIsNotPassedOver()
{
    const Town town;
    {
        storage::Document document(town.path, storage::WorkingFile::Access::Write);
        gis::Record slip = storage::newDossier(document.file());
        slip.set("code", u"PCL-7"_s);
        slip.set("state", u"conflict"_s);
        document.note({ u"Slip"_s, { gis::insertOf(slip) } });
    }
    const Answer answer = diaba({ u"fix"_s, town.path, u"--rule"_s, u"SONG-03"_s });
    QCOMPARE(answer.code, 2);
    QVERIFY2(answer.error.contains("PCL-7"), answer.error.constData());
}

void TestCheckcommand::boundaryLinesAreCheckedBesideTheParcels()
{
    const Town town;
    const QString drawing = drawingOf(town), report = town.in(u"all.gpkg"_s);
    const QJsonObject answer = checked(
        town, { u"--lines"_s, drawing, u"--points"_s, drawing, u"--rule"_s, u"DU-02"_s, u"--out"_s, report });
    for (const QStringList &idle : { QStringList{ u"--lines"_s, QString() }, { u"--near"_s, u"5"_s } })
        QCOMPARE(diaba(QStringList{ u"check"_s, town.path } + idle).code, 2); // not passed over
    QCOMPARE(answer[u"drawing"][u"lines"].toInt(), 1);
    QCOMPARE(answer[u"drawing"][u"points"].toInt(), 1);
    QCOMPARE(answer[u"lines"][u"dangle"].toInt(), 2);
    QCOMPARE(answer[u"lines"][u"point_off_line"].toInt(), 1);
    QVERIFY(answer[u"lines"][u"node_without_point"].toInt() >= 3);
    QVERIFY(answer[u"lines"][u"bare_boundary"].toInt() >= 1);
    QVERIFY(!answer[u"lines"].toObject().contains(u"off_parcel"_s));
    QProcess ogrinfo;
    ogrinfo.start(u"ogrinfo"_s, { u"-so"_s, report, u"boundary_lines"_s });
    QVERIFY(ogrinfo.waitForFinished());
    QVERIFY(ogrinfo.readAllStandardOutput().contains("Feature Count: "));
    const Answer shown = diaba({ u"check"_s, town.path, u"--lines"_s, drawing, u"--rule"_s, u"DU-02"_s,
                                 u"--near"_s, u"60"_s, u"--out"_s, town.in(u"all.xlsx"_s) });
    QCOMPARE(shown.code, 1);
    QVERIFY(shown.out.contains("Loose end"));
}

void TestCheckcommand::linesThatCannotBeCheckedAreRefusedInOneSentence()
{
    const Town town;
    const QString drawing = drawingOf(town);
    for (const QStringList &bad : { QStringList{ u"--lines"_s, town.in(u"none.dgn"_s) },
                                    QStringList{ u"--lines"_s, drawing + u":nowhere"_s },
                                    QStringList{ u"--lines"_s, drawing, u"--near"_s, u"-1"_s },
                                    QStringList{ u"--lines"_s, drawing, u"--touch"_s, u"nan"_s },
                                    QStringList{ u"--points"_s, town.path } }) {
        const Answer answer = diaba(QStringList{ u"check"_s, town.path } + bad);
        QCOMPARE(answer.code, 2);
        QCOMPARE(answer.error.trimmed().count('\n'), 0);
        QVERIFY(answer.out.isEmpty());
    }
}

DIABA_TEST(TestCheckcommand)
#include "tst_checkcommand.moc"

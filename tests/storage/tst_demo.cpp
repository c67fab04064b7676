#include "storage/demo/democommune.h"
#include "storage/demo/writedemo.h"
#include "storage/workingfile.h"

#include "gis/overlay.h"
#include "gis/uuid.h"
#include "tests/suite.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

#include <set>

using namespace Qt::StringLiterals;
using namespace storage;

namespace
{

/** A painter whose "scans" say what would be drawn: enough where no picture is looked at. */
SpecimenPainter plainPainter()
{
    return { [](const CertificateSpecimen &c) -> SpecimenScan {
                return { "%PDF " + (c.serial + c.qrText + c.barcode).toUtf8()
                             + QByteArray::number(c.look.noiseSeed),
                         { { "certificate", "serial", 2, { 0.25, 0.5, 0.125, 0.0625 } } } };
            },
             [](const std::vector<IdentitySpecimen> &papers) {
                 QByteArray text = "%PDF ";
                 for (const IdentitySpecimen &paper : papers)
                     text += (paper.number + paper.name + paper.qrText).toUtf8();
                 return text;
             },
             [](const ListSpecimen &list) -> QByteArray {
                 return "%PDF " + (list.title + list.subtitle).toUtf8();
             } };
}

/** The commune of \a seed, made once for all tests. */
const DemoCommune &demoOf(quint64 seed)
{
    static std::map<quint64, DemoCommune> made;
    const auto it = made.find(seed);
    return it != made.end() ? it->second : made.emplace(seed, makeDemo(seed)).first->second;
}

QByteArray tableHash(const std::vector<gis::Record> &records)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const QByteArray &bytes) { hash.addData(bytes); };
    for (const gis::Record &record : records) {
        add(QByteArray(record.table->name) + gis::text(record.id).toLatin1());
        for (const auto &[field, value] : record.values) {
            add(QByteArray::number(field) + gis::toText(value).toUtf8());
            if (const gis::GeometryPtr geometry = gis::toGeometry(value))
                for (const gis::Polygon &polygon : geometry->parts)
                    for (const gis::Ring &ring : polygon)
                        for (gis::Point p : ring)
                            add(QByteArray::number(qint64(p.x)) + ' ' + QByteArray::number(qint64(p.y)));
        }
    }
    return hash.result();
}

std::vector<gis::Record> rowsOf(const DemoCommune &demo, const char *table)
{
    std::vector<gis::Record> result;
    for (const gis::Record &record : demo.records)
        if (record.table == &gis::table(table))
            result.push_back(record);
    return result;
}

std::vector<gis::Record> currentParcels(const DemoCommune &demo)
{
    std::vector<gis::Record> result = rowsOf(demo, "parcel");
    std::erase_if(result, [](const gis::Record &r) { return r.text("status") != u"current"; });
    return result;
}

std::set<QUuid> faulty(const DemoCommune &demo)
{
    std::set<QUuid> result;
    for (const SeededCase &fault : demo.faults)
        result.insert(fault.id);
    return result;
}

/** The bytes of every file in \a folder, by its path there. */
std::map<QString, QByteArray> filesIn(const QString &folder)
{
    std::map<QString, QByteArray> result;
    for (QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); it.hasNext();) {
        QFile file(it.next());
        if (file.open(QIODevice::ReadOnly))
            result[QDir(folder).relativeFilePath(file.fileName())] = file.readAll();
    }
    return result;
}

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameSeedGivesTheSameRows()
    {
        QCOMPARE(tableHash(makeDemo(3).records), tableHash(demoOf(3).records));
        QVERIFY(tableHash(demoOf(2).records) != tableHash(demoOf(3).records));
    }

    void thereAreEnoughParcelsOnTwoSheetsAndOneInTenIsPublic()
    {
        for (quint64 seed : { 1, 2, 3 }) {
            const std::vector<gis::Record> parcels = currentParcels(demoOf(seed));
            QVERIFY(parcels.size() >= 800);
            std::map<QString, int> ofSheet;
            int managed = 0;
            for (const gis::Record &parcel : parcels) {
                ++ofSheet[parcel.text("sheet_no")];
                managed += parcel.isTrue("managed_by_state");
            }
            QVERIFY(ofSheet[u"8"_s] > 250 && ofSheet[u"9"_s] > 250);
            const double share = double(managed) / double(parcels.size());
            QVERIFY2(share > 0.07 && share < 0.13, qPrintable(QString::number(share)));
        }
    }

    void shapesAreValidAndShareTheirBoundariesExactly()
    {
        for (quint64 seed : { 1, 2, 3, 8, 31 }) {
            const DemoCommune &demo = demoOf(seed);
            const std::set<QUuid> bad = faulty(demo);
            std::map<std::pair<gis::Point, gis::Point>, int> edges;
            for (const gis::Record &parcel : currentParcels(demo)) {
                if (bad.contains(parcel.id))
                    continue;
                const gis::GeometryPtr shape = gis::toGeometry(parcel["geometry"]);
                QVERIFY(shape && shape->parts.size() == 1);
                QVERIFY2(gis::isValid(*shape),
                         qPrintable(gis::invalidReason(*shape) + u" seed %1"_s.arg(seed)));
                QCOMPARE(parcel.real("recorded_area"),
                         std::round(gis::squareMetres(gis::twiceArea(*shape)) * 10) / 10);
                for (const gis::Ring &ring : shape->parts[0])
                    for (std::size_t i = 0; i < ring.size(); ++i)
                        ++edges[{ ring[i], ring[(i + 1) % ring.size()] }];
            }
            for (const auto &[edge, count] : edges)
                QCOMPARE(count, 1); // twice the same way round would be an overlap
        }
    }

    void onlySeededParcelsOverlap()
    {
        const DemoCommune &demo = demoOf(1);
        std::set<QUuid> bad = faulty(demo);
        std::vector<std::pair<gis::Box, gis::GeometryPtr>> shapes;
        for (const gis::Record &parcel : currentParcels(demo))
            if (const gis::GeometryPtr shape = gis::toGeometry(parcel["geometry"]);
                shape && !bad.contains(parcel.id))
                shapes.push_back({ gis::extent(*shape), shape });
        for (std::size_t i = 0; i < shapes.size(); ++i)
            for (std::size_t j = i + 1; j < shapes.size(); ++j)
                if (shapes[i].first.intersects(shapes[j].first))
                    QVERIFY(gis::sharedArea(*shapes[i].second, *shapes[j].second) < 1e-9);
    }

    void canalsHaveIslands()
    {
        int holes = 0;
        for (const gis::Record &parcel : currentParcels(demoOf(1)))
            if (const gis::GeometryPtr shape = gis::toGeometry(parcel["geometry"]))
                holes += int(shape->parts[0].size()) - 1;
        QVERIFY(holes >= 3);
    }

    void everyReferenceIsThere()
    {
        const DemoCommune &demo = demoOf(1);
        std::map<QUuid, const gis::Table *> ids;
        for (const gis::Record &record : demo.records)
            QVERIFY(ids.emplace(record.id, record.table).second);
        for (const gis::Record &record : demo.records)
            for (std::size_t f = 0; f < record.table->fields.size(); ++f) {
                const gis::Field &field = record.table->fields[f];
                if (field.type != gis::Type::Id || gis::isNull(record[field.name]))
                    continue;
                const auto it = ids.find(record.idOf(field.name));
                QVERIFY2(it != ids.end(), field.name);
                if (field.references)
                    QCOMPARE(QByteArray(it->second->name), QByteArray(field.references));
            }
    }

    void mandatoryFieldsAndCodesAreFilled()
    {
        for (const gis::Record &record : demoOf(1).records)
            for (const gis::Field &field : record.table->fields) {
                if (field.flags & gis::Mandatory && qstrcmp(record.table->name, "scan") != 0)
                    QVERIFY2(!gis::isNull(record[field.name]), field.name);
                if (!gis::isNull(record[field.name]))
                    QCOMPARE(gis::fitted(field, record[field.name]), record[field.name]);
            }
    }

    void everyRuleHasAFaultAndEveryInnocentCaseIsThere()
    {
        for (quint64 seed : { 1, 2, 3, 6, 9 }) {
            const DemoCommune &demo = demoOf(seed);
            std::map<QString, int> rules;
            for (const SeededCase &fault : demo.faults)
                ++rules[fault.rule];
            const std::pair<QString, int> dimensions[] = {
                { u"DUNG"_s, 14 }, { u"DU"_s, 9 }, { u"SACH"_s, 11 }, { u"SONG"_s, 5 }
            };
            for (const auto &[name, last] : dimensions)
                for (int n = 1; n <= last; ++n) {
                    const QString rule = u"%1-%2"_s.arg(name).arg(n, 2, 10, QChar(u'0'));
                    QVERIFY2(rules[rule] > 0, qPrintable(rule));
                }
            QVERIFY(demo.faults.size() >= 60 && demo.faults.size() <= 100);
            std::set<QString> cases;
            for (const SeededCase &innocent : demo.innocent)
                cases.insert(innocent.rule);
            for (QChar letter : u"abcdefghijk"_s)
                QVERIFY2(cases.contains(QString(letter)),
                         qPrintable(QString(letter) + u" seed %1"_s.arg(seed)));
        }
    }

    void theParcelsThatTheWalksNameAreAsTheySay()
    {
        for (quint64 seed : { 1, 2, 3, 8, 31 }) {
            const DemoCommune &demo = demoOf(seed);
            const auto parcel = [&](const QString &number) {
                std::vector<gis::Record> all = currentParcels(demo);
                std::erase_if(all, [&](const gis::Record &r) {
                    return r.text("sheet_no") != u"9" || r.text("parcel_no") != number;
                });
                return all.at(0);
            };
            const auto lineOf = [&](const QString &number) {
                std::vector<gis::Record> lines = rowsOf(demo, "certificate_parcel");
                const QUuid id = parcel(number).id;
                std::erase_if(lines, [&](const gis::Record &r) { return r.idOf("parcel_id") != id; });
                return lines;
            };
            const auto area = [&](const QString &number) {
                const gis::Geometry shape = *gis::toGeometry(parcel(number)["geometry"]);
                return std::round(gis::squareMetres(gis::twiceArea(shape)) * 10) / 10;
            };
            QCOMPARE(area(u"52"_s), 164.3);
            QCOMPARE(lineOf(u"52"_s).at(0).real("paper_area"), 166.0);
            QCOMPARE(lineOf(u"53"_s).size(), std::size_t(1));
            QVERIFY(lineOf(u"61"_s).empty());
            QCOMPARE(area(u"140"_s), 161.9);
            QCOMPARE(lineOf(u"140"_s).at(0).real("paper_area"), 161.9);
            const std::vector<gis::Record> restrictions = rowsOf(demo, "restriction");
            QVERIFY(std::any_of(restrictions.begin(), restrictions.end(), [&](const gis::Record &r) {
                return r.idOf("parcel_id") == parcel(u"140"_s).id && r.text("kind") == u"mortgage"
                    && r.text("valid_to").startsWith(u"2024");
            }));
        }
    }

    void noFaultStandsOnAnInnocentParcel()
    {
        const DemoCommune &demo = demoOf(1);
        std::set<QUuid> rows = faulty(demo);
        std::set<QString> parcels;
        for (const SeededCase &fault : demo.faults)
            parcels.insert(fault.parcel);
        for (const SeededCase &innocent : demo.innocent) {
            QVERIFY2(!rows.contains(innocent.id), qPrintable(innocent.rule));
            QVERIFY2(!parcels.contains(innocent.parcel), qPrintable(innocent.rule));
        }
    }

    void certificatesOfAllErasCoverOneOrManyParcels()
    {
        const DemoCommune &demo = demoOf(1);
        std::map<QString, int> kinds;
        for (const gis::Record &certificate : rowsOf(demo, "certificate"))
            ++kinds[certificate.text("kind")];
        for (const char *kind : { "2", "1", "6", "11", "98" })
            QVERIFY2(kinds[QString::fromLatin1(kind)] > 5, kind);
        std::map<QUuid, int> lines;
        int unlocated = 0;
        for (const gis::Record &line : rowsOf(demo, "certificate_parcel")) {
            ++lines[line.idOf("certificate_id")];
            unlocated += line.idOf("parcel_id").isNull();
        }
        QVERIFY(std::count_if(lines.begin(), lines.end(), [](const auto &each) { return each.second > 3; })
                > 20);
        QVERIFY(unlocated > 0);
    }

    void areasOfCleanParcelsAddUp()
    {
        const DemoCommune &demo = demoOf(1);
        std::set<QString> bad;
        for (const SeededCase &fault : demo.faults)
            bad.insert(fault.parcel);
        std::map<QUuid, double> uses;
        for (const gis::Record &use : rowsOf(demo, "land_use"))
            uses[use.idOf("parcel_id")] += use.real("area");
        std::map<QUuid, double> papers;
        for (const gis::Record &line : rowsOf(demo, "certificate_parcel"))
            if (!gis::isNull(line["paper_area"]))
                papers[line.idOf("parcel_id")] = line.real("paper_area");
        for (const gis::Record &parcel : currentParcels(demo)) {
            if (bad.contains(parcel.text("sheet_no") + u'/' + parcel.text("parcel_no")))
                continue;
            const double certified = parcel.real("recorded_area") - parcel.real("uncertified_area");
            QVERIFY2(std::abs(uses[parcel.id] - certified) < 0.05, qPrintable(parcel.text("parcel_no")));
            if (papers.contains(parcel.id))
                QVERIFY2(std::abs(papers[parcel.id] - certified) < 0.05,
                         qPrintable(parcel.text("parcel_no")));
        }
    }

    void atLeastFortyParcelsHaveScansOfTheirOwn()
    {
        const DemoCommune &demo = demoOf(1);
        int certificates = 0, identities = 0;
        for (const DemoScan &scan : demo.scans) {
            certificates += std::holds_alternative<CertificateSpecimen>(scan.shows);
            identities += std::holds_alternative<std::vector<IdentitySpecimen>>(scan.shows);
        }
        QVERIFY(certificates >= 45);
        QVERIFY(identities >= 40);
    }

    void writingTwiceGivesTheSameFilesToTheByte()
    {
        QTemporaryDir folder;
        const WrittenDemo first = writeDemo(folder.filePath(u"a"_s), 3, plainPainter());
        writeDemo(folder.filePath(u"b"_s), 3, plainPainter());
        QVERIFY(first.parcels >= 800);
        const std::map<QString, QByteArray> files = filesIn(folder.filePath(u"a"_s));
        QVERIFY(files.size() > 100);
        QCOMPARE(files, filesIn(folder.filePath(u"b"_s)));
        QCOMPARE(files.at(u"faults.json"_s), faultsJson(demoOf(3), 3));
        const WorkingFile file(first.file, WorkingFile::Access::Read);
        QCOMPARE(file.communeCode(), u"12073"_s);
        QCOMPARE(file.entries().size(), std::size_t(1));
        const auto read = file.records(gis::table("field_source"), {});
        QVERIFY(read.size() >= 40); // one value of each certificate that has a scan of its own
        for (const gis::Record &row : read)
            QCOMPARE(row.text("rectangle"), u"0.2500 0.5000 0.1250 0.0625"_s);
    }

    void theSameDemoIsLeftAndAnythingElseIsRefused()
    {
        QTemporaryDir folder;
        writeDemo(folder.filePath(u"a"_s), 3, plainPainter());
        writeDemo(folder.filePath(u"a"_s), 3, plainPainter());
        QVERIFY_EXCEPTION_THROWN(writeDemo(folder.filePath(u"a"_s), 4, plainPainter()), gis::Error);
        QVERIFY_EXCEPTION_THROWN(writeDemo(folder.path(), 3, plainPainter()), gis::Error);
    }

    void aCancelledDemoLeavesNothing()
    {
        QTemporaryDir folder;
        QVERIFY_EXCEPTION_THROWN(
            writeDemo(folder.filePath(u"a"_s), 3, plainPainter(), [](double share) { return share < 0.3; }),
            gis::Cancelled);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
};

DIABA_TEST(TestDemo)

#include "tst_demo.moc"

#include "storage/changeset.h"

#include "gis/json.h"
#include "storage/exchange/changesetjson.h"
#include "storage/exchange/storedzip.h"
#include "storage/workingfile.h"
#include "storage/replaceable.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

namespace
{

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString sha256(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString refusal(const QString &path)
{
    try {
        readPackage(path);
    } catch (const gis::Error &error) {
        return error.message();
    }
    return {};
}

Entry entry(qint64 seq, const QByteArray &prev, quint32 dossier)
{
    Entry line;
    line.seq = seq;
    line.id = uuid(700 + quint32(seq));
    line.dossier = uuid(dossier);
    line.title = u"Sửa địa chỉ"_s;
    line.author = u"mẫu"_s;
    line.at = u"2026-11-22T03:12:0%1.123Z"_s.arg(seq);
    line.changes = 1;
    line.changesHash = changesHash({});
    line.prevHash = prev;
    line.hash = entryHash(line);
    return line;
}

gis::Record parcelRow(quint32 id, const QString &address)
{
    gis::Record row{ &gis::table("parcel"), uuid(id), 3, {} };
    row.set("parcel_no", u"52"_s);
    row.set("address", address);
    row.set("geometry", gis::geometryValue(surface(square(550'123'456, 2'290'456'789, 10'500))));
    return row;
}

ChangeSet small()
{
    ChangeSet set;
    set.commune = u"09784"_s;
    set.crs = u"EPSG:5897"_s;
    set.application = u"diaba 0.1"_s;
    set.author.name = u"mẫu"_s;
    set.base.file = uuid(900);
    SentDossier first{ uuid(501), u"P-1"_s, u"data_correction"_s, u"Sửa"_s, u"Biên bản 12"_s, u"2026-11"_s,
                       {},        {} };
    SentDossier second{ uuid(500), {}, {}, u"Sau"_s, {}, {}, {}, { uuid(501) } };
    set.dossiers = { first, second };
    set.changes = { { uuid(501), 3,
                      *gis::updateOf(parcelRow(1, u"Thôn Mẫu 1"_s), parcelRow(1, u"Thôn Mẫu 2"_s)) },
                    { uuid(501), 0, gis::insertOf(parcelRow(2, u"“Quoted”\n\\ '; DROP"_s)) },
                    { uuid(500), 3, gis::deleteOf(parcelRow(1, u"Thôn Mẫu 2"_s)) } };
    set.edits = { entry(4, QByteArray(32, '\0'), 501) };
    set.edits.push_back(entry(5, set.edits.back().hash, 500));
    set.created = set.edits.back().at;
    SentFinding excepted{ u"DUNG-03"_s,
                          FindingState::Excepted,
                          gis::Severity::Warning,
                          { { &gis::table("parcel"), uuid(1) }, { &gis::table("parcel"), uuid(2) } },
                          { uuid(1), uuid(2) },
                          gis::Point{ 550'123'456, 2'290'456'789 },
                          12.345,
                          12.345,
                          u"Ngõ đi chung"_s,
                          u"Mẫu A"_s,
                          u"2026-11-20"_s,
                          u"Mẫu B"_s };
    SentFinding fixed{ u"DU-05"_s,
                       FindingState::Fixed,
                       gis::Severity::Error,
                       { { &gis::table("parcel"), uuid(1) } },
                       { uuid(1) },
                       {},
                       0,
                       0,
                       {},
                       {},
                       {},
                       {} };
    set.findings = { excepted, fixed };
    return set;
}

} // namespace

class TestPackage : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    ChangeSet smallWithScan() const
    {
        const QByteArray pdf = "%PDF-1.4 a specimen";
        write(path(u"scan.pdf"_s), pdf);
        ChangeSet set = small();
        set.scans = { { sha256(pdf), path(u"scan.pdf"_s), 0, pdf.size() } };
        return set;
    }

    /** Packs \a members as a ZIP of the right form, whatever they are. */
    QString zipOf(const std::vector<std::pair<QByteArray, QByteArray>> &members) const
    {
        QFile file(path(u"other.chinhly"_s));
        file.open(QIODevice::WriteOnly | QIODevice::Truncate);
        StoredZipWriter zip(file);
        QByteArray manifest;
        for (const auto &[name, content] : members) {
            zip.begin(name);
            zip.write(content);
            zip.end();
            if (name == "manifest.json")
                manifest = content;
        }
        zip.finish(sha256(manifest).toLatin1());
        return file.fileName();
    }

    std::vector<std::pair<QByteArray, QByteArray>> membersOf(const QString &package) const
    {
        QFile file(package);
        file.open(QIODevice::ReadOnly);
        std::vector<std::pair<QByteArray, QByteArray>> members;
        for (const StoredMember &member : readStoredZip(file).members) {
            file.seek(member.offset);
            members.emplace_back(member.name, file.read(member.size));
        }
        return members;
    }

private Q_SLOTS:
    void cleanup()
    {
        for (const QString &name : QDir(m_folder.path()).entryList(QDir::Files))
            QFile::remove(path(name)); // no package of one test in the way of the next
    }

    void aLineIsWrittenAsItsCanonicalJson()
    {
        ChangeSet set = small();
        Entry &line = set.edits.front();
        line.title = u"“Mẫu”\t\\ \""_s;
        line.target = uuid(7);
        line.details = { { u"z"_s, 1.5 }, { u"a"_s, QJsonArray{ true, QJsonValue() } } };
        for (const SentChange &change : set.changes)
            QCOMPARE(sentChangeLine(change), gis::canonicalJson(sentChangeJson(change)));
        for (const Entry &each : set.edits) {
            QCOMPARE(canonicalHeader(each), gis::canonicalJson(headerJson(each)));
            const QByteArray written = journalLine(each);
            QCOMPARE(gis::canonicalJson(gis::jsonObject(written)), written);
        }
    }

    void whatWasWrittenIsRead()
    {
        const ChangeSet set = smallWithScan();
        const QUuid id = writePackage(set, path(u"a.chinhly"_s));
        const ChangeSet read = readPackage(path(u"a.chinhly"_s));
        QCOMPARE(read.id, id);
        QCOMPARE(id.toString()[15], u'8'); // its version, behind the brace
        QVERIFY(read.dossiers == set.dossiers);
        QVERIFY(read.changes == set.changes);
        QVERIFY(read.findings == set.findings);
        QCOMPARE(read.edits.size(), 2u);
        QCOMPARE(read.created, u"2026-11-22T03:12:05.123Z"_s);
        QCOMPARE(read.commune, u"09784"_s);
        QCOMPARE(read.scans.size(), 1u);
        QCOMPARE(contentOf(read.scans.front()), "%PDF-1.4 a specimen");
        QCOMPARE(changesOf(read, uuid(501)).size(), 2u);
        QCOMPARE(changesOf(read, uuid(500)).size(), 1u);
        QCOMPARE(changesOf(read, uuid(1)).size(), 0u);
    }

    void theSameSetGivesTheSameBytes()
    {
        const ChangeSet set = smallWithScan();
        writePackage(set, path(u"a.chinhly"_s));
        writePackage(set, path(u"b.chinhly"_s));
        QCOMPARE(bytesOf(path(u"a.chinhly"_s)), bytesOf(path(u"b.chinhly"_s)));
        writePackage(readPackage(path(u"a.chinhly"_s)), path(u"c.chinhly"_s));
        QCOMPARE(bytesOf(path(u"a.chinhly"_s)), bytesOf(path(u"c.chinhly"_s)));
    }

    void otherProgramsReadTheZip()
    {
        writePackage(smallWithScan(), path(u"a.chinhly"_s));
        QProcess unzip;
        unzip.start(u"python3"_s, { u"-m"_s, u"zipfile"_s, u"-t"_s, path(u"a.chinhly"_s) });
        if (!unzip.waitForStarted())
            QSKIP("python3 is not installed");
        QVERIFY(unzip.waitForFinished());
        QCOMPARE(unzip.exitCode(), 0);
    }

    void anEmptySetIsPackedWithItsProof()
    {
        ChangeSet set;
        set.tables = QJsonObject{ { u"parcel"_s, sha256("x") } };
        writePackage(set, path(u"empty.chinhly"_s));
        QCOMPARE(readPackage(path(u"empty.chinhly"_s)).tables, set.tables);
    }

    void everyFlippedByteIsRefused()
    {
        writePackage(smallWithScan(), path(u"a.chinhly"_s));
        const QByteArray good = bytesOf(path(u"a.chinhly"_s));
        const QString bad = path(u"flipped.chinhly"_s);
        for (qsizetype i = 0; i < good.size(); ++i) {
            for (const int flip : { 0x01, 0xff }) {
                QByteArray bytes = good;
                bytes[i] = char(bytes[i] ^ flip);
                write(bad, bytes);
                QVERIFY2(!refusal(bad).isEmpty(), qPrintable(u"byte %1 of %2"_s.arg(i).arg(good.size())));
            }
        }
    }

    void aCutOrLengthenedPackageIsRefused()
    {
        writePackage(smallWithScan(), path(u"a.chinhly"_s));
        const QByteArray good = bytesOf(path(u"a.chinhly"_s));
        const QString bad = path(u"cut.chinhly"_s);
        for (qsizetype size = 0; size < good.size(); size += 7) {
            write(bad, good.left(size));
            QVERIFY(!refusal(bad).isEmpty());
        }
        for (const QByteArray &bytes :
             QByteArrayList{ good + '\0', '\0' + good, good + good, good + "PK\5\6" }) {
            write(bad, bytes);
            QVERIFY(!refusal(bad).isEmpty());
        }
        write(bad, good);
        QVERIFY(refusal(bad).isEmpty());
    }

    void membersMissingAddedRenamedOrClimbingAreRefused_data()
    {
        QTest::addColumn<QByteArray>("from"); // empty: added at the end
        QTest::addColumn<QByteArray>("to"); // empty: left out
        QTest::newRow("manifest missing") << QByteArray("manifest.json") << QByteArray();
        QTest::newRow("changes missing") << QByteArray("changes.jsonl") << QByteArray();
        QTest::newRow("edits missing") << QByteArray("edits.jsonl") << QByteArray();
        QTest::newRow("findings missing") << QByteArray("findings.jsonl") << QByteArray();
        QTest::newRow("renamed") << QByteArray("edits.jsonl") << QByteArray("edit.jsonl");
        QTest::newRow("climbing") << QByteArray("edits.jsonl") << QByteArray("../edits.jsonl");
        QTest::newRow("added") << QByteArray() << QByteArray("notes.txt");
        QTest::newRow("added climbing") << QByteArray() << QByteArray("scans/../../x.pdf");
        QTest::newRow("added absolute") << QByteArray() << QByteArray("/etc/passwd");
        QTest::newRow("added backslash") << QByteArray() << QByteArray("scans\\..\\x");
        QTest::newRow("added scan") << QByteArray() << QByteArray("scans/" + QByteArray(64, 'f') + ".pdf");
        QTest::newRow("twice") << QByteArray() << QByteArray("changes.jsonl");
        QTest::newRow("nameless") << QByteArray("edits.jsonl") << QByteArray("\0", 1);
    }

    void membersMissingAddedRenamedOrClimbingAreRefused()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        writePackage(smallWithScan(), path(u"a.chinhly"_s));
        auto members = membersOf(path(u"a.chinhly"_s));
        QVERIFY(refusal(zipOf(members)).isEmpty());
        for (auto &[name, content] : members)
            if (name == from && !to.isEmpty())
                name = to;
        if (to.isEmpty())
            std::erase_if(members, [&](const auto &member) { return member.first == from; });
        if (from.isEmpty())
            members.emplace_back(to, "");
        const QString why = refusal(zipOf(members));
        QVERIFY2(!why.isEmpty() && !why.contains(u'\n'), qPrintable(why));
    }

    void contentsThatWereResealedAreStillRefused_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("space") << QByteArray("{\"after\"") << QByteArray("{ \"after\"");
        QTest::newRow("unknown key") << QByteArray("\"base\":3") << QByteArray("\"base\":3,\"bb\":1");
        QTest::newRow("unknown field") << QByteArray("\"address\"") << QByteArray("\"adress\"");
        QTest::newRow("unknown table")
            << QByteArray("\"table\":\"parcel\"") << QByteArray("\"table\":\"edit\"");
        QTest::newRow("work table") << QByteArray("\"table\":\"parcel\"")
                                    << QByteArray("\"table\":\"batch\"");
        QTest::newRow("negative base") << QByteArray("\"base\":3") << QByteArray("\"base\":-3");
        QTest::newRow("number as text") << QByteArray("\"base\":3") << QByteArray("\"base\":\"3\"");
        QTest::newRow("off the grid") << QByteArray("550123.456") << QByteArray("550123.4561");
        QTest::newRow("beyond the grid") << QByteArray("550123.456") << QByteArray("1e300");
        QTest::newRow("foreign dossier") << QByteArray("000001f5") << QByteArray("000001ff");
        QTest::newRow("no change") << QByteArray("Thôn Mẫu 1") << QByteArray("Thôn Mẫu 2");
        QTest::newRow("line end") << QByteArray("}\n") << QByteArray("}\r\n");
        QTest::newRow("finding of no rule") << QByteArray("\"DUNG-03\"") << QByteArray("\"DUNG-3\"");
        QTest::newRow("finding of no state") << QByteArray("\"fixed\"") << QByteArray("\"mended\"");
        QTest::newRow("finding of a work table")
            << QByteArray("}],\"rule\"")
            << QByteArray("},{\"id\":\"00000001-0000-0000-0000-000000000000\","
                          "\"table\":\"batch\"}],\"rule\"");
        QTest::newRow("finding about nothing")
            << QByteArray("\"parcels\":[\"") << QByteArray("\"parcels\":[\"x");
        QTest::newRow("confirmed by the same") << QByteArray("Mẫu B") << QByteArray("Mẫu A");
        QTest::newRow("confirmed by nobody") << QByteArray("\"confirmed_by\":\"Mẫu B\",") << QByteArray();
        QTest::newRow("without a reason") << QByteArray(",\"reason\":\"Ngõ đi chung\"") << QByteArray();
        QTest::newRow("nowhere") << QByteArray("\"at\":[550123.456,2290456.789]")
                                 << QByteArray("\"at\":[1e300,0]");
        QTest::newRow("no json") << QByteArray("{\"after\"") << QByteArray("\"after\"");
    }

    void contentsThatWereResealedAreStillRefused()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        writePackage(smallWithScan(), path(u"a.chinhly"_s));
        auto members = membersOf(path(u"a.chinhly"_s));
        const auto member = std::find_if(members.begin() + 1, members.end(),
                                         [&](const auto &m) { return m.second.contains(before); });
        QVERIFY(member != members.end());
        member->second.replace(member->second.indexOf(before), before.size(), after);

        // A liar who knows the format: hashes, sizes and id are made to fit again.
        QJsonObject manifest = gis::jsonObject(members[0].second);
        std::vector<PackageMember> listed;
        QJsonArray json;
        for (std::size_t i = 1; i < members.size(); ++i) {
            const auto &[name, content] = members[i];
            listed.push_back({ QString::fromLatin1(name), content.size(), sha256(content) });
            json.append(QJsonObject{ { u"name"_s, listed.back().name },
                                     { u"size"_s, listed.back().size },
                                     { u"sha256"_s, listed.back().sha256 } });
        }
        manifest[u"members"] = json;
        manifest[u"id"] = changeSetId(listed).toString(QUuid::WithoutBraces);
        members[0].second = gis::canonicalJson(manifest) + '\n';
        const QString why = refusal(zipOf(members));
        QVERIFY2(!why.isEmpty(), "taken");
        QVERIFY2(!why.contains(u"manifest.json") || QByteArray(QTest::currentDataTag()) == "no change",
                 qPrintable(why));
    }

    void aNewerFormatIsRefusedWithItsReason()
    {
        writePackage(small(), path(u"a.chinhly"_s));
        auto members = membersOf(path(u"a.chinhly"_s));
        members[0].second.replace("\"version\":1", "\"version\":2");
        QVERIFY(refusal(zipOf(members)).contains(u"newer version"));
    }

    void whatIsNoPackageIsRefused()
    {
        write(path(u"text.chinhly"_s), "hello");
        write(path(u"nothing.chinhly"_s), {});
        write(path(u"long.chinhly"_s), QByteArray(100'000, 'x'));
        for (const QString &name :
             { u"text.chinhly"_s, u"nothing.chinhly"_s, u"long.chinhly"_s, u"away.chinhly"_s, u"."_s })
            QVERIFY(!refusal(path(name)).isEmpty());
    }

    void aDamagedScanStopsTheWritingAndLeavesNothing()
    {
        ChangeSet set = smallWithScan();
        write(path(u"scan.pdf"_s), "%PDF-1.4 a specimeN");
        QTemporaryDir folder;
        QVERIFY_EXCEPTION_THROWN(writePackage(set, folder.filePath(u"x.chinhly"_s)), gis::Error);
        QDirIterator files(folder.path(), QDir::Files | QDir::Hidden);
        QVERIFY(!files.hasNext());
    }

    void whatIsThereIsNeverReplacedExceptByItself()
    {
        const QString target = path(u"a.chinhly"_s);
        writePackage(small(), target);
        const QByteArray first = bytesOf(target);
        writePackage(small(), target); // the same again: nothing is lost
        ChangeSet other = small();
        other.author.name = u"mẫu khác"_s;
        other.changes.pop_back();
        QVERIFY_EXCEPTION_THROWN(writePackage(other, target), gis::Error);
        QCOMPARE(bytesOf(target), first);
        write(path(u"notes.txt"_s), "notes");
        QVERIFY_EXCEPTION_THROWN(writePackage(small(), path(u"notes.txt"_s)), gis::Error);
        QCOMPARE(bytesOf(path(u"notes.txt"_s)), "notes");
        write(path(u"empty.chinhly"_s), {});
        writePackage(small(), path(u"empty.chinhly"_s));
    }

    void aWorkingFileAndWhatBelongsToItAreNeverReplaced()
    {
        const QString file = path(u"xa.diaba"_s), link = path(u"link.gpkg"_s),
                      scan = path(u"xa.scans/ab/x.pdf"_s);
        WorkingFile::create(file, { u"09784"_s, u"EPSG:5897"_s });
        const QByteArray before = bytesOf(file);
        QVERIFY(QFile::link(file, link));
        QDir().mkpath(path(u"xa.scans/ab"_s));
        write(scan, "%PDF");
        writePackage(small(), path(u"p.chinhly"_s));
        const WorkingFile open(file, WorkingFile::Access::Write);
        const auto refused = [&] {
            for (const QString &target : { file, link, QString(file + u"-wal"), QString(file + u".lock"),
                                           scan, path(u"./xa.scans/../xa.diaba"_s) }) {
                QVERIFY_EXCEPTION_THROWN(writePackage(small(), target), gis::Error);
                QVERIFY_EXCEPTION_THROWN(demandReplaceable(target), gis::Error);
            }
        };
        refused();
        QVERIFY_EXCEPTION_THROWN(demandReplaceable(path(u"p.chinhly"_s)), gis::Error);
        demandReplaceable(path(u"p.png"_s));
        QVERIFY(QFile::exists(scan));
        QCOMPARE(bytesOf(file), before);
    }

    void aClosedWorkingFileIsKnownByItsContent()
    {
        const QString file = path(u"report.gpkg"_s);
        WorkingFile::create(file, { u"09784"_s, u"EPSG:5897"_s });
        for (const QString &ending : { u"-wal"_s, u"-shm"_s, u".lock"_s })
            QFile::remove(file + ending);
        QVERIFY_EXCEPTION_THROWN(demandReplaceable(file), gis::Error);
    }

    void anUnwritableFolderIsSaid()
    {
        QVERIFY_EXCEPTION_THROWN(writePackage(small(), path(u"away/x.chinhly"_s)), gis::Error);
        QVERIFY_EXCEPTION_THROWN(writePackage(small(), m_folder.path()), gis::Error);
    }

    void theInverseTakesTheSetBack()
    {
        const ChangeSet set = small();
        gis::Edit there = editOf(set, {}), back = editOf(inverted(set), {});
        there.changes.insert(there.changes.end(), back.changes.begin(), back.changes.end());
        QVERIFY(gis::netChanges(there.changes).empty());
    }
};

DIABA_TEST(TestPackage)

#include "tst_package.moc"

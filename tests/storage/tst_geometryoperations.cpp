#include "storage/basis.h"
#include "storage/batches.h"
#include "storage/document.h"
#include "storage/editlines.h"
#include "storage/exchange/tablehash.h"

#include "gis/error.h"
#include "gis/json.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QJsonDocument>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace testdata;
using storage::Document, storage::EditLines, storage::WorkingFile;
using storage::newBatch, storage::newDossier, storage::dossiersOf, storage::dossiersNamed;

class TestGeometryoperations : public QObject
{
    Q_OBJECT

    /** Four squares of 10 m around 10, 10 on sheet 9; two new parcels over all of them on sheet 31. */
    static QString makeFile(const QTemporaryDir &folder, bool withNewSheet = false)
    {
        const QString path = folder.filePath(u"xa.diaba"_s);
        WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        storage::BulkLoad load(file);
        const auto add = [&](quint32 id, const char *sheet, gis::Ring ring) {
            gis::Record parcel{ &gis::table("parcel"), uuid(id), 0, {} };
            parcel.set("sheet_no", QString::fromLatin1(sheet));
            parcel.set("parcel_no", QString::number(id));
            parcel.set("status", u"current"_s);
            parcel.set("geometry", gis::geometryValue(surface(std::move(ring))));
            load.add(parcel);
        };
        for (const char *number : { "9", "31" }) {
            gis::Record sheet{ &gis::table("map_sheet"), gis::newId(), 0, {} };
            sheet.set("sheet_no", QString::fromLatin1(number));
            load.add(sheet);
        }
        add(1, "9", square(550'000'000, 2'290'000'000, 10'000));
        add(2, "9", square(550'010'000, 2'290'000'000, 10'000));
        add(3, "9", square(550'000'000, 2'290'010'000, 10'000));
        add(4, "9", square(550'010'000, 2'290'010'000, 10'000));
        if (withNewSheet) {
            add(11, "31", rectangle(550'000'000, 2'290'000'000, 20'000, 7'000));
            add(12, "31", rectangle(550'000'000, 2'290'007'000, 20'000, 13'000));
        }
        gis::Record party{ &gis::table("party"), uuid(50), 0, {} },
            right{ &gis::table("land_right"), uuid(51), 0, {} };
        party.set("kind", u"household"_s);
        load.add(party);
        right.set("party_id", gis::idValue(uuid(50)));
        right.set("parcel_id", gis::idValue(uuid(1)));
        right.set("certificate_id", gis::idValue(uuid(52)));
        gis::Record book{ &gis::table("certificate"), uuid(52), 0, {} };
        book.set("serial", u"K 550097"_s);
        book.set("state", u"in_force"_s);
        load.add(book);
        load.add(right);
        for (quint32 line = 0; line < 2; ++line) { // the second is not located
            gis::Record parcel{ &gis::table("certificate_parcel"), uuid(53 + line), 0, {} };
            parcel.set("certificate_id", gis::idValue(uuid(52)));
            if (line == 0)
                parcel.set("parcel_id", gis::idValue(uuid(1)));
            load.add(parcel);
        }
        load.commit(u"Test"_s, u"test"_s, {});
        return path;
    }

private Q_SLOTS:
    void eachOperationIsOneEditThatUndoTakesBack_data()
    {
        QTest::addColumn<QString>("lines");
        const auto row = [](const char *name, const char *lines) {
            QTest::newRow(name) << QString::fromUtf8(lines);
        };
        row("move vertices",
            R"({"op":"move-vertices","moves":[[[550010,2290010],[550010.2,2290010]],[[550010,2290000],[550010.2,2290000]]]})");
        row("drag edge",
            R"({"op":"drag-edge","parcel":"9/1","edge":[[550010,2290000],[550010,2290010]],"distance":0.5})");
        row("reshape",
            R"({"op":"reshape","parcel":"9/1","line":[[550010,2290000],[550011,2290005],[550010,2290010]]})");
        row("split",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"numbers":["5",6]})");
        row("split and split again",
            "{\"op\":\"split\",\"parcel\":\"9/1\",\"area\":40,\"side\":[[550000,2290000],[550010,2290000]]}\n"
            "{\"op\":\"split\",\"parcel\":\"9/5\",\"parts\":3,\"side\":[[550000,2290000],[550000,2290004]]}");
        row("merge", R"({"op":"merge","parcels":["9/1","9/2","9/3"],"on":"2026-03-01","reason":"Hop thua"})");
        row("new parcel",
            R"({"op":"new-parcel","sheet":"9","corners":[[550020,2290000],[550030,2290000],[550030,2290010],[550020,2290010]]})");
        row("new parcel out of the others' way",
            R"({"op":"new-parcel","sheet":"9","corners":[[550015,2290000],[550030,2290000],[550030,2290010],[550015,2290010]],"keep_out":true})");
        row("redraw by lengths",
            R"({"op":"redraw","parcel":"9/1","start":[550000,2290000],"bearing":90,"legs":[[10,90],[9.9,90],[10,90],[10,90]],"distribute":true})");
        row("redraw with another corner",
            R"({"op":"redraw","parcel":"9/1","corners":[[550000,2290000],[550010,2290000],[550010.5,2290005],[550010,2290010],[550000,2290010]]})");
        row("a corner as far as it can go",
            R"({"op":"move-vertex","from":[550020,2290000],"to":[550007,2290006],"closest":true})");
        row("an edge as far as it can go",
            R"({"op":"drag-edge","parcel":"9/1","edge":[[550010,2290000],[550010,2290010]],"distance":13,"closest":true})");
        row("redraw out of the others' way",
            R"({"op":"redraw","parcel":"9/1","corners":[[550000,2289990],[550025,2289990],[550025,2290010],[550010,2290010],[550000,2290010]],"keep_out":true})");
        row("fit",
            R"({"op":"fit","sheet":"9","kind":"shift","controls":[[[550000,2290000],[550000.5,2290000.25]]]})");
        row("fit one parcel",
            R"({"op":"fit","parcels":["9/4"],"kind":"helmert","controls":[[[550010,2290010],[550010.1,2290010]],[[550020,2290020],[550020.1,2290020.1]]]})");
        row("reassign", R"({"op":"reassign-crs","sheet":"9","crs":"EPSG:9209"})");
    }
    void eachOperationIsOneEditThatUndoTakesBack()
    {
        QFETCH(QString, lines);
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        const QJsonObject before = storage::tableHashes(document.file().database());
        const gis::Fabric map = document.fabric();
        EditLines edits(document.file(), document.fabric());
        for (const QString &line : lines.split(u'\n'))
            edits.add(gis::jsonObject(line.toUtf8()));
        QCOMPARE(edits.outcomes().size(), lines.count(u'\n') + 1);
        document.apply({ edits.title(), edits.changes() });
        QVERIFY(storage::tableHashes(document.file().database()) != before);
        const gis::Fabric read = storage::readFabric(document.file().path());
        QVERIFY(document.fabric() == read);
        document.undo();
        QCOMPARE(storage::tableHashes(document.file().database()), before);
        QVERIFY(document.fabric() == map);
    }

    void badLinesAreRefusedInOneSentence_data()
    {
        QTest::addColumn<QString>("line");
        const auto row = [](const char *name, const char *line) {
            QTest::newRow(name) << QString::fromUtf8(line);
        };
        row("unknown operation", R"({"op":"explode"})");
        row("missing key", R"({"op":"split"})");
        row("unknown key", R"({"op":"split","parcel":"9/1","colour":"red"})");
        row("two ways at once", R"({"op":"split","parcel":"9/1","line":[[0,0],[1,1]],"parts":2})");
        row("text for a number", R"({"op":"split","parcel":"9/1","area":"much","side":[[0,0],[1,1]]})");
        row("text for a point", R"({"op":"split","parcel":"9/1","line":["a","b"]})");
        row("area too large",
            R"({"op":"split","parcel":"9/1","area":500,"side":[[550000,2290000],[550010,2290000]]})");
        row("number used before",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"numbers":["2","9"]})");
        row("too few numbers",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"numbers":["7"]})");
        row("a number that is none",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"numbers":[9001.5,9002]})");
        row("numbers that are no list",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"numbers":"7"})");
        row("receivers in no list",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"receivers":[)"
            R"("01890000-0000-7000-8000-000000000001","01890000-0000-7000-8000-000000000001"]})");
        row("receivers that are no ids",
            R"({"op":"split","parcel":"9/1","line":[[549999,2290004],[550011,2290004]],"receivers":[["x"],[]]})");
        row("a word for true",
            R"({"op":"move-vertex","from":[550010,2290010],"to":[550010.5,2290010],"areas_follow":"yes"})");
        row("parts that are no whole number",
            R"({"op":"split","parcel":"9/1","parts":2.5,"side":[[550000,2290000],[550010,2290000]]})");
        row("area beyond all maps",
            R"({"op":"split","parcel":"9/1","area":1e300,"side":[[550000,2290000],[550010,2290000]]})");
        row("unknown state of certificates",
            R"({"op":"merge","parcels":["9/1","9/2"],"certificates":"nonsense"})");
        row("document that is no text", R"({"op":"merge","parcels":["9/1","9/2"],"document":5})");
        row("neither true nor false",
            R"({"op":"new-parcel","sheet":"9","corners":[[551005,2290000],[551030,2290000],[551030,2290010]],"keep_out":"yes"})");
        row("id that is none", R"({"op":"set","table":"party","id":"nobody","values":{"name":"x"}})");
        row("values that are none", R"({"op":"set","table":"parcel","id":"9/1","values":5})");
        row("not neighbours", R"({"op":"merge","parcels":["9/1","9/4"]})");
        row("one alone", R"({"op":"merge","parcels":["9/1","9/1"]})");
        row("no parcel", R"({"op":"merge","parcels":["9/1","9/77"]})");
        row("over another",
            R"({"op":"new-parcel","sheet":"9","corners":[[550005,2290000],[550030,2290000],[550030,2290010]]})");
        row("crosses itself",
            R"({"op":"redraw","parcel":"9/1","corners":[[550000,2290000],[550010,2290010],[550010,2290000],[550000,2290010],[549990,2290005]]})");
        row("another zone",
            R"({"op":"redraw","parcel":"9/1","corners":[[450000,2290000],[450010,2290000],[450010,2290010],[450000,2290010]]})");
        row("X and Y exchanged",
            R"({"op":"redraw","parcel":"9/1","corners":[[2290000,550000],[2290010,550000],[2290010,550010],[2290000,550010]]})");
        row("points on one line",
            R"({"op":"fit","sheet":"9","kind":"affine","controls":[[[0,0],[0,0]],[[1,1],[1,1]],[[2,2],[2,2]]]})");
        row("kind of fit", R"({"op":"fit","sheet":"9","kind":"magic","controls":[]})");
        row("sheet without parcels",
            R"({"op":"replace","area":[[550000,2290000],[550020,2290000],[550020,2290020]],"sheet":"31"})");
        row("unknown CRS", R"({"op":"reassign-crs","sheet":"9","crs":"EPSG:1"})");
        row("no nested parts", R"({"op":"repair-nested","parcels":["9/1","9/2"]})");
        row("no gap", R"({"op":"fill-gap","at":[550005,2290005],"parcel":"9/1"})");
        row("no island", R"({"op":"cut-islands","parcel":"9/1"})");
        row("no parts", R"({"op":"separate","parcel":"9/1"})");
    }
    void badLinesAreRefusedInOneSentence()
    {
        QFETCH(QString, line);
        QTemporaryDir folder;
        const Document document(makeFile(folder), WorkingFile::Access::Read);
        EditLines edits(document.file(), document.fabric());
        try {
            edits.add(gis::jsonObject(line.toUtf8()));
            QFAIL("was done");
        } catch (const gis::Error &error) {
            QVERIFY(!error.message().isEmpty() && !error.message().contains(u"%"_s));
        }
        QVERIFY(edits.changes().empty());
    }

    void recordedAreasThatAgreedFollowOnRequest()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        for (const auto &[parcel, area] : { std::pair(1, 100.0), { 2, 97.0 } }) {
            const auto before = *document.file().record(gis::table("parcel"), uuid(quint32(parcel)));
            gis::Record after = before;
            after.set("recorded_area", area);
            document.apply({ u"Areas"_s, { *gis::updateOf(before, after) } });
        }
        const auto area = [&](quint32 parcel) {
            return document.file().record(gis::table("parcel"), uuid(parcel))->real("recorded_area");
        };
        const QByteArray move = R"({"op":"move-vertex","from":[550010,2290010],"to":[550011,2290010])";
        const auto run = [&](const QByteArray &line) {
            EditLines edits(document.file(), document.fabric());
            edits.add(gis::jsonObject(line));
            document.apply({ edits.title(), edits.changes() });
        };
        run(move + "}");
        QCOMPARE(area(1), 100.0); // nothing changes that nobody asked for
        document.undo();
        run(move + R"(,"areas_follow":true})");
        QCOMPARE(area(1), 105.0);
        QCOMPARE(area(2), 97.0); // it did not agree before: somebody must say what is right
        document.undo();
        QCOMPARE(area(1), 100.0);
    }

    void aSheetIsMeantWithoutItsSeriesWhereOnlyOneHasIt()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        const auto sheet = [&](quint32 id, const QString &no, const QString &series) {
            gis::Record row{ &gis::table("map_sheet"), uuid(id), 0, {} };
            row.set("sheet_no", no);
            row.set("series", series);
            document.apply({ u"Sheet"_s, { gis::insertOf(row) } });
        };
        const auto added = [&](const QByteArray &more) {
            EditLines edits(document.file(), document.fabric());
            edits.add(gis::jsonObject(
                R"({"op":"new-parcel","corners":[[551020,2290000],[551030,2290000],[551030,2290010]],)" + more
                + "}"));
            document.apply({ edits.title(), edits.changes() });
            return document.file().records(gis::table("parcel")).back();
        };
        sheet(70, u"12"_s, u"2012"_s);
        const gis::Record made = added(R"("sheet":"12","numbers":["1"])");
        QCOMPARE(made.text("series"), u"2012"_s);
        document.undo();
        for (const char *wrong : { R"("sheet":"12","numbers":["-1"])", R"("sheet":"khongco")",
                                   R"("sheet":"12","numbers":["123456789012345678901"])" })
            QVERIFY_EXCEPTION_THROWN(added(wrong), gis::Error);
        sheet(71, u"12"_s, u"1998"_s);
        QVERIFY_EXCEPTION_THROWN(added(R"("sheet":"12")"), gis::Error); // which of them?
        QCOMPARE(added(R"("sheet":"12","series":"1998")").text("series"), u"1998"_s);
    }

    void aBlockIsReplacedAndUndone()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder, true), WorkingFile::Access::Write);
        const QJsonObject before = storage::tableHashes(document.file().database());
        EditLines edits(document.file(), document.fabric());
        edits.add(gis::jsonObject(
            R"({"op":"replace","area":[[549999,2289999],[550021,2289999],[550021,2290021],[549999,2290021]],"sheet":"31","on":"2026-04-01","receivers":[{"parcel":"31/11","parties":[")"
            + gis::text(uuid(50)).toUtf8() + R"("]}]})"));
        document.apply({ edits.title(), edits.changes() });
        QCOMPARE(document.fabric().size(), 2u);
        QCOMPARE(document.file().records(gis::table("lineage")).size(), 6u);
        for (const gis::Record &change : document.file().records(gis::table("registered_change")))
            QCOMPARE(change.text("kind") + change.text("registered_on"), u"consolidation2026-04-01"_s);
        QCOMPARE(document.file().records(gis::table("registered_change")).size(), 4u);
        QCOMPARE(document.file().record(gis::table("certificate"), uuid(52))->text("state"),
                 u"awaiting_recall"_s);
        QCOMPARE(document.file().record(gis::table("land_right"), uuid(51))->text("valid_to"),
                 u"2026-04-01"_s);
        QCOMPARE(document.file().record(gis::table("parcel"), uuid(11))->text("parcel_code").size(), 12);
        const auto inBatch = [&] { // the slip of the block
            return document.file().records(gis::table("dossier")).back().idOf("batch_id");
        };
        const auto batches = [&] { return document.file().records(gis::table("batch")); };
        QCOMPARE(batches().size(), 1u);
        QCOMPARE(inBatch(), batches().front().id);
        QCOMPARE(batches().front().text("title"), edits.title());
        document.undo();
        QCOMPARE(storage::tableHashes(document.file().database()), before);
        QVERIFY(document.fabric() == storage::readFabric(document.file().path()));
        QVERIFY(batches().empty() && inBatch().isNull());
        document.redo();
        QCOMPARE(inBatch(), batches().at(0).id);
    }

    void aBlockOfASlipThatIsInABatchMakesNoOther()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder, true), WorkingFile::Access::Write);
        const gis::Record batch = newBatch(document.file(), u"Đợt 1"_s);
        gis::Record slip = newDossier(document.file());
        slip.set("batch_id", gis::idValue(batch.id));
        document.note({ u"Slip"_s, { gis::insertOf(batch), gis::insertOf(slip) } });
        document.setCurrentDossier(slip.id);
        EditLines edits(document.file(), document.fabric());
        edits.add(gis::jsonObject(
            R"({"op":"replace","area":[[549999,2289999],[550021,2289999],[550021,2290021],[549999,2290021]],"sheet":"31"})"));
        document.apply({ edits.title(), edits.changes() });
        QCOMPARE(document.file().records(gis::table("batch")).size(), 1u);
        QCOMPARE(dossiersOf(document.file(), batch.id).size(), 1u);
        QCOMPARE(dossiersNamed(document.file(), batch.text("code")).front().id, slip.id);
    }

    void aNewSheetThatDoesNotFitIsSettledWhereThatIsAsked()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder, true), WorkingFile::Access::Write);
        gis::Record west{ &gis::table("parcel"), uuid(5), 0, {} }; // 40 mm under the new sheet
        west.set("sheet_no", u"9"_s);
        west.set("parcel_no", u"5"_s);
        west.set("status", u"current"_s);
        west.set("geometry",
                 gis::geometryValue(surface(rectangle(549'990'000, 2'290'000'000, 10'040, 20'000))));
        document.apply({ u"Add"_s, { gis::insertOf(west) } });
        const QJsonObject before = storage::tableHashes(document.file().database());
        EditLines edits(document.file(), document.fabric());
        edits.add(gis::jsonObject(
            R"({"op":"replace","area":[[549999,2289999],[550021,2289999],[550021,2290021],[549999,2290021]],"sheet":"31","on":"2026-04-01","closest":true})"));
        QVERIFY(QJsonDocument(edits.outcomes()).toJson().contains("closest clean result"));
        document.apply({ edits.title(), edits.changes() });
        const auto area = [&](quint32 id) {
            return gis::squareMetres(
                gis::twiceArea(*document.fabric().parcel(*document.fabric().find(uuid(id))).geometry));
        };
        QCOMPARE(area(11), 19.96 * 7);
        QCOMPARE(area(12), 19.96 * 13);
        QCOMPARE(area(5), 10.04 * 20);
        document.undo();
        QCOMPARE(storage::tableHashes(document.file().database()), before);
    }

    void aBlockWithARestrainedParcelIsNotReplaced()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder, true), WorkingFile::Access::Write);
        gis::Record restraint{ &gis::table("restriction"), uuid(60), 0, {} };
        restraint.set("parcel_id", gis::idValue(uuid(1)));
        restraint.set("kind", u"restraint"_s);
        restraint.set("valid_from", u"2024-05-01"_s);
        document.apply({ u"Restraint"_s, { gis::insertOf(restraint) } });
        EditLines edits(document.file(), document.fabric());
        try {
            edits.add(gis::jsonObject(
                R"({"op":"replace","area":[[549999,2289999],[550021,2289999],[550021,2290021],[549999,2290021]],"sheet":["31"]})"));
            QFAIL("was replaced");
        } catch (const gis::Error &error) {
            QVERIFY2(error.message().contains(u"9/1"_s), qPrintable(error.message()));
        }
    }

    void aDossierThatMovesABoundaryNeedsItsBasisAndScan()
    {
        QTemporaryDir folder;
        Document document(makeFile(folder), WorkingFile::Access::Write);
        EditLines names(document.file(), document.fabric());
        names.add(gis::jsonObject(R"({"op":"set","table":"parcel","id":"9/1","values":{"hamlet":"Mau"}})"));
        document.apply({ names.title(), names.changes() });
        const QUuid dossier = storage::lastOpenDossier(document.file());
        QVERIFY(whyNotSubmitted(document.file(), dossier).isEmpty());

        EditLines edits(document.file(), document.fabric());
        edits.add(gis::jsonObject(R"({"op":"move-vertex","from":[550010,2290010],"to":[550010.2,2290010]})"));
        document.apply({ edits.title(), edits.changes() });
        QCOMPARE(storage::basisOf(document.file(), dossier).parcels.size(), 4u);
        const QString without = whyNotSubmitted(document.file(), dossier);
        QVERIFY(!without.isEmpty());

        const auto slip = *document.file().record(gis::table("dossier"), dossier);
        gis::Record named = slip;
        named.set("basis", u"Phiếu đo đạc số 14/2026"_s);
        document.apply({ u"Basis"_s, { *gis::updateOf(slip, named) } });
        const QString unscanned = whyNotSubmitted(document.file(), dossier);
        QVERIFY(!unscanned.isEmpty() && unscanned != without);

        gis::Record scan{ &gis::table("scan"), uuid(70), 0, {} },
            link{ &gis::table("scan_link"), uuid(71), 0, {} };
        scan.set("sha256", u"00"_s);
        link.set("scan_id", gis::idValue(scan.id));
        link.set("entity", u"dossier"_s);
        link.set("row_id", gis::idValue(dossier));
        document.apply({ u"Scan"_s, { gis::insertOf(scan), gis::insertOf(link) } });
        QVERIFY(whyNotSubmitted(document.file(), dossier).isEmpty());
        QVERIFY_EXCEPTION_THROWN(storage::basisOf(document.file(), uuid(999)), gis::Error);
    }
};

DIABA_TEST(TestGeometryoperations)
#include "tst_geometryoperations.moc"

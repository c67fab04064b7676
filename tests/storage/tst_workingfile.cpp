#include "storage/workingfile.h"

#include "gis/error.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/document.h"
#include "storage/editlines.h"
#include "storage/exchange/tablehash.h"
#include "storage/filelayout.h"
#include "gis/vertexedits.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QTemporaryDir>

using namespace storage;
using namespace testdata;

class TestWorkingfile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    QString fresh() { return m_folder.filePath(QStringLiteral("f%1.diaba").arg(++m_next)); }

    static gis::Record parcelRow(const QUuid &id, gis::Ring ring, const QString &number)
    {
        gis::Record record{ &gis::table("parcel"), id, 0, {} };
        record.set("sheet_no", QStringLiteral("9"));
        record.set("parcel_no", number);
        record.set("map_land_type", QStringLiteral("ONT"));
        record.set("geometry", gis::geometryValue(surface(std::move(ring))));
        return record;
    }

    /** Two neighbours, 9/1 and 9/2, loaded as one baseline. */
    QString twoParcels()
    {
        const QString path = fresh();
        WorkingFile file =
            WorkingFile::create(path, { QStringLiteral("12345"), QStringLiteral("EPSG:9209") });
        BulkLoad load(file);
        load.add(parcelRow(uuid(1), square(550'000'000, 2'290'000'000, 10'000), QStringLiteral("1")));
        load.add(parcelRow(uuid(2), square(550'010'000, 2'290'000'000, 10'000), QStringLiteral("2")));
        load.commit(QStringLiteral("Load"), QStringLiteral("test"), {});
        return path;
    }

    static gis::Edit move(const Document &document)
    {
        return gis::moveVertex(document.fabric(), { 550'010'000, 2'290'010'000 },
                               { 550'010'500, 2'290'010'250 });
    }

private Q_SLOTS:
    void aNewFileHasTheWholeSchemaInItsCrs()
    {
        WorkingFile file =
            WorkingFile::create(fresh(), { QStringLiteral("12345"), QStringLiteral("EPSG:9209") });
        QCOMPARE(file.crs(), QStringLiteral("EPSG:9209"));
        QCOMPARE(file.srid(), 9209);
        QVERIFY(!file.id().isNull());
        for (const gis::Table &table : gis::schema())
            QCOMPARE(file.count(table), 0);
        QCOMPARE(
            file.database().whole(QStringLiteral(
                "SELECT count(*) FROM spatial_ref_sys WHERE srid = 9209 AND proj4text LIKE '%lon_0=105.5%'")),
            1);
    }

    void everyNameIsFreeToUseUnquoted()
    {
        for (const gis::Table &table : gis::schema()) {
            QVERIFY2(!sqlite3_keyword_check(table.name, int(qstrlen(table.name))), table.name);
            for (const gis::Field &field : table.fields)
                QVERIFY2(!sqlite3_keyword_check(field.name, int(qstrlen(field.name))), field.name);
        }
    }

    void loadedRowsAreThereWithTheirIndex()
    {
        const WorkingFile file(twoParcels(), WorkingFile::Access::Read);
        QCOMPARE(file.count(gis::table("parcel")), 2);
        QCOMPARE(file.database().whole(QStringLiteral("SELECT count(*) FROM idx_parcel_geometry")), 2);
        QCOMPARE(file.entries().size(), 1u);
        QCOMPARE(file.entries()[0].kind, EntryKind::Baseline);
        QCOMPARE(file.entries()[0].details[QStringLiteral("counts")][QStringLiteral("parcel")].toInt(), 2);
        const auto record = file.record(gis::table("parcel"), uuid(2));
        QVERIFY(record);
        QCOMPARE(record->text("parcel_no"), QStringLiteral("2"));
    }

    void aLoadSaysTheHashesOfItsRows()
    {
        const QString path = fresh();
        WorkingFile file =
            WorkingFile::create(path, { QStringLiteral("12345"), QStringLiteral("EPSG:9209") });
        const auto row = [](quint32 n) {
            return parcelRow(uuid(n), square(n * 10'000, 2'290'000'000, 10'000), QString::number(n));
        };
        const auto hashesOf = [&](BulkLoad &load) {
            return load.commit(QStringLiteral("Load"), {}, {}).details[QStringLiteral("tables")].toObject();
        };
        BulkLoad ordered(file);
        ordered.add({ row(1), row(2), row(3) });
        const QJsonObject all = hashesOf(ordered);
        QCOMPARE(all, tableHashes(file.database()));
        BulkLoad turned(file); // beside those of the load before
        turned.add(row(5));
        turned.add(row(4));
        const QJsonObject hashes = hashesOf(turned);
        QCOMPARE(hashes[QStringLiteral("land_use")], all[QStringLiteral("land_use")]);
        TableHash expected(gis::table("parcel"));
        expected.add(row(4));
        expected.add(row(5));
        QCOMPARE(hashes[QStringLiteral("parcel")].toString(), expected.result());
        QCOMPARE(layoutOf(file.database()), expectedLayout());
        QCOMPARE(file.database().text(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    }

    void aLoadThatIsNotCommittedNeverWas()
    {
        const QString path = fresh();
        WorkingFile file = WorkingFile::create(path, { {}, QStringLiteral("EPSG:9209") });
        {
            BulkLoad load(file);
            load.add(parcelRow(uuid(1), square(0, 0, 1'000), QStringLiteral("1")));
        }
        QCOMPARE(file.count(gis::table("parcel")), 0);
        QCOMPARE(layoutOf(file.database()), expectedLayout());
    }

    void editsUndoAndRedoSurviveARestart()
    {
        const QString path = twoParcels();
        gis::Fabric before, after;
        {
            Document document(path, WorkingFile::Access::Write);
            before = document.fabric();
            document.apply(move(document));
            after = document.fabric();
            QVERIFY(!(before == after));
        }
        {
            Document document(path, WorkingFile::Access::Write);
            QVERIFY(document.fabric() == after);
            QVERIFY(!document.undoTitle().isEmpty());
            document.undo();
            QVERIFY(document.fabric() == before);
        }
        {
            Document document(path, WorkingFile::Access::Write);
            QVERIFY(document.fabric() == before);
            document.redo();
            QVERIFY(document.fabric() == after);
            QVERIFY_EXCEPTION_THROWN(document.redo(), gis::Error);
        }
        Document document(path, WorkingFile::Access::Read);
        QVERIFY(document.fabric() == after);
        QVERIFY_EXCEPTION_THROWN(document.undo(), gis::Error);
    }

    void undoOfALoadRemovesItsRowsUnlessOneWasChanged()
    {
        const QString path = twoParcels();
        Document document(path, WorkingFile::Access::Write);
        document.apply(move(document));
        const Entry load = document.file().entries().front();
        QVERIFY_EXCEPTION_THROWN(document.file().removeBaseline(load, {}), gis::Error);
        QCOMPARE(document.file().count(gis::table("parcel")), 2);
        document.undo();
        document.undo();
        QCOMPARE(document.file().count(gis::table("parcel")), 0);
        QCOMPARE(document.fabric().size(), 0u);
        QCOMPARE(document.file().database().whole(QStringLiteral("SELECT count(*) FROM idx_parcel_geometry")),
                 0);
    }

    void theJournalIsAChain()
    {
        const QString path = twoParcels();
        Document document(path, WorkingFile::Access::Write);
        document.apply(move(document));
        document.undo();
        QByteArray previous(32, '\0');
        for (const Entry &entry : readEntries(document.file().database())) {
            QCOMPARE(entry.prevHash, previous);
            QCOMPARE(entry.hash, entryHash(entry));
            if (entry.kind != EntryKind::Baseline)
                QCOMPARE(entry.changesHash, changesHash(document.file().changes(entry)));
            previous = entry.hash;
        }
    }

    void undoStopsAtAClosedDossier()
    {
        Document document(twoParcels(), WorkingFile::Access::Write);
        const Entry entry = document.apply(move(document));
        const gis::Record before = *document.file().record(gis::table("dossier"), entry.dossier);
        gis::Record closed = before;
        closed.set("state", QStringLiteral("exported"));
        Entry draft;
        draft.title = QStringLiteral("Close");
        draft.details.insert(QStringLiteral("auto"), true);
        document.file().write({ draft.title, { *gis::updateOf(before, closed) } }, draft);
        QVERIFY_EXCEPTION_THROWN(document.undo(), gis::Error);
        const gis::Fabric now = document.fabric();
        document.revert(entry); // a new edit, in a dossier that follows the closed one
        QVERIFY(!(document.fabric() == now));
        const Entry last = document.file().entries().back();
        QVERIFY(last.dossier != entry.dossier);
        QCOMPARE(follows(*document.file().record(gis::table("dossier"), last.dossier)),
                 std::vector{ entry.dossier });
    }

    void aSecondWriterReadsOnlyAndIsToldWhy()
    {
        const QString path = twoParcels();
        Document first(path, WorkingFile::Access::Write);
        Document second(path, WorkingFile::Access::Write);
        QVERIFY(second.file().isReadOnly());
        QVERIFY(!second.file().lockHolder().isEmpty());
        QVERIFY_EXCEPTION_THROWN(second.apply(move(second)), gis::Error);
        first.apply(move(first));
    }

    void aFileIsOneUnderAllItsNames()
    {
        const QString path = twoParcels(), link = fresh();
        QVERIFY(QFile::link(path, link));
        const WorkingFile first(path, WorkingFile::Access::Write);
        const WorkingFile second(link, WorkingFile::Access::Write);
        QVERIFY(second.isReadOnly());
        QCOMPARE(second.scanFolder(), first.scanFolder());
        const QString nowhere = fresh();
        QVERIFY(QFile::link(m_folder.filePath(QStringLiteral("none")), nowhere));
        QVERIFY_EXCEPTION_THROWN(
            WorkingFile::create(nowhere, { QStringLiteral("12345"), QStringLiteral("EPSG:9209") }),
            gis::Error);
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("none"))));
    }

    void aLockThatAPowerCutLeftIsTakenAway()
    {
        const QString path = twoParcels();
        QFile lock(path + u".lock");
        QVERIFY(lock.open(QIODevice::WriteOnly));
        QVERIFY(WorkingFile(path, WorkingFile::Access::Write).isReadOnly()); // just being written, perhaps
        QVERIFY(
            lock.setFileTime(QDateTime::currentDateTime().addSecs(-60), QFileDevice::FileModificationTime));
        QVERIFY(!WorkingFile(path, WorkingFile::Access::Write).isReadOnly());
    }

    void aFileOnAReadOnlyDiskIsRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("a %?#.diaba"));
        QVERIFY(QFile::copy(twoParcels(), path));
        QVERIFY(QFile::setPermissions(folder.path(), QFileDevice::ReadOwner | QFileDevice::ExeOwner));
        if (QFileInfo(folder.path()).isWritable())
            QSKIP("This user may write everywhere.");
        QCOMPARE(WorkingFile(path, WorkingFile::Access::Read).count(gis::table("parcel")), 2);
        QCOMPARE(readFabric(path).size(), std::size_t(2));
        QVERIFY_EXCEPTION_THROWN(WorkingFile(path, WorkingFile::Access::Write), gis::Error);
        QVERIFY(QFile::setPermissions(
            folder.path(), QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
    }

    void whatIsNoWorkingFileIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray(200, 'x');
        QTest::newRow("only the head") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("truncated") << QByteArray("SQLite format 3\0", 16) + QByteArray(84, '\1');
    }

    void whatIsNoWorkingFileIsRefused()
    {
        QFETCH(QByteArray, content);
        const QString path = fresh();
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QVERIFY_EXCEPTION_THROWN(WorkingFile(path, WorkingFile::Access::Read), gis::Error);
        QVERIFY_EXCEPTION_THROWN(WorkingFile(path, WorkingFile::Access::Write), gis::Error);
        QVERIFY_EXCEPTION_THROWN(WorkingFile(m_folder.path(), WorkingFile::Access::Read), gis::Error);
        QVERIFY_EXCEPTION_THROWN(
            WorkingFile(m_folder.filePath(QStringLiteral("none")), WorkingFile::Access::Read), gis::Error);
    }

    void foreignNewerAndMeddledFilesAreRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("trigger") << QStringLiteral(
            "CREATE TRIGGER evil AFTER INSERT ON party BEGIN DELETE FROM parcel; END");
        QTest::newRow("view") << QStringLiteral("CREATE VIEW parcels AS SELECT * FROM parcel");
        QTest::newRow("table") << QStringLiteral("CREATE TABLE more (x)");
        QTest::newRow("dropped table") << QStringLiteral("DROP TABLE note");
        QTest::newRow("older") << QStringLiteral("PRAGMA user_version = 0");
        QTest::newRow("no coordinate system") << QStringLiteral("DELETE FROM file_info WHERE name = 'crs'");
        QTest::newRow("another coordinate system")
            << QStringLiteral("UPDATE file_info SET text = 'EPSG:5897' WHERE name = 'crs'");
        QTest::newRow("no id") << QStringLiteral("UPDATE file_info SET text = 'x' WHERE name = 'id'");
        QTest::newRow("newer") << QStringLiteral("PRAGMA user_version = 99");
        QTest::newRow("foreign") << QStringLiteral("PRAGMA application_id = 7");
    }

    void foreignNewerAndMeddledFilesAreRefused()
    {
        QFETCH(QString, sql);
        const QString path = twoParcels();
        Database(path, Database::Create, true).execute(sql);
        QVERIFY_EXCEPTION_THROWN(WorkingFile(path, WorkingFile::Access::Read), gis::Error);
    }

    void aDamagedJournalIsSaidWithItsLine_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("kind") << QStringLiteral("UPDATE edit SET kind = 'x' WHERE seq = 3");
        QTest::newRow("details") << QStringLiteral("UPDATE edit SET details = '{' WHERE seq = 3");
        QTest::newRow("number") << QStringLiteral("UPDATE edit SET seq = 9223372036854775807 WHERE seq = 3");
        QTest::newRow("table of a change") << QStringLiteral("UPDATE change SET table_name = 'x'");
        QTest::newRow("row of a change") << QStringLiteral("UPDATE change SET row_id = 'x'");
        QTest::newRow("values of a change") << QStringLiteral("UPDATE change SET after = '{\"id\":5}'");
    }

    void aDamagedJournalIsSaidWithItsLine()
    {
        QFETCH(QString, sql);
        const QString path = twoParcels();
        {
            Document document(path, WorkingFile::Access::Write);
            document.apply(move(document));
            document.file().database().execute(sql);
        }
        try {
            Document(path, WorkingFile::Access::Write).undo();
            QFAIL("A damaged journal was followed.");
        } catch (const gis::Error &error) {
            QVERIFY2(error.message().startsWith(QStringLiteral("Line ")), error.what());
            QVERIFY2(error.message().contains(QStringLiteral("restore the last backup")), error.what());
        }
    }

    void anUndoOfALineThatIsNotThereIsPassedOver()
    {
        const QString path = twoParcels();
        Document(path, WorkingFile::Access::Write)
            .file()
            .database()
            .execute("INSERT INTO edit SELECT 2, 'x', 'undo', 'y', NULL, '', '', '', 0, NULL, '', '', '' "
                     "UNION ALL SELECT 3, 'z', 'redo', '01890000-0000-7000-8000-000000000009', NULL, '', '', "
                     "'', 0, NULL, '', '', ''");
        const WorkingFile file(path, WorkingFile::Access::Read);
        QCOMPARE(undoState(file.entries()).undoable, std::vector<std::size_t>{ 0 });
        QVERIFY(undoState(file.entries()).redoable.empty());
    }

    void parcelsNumberedByAnotherProgramAreRead()
    {
        const QString path = twoParcels();
        const Database database(path, Database::Write, true);
        database.execute("UPDATE parcel SET pk = 9223372036854775807 WHERE parcel_no = '2'");
        QCOMPARE(readFabric(path).size(), std::size_t(2));
        database.execute("UPDATE parcel SET pk = -9223372036854775807 WHERE parcel_no = '1'");
        QCOMPARE(readFabric(path).size(), std::size_t(2));
        database.execute(
            "UPDATE parcel SET id = '------------------------------------' WHERE parcel_no = '1'");
        QCOMPARE(readFabric(path).size(), std::size_t(2));
    }

    void moreSheetsThanCanBeAreRefused()
    {
        const QString path = fresh();
        WorkingFile file =
            WorkingFile::create(path, { QStringLiteral("12345"), QStringLiteral("EPSG:9209") });
        file.database().execute(
            "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 65536) "
            "INSERT INTO parcel (id, sheet_no) SELECT i, i FROM n");
        QVERIFY_EXCEPTION_THROWN(readFabric(path), gis::Error);
        file.database().execute("DELETE FROM parcel WHERE id = '65536'");
        QCOMPARE(readFabric(path).sheets().size(), std::size_t(65536));
    }

    void aRowChangedByAnotherProgramIsNotOverwritten()
    {
        const QString path = twoParcels();
        Document document(path, WorkingFile::Access::Write);
        const gis::Edit edit = move(document);
        {
            const Database other(path, Database::Write, true);
            other.execute("UPDATE parcel SET geometry = NULL WHERE parcel_no = '1'");
        }
        QVERIFY(document.file().wasWrittenByOthers());
        QVERIFY_EXCEPTION_THROWN(document.apply(edit), gis::Error);
        QCOMPARE(document.file().database().whole(
                     QStringLiteral("SELECT count(*) FROM change WHERE table_name = 'parcel'")),
                 0);
    }

    void aRefusedEditLeavesNoDossier()
    {
        const QString path = twoParcels();
        Document document(path, WorkingFile::Access::Write);
        const gis::Edit edit = move(document);
        Database(path, Database::Write, true).execute("UPDATE parcel SET geometry = NULL");
        QVERIFY_EXCEPTION_THROWN(document.apply(edit), gis::Error);
        gis::Record purpose{ &gis::table("land_use"), uuid(7), 0, {} };
        purpose.set("parcel_id", gis::idValue(uuid(99))); // is not there
        QVERIFY_EXCEPTION_THROWN(document.apply({ QStringLiteral("Add"), { gis::insertOf(purpose) } }),
                                 gis::Error);
        QCOMPARE(document.file().count(gis::table("dossier")), 0);
        QCOMPARE(document.file().entries().size(), std::size_t(1));
    }

    void aDossierWithUnsentChangesStaysAndItsStateIsNotSet()
    {
        Document document(twoParcels(), WorkingFile::Access::Write);
        const QUuid id = document.apply(move(document)).dossier;
        const auto edit = [&](QByteArray line) {
            EditLines edits(document.file(), document.fabric());
            edits.add(gis::jsonObject(line.replace("%1", gis::text(id).toUtf8())));
            document.apply({ edits.title(), edits.changes() });
        };
        const auto setState = [&](const char *state) {
            edit(QByteArray(R"({"op":"set","table":"dossier","id":"%1","values":{"state":"%2"}})")
                     .replace("%2", state));
        };
        QVERIFY_EXCEPTION_THROWN(edit(R"({"op":"remove","table":"dossier","id":"%1"})"), gis::Error);
        for (const char *state : { "applied", "exported", "approved", "nonsense" })
            QVERIFY_EXCEPTION_THROWN(setState(state), gis::Error);
        setState("parked");
        setState("open");
    }

    void theNumberOfARemovedDossierIsNotGivenAgain()
    {
        Document document(twoParcels(), WorkingFile::Access::Write);
        for (const char *code : { "0001", "0002" }) {
            const gis::Record slip = newDossier(document.file());
            QCOMPARE(slip.text("code"), QString::fromLatin1(code));
            document.apply({ QStringLiteral("Open"), { gis::insertOf(slip) } });
            if (code[3] == '2')
                document.apply({ QStringLiteral("Remove"), { gis::deleteOf(slip) } });
        }
        QCOMPARE(newDossier(document.file()).text("code"), QStringLiteral("0003"));
    }

    void whatCannotBeReadIsNotWrittenOver()
    {
        const QString path = twoParcels();
        Database(path, Database::Write, true)
            .execute("UPDATE parcel SET recorded_area = 'much' WHERE parcel_no = '1'");
        Document document(path, WorkingFile::Access::Write);
        const gis::Record before = *document.file().record(gis::table("parcel"), uuid(1));
        QVERIFY(gis::isNull(before["recorded_area"]));
        gis::Record after = before;
        after.set("recorded_area", 100.0);
        QVERIFY_EXCEPTION_THROWN(document.apply({ QStringLiteral("Set"), { *gis::updateOf(before, after) } }),
                                 gis::Error);
        QVERIFY_EXCEPTION_THROWN(document.apply({ QStringLiteral("Remove"), { gis::deleteOf(before) } }),
                                 gis::Error);
        after = before;
        after.set("hamlet", QStringLiteral("Thôn Mẫu")); // another field may be written
        document.apply({ QStringLiteral("Set"), { *gis::updateOf(before, after) } });
        QCOMPARE(document.file().database().text(
                     QStringLiteral("SELECT recorded_area FROM parcel WHERE parcel_no = '1'")),
                 QStringLiteral("much"));
    }

    void whileAnotherProgramWritesItIsSaidAndTriedAgain()
    {
        const QString path = twoParcels();
        Document document(path, WorkingFile::Access::Write);
        const gis::Edit edit = move(document);
        const std::size_t entries = document.file().entries().size();
        {
            const Database other(path, Database::Write, true);
            const Transaction writing(other);
            try {
                document.apply(edit);
                QFAIL("was written between");
            } catch (const gis::Error &error) {
                QVERIFY2(error.message().contains(QStringLiteral("Another program")),
                         qPrintable(error.message()));
            }
            QCOMPARE(document.file().entries().size(), entries);
        }
        document.apply(edit);
        QVERIFY(document.file().entries().size() > entries);
    }

    void namesWithQuotesAndSqlAreKeptAsTheyAre()
    {
        Document document(twoParcels(), WorkingFile::Access::Write);
        const QString name = QStringLiteral("Robert'); DROP TABLE parcel;-- \"Ộ\" 100%");
        gis::Record party{ &gis::table("party"), gis::newId(), 0, {} };
        party.set("kind", QStringLiteral("person"));
        party.set("name", name);
        document.apply({ QStringLiteral("Add"), { gis::insertOf(party) } });
        QCOMPARE(document.file().record(gis::table("party"), party.id)->text("name"), name);
    }
};

DIABA_TEST(TestWorkingfile)
#include "tst_workingfile.moc"

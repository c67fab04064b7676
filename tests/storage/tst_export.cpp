#include "storage/exchange/export.h"

#include "gis/changejson.h"
#include "gis/json.h"
#include "gis/uuid.h"
#include "storage/document.h"
#include "storage/exchange/sentrows.h"
#include "storage/exchange/tablehash.h"
#include "storage/receipt.h"
#include "tests/storage/basisdata.h"
#include "storage/rowfaults.h"
#include "tests/suite.h"
#include "tests/testdata.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>

#include <random>

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

namespace
{

gis::Record parcelRow(const QUuid &id, std::int64_t west, qint64 version)
{
    gis::Record row{ &gis::table("parcel"), id, version, {} };
    row.set("sheet_no", u"9"_s);
    row.set("parcel_no", QString::number(id.data1));
    row.set("geometry", gis::geometryValue(surface(square(550'000'000 + west, 2'290'000'000, 10'000))));
    return row;
}

gis::Record partyRow(const QUuid &id, const QString &name)
{
    gis::Record row{ &gis::table("party"), id, 0, {} };
    row.set("kind", u"person"_s);
    row.set("name", name);
    return row;
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

gis::Edit setting(const WorkingFile &file, const QUuid &parcel, const char *field, const QString &text)
{
    const gis::Record before = file.record(gis::table("parcel"), parcel).value();
    gis::Record after = before;
    after.set(field, text.isEmpty() ? gis::Value() : gis::Value(text));
    return { u"Set"_s, { gis::updateOf(before, after).value() } };
}

gis::Edit adding(const gis::Record &row)
{
    return { u"Add"_s, { gis::insertOf(row) } };
}

gis::Edit removing(const WorkingFile &file, const char *table, const QUuid &id)
{
    return { u"Remove"_s, { gis::deleteOf(*file.record(gis::table(table), id)) } };
}

QString stateOf(const WorkingFile &file, const QUuid &dossier)
{
    return file.record(gis::table("dossier"), dossier)->text("state");
}

/** What the province would answer to \a set: \a result for all its dossiers, versions from \a version on. */
QByteArray answerTo(const ChangeSet &set, const QString &result, qint64 version)
{
    QJsonArray dossiers;
    for (const SentDossier &dossier : set.dossiers) {
        QJsonArray rows;
        for (const SentChange &change : changesOf(set, dossier.id))
            rows.append(QJsonObject{ { u"table"_s, QString::fromLatin1(change.change.table->name) },
                                     { u"id"_s, gis::text(change.change.id) },
                                     { u"version"_s, version } });
        dossiers.append(QJsonObject{ { u"id"_s, gis::text(dossier.id) },
                                     { u"result"_s, result },
                                     { u"rows"_s, rows },
                                     { u"conflicts"_s, QJsonArray() },
                                     { u"why"_s, QString() } });
    }
    return gis::canonicalJson(QJsonObject{ { u"format"_s, u"diaba-receipt"_s },
                                           { u"version"_s, 1 },
                                           { u"change_set"_s, gis::text(set.id) },
                                           { u"province"_s, gis::text(uuid(77)) },
                                           { u"answered_on"_s, u"2026-11-22T05:00:00.000Z"_s },
                                           { u"dossiers"_s, dossiers } });
}

} // namespace

class TestExport : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_next = 0;

    QString fresh(const QString &ending = u"diaba"_s)
    {
        return m_folder.filePath(u"f%1.%2"_s.arg(++m_next).arg(ending));
    }

    /** Four parcels in a row, 9/1 to 9/4, that came by a load of \a kind. */
    QString fourParcels(const QString &kind, qint64 version)
    {
        const QString path = fresh();
        WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        BulkLoad load(file);
        for (quint32 i = 1; i <= 4; ++i)
            load.add(parcelRow(uuid(i), (i - 1) * 10'000, version));
        load.commit(u"Load"_s, u"mẫu"_s, { { u"kind"_s, kind } });
        return path;
    }

    QString checkedOut() { return fourParcels(u"checkout"_s, 7); }
    QString imported() { return fourParcels(u"import"_s, 0); }

private Q_SLOTS:
    void anEditBecomesOneLineOfItsDossier()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const Entry entry = document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 3"_s));
        const ChangeSet set = changeSetOf(document.file());
        QCOMPARE(set.dossiers.size(), 1u);
        QCOMPARE(set.dossiers[0].id, entry.dossier);
        QCOMPARE(set.changes.size(), 1u);
        QCOMPARE(set.changes[0].base, 7);
        QCOMPARE(gis::canonicalJson(gis::valuesJson(gis::table("parcel"), *set.changes[0].change.after)),
                 QString(u"{\"address\":\"Thôn Mẫu 3\"}"_s).toUtf8());
        QCOMPARE(set.edits.size(), 2u);
        QCOMPARE(set.created, set.edits.back().at);
        QCOMPARE(set.commune, u"09784"_s);
        QVERIFY(!set.base.checkout.isNull());
    }

    void theSameEditsGiveTheSameBytesAgain()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.apply(adding(partyRow(uuid(20), u"Nguyễn Văn Mẫu"_s)));
        const QString first = fresh(u"chinhly"_s), second = fresh(u"chinhly"_s);
        const ChangeSet set = exportChangeSet(document.file(), {}, first, u"mẫu"_s);
        QCOMPARE(stateOf(document.file(), set.dossiers[0].id), u"exported"_s);
        exportChangeSet(document.file(), { set.dossiers[0].id }, second,
                        u"mẫu"_s); // sent again: the stick was lost
        QCOMPARE(bytesOf(first), bytesOf(second));
        QCOMPARE(readPackage(first).id, set.id);
    }

    void whatTheEditsDidToTheFindingsGoesAlong()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "parcel_no", {})); // a number less: DU-01
        const gis::Record before = *document.file().record(gis::table("parcel"), uuid(2));
        gis::Record after = before;
        after.set("address", u"Thôn Mẫu 2"_s); // DU-05 asks for these
        after.set("recorded_area", 100.0);
        document.apply({ u"Set"_s, { *gis::updateOf(before, after) } });
        const ChangeSet set = changeSetOf(document.file());
        const auto count = [&](const char *rule, FindingState state, quint32 parcel) {
            return std::count_if(set.findings.begin(), set.findings.end(), [&](const SentFinding &finding) {
                return finding.rule == QLatin1StringView(rule) && finding.state == state
                    && finding.parcels == std::vector{ uuid(parcel) };
            });
        };
        QCOMPARE(count("DU-01", FindingState::Added, 1), 1);
        QCOMPARE(count("DU-05", FindingState::Fixed, 2), 1);
        bool isInherited = false;
        for (const SentFinding &finding : set.findings) { // of parcels that were not touched nothing is said
            isInherited |= finding.rule == u"DU-04" && finding.state == FindingState::Inherited
                && finding.parcels == std::vector{ uuid(1), uuid(2) };
            for (const QUuid &parcel : finding.parcels)
                QVERIFY(parcel == uuid(1) || parcel == uuid(2));
        }
        QVERIFY(isInherited);
    }

    void anExceptionGoesAlongWithItsReasonAndBothNames()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "hamlet", u"Thôn Mẫu 2"_s));
        gis::Record decision{ &gis::table("finding_decision"), uuid(30), 0, {} };
        decision.set("rule", u"DU-04"_s);
        decision.set("entity", u"parcel"_s);
        decision.set("row_id", gis::idValue(uuid(1)));
        decision.set("reason", u"Chủ đi vắng"_s);
        decision.set("decided_by", u"Mẫu A"_s);
        decision.set("decided_on", u"2026-11-20"_s);
        document.apply(adding(decision));
        const auto state = [&] {
            for (const SentFinding &finding : changeSetOf(document.file()).findings)
                if (finding.rule == u"DU-04" && finding.reason == u"Chủ đi vắng"
                    && finding.decidedBy == u"Mẫu A")
                    return std::pair(finding.state, finding.confirmedBy);
            return std::pair(FindingState::Added, u"not there"_s);
        };
        QCOMPARE(state(), std::pair(FindingState::Asked, QString()));
        gis::Record confirmed = decision;
        confirmed.set("confirmed_by", u"Mẫu B"_s);
        document.apply({ u"Confirm"_s, { *gis::updateOf(decision, confirmed) } });
        QCOMPARE(state(), std::pair(FindingState::Excepted, u"Mẫu B"_s));
        const QString path = fresh(u"chinhly"_s);
        const ChangeSet set = exportChangeSet(document.file(), {}, path, u"mẫu"_s);
        QVERIFY(readPackage(path).findings.size() == set.findings.size());
    }

    void aDamagedJournalIsRefusedAndNothingIsWritten()
    {
        const QString path = checkedOut(), out = fresh(u"chinhly"_s);
        Document document(path, WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.file().database().execute(
            "UPDATE change SET before = '{\"id\":5}' WHERE table_name = 'parcel'");
        QVERIFY_EXCEPTION_THROWN(exportChangeSet(document.file(), {}, out, u"mẫu"_s), gis::Error);
        QVERIFY(!QFile::exists(out));
    }

    void stoppedBetweenWritingAndClosingNothingIsLost()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        const QString path = fresh(u"chinhly"_s);
        writePackage(changeSetOf(document.file()), path); // and here the machine stops
        const QByteArray before = bytesOf(path);
        const ChangeSet set = exportChangeSet(document.file(), {}, path, u"mẫu"_s);
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(stateOf(document.file(), set.dossiers[0].id), u"exported"_s);
    }

    void aPackageThatCannotBeWrittenClosesNothing()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const Entry entry = document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        QVERIFY_EXCEPTION_THROWN(
            exportChangeSet(document.file(), {}, m_folder.filePath(u"away/x.chinhly"_s), u"mẫu"_s),
            gis::Error);
        QCOMPARE(stateOf(document.file(), entry.dossier), u"open"_s);
    }

    void whatAnotherProgramChangedIsNamedAndNotSent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("a loaded row")
            << u"UPDATE parcel SET address = 'x' WHERE id = '%1'"_s.arg(gis::text(uuid(2)));
        QTest::newRow("an edited row")
            << u"UPDATE parcel SET address = 'x' WHERE id = '%1'"_s.arg(gis::text(uuid(1)));
        QTest::newRow("a row gone") << u"DELETE FROM parcel WHERE id = '%1'"_s.arg(gis::text(uuid(4)));
        QTest::newRow("an edited row gone")
            << u"DELETE FROM parcel WHERE id = '%1'"_s.arg(gis::text(uuid(1)));
        QTest::newRow("a row more")
            << u"INSERT INTO party (id, kind, name) VALUES ('%1', 'person', 'x')"_s.arg(gis::text(uuid(50)));
        QTest::newRow("a shape that is none")
            << u"UPDATE parcel SET geometry = X'00' WHERE id = '%1'"_s.arg(gis::text(uuid(2)));
        QTest::newRow("text for a number")
            << u"UPDATE parcel SET recorded_area = 'much' WHERE id = '%1'"_s.arg(gis::text(uuid(2)));
    }

    void whatAnotherProgramChangedIsNamedAndNotSent()
    {
        QFETCH(QString, sql);
        const QString path = checkedOut();
        {
            Document document(path, WorkingFile::Access::Write);
            document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
            document.apply(adding(partyRow(uuid(40), u"MẪU"_s)));
            document.apply(removing(document.file(), "parcel", uuid(3)));
            QCOMPARE(rowFaults(document.file()), QStringList());
            document.undo();
            document.undo();
            QCOMPARE(rowFaults(document.file()), QStringList());
        }
        {
            const Database other(path, Database::Write, true);
            QStringList triggers, statements;
            Statement found = other.prepare(
                "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'parcel'");
            while (found.step())
                triggers += found.text(0), statements += found.text(1);
            for (const QString &trigger : triggers) // they keep out what is no shape
                other.execute(u"DROP TRIGGER %1"_s.arg(trigger));
            other.execute(sql);
            for (const QString &statement : statements)
                other.execute(statement);
        }
        const WorkingFile file(path, WorkingFile::Access::Read);
        QCOMPARE(rowFaults(file).size(), 1);
        if (sql.contains(gis::text(uuid(1))))
            QVERIFY_EXCEPTION_THROWN(changeSetOf(file), gis::Error);
    }

    void anEmptySetIsNotMadeOfRowsThatWereChanged()
    {
        const QString path = checkedOut();
        Database(path, Database::Write, true).execute("UPDATE parcel SET address = 'x'");
        QVERIFY_EXCEPTION_THROWN(changeSetOf(WorkingFile(path, WorkingFile::Access::Read)), gis::Error);
    }

    void undoneEditsAreNotSentAndEmptyIsProved()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.undo();
        const ChangeSet set = changeSetOf(document.file());
        QVERIFY(set.changes.empty());
        QVERIFY(set.dossiers.empty());
        QVERIFY(!set.tables.isEmpty());
        QCOMPARE(set.baseTables, set.tables);
        document.redo();
        QCOMPARE(changeSetOf(document.file()).changes.size(), 1u);
    }

    void aDeletedRowKeepsTheVersionItHad()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        openWithBasis(document);
        document.apply(removing(document.file(), "parcel", uuid(4)));
        QCOMPARE(changeSetOf(document.file()).changes[0].base, 7);
        document.undo();
        QCOMPARE(document.file().record(gis::table("parcel"), uuid(4))->version, 7);
        QCOMPARE(changeSetOf(document.file()).changes.size(), 2u); // the scan of the basis and its link
    }

    void importedRowsGoFirstAsTheyCame()
    {
        Document document(imported(), WorkingFile::Access::Write);
        const QUuid import = document.file().entries()[0].id;
        openWithBasis(document);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.apply(removing(document.file(), "parcel", uuid(4)));
        const ChangeSet set = changeSetOf(document.file());
        QCOMPARE(set.dossiers.size(), 2u);
        QCOMPARE(set.dossiers[0].id, import);
        QCOMPARE(set.dossiers[1].follows, std::vector{ import });
        QCOMPARE(changesOf(set, import).size(), 4u);
        for (const SentChange &change : changesOf(set, import)) {
            QVERIFY(change.change.isInsert());
            QVERIFY(*gis::applied(change.change, std::nullopt)
                    == parcelRow(change.change.id, (change.change.id.data1 - 1) * 10'000, 0));
        }
        QCOMPARE(changesOf(set, set.dossiers[1].id).size(), 4u); // with the scan of the basis and its link
    }

    void anUndoneImportIsNotSent()
    {
        Document document(imported(), WorkingFile::Access::Write);
        document.undo();
        QVERIFY(changeSetOf(document.file()).changes.empty());
    }

    void rowsOfACheckoutOrTheDemoAreNeverSent()
    {
        for (const QString &kind : { u"checkout"_s, u"demo"_s }) {
            const WorkingFile file(fourParcels(kind, 0), WorkingFile::Access::Read);
            QVERIFY(changeSetOf(file).changes.empty());
        }
    }

    void aDossierThatFollowsGoesAfterTheOneBefore()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const Entry first = document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        const Entry second = document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 3"_s));
        QVERIFY(first.dossier != second.dossier);
        const ChangeSet set = changeSetOf(document.file());
        QCOMPARE(set.dossiers.size(), 1u);
        QCOMPARE(set.dossiers[0].follows, std::vector{ first.dossier });
        const ChangeSet both = changeSetOf(document.file(), { second.dossier, first.dossier });
        QCOMPARE(both.dossiers.size(), 2u);
        QCOMPARE(both.dossiers[0].id, first.dossier);
        QCOMPARE(both.changes[1].change.before->begin()->second, gis::Value(u"Thôn Mẫu 2"_s));
    }

    void aDossierWhoseRowsNeedAnotherIsNotSentAlone()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const QUuid first = document.apply(adding(partyRow(uuid(20), u"Nguyễn Văn Mẫu"_s))).dossier;
        gis::Record other{ &gis::table("dossier"), uuid(99), 0, {} };
        other.set("state", u"open"_s);
        other.set("title", u"Second"_s);
        document.apply(adding(other));
        document.setCurrentDossier(other.id);
        gis::Record right{ &gis::table("land_right"), uuid(21), 0, {} };
        right.set("party_id", gis::idValue(uuid(20)));
        right.set("parcel_id", gis::idValue(uuid(1)));
        QCOMPARE(document.apply(adding(right)).dossier, other.id);
        QCOMPARE(changeSetOf(document.file()).dossiers[1].follows, std::vector{ first });
        QVERIFY_EXCEPTION_THROWN(changeSetOf(document.file(), { other.id }), gis::Error);

        gis::Record parked = *document.file().record(gis::table("dossier"), first);
        const gis::Record before = parked;
        parked.set("state", u"parked"_s);
        document.apply({ u"Park"_s, { *gis::updateOf(before, parked) } });
        QVERIFY(changeSetOf(document.file()).changes.empty()); // both wait
    }

    void unknownDossiersAreRefused()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        QVERIFY_EXCEPTION_THROWN(changeSetOf(document.file(), { uuid(4711) }), gis::Error);
    }

    void scansOfSentRowsGoAlongOnce()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const QByteArray pdf = "%PDF-1.4 MẪU";
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(pdf, QCryptographicHash::Sha256).toHex());
        gis::Record scan{ &gis::table("scan"), uuid(30), 0, {} };
        scan.set("sha256", sha256);
        gis::Record link{ &gis::table("scan_link"), uuid(31), 0, {} };
        link.set("scan_id", gis::idValue(scan.id));
        link.set("entity", u"parcel"_s);
        link.set("row_id", gis::idValue(uuid(1)));
        document.apply({ u"Add Scan"_s, { gis::insertOf(scan), gis::insertOf(link) } });
        QVERIFY_EXCEPTION_THROWN(changeSetOf(document.file()), gis::Error); // its file is missing
        const QString folder = document.file().scanFolder() + u'/' + sha256.left(2);
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + u'/' + sha256 + u".pdf"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(pdf);
        file.close();
        const ChangeSet set = changeSetOf(document.file());
        QCOMPARE(set.scans.size(), 1u);
        const QString path = fresh(u"chinhly"_s);
        writePackage(set, path);
        QCOMPARE(contentOf(readPackage(path).scans.front()), pdf);
    }

    void aReceiptWhoseValueIsNoneOfItsFieldIsRefused()
    {
        const auto receipt = [](const QByteArray &field, const QByteArray &theirs) {
            return QByteArray(R"({"format":"diaba-receipt","version":1,"change_set":"%1","province":"%1",)"
                              R"("answered_on":"2026-11-22T05:00:00.000Z","dossiers":[{"id":"%1",)"
                              R"("result":"conflict","rows":[],"why":"","conflicts":[{"table":"parcel",)"
                              R"("id":"%1","field":"%2"%3}]}]})")
                .replace("%1", gis::text(uuid(1)).toUtf8())
                .replace("%2", field)
                .replace("%3", theirs);
        };
        QVERIFY_EXCEPTION_THROWN(receiptFromBytes(receipt("address", R"(,"theirs":[1])")), gis::Error);
        QVERIFY_EXCEPTION_THROWN(receiptFromBytes(receipt("recorded_area", R"(,"theirs":"wide")")),
                                 gis::Error);
        QCOMPARE(receiptFromBytes(receipt("address", R"(,"theirs":"Thon")")).dossiers.size(), 1u);
        QVERIFY(receiptFromBytes(receipt("address", {})).dossiers[0].conflicts[0].theirs.isNull());
        QCOMPARE(receiptFromBytes(receipt("geometry", R"(,"theirs":{})")).dossiers.size(), 1u);
    }

    void aReceiptAboutRowsThatWereNotSentIsRefused()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        openWithBasis(document);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        const ChangeSet set = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        const QByteArray honest = answerTo(set, u"applied"_s, 8);
        QByteArray foreign = honest, jumping = honest, silent = honest;
        foreign.replace(gis::text(uuid(1)).toUtf8(), gis::text(uuid(2)).toUtf8());
        jumping.replace("\"version\":8", "\"version\":9007199254740991");
        silent = gis::canonicalJson([&] {
            QJsonObject json = gis::jsonObject(honest);
            json[u"dossiers"_s] = QJsonArray();
            return json;
        }());
        for (const QByteArray &bytes : { foreign, jumping, silent })
            QVERIFY_EXCEPTION_THROWN(takeIn(document.file(), receiptFromBytes(bytes), u"mẫu"_s), gis::Error);
        QVERIFY(takeIn(document.file(), receiptFromBytes(honest), u"mẫu"_s));
    }

    void aReceiptSetsVersionsAndStatesOnce()
    {
        const QString path = checkedOut();
        Document document(path, WorkingFile::Access::Write);
        openWithBasis(document);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        document.apply(removing(document.file(), "parcel", uuid(4)));
        const ChangeSet set = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        const Receipt receipt = receiptFromBytes(answerTo(set, u"applied"_s, 8));
        QVERIFY(takeIn(document.file(), receipt, u"mẫu"_s));
        QCOMPARE(document.file().record(gis::table("parcel"), uuid(1))->version, 8);
        QCOMPARE(stateOf(document.file(), set.dossiers[0].id), u"applied"_s);
        QCOMPARE(document.file().entries().back().kind, EntryKind::Receipt);
        const std::size_t entries = document.file().entries().size();
        QVERIFY(!takeIn(document.file(), receipt, u"mẫu"_s));
        QCOMPARE(document.file().entries().size(), entries);
        QVERIFY(changeSetOf(document.file()).changes.empty());
        QVERIFY_EXCEPTION_THROWN(document.undo(), gis::Error);
        QCOMPARE(summary(receipt), u"The province has received 1 of 1 dossiers."_s);

        document.reload();
        const Entry later = document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 9"_s));
        QCOMPARE(changeSetOf(document.file(), { later.dossier }).changes[0].base, 8);
        QVERIFY(changeSetOf(document.file()).dossiers[0].follows.empty());
    }

    void aReceivedImportIsNotSentAgain()
    {
        Document document(imported(), WorkingFile::Access::Write);
        openWithBasis(document);
        document.apply(removing(document.file(), "parcel", uuid(4)));
        const ChangeSet set = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(set, u"applied"_s, 1)), u"mẫu"_s));
        QVERIFY(changeSetOf(document.file()).changes.empty());
    }

    void aConflictKeepsTheDossierInWork()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        const ChangeSet set = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(set, u"conflict"_s, 8)), u"mẫu"_s));
        QCOMPARE(stateOf(document.file(), set.dossiers[0].id), u"conflict"_s);
        QCOMPARE(document.file().record(gis::table("parcel"), uuid(1))->version, 7);
        QCOMPARE(changeSetOf(document.file()).changes.size(), 1u);
    }

    void aReceiptForAnotherSetThanWasSentIsRefused()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const QUuid dossier =
            document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s)).dossier;
        ChangeSet set = changeSetOf(document.file());
        set.id = uuid(600);
        const auto refused = [&](const ChangeSet &answered) {
            QVERIFY_EXCEPTION_THROWN(
                takeIn(document.file(), receiptFromBytes(answerTo(answered, u"applied"_s, 8)), u"mẫu"_s),
                gis::Error);
        };
        refused(set); // it was never sent
        QCOMPARE(stateOf(document.file(), dossier), u"open"_s);
        ChangeSet empty = set;
        empty.dossiers.clear();
        refused(empty);
        const ChangeSet sent = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        refused(set);
        ChangeSet more = sent;
        more.dossiers.push_back(more.dossiers.front());
        more.dossiers.back().id = uuid(601);
        refused(more);
        QCOMPARE(stateOf(document.file(), dossier), u"exported"_s);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(sent, u"applied"_s, 8)), u"mẫu"_s));
        ChangeSet again = sent;
        QVERIFY_EXCEPTION_THROWN(
            takeIn(document.file(), receiptFromBytes(answerTo(again, u"conflict"_s, 9)), u"mẫu"_s),
            gis::Error);
        QCOMPARE(stateOf(document.file(), dossier), u"applied"_s);
    }

    void aLateReceiptForAnEarlierSetReopensNothing()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const QUuid dossier =
            document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s)).dossier;
        const ChangeSet first = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        gis::Record sent = *document.file().record(gis::table("dossier"), dossier);
        gis::Record open = sent;
        open.set("state", u"open"_s);
        document.note({ u"Open"_s, { *gis::updateOf(sent, open) } });
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 3"_s));
        const ChangeSet second = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        QVERIFY(first.id != second.id);
        QVERIFY_EXCEPTION_THROWN(
            takeIn(document.file(), receiptFromBytes(answerTo(first, u"conflict"_s, 8)), u"mẫu"_s),
            gis::Error);
        QCOMPARE(stateOf(document.file(), dossier), u"exported"_s);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(second, u"applied"_s, 8)), u"mẫu"_s));
    }

    void whatTheProvinceReturnedIsNotSentAgainUnchanged()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        const ChangeSet set = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(set, u"conflict"_s, 8)), u"mẫu"_s));
        QVERIFY_EXCEPTION_THROWN(exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s),
                                 gis::Error);
        QCOMPARE(stateOf(document.file(), set.dossiers[0].id), u"conflict"_s);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 3"_s));
        QVERIFY(exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s).id != set.id);
    }

    void aSentImportIsNotUndoneNorSentTwiceAndItsReturnLeavesATrace()
    {
        Document document(imported(), WorkingFile::Access::Write);
        const ChangeSet sent = exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
        QCOMPARE(sent.dossiers.size(), 1u);
        QVERIFY_EXCEPTION_THROWN(document.undo(), gis::Error);
        QCOMPARE(document.file().count(gis::table("parcel")), 4);
        QVERIFY(changeSetOf(document.file()).changes.empty()); // on its way
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(sent, u"conflict"_s, 0)), u"mẫu"_s));
        const Entry trace = document.file().entries().back();
        QCOMPARE(trace.details[u"returned_imports"].toObject()[gis::text(sent.dossiers[0].id)].toString(),
                 u"conflict"_s);
        QVERIFY(trace.title.contains(u"came back"));
        QCOMPARE(changeSetOf(document.file()).changes.size(), 4u); // back, so it can go again
    }

    void sendingNothingTwiceIsNotedOnce()
    {
        Document document(checkedOut(), WorkingFile::Access::Write);
        const QString path = fresh(u"chinhly"_s);
        const ChangeSet set = exportChangeSet(document.file(), {}, path, u"mẫu"_s);
        const std::size_t entries = document.file().entries().size();
        QCOMPARE(exportChangeSet(document.file(), {}, path, u"mẫu"_s).id, set.id);
        QCOMPARE(document.file().entries().size(), entries);
        QVERIFY(takeIn(document.file(), receiptFromBytes(answerTo(set, u"applied"_s, 1)), u"mẫu"_s));
    }

    void aReceiptOfAnotherFileIsRefused()
    {
        Document document(checkedOut(), WorkingFile::Access::Write),
            other(checkedOut(), WorkingFile::Access::Write);
        document.apply(setting(document.file(), uuid(1), "address", u"Thôn Mẫu 2"_s));
        ChangeSet set = changeSetOf(document.file());
        set.id = uuid(600);
        const Receipt receipt = receiptFromBytes(answerTo(set, u"applied"_s, 8));
        QVERIFY_EXCEPTION_THROWN(takeIn(other.file(), receipt, u"mẫu"_s), gis::Error);
    }

    void damagedReceiptsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes"); // with ' for "
        const QByteArray set = "{'format':'diaba-receipt','answered_on':'2026-11-22T05:00:00.000Z',"
                               "'change_set':'0193a1b2-0000-7000-8000-000000000001',";
        const QByteArray one = set + "'dossiers':[{'id':'0193a1b2-0000-7000-8000-000000000002',";
        const QByteArray row =
            one + "'result':'applied','rows':[{'id':'0193a1b2-0000-7000-8000-000000000003',";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("empty object") << QByteArray("{}");
        QTest::newRow("no set") << QByteArray("{'format':'diaba-receipt','dossiers':[]}");
        QTest::newRow("no dossiers") << QByteArray(set + "'x':1}");
        QTest::newRow("newer") << QByteArray(set + "'version':2,'dossiers':[]}");
        QTest::newRow("odd version") << QByteArray(set + "'version':'x','dossiers':[]}");
        QTest::newRow("no time") << QByteArray(
            "{'format':'diaba-receipt','change_set':'0193a1b2-0000-7000-8000-"
            "000000000001','dossiers':[]}");
        const QByteArray refused = "{'id':'0193a1b2-0000-7000-8000-000000000002','result':'refused'}";
        QTest::newRow("twice") << QByteArray(set + "'dossiers':[" + refused + "," + refused + "]}");
        QTest::newRow("no result") << QByteArray(one + "'rows':[]}]}");
        QTest::newRow("odd result") << QByteArray(one + "'result':'maybe'}]}");
        QTest::newRow("rows no list") << QByteArray(one + "'result':'applied','rows':7}]}");
        QTest::newRow("odd table") << QByteArray(row + "'table':'edit','version':1}]}]}");
        QTest::newRow("no version") << QByteArray(row + "'table':'parcel'}]}]}");
        QTest::newRow("odd id") << QByteArray(
            one + "'result':'applied','rows':[{'table':'parcel','id':'x','version':1}]}]}");
    }

    void damagedReceiptsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY_EXCEPTION_THROWN(receiptFromBytes(bytes.replace('\'', '"')), gis::Error);
    }

    void randomEditsAndTheirInverseRestoreEveryTable_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (const unsigned seed : { 1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u })
            QTest::addRow("seed %u", seed) << seed;
    }

    /** Edits, undos and redos in several dossiers; then what the set says is done to the base, and taken
     * back. */
    void randomEditsAndTheirInverseRestoreEveryTable()
    {
        QFETCH(unsigned, seed);
        std::mt19937 random(seed);
        const auto below = [&](unsigned n) { return quint32(random() % n); };
        const QString path = checkedOut(), copy = fresh();
        QVERIFY(QFile::copy(path, copy));
        Document document(path, WorkingFile::Access::Write);
        const gis::Table &party = gis::table("party");
        for (int step = 0; step < 40; ++step) {
            const QUuid person = uuid(100 + below(5)), parcel = uuid(1 + below(4));
            try {
                switch (below(7)) {
                case 0:
                    if (document.file().record(party, person))
                        document.apply(removing(document.file(), "party", person));
                    else
                        document.apply(adding(partyRow(person, u"Mẫu %1"_s.arg(below(3)))));
                    break;
                case 1:
                    if (document.undoTitle() != u"Load")
                        document.undo();
                    break;
                case 2:
                    document.redo();
                    break;
                case 3:
                    if (below(4) == 0 && !lastOpenDossier(document.file()).isNull())
                        giveBasis(document, lastOpenDossier(document.file()));
                    if (below(4) == 0)
                        exportChangeSet(document.file(), {}, fresh(u"chinhly"_s), u"mẫu"_s);
                    break;
                case 4:
                    if (document.file().record(gis::table("parcel"), parcel))
                        document.apply(removing(document.file(), "parcel", parcel));
                    else
                        document.apply(adding(parcelRow(parcel, below(3) * 1000, 0)));
                    break;
                default:
                    document.apply(setting(document.file(), parcel, below(2) ? "address" : "hamlet",
                                           below(3) ? u"Thôn %1"_s.arg(below(3)) : QString()));
                }
            } catch (const gis::Error &) { // nothing to undo, or at a border
            } catch (const std::bad_optional_access &) { // the parcel is not there just now
            }
        }
        std::vector<QUuid> all;
        for (const gis::Record &dossier : document.file().records(gis::table("dossier"))) {
            all.push_back(dossier.id);
            if (!isClosed(dossier))
                giveBasis(document, dossier.id);
        }
        ChangeSet set = changeSetOf(document.file(), all);
        const QString package = fresh(u"chinhly"_s);
        writePackage(set, package);
        set = readPackage(package);

        WorkingFile base(copy, WorkingFile::Access::Write);
        const QJsonObject before = tableHashes(base.database());
        const auto applyAll = [&](const ChangeSet &changes) {
            for (const SentDossier &dossier : changes.dossiers) {
                gis::Edit edit{ dossier.title, {} };
                for (const SentChange &change : changesOf(changes, dossier.id))
                    edit.changes.push_back(change.change);
                if (!edit.changes.empty())
                    base.write(edit, {});
            }
        };
        applyAll(set);
        QCOMPARE(tableHashes(base.database()), tableHashes(document.file().database()));
        applyAll(inverted(set));
        QCOMPARE(tableHashes(base.database()), before);
    }
};

DIABA_TEST(TestExport)

#include "tst_export.moc"

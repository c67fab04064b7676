#include "widgets/exchange/exportdialog.h"

#include "storage/document.h"
#include "storage/submission.h"
#include "storage/exchange/export.h"
#include "tests/suite.h"
#include "tests/testfolder.h"
#include "tests/testdata.h"

#include <QSignalSpy>
#include <QTreeWidget>

using namespace testdata;
using namespace Qt::StringLiterals;
using storage::Document;
using storage::WorkingFile;

class TestExportdialog : public QObject
{
    Q_OBJECT

    testdata::TestFolder m_folder;

    /** A checked-out file with one parcel. */
    QString oneParcel()
    {
        const QString path = m_folder.newFile();
        WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        storage::BulkLoad load(file);
        gis::Record row{ &gis::table("parcel"), uuid(1), 7, {} };
        row.set("parcel_no", u"52"_s);
        load.add(row);
        load.commit(u"Load"_s, u"mẫu"_s, { { u"kind"_s, u"checkout"_s } });
        return path;
    }

    static QUuid edit(Document &document)
    {
        const gis::Record before = document.file().record(gis::table("parcel"), uuid(1)).value();
        gis::Record after = before;
        after.set("address", u"Thôn Mẫu 2"_s);
        return document.apply({ u"Set"_s, { gis::updateOf(before, after).value() } }).dossier;
    }

private Q_SLOTS:
    void withoutChangesItSaysSo()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const ExportDialog dialog(document);
        QVERIFY(dialog.chosen().empty());
        QVERIFY(dialog.message().contains(u"nothing to send"));
    }

    void theTickedDossierIsWrittenAndClosed()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const QUuid dossier = edit(document);
        ExportDialog dialog(document);
        QCOMPARE(dialog.chosen(), std::vector{ dossier });
        dialog.setPath(m_folder.filePath(u"dot-1.chinhly"_s));
        QSignalSpy exported(&dialog, &ExportDialog::exported);
        dialog.startExport();
        QVERIFY(exported.count() == 1 || exported.wait(20'000));
        const QString written = exported[0][0].toString();
        QCOMPARE(storage::readPackage(written).changes.size(), 1u);
        QCOMPARE(dialog.path(), m_folder.filePath(u"dot-1-2.chinhly"_s)); // the next one goes elsewhere
        QCOMPARE(document.file().record(gis::table("dossier"), dossier)->text("state"), u"exported"_s);
        QVERIFY(dialog.chosen().empty());
        QVERIFY(dialog.message().contains(u"dot-1.chinhly"));
        QVERIFY_EXCEPTION_THROWN(document.undo(), gis::Error);
    }

    void whatIsSubmittedGoesAndWhatIsParkedWaits()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const QUuid dossier = edit(document);
        document.apply(storage::submissionOf(document.file(), dossier));
        QCOMPARE(ExportDialog(document).chosen(), std::vector{ dossier });
        document.apply(storage::takingBackOf(document.file(), dossier));
        const gis::Record before = document.file().record(gis::table("dossier"), dossier).value();
        gis::Record parked = before;
        parked.set("state", u"parked"_s);
        document.apply({ u"Park"_s, { gis::updateOf(before, parked).value() } });
        QVERIFY(ExportDialog(document).chosen().empty());
    }

    void aDossierThatMovesABoundaryWithoutABasisStaysADraft()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const gis::Record before = document.file().record(gis::table("parcel"), uuid(1)).value();
        gis::Record after = before;
        after.set("geometry", gis::geometryValue(surface(square(550'000'000, 2'290'000'000, 10'000))));
        const QUuid dossier = document.apply({ u"Draw"_s, { gis::updateOf(before, after).value() } }).dossier;
        {
            const ExportDialog dialog(document);
            QVERIFY(dialog.chosen().empty());
            QVERIFY2(dialog.message().contains(u"names no basis"), qPrintable(dialog.message()));
            QVERIFY(!dialog.findChild<QTreeWidget *>()->topLevelItem(0)->flags().testFlag(
                Qt::ItemIsUserCheckable));
        }
        const gis::Record slip = document.file().record(gis::table("dossier"), dossier).value();
        gis::Record named = slip;
        named.set("basis", u"Phiếu đo đạc số 14/2026"_s);
        document.note({ u"Basis"_s, { gis::updateOf(slip, named).value() } });
        QVERIFY(ExportDialog(document).message().contains(u"has no scan yet"));
        gis::Record scan{ &gis::table("scan"), uuid(70), 0, {} },
            link{ &gis::table("scan_link"), uuid(71), 0, {} };
        scan.set("sha256", u"00"_s);
        link.set("scan_id", gis::idValue(scan.id));
        link.set("entity", u"dossier"_s);
        link.set("row_id", gis::idValue(dossier));
        document.apply({ u"Scan"_s, { gis::insertOf(scan), gis::insertOf(link) } });
        QCOMPARE(ExportDialog(document).chosen(), std::vector{ dossier });
    }

    void whatCannotBeWrittenIsSaidAndTheDossierStaysOpen()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const QUuid dossier = edit(document);
        ExportDialog dialog(document);
        dialog.setPath(m_folder.filePath(u"away/dot-1.chinhly"_s));
        QSignalSpy failed(&dialog, &ExportDialog::failed);
        dialog.startExport();
        QVERIFY(failed.count() == 1 || failed.wait(20'000));
        QVERIFY(!failed[0][0].toString().isEmpty());
        QCOMPARE(document.file().record(gis::table("dossier"), dossier)->text("state"), u"open"_s);
    }

    void aPackageThatWasSentIsNotReplacedNorIsTheWorkingFile()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        const QUuid dossier = edit(document);
        QFile other(m_folder.filePath(u"sent.chinhly"_s));
        QVERIFY(other.open(QIODevice::WriteOnly) && other.write("PK") == 2);
        other.close();
        for (const QString &target : { other.fileName(), document.file().path() }) {
            ExportDialog dialog(document);
            dialog.setPath(target);
            QSignalSpy failed(&dialog, &ExportDialog::failed);
            dialog.startExport();
            QVERIFY(failed.count() == 1 || failed.wait(20'000));
            QCOMPARE(document.file().record(gis::table("dossier"), dossier)->text("state"), u"open"_s);
        }
        QCOMPARE(QFileInfo(other).size(), 2);
        QCOMPARE(document.file().count(gis::table("parcel")), 1);
        const QString proposed = ExportDialog(document).path();
        QFile taken(proposed);
        QVERIFY(taken.open(QIODevice::WriteOnly));
        QVERIFY(ExportDialog(document).path() != proposed);
        taken.remove();
    }

    void aReceiptTellsWhatTheProvinceDid()
    {
        Document document(oneParcel(), WorkingFile::Access::Write);
        edit(document);
        const storage::ChangeSet sent =
            storage::exportChangeSet(document.file(), {}, m_folder.filePath(u"answered.chinhly"_s), u"mẫu"_s);
        const QString set = sent.id.toString(QUuid::WithoutBraces),
                      dossier = sent.dossiers[0].id.toString(QUuid::WithoutBraces);
        const QString path = m_folder.filePath(u"receipt.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            QString(u"{\"format\":\"diaba-receipt\",\"version\":1,\"change_set\":\"%1\",\"province\":\"x\","
                    "\"answered_on\":\"2026-11-25T10:00:00.000Z\",\"dossiers\":[{\"id\":\"%2\",\"result\":"
                    "\"conflict\",\"rows\":[],"
                    "\"conflicts\":[],\"why\":\"\"}]}"_s.arg(set, dossier))
                .toUtf8());
        file.close();
        QVERIFY(takeInReceipt(document, path).contains(u"conflict"));
        QVERIFY(takeInReceipt(document, path).contains(u"nothing changed"));
    }
};

DIABA_TEST(TestExportdialog)
#include "tst_exportdialog.moc"

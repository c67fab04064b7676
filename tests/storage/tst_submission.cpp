#include "storage/submission.h"

#include "gis/rules/fixes.h"
#include "storage/document.h"
#include "storage/exchange/sentfindings.h"
#include "tests/storage/basisdata.h"
#include "tests/suite.h"
#include "tests/testfolder.h"
#include "tests/testdata.h"

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

namespace
{

gis::Edit redrawn(const Document &document, quint32 parcel, const gis::Ring &ring)
{
    const gis::Record before = document.file().record(gis::table("parcel"), uuid(parcel)).value();
    gis::Record after = before;
    after.set("geometry", gis::geometryValue(surface(ring)));
    return { u"Draw"_s, { gis::updateOf(before, after).value() } };
}

gis::Edit addressed(const Document &document, quint32 parcel, const QString &words)
{
    const gis::Record before = document.file().record(gis::table("parcel"), uuid(parcel)).value();
    gis::Record after = before;
    after.set("address", words);
    return { u"Set"_s, { gis::updateOf(before, after).value() } };
}

CheckedRows checked(const Document &document)
{
    return readCheckedRows(document.file().path(), u"KH515-2025"_s, u"2026-11-25"_s);
}

std::vector<Obstacle> obstacles(const Document &document, const QUuid &dossier)
{
    const CheckedRows known = checked(document);
    return obstaclesTo(document.file(), dossier, known.run, known.fabric);
}

int findings(const std::vector<Obstacle> &obstacles)
{
    return int(std::count_if(obstacles.begin(), obstacles.end(),
                             [](const Obstacle &each) { return each.finding.has_value(); }));
}

QString stateOf(const Document &document, const QUuid &dossier)
{
    return document.file().record(gis::table("dossier"), dossier)->text("state");
}

constexpr std::int64_t west = 550'000'000, south = 2'290'000'000;

} // namespace

class TestSubmission : public QObject
{
    Q_OBJECT

    testdata::TestFolder m_folder;

    /** Four parcels in a row, 9/1 to 9/4, the last two of which overlap by a metre. */
    QString fourParcels()
    {
        const QString path = m_folder.newFile();
        WorkingFile file = WorkingFile::create(path, { u"09784"_s, u"EPSG:5897"_s });
        BulkLoad load(file);
        for (quint32 i = 1; i <= 4; ++i) {
            gis::Record row{ &gis::table("parcel"), uuid(i), 7, {} };
            row.set("sheet_no", u"9"_s);
            row.set("parcel_no", QString::number(i));
            row.set("status", u"current"_s);
            row.set("geometry",
                    gis::geometryValue(surface(
                        rectangle(west + (i - 1) * 10'000 - (i == 4 ? 1'000 : 0), south, 10'000, 10'000))));
            load.add(row);
        }
        load.commit(u"Load"_s, u"mẫu"_s, { { u"kind"_s, u"checkout"_s } });
        return path;
    }

private Q_SLOTS:
    void wordsNeedNoBasis()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid dossier = document.apply(addressed(document, 3, u"Thôn Mẫu 2"_s)).dossier;
        QVERIFY(obstacles(document, dossier).empty()); // what 9/3 and 9/4 had before blocks nobody
        document.apply(submissionOf(document.file(), dossier));
        QCOMPARE(stateOf(document, dossier), u"submitted"_s);
    }

    void aTextThatCouldNotBeReadAgainIsNotWritten()
    {
        const QString path = fourParcels();
        {
            Document document(path, WorkingFile::Access::Write);
            gis::Record slip = newDossier(document.file());
            document.note({ u"Slip"_s, { gis::insertOf(slip) } });
            for (const QString &text : { u"a\x1b"
                                         u"b"_s,
                                         QString(QChar(0xd800)) }) {
                gis::Record named = slip;
                named.set("basis", text);
                QVERIFY_EXCEPTION_THROWN(document.note({ u"Basis"_s, { *gis::updateOf(slip, named) } }),
                                         gis::Error);
                QVERIFY_EXCEPTION_THROWN(document.apply(addressed(document, 1, text)), gis::Error);
            }
            QCOMPARE(document.file().entries().size(), 2u);
            document.apply(addressed(document, 1, u"  Thôn Mẫu  "_s)); // as it will be read
            QCOMPARE(document.file().record(gis::table("parcel"), uuid(1))->text("address"), u"Thôn Mẫu"_s);
        }
        Document again(path, WorkingFile::Access::Write);
        again.undo();
        QVERIFY(again.file().record(gis::table("parcel"), uuid(1))->text("address").isEmpty());
    }

    void aBoundaryNeedsABasisAndItsScan()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid dossier =
            document.apply(redrawn(document, 1, rectangle(west - 2'000, south, 12'000, 10'000))).dossier;
        const auto before = obstacles(document, dossier);
        QCOMPARE(before.size(), 1u);
        QCOMPARE(before[0].kind, Obstacle::Kind::Basis);
        const QString words = refusal(*document.file().record(gis::table("dossier"), dossier), before);
        QVERIFY2(words.contains(u"names no basis"), qPrintable(words));
        giveBasis(document, dossier);
        QVERIFY(obstacles(document, dossier).empty());
    }

    void anErrorThatTheSlipMadeBlocksItAndOneThatWasThereDoesNot()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid dossier =
            document.apply(redrawn(document, 1, rectangle(west, south, 12'000, 10'000))).dossier;
        giveBasis(document, dossier);
        const auto made = obstacles(document, dossier);
        QCOMPARE(findings(made), 1);
        QCOMPARE(made[0].finding->rule, u"DUNG-02"_s); // over 9/2; not that of 9/3 and 9/4
        document.apply(redrawn(document, 1, rectangle(west, south, 10'000, 10'000)));
        QCOMPARE(findings(obstacles(document, dossier)), 0);
    }

    void anErrorForWhichAnExceptionWasAskedDoesNotBlock()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid dossier =
            document.apply(redrawn(document, 1, rectangle(west, south, 12'000, 10'000))).dossier;
        giveBasis(document, dossier);
        QCOMPARE(findings(obstacles(document, dossier)), 1);
        const CheckedRows known = checked(document);
        const QString key = obstacles(document, dossier)[0].finding->key();
        for (std::size_t n = 0; n < known.run.size(); ++n)
            if (known.run.finding(n).key() == key)
                document.apply(
                    gis::askedException(known.run, n, u"Mái hiên chung"_s, u"mẫu"_s, { 2026, 11, 25 }));
        QCOMPARE(findings(obstacles(document, dossier)), 0);
    }

    void whatALaterSlipDidToItsRowsIsNotItsFault()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid first = document.apply(addressed(document, 1, u"Thôn Mẫu 2"_s)).dossier;
        document.apply(submissionOf(document.file(), first));
        const QUuid later =
            document.apply(redrawn(document, 1, rectangle(west, south, 12'000, 10'000))).dossier;
        QVERIFY(later != first);
        QCOMPARE(follows(*document.file().record(gis::table("dossier"), later)), std::vector{ first });
        document.apply(takingBackOf(document.file(), first));
        QVERIFY(obstacles(document, first).empty());
        QCOMPARE(findings(obstacles(document, later)), 1);
    }

    void submittingIsUndoneAndWhatLiesBeforeItIsClosedMeanwhile()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const Entry entry = document.apply(addressed(document, 1, u"Thôn Mẫu 2"_s));
        document.apply(submissionOf(document.file(), entry.dossier));
        QCOMPARE(document.undoTitle(), u"Submit Slip 0001"_s);
        QVERIFY_EXCEPTION_THROWN(submissionOf(document.file(), entry.dossier), gis::Error);
        document.undo();
        QCOMPARE(stateOf(document, entry.dossier), u"open"_s);
        document.redo();
        document.apply(takingBackOf(document.file(), entry.dossier, u"Chưa có biên bản"_s));
        QCOMPARE(stateOf(document, entry.dossier), u"returned"_s);
        QVERIFY_EXCEPTION_THROWN(takingBackOf(document.file(), entry.dossier), gis::Error);
        QCOMPARE(document.apply(addressed(document, 1, u"Thôn Mẫu 3"_s)).dossier, entry.dossier);
        document.apply(submissionOf(document.file(), entry.dossier));
        QVERIFY(
            document.file().record(gis::table("dossier"), entry.dossier)->text("parked_reason").isEmpty());
    }

    void aSlipThatChangesNothingIsNotSubmitted()
    {
        Document document(fourParcels(), WorkingFile::Access::Write);
        const QUuid dossier = document.apply(addressed(document, 1, u"Thôn Mẫu 2"_s)).dossier;
        document.undo();
        QCOMPARE(obstacles(document, dossier)[0].kind, Obstacle::Kind::Empty);
        QVERIFY_EXCEPTION_THROWN(obstacles(document, uuid(99)), gis::Error);
    }
};

DIABA_TEST(TestSubmission)
#include "tst_submission.moc"

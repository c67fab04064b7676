#include "storage/parceledits.h"

#include "storage/workitems.h"
#include "tests/suite.h"
#include "tests/widgets/formdata.h"

using namespace formdata;
using namespace storage;
using testdata::uuid;

class TestParceledits : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;

    ParcelBundle bundle(quint32 parcel = 1) const
    {
        return *bundleOf(m_file->document->file(), uuid(parcel));
    }

    /** Applies \a edit, undoes it, and answers whether all of \a before is as it was. */
    bool roundTrip(const gis::Edit &edit, const ParcelBundle &before)
    {
        m_file->document->apply(edit);
        m_file->document->undo();
        const ParcelBundle after = bundle();
        for (const auto &[table, rows] : before.rows)
            for (const gis::Record &row : rows)
                if (!after.find(row.id) || !(*after.find(row.id) == row))
                    return false;
        return after.rows.size() == before.rows.size() && after.parcel == before.parcel;
    }

private Q_SLOTS:
    void init() { m_file = std::make_unique<File>(); }
    void cleanup() { m_file.reset(); }

    void aBundleHoldsWhatHangsOnTheParcelAndNothingElse()
    {
        const ParcelBundle b = bundle();
        QCOMPARE(b.of("land_use").size(), 1u);
        QCOMPARE(b.of("party").size(), 3u);
        QCOMPARE(b.of("party_member").size(), 2u);
        QCOMPARE(b.of("identity_paper").size(), 1u);
        QCOMPARE(b.of("certificate").size(), 1u);
        QCOMPARE(b.of("certificate_parcel").size(), 2u); // the line that is not located too
        QCOMPARE(b.of("source_value").size(), 1u);
        QCOMPARE(b.of("field_source").size(), 1u);
        QCOMPARE(b.of("note").size(), 0u);
        QCOMPARE(bundle(2).of("note").size(), 1u);
        QVERIFY(!b.find(uuid(23)));
        QVERIFY(!bundleOf(m_file->document->file(), uuid(99)));
    }

    void aFieldEditHasARoundTrip()
    {
        const ParcelBundle b = bundle();
        const gis::Record &certificate = *b.find(uuid(30));
        const gis::Edit edit = fieldEdit(b, certificate, certificate.table->indexOf("serial"), text("BX 1"));
        QCOMPARE(edit.changes.size(), 2u); // the serial, and that it no longer comes from the QR code
        QVERIFY(roundTrip(edit, b));
    }

    void aScanOfOtherParcelsStaysWithThem()
    {
        gis::Record scan{ &gis::table("scan"), uuid(80), 0, {} };
        scan.set("sha256", QStringLiteral("ab"));
        gis::Edit attach{ QStringLiteral("Attach"), { gis::insertOf(scan) } };
        for (const int parcel : { 1, 2 }) {
            gis::Record link{ &gis::table("scan_link"), uuid(quint32(80 + parcel)), 0, {} };
            link.set("scan_id", gis::idValue(scan.id));
            link.set("entity", QStringLiteral("parcel"));
            link.set("row_id", gis::idValue(uuid(quint32(parcel))));
            attach.changes.push_back(gis::insertOf(link));
        }
        m_file->document->apply(attach);
        const storage::WorkingFile &file = m_file->document->file();
        m_file->document->apply(removalOf(file, bundle(1), scan));
        QCOMPARE(bundle(1).of("scan").size(), 0u);
        QCOMPARE(bundle(2).of("scan").size(), 1u);
        m_file->document->apply(removalOf(file, bundle(2), scan));
        QVERIFY(!file.record(gis::table("scan"), scan.id));
        m_file->document->undo();
        QCOMPARE(bundle(2).of("scan").size(), 1u);
    }

    void aTypedValueSaysThatItWasTyped()
    {
        const ParcelBundle b = bundle();
        const gis::Record &use = *b.find(uuid(10));
        const gis::Edit edit = fieldEdit(b, use, use.table->indexOf("code"), text("CLN"));
        QCOMPARE(edit.changes.size(), 2u);
        const gis::Record source = *gis::applied(edit.changes[1], {});
        QCOMPARE(source.idOf("row_id"), use.id);
        QCOMPARE(source.text("field"), u"code");
        QCOMPARE(source.text("source"), u"typed");
        QVERIFY(roundTrip(edit, b));
    }

    void settingAFieldToWhatItHoldsChangesNothing()
    {
        const ParcelBundle b = bundle();
        const gis::Record &use = *b.find(uuid(10));
        QVERIFY(fieldEdit(b, use, use.table->indexOf("code"), text("ONT")).changes.empty());
    }

    void titlesHoldNoPersonalData()
    {
        const ParcelBundle b = bundle();
        const gis::Record &person = *b.find(uuid(21));
        const gis::Edit edit = fieldEdit(b, person, person.table->indexOf("name"), text("NGUYỄN VĂN MẪU"));
        QVERIFY(edit.title.contains(u"9/52"));
        QVERIFY(!edit.title.contains(QString::fromUtf8("MẪU")));
    }

    void everyRemovalHasARoundTrip()
    {
        const ParcelBundle b = bundle();
        for (const auto &[table, rows] : b.rows)
            for (const gis::Record &row : rows)
                if (row.table != &gis::table("party"))
                    QVERIFY2(roundTrip(removalOf(m_file->document->file(), b, row), b), table->name);
    }

    void removingARightTakesALandUserAlongWhomNothingElseNeeds()
    {
        const ParcelBundle b = bundle();
        m_file->document->apply(removalOf(m_file->document->file(), b, *b.find(uuid(40))));
        QVERIFY(m_file->at("party", 20).id.isNull());
        QVERIFY(!m_file->at("certificate", 30).id.isNull());
    }

    void aLandUserOfAnotherParcelStays()
    {
        ParcelBundle b = bundle(2);
        gis::Record person = *b.find(uuid(23));
        m_file->document->apply(ownerAddition(bundle(3), person, false));
        m_file->document->apply(removalOf(m_file->document->file(), b, *b.find(uuid(41))));
        QVERIFY(!m_file->at("party", 23).id.isNull());
    }

    void aCertificateThatOtherParcelsShareIsOnlyTakenOffThisOne()
    {
        gis::Record line = m_file->at("certificate_parcel", 32), located = line;
        located.set("parcel_id", id(5));
        m_file->document->apply({ QStringLiteral("x"), { *gis::updateOf(line, located) } });
        const ParcelBundle b = bundle();
        m_file->document->apply(removalOf(m_file->document->file(), b, *b.find(uuid(30))));
        QVERIFY(!m_file->at("certificate", 30).id.isNull());
        QVERIFY(m_file->at("certificate_parcel", 31).id.isNull());
        QVERIFY(!m_file->at("certificate_parcel", 32).id.isNull());
        QVERIFY(m_file->at("land_right", 40).idOf("certificate_id").isNull());
    }

    void aNewCertificateTakesInTheRightsWithoutOne()
    {
        const ParcelBundle b = bundle(2);
        m_file->document->apply(certificateAddition(b, QStringLiteral("BX 7")));
        const QUuid certificate = m_file->at("land_right", 41).idOf("certificate_id");
        QVERIFY(!certificate.isNull());
        QCOMPARE(bundle(2).find(certificate)->text("serial"), u"BX 7");
        QCOMPARE(bundle(2).of("certificate_parcel").front().idOf("parcel_id"), uuid(2));
    }

    void membersOfACoupleAreHusbandAndWife()
    {
        gis::Record couple = row("party", 90, { { "kind", text("couple") } });
        ParcelBundle b = bundle(3);
        m_file->document->apply(ownerAddition(b, couple, true));
        for (const char *role : { "husband", "wife" }) {
            const gis::Record person = newParty(QStringLiteral("NGUYỄN VĂN MẪU"));
            m_file->document->apply(memberAddition(bundle(3), couple, person, true));
            QCOMPARE(bundle(3).of("party_member").back().text("role"), QLatin1StringView(role));
        }
    }

    void theKindOfANewLandUserIsSaidByItsFirstWords()
    {
        QCOMPARE(newParty(QString::fromUtf8("Hộ ông ĐỖ MẪU")).text("kind"), u"household");
        QCOMPARE(newParty(QString::fromUtf8("Công ty TNHH 2 thành viên 319")).text("kind"), u"organisation");
        QCOMPARE(newParty(QString::fromUtf8("UBND xã Mẫu")).text("kind"), u"organisation");
        QCOMPARE(newParty(QString::fromUtf8("HỒ VĂN MẪU")).text("kind"), u"person");
        QCOMPARE(newParty(QString::fromUtf8("Trương Thị Thử")).text("kind"), u"person");
        QCOMPARE(newParty(QString::fromUtf8("Trường tiểu học Mẫu")).text("kind"), u"organisation");
        QVERIFY(newParty({}).text("name").isEmpty());
    }

    void workIsKeptOnceAParcel()
    {
        Document &document = *m_file->document;
        document.apply(*workEdit(document.file(), uuid(1), WorkState::Parked, {},
                                 QStringLiteral("chủ đi vắng"), QStringLiteral("2026-12-02")));
        document.apply(*workEdit(document.file(), uuid(1), WorkState::Done, QStringLiteral("thu")));
        const auto items = document.file().records(gis::table("work_item"));
        QCOMPARE(items.size(), 1u);
        QCOMPARE(items.front().text("state"), u"done");
        QVERIFY(items.front().text("reason").isEmpty());
        document.apply(*workEdit(document.file(), uuid(1), WorkState::Open, {}));
        QVERIFY(document.file().records(gis::table("work_item")).empty());
        QVERIFY(!workEdit(document.file(), uuid(1), WorkState::Open, {}));
        QVERIFY(!workEdit(document.file(), uuid(99), WorkState::Done, {}));
    }

    void workIsFollowedAndCounted()
    {
        Document &document = *m_file->document;
        WorkItems items = readWorkItems(document.file());
        connect(&document, &Document::changed, this,
                [&](const gis::Edit &edit) { follow(items, document.file(), edit); });
        document.apply(
            *workEdit(document.file(), uuid(1), WorkState::Parked, {}, {}, QStringLiteral("2020-01-01")));
        document.apply(*workEdit(document.file(), uuid(2), WorkState::Done, {}));
        WorkCounts n = counts(items, QDateTime::currentDateTime());
        QCOMPARE(n.doneToday, 1);
        QCOMPARE(n.parked, 1);
        QCOMPARE(n.due, 1);
        document.undo();
        QCOMPARE(counts(items, QDateTime::currentDateTime()).doneToday, 0);
        QCOMPARE(items.size(), readWorkItems(document.file()).size());
        document.disconnect(this);
    }
};

DIABA_TEST(TestParceledits)
#include "tst_parceledits.moc"

#include "storage/province/apply.h"

#include "gis/json.h"
#include "gis/vertexedits.h"
#include "storage/conflicts.h"
#include "storage/document.h"
#include "storage/exchange/export.h"
#include "storage/province/load.h"
#include "storage/receipt.h"
#include "tests/storage/provincefield.h"
#include "tests/storage/basisdata.h"
#include "tests/suite.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <thread>

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** What a change set does to the province, and what the receipt says. */
class TestApply : public QObject, ProvinceField
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        startServer();
    }

    void aMovedCornerAndAChangedNameArriveAndCountUp_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::newRow("known to PostGIS") << u"EPSG:5897"_s;
        QTest::newRow("unknown to PostGIS") << u"EPSG:9209"_s;
    }

    void aMovedCornerAndAChangedNameArriveAndCountUp()
    {
        QFETCH(QString, crs);
        const QString database = loaded(crs), path = checkedOut(database);
        Branch branch(path);
        branch.dossier(1)
            .edit(moved(path, corner(1, 1), { west + side + 250, south + side + 130 }))
            .set("party", party(1), "name", u"Trần Thị MẪU O'Hara \\'); --"_s);
        const QJsonObject receipt = applied(database, branch);
        QCOMPARE(resultOf(receipt, 0), u"applied"_s);
        QCOMPARE(dossierOf(receipt, 0)[u"rows"].toArray().size(), 5);
        for (quint32 n : { 1, 2, 5, 6 })
            QCOMPARE(version(database, "parcel", uuid(n)), 2);
        QCOMPARE(version(database, "parcel", uuid(3)), 1);
        QCOMPARE(version(database, "party", party(1)), 2);
        const WorkingFile after(checkedOut(database), WorkingFile::Access::Read);
        QCOMPARE(after.record(gis::table("party"), party(1))->text("name"),
                 u"Trần Thị MẪU O'Hara \\'); --"_s);
        QCOMPARE(after.record(gis::table("parcel"), uuid(1))->values,
                 branch.record("parcel", uuid(1)).values);
    }

    void aClerksEditsGoToTheProvinceAndItsReceiptComesBack()
    {
        const QString database = loaded(), path = checkedOut(database);
        Province province(database);
        for (int round = 1; round <= 2; ++round) {
            Document document(path, WorkingFile::Access::Write);
            const gis::Point was = round == 1 ? corner(1, 1) : gis::Point{ west + side + 250, south + side };
            document.apply(
                gis::moveVertex(document.fabric(), was, { west + side + 250 * round, south + side }));
            const gis::Record before = document.file().record(gis::table("party"), party(1)).value();
            gis::Record after = before;
            after.set("name", u"Trần Thị MẪU %1"_s.arg(round));
            giveBasis(document,
                      document.apply({ u"Name"_s, { gis::updateOf(before, after).value() } }).dossier);
            const QString package = fresh(u"chinhly"_s);
            exportChangeSet(document.file(), {}, package, u"test"_s);
            const QByteArray bytes = provinceApply(province, readPackage(package));
            const QJsonObject receipt = gis::jsonObject(bytes);
            QCOMPARE(receipt[u"dossiers"].toArray().size(), 1);
            QCOMPARE(resultOf(receipt, 0), u"applied"_s);
            QVERIFY(takeIn(document.file(), receiptFromBytes(bytes), u"test"_s));
            for (quint32 n : { 1, 2, 5, 6 })
                QCOMPARE(document.file().record(gis::table("parcel"), uuid(n))->version, 1 + round);
            QCOMPARE(version(database, "party", party(1)), 1 + round);
        }
    }

    void theSameSetAgainGivesTheSameBytesAndChangesNothing()
    {
        const QString database = loaded();
        Branch branch(checkedOut(database));
        branch.dossier(1).set("parcel", uuid(1), "address", u"Thôn Mẫu 2"_s);
        branch.dossier(2).set("parcel", uuid(2), "hamlet", u"Mẫu"_s);
        const ChangeSet set = branch.packed(m_folder.path());
        Province province(database);
        const QByteArray first = provinceApply(province, set);
        const QString state = stateOf(database);
        QCOMPARE(provinceApply(province, set), first);
        QByteArray together;
        std::thread other([&] {
            Province second(database);
            together = provinceApply(second, set);
        });
        Province third(database);
        const QByteArray alone = provinceApply(third, set);
        other.join();
        QCOMPARE(together, first);
        QCOMPARE(alone, first);
        QCOMPARE(stateOf(database), state);
    }

    void twoDossiersOnTheSameRowApplyInTheirOrder()
    {
        const QString database = loaded();
        Branch branch(checkedOut(database));
        branch.dossier(1).set("parcel", uuid(1), "address", u"Một"_s);
        branch.dossier(2, { uuid(1) }).set("parcel", uuid(1), "address", u"Hai"_s);
        const QJsonObject receipt = applied(database, branch);
        QCOMPARE(resultOf(receipt, 0), u"applied"_s);
        QCOMPARE(resultOf(receipt, 1), u"applied"_s);
        QCOMPARE(version(database, "parcel", uuid(1)), 3);
        QCOMPARE(dossierOf(receipt, 1)[u"rows"].toArray()[0].toObject()[u"version"].toInt(), 3);
    }

    void aConflictComesBackFieldByFieldWhileTheOthersApply()
    {
        const QString database = loaded(), path = checkedOut(database);
        Branch first(path), second(path);
        first.dossier(1)
            .set("parcel", uuid(1), "address", u"Tỉnh"_s)
            .set("parcel", uuid(1), "hamlet", u"T"_s);
        second.dossier(2)
            .set("parcel", uuid(1), "address", u"Xã"_s)
            .set("parcel", uuid(1), "parcel_no", u"1a"_s);
        second.dossier(3).set("parcel", uuid(2), "address", u"Xã"_s);
        second.dossier(4, { uuid(2) }).set("parcel", uuid(3), "address", u"Xã"_s);
        second.dossier(5, { uuid(4) }).set("parcel", uuid(4), "address", u"Xã"_s);
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        const QJsonObject receipt = applied(database, second);
        QCOMPARE(resultOf(receipt, 0), u"conflict"_s);
        QCOMPARE(resultOf(receipt, 1), u"applied"_s);
        QCOMPARE(resultOf(receipt, 2), u"waiting"_s);
        QCOMPARE(resultOf(receipt, 3), u"waiting"_s);
        const QJsonArray conflicts = dossierOf(receipt, 0)[u"conflicts"].toArray();
        QCOMPARE(conflicts.size(), 1);
        const QJsonObject conflict = conflicts[0].toObject();
        QCOMPARE(conflict[u"field"].toString(), u"address"_s);
        QVERIFY(conflict[u"base"].isNull());
        QCOMPARE(conflict[u"ours"].toString(), u"Xã"_s);
        QCOMPARE(conflict[u"theirs"].toString(), u"Tỉnh"_s);
        QCOMPARE(version(database, "parcel", uuid(1)), 2);
        QCOMPARE(version(database, "parcel", uuid(3)), 1);
    }

    void aConflictIsSettledByASideAndThenTaken_data()
    {
        QTest::addColumn<bool>("isTheirs");
        QTest::newRow("ours") << false;
        QTest::newRow("theirs") << true;
    }

    void aConflictIsSettledByASideAndThenTaken()
    {
        QFETCH(bool, isTheirs);
        const QString database = loaded();
        Branch first(checkedOut(database));
        first.dossier(1).set("parcel", uuid(1), "address", u"Tỉnh"_s);
        Document document(checkedOut(database), WorkingFile::Access::Write);
        WorkingFile &file = document.file();
        gis::Record before = file.record(gis::table("parcel"), uuid(1)).value(), after = before;
        after.set("address", u"Xã"_s);
        after.set("hamlet", u"Thôn Mẫu"_s);
        const QUuid slip = document.apply({ u"x"_s, { *gis::updateOf(before, after) } }).dossier;
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        Province province(database);
        const auto send = [&] {
            const QString path = fresh(u"chinhly"_s);
            exportChangeSet(file, {}, path, u"mẫu"_s);
            const QByteArray receipt = provinceApply(province, readPackage(path));
            takeIn(file, receiptFromBytes(receipt), u"mẫu"_s);
            return resultOf(gis::jsonObject(receipt), 0);
        };
        QCOMPARE(send(), u"conflict"_s);

        QVERIFY(changeSetOf(file).changes.empty()); // nobody has said what is right
        QVERIFY_EXCEPTION_THROWN(changeSetOf(file, { slip }), gis::Error);
        const Disputes disputes = disputesOf(file, slip).value();
        QCOMPARE(disputes.fields.size(), 1u);
        QVERIFY(disputes.others.empty());
        QCOMPARE(disputes.fields[0].ours, gis::Value(u"Xã"_s));
        QCOMPARE(disputes.fields[0].theirs, gis::Value(u"Tỉnh"_s));
        document.apply(settled(file, disputes, [&](const Dispute &) { return isTheirs; }));
        QVERIFY(!disputesOf(file, slip));
        document.undo();
        QCOMPARE(file.record(gis::table("parcel"), uuid(1))->text("address"), u"Xã"_s);
        QVERIFY(disputesOf(file, slip));
        document.redo();

        QCOMPARE(send(), u"applied"_s);
        const QString address = province.connection().text(
            u"SELECT address FROM land.parcel WHERE id = $1::uuid"_s, { parameter(uuid(1)) });
        QCOMPARE(address, isTheirs ? u"Tỉnh"_s : u"Xã"_s);
        QCOMPARE(file.record(gis::table("parcel"), uuid(1))->text("address"), address);
    }

    void whatIsThereAlreadyIsFine()
    {
        const QString database = loaded(), path = checkedOut(database);
        Branch first(path), second(path);
        first.dossier(1)
            .set("parcel", uuid(1), "address", u"Tỉnh"_s)
            .remove("identity_paper", identityPaper(2));
        second.dossier(2)
            .set("parcel", uuid(1), "address", u"Tỉnh"_s)
            .remove("identity_paper", identityPaper(2));
        applied(database, first);
        const QString state = stateOf(database);
        const QJsonObject receipt = applied(database, second);
        QCOMPARE(resultOf(receipt, 0), u"already"_s);
        QCOMPARE(stateOf(database), state);
    }

    void rowsOffTheGridAreComparedAfterRounding()
    {
        const QString database = loaded();
        PgConnection(database).execute(
            u"UPDATE land.parcel SET geometry = ST_Translate(geometry, 0.0003, -0.0002)"_s);
        const QString path = checkedOut(database);
        Branch branch(path);
        branch.dossier(1).edit(moved(path, corner(1, 1), { west + side + 250, south + side + 130 }));
        branch.dossier(2).set("parcel", uuid(3), "address", u"x"_s);
        const QJsonObject receipt = applied(database, branch);
        QCOMPARE(resultOf(receipt, 0), u"applied"_s);
        QCOMPARE(resultOf(receipt, 1), u"applied"_s);
        // what nobody changed stays as it was, off the grid
        QVERIFY(PgConnection(database).whole(
                    u"SELECT count(*) FROM land.parcel WHERE ST_XMin(geometry)::numeric % 0.001 <> 0"_s)
                >= 12);
    }

    void scansComeWithTheirDossierAndGoOutWithACheckout()
    {
        const QString database = loaded(), pdf = fresh(u"pdf"_s);
        const QByteArray content = "%PDF-1.4 specimen MẪU";
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        const QString sha256 =
            QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
        gis::Record scan{ &gis::table("scan"), uuid(80), 0, {} },
            link{ &gis::table("scan_link"), uuid(81), 0, {} };
        scan.set("sha256", sha256);
        link.set("scan_id", gis::idValue(scan.id));
        link.set("entity", u"certificate"_s);
        link.set("row_id", gis::idValue(certificate(1)));
        const QString path = checkedOut(database);
        Branch without(path), with(path);
        without.dossier(1).insert(scan).insert(link);
        with.dossier(2).insert(scan).insert(link);
        with.scan(pdf);
        QCOMPARE(resultOf(applied(database, without), 0), u"refused"_s);
        QCOMPARE(resultOf(applied(database, with), 0), u"applied"_s);
        const WorkingFile after(checkedOut(database), WorkingFile::Access::Read);
        QFile stored(after.scanFolder() + u'/' + sha256.left(2) + u'/' + sha256 + u".pdf");
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), content);
    }

    void aShapeThatNoDatabaseTakesIsRefusedAlone()
    {
        const QString database = loaded();
        Branch branch(checkedOut(database));
        gis::Geometry flat = squareAt(0, 0);
        flat.parts[0][0].resize(2);
        branch.dossier(1).set("parcel", uuid(1), "geometry", gis::geometryValue(flat));
        branch.dossier(2).set(
            "parcel", uuid(2), "label_point",
            gis::geometryValue({ gis::Shape::Point, { { { { 1, 2 } } }, { { { 3, 4 } } } } }));
        branch.dossier(3).set("parcel", uuid(3), "address", u"x"_s);
        const QJsonObject receipt = applied(database, branch);
        QVERIFY(resultOf(receipt, 0) != u"applied");
        QCOMPARE(resultOf(receipt, 1), u"refused"_s);
        QCOMPARE(resultOf(receipt, 2), u"applied"_s);
    }

    void stoppingKeepsWhatWasAnswered()
    {
        const QString database = loaded();
        Branch branch(checkedOut(database));
        branch.dossier(1).set("parcel", uuid(1), "address", u"x"_s);
        branch.dossier(2).set("parcel", uuid(2), "address", u"x"_s);
        const ChangeSet set = branch.packed(m_folder.path());
        Province province(database);
        QVERIFY(errorOf([&] {
                    provinceApply(province, set, [](double share) { return share < 0.5; });
                }).contains(u"1 of 2"));
        QCOMPARE(version(database, "parcel", uuid(1)), 2);
        QCOMPARE(version(database, "parcel", uuid(2)), 1);
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        QCOMPARE(resultOf(receipt, 0), u"applied"_s);
        QCOMPARE(resultOf(receipt, 1), u"applied"_s);
        QCOMPARE(version(database, "parcel", uuid(1)), 2);
    }

    void rowsOfAnotherCommuneAreNotChangedUnlessTheyBelongToBoth()
    {
        const QString database = loaded(), far = fresh(), path = checkedOut(database);
        makeCommune(far, u"EPSG:5897"_s, 2, u"00001"_s, 50);
        Province province(database);
        provinceLoad(province, WorkingFile(far, WorkingFile::Access::Read));
        const auto fromFar = [&](Branch &branch) {
            ChangeSet set = branch.packed(m_folder.path());
            set.commune = u"00001"_s;
            return set;
        };
        Branch parcel(path), person(path), right(far);
        parcel.dossier(1).set("parcel", uuid(1), "address", u"Thôn Mẫu 2"_s);
        ChangeSet set = fromFar(parcel);
        const QString state = stateOf(database);
        QVERIFY(!errorOf([&] { provinceApply(province, set); }).isEmpty()); // its checkout says better
        set.base.checkout = {};
        QCOMPARE(resultOf(gis::jsonObject(provinceApply(province, set)), 0), u"refused"_s);
        QCOMPARE(stateOf(database), state);

        person.dossier(2).set("party", party(1), "name", u"Trần MẪU"_s);
        set = fromFar(person);
        set.base.checkout = {};
        gis::Record held{ &gis::table("land_right"), uuid(4711), 0, {} };
        held.set("party_id", gis::idValue(party(1)));
        held.set("parcel_id", gis::idValue(uuid(51)));
        right.dossier(3).insert(held);
        QCOMPARE(resultOf(applied(database, right), 0), u"applied"_s);
        QCOMPARE(resultOf(gis::jsonObject(provinceApply(province, set)), 0), u"applied"_s);
    }

    void aSetForAnotherProvinceIsRefusedBeforeAnyWrite()
    {
        const QString database = loaded();
        const QString state = stateOf(database), other = fresh(), far = fresh();
        makeCommune(other, u"EPSG:9209"_s);
        makeCommune(far, u"EPSG:5897"_s, 2, u"00001"_s, 50);
        for (const QString &path : { other, far }) {
            Branch branch(path);
            branch.dossier(1).set("commune", uuid(path == far ? 900'050 : 900'000), "name", u"x"_s);
            QVERIFY(!errorOf([&] { applied(database, branch); }).isEmpty());
        }
        QCOMPARE(stateOf(database), state);
        QCOMPARE(PgConnection(database).whole(u"SELECT count(*) FROM land.change_set"_s), 0);
    }
};

DIABA_TEST(TestApply)
#include "tst_apply.moc"

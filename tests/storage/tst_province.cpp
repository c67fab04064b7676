#include "storage/province/province.h"

#include "storage/province/checkout.h"
#include "storage/province/load.h"
#include "storage/province/provinceschema.h"
#include "tests/storage/provincefield.h"
#include "tests/suite.h"

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** Making a province, loading it, checking out of it. */
class TestProvince : public QObject, ProvinceField
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        startServer();
    }

    void theDeclaredTablesCanBeMadeUnquoted()
    {
        PgConnection connection(m_server->newDatabase());
        for (const gis::Table *table : provinceTables())
            connection.execute(tableStatement(*table, 5897));
        const PgResult words =
            connection.run(u"SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')"_s);
        QStringList reserved;
        for (int row = 0; row < words.rows(); ++row)
            reserved += words.text(row, 0);
        QVERIFY(reserved.size() > 50);
        for (const gis::Table &table : gis::schema()) {
            QVERIFY2(!reserved.contains(QLatin1StringView(table.name)), table.name);
            for (const gis::Field &field : table.fields)
                QVERIFY2(!reserved.contains(QLatin1StringView(field.name)), field.name);
        }
    }

    void aProvinceKnowsItsCrsAlsoWherePostgisDoesNot_data()
    {
        QTest::addColumn<QString>("crs");
        QTest::newRow("known to PostGIS") << u"EPSG:5897"_s;
        QTest::newRow("unknown to PostGIS") << u"EPSG:9209"_s;
    }

    void aProvinceKnowsItsCrsAlsoWherePostgisDoesNot()
    {
        QFETCH(QString, crs);
        const QString database = m_server->newDatabase();
        provinceInit(database, crs);
        Province province(database);
        QCOMPARE(province.crs(), crs);
        QVERIFY(!province.id().isNull());
        const PgResult place = province.connection().run(
            u"SELECT ST_X(p), ST_Y(p) FROM ST_Transform(ST_SetSRID(ST_MakePoint(500000, 2300000), %1), 4326) p"_s
                .arg(province.srid()));
        const double meridian = crs == u"EPSG:9209" ? 105.5 : 105.0;
        QVERIFY(std::abs(place.real(0, 0) - meridian) < 0.01);
        QVERIFY(std::abs(place.real(0, 1) - 20.79) < 0.05);
    }

    void postgisIsMadeWhereItIsMissing()
    {
        const QString database = m_server->newEmptyDatabase();
        provinceInit(database, u"EPSG:5897"_s);
        QCOMPARE(Province(database).srid(), 5897);
    }

    void whatIsNoProvinceIsRefused()
    {
        const QString database = m_server->newDatabase();
        QVERIFY(errorOf([&] { Province(m_server->connection(u"nowhere"_s)); }).contains(u"does not answer"));
        QVERIFY(errorOf([&] { Province(u"host=/nowhere dbname=x"_s); }).contains(u"does not answer"));
        QVERIFY(errorOf([&] { Province(u"what is this"_s); }).contains(u"connection string"));
        QVERIFY(errorOf([&] { Province{ database }; }).contains(u"no province"));
        QVERIFY(errorOf([&] { provinceInit(database, u"EPSG:4326"_s); }).contains(u"cannot be the CRS"));
        QVERIFY(!errorOf([&] { provinceInit(database, u"nonsense"_s); }).isEmpty());
        provinceInit(database, u"EPSG:5897"_s);
        QVERIFY(errorOf([&] { provinceInit(database, u"EPSG:5897"_s); }).contains(u"already"));
        const QString latin = m_server->newEmptyDatabase(u"LATIN1"_s);
        QVERIFY(errorOf([&] { provinceInit(latin, u"EPSG:5897"_s); }).contains(u"UTF8"));
    }

    void aCheckoutHasTheRowsThatWereLoaded_data() { aProvinceKnowsItsCrsAlsoWherePostgisDoesNot_data(); }

    void aCheckoutHasTheRowsThatWereLoaded()
    {
        QFETCH(QString, crs);
        const QString database = m_server->newDatabase(), stock = fresh(), other = fresh(), path = fresh();
        provinceInit(database, crs);
        makeCommune(stock, crs);
        makeCommune(other, crs, 2, u"00001"_s, 50);
        Province province(database);
        const CarriedRows loaded = provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        QCOMPARE(loaded.rows(), 2 + 16 * 7);
        provinceLoad(province, WorkingFile(other, WorkingFile::Access::Read));
        const CarriedRows carried = provinceCheckout(province, communeCode(), path);
        QCOMPARE(carried.rows(), loaded.rows());

        const WorkingFile from(stock, WorkingFile::Access::Read), to(path, WorkingFile::Access::Read);
        QCOMPARE(to.crs(), crs);
        QCOMPARE(to.communeCode(), communeCode());
        for (const gis::Table *table : provinceTables()) {
            QCOMPARE(to.count(*table), from.count(*table));
            for (gis::Record row : from.records(*table)) {
                row.version = 1;
                QCOMPARE(to.record(*table, row.id).value(), row);
            }
        }
        QCOMPARE(to.entries().size(), 1);
        QCOMPARE(to.entries()[0].details[u"kind"].toString(), u"checkout"_s);
    }

    void rowsComeAlongWithWhatTheyReferToAndWhatIsPinnedOnThem()
    {
        const QString database = m_server->newDatabase(), stock = fresh(), path = fresh();
        provinceInit(database, u"EPSG:5897"_s);
        makeCommune(stock, u"EPSG:5897"_s, 2);
        makeCommune(m_folder.filePath(u"other.diaba"_s), u"EPSG:5897"_s, 2, u"00001"_s, 50);
        Province province(database);
        provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        provinceLoad(province, WorkingFile(m_folder.filePath(u"other.diaba"_s), WorkingFile::Access::Read));
        province.connection().execute( // party 51 of the other commune gets a right here, and has a note
            u"INSERT INTO land.land_right (id, version, kept_by, party_id, parcel_id) SELECT "
            "gen_random_uuid(), 1, '00001', '%1', '%2'; INSERT INTO land.note (id, version, kept_by, entity, "
            "row_id, text) SELECT gen_random_uuid(), 1, '00001', 'party', '%1', 'x'"_s.arg(
                party(51).toString(QUuid::WithoutBraces), uuid(1).toString(QUuid::WithoutBraces)));
        provinceCheckout(province, communeCode(), path);
        const WorkingFile file(path, WorkingFile::Access::Read);
        QVERIFY(file.record(gis::table("party"), party(51)));
        QVERIFY(file.record(gis::table("identity_paper"), identityPaper(51)));
        QCOMPARE(file.count(gis::table("note")), 1);
        QCOMPARE(file.count(gis::table("land_right")), 5);
        QVERIFY(!file.record(gis::table("parcel"), uuid(51))); // but not what else that person has
    }

    void loadingAndCheckingOutRefuseInOneSentence()
    {
        const QString database = loaded(), again = fresh(), utm = fresh();
        makeCommune(again, u"EPSG:5897"_s);
        makeCommune(utm, u"EPSG:9209"_s, 2, u"00001"_s, 50);
        Province province(database);
        const QString before = stateOf(database);
        QVERIFY(errorOf([&] {
                    provinceLoad(province, WorkingFile(again, WorkingFile::Access::Read));
                }).contains(u"already"));
        QVERIFY(errorOf([&] {
                    provinceLoad(province, WorkingFile(utm, WorkingFile::Access::Read));
                }).contains(u"EPSG:9209"));
        QCOMPARE(stateOf(database), before);
        const QString nowhere = fresh();
        QVERIFY(errorOf([&] { provinceCheckout(province, u"00001"_s, nowhere); }).contains(u"no commune"));
        QVERIFY(errorOf([&] { provinceCheckout(province, communeCode(), again); }).contains(u"already"));
        int told = 0;
        QVERIFY_EXCEPTION_THROWN(
            provinceCheckout(province, communeCode(), nowhere, [&](double) { return ++told < 1; }),
            gis::Cancelled);
        QVERIFY(!QFileInfo::exists(nowhere));
        QCOMPARE(QDir(m_folder.path()).entryList({ u".diaba-*"_s }, QDir::AllEntries | QDir::Hidden).size(),
                 0);
    }
<<<<<<< HEAD

    void aMovedCornerAndAChangedNameArriveAndCountUp_data()
    {
        aProvinceKnowsItsCrsAlsoWherePostgisDoesNot_data();
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

    void aDossierThatWouldOpenAnOverlapOrAGapIsReturned_data()
    {
        QTest::addColumn<std::int64_t>("by");
        QTest::addColumn<QString>("why");
        QTest::newRow("overlap") << std::int64_t(500) << u"over parcel"_s;
        QTest::newRow("gap") << std::int64_t(-500) << u"gap"_s;
    }

    void aDossierThatWouldOpenAnOverlapOrAGapIsReturned()
    {
        QFETCH(std::int64_t, by);
        QFETCH(QString, why);
        const QString database = loaded();
        Branch branch(checkedOut(database));
        gis::Geometry shape = squareAt(1, 1);
        shape.parts[0][0][1].x += by; // its east side alone; the neighbour stays
        shape.parts[0][0][2].x += by;
        branch.dossier(1).set("parcel", uuid(6), "geometry", gis::geometryValue(shape));
        branch.dossier(2).set("parcel", uuid(1), "address", u"x"_s);
        const QString state = stateOf(database);
        const QJsonObject receipt = applied(database, branch);
        QCOMPARE(resultOf(receipt, 0), u"conflict"_s);
        QVERIFY(dossierOf(receipt, 0)[u"why"].toString().startsWith(u"topology"));
        QVERIFY(dossierOf(receipt, 0)[u"why"].toString().contains(why));
        QCOMPARE(dossierOf(receipt, 0)[u"conflicts"].toArray()[0].toObject()[u"field"].toString(),
                 u"geometry"_s);
        QCOMPARE(resultOf(receipt, 1), u"applied"_s);
        QCOMPARE(version(database, "parcel", uuid(6)), 1);
    }

    void aNeighbourThatTheProvinceMovedMeanwhileIsAnOverlap()
    {
        const QString database = loaded(), path = checkedOut(database);
        Branch first(path), second(path);
        gis::Record extra{ &gis::table("parcel"), uuid(77), 0, {} }; // on free ground, east of the field
        extra.set("parcel_no", u"77"_s);
        extra.set("geometry", gis::geometryValue(squareAt(4, 0)));
        first.dossier(1).insert(extra);
        gis::Geometry wider = squareAt(3, 0);
        wider.parts[0][0][1].x += 2'000;
        wider.parts[0][0][2].x += 2'000;
        second.dossier(2).set("parcel", uuid(4), "geometry", gis::geometryValue(wider));
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        QCOMPARE(resultOf(applied(database, second), 0), u"conflict"_s);
    }

    void workOnAParcelThatSomebodyElseRetiredIsAConflict()
    {
        const QString database = loaded(), path = checkedOut(database), mine = checkedOut(database);
        Branch first(path), second(mine), same(path), late(mine);
        first.dossier(1).set("parcel", uuid(1), "status", u"retired"_s);
        second.dossier(2).set("land_use", landUse(1), "code", u"CLN"_s);
        second.dossier(3).set("parcel", uuid(1), "address", u"x"_s);
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        const QJsonObject receipt = applied(database, second);
        QCOMPARE(resultOf(receipt, 0), u"conflict"_s);
        QCOMPARE(resultOf(receipt, 1), u"conflict"_s);
        QCOMPARE(dossierOf(receipt, 0)[u"conflicts"].toArray()[0].toObject()[u"theirs"].toString(),
                 u"retired"_s);
        same.dossier(4).set("land_use", landUse(1), "code", u"CLN"_s); // who retired it knows
        QCOMPARE(resultOf(applied(database, same), 0), u"applied"_s);
        Branch informed(checkedOut(database)); // and who checked out later
        informed.dossier(5).set("land_use", landUse(1), "code", u"LUC"_s);
        QCOMPARE(resultOf(applied(database, informed), 0), u"applied"_s);
    }

    void retiringAParcelOnWhichSomebodyElseWorkedIsAConflict()
    {
        const QString database = loaded(), path = checkedOut(database), mine = checkedOut(database);
        Branch first(path), second(mine);
        first.dossier(1).set("land_use", landUse(1), "code", u"CLN"_s);
        second.dossier(2).set("parcel", uuid(1), "status", u"retired"_s);
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        QCOMPARE(resultOf(applied(database, second), 0), u"conflict"_s);
    }

    void takingAwayWhatOthersNeedOrPointingAtWhatIsGoneIsAConflict()
    {
        const QString database = loaded(), path = checkedOut(database), mine = checkedOut(database);
        Branch first(path), second(mine);
        gis::Record paper{ &gis::table("identity_paper"), uuid(78), 0, {} };
        paper.set("party_id", gis::idValue(party(1)));
        first.dossier(1).insert(paper).remove("land_use", landUse(3));
        second.dossier(2)
            .remove("identity_paper", identityPaper(1))
            .remove("land_right", right(1))
            .remove("party", party(1));
        second.dossier(3).set("land_use", landUse(3), "code", u"x"_s);
        gis::Record lost{ &gis::table("land_use"), uuid(79), 0, {} };
        lost.set("parcel_id", gis::idValue(uuid(4'000)));
        second.dossier(4).insert(lost);
        QCOMPARE(resultOf(applied(database, first), 0), u"applied"_s);
        const QString state = stateOf(database);
        const QJsonObject receipt = applied(database, second);
        QCOMPARE(resultOf(receipt, 0), u"conflict"_s);
        QCOMPARE(resultOf(receipt, 1), u"conflict"_s);
        QVERIFY(dossierOf(receipt, 1)[u"conflicts"].toArray()[0].toObject()[u"gone"].toBool());
        QCOMPARE(resultOf(receipt, 2), u"conflict"_s);
        QCOMPARE(stateOf(database), state);
    }

    void aSplitThatFitsIsTakenAndOneThatLeavesAStripIsNot()
    {
        for (const std::int64_t missing : { 0, 300 }) {
            const QString database = loaded();
            Branch branch(checkedOut(database));
            branch.dossier(1).set("parcel", uuid(6), "status", u"retired"_s);
            for (int half : { 0, 1 }) {
                gis::Record part{ &gis::table("parcel"), uuid(90 + quint32(half)), 0, {} };
                part.set("parcel_no", QString::number(90 + half));
                part.set("geometry",
                         gis::geometryValue(surface(rectangle(west + side + half * 5'000, south + side,
                                                              5'000 - (half ? 0 : missing), side))));
                gis::Record line{ &gis::table("lineage"), uuid(95 + quint32(half)), 0, {} };
                line.set("parent_id", gis::idValue(uuid(6)));
                line.set("child_id", gis::idValue(part.id));
                branch.insert(part).insert(line);
            }
            QCOMPARE(resultOf(applied(database, branch), 0), missing ? u"conflict"_s : u"applied"_s);
        }
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

    void aServerThatDiesInTheMiddleLosesNothing()
    {
        const QString database = loaded();
        Branch branch(checkedOut(database));
        for (quint32 n = 1; n <= 16; ++n)
            branch.dossier(n).set("parcel", uuid(n), "address", u"Thôn Mẫu"_s);
        const ChangeSet set = branch.packed(m_folder.path());
        const QString path = fresh(u"chinhly"_s);
        {
            Province province(database);
            const QString said = errorOf([&] {
                provinceApply(province, set, [&](double share) {
                    if (share > 0.5)
                        m_server->kill();
                    return true;
                });
            });
            QVERIFY2(said.contains(u"broke"), qPrintable(said));
        }
        QVERIFY(errorOf([&] { Province{ database }; }).contains(u"does not answer"));
        m_server->start();
        Province province(database);
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        for (int n = 0; n < 16; ++n) {
            QCOMPARE(resultOf(receipt, n), u"applied"_s);
            QCOMPARE(version(database, "parcel", uuid(quint32(n) + 1)), 2);
        }
    }

    void aServerKilledAtAnyMomentStillGivesOneConsistentReceipt()
    {
        const QString database = loaded(u"EPSG:5897"_s, 20);
        Branch branch(checkedOut(database));
        for (quint32 n = 1; n <= 400; ++n)
            branch.dossier(n)
                .set("parcel", uuid(n), "address", u"Thôn Mẫu"_s)
                .set("party", party(n), "sex", u"x"_s);
        const ChangeSet set = branch.packed(m_folder.path());
        for (int round = 0; round < 5; ++round) {
            QString said;
            std::thread work([&] {
                said = errorOf([&] {
                    Province province(database);
                    provinceApply(province, set);
                });
            });
            QTest::qSleep(20 + 17 * round);
            m_server->kill();
            work.join();
            m_server->start();
        }
        Province province(database);
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        for (int n = 0; n < 400; ++n)
            QCOMPARE(resultOf(receipt, n), u"applied"_s);
        QCOMPARE(PgConnection(database).whole(u"SELECT count(*) FROM land.parcel WHERE version = 2"_s), 400);
        QCOMPARE(PgConnection(database).whole(u"SELECT count(*) FROM land.applied_change"_s), 800);
    }
=======
>>>>>>> province
};

DIABA_TEST(TestProvince)
#include "tst_province.moc"

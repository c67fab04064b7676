#include "storage/province/crosschecks.h"

#include "tests/storage/provincefield.h"
#include "tests/suite.h"

#include <QJsonArray>

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** Conflicts between rows: topology, retired parcels, references. */
class TestCrosschecks : public QObject, ProvinceField
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        startServer();
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
};

DIABA_TEST(TestCrosschecks)
#include "tst_crosschecks.moc"

#include "storage/province/apply.h"

#include "gis/json.h"
#include "tests/storage/provincefield.h"
#include "tests/suite.h"

#include <QJsonArray>

#include <thread>

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** A server that dies while a change set is applied. */
class TestServerdeath : public QObject, ProvinceField
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        startServer();
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
};

DIABA_TEST(TestServerdeath)
#include "tst_serverdeath.moc"

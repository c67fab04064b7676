#include "storage/province/apply.h"
#include "storage/province/checkout.h"
#include "storage/province/load.h"
#include "tests/storage/postgresserver.h"
#include "tests/storage/provincedata.h"
#include "tests/suite.h"

#include "gis/json.h"

#include <QElapsedTimer>
#include <QJsonArray>

using namespace storage;
using namespace testdata;
using namespace provincedata;
using namespace Qt::StringLiterals;

/** How long the province takes; the figures are printed, the bounds are generous. */
class TestProvincespeed : public QObject
{
    Q_OBJECT

    static constexpr int perRow = 142; ///< 20,164 parcels
    QTemporaryDir m_folder;
    std::unique_ptr<PostgresServer> m_server;
    QString m_database, m_file;

    /** The square at \a column and \a row after the corners inside the field moved by up to half a metre. */
    static gis::Geometry moved(int column, int row, int corners)
    {
        gis::Geometry shape = squareAt(column, row);
        for (gis::Point &p : shape.parts[0][0]) {
            const auto i = (p.x - west) / side, j = (p.y - south) / side;
            const bool isInside = i > 0 && j > 0 && i < perRow && j < perRow;
            if (isInside && (j - 1) * (perRow - 1) + i - 1 < corners)
                p = { p.x + (i * 37 + j * 11) % 500, p.y - (i * 17 + j * 29) % 500 };
        }
        return shape;
    }

    /** As many moved corners as edits, spread over \a dossiers by rows of the field. */
    ChangeSet edited(int corners, int dossiers)
    {
        Branch branch(m_file);
        for (int d = 0; d < dossiers; ++d) {
            branch.dossier(quint32(d) + 1);
            for (int row = d * perRow / dossiers; row < (d + 1) * perRow / dossiers; ++row)
                for (int column = 0; column < perRow; ++column) {
                    const QUuid id = uuid(quint32(row * perRow + column) + 1);
                    const gis::Geometry shape = moved(column, row, corners);
                    if (!(shape == squareAt(column, row)))
                        branch.set("parcel", id, "geometry", gis::geometryValue(shape));
                }
        }
        return branch.packed(m_folder.path());
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (PostgresServer::programs().isEmpty())
            QSKIP("PostgreSQL 15 with PostGIS is not on this machine");
        m_server = std::make_unique<PostgresServer>();
        m_database = m_server->newDatabase();
        m_file = m_folder.filePath(u"out.diaba"_s);
        const QString stock = m_folder.filePath(u"stock.diaba"_s);
        provinceInit(m_database, u"EPSG:9209"_s);
        makeCommune(stock, u"EPSG:9209"_s, perRow);
        QElapsedTimer timer;
        timer.start();
        Province province(m_database);
        const CarriedRows carried = provinceLoad(province, WorkingFile(stock, WorkingFile::Access::Read));
        qInfo("load: %lld rows in %lld ms", carried.rows(), timer.restart());
        provinceCheckout(province, communeCode(), m_file);
        qInfo("checkout: %lld rows in %lld ms", carried.rows(), timer.restart());
    }

    void tenThousandMovedCornersAreAppliedInSeconds()
    {
        const ChangeSet set = edited(10'000, 1);
        const QString copy = m_server->copyOf(m_database);
        QElapsedTimer timer;
        timer.start();
        Province province(copy);
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        qInfo("apply: %zu changed rows in %lld ms", set.changes.size(), timer.elapsed());
        QCOMPARE(receipt[u"dossiers"].toArray()[0].toObject()[u"result"].toString(), u"applied"_s);
        QVERIFY(timer.elapsed() < 30'000);
    }

    void aThousandSmallDossiersAreAppliedInSeconds()
    {
        Branch branch(m_file);
        for (quint32 n = 1; n <= 1'000; ++n)
            branch.dossier(n).set("parcel", uuid(n), "address", u"Thôn Mẫu"_s);
        const ChangeSet set = branch.packed(m_folder.path());
        Province province(m_server->copyOf(m_database));
        QElapsedTimer timer;
        timer.start();
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        qInfo("apply: %zu dossiers in %lld ms", set.dossiers.size(), timer.elapsed());
        QCOMPARE(receipt[u"dossiers"].toArray()[999].toObject()[u"result"].toString(), u"applied"_s);
        QVERIFY(timer.elapsed() < 30'000);
    }

    void cornersThatOnlyOneSideMovesAreJudgedInSeconds()
    {
        const ChangeSet set = edited(1'000, perRow); // each row of parcels moves its north side alone
        Province province(m_server->copyOf(m_database));
        QElapsedTimer timer;
        timer.start();
        const QJsonObject receipt = gis::jsonObject(provinceApply(province, set));
        qInfo("apply: %zu changed rows, torn, in %lld ms", set.changes.size(), timer.elapsed());
        QCOMPARE(receipt[u"dossiers"].toArray()[0].toObject()[u"result"].toString(), u"conflict"_s);
        QVERIFY(timer.elapsed() < 30'000);
    }
};

DIABA_TEST(TestProvincespeed)
#include "tst_provincespeed.moc"

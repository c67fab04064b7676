#include "storage/packedindex.h"

#include "storage/sqlite.h"
#include "tests/suite.h"

#include <QRandomGenerator>

using namespace storage;
using namespace Qt::StringLiterals;

/** A packed index beside one that the same boxes were inserted into one by one. */
class TestPackedindex : public QObject
{
    Q_OBJECT

    Database twoIndexes()
    {
        Database database(u":memory:"_s, Database::Create, false);
        for (const char *name : { "packed", "inserted" })
            database.execute(u"CREATE VIRTUAL TABLE %1 USING rtree(pkid, xmin, xmax, ymin, ymax)"_s.arg(
                QLatin1StringView(name)));
        return database;
    }

    static std::vector<IndexedBox> someBoxes(int count)
    {
        QRandomGenerator dice(quint32(count) + 7);
        std::vector<IndexedBox> boxes;
        for (int i = 0; i < count; ++i) {
            const qint64 x = 550'000'000 - dice.bounded(2) * 560'000'000 + dice.bounded(5'000'000),
                         y = 2'290'000'000 + dice.bounded(5'000'000);
            boxes.push_back({ 3 * i + 1, { x, y, x + dice.bounded(50'000), y + dice.bounded(50'000) } });
        }
        std::shuffle(boxes.begin(), boxes.end(), dice);
        return boxes;
    }

    static void insert(const Database &database, const char *index, const std::vector<IndexedBox> &boxes)
    {
        Statement statement =
            database.prepare(u"INSERT INTO %1 VALUES (?1, ?2, ?3, ?4, ?5)"_s.arg(QLatin1StringView(index)));
        for (const auto &[pk, box, place] : boxes) {
            statement.bind(1, pk).bind(2, gis::metres(box.west)).bind(3, gis::metres(box.east));
            statement.bind(4, gis::metres(box.south)).bind(5, gis::metres(box.north)).run();
        }
    }

    static void compare(const Database &database)
    {
        QCOMPARE(database.text(u"SELECT rtreecheck('packed')"_s), u"ok"_s);
        QCOMPARE(
            database.whole(u"SELECT count(*) FROM (SELECT * FROM packed EXCEPT SELECT * FROM inserted)"_s),
            0);
        QCOMPARE(database.whole(u"SELECT count(*) FROM packed"_s),
                 database.whole(u"SELECT count(*) FROM inserted"_s));
        const QString there =
            u"WHERE xmin <= 552000 AND xmax >= 551000 AND ymin <= 2292000 AND ymax >= 2291500"_s;
        QCOMPARE(
            database.text(
                u"SELECT group_concat(pkid) FROM (SELECT pkid FROM packed %1 ORDER BY pkid)"_s.arg(there)),
            database.text(
                u"SELECT group_concat(pkid) FROM (SELECT pkid FROM inserted %1 ORDER BY pkid)"_s.arg(there)));
    }

private Q_SLOTS:
    void itHoldsAndFindsTheSame_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : { 1, 2, 50, 51, 52, 200, 2'347, 20'000 })
            QTest::addRow("%d boxes", count) << count;
    }
    void itHoldsAndFindsTheSame()
    {
        QFETCH(int, count);
        const Database database = twoIndexes();
        const auto boxes = someBoxes(count);
        packIndex(database, u"packed"_s, boxes);
        insert(database, "inserted", boxes);
        compare(database);
    }

    void itGrowsAndShrinksAfterwards()
    {
        const Database database = twoIndexes();
        auto boxes = someBoxes(3'000);
        const std::vector<IndexedBox> later(boxes.begin() + 2'500, boxes.end());
        boxes.resize(2'500);
        packIndex(database, u"packed"_s, boxes);
        insert(database, "inserted", boxes);
        insert(database, "packed", later);
        insert(database, "inserted", later);
        compare(database);
        for (const char *index : { "packed", "inserted" })
            database.execute(
                u"DELETE FROM %1 WHERE pkid IN (SELECT rowid FROM inserted_rowid WHERE rowid % 2 = 1)"_s.arg(
                    QLatin1StringView(index)));
        compare(database);
    }
};

DIABA_TEST(TestPackedindex)
#include "tst_packedindex.moc"

#include "storage/province/comparison.h"

#include "gis/error.h"
#include "tests/suite.h"
#include "tests/testdata.h"

using namespace storage;
using namespace testdata;
using namespace Qt::StringLiterals;

class TestComparison : public QObject
{
    Q_OBJECT

    static gis::Record row(const QString &address, const QString &hamlet)
    {
        gis::Record record{ &gis::table("parcel"), uuid(1), 3, {} };
        for (const auto &[field, text] : { std::pair{ "address", address }, std::pair{ "hamlet", hamlet } })
            if (!text.isEmpty())
                record.set(field, text);
        return record;
    }

    static int field(const char *name) { return gis::table("parcel").indexOf(name); }

private Q_SLOTS:
    void anUpdateFitsWhereItsFieldsAreAsItFoundThem()
    {
        const gis::Change change = gis::updateOf(row(u"A"_s, {}), row(u"B"_s, {})).value();
        const Comparison result = compared(change, row(u"A"_s, u"another's"_s));
        QCOMPARE(result.outcome, Comparison::Fits);
        QCOMPARE(result.fields, std::vector{ field("address") });
    }

    void whatIsThereAlreadyNeedsNothing()
    {
        const gis::Change change = gis::updateOf(row(u"A"_s, {}), row(u"B"_s, u"C"_s)).value();
        QCOMPARE(compared(change, row(u"B"_s, u"C"_s)).outcome, Comparison::Already);
        const Comparison half = compared(change, row(u"B"_s, {}));
        QCOMPARE(half.outcome, Comparison::Fits);
        QCOMPARE(half.fields, std::vector{ field("hamlet") });
        QCOMPARE(compared(gis::insertOf(row(u"A"_s, {})), row(u"A"_s, {})).outcome, Comparison::Already);
        QCOMPARE(compared(gis::deleteOf(row(u"A"_s, {})), std::nullopt).outcome, Comparison::Already);
    }

    void aConflictNamesEachFieldWithAllThreeSides()
    {
        const gis::Change change = gis::updateOf(row(u"A"_s, u"C"_s), row(u"B"_s, {})).value();
        const Comparison result = compared(change, row(u"X"_s, u"C"_s));
        QCOMPARE(result.outcome, Comparison::Conflict);
        QCOMPARE(result.conflicts.size(), std::size_t(1));
        const FieldConflict &conflict = result.conflicts[0];
        QCOMPARE(conflict.field, u"address"_s);
        QCOMPARE(gis::toText(conflict.base), u"A"_s);
        QCOMPARE(gis::toText(conflict.ours), u"B"_s);
        QCOMPARE(gis::toText(conflict.theirs), u"X"_s);
        QVERIFY(!conflict.isGone);
    }

    void aRowThatIsGoneConflictsWithEachFieldOfAnUpdate()
    {
        const gis::Change change = gis::updateOf(row(u"A"_s, u"C"_s), row(u"B"_s, {})).value();
        const Comparison result = compared(change, std::nullopt);
        QCOMPARE(result.outcome, Comparison::Conflict);
        QCOMPARE(result.conflicts.size(), std::size_t(2));
        QVERIFY(result.conflicts[0].isGone);
    }

    void aDeleteNeedsTheWholeRowAsItFoundIt()
    {
        const gis::Change change = gis::deleteOf(row(u"A"_s, {}));
        QCOMPARE(compared(change, row(u"A"_s, {})).outcome, Comparison::Fits);
        QCOMPARE(compared(change, row(u"A"_s, u"new"_s)).outcome, Comparison::Conflict);
        QCOMPARE(compared(change, row(u"X"_s, {})).outcome, Comparison::Conflict);
    }

    void anInsertOverAnotherRowOfThatIdIsAConflict()
    {
        const Comparison result = compared(gis::insertOf(row(u"A"_s, {})), row(u"A"_s, u"new"_s));
        QCOMPARE(result.outcome, Comparison::Conflict);
        QCOMPARE(result.conflicts.size(), std::size_t(1));
        QCOMPARE(result.conflicts[0].field, u"hamlet"_s);
    }
};

DIABA_TEST(TestComparison)
#include "tst_comparison.moc"

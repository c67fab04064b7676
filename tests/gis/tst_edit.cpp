#include "gis/edit.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;

class TestEdit : public QObject
{
    Q_OBJECT

    static Record parcelRow(const QString &address)
    {
        Record record{ &table("parcel"), uuid(1), 0, {} };
        record.set("parcel_no", QStringLiteral("52"));
        record.set("address", address.isEmpty() ? Value() : Value(address));
        return record;
    }

private Q_SLOTS:
    void anUpdateHoldsOnlyTheFieldsThatDiffer()
    {
        const auto change = updateOf(parcelRow(QStringLiteral("A")), parcelRow(QStringLiteral("B")));
        QVERIFY(change);
        QCOMPARE(change->before->size(), 1u);
        QCOMPARE(change->after->size(), 1u);
    }

    void equalRowsMakeNoChange()
    {
        QVERIFY(!updateOf(parcelRow(QStringLiteral("A")), parcelRow(QStringLiteral("A"))));
    }

    void applyingAChangeAndItsInverseGivesTheRowBack()
    {
        const Record before = parcelRow({}), after = parcelRow(QStringLiteral("B"));
        const Change change = *updateOf(before, after);
        QVERIFY(*applied(change, before) == after);
        QVERIFY(*applied(inverted(change), after) == before);
        QVERIFY(*applied(insertOf(after), std::nullopt) == after);
        QVERIFY(!applied(deleteOf(after), after));
    }

    void netChangesFollowTheAlgebra()
    {
        const Record a = parcelRow(QStringLiteral("A")), b = parcelRow(QStringLiteral("B")),
                     c = parcelRow({});
        const Change ab = *updateOf(a, b), bc = *updateOf(b, c), ba = *updateOf(b, a);
        QVERIFY(netChanges({ insertOf(a), ab }) == std::vector{ insertOf(b) });
        QVERIFY(netChanges({ insertOf(a), deleteOf(a) }).empty());
        QVERIFY(netChanges({ ab, deleteOf(b) }) == std::vector{ deleteOf(a) });
        QVERIFY(netChanges({ ab, bc }) == std::vector{ *updateOf(a, c) });
        QVERIFY(netChanges({ ab, ba }).empty());
        QVERIFY(netChanges({ deleteOf(a), insertOf(b) }) == std::vector{ ab });
        QVERIFY(netChanges({ deleteOf(a), insertOf(a) }).empty());
    }
};

DIABA_TEST(TestEdit)
#include "tst_edit.moc"

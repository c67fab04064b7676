#include "gis/rules/input.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;
using namespace Qt::StringLiterals;

class TestInput : public QObject
{
    Q_OBJECT

    static void add(Register &rows, const char *table, quint32 n,
                    std::initializer_list<std::pair<const char *, Value>> values)
    {
        Record record{ &gis::table(table), uuid(n), 0, {} };
        for (const auto &[field, value] : values)
            record.set(field, value);
        rows.add(record);
    }

private Q_SLOTS:
    /** The longest way: scan, link, paper, member, group, right, building, parcel. */
    void aScanOfAPaperCountsForTheParcelOfTheHouse_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table : { "scan", "scan_link", "identity_paper", "party", "land_right", "building" })
            QTest::newRow(table) << QString::fromLatin1(table);
    }

    void aScanOfAPaperCountsForTheParcelOfTheHouse()
    {
        QFETCH(QString, table);
        Register rows;
        add(rows, "parcel", 1, { { "sheet_no", u"9"_s } });
        add(rows, "building", 1, { { "parcel_id", idValue(uuid(1)) } });
        add(rows, "party", 1, { { "kind", u"person"_s } });
        add(rows, "party", 2, { { "kind", u"household"_s } });
        add(rows, "party_member", 1, { { "group_id", idValue(uuid(2)) }, { "member_id", idValue(uuid(1)) } });
        add(rows, "land_right", 1, { { "party_id", idValue(uuid(2)) }, { "building_id", idValue(uuid(1)) } });
        add(rows, "identity_paper", 1, { { "party_id", idValue(uuid(1)) } });
        add(rows, "scan", 1, {});
        add(rows, "scan_link", 1,
            { { "scan_id", idValue(uuid(1)) },
              { "entity", u"identity_paper"_s },
              { "row_id", idValue(uuid(1)) } });
        rows.connect();
        const Fabric fabric;
        const Profile usual = profile();
        const RuleInput in(rows, fabric, usual, false);
        const RegisterTable &from = rows.table(table.toLatin1().constData());
        QCOMPARE(in.subjectsOf(from, from.find(uuid(1))).parcels,
                 std::vector<Row>{ rows.table("parcel").find(uuid(1)) });
    }
};

DIABA_TEST(TestInput)
#include "tst_input.moc"

#include "gis/rules/register.h"

#include "gis/edit.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using namespace testdata;
using namespace Qt::StringLiterals;

class TestRegister : public QObject
{
    Q_OBJECT

    static Record row(const char *table, quint32 n,
                      std::initializer_list<std::pair<const char *, Value>> values)
    {
        Record record{ &gis::table(table), uuid(n), 0, {} };
        for (const auto &[field, value] : values)
            record.set(field, value);
        return record;
    }

    static Record link()
    {
        return row("scan_link", 3,
                   { { "scan_id", idValue(uuid(2)) },
                     { "entity", u"certificate"_s },
                     { "row_id", idValue(uuid(1)) } });
    }

    /** A certificate, a scan, and the link between them. */
    static Register linked()
    {
        Register rows;
        rows.add(row("certificate", 1, { { "serial", u"BX 123456"_s } }));
        rows.add(row("party", 1, { { "name", u"Nguyễn Văn Mẫu"_s } }));
        rows.add(row("scan", 2, { { "pages", qint64(4) } }));
        rows.add(link());
        rows.connect();
        return rows;
    }

    static bool hasScan(const Register &rows, const char *table = "certificate")
    {
        const RegisterTable &links = rows.table("scan_link"), &of = rows.table(table);
        return links.isReferredTo(links.table().indexOf("row_id"), of, of.find(uuid(1)));
    }

private Q_SLOTS:
    void aLinkThatIsDeletedIsNoLink()
    {
        Register rows = linked();
        QVERIFY(hasScan(rows));
        const Edit edit{ {}, { deleteOf(link()) } };
        rows.apply(edit);
        QVERIFY(!hasScan(rows));
        rows.apply(inverted(edit));
        QVERIFY(hasScan(rows));
        QCOMPARE(rows.table("scan_link").size(), Row(1));
    }

    void aLinkToAnotherTableLeavesTheFirst()
    {
        Register rows = linked();
        const int entity = table("scan_link").indexOf("entity"),
                  target = table("scan_link").indexOf("row_id");
        const Edit edit{ {},
                         { { &table("scan_link"), uuid(3),
                             Values{ { entity, u"certificate"_s }, { target, idValue(uuid(1)) } },
                             Values{ { entity, u"party"_s }, { target, idValue(uuid(1)) } } } } };
        rows.apply(edit);
        QVERIFY(!hasScan(rows) && hasScan(rows, "party"));
        rows.apply(inverted(edit));
        QVERIFY(hasScan(rows) && !hasScan(rows, "party"));
    }

    void whatComesBackIsReferredToAsBefore()
    {
        Register rows = linked();
        const Edit edit{ {}, { deleteOf(row("certificate", 1, { { "serial", u"BX 123456"_s } })) } };
        rows.apply(edit);
        QCOMPARE(rows.table("certificate").find(uuid(1)), noRow);
        rows.apply(inverted(edit));
        QVERIFY(hasScan(rows));
    }
};

DIABA_TEST(TestRegister)
#include "tst_register.moc"

#include "gis/bulkedit.h"

#include "tests/suite.h"
#include "tests/testdata.h"

using namespace gis;
using testdata::uuid;

class TestBulkedit : public QObject
{
    Q_OBJECT

    const Table &m_table = table("land_use");
    const int m_code = m_table.indexOf("code");

    std::vector<Record> rows() const
    {
        std::vector<Record> all;
        for (const char *code : { "BHK", "BHK", "ONT", "", "HNK" }) {
            Record row{ &m_table, uuid(quint32(all.size() + 1)), 0, {} };
            if (*code)
                row.set("code", QString::fromLatin1(code));
            all.push_back(row);
        }
        return all;
    }

private Q_SLOTS:
    void presentValuesAreCountedTheCommonestFirst()
    {
        const auto present = presentValues(rows(), m_code);
        QCOMPARE(present.size(), 4u);
        QCOMPARE(toText(present[0].value), u"BHK");
        QCOMPARE(present[0].count, 2u);
        QVERIFY(std::any_of(present.begin(), present.end(), [](const auto &p) { return isNull(p.value); }));
    }

    void onlyRowsThatHoldTheOldValueChange()
    {
        const Edit edit = bulkEdit(rows(), m_code, Value(QStringLiteral("BHK")), QStringLiteral("HNK"));
        QCOMPARE(edit.changes.size(), 2u);
        QVERIFY(!edit.title.isEmpty());
    }

    void rowsThatHoldTheValueAlreadyDoNotChange()
    {
        QCOMPARE(bulkEdit(rows(), m_code, std::nullopt, QStringLiteral("HNK")).changes.size(), 4u);
        QCOMPARE(bulkEdit(rows(), m_code, Value(), QStringLiteral("HNK")).changes.size(), 1u);
        QVERIFY(bulkEdit({}, m_code, std::nullopt, QStringLiteral("HNK")).changes.empty());
    }

    void theInverseGivesEveryRowBack()
    {
        for (const Record &row : rows()) {
            const Edit edit = bulkEdit({ row }, m_code, std::nullopt, Value());
            for (const Change &change : edit.changes)
                QVERIFY(*applied(inverted(change), applied(change, row)) == row);
        }
    }
};

DIABA_TEST(TestBulkedit)
#include "tst_bulkedit.moc"

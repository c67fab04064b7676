#include "gis/json.h"

#include "gis/canonical.h"
#include "gis/changejson.h"
#include "gis/error.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QJsonArray>

using namespace gis;
using namespace testdata;

class TestJson : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** Samples of RFC 8785, appendix B. */
    void numbersAreWrittenAsEcmaScriptWritesThem()
    {
        const auto written = [](double number) {
            QByteArray out;
            appendNumber(out, number);
            return out;
        };
        QCOMPARE(written(0.0), "0");
        QCOMPARE(written(-0.0), "0");
        QCOMPARE(written(5e-324), "5e-324");
        QCOMPARE(written(1.7976931348623157e308), "1.7976931348623157e+308");
        QCOMPARE(written(9007199254740992.0), "9007199254740992");
        QCOMPARE(written(295147905179352830000.0), "295147905179352830000");
        QCOMPARE(written(9.999999999999997e22), "9.999999999999997e+22");
        QCOMPARE(written(1e21), "1e+21");
        QCOMPARE(written(333333333.3333333), "333333333.3333333");
        QCOMPARE(written(0.000001), "0.000001");
        QCOMPARE(written(1e-7), "1e-7");
        QCOMPARE(written(570118.905), "570118.905");
    }

    void keysAreSortedAndTextEscaped()
    {
        const QJsonObject object{ { QStringLiteral("b"), 1 },
                                  { QStringLiteral("a"), QStringLiteral("\"\\\n\x01ộ") } };
        QCOMPARE(canonicalJson(object), QByteArray("{\"a\":\"\\\"\\\\\\n\\u0001ộ\",\"b\":1}"));
    }

    void aChangeComesBackFromItsJson()
    {
        Record record{ &table("parcel"), uuid(7), 0, {} };
        record.set("parcel_no", QStringLiteral("12-A"));
        record.set("recorded_area", 164.3);
        record.set("managed_by_state", qint64(1));
        record.set("geometry", geometryValue(surface(square(550'123'456, 2'290'456'789, 10'001))));
        const Change change = insertOf(record);
        const Change again = changeFromJson(jsonObject(canonicalJson(changeJson(change))));
        QVERIFY(again == change);
    }

    void brokenJsonIsRefused()
    {
        QVERIFY_EXCEPTION_THROWN(jsonObject("{\"a\":"), Error);
        QVERIFY_EXCEPTION_THROWN(jsonObject("[1]"), Error);
        QVERIFY_EXCEPTION_THROWN(
            geometryFromJson(QJsonObject{ { QStringLiteral("type"), QStringLiteral("Curve") } }), Error);
        QVERIFY_EXCEPTION_THROWN(pointFromJson(QJsonArray{ 1e300, 2 }), Error);
        QVERIFY_EXCEPTION_THROWN(valuesFromJson(table("parcel"), { { QStringLiteral("colour"), 1 } }), Error);
    }
};

DIABA_TEST(TestJson)
#include "tst_json.moc"

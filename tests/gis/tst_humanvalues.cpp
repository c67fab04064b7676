#include "gis/humanvalues.h"

#include "gis/valueremarks.h"
#include "tests/suite.h"

using namespace gis;

class TestHumanvalues : public QObject
{
    Q_OBJECT

    const QLocale m_vietnamese{ QLocale::Vietnamese };

    static const Field &field(const char *table, const char *name)
    {
        return gis::table(table).fields[std::size_t(gis::table(table).indexOf(name))];
    }

    static Typed typed(const char *table, const char *name, const QString &text)
    {
        return typedValue(gis::table(table), field(table, name), text);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(m_vietnamese); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void datesAreReadAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *text, const char *stored) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << QString::fromUtf8(stored);
        };
        row("15102013", "2013-10-15");
        row("15/10/2013", "2013-10-15");
        row("5/9/1962", "1962-09-05");
        row("05-09-1962", "1962-09-05");
        row("05.09.1962", "1962-09-05");
        row("05 09 1962", "1962-09-05");
        row(" 15/10/2013 ", "2013-10-15");
        row("05/1962", "1962-05");
        row("5/1962", "1962-05");
        row("051962", "1962-05");
        row("1962", "1962");
        row("2013-10-15", "2013-10-15");
        row("2013-10", "2013-10");
        row("29/02/2012", "2012-02-29");
    }

    void datesAreReadAsPeopleWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, stored);
        QCOMPARE(typedDate(text).value_or(QString()), stored);
    }

    void whatIsNoDateIsNotGuessed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             { "31/02/2013", "29/02/2013", "10/15/2013", "15/10/13", "151013", "13/1962", "00/00/1962", "1",
               "19622", "1510201", "151020133", "năm 1962", "15/10/", "--", "32132013", "٠١٠١٢٠٠٠" })
            QTest::addRow("%s", text) << QString::fromUtf8(text);
    }

    void whatIsNoDateIsNotGuessed()
    {
        QFETCH(QString, text);
        QVERIFY(!typedDate(text));
        const Typed result = typed("certificate", "issued_on", text);
        QVERIFY(!result.isKept());
        QVERIFY(isNull(result.value));
        QVERIFY(result.problem.contains(text.simplified()));
    }

    void datesAreShownAsOnPaper()
    {
        QCOMPARE(shownDate(QStringLiteral("2013-10-15")), u"15/10/2013");
        QCOMPARE(shownDate(QStringLiteral("1962-05")), u"05/1962");
        QCOMPARE(shownDate(QStringLiteral("1962")), u"1962");
        QCOMPARE(shownDate(QStringLiteral("unknown")), u"unknown");
        QCOMPARE(shownDate({}), QString());
    }

    void numbersAreReadWithCommaOrPoint_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number");
        QTest::addColumn<bool>("ambiguous");
        const auto row = [](const char *text, double number, bool ambiguous = false) {
            QTest::addRow("%s", text) << QString::fromUtf8(text) << number << ambiguous;
        };
        row("166", 166);
        row("166,5", 166.5);
        row("166.5", 166.5);
        row("1.234,5", 1234.5);
        row("1,234.5", 1234.5);
        row("1.234.567", 1234567);
        row("1.234.567,25", 1234567.25);
        row("1 234,5", 1234.5);
        row("1.234", 1234, true);
        row("1,234", 1.234, true);
        row("0,125", 0.125);
        row("0.125", 0.125);
        row("12.3456", 12.3456);
        row("-5,5", -5.5);
        row("0", 0);
        row("29171.9", 29171.9);
    }

    void numbersAreReadWithCommaOrPoint()
    {
        QFETCH(QString, text);
        QFETCH(double, number);
        QFETCH(bool, ambiguous);
        const auto result = typedNumber(text, m_vietnamese);
        QVERIFY(result);
        QCOMPARE(result->number, number);
        QCOMPARE(result->isAmbiguous, ambiguous);
    }

    void inEnglishALonePointIsTheDecimal()
    {
        QCOMPARE(typedNumber(u"1.234", QLocale(QLocale::English))->number, 1.234);
        QCOMPARE(typedNumber(u"1,234", QLocale(QLocale::English))->number, 1234);
    }

    void whatIsNoNumberIsNotGuessed_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : { "", "abc", "12a", ",5", "1,2,3", "1.2.3", "1..5", "5,", "1,23.456,7", "1e5",
                                  "nan", "inf", "0x10", "--5", "1.23,4.5" })
            QTest::addRow("%s.", text) << QString::fromUtf8(text);
    }

    void whatIsNoNumberIsNotGuessed()
    {
        QFETCH(QString, text);
        QVERIFY(!typedNumber(text, m_vietnamese));
    }

    void aShownNumberIsReadAsTheSameNumber()
    {
        for (const double number : { 0.0, 0.1, 166.0, 164.3, 1234.5, 29171.9, 1234567.891, 0.001, 1e9 }) {
            const auto read = typedNumber(shownNumber(number, 1, m_vietnamese), m_vietnamese);
            QVERIFY(read);
            QCOMPARE(read->number, number);
        }
        QCOMPARE(shownNumber(166, 1, m_vietnamese), u"166,0");
        QCOMPARE(shownNumber(1234.56, 1, m_vietnamese), u"1.234,56");
        QCOMPARE(shownArea(164.26, m_vietnamese), u"164,3 m²");
    }

    void anAmbiguousNumberIsKeptWithARemark()
    {
        const Typed area = typed("parcel", "recorded_area", QStringLiteral("1.234"));
        QCOMPARE(toText(area.value), u"1234");
        QVERIFY(!area.remark.isEmpty());
    }

    void aShownValueIsReadAsTheSameValue_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stored");
        const auto row = [](const char *table, const char *field, const char *stored) {
            QTest::addRow("%s.%s", table, field)
                << QString::fromUtf8(table) << QString::fromUtf8(field) << QString::fromUtf8(stored);
        };
        row("certificate", "issued_on", "2013-10-15");
        row("certificate", "kind", "6");
        row("certificate", "serial", "AĐ 266864");
        row("land_use", "area", "120.25");
        row("land_use", "code", "ONT");
        row("land_use", "origin_code", "CNQ-CTT");
        row("party", "personal_no", "033062000000");
        row("party", "kind", "co_users");
        row("parcel", "managed_by_state", "1");
        row("building", "storeys", "2");
        row("identity_paper", "number", "145000111");
    }

    void aShownValueIsReadAsTheSameValue()
    {
        QFETCH(QString, table);
        QFETCH(QString, name);
        QFETCH(QString, stored);
        const Table &in = *findTable(table);
        const Field &of = in.fields[std::size_t(in.indexOf(name))];
        const Value value = fitted(of, stored);
        const Typed read = typedValue(in, of, shownValue(of, value));
        QVERIFY2(read.isKept(), qPrintable(read.problem));
        QVERIFY2(read.value == value, qPrintable(toText(read.value)));
    }

    void everyCodeOfEveryListIsReadFromItsLabel()
    {
        for (const Table &in : schema())
            for (const Field &of : in.fields)
                if (of.list)
                    for (const Code &code : codeList(QString::fromLatin1(of.list)))
                        for (const QString &text :
                             { code.code, choiceText(QString::fromLatin1(of.list), code) })
                            QVERIFY2(toText(typedValue(in, of, text).value) == code.code, qPrintable(text));
    }

    void aCodeIsPickedByPartOfItsWordsOnlyIfOneFits()
    {
        QCOMPARE(toText(typed("party", "kind", QStringLiteral("house")).value), u"household");
        QVERIFY(!typed("party", "kind", QStringLiteral("co")).isKept()); // couple, co-users, community
        QVERIFY(!typed("party", "kind", QStringLiteral("martian")).isKept());
    }

    void landIsPickedByItsLettersOrItsWords()
    {
        QCOMPARE(toText(typed("land_use", "code", QStringLiteral("ont")).value), u"ONT");
        QCOMPARE(toText(typed("land_use", "code", QStringLiteral("dat o tai nong thon")).value), u"ONT");
        QVERIFY(
            !typed("land_use", "code", QString::fromUtf8("đất ở")).isKept()); // rural or urban: a person says
        const Typed unknown = typed("land_use", "code", QStringLiteral("xyz"));
        QCOMPARE(toText(unknown.value), u"XYZ");
        QVERIFY(!unknown.remark.isEmpty());
    }

    void serialsAreWrittenAsPapersPrintThem()
    {
        QCOMPARE(typedSerial(QStringLiteral("bx123456")), u"BX 123456");
        QCOMPARE(typedSerial(QStringLiteral("BX  123.456")), u"BX 123456");
        QCOMPARE(typedSerial(QStringLiteral("ađ 266864")), u"AĐ 266864");
        QCOMPARE(typedSerial(QStringLiteral("aa06654954")), u"AA 06654954");
        QCOMPARE(typedSerial(QStringLiteral("k 550097")), u"K 550097");
        QCOMPARE(typedSerial(QStringLiteral("K 550097;K 550096")), u"K 550097;K 550096");
        QCOMPARE(typedSerial(QStringLiteral(" 10102 ")), u"10102");
        QVERIFY(typedSerial(QStringLiteral("AD 266864")) != u"AĐ 266864");
    }

    void numbersOfPapersAreGroupedForTheEyeAndStoredAsOneRun()
    {
        QCOMPARE(shownNumberOfPaper(QStringLiteral("033062000000")), u"033 062 000 000");
        QCOMPARE(shownNumberOfPaper(QStringLiteral("145000111")), u"145 000 111");
        QCOMPARE(shownNumberOfPaper(QStringLiteral("B1234567")), u"B1234567");
        QCOMPARE(toText(typed("party", "personal_no", QStringLiteral("033 062 000 000")).value),
                 u"033062000000");
        QCOMPARE(toText(typed("party", "personal_no", QStringLiteral("033.062.000-000")).value),
                 u"033062000000");
    }

    void doubtfulValuesAreKeptWithARemark_data()
    {
        QTest::addColumn<QString>("table");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *table, const char *field, const char *text) {
            QTest::addRow("%s %s", field, text)
                << QString::fromUtf8(table) << QString::fromUtf8(field) << QString::fromUtf8(text);
        };
        row("party", "personal_no", "33062000000");
        row("party", "personal_no", "145000111");
        row("party", "birth_date", "1017");
        row("party", "birth_date", "2999");
        row("party", "tax_code", "0100109107");
        row("party", "tax_code", "123");
        row("certificate", "serial", "K 550097;K 550096");
        row("certificate", "serial", "123");
        row("parcel", "recorded_area", "-5");
        row("identity_paper", "number", "12345");
    }

    void doubtfulValuesAreKeptWithARemark()
    {
        QFETCH(QString, table);
        QFETCH(QString, name);
        QFETCH(QString, text);
        const Typed result = typed(table.toLatin1().constData(), name.toLatin1().constData(), text);
        QVERIFY(result.isKept());
        QVERIFY(!isNull(result.value));
        QVERIFY(!result.remark.isEmpty());
    }

    void ordinaryValuesHaveNoRemark()
    {
        QVERIFY(typed("party", "personal_no", QStringLiteral("033062000000")).remark.isEmpty());
        QVERIFY(typed("party", "tax_code", QStringLiteral("0100109106")).remark.isEmpty());
        QVERIFY(typed("party", "birth_date", QStringLiteral("1962")).remark.isEmpty());
        QVERIFY(typed("certificate", "serial", QStringLiteral("AĐ 266864")).remark.isEmpty());
        QVERIFY(typed("land_use", "expires_on", QStringLiteral("15102063")).remark.isEmpty());
        QVERIFY(typed("party", "name", QString::fromUtf8("H'Mẫu Niê")).remark.isEmpty());
    }

    void namesAreComposedAndNothingElseIsChanged()
    {
        const QString decomposed = QString::fromUtf8("Trần Thị Thử").normalized(QString::NormalizationForm_D);
        QCOMPARE(toText(typed("party", "name", decomposed).value), QString::fromUtf8("Trần Thị Thử"));
        QCOMPARE(toText(typed("parcel", "parcel_no", QStringLiteral("12-A")).value), u"12-A");
        QCOMPARE(toText(typed("parcel", "parcel_no", QStringLiteral("00")).value), u"00");
    }

    void nothingTypedIsNull()
    {
        QVERIFY(isNull(typed("party", "name", QStringLiteral("  ")).value));
        QVERIFY(typed("party", "name", {}).isKept());
    }
};

DIABA_TEST(TestHumanvalues)
#include "tst_humanvalues.moc"

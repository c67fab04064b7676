#include "gis/textfold.h"

#include "tests/suite.h"

using namespace gis;
using namespace Qt::StringLiterals;

class TestTextfold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMaskedNameKeepsFamilyNamesAndFormsOfAddress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("masked");
        QTest::newRow("person") << u"Phạm Văn Mẫu"_s << u"Phạm V. M."_s;
        QTest::newRow("capitals") << u"PHẠM  VĂN MẪU"_s << u"PHẠM V. M."_s;
        QTest::newRow("couple") << u"Ông Đỗ Mẫu Bình và vợ là bà Lê Thị Thử"_s
                                << u"Ông Đỗ M. B. và vợ là bà Lê T. T."_s;
        QTest::newRow("household") << u"Hộ ông Kiều Mẫu Thử"_s << u"Hộ ông Kiều M. T."_s;
        QTest::newRow("small letters") << u"đỗ văn mẫu"_s << u"đỗ v. m."_s;
        QTest::newRow("one word") << u"Mẫu"_s << u"M."_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void aMaskedNameKeepsFamilyNamesAndFormsOfAddress()
    {
        QFETCH(QString, name);
        QFETCH(QString, masked);
        QCOMPARE(maskedName(name), masked);
        QCOMPARE(maskedName(name.normalized(QString::NormalizationForm_D))
                     .normalized(QString::NormalizationForm_C)
                     .size(),
                 masked.size());
    }

    void aMaskedNumberKeepsItsLastThreeDigits()
    {
        QCOMPARE(maskedNumber(u"033062000123"_s), u"•••••••••123"_s);
        QCOMPARE(maskedNumber(u"12"_s), u"••"_s);
    }

    void lettersAreComparedWithoutTheirMarks() { QCOMPARE(folded(u"  ĐỖ  Văn Mẫu "), u"do van mau"_s); }
};

DIABA_TEST(TestTextfold)

#include "tst_textfold.moc"

#include "gis/error.h"

#include "tests/suite.h"

class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageIsOneLineWhateverNamesItHolds()
    {
        const gis::Error error(QStringLiteral("“a\nb\u202Ec\u2028d” is not there."));
        QCOMPARE(error.message(), QStringLiteral("“a b c d” is not there."));
        QCOMPARE(QString::fromUtf8(error.what()), error.message());
    }

    void aMessageKeepsItsBeginningAndItsEnd()
    {
        const QString message = gis::Error(u"“" + QString(5'000'000, u'x') + u"” is not there.").message();
        QVERIFY(message.size() <= 1000);
        QVERIFY(message.startsWith(u"“x") && message.endsWith(u"x” is not there."));
    }
};

DIABA_TEST(TestError)
#include "tst_error.moc"

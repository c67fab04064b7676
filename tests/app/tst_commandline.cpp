#include "app/commands.h"

#include "tests/suite.h"

class TestCommandline : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsOptionsAndFlagsAreToldApart()
    {
        const CommandLine line({ QStringLiteral("a.diaba"), QStringLiteral("--crs"),
                                 QStringLiteral("EPSG:5897"), QStringLiteral("--json"),
                                 QStringLiteral("--where=x=y"), QStringLiteral("b") },
                               { QStringLiteral("crs"), QStringLiteral("where") }, {});
        QCOMPARE(line.words(), QStringList({ QStringLiteral("a.diaba"), QStringLiteral("b") }));
        QCOMPARE(line.option(QStringLiteral("crs")), QStringLiteral("EPSG:5897"));
        QCOMPARE(line.option(QStringLiteral("where")), QStringLiteral("x=y"));
        QVERIFY(line.isJson());
    }

    void unknownOptionsAndMissingValuesAreRefused()
    {
        QVERIFY_EXCEPTION_THROWN(CommandLine({ QStringLiteral("--colour") }, {}, {}), gis::Error);
        QVERIFY_EXCEPTION_THROWN(CommandLine({ QStringLiteral("--crs") }, { QStringLiteral("crs") }, {}),
                                 gis::Error);
    }

    void anOptionDoesNotTakeTheNextOptionForItsValue()
    {
        const QStringList options{ QStringLiteral("title") }, flags{ QStringLiteral("dry-run") };
        QVERIFY_EXCEPTION_THROWN(
            CommandLine({ QStringLiteral("--title"), QStringLiteral("--dry-run") }, options, flags),
            gis::Error);
        const CommandLine line({ QStringLiteral("--title=--x"), QStringLiteral("--dry-run") }, options,
                               flags);
        QCOMPARE(line.option(QStringLiteral("title")), QStringLiteral("--x"));
        QVERIFY(line.has(QStringLiteral("dry-run")));
    }

    void everyCommandHasAnExampleThatBeginsWithIt()
    {
        for (const Command &command : commands())
            QVERIFY2(QByteArray(command.example).startsWith(QByteArray(QByteArray("diaba ") + command.name)),
                     command.name);
    }
};

DIABA_TEST(TestCommandline)
#include "tst_commandline.moc"

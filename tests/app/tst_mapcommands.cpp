#include "app/benchmeasures.h"

#include "tests/blocksfile.h"
#include "tests/suite.h"

#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace
{

using namespace Qt::StringLiterals;

struct Answer {
    int exitCode;
    QByteArray out, error;
};

Answer diaba(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(DIABA_PROGRAM), arguments);
    program.waitForFinished(60'000);
    return { program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError() };
}

/** A working file of 92 parcels. */
struct Town {
    Town() { blocks::makeFile(path, 2, 2); }
    QString in(const QString &name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"town.diaba"_s);
};

} // namespace

/** `diaba render` and `diaba bench`. */
class TestMapcommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPictureHasTheSizeAskedFor()
    {
        const Town town;
        const QString out = town.in(u"map.png"_s);
        const Answer answer = diaba({ u"render"_s, town.path, u"--out"_s, out, u"--size"_s, u"640x480"_s });
        QVERIFY2(answer.exitCode == 0, answer.error.constData());
        const QImage image(out);
        QCOMPARE(image.size(), QSize(640, 480));
        int dark = 0;
        for (int x = 0; x < 640; ++x)
            dark += qGray(image.pixel(x, 240)) < 128;
        QVERIFY(dark > 10);
    }

    void atAScaleThePictureIsAsLargeAsTheExtent()
    {
        const Town town;
        const QString out = town.in(u"map.png"_s);
        const Answer answer =
            diaba({ u"render"_s, town.path, u"--out"_s, out, u"--extent"_s,
                    u"550000,2290000,550127,2290063.5"_s, u"--scale"_s, u"1:500"_s, u"--json"_s });
        QVERIFY2(answer.exitCode == 0, answer.error.constData());
        QCOMPARE(QImage(out).size(), QSize(960, 480)); // 254 mm at 96 dpi
        const QJsonObject json = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(json[u"width"].toInt(), 960);
        QCOMPARE(std::lround(json[u"scale"].toDouble()), 500);
    }

    void aSheetIsDrawnOnPaper()
    {
        const Town town;
        const QString out = town.in(u"sheet.pdf"_s);
        const Answer answer = diaba(
            { u"render"_s, town.path, u"--out"_s, out, u"--sheet"_s, u"1"_s, u"--scale"_s, u"1:1000"_s });
        QVERIFY2(answer.exitCode == 0, answer.error.constData());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
        QVERIFY(file.size() > 10'000);
    }

    void whatCannotBeDrawnIsRefusedInOneLine_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no out") << QStringList{};
        QTest::newRow("other kind") << QStringList{ u"--out"_s, u"map.bmp"_s };
        QTest::newRow("no such sheet") << QStringList{ u"--out"_s, u"map.png"_s, u"--sheet"_s, u"77"_s };
        QTest::newRow("bad extent") << QStringList{ u"--out"_s, u"map.png"_s, u"--extent"_s, u"1,2,nan,4"_s };
        QTest::newRow("turned extent")
            << QStringList{ u"--out"_s, u"map.png"_s, u"--extent"_s, u"9,9,1,1"_s };
        QTest::newRow("huge size") << QStringList{ u"--out"_s, u"map.png"_s, u"--size"_s, u"99999x1"_s };
        QTest::newRow("no scale") << QStringList{ u"--out"_s, u"map.png"_s, u"--scale"_s, u"1:0"_s };
        QTest::newRow("huge scale") << QStringList{ u"--out"_s, u"map.png"_s, u"--scale"_s, u"1:1"_s };
        QTest::newRow("no folder") << QStringList{ u"--out"_s, u"nowhere/map.png"_s };
    }

    void whatCannotBeDrawnIsRefusedInOneLine()
    {
        QFETCH(QStringList, arguments);
        const Town town;
        if (arguments.value(0) == u"--out"_s)
            arguments[1] = town.in(arguments[1]);
        const Answer answer = diaba(QStringList{ u"render"_s, town.path } + arguments);
        QCOMPARE(answer.exitCode, 2);
        QVERIFY(!answer.error.isEmpty());
        QVERIFY(!QFile::exists(town.in(u"map.png"_s)));
    }

    void theBenchTellsEveryFigureAndLeavesTheFileAsItWas()
    {
        const Town town;
        const auto contents = [&] {
            QFile file(town.path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = contents();
        const Answer answer = diaba({ u"bench"_s, town.path, u"--json"_s });
        QVERIFY2(answer.exitCode == 0, answer.error.constData());
        const QJsonObject json = QJsonDocument::fromJson(answer.out).object();
        QCOMPARE(json[u"parcels"].toInt(), 92);
        for (const char *key : { "start_ms", "first_picture_ms", "full_redraw_cold_ms",
                                 "labels_1_2000_cold_ms", "edit_ms", "resident_mb" })
            QVERIFY2(json[QLatin1StringView(key)].toDouble() > 0, key);
        QVERIFY(json[u"pan_frame_ms"][u"p95"].toDouble() >= json[u"pan_frame_ms"][u"p50"].toDouble());
        QCOMPARE(contents(), before);
    }

    void quantilesAreTheValuesAtTheirPlace()
    {
        QCOMPARE(bench::quantile({ 5, 1, 3 }), 3.0);
        QCOMPARE(bench::quantile({ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 0.95), 10.0);
        QCOMPARE(bench::quantile({}), 0.0);
    }
};

DIABA_TEST(TestMapcommands)
#include "tst_mapcommands.moc"

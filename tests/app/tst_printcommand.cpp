#include "tests/app/program.h"
#include "tests/consolidation.h"
#include "tests/pdfwords.h"
#include "tests/suite.h"
#include "tests/widgets/office.h"

#include <QProcess>

using namespace office;

namespace
{

struct ToPrint {
    ToPrint()
    {
        auto file = storage::WorkingFile::create(path, { {}, u"EPSG:9209"_s });
        gis::Record shapeless = parcelOf(8, u"9"_s, {});
        shapeless.set("geometry", gis::Value());
        fill(file, { shapeless });
    }
    Answer print(const QStringList &more) const
    {
        return diaba(QStringList{ u"print"_s, path, u"--out"_s, out } + more);
    }
    QString words() const { return wordsIn(out); }

    QTemporaryDir folder;
    QString path = folder.filePath(u"a.diaba"_s), out = folder.filePath(u"x.pdf"_s);
};

} // namespace

/** `diaba print`. */
class TestPrintcommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExtractIsPrintedInVietnamese()
    {
        const ToPrint paper;
        QProcess program;
        program.start(QStringLiteral(DIABA_PROGRAM),
                      { u"--lang"_s, u"vi"_s, u"print"_s, paper.path, u"--parcel"_s, u"9/1"_s, u"--paper"_s,
                        u"extract"_s, u"--out"_s, paper.out });
        QVERIFY(program.waitForFinished(60'000));
        QCOMPARE(program.exitCode(), 0);
        const QString words = paper.words();
        for (const QString &word :
             { u"TRÍCH LỤC BẢN ĐỒ ĐỊA CHÍNH"_s, u"Người sử dụng đất: Nguyễn Văn Mẫu"_s, u"Thửa đất số: 1"_s,
               u"Tờ bản đồ số: 9"_s, u"400,0 m²"_s, u"Bảng kê tọa độ góc ranh"_s, u"2.290.020,00"_s,
               u"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"_s, u"Tỷ lệ 1:500"_s })
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words));
    }

    void aSlipIsPrintedBeforeAndAfter()
    {
        const ToPrint paper;
        QFile edits(paper.folder.filePath(u"m.jsonl"_s));
        QVERIFY(edits.open(QIODevice::WriteOnly));
        edits.write(R"({"op":"move-vertex","from":[550020,2290020],"to":[550020,2290021.5]})");
        edits.close();
        QCOMPARE(diaba({ u"edit"_s, paper.path, edits.fileName() }).code, 0);
        const Answer answer = paper.print({ u"--paper"_s, u"before-after"_s, u"--dossier"_s, u"0001"_s });
        QVERIFY2(answer.code == 0, answer.error.constData());
        QVERIFY(paper.words().contains(u"9/4"_s));
    }

    void aBlockIsPrintedAsListAndPages()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"b.diaba"_s), edits = folder.filePath(u"e.jsonl"_s),
                      table = folder.filePath(u"bang.csv"_s), out = folder.filePath(u"x.pdf"_s);
        consolidation::makeFile(path);
        consolidation::writeTable(table, consolidation::table());
        consolidation::writeTable(edits, consolidation::lineOf(table));
        const QStringList block{ u"--lang"_s, u"vi"_s, u"print"_s, path, u"--edits"_s, edits };
        Answer answer = diaba(block + QStringList{ u"--paper"_s, u"public-list"_s, u"--out"_s, out });
        QVERIFY2(answer.code == 0, answer.error.constData());
        for (const QString &word : { u"DANH SÁCH CÔNG KHAI"_s, u"412"_s, u"164.800,0 m²"_s, u"3.296,0 m²"_s,
                                     u"chờ thống nhất: 9"_s, u"Nguyễn Văn Mẫu B"_s, u"Quyết định mẫu 12"_s })
            QVERIFY2(wordsIn(out).contains(word), qPrintable(word + u" in "_s + wordsIn(out)));
        answer = diaba(block + QStringList{ u"--paper"_s, u"households"_s, u"--out"_s, out });
        QVERIFY2(answer.code == 0, answer.error.constData());
        QPdfDocument pages;
        pages.load(out);
        QCOMPARE(pages.pageCount(), consolidation::households);
        QVERIFY(wordsIn(out).contains(u"GCN chờ thu hồi: K 550000"_s));
        answer = diaba(
            block + QStringList{ u"--paper"_s, u"public-list"_s, u"--out"_s, folder.filePath(u"x.xlsx"_s) });
        QCOMPARE(answer.code, 0);
        QCOMPARE(diaba({ u"edit"_s, path, edits }).code, 0);
        answer = diaba({ u"check"_s, path, u"--rule"_s, u"DUNG-13"_s, u"--json"_s });
        QVERIFY(answer.out.contains("\"rules\""));
        QVERIFY2(!answer.out.contains("DUNG-13") || answer.out.contains("\"DUNG-13\":0"),
                 answer.out.constData()); // though 37 lines lie on parcels of other numbers now
        QCOMPARE(diaba({ u"undo"_s, path }).code, 0);
    }

    void aPaperTakesThePlaceOfNoWorkingFile()
    {
        const ToPrint paper;
        const QString link = paper.folder.filePath(u"link.pdf"_s);
        QVERIFY(QFile::link(paper.path, link));
        const Answer refused = diaba({ u"print"_s, paper.path, u"--parcel"_s, u"9/1"_s, u"--paper"_s,
                                       u"extract"_s, u"--out"_s, link });
        QCOMPARE(refused.code, 2);
        QCOMPARE(diaba({ u"query"_s, paper.path, u"parcel"_s }).code, 0);
    }

    void whatCannotBePrintedIsSaidInASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no such parcel")
            << QStringList{ u"--paper"_s, u"extract"_s, u"--parcel"_s, u"9/99"_s };
        QTest::newRow("no shape") << QStringList{ u"--paper"_s, u"survey"_s, u"--parcel"_s, u"9/8"_s };
        QTest::newRow("no parcel") << QStringList{ u"--paper"_s, u"survey"_s };
        QTest::newRow("no such paper") << QStringList{ u"--paper"_s, u"letter"_s, u"--parcel"_s, u"9/1"_s };
        QTest::newRow("no block") << QStringList{ u"--paper"_s, u"public-list"_s };
        QTest::newRow("no such edits")
            << QStringList{ u"--paper"_s, u"households"_s, u"--edits"_s, u"none.jsonl"_s };
        QTest::newRow("no slip named") << QStringList{ u"--paper"_s, u"before-after"_s };
        QTest::newRow("no such slip")
            << QStringList{ u"--paper"_s, u"before-after"_s, u"--dossier"_s, u"77"_s };
    }
    void whatCannotBePrintedIsSaidInASentence()
    {
        QFETCH(QStringList, arguments);
        const ToPrint paper;
        const Answer answer = paper.print(arguments);
        QCOMPARE(answer.code, 2);
        QVERIFY(answer.error.trimmed().endsWith('.'));
        QCOMPARE(answer.error.trimmed().count('\n'), 0);
        QVERIFY(!QFile::exists(paper.out));
    }
};

DIABA_TEST(TestPrintcommand)
#include "tst_printcommand.moc"

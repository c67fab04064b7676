#include "widgets/print/printdialog.h"

#include "tests/pdfwords.h"
#include "tests/suite.h"
#include "tests/widgets/office.h"
#include "widgets/print/papershow.h"

#include <QComboBox>
#include <QPushButton>

using namespace office;

namespace
{

QByteArray printed(const Office &office, PaperKind kind, const QUuid &dossier = {})
{
    const auto *document = office.window.document();
    return pdfOf(paperOf(kind, document->file(), document->fabric(), uuid(1), dossier), u"Paper"_s);
}

} // namespace

/** Papers as they are drawn, and the dialog that shows them. */
class TestPrintdialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Vietnamese)); }

    void anExtractCanBeReadBack()
    {
        const Office office;
        const QString words = wordsOf(printed(office, PaperKind::Extract));
        for (const QString &word :
             { u"EXTRACT OF THE CADASTRAL MAP"_s, u"Nguyễn Văn Mẫu"_s, u"Trần Thị Mẫu"_s, u"400,0 m²"_s,
               u"BX 123457"_s, u"ONT"_s, u"2.290.020,00"_s, u"550.020,00"_s, u"20,00"_s, u"1:500"_s })
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words));
    }

    void aSurveySlipNamesTheNeighboursAndWhoSigns()
    {
        const Office office;
        const QString words = wordsOf(printed(office, PaperKind::Survey));
        for (const QString &word :
             { u"Surveyor"_s, u"Land user"_s, u"neighbouring"_s, u"within what is allowed"_s })
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words));
    }

    void aMovedCornerStandsOnTheSheetOfItsSlip()
    {
        Office office;
        office.start(u"Corner Table"_s);
        office.corners->findChild<QTableWidget *>()->item(2, 1)->setText(u"2290021,500"_s);
        office.press(Qt::Key_Return);
        const QUuid slip = storage::lastOpenDossier(office.window.document()->file());
        const QString words = wordsOf(printed(office, PaperKind::BeforeAfter, slip));
        for (const QString &word :
             { u"9/1"_s, u"9/4"_s, u"2.290.021,50"_s, u"1,50"_s, u"415,0"_s, u"400,0"_s })
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words));
    }

    void aTableOfManyCornersGoesOnOverThePages()
    {
        gis::Ring ring;
        for (int i = 0; i < 400; ++i)
            ring.push_back({ origin.x + i * 500, origin.y + 100'000 + (i % 2) * 300 });
        ring.push_back({ origin.x + 200'000, origin.y + 180'000 });
        Office office({ parcelOf(7, u"9"_s, surface(ring)) });
        const auto *document = office.window.document();
        PaperShow show;
        show.show(pdfOf(paperOf(PaperKind::Extract, document->file(), document->fabric(), uuid(7), {}), {}));
        QVERIFY(show.pages() > 3);
        show.turn(100);
        QCOMPARE(show.page(), show.pages() - 1);
        show.turn(-100);
        QCOMPARE(show.page(), 0);
    }

    void theDialogShowsWhatItPrintsAndSaysWhatItCannot()
    {
        Office office;
        office.withDialog([&](QDialog &dialog) {
            auto &print = static_cast<PrintDialog &>(dialog);
            QVERIFY(wordsOf(print.pdf()).contains(u"BX 123457"_s));
            QCOMPARE(print.findChild<PaperShow *>()->pages() > 0, true);
            print.choose(PaperKind::BeforeAfter, {});
            QVERIFY(print.pdf().isEmpty());
            for (const QPushButton *button : print.findChildren<QPushButton *>())
                QCOMPARE(button->isEnabled(), button->text() == u"Close"_s);
            print.choose(PaperKind::Extract, {});
            QVERIFY(!print.pdf().isEmpty());
            dialog.reject();
        });
        office.start(u"&Print…"_s);
    }

    void aPaperIsWrittenWholeOrNotAtAll()
    {
        const Office office;
        const QString path = office.folder.filePath(u"no folder/x.pdf"_s);
        QVERIFY_EXCEPTION_THROWN(savePaper("bytes", path), gis::Error);
        const QString good = office.folder.filePath(u"x.pdf"_s);
        savePaper("bytes", good);
        QFile file(good);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("bytes"));
    }
};

DIABA_TEST(TestPrintdialog)
#include "tst_printdialog.moc"

#include "widgets/print/printdialog.h"

#include "tests/pdfwords.h"
#include "tests/suite.h"
#include "tests/widgets/office.h"
#include "widgets/print/allotmentpapers.h"
#include "widgets/print/papershow.h"

#include <QComboBox>
#include <QPrinter>
#include <QPrinterInfo>
#include <QPushButton>
#include <QThread>

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
            QTRY_VERIFY(!print.pdf().isEmpty());
            QVERIFY(wordsOf(print.pdf()).contains(u"BX 123457"_s));
            QCOMPARE(print.findChild<PaperShow *>()->pages() > 0, true);
            QSignalSpy made(print.findChild<PaperShow *>(), &PaperShow::made);
            print.choose(PaperKind::BeforeAfter, {});
            QTRY_VERIFY(!made.empty());
            QVERIFY(print.pdf().isEmpty());
            for (const QPushButton *button : print.findChildren<QPushButton *>())
                QCOMPARE(button->isVisible() && button->isEnabled(), button->text() == u"Close"_s);
            print.choose(PaperKind::Extract, {});
            QTRY_VERIFY(!print.pdf().isEmpty());
            dialog.reject();
        });
        office.start(u"&Print…"_s);
    }

    void withoutAPrinterTheDialogOffersThePdf()
    {
        if (!QPrinterInfo::availablePrinterNames().isEmpty())
            QSKIP("this machine has a printer");
        Office office;
        office.withDialog([&](QDialog &dialog) {
            QTRY_VERIFY(!static_cast<PrintDialog &>(dialog).pdf().isEmpty());
            for (QPushButton *button : dialog.findChildren<QPushButton *>())
                if (button->text() == u"Print…"_s)
                    button->click();
            QString said;
            for (const QLabel *label : dialog.findChildren<QLabel *>())
                said += label->text();
            QVERIFY2(said.contains(u"no printer: save the paper as PDF"_s), qPrintable(said));
            dialog.reject();
        });
        office.start(u"&Print…"_s);
    }

    void aPrinterGetsTheSamePages()
    {
        const Office office;
        const auto *document = office.window.document();
        const Paper paper =
            paperOf(PaperKind::Extract, document->file(), document->fabric(), uuid(1), QUuid());
        QPrinter printer(QPrinter::HighResolution); // as the dialog makes it
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(office.folder.filePath(u"printed.pdf"_s));
        printOn(printer, paper, u"Paper"_s);
        const QString words = wordsIn(printer.outputFileName());
        for (const QString &word : { u"EXTRACT OF THE CADASTRAL MAP"_s, u"BX 123457"_s, u"2.290.020,00"_s })
            QVERIFY2(words.contains(word), qPrintable(word + u" in "_s + words));
    }

    void aPrinterStopsWhereThePaperIsStopped()
    {
        storage::AllotmentPaper plan;
        plan.households.resize(40);
        QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"printed.pdf"_s));
        double last = 0;
        const gis::Progress half = [&](double share) { return (last = share) < 0.5; };
        QVERIFY_EXCEPTION_THROWN(printOn(printer, householdsPaper(plan), u"Pages"_s, half), gis::Cancelled);
        QVERIFY(last >= 0.5 && last < 0.6);
    }

    void aLongPaperIsDrawnBesideTheWindowAndCanBeStopped()
    {
        PaperShow show;
        show.resize(400, 500);
        static_cast<QWidget &>(show).show();
        QSignalSpy made(&show, &PaperShow::made), busy(&show, &PaperShow::busy);
        show.make(u"Paper"_s, [](const gis::Progress &progress) -> DrawnPaper {
            for (int i = 0; i < 20'000; ++i) {
                gis::report(progress, i / 20'000.0);
                QThread::msleep(1);
            }
            return {};
        });
        QCOMPARE(busy.count(), 1); // the window goes on
        for (auto *button : show.findChildren<QPushButton *>())
            QTest::mouseClick(button, Qt::LeftButton); // Cancel
        QCOMPARE(busy.count(), 2);
        QVERIFY(made.empty() && show.drawn().pdf.isEmpty());
        show.make(u"Paper"_s, [](const gis::Progress &) {
            const Paper paper = householdsPaper({});
            return DrawnPaper{ paper, pdfOf(paper, {}) };
        });
        QTRY_COMPARE(made.count(), 1);
        QVERIFY(!show.drawn().pdf.isEmpty());
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

#include "tests/pdfwords.h"
#include "tests/suite.h"
#include "tests/widgets/office.h"
#include "widgets/print/papers.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QPushButton>

using namespace office;

namespace
{

/** 9/1 (GCN 400,0 m²), 9/2 with a certificate, 9/3 without, and 8/70 on the next sheet in the west. */
Rows neighbours()
{
    gis::Record eighth = parcelOf(70, u"8"_s, surface(block(-20'000, 0, 20'000, 20'000)));
    return { eighth, rowOf("map_sheet", 51, { { "sheet_no", u"8"_s }, { "scale", qint64(500) } }),
             rowOf("certificate", 80, { { "serial", u"CH 000053"_s }, { "state", u"in_force"_s } }),
             rowOf("certificate_parcel", 81,
                   { { "certificate_id", gis::idValue(uuid(80)) },
                     { "parcel_id", gis::idValue(uuid(2)) },
                     { "paper_area", 400.0 } }) };
}

} // namespace

/** A boundary is corrected from a measured paper: the walk of Wednesday, in the window. */
class TestMeasuredwalk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::Vietnamese)); }

    void aPastedTableGoesFromItsBasisToThePrintedPapers()
    {
        Office office(neighbours());
        office.withDialog([](QDialog &dialog) { // the slip and what it goes by
            for (auto *line : dialog.findChildren<QLineEdit *>())
                if (line->placeholderText().contains(u"14/2026"))
                    line->setText(u"Phiếu đo đạc số 14/2026"_s);
            dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        });
        office.start(u"Correction Slip and Basis…"_s);
        const QUuid slip = office.rows("dossier").front().id;

        office.start(u"Corner Table"_s);
        QApplication::clipboard()->setText(u"1\t2289999,50\t549999,60\n2\t2290000,00\t550020,00\n"
                                           "3\t2290020,80\t550020,30\n4\t2290020,00\t550010,00\n"
                                           "5\t2290020,00\t550000,00"_s);
        QTest::keySequence(office.corners->findChild<QTableWidget *>(), QKeySequence::Paste);
        QVERIFY2(office.refusal.isEmpty(), qPrintable(office.refusal));
        QVERIFY2(office.corners->findChild<QLabel *>()->text().contains(u"X"_s),
                 qPrintable(office.corners->findChild<QLabel *>()->text())); // the order is said
        QCOMPARE(office.corners->draft().size(), std::size_t(5));
        for (auto *button : office.corners->findChildren<QPushButton *>())
            if (button->text() == u"Redraw the Parcel"_s)
                button->click();
        QVERIFY2(office.isProposed(), qPrintable(office.refusal));

        const QString page = office.pageText();
        for (const QString &word : { u"9/1"_s, u"9/2"_s, u"9/3"_s, u"9/4"_s, u"8/70"_s, u"400,0"_s,
                                     u"BX 123457"_s, u"CH 000053"_s, u"Phiếu đo đạc số 14/2026"_s })
            QVERIFY2(page.contains(word), qPrintable(word + u" in\n"_s + page));
        office.press(Qt::Key_Return);
        QVERIFY(!office.map->proposal());

        QVERIFY(std::abs(office.area(1) - 400) > 1); // labels and areas follow: the map draws the fabric
        QVERIFY(std::abs(office.area(70) - 400) > 1); // the corner on the sheet's edge moved there too
        for (const gis::Record &line : office.rows("certificate_parcel"))
            QCOMPARE(line.real("paper_area"), 400.0); // what papers say stays
        QCOMPARE(office.window.document()->file().entries().back().dossier, slip);

        const auto *document = office.window.document();
        const auto words = [&](PaperKind kind) {
            return wordsOf(pdfOf(paperOf(kind, document->file(), document->fabric(), uuid(1), slip), {}));
        };
        QVERIFY(words(PaperKind::Survey).contains(u"Phiếu đo đạc số 14/2026"_s));
        QVERIFY(words(PaperKind::Extract).contains(u"2.289.999,50"_s));
        const QString before = words(PaperKind::BeforeAfter);
        for (const QString &word : { u"8/70"_s, u"9/1"_s, u"9/4"_s, u"2.290.020,80"_s, u"CH 000053"_s })
            QVERIFY2(before.contains(word), qPrintable(word + u" in "_s + before));

        office.window.document()->undo();
        QCOMPARE(office.area(1), 400.0);
        QCOMPARE(office.area(70), 400.0);
    }
};

DIABA_TEST(TestMeasuredwalk)
#include "tst_measuredwalk.moc"

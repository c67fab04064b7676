#include "widgets/scanviewer.h"

#include "widgets/paperview.h"

#include "gis/error.h"
#include "tests/suite.h"

#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>
#include <QWheelEvent>

using namespace Qt::StringLiterals;

class TestScanviewer : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    /** A PDF with one page for each of \a colours. */
    QString pdf(const QString &name, const QList<QColor> &colours,
                QPageLayout::Orientation way = QPageLayout::Portrait)
    {
        const QString path = m_folder.filePath(name);
        QPdfWriter writer(path);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(way);
        writer.setPageMargins({});
        writer.setResolution(72);
        QPainter painter(&writer);
        for (int page = 0; page < colours.size(); ++page) {
            if (page)
                writer.newPage();
            painter.fillRect(QRectF(0, 0, writer.width(), writer.height()), colours[page]);
        }
        return path;
    }

    ScanRef scan(const QString &path, const QString &kind = u"certificate"_s)
    {
        return { path, QFileInfo(path).fileName(), {}, kind };
    }

    static QColor middle(ScanViewer &viewer)
    {
        const QImage picture = viewer.paper()->grab().toImage();
        return picture.pixelColor(picture.width() / 2, picture.height() / 2);
    }

    static bool waitForPage(ScanViewer &viewer)
    {
        return QTest::qWaitFor([&] { return viewer.paper()->hasImage(); });
    }

    static void wheel(QWidget *widget, QPointF at, int steps, Qt::KeyboardModifiers modifiers)
    {
        QWheelEvent event(at, widget->mapToGlobal(at), {}, { 0, 120 * steps }, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(widget, &event);
    }

private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QFile::remove(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/scans.ini"_s);
    }

    void withoutScansItSaysWhatToDo()
    {
        ScanViewer viewer;
        QVERIFY(viewer.message().contains(u"Drop"_s));
        QCOMPARE(viewer.currentScan(), -1);
        viewer.showNext();
        viewer.showPage(3);
        viewer.setMarked(0, { 0, 0, 1, 1 });
        QCOMPARE(viewer.pageCount(), 0);
    }

    void pagesTurnByKeysAndByNumber()
    {
        ScanViewer viewer;
        viewer.resize(500, 600);
        viewer.setScans({ scan(pdf(u"a.pdf"_s, { Qt::red, Qt::green, Qt::blue }), u"other"_s) });
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.pageCount(), 3);
        QCOMPARE(middle(viewer), QColor(Qt::red));
        QTest::keyClick(viewer.paper(), Qt::Key_PageDown);
        QVERIFY(waitForPage(viewer));
        QCOMPARE(middle(viewer), QColor(Qt::green));
        auto *box = viewer.findChild<QLineEdit *>();
        box->selectAll();
        QTest::keyClicks(box, u"3"_s);
        QTest::keyClick(box, Qt::Key_Return);
        QVERIFY(waitForPage(viewer));
        QCOMPARE(middle(viewer), QColor(Qt::blue));
        QTest::keyClick(viewer.paper(), Qt::Key_PageDown);
        QCOMPARE(viewer.page(), 2);
        QTest::keyClick(viewer.paper(), Qt::Key_PageUp);
        QCOMPARE(viewer.page(), 1);
    }

    void nextGoesFromCertificateToIdentityToPageFour()
    {
        ScanViewer viewer;
        viewer.setScans({ scan(pdf(u"gcn.pdf"_s, { Qt::red, Qt::green, Qt::blue, Qt::yellow })),
                          scan(pdf(u"cccd.pdf"_s, { Qt::cyan }), u"identity"_s) });
        QVERIFY(waitForPage(viewer));
        QSignalSpy shown(&viewer, &ScanViewer::scanShown);
        viewer.showNext();
        QVERIFY(waitForPage(viewer));
        QCOMPARE(middle(viewer), QColor(Qt::cyan));
        QCOMPARE(viewer.currentScan(), 1);
        viewer.showNext();
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.currentScan(), 0);
        QCOMPARE(viewer.page(), 3);
        QCOMPARE(middle(viewer), QColor(Qt::yellow));
        viewer.showNext();
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.page(), 0);
        QCOMPARE(shown.size(), 3);
    }

    void foldedCertificatesOpenAtPageTwoAndThenPageFour()
    {
        ScanViewer viewer;
        viewer.resize(500, 600);
        viewer.grab(); // lays it out
        viewer.setScans({ scan(pdf(u"a3.pdf"_s, { Qt::red, Qt::green }, QPageLayout::Landscape)) });
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.page(), 1);
        viewer.setMarked(1, { 0.02, 0.1, 0.46, 0.05 }); // a line of page 2
        const QRectF line = viewer.paper()->markedRect();
        QVERIFY(QRectF(QPointF(), viewer.paper()->size()).contains(line));
        QVERIFY(line.width() > 0.85 * viewer.paper()->width());
        viewer.showNext();
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.page(), 0);
        QTest::keyClick(viewer.paper(), Qt::Key_W);
        QCOMPARE(viewer.paper()->look().fit, PaperLook::Width);
        QTest::keyClick(viewer.paper(), Qt::Key_W);
        QCOMPARE(viewer.paper()->look().fit, PaperLook::Half);
    }

    void ctrlWheelZoomsAtThePointer()
    {
        ScanViewer viewer;
        viewer.resize(500, 600);
        viewer.setScans({ scan(pdf(u"z.pdf"_s, { Qt::red })) });
        QVERIFY(waitForPage(viewer));
        PaperView *paper = viewer.paper();
        viewer.setMarked(0, { 0.4, 0.3, 0.01, 0.01 });
        const QPointF at = paper->markedRect().topLeft();
        const double before = paper->zoom();
        wheel(paper, at, 3, Qt::ControlModifier);
        QVERIFY(paper->zoom() > 1.3 * before);
        const QPointF moved = paper->markedRect().topLeft() - at;
        QVERIFY2(std::abs(moved.x()) < 0.01 && std::abs(moved.y()) < 0.01,
                 qPrintable(u"%1 %2"_s.arg(moved.x()).arg(moved.y())));
        QTest::keyClick(paper, Qt::Key_W);
        QVERIFY(std::abs(paper->zoom() - before) < 1e-9);
    }

    void draggingPansButNeverLosesThePage()
    {
        ScanViewer viewer;
        viewer.resize(500, 600);
        viewer.setScans({ scan(pdf(u"p.pdf"_s, { Qt::red })) });
        QVERIFY(waitForPage(viewer));
        PaperView *paper = viewer.paper();
        viewer.setMarked(0, { 0, 0, 0.01, 0.01 });
        const QPointF before = paper->markedRect().topLeft();
        QTest::mousePress(paper, Qt::LeftButton, {}, { 200, 300 });
        QTest::mouseMove(paper, { 200, 280 });
        QTest::mouseRelease(paper, Qt::LeftButton, {}, { 200, 280 });
        QCOMPARE(paper->markedRect().topLeft() - before, QPointF(0, -20));
        for (int i = 0; i < 100; ++i)
            wheel(paper, { 200, 200 }, -1, {});
        QVERIFY(paper->markedRect().top() > -paper->width() * 1.5);
        QCOMPARE(middle(viewer), QColor(Qt::red));
    }

    void theLookIsRememberedForEachScan()
    {
        const ScanRef a = scan(pdf(u"ra.pdf"_s, { Qt::red, Qt::green })),
                      b = scan(pdf(u"rb.pdf"_s, { Qt::blue }), u"identity"_s);
        {
            ScanViewer viewer;
            viewer.setScans({ a, b });
            QVERIFY(waitForPage(viewer));
            viewer.showPage(1);
            QTest::keyClick(viewer.paper(), Qt::Key_R);
            QTest::keyClick(viewer.paper(), Qt::Key_Plus);
            QVERIFY(waitForPage(viewer));
        }
        ScanViewer viewer;
        viewer.setScans({ b, a });
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.paper()->look().turns, 0);
        viewer.showScan(1);
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.page(), 1);
        QCOMPARE(viewer.paper()->look().turns, 1);
        QCOMPARE(viewer.paper()->look().fit, PaperLook::None);
    }

    void markAndFocusDoNotTintThePage()
    {
        ScanViewer viewer;
        viewer.resize(500, 600);
        viewer.show();
        viewer.setScans({ scan(pdf(u"t.pdf"_s, { Qt::red })) });
        QVERIFY(waitForPage(viewer));
        viewer.activateWindow();
        viewer.paper()->setFocus();
        QTRY_VERIFY(viewer.paper()->hasFocus());
        viewer.setMarked(0, { 0.1, 0.1, 0.2, 0.05 });
        QCOMPARE(middle(viewer), QColor(Qt::red));
    }

    void theMarkTurnsWithThePaperAndComesIntoView()
    {
        ScanViewer viewer;
        viewer.resize(500, 400);
        viewer.setScans({ scan(pdf(u"m.pdf"_s, { Qt::red, Qt::white }), u"other"_s) });
        QVERIFY(waitForPage(viewer));
        viewer.setMarked(1, { 0.1, 0.9, 0.3, 0.02 });
        QCOMPARE(viewer.page(), 1);
        QVERIFY(waitForPage(viewer));
        const QRectF view(QPointF(), viewer.paper()->size());
        QVERIFY(view.contains(viewer.paper()->markedRect()));
        QTest::keyClick(viewer.paper(), Qt::Key_P);
        const QRectF upright = viewer.paper()->markedRect();
        QTest::keyClick(viewer.paper(), Qt::Key_R);
        const QRectF turned = viewer.paper()->markedRect();
        QVERIFY(turned.center().x() < view.center().x() && turned.height() > turned.width());
        QVERIFY(upright.width() > upright.height());
        viewer.showPage(0);
        QVERIFY(viewer.paper()->markedRect().isEmpty());
    }

    void aMissingScanSaysSo()
    {
        ScanViewer viewer;
        viewer.setScans({ scan(m_folder.filePath(u"nothing.pdf"_s)) });
        QTRY_VERIFY(viewer.message().contains(u"missing"_s));
        QCOMPARE(viewer.pageCount(), 0);
    }

    void aDamagedScanSaysSo_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("Giấy chứng nhận");
        QTest::newRow("head only") << QByteArray("%PDF-1.4\n");
    }
    void aDamagedScanSaysSo()
    {
        QFETCH(QByteArray, bytes);
        QFile file(m_folder.filePath(u"damaged.pdf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
        file.close();
        ScanViewer viewer;
        const ScanRef good = scan(pdf(u"good.pdf"_s, { Qt::red }));
        viewer.setScans({ scan(file.fileName()), good });
        QTRY_VERIFY(viewer.message().contains(u"Could not open"_s));
        viewer.showNext();
        QVERIFY(waitForPage(viewer));
        QVERIFY(viewer.message().isEmpty());
        QCOMPARE(middle(viewer), QColor(Qt::red));
    }

    void aChangedScanIsNotShown()
    {
        ScanRef changed = scan(pdf(u"c.pdf"_s, { Qt::red }));
        changed.sha256 = QString(64, u'0');
        ScanViewer viewer;
        viewer.setScans({ changed });
        QTRY_VERIFY(viewer.message().contains(u"not the one that was stored"_s));
    }

    void droppedPapersAreAnnounced()
    {
        ScanViewer viewer;
        QSignalSpy dropped(&viewer, &ScanViewer::fileDropped);
        QMimeData data;
        data.setUrls({ QUrl::fromLocalFile(u"/scans/BX 123456-GCN.PDF"_s),
                       QUrl(u"https://example.vn/a.pdf"_s), QUrl::fromLocalFile(u"/scans/letter.docx"_s) });
        QDragEnterEvent enter({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&viewer, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent event({ 10, 10 }, Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&viewer, &event);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped[0][0].toString(), u"/scans/BX 123456-GCN.PDF"_s);
    }

    void otherScansReplaceTheOnesInView()
    {
        ScanViewer viewer;
        const ScanRef a = scan(pdf(u"oa.pdf"_s, { Qt::red })), b = scan(pdf(u"ob.pdf"_s, { Qt::blue }));
        viewer.setScans({ a });
        QVERIFY(waitForPage(viewer));
        viewer.setScans({ b, a });
        QVERIFY(waitForPage(viewer));
        QCOMPARE(viewer.currentScan(), 1); // the paper under the eyes stays
        viewer.setScans({ b });
        QVERIFY(waitForPage(viewer));
        QCOMPARE(middle(viewer), QColor(Qt::blue));
        viewer.setScans({});
        QVERIFY(viewer.message().contains(u"Drop"_s));
    }

    void aRectangleDrawnOnATurnedPageIsGivenOfTheUprightOne()
    {
        ScanViewer viewer;
        viewer.resize(700, 900);
        viewer.show();
        viewer.setScans({ scan(pdf(u"a.pdf"_s, { Qt::white })) });
        QVERIFY(waitForPage(viewer));
        QTest::keyClick(viewer.paper(), Qt::Key_P); // the whole page
        QSignalSpy drawn(&viewer, &ScanViewer::placeDrawn);
        for (const int turns : { 0, 1 }) {
            if (turns)
                QTest::keyClick(viewer.paper(), Qt::Key_R);
            const QPoint middle(viewer.paper()->width() / 2, viewer.paper()->height() / 2);
            QTest::keyClick(viewer.paper(), Qt::Key_M);
            QTest::mousePress(viewer.paper(), Qt::LeftButton, {}, middle);
            QTest::mouseMove(viewer.paper(), middle + QPoint(60, 20));
            QTest::mouseRelease(viewer.paper(), Qt::LeftButton, {}, middle + QPoint(60, 20));
            QCOMPARE(drawn.count(), turns + 1);
            QCOMPARE(drawn.last().at(0).toInt(), 0);
            viewer.setMarked(0, drawn.last().at(1).toRectF());
            const QRect marked = viewer.paper()->markedRect().toAlignedRect();
            QVERIFY(std::abs(marked.width() - 60) < 4 && std::abs(marked.height() - 20) < 4);
        }
    }
};

DIABA_TEST(TestScanviewer)
#include "tst_scanviewer.moc"

#include "widgets/mainwindow.h"

#include "storage/workingfile.h"
#include "widgets/form/fieldcell.h"
#include "widgets/form/parcelform.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/queuedesk.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/whypanel.h"
#include "widgets/scanviewer.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/window/keylist.h"
#include "widgets/window/messagebar.h"
#include "widgets/window/otherwriterpanel.h"
#include "widgets/window/sheetbox.h"
#include "widgets/window/statusline.h"
#include "gis/codelists.h"
#include "storage/parceledits.h"
#include "storage/scans.h"
#include "storage/valueplace.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QAction>
#include <QApplication>
#include <QTimer>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPainter>
#include <QPdfWriter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTextBrowser>

using namespace Qt::StringLiterals;
using namespace testdata;

class TestMainwindow : public QObject
{
    Q_OBJECT

    /** A file with one parcel, 9/52, in \a folder. */
    static QString fileIn(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(u"a.diaba"_s);
        auto file = storage::WorkingFile::create(path, { {}, u"EPSG:9209"_s });
        storage::BulkLoad load(file);
        gis::Record record{ &gis::table("parcel"), uuid(1), 0, {} };
        record.set("sheet_no", u"9"_s);
        record.set("parcel_no", u"52"_s);
        record.set("geometry", gis::geometryValue(surface(square(0, 0, 10'000))));
        load.add(record);
        load.commit(u"Load"_s, u"test"_s, {});
        return path;
    }

    /** Opens \a path; false if that does not come to an end. */
    static bool open(MainWindow &window, const QString &path)
    {
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(path);
        return opened.wait(20'000);
    }

    /** As sqlite3 or QGIS would. */
    static void foreign(const QString &path, const QString &sql)
    {
        storage::Database(path, storage::Database::Write, true).execute(sql);
    }

    /** Two empty pages. */
    static void makePdf(const QString &path)
    {
        QPdfWriter writer(path);
        QPainter painter(&writer);
        writer.newPage();
    }

    static bool statusSays(const MainWindow &window, const QString &words)
    {
        const auto labels = window.findChild<StatusLine *>()->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *l) { return l->text().contains(words); });
    }

    static void rename(MainWindow &window, const QString &hamlet)
    {
        const gis::Record before = *window.document()->file().record(gis::table("parcel"), uuid(1));
        gis::Record after = before;
        after.set("hamlet", hamlet);
        window.document()->apply({ u"Rename"_s, { *gis::updateOf(before, after) } });
    }

    static QString hamlet(const MainWindow &window)
    {
        return window.document()->file().record(gis::table("parcel"), uuid(1))->text("hamlet");
    }

private Q_SLOTS:
    void aFileOpensAndAnEditShowsInItsHistory()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(path);
        QVERIFY(opened.wait(20'000));
        QVERIFY(window.document());
        QCOMPARE(window.document()->fabric().size(), 1u);
        window.open(folder.filePath(u"none.diaba"_s));
        const auto *message = window.findChild<MessageBar *>();
        QTRY_VERIFY(message->text().contains(u"none.diaba"_s)); // said, never shown as an empty map
        QCOMPARE(window.document()->file().path(), path); // and what was open stays so
    }

    void doneKeepsTheFixThatIsPreviewedAndSkippedDoesNot()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        const auto area = [&] {
            return window.document()->file().record(gis::table("parcel"), uuid(1))->real("recorded_area");
        };
        const gis::Record before = *window.document()->file().record(gis::table("parcel"), uuid(1));
        gis::Record after = before;
        after.set("recorded_area", 100.2); // the shape has 100
        window.document()->apply({ u"x"_s, { *gis::updateOf(before, after) } });
        auto *desk = window.findChild<QueueDesk *>();
        QTRY_VERIFY(desk->check()->isUpToDate());
        auto *queue = window.findChild<QueuePanel *>();
        QueueFilter filter;
        filter.rule = gis::indexOfRule(u"DUNG-07");
        queue->setFilter(filter);
        auto *fix = window.findChild<FixPanel *>();
        auto *bar = window.findChild<WorkBar *>();
        const auto preview = [&] {
            queue->step(0);
            desk->fix();
            return !fix->isHidden();
        };
        QVERIFY(preview());
        bar->skipAction()->trigger();
        QCOMPARE(area(), 100.2);
        QVERIFY(preview());
        bar->doneAction()->trigger();
        QCOMPARE(area(), 100.0);
        QTRY_COMPARE(queue->model()->rowCount(), 0);
    }

    void whoeverComesSecondOnlyReadsAndIsToldWhoEdits()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        const storage::WorkingFile first(path, storage::WorkingFile::Access::Write);
        MainWindow window;
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(path);
        QVERIFY(opened.wait(20'000));
        QVERIFY(window.document()->file().isReadOnly());
        QVERIFY(window.findChild<MessageBar *>()->text().contains(window.document()->file().lockHolder()));
    }

    void whatWasTypedAndNotSavedKeepsItsParcelFromBeingDone()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        static_cast<QWidget &>(window).show();
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(path);
        QVERIFY(opened.wait(20'000));
        auto *list = window.findChild<ParcelList *>();
        auto *form = window.findChild<ParcelForm *>();
        list->setCurrent(uuid(1));
        QVERIFY(form->focusField(uuid(1), u"recorded_area"_s));
        FieldCell *cell = form->page().cell(uuid(1), gis::table("parcel").indexOf("recorded_area"));
        QVERIFY(cell);
        cell->edit()->type(u"much"_s);
        auto *work = window.findChild<WorkBar *>();
        work->mark(storage::WorkState::Done);
        QCOMPARE(list->workCounts().doneToday, 0);
        QVERIFY(!window.findChild<MessageBar *>()->text().isEmpty());
        cell->edit()->type(u"120"_s);
        work->mark(storage::WorkState::Done);
        const auto isDone = [&] { // if it has been checked by now, what is still wrong is asked about
            for (QPushButton *button : work->findChildren<QPushButton *>())
                if (button->isVisible() && button->text() == u"Mark as Done All the Same")
                    button->click();
            return list->workCounts().doneToday == 1;
        };
        QTRY_VERIFY(isDone());
    }

    void aMessageGoesWithEscapeAndWithTheFile()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        QVERIFY(open(window, path));
        auto *message = window.findChild<MessageBar *>();
        static_cast<QWidget &>(window).show();
        message->say(u"something"_s);
        QTest::keyClick(window.findChild<MapCanvas *>(), Qt::Key_Escape);
        QTRY_VERIFY(message->text().isEmpty());
        message->say(u"something"_s);
        for (QAction *action : window.findChildren<QAction *>())
            if (action->text() == u"&Close File")
                action->trigger();
        QVERIFY(!window.document());
        QVERIFY(message->text().isEmpty());
    }

    void theFieldInHandIsThereAgainAfterARestart()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        for (const bool again : { false, true }) {
            MainWindow window;
            static_cast<QWidget &>(window).show();
            auto *list = window.findChild<ParcelList *>();
            auto *form = window.findChild<ParcelForm *>();
            QSignalSpy opened(&window, &MainWindow::opened), focused(form, &ParcelForm::fieldFocused);
            window.open(path);
            QVERIFY(opened.wait(20'000));
            if (!again) {
                list->setCurrent(uuid(1));
                QVERIFY(form->focusField(uuid(1), u"hamlet"_s));
            }
            QTRY_VERIFY(!focused.isEmpty());
            QCOMPARE(focused.last().at(2).toString(), u"hamlet"_s);
            QCOMPARE(form->parcel(), uuid(1));
            if (!again)
                QTest::qWait(1100); // the list writes its parcel a moment later
        } // no orderly close: nothing is written on the way out that a power cut would lose
    }

    void theWindowFitsAFullLaptopScreenAtLargeLetters()
    {
        QTemporaryDir folder;
        MainWindow window;
        QSignalSpy opened(&window, &MainWindow::opened);
        window.open(fileIn(folder));
        QVERIFY(opened.wait(20'000));
        static_cast<QWidget &>(window).show();
        for (QDockWidget *dock : window.findChildren<QDockWidget *>()) {
            dock->show();
            QCoreApplication::processEvents();
            const QSize least = window.minimumSizeHint();
            const QString said = dock->objectName() + u": %1 × %2"_s.arg(least.width()).arg(least.height());
            QVERIFY2(least.width() <= 1366 * 2 / 3, qPrintable(said)); // 150 %
            QVERIFY2(least.height() <= 740 * 2 / 3, qPrintable(said));
            dock->hide();
        }
    }

    void theCornerTableShowsWholeCoordinatesAtLargeLetters()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        window.setWindowState(Qt::WindowNoState);
        window.resize(1366 * 2 / 3, 740 * 2 / 3); // 150 %
        static_cast<QWidget &>(window).show();
        auto *dock = window.findChild<QDockWidget *>(u"corners"_s);
        auto *form = window.findChild<ParcelForm *>();
        QVERIFY(form->isVisible());
        dock->show();
        QTRY_VERIFY(!form->isVisible());
        const auto *table = dock->findChild<QTableWidget *>();
        const int needed = table->fontMetrics().horizontalAdvance(u"2290456,789"_s) + 8;
        QTRY_VERIFY2(table->columnWidth(1) >= needed && table->columnWidth(2) >= needed,
                     qPrintable(QString::number(table->columnWidth(1))));
        QVERIFY(window.findChild<MapCanvas *>()->width() >= 250);
        dock->hide();
        QTRY_VERIFY(form->isVisible());
    }

    void aFixInHandScrollsAndTheWindowKeepsItsSize()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        window.setWindowState(Qt::WindowNoState);
        const QSize screen(1366 * 2 / 3, 740 * 2 / 3); // 150 %
        window.resize(screen);
        static_cast<QWidget &>(window).show();
        gis::ShapeChoice choice{ u"The ground is that of parcel 9/52"_s, {}, {}, {}, 0 };
        choice.refusal = QString(u"Very long words. "_s).repeated(20);
        for (int i = 0; i < 6; ++i)
            choice.parcels.push_back({ uuid(1), u"9/5%1"_s.arg(i), 164.3, 166.1, { u"BX 123456"_s } });
        auto *fix = window.findChild<FixPanel *>();
        window.findChild<WhyPanel *>()->setText(QString(u"why<br>"_s).repeated(9));
        fix->choose(QString(u"An overlap of 9/52. "_s).repeated(9), { choice, choice, choice });
        QCoreApplication::processEvents();
        QCOMPARE(window.size(), screen);
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.height() <= screen.height(), qPrintable(QString::number(least.height())));
        for (const QPushButton *button : fix->findChildren<QPushButton *>())
            if (button->isVisible())
                QVERIFY(window.rect().contains(
                    QRect(button->mapTo(&window, QPoint()), button->size()))); // all can be pressed
    }

    void whatAnotherProgramWroteIsListedToBeKeptOrPutBack_data()
    {
        QTest::addColumn<int>("button");
        QTest::addColumn<QString>("hamletAfter");
        QTest::addColumn<int>("entriesMore");
        QTest::newRow("kept") << 0 << u"Bến"_s << 2; // the slip it opens, and the edit
        QTest::newRow("put back") << 1 << QString() << 0;
    }

    void whatAnotherProgramWroteIsListedToBeKeptOrPutBack()
    {
        QFETCH(int, button);
        QFETCH(QString, hamletAfter);
        QFETCH(int, entriesMore);
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        QVERIFY(open(window, path));
        const std::size_t entries = window.document()->file().entries().size();
        auto *others = window.findChild<OtherWriterPanel *>();
        QSignalSpy found(others, &OtherWriterPanel::found), settled(others, &OtherWriterPanel::settled);
        foreign(path, u"UPDATE parcel SET hamlet = 'Bến'"_s);
        others->look();
        QVERIFY(found.wait(5000));
        const QString told = others->findChild<QTextBrowser *>()->toPlainText();
        QVERIFY2(told.contains(u"9/52"_s) && told.contains(u"→ Bến"_s), qPrintable(told));
        QVERIFY(!window.findChild<MessageBar *>()->text().isEmpty());
        others->findChildren<QPushButton *>().at(button)->click();
        QVERIFY(settled.count() || settled.wait(5000));
        QCOMPARE(hamlet(window), hamletAfter);
        QCOMPARE(window.document()->file().entries().size(), entries + std::size_t(entriesMore));
        QVERIFY(window.findChild<MessageBar *>()->text().isEmpty());
        others->look();
        QVERIFY(others->writes().changes.empty());
    }

    void aFileIsNotClosedOverForeignRowsNobodyDecidedAbout_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<bool>("isClosed");
        QTest::addColumn<QString>("hamletAfter");
        QTest::newRow("cancelled") << u"Cancel"_s << false << u"Bến"_s;
        QTest::newRow("kept") << u"Keep as My Correction"_s << true << u"Bến"_s;
        QTest::newRow("put back") << u"Put Back as It Was"_s << true << QString();
    }

    void aFileIsNotClosedOverForeignRowsNobodyDecidedAbout()
    {
        QFETCH(QString, answer);
        QFETCH(bool, isClosed);
        QFETCH(QString, hamletAfter);
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        static_cast<QWidget &>(window).show();
        QVERIFY(open(window, path));
        auto *others = window.findChild<OtherWriterPanel *>();
        QSignalSpy found(others, &OtherWriterPanel::found);
        foreign(path, u"UPDATE parcel SET hamlet = 'Bến'"_s);
        others->look();
        QVERIFY(found.wait(5000));
        QTimer::singleShot(0, &window, [&] {
            for (auto *button : QApplication::activeModalWidget()->findChildren<QPushButton *>())
                if (button->text().remove(u'&') == answer)
                    button->click();
        });
        QCOMPARE(window.close(), isClosed);
        QCOMPARE(hamlet(window), hamletAfter);
    }

    void aWindowMayGoWhileForeignRowsAreCompared()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        {
            MainWindow window;
            QVERIFY(open(window, path));
            foreign(path, u"UPDATE parcel SET hamlet = 'Bến'"_s);
            window.findChild<OtherWriterPanel *>()->look();
        }
        MainWindow again; // what nobody decided about is in the rows, as it was written
        QVERIFY(open(again, path));
        QCOMPARE(hamlet(again), u"Bến"_s);
    }

    void ourOwnEditsAreNotTakenForAnotherPrograms()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        auto *others = window.findChild<OtherWriterPanel *>();
        QSignalSpy found(others, &OtherWriterPanel::found);
        for (const QString &name : { u"Một"_s, u"Hai"_s }) {
            rename(window, name);
            others->look();
        }
        QTest::qWait(100);
        QVERIFY(found.isEmpty());
    }

    void whatIsNoWorkingFileIsRefusedAndWhatIsOpenStays_data()
    {
        QTest::addColumn<QByteArray>("content"); // null = made from a good file by the SQL
        QTest::addColumn<QString>("sql");
        QTest::newRow("empty") << QByteArray("") << QString();
        QTest::newRow("renamed") << QByteArray(5000, 'x') << QString();
        QTest::newRow("truncated") << QByteArray() << u"cut"_s;
        QTest::newRow("folder") << QByteArray() << u"folder"_s;
        QTest::newRow("newer") << QByteArray() << u"PRAGMA user_version = 99"_s;
        QTest::newRow("foreign") << QByteArray() << u"PRAGMA application_id = 7"_s;
        QTest::newRow("trigger")
            << QByteArray() << u"CREATE TRIGGER evil AFTER INSERT ON party BEGIN DELETE FROM parcel; END"_s;
    }

    void whatIsNoWorkingFileIsRefusedAndWhatIsOpenStays()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, sql);
        QTemporaryDir folder, other;
        const QString path = fileIn(folder);
        QString bad = other.filePath(u"bad.diaba"_s);
        if (!content.isNull()) {
            QFile file(bad);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        } else if (sql == u"folder") {
            bad = other.path();
        } else {
            QVERIFY(QFile::rename(fileIn(other), bad));
            if (sql == u"cut")
                QVERIFY(QFile::resize(bad, QFileInfo(bad).size() / 2));
            else
                foreign(bad, sql);
        }
        MainWindow window;
        QVERIFY(open(window, path));
        window.open(bad);
        const auto *message = window.findChild<MessageBar *>();
        const QString name = QFileInfo(bad).fileName();
        QTRY_VERIFY2(message->text().contains(u"/"_s + name), qPrintable(message->text()));
        QVERIFY2(message->text().endsWith(u'.'), qPrintable(message->text()));
        QCOMPARE(window.document()->file().path(), path);
        QCOMPARE(window.findChild<MapCanvas *>()->fabric().size(), 1u);
    }

    void theOpenFileOpenedAgainStaysAsItIs()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        QVERIFY(open(window, path));
        const storage::Document *document = window.document();
        window.open(path);
        QVERIFY(window.findChild<MessageBar *>()->text().contains(u"a.diaba"_s));
        QTest::qWait(50);
        QCOMPARE(window.document(), document);
        QVERIFY(!window.document()->file().isReadOnly());
    }

    void aFileThatIsReadOnlyIsNotSaidOfTheNextOne()
    {
        QTemporaryDir folder, other;
        const QString path = fileIn(folder);
        MainWindow window;
        {
            const storage::WorkingFile first(path, storage::WorkingFile::Access::Write);
            QVERIFY(open(window, path));
        }
        QVERIFY(statusSays(window, u"For reading only"_s));
        QVERIFY(open(window, fileIn(other)));
        QVERIFY(!statusSays(window, u"For reading only"_s));
    }

    void aSlipIsUnsentWhileItHasEdits()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        QVERIFY(!statusSays(window, u"not sent"_s));
        rename(window, u"Bến"_s);
        QVERIFY(statusSays(window, u"not sent"_s));
        window.document()->undo();
        QVERIFY(!statusSays(window, u"not sent"_s)); // the slip is open still, with nothing in it
        window.document()->redo();
        QVERIFY(statusSays(window, u"not sent"_s));
    }

    void aLoadIsUndoneOnlyByWhoMeansIt_data()
    {
        QTest::addColumn<QString>("answer");
        QTest::addColumn<int>("parcels");
        QTest::newRow("left") << u"Leave Them"_s << 1;
        QTest::newRow("taken out") << u"Take the Rows Out"_s << 0;
    }

    void aLoadIsUndoneOnlyByWhoMeansIt()
    {
        QFETCH(QString, answer);
        QFETCH(int, parcels);
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        QTimer::singleShot(0, &window, [&] {
            for (auto *button : QApplication::activeModalWidget()->findChildren<QPushButton *>())
                if (button->text() == answer)
                    button->click();
        });
        const auto actions = window.findChildren<QAction *>();
        const auto undo = std::find_if(actions.begin(), actions.end(),
                                       [](const QAction *action) { return action->text() == u"Undo"_s; });
        QVERIFY(undo != actions.end());
        (*undo)->trigger(); // while it asks, panels may make their actions anew: the others may be gone
        QCOMPARE(window.document()->fabric().size(), std::size_t(parcels));
        if (parcels == 0)
            return;
        rename(window, u"Bến"_s); // of an edit nobody asks
        window.document()->undo();
        QVERIFY(hamlet(window).isEmpty());
    }

    void aWholeSheetIsItsFrame()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        MainWindow window;
        window.resize(1200, 700);
        static_cast<QWidget &>(window).show();
        QVERIFY(open(window, path));
        gis::Record sheet{ &gis::table("map_sheet"), uuid(7), 0, {} };
        sheet.set("sheet_no", u"9"_s);
        sheet.set("frame", gis::geometryValue(surface(square(-100'000, -100'000, 400'000))));
        window.document()->apply({ u"Frame"_s, { gis::insertOf(sheet) } });
        window.document()->reload();
        auto *sheets = window.findChild<SheetBox *>();
        QCOMPARE(sheets->count(), 1);
        Q_EMIT sheets->chosen();
        const gis::Box seen = window.findChild<MapCanvas *>()->view().box();
        QVERIFY(seen.west <= -100'000 && seen.south <= -100'000 && seen.east >= 300'000
                && seen.north >= 300'000);
    }

    void theSheetBoxGoesWithTheParcelInHand()
    {
        QTemporaryDir folder;
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        for (const int n : { 8, 9 }) {
            gis::Record sheet{ &gis::table("map_sheet"), uuid(quint32(70 + n)), 0, {} };
            sheet.set("sheet_no", QString::number(n));
            window.document()->apply({ u"Sheet"_s, { gis::insertOf(sheet) } });
        }
        window.document()->reload();
        auto *sheets = window.findChild<SheetBox *>();
        sheets->setSheet({ {}, u"8"_s });
        QCOMPARE(sheets->sheet()->sheetNo, u"8"_s);
        window.findChild<ParcelList *>()->setCurrent(uuid(1));
        QCOMPARE(sheets->sheet()->sheetNo, u"9"_s);
    }

    void aScanThatIsNoPdfIsRefusedInOneSentence_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("a letter") << QByteArray("Dear office, this is no scan.");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a torn PDF") << QByteArray("%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
        QTest::newRow("a program") << QByteArray("\x7f\x45LF\2\1\1\0\0\0", 10);
    }
    void aScanThatIsNoPdfIsRefusedInOneSentence()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString scan = folder.filePath(u"GCN-BX123456.pdf"_s);
        QFile file(scan);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        MainWindow window;
        QVERIFY(open(window, fileIn(folder)));
        window.findChild<ParcelList *>()->setCurrent(uuid(1));
        const auto entries = window.document()->file().entries().size();
        Q_EMIT window.findChild<ScanViewer *>()->fileDropped(scan);
        const QString said = window.findChild<MessageBar *>()->text();
        QVERIFY2(said.contains(u"GCN-BX123456.pdf"_s) && said.endsWith(u'.') && !said.contains(u'\n'),
                 qPrintable(said));
        QCOMPARE(window.document()->file().entries().size(), entries);
        QCOMPARE(window.document()->file().count(gis::table("scan")), 0);
    }

    void aRectangleDrawnOnTheScanIsThePlaceOfTheFieldInHand()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder), pdf = folder.filePath(u"gcn.pdf"_s);
        makePdf(pdf);
        MainWindow window;
        window.resize(1200, 700);
        static_cast<QWidget &>(window).show();
        QVERIFY(open(window, path));
        window.findChild<ParcelList *>()->setCurrent(uuid(1));
        auto *scans = window.findChild<ScanViewer *>();
        Q_EMIT scans->fileDropped(pdf);
        QTRY_COMPARE(scans->pageCount(), 2);
        auto *form = window.findChild<ParcelForm *>();
        QVERIFY(form->focusField(uuid(1), u"hamlet"_s));
        Q_EMIT scans->placeDrawn(1, QRectF(0.25, 0.5, 0.125, 0.0625));
        const auto place = storage::placeOf(*form->bundle(), uuid(1), u"hamlet"_s);
        QVERIFY(place);
        QCOMPARE(place->page, 1);
        QCOMPARE(place->share, QRectF(0.25, 0.5, 0.125, 0.0625));
        QCOMPARE(scans->page(), 1);
        QVERIFY(form->focusField(uuid(1), u"address"_s));
        scans->showPage(0);
        QVERIFY(form->focusField(uuid(1), u"hamlet"_s)); // the scan turns to where it stands
        QCOMPARE(scans->page(), 1);
        window.document()->undo();
        QVERIFY(!storage::placeOf(*form->bundle(), uuid(1), u"hamlet"_s));
    }

    void theKeysOfAllMenusAreListed()
    {
        MainWindow window;
        const QString told = keyTable(window.menuBar()->findChildren<QMenu *>());
        for (const QAction *action : window.findChildren<QAction *>())
            if (!action->shortcut().isEmpty() && !action->associatedObjects().isEmpty()
                && qobject_cast<QMenu *>(action->associatedObjects().first()))
                QVERIFY2(told.contains(action->shortcut().toString(QKeySequence::NativeText)),
                         qPrintable(action->text()));
        QVERIFY(told.contains(u"F4"_s));
        for (const QString &key :
             { u"Shift+drag a boundary"_s, u"<b>L</b>"_s, u"<b>G</b>"_s, u"<b>K</b>"_s, u"<b>X</b>"_s,
               u"<b>S  V</b>"_s, u"<b>C</b>"_s, u"<b>Backspace  Ctrl+Z</b>"_s, u"<b>Delete</b>"_s,
               u"<b>Ctrl</b>"_s, u"<b>Space</b>"_s })
            QVERIFY2(told.contains(key), qPrintable(key));
    }

    void aScanIsNamedInTheFormAndTakenOff()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder), pdf = folder.filePath(u"IMG_001.pdf"_s);
        makePdf(pdf);
        MainWindow window;
        QVERIFY(open(window, path));
        window.findChild<ParcelList *>()->setCurrent(uuid(1));
        auto *scans = window.findChild<ScanViewer *>();
        Q_EMIT scans->fileDropped(pdf);
        QCOMPARE(scans->scans().size(), 1u);
        auto *form = window.findChild<ParcelForm *>();
        const gis::Record scan = form->bundle()->of("scan")[0];
        FieldCell *kind = form->page().cell(scan.id, gis::table("scan").indexOf("kind"));
        QVERIFY(kind);
        kind->edit()->type(gis::codeLabel(u"scan_kind", u"certificate"_s));
        QVERIFY(kind->edit()->commit());
        QCOMPARE(scans->scans()[0].kind, u"certificate"_s);
        window.document()->apply(
            storage::removalOf(window.document()->file(), *form->bundle(), form->bundle()->of("scan")[0]));
        QVERIFY(scans->scans().empty());
        window.document()->undo();
        QCOMPARE(scans->scans().size(), 1u);
    }

    void noTwoActionsShareTheirKeys()
    {
        MainWindow window;
        QHash<QString, QString> taken;
        for (const QAction *action : window.findChildren<QAction *>())
            for (const QKeySequence &keys : action->shortcuts()) {
                if (action->shortcutContext() == Qt::WidgetShortcut
                    || action->shortcutContext() == Qt::WidgetWithChildrenShortcut)
                    continue;
                const QString other = taken.value(keys.toString());
                QVERIFY2(other.isEmpty() || other == action->text(),
                         qPrintable(keys.toString() + u": "_s + other + u" / "_s + action->text()));
                taken.insert(keys.toString(), action->text());
            }
        QVERIFY(taken.size() > 20);
    }
};

DIABA_TEST(TestMainwindow)
#include "tst_mainwindow.moc"

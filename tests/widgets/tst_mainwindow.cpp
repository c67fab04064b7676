#include "widgets/mainwindow.h"

#include "storage/workingfile.h"
#include "widgets/form/fieldcell.h"
#include "widgets/form/parcelform.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/window/messagebar.h"

#include "tests/suite.h"
#include "tests/testdata.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>

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
        QCOMPARE(list->workCounts().doneToday, 1);
    }

    void theFieldInHandIsThereAgainAfterARestart()
    {
        QTemporaryDir folder;
        const QString path = fileIn(folder);
        for (const bool again : { false, true }) {
            MainWindow window;
            static_cast<QWidget &>(window).show();
            QSignalSpy opened(&window, &MainWindow::opened);
            window.open(path);
            QVERIFY(opened.wait(20'000));
            auto *list = window.findChild<ParcelList *>();
            auto *form = window.findChild<ParcelForm *>();
            QSignalSpy focused(form, &ParcelForm::fieldFocused);
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
        const QSize least = window.minimumSizeHint();
        QVERIFY2(least.width() <= 1366 * 2 / 3, qPrintable(QString::number(least.width()))); // 150 %
        QVERIFY2(least.height() <= 740 * 2 / 3, qPrintable(QString::number(least.height())));
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

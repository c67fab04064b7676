#include "widgets/queue/queuedesk.h"

#include "gis/error.h"
#include "storage/exchange/export.h"
#include "storage/receipt.h"
#include "tests/suite.h"
#include "tests/widgets/formdata.h"
#include "widgets/form/parcelform.h"
#include "widgets/map/mapcanvas.h"
#include "widgets/parcellist/parcellist.h"
#include "widgets/parcellist/workbar.h"
#include "widgets/queue/fixpanel.h"
#include "widgets/queue/queuedelegate.h"
#include "widgets/queue/queuemodel.h"
#include "widgets/queue/queuepanel.h"
#include "widgets/queue/severitycolour.h"
#include "widgets/queue/whygroup.h"
#include "widgets/queue/whypanel.h"
#include "widgets/queue/workpanel.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSettings>
#include <QSignalSpy>
#include <QTableWidget>

using namespace formdata;
using namespace Qt::StringLiterals;
using testdata::uuid;

namespace
{

/** The panels of the window that the queue works with. */
struct Bench {
    explicit Bench(storage::Document *document)
    {
        bar.setWork([this] { return work.parcel(); }, [this] { return work.onward(); });
        map.setFabric(document->fabric());
        list->setDocument(document);
        form.setDocument(document);
        bar.setDocument(document);
        const auto apply = [document](const gis::Edit &edit) { document->apply(edit); };
        QObject::connect(&desk, &QueueDesk::edited, document, apply);
        QObject::connect(&bar, &WorkBar::edited, document, apply);
        QObject::connect(list, &ParcelList::currentChanged, &form, &ParcelForm::setParcel);
        QObject::connect(document, &storage::Document::changed, &map,
                         [this, document](const gis::Edit &edit) { map.changed(document->fabric(), edit); });
        map.resize(400, 300);
        work.resize(250, 600);
        map.show();
        work.show();
        desk.setDocument(document);
    }

    QueuePanel &queue() const { return *work.queue(); }
    QListView &view() const { return *queue().findChild<QListView *>(); }
    const CheckState &state() const { return *desk.check()->state(); }

    ParcelList *list = new ParcelList(nullptr);
    WorkPanel work{ list };
    WorkBar bar{ list };
    MapCanvas map;
    ParcelForm form{ nullptr };
    WhyPanel why;
    FixPanel fix;
    QueueDesk desk{ { &work, &map, &form, &why, &fix } };
};

} // namespace

class TestQueuedesk : public QObject
{
    Q_OBJECT

    std::unique_ptr<File> m_file;
    std::unique_ptr<Bench> m_bench;

    void waitForFindings() { QTRY_VERIFY(m_bench->desk.check()->isUpToDate()); }

    /** The open findings of \a rule that count for \a parcel. */
    int open(const char *rule, quint32 parcel) const
    {
        const gis::CheckRun &run = *m_bench->state().run;
        int count = 0;
        for (const std::size_t n : run.findingsOf(uuid(parcel)))
            count += run.isOpen(n) && run.finding(n).rule == QLatin1StringView(rule);
        return count;
    }

    void setArea(quint32 parcel, double area)
    {
        const gis::Record before = m_file->at("parcel", parcel);
        gis::Record after = before;
        after.set("recorded_area", area);
        m_file->document->apply({ u"x"_s, { *gis::updateOf(before, after) } });
    }

    /** Leaves only the lines of \a rule. */
    void showOnly(const char *rule)
    {
        QueueFilter filter;
        filter.rule = gis::indexOfRule(QString::fromLatin1(rule));
        m_bench->queue().setFilter(filter);
    }

    /** Answers the next dialog: fills its line edits and presses its first button. */
    void answer(const QStringList &texts)
    {
        QTimer::singleShot(0, qApp, [texts] {
            QWidget *dialog = QApplication::activeModalWidget();
            const auto edits = dialog->findChildren<QLineEdit *>();
            for (qsizetype i = 0; i < texts.size(); ++i)
                edits[i]->setText(texts[i]);
            dialog->findChildren<QPushButton *>().front()->click();
        });
    }

    bool isForeseen(QStringView words) const
    {
        const auto labels = m_bench->fix.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text().contains(words); });
    }

    /** Sends what is done and takes in the answer that \a conflicts say the slip has. */
    QUuid conflicting(const QString &conflicts)
    {
        storage::WorkingFile &file = m_file->document->file();
        const storage::ChangeSet sent =
            storage::exportChangeSet(file, {}, m_file->folder.filePath(u"sent.chinhly"_s), u"mẫu"_s);
        const auto text = [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); };
        QStringList answers;
        for (const storage::SentDossier &slip : sent.dossiers)
            answers += u"{\"id\":\"%1\",\"result\":\"%2\",\"rows\":[],\"conflicts\":[%3],\"why\":\"\"}"_s.arg(
                text(slip.id), slip.code.isEmpty() ? u"applied"_s : u"conflict"_s,
                slip.code.isEmpty() ? QString() : conflicts);
        const QString receipt = u"{\"format\":\"diaba-receipt\",\"version\":1,\"change_set\":\"%1\","
                                "\"province\":\"x\",\"answered_on\":\"2026-11-25T10:00:00.000Z\","
                                "\"dossiers\":[%2]}"_s.arg(text(sent.id), answers.join(u','));
        storage::takeIn(file, storage::receiptFromBytes(receipt.toUtf8()), u"mẫu"_s);
        m_bench->desk.checkWhole();
        waitForFindings();
        showOnly("SONG-03");
        return sent.dossiers.back().id;
    }

    QString stateOf(const QUuid &slip) const
    {
        return m_file->document->file().record(gis::table("dossier"), slip)->text("state");
    }

    /** Presses \a keys in the next dialog, a text as typed. */
    void press(const QList<QVariant> &keys)
    {
        QTimer::singleShot(0, qApp, [keys] {
            for (const QVariant &key : keys) {
                QWidget *dialog = QApplication::activeModalWidget();
                QWidget *target = dialog && dialog->focusWidget() ? dialog->focusWidget() : dialog;
                if (!target)
                    return;
                if (key.typeId() == QMetaType::QString)
                    QTest::keyClicks(target, key.toString());
                else
                    QTest::keyClick(target, Qt::Key(key.toInt()));
            }
        });
    }

    /** Gives two parcels a purpose code that is superseded. */
    void giveTwoAnOldCode()
    {
        const gis::Record code = m_file->at("land_use", 10);
        gis::Record old = code,
                    other = row("land_use", 11, { { "parcel_id", id(2) }, { "code", text("BHK") } });
        old.set("code", u"BHK"_s);
        m_file->document->apply({ u"x"_s, { *gis::updateOf(code, old), gis::insertOf(other) } });
        waitForFindings();
    }

    /** Moves a parcel half a metre over its neighbour and shows what is found. */
    void showAnOverlap()
    {
        const gis::Record before = m_file->at("parcel", 2);
        gis::Record after = before;
        gis::Geometry shape = *gis::toGeometry(before["geometry"]);
        for (gis::Point &corner : shape.parts[0][0])
            corner.x += 500;
        after.set("geometry", gis::geometryValue(shape));
        m_file->document->apply({ u"x"_s, { *gis::updateOf(before, after) } });
        waitForFindings();
        showOnly("DUNG-02");
    }

private Q_SLOTS:
    void init()
    {
        QSettings().clear();
        m_file = std::make_unique<File>();
        setArea(2, 164.6);
        setArea(5, 164.7);
        m_bench = std::make_unique<Bench>(m_file->document.get());
        waitForFindings();
    }

    void cleanup()
    {
        m_bench.reset();
        m_file.reset();
        QSettings().clear();
    }

    void aBadProfileIsRefusedAndAllStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("named");
        const QByteArray head = "{\n\"name\": \"x\",\n\"based_on\": \"KH515-2025\",\n\"rules\": {\n";
        QTest::newRow("an unknown rule") << head + "\"DUNG-99\": {}\n}}" << u"5"_s;
        QTest::newRow("a negative tolerance") << head + "\"DUNG-02\": { \"tolerance\": -1 }\n}}" << u"5"_s;
        QTest::newRow("no JSON") << head + "\"DUNG-02\": {{\n}}" << u"5"_s;
        QTest::newRow("empty") << QByteArray() << u"1"_s;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0", 10) << u"1"_s;
    }
    void aBadProfileIsRefusedAndAllStaysAsItIs()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, named);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"tinh.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        const CheckStatePtr before = m_bench->desk.check()->state();
        try {
            m_bench->desk.setProfile(path);
            QFAIL("it was taken");
        } catch (const gis::Error &error) {
            const QRegularExpression line(u"\\b%1\\b"_s.arg(named));
            QVERIFY2(QString(error.message()).remove(path).contains(line), qPrintable(error.message()));
            QVERIFY(error.message().contains(u"tinh.json"_s));
        }
        QVERIFY(m_bench->desk.check()->isUpToDate());
        QCOMPARE(m_bench->desk.check()->state(), before);
        QCOMPARE(m_bench->desk.check()->profile(), QString());
    }

    void anotherProfileChecksAnewAndIsKept()
    {
        QSignalSpy said(&m_bench->desk, &QueueDesk::said);
        m_bench->desk.setProfile(u"KH2959-2026"_s);
        QCOMPARE(said.count(), 1);
        waitForFindings();
        QCOMPARE(m_bench->state().run->profile().name, u"KH2959-2026"_s);
        m_bench = std::make_unique<Bench>(m_file->document.get());
        waitForFindings();
        QCOMPARE(m_bench->state().run->profile().name, u"KH2959-2026"_s);
    }

    void aReportIsWrittenOfWhatStands()
    {
        QTemporaryDir folder;
        QSignalSpy said(&m_bench->desk, &QueueDesk::said), refused(&m_bench->desk, &QueueDesk::refused);
        const QFileInfo working(m_file->document->file().path()),
            place(m_bench->desk.placeOfReport(u"xlsx"_s));
        QCOMPARE(place.absolutePath(), working.absolutePath());
        QVERIFY(place.fileName().startsWith(working.completeBaseName()) && place.suffix() == u"xlsx"_s);
        for (const char *name : { "loi.xlsx", "loi.gpkg" }) {
            m_bench->desk.report(folder.filePath(QLatin1StringView(name)));
            QTRY_COMPARE(said.count(), 1);
            QVERIFY(QFileInfo(folder.filePath(QLatin1StringView(name))).size() > 1'000);
            said.clear();
        }
        m_bench->desk.report(folder.filePath(u"loi.txt"_s));
        QTRY_COMPARE(refused.count(), 1);
        m_bench->desk.report(folder.filePath(u"no/such/folder/loi.xlsx"_s));
        QTRY_COMPARE(refused.count(), 2);
        QCOMPARE(said.count(), 0);
        setArea(2, 170.3); // what is written is never of an older state
        QVERIFY_EXCEPTION_THROWN(m_bench->desk.report(folder.filePath(u"a.xlsx"_s)), gis::Error);
    }

    void enterTakesTheParcelInHandShowsItAndFocusesTheField()
    {
        showOnly("DUNG-07");
        QSignalSpy focused(&m_bench->form, &ParcelForm::fieldFocused);
        m_bench->form.show();
        m_bench->form.activateWindow();
        m_bench->queue().step(0);
        QCOMPARE(m_bench->list->current(), uuid(2));
        const gis::Fabric &fabric = m_bench->map.fabric();
        const auto place = *fabric.find(uuid(2));
        QVERIFY(m_bench->map.view().box().contains(fabric.chunk(place).boxOf(place.item).centre()));
        QVERIFY(m_bench->map.scale() <= 1000);
        QTRY_VERIFY(!focused.isEmpty());
        QCOMPARE(focused.back()[2].toString(), u"recorded_area");
    }

    void ctrlEnterMarksTheParcelAndFollowsTheFilteredQueue()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        m_bench->bar.doneAction()->trigger();
        QCOMPARE(m_bench->list->current(), uuid(5));
        QCOMPARE(m_bench->queue().model()->rowCount(), 1); // the one that is done has gone
        m_bench->bar.skipAction()->trigger();
        QCOMPARE(m_bench->queue().model()->rowCount(), 1); // what is skipped stays, at the end
        QCOMPARE(m_bench->list->workCounts().doneToday, 1);
    }

    void whatIsStillWrongIsAskedAboutBeforeItIsMarkedAsDone()
    {
        m_bench->bar.setLook([this](const QUuid &parcel, WorkBar::Told told) {
            m_bench->desk.tellOpen(parcel, std::move(told));
        });
        m_bench->bar.show();
        showAnOverlap();
        const int rows = m_bench->queue().model()->rowCount();
        QVERIFY(rows > 0);
        m_bench->queue().step(0);
        const QUuid parcel = m_bench->list->current();
        const auto press = [this](const QString &text) {
            for (QPushButton *button : m_bench->bar.findChildren<QPushButton *>())
                if (button->text() == text && button->isVisible())
                    return button->click();
            QFAIL(qPrintable(text));
        };
        m_bench->bar.doneAction()->trigger();
        QCOMPARE(m_bench->list->workCounts().doneToday, 0);
        QCOMPARE(m_bench->list->current(), parcel); // it asks, and stays
        press(u"Back to the Parcel"_s);
        QCOMPARE(m_bench->list->workCounts().doneToday, 0);
        m_bench->bar.doneAction()->trigger();
        press(u"Mark as Done All the Same"_s);
        QCOMPARE(m_bench->list->workCounts().doneToday, 1);
        QCOMPARE(m_bench->queue().model()->rowCount(), rows - 1);
        bool isSaid = false;
        for (const QLabel *label : m_bench->work.findChildren<QLabel *>())
            isSaid |= label->text().contains(u"ticked with errors");
        QVERIFY(isSaid); // and it is not counted as put right
    }

    void parkingTakesAReasonADayAndNoMoreKeys()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        const QUuid first = m_bench->list->current();
        const QString reason = u"owner away"_s;
        press({ reason, int(Qt::Key_Return), u"02122099"_s, int(Qt::Key_Return) });
        m_bench->bar.parkAction()->trigger();
        QVERIFY(!QApplication::activeModalWidget());
        const QUuid second = m_bench->list->current();
        QVERIFY(second != first);
        press({ int(Qt::Key_F4), int(Qt::Key_Return), int(Qt::Key_F4), int(Qt::Key_Return) }); // as before
        m_bench->bar.parkAction()->trigger();
        const storage::WorkItems items = storage::readWorkItems(m_file->document->file());
        for (const QUuid &parcel : { first, second }) {
            QCOMPARE(items.value(parcel).reason, reason);
            QCOMPARE(items.value(parcel).remindOn, u"2099-12-02"_s);
        }
    }

    void whatWaitsComesBackOnItsDayThoughTheWindowStaysOpen()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        const int rows = m_bench->queue().model()->rowCount();
        const QDate tomorrow = QDate::currentDate().addDays(1);
        m_bench->bar.mark(storage::WorkState::Parked, u"chủ đi vắng"_s, tomorrow.toString(Qt::ISODate));
        QCOMPARE(m_bench->queue().model()->rowCount(), rows - 1);
        QSignalSpy turned(&m_bench->work, &WorkPanel::dayTurned);
        m_bench->work.followDay(QDate::currentDate());
        QCOMPARE(turned.size(), 0);
        QCOMPARE(m_bench->queue().model()->rowCount(), rows - 1);
        m_bench->work.followDay(tomorrow);
        QCOMPARE(turned.size(), 1); // what is overdue is found anew too
        QCOMPARE(m_bench->queue().model()->rowCount(), rows);
        const QueueModel &model = *m_bench->queue().model();
        QVERIFY(model.index(model.rowOfParcel(uuid(2)))
                    .data(QueueModel::DetailRole)
                    .toString()
                    .contains(u"chủ đi vắng"));
    }

    void aParcelThatIsNotInTheListIsNotMarked()
    {
        m_bench->list->setCurrent(uuid(3));
        QueueFilter none;
        none.rule = gis::indexOfRule(u"DUNG-07");
        none.group = 3;
        m_bench->queue().setFilter(none);
        QCOMPARE(m_bench->queue().model()->rowCount(), 0);
        QSignalSpy finished(&m_bench->bar, &WorkBar::finished);
        m_bench->bar.doneAction()->trigger();
        QCOMPARE(m_bench->list->workCounts().doneToday, 0);
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished[0][0].toString().contains(u"not in this list"));
    }

    void theNextLineIsInHandAfterAFixOfMany()
    {
        giveTwoAnOldCode();
        const QueueLines &lines = *m_bench->state().lines;
        const QueueModel &model = *m_bench->queue().model();
        int place = 0;
        while (lines.lines[model.line(place)].kind != QueueLine::Kind::Cause)
            ++place;
        QVERIFY(place + 1 < model.rowCount());
        m_bench->queue().step(0);
        m_bench->view().setCurrentIndex(model.index(place));
        m_bench->queue().step(0);
        const QString next = lines.key(model.line(place + 1));
        QVERIFY(!m_bench->fix.edit().changes.empty());
        Q_EMIT m_bench->fix.accepted(gis::Edit(m_bench->fix.edit()));
        waitForFindings();
        QVERIFY(m_bench->queue().current() != QueueLine::none);
        QCOMPARE(m_bench->state().lines->key(m_bench->queue().current()), next);
    }

    void aCheckOfTheWholeCommuneSaysWhatItHasShown()
    {
        QSignalSpy said(&m_bench->desk, &QueueDesk::said);
        m_bench->desk.checkWhole();
        QTRY_COMPARE(said.size(), 1);
        QVERIFY2(said[0][0].toString().contains(u"new: 0; gone: 0"), qPrintable(said[0][0].toString()));
        int notes = 0;
        for (const QueueFinding &finding : m_bench->state().lines->findings.items)
            notes += finding.severity == gis::Severity::Note;
        QVERIFY2(said[0][0].toString().contains(QString::number(notes) + u" notes"), // none is an error
                 qPrintable(said[0][0].toString()));
    }

    void aLineOfSeveralParcelsMarksNoneAsDone()
    {
        m_bench->list->setCurrent(uuid(3));
        giveTwoAnOldCode();
        showOnly("DUNG-11");
        QCOMPARE(m_bench->queue().model()->rowCount(), 1);
        m_bench->queue().step(0);
        QVERIFY(!m_bench->fix.isHidden()); // the fix of all
        m_bench->bar.doneAction()->trigger();
        QCOMPARE(m_bench->list->workCounts().doneToday, 0);
    }

    void aFixIsPreviewedAndThenOneEditThatUndoTakesBack()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        m_bench->desk.fix();
        QVERIFY(!m_bench->fix.isHidden());
        QCOMPARE(m_bench->fix.findChild<QTableWidget *>()->rowCount(), 1);
        QCOMPARE(m_file->at("parcel", 2).real("recorded_area"), 164.6); // nothing is kept yet
        const std::size_t entries = m_file->document->file().entries().size();
        Q_EMIT m_bench->fix.accepted(gis::Edit(m_bench->fix.edit()));
        QCOMPARE(m_file->document->file().entries().size(), entries + 1);
        QVERIFY(m_bench->fix.isHidden());
        waitForFindings();
        QCOMPARE(open("DUNG-07", 2), 0);
        QCOMPARE(open("DUNG-07", 5), 1);
        m_file->document->undo();
        waitForFindings();
        QCOMPARE(open("DUNG-07", 2), 1);
    }

    void allOfAKindAreFixedByOneEdit()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        m_bench->desk.fix();
        Q_EMIT m_bench->fix.allWanted();
        QCOMPARE(m_bench->fix.findChild<QTableWidget *>()->rowCount(), 2);
        Q_EMIT m_bench->fix.accepted(gis::Edit(m_bench->fix.edit()));
        waitForFindings();
        QCOMPARE(open("DUNG-07", 2) + open("DUNG-07", 5), 0);
    }

    void escapeLeavesAFixAlone()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        m_bench->desk.fix();
        QTest::keyClick(&m_bench->fix, Qt::Key_Escape);
        QVERIFY(m_bench->fix.isHidden());
        QCOMPARE(m_file->at("parcel", 2).real("recorded_area"), 164.6);
    }

    void whatAFixDoesToTheFindingsIsSaidBeforeItIsKept()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        m_bench->desk.fix();
        QTRY_VERIFY(isForeseen(u"Goes: Area in the database (1)."));
        QVERIFY(!isForeseen(u"New ("));
        // An edit that makes a new fault says which.
        const gis::Record before = m_file->at("parcel", 2);
        gis::Record after = before;
        after.set("parcel_no", gis::Value());
        Q_EMIT m_bench->fix.chosen({ u"x"_s, { *gis::updateOf(before, after) } });
        QTRY_VERIFY(isForeseen(u"New (1): "));
    }

    void whoseGroundAnOverlapIsIsChosenByKeysAndUndone()
    {
        showAnOverlap();
        QVERIFY(m_bench->queue().model()->rowCount() > 0);
        m_bench->queue().step(0);
        m_bench->desk.fix();
        QVERIFY(!m_bench->fix.isHidden());
        QPushButton *keep = m_bench->fix.findChild<QPushButton *>();
        QVERIFY(!keep->isEnabled()); // nobody's ground is given away by a key pressed twice
        QVERIFY(m_bench->fix.edit().changes.empty());
        const auto ways = m_bench->fix.findChildren<QRadioButton *>();
        QCOMPARE(ways.size(), 2);
        const std::size_t entries = m_file->document->file().entries().size();
        QTest::keyClick(&m_bench->fix, ways[0]->isEnabled() ? Qt::Key_1 : Qt::Key_2);
        QVERIFY(!m_bench->fix.edit().changes.empty());
        auto *areas = m_bench->fix.findChild<QCheckBox *>();
        if (!areas->isHidden()) { // recorded areas that agreed go on doing so, unless the clerk says no
            const gis::Edit with = m_bench->fix.edit();
            areas->setChecked(false);
            QVERIFY(m_bench->fix.edit() != with);
        }
        QVERIFY(keep->isEnabled());
        QTRY_VERIFY2(isForeseen(u"Goes: "), "what the fix does is not said before it is kept");
        QTest::keyClick(&m_bench->fix, Qt::Key_Return);
        QCOMPARE(m_file->document->file().entries().size(), entries + 1);
        waitForFindings();
        QCOMPARE(open("DUNG-02", 2), 0);
        m_file->document->undo();
        waitForFindings();
        QVERIFY(open("DUNG-02", 2) > 0);
    }

    void arrowsChooseAmongTheWaysAndEnterKeepsTheChosenOne()
    {
        FixPanel fix;
        gis::ShapeChoice way{ u"A"_s, {}, {}, {}, 0 };
        way.edit = { u"A"_s, { gis::insertOf(row("party", 700, { { "name", text("A") } })) } };
        gis::ShapeChoice refused = way, other = way;
        refused.refusal = u"no"_s;
        other.edit.title = u"B"_s;
        fix.choose(u"Whose?"_s, { way, refused, other });
        QSignalSpy accepted(&fix, &FixPanel::accepted);
        auto *first = fix.findChildren<QRadioButton *>().front();
        QTest::keyClick(first, Qt::Key_Return);
        QVERIFY(accepted.isEmpty()); // nothing is chosen yet
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(fix.edit().title, u"A"_s);
        QTest::keyClick(first, Qt::Key_Down);
        QCOMPARE(fix.edit().title, u"B"_s); // past the one that is refused
        QTest::keyClick(first, Qt::Key_Up);
        QTest::keyClick(first, Qt::Key_Return);
        QCOMPARE(accepted.size(), 1);
        QCOMPARE(accepted[0][0].value<gis::Edit>().title, u"A"_s);
    }

    void theRecordedAreasFollowAChosenWayWhereTheClerkWantsThat()
    {
        FixPanel fix;
        gis::ShapeChoice way{ u"A"_s, {}, {}, {}, 0 };
        way.edit = { u"A"_s, { gis::insertOf(row("party", 700, { { "name", text("A") } })) } };
        gis::Edit with = way.edit;
        with.changes.push_back(gis::insertOf(row("party", 701, { { "name", text("B") } })));
        auto *areas = fix.findChild<QCheckBox *>();
        fix.choose(u"Whose?"_s, { way, way }, { with, way.edit });
        QVERIFY(areas->isHidden()); // nothing is chosen
        QTest::keyClick(&fix, Qt::Key_1);
        QVERIFY(!areas->isHidden() && areas->isChecked());
        QCOMPARE(fix.edit(), with);
        areas->setChecked(false);
        QCOMPARE(fix.edit(), way.edit);
        QTest::keyClick(&fix, Qt::Key_2);
        QVERIFY(areas->isHidden()); // no recorded area could follow
        QCOMPARE(fix.edit(), way.edit);
    }

    void aConflictShowsBothSidesAndIsSettledByAKey()
    {
        const auto conflict = [](const char *field, const char *ours, const char *theirs) {
            return u"{\"table\":\"parcel\",\"id\":\"%1\",\"field\":\"%2\",\"base\":1.5,\"ours\":%3,\"theirs\":%4}"_s
                .arg(uuid(2).toString(QUuid::WithoutBraces), QLatin1StringView(field),
                     QString::fromUtf8(ours), QString::fromUtf8(theirs));
        };
        const QUuid slip = conflicting(conflict("recorded_area", "164.6", "170.2"));
        QCOMPARE(m_bench->queue().model()->rowCount(), 1);
        m_bench->queue().step(0); // Enter on the line opens the choice at once
        QVERIFY(!m_bench->fix.isHidden());
        const auto *table = m_bench->fix.findChild<QTableWidget *>();
        QCOMPARE(table->rowCount(), 1);
        QCOMPARE(table->item(0, 2)->text(), u"164.6"_s);
        QCOMPARE(table->item(0, 3)->text(), u"170.2"_s);
        QTest::keyClick(&m_bench->fix, Qt::Key_2);
        QCOMPARE(table->item(0, 3)->text(), u"170.2"_s); // still beside one another
        QTest::keyClick(&m_bench->fix, Qt::Key_Return);
        QCOMPARE(m_file->at("parcel", 2).real("recorded_area"), 170.2);
        QCOMPARE(stateOf(slip), u"open"_s);
        waitForFindings();
        QCOMPARE(m_bench->queue().model()->rowCount(), 0);
        m_file->document->undo();
        QCOMPARE(m_file->at("parcel", 2).real("recorded_area"), 164.6);
        QCOMPARE(stateOf(slip), u"conflict"_s);
    }

    void aConflictWithoutAValueSaysWhereToPutItRight()
    {
        const QUuid slip = conflicting(
            u"{\"table\":\"parcel\",\"id\":\"%1\",\"field\":\"geometry\",\"base\":null,\"ours\":null,\"theirs\":null}"_s
                .arg(uuid(2).toString(QUuid::WithoutBraces)));
        m_bench->queue().step(0);
        QVERIFY(isForeseen(u"gives no value to take for: Parcel 9/53 – Shape"));
        QCOMPARE(m_bench->list->current(), uuid(2));
        QTest::keyClick(&m_bench->fix, Qt::Key_1);
        QTest::keyClick(&m_bench->fix, Qt::Key_Return);
        QCOMPARE(stateOf(slip), u"open"_s);
    }

    void theScanOfTheCertificateThatAFindingSpeaksOfIsAskedFor()
    {
        QSignalSpy papers(&m_bench->desk, &QueueDesk::paperWanted);
        showOnly("DU-06");
        QVERIFY(m_bench->queue().model()->rowCount() > 0);
        m_bench->queue().step(0);
        QCOMPARE(papers.size(), 1);
        const QUuid row = papers[0][0].toUuid();
        QVERIFY(m_file->document->file().record(gis::table("certificate"), row)
                || m_file->document->file().record(gis::table("scan"), row));
    }

    void anExceptionCountsOnceASecondPersonAgrees()
    {
        showOnly("DUNG-07");
        m_bench->queue().step(0);
        answer({ u"by minutes"_s, u"Mẫu A"_s });
        m_bench->desk.except();
        waitForFindings();
        QCOMPARE(open("DUNG-07", 2), 1);
        // Nobody confirms what he asked for himself.
        m_bench->list->setCurrent(uuid(2));
        QVERIFY(!m_bench->why.text().contains(u"confirm:"));
        QVERIFY(m_bench->why.text().contains(u"Another person than Mẫu A"));
        QVERIFY(whyGroup(*m_bench->state().run, m_bench->state().fabric, uuid(2), u"Mẫu B"_s)
                    .contains(u"confirm:"));
        QueueFilter filter;
        filter.work = QueueFilter::Work::ToConfirm;
        m_bench->queue().setFilter(filter);
        QCOMPARE(m_bench->queue().model()->rowCount(), 1);
        m_bench->queue().step(0);
        answer({ u"Mẫu A"_s });
        QVERIFY_EXCEPTION_THROWN(m_bench->desk.except(), gis::Error);
        answer({ u"Mẫu B"_s });
        m_bench->desk.except();
        waitForFindings();
        QCOMPARE(open("DUNG-07", 2), 0);
    }

    void theReasonsForAGroupNameTheThreeBlocksAndWhatToDo()
    {
        m_bench->list->setCurrent(uuid(2));
        const QString why = m_bench->why.text();
        QVERIFY2(why.contains(u"Shape") && why.contains(u"Attributes") && why.contains(u"fix:"),
                 qPrintable(why));
        m_bench->list->setCurrent({});
        QVERIFY(m_bench->why.isHidden());
    }

    void apartmentsHaveGroupsOfTheirOwn()
    {
        m_file->document->apply({ u"x"_s,
                                  { gis::insertOf(row("apartment", 501, { { "parcel_id", id(2) } })),
                                    gis::insertOf(row("apartment", 502, { { "parcel_id", id(2) } })) } });
        waitForFindings();
        m_bench->list->setCurrent(uuid(2));
        QVERIFY2(m_bench->why.text().contains(u"2 apartment"), qPrintable(m_bench->why.text()));
        m_bench->list->setCurrent(uuid(3));
        QVERIFY(!m_bench->why.text().contains(u"apartment"));
    }

    void newAndFixedFindingsAreSaid()
    {
        m_file->document->undo(); // of the second area
        waitForFindings();
        bool isSaid = false;
        for (const QLabel *label : m_bench->work.findChildren<QLabel *>())
            isSaid |= !label->isHidden() && label->text().contains(u"put right");
        QVERIFY(isSaid);
    }

    void listMapAndExplanationAgreeOnTheColour()
    {
        const CheckState &state = m_bench->state();
        const ThemeColours map =
            themeColours(MapTheme::Findings, state.fabric, *state.lines->facts->order, *state.groups, {});
        std::set<gis::Severity> seen;
        for (const quint32 parcel : { 1, 2, 3, 4, 5 }) {
            const gis::Why why = state.run->why(uuid(parcel));
            const QString words = whyGroup(*state.run, state.fabric, uuid(parcel), {});
            gis::Severity worst = gis::Severity::Off;
            for (const std::size_t n : why.findings) {
                worst = std::max(worst, state.run->severity(n));
                seen.insert(state.run->severity(n));
                const qsizetype at = words.indexOf(state.run->sentence(n).toHtmlEscaped());
                QVERIFY(at > 0);
                QCOMPARE(words.mid(words.lastIndexOf(u"<span style=\"color:"_s, at) + 19, 7),
                         colourOf(state.run->severity(n)).name());
            }
            const auto place = *state.fabric.find(uuid(parcel));
            QCOMPARE(map.colouring->of(state.fabric.chunk(place))[place.item], fillOf(worst));
        }
        QVERIFY(seen.size() > 1); // else nothing was compared
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, 200, 40);
        option.font = qApp->font();
        const QueueModel &model = *m_bench->queue().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            QImage line(200, 40, QImage::Format_RGB32);
            line.fill(Qt::white);
            QPainter painter(&line);
            QueueDelegate().paint(&painter, option, model.index(row));
            painter.end();
            QCOMPARE(line.pixelColor(1, 20),
                     colourOf(gis::Severity(model.index(row).data(QueueModel::SeverityRole).toInt())));
            if (const int group = model.index(row).data(QueueModel::GroupRole).toInt(); group > 1)
                QCOMPARE(line.pixelColor(189, 13), colourOfGroup(group)); // its number, as the map colours it
        }
    }

    void theMapIsColouredByGroupAndNotWhereThatIsNotWanted()
    {
        QTRY_VERIFY(m_bench->desk.check()->state());
        QCOMPARE(m_bench->desk.theme(), MapTheme::Groups);
        const ThemeColours colours =
            themeColours(MapTheme::Groups, m_bench->state().fabric, *m_bench->state().lines->facts->order,
                         *m_bench->state().groups, {});
        QCOMPARE(colours.legend.size(), 3u);
        const auto place = *m_bench->state().fabric.find(uuid(2));
        QCOMPARE(int(colours.colouring->of(m_bench->state().fabric.chunk(place))[place.item]),
                 int(m_bench->state().run->why(uuid(2)).group));
        QVERIFY(!themeColours(MapTheme::None, m_bench->state().fabric, *m_bench->state().lines->facts->order,
                              *m_bench->state().groups, {})
                     .colouring);
    }

    void aCheckOfASheetShowsItsLines()
    {
        QSignalSpy said(&m_bench->desk, &QueueDesk::said);
        m_bench->desk.checkSheet({ {}, u"10"_s });
        QTRY_COMPARE(said.size(), 1);
        QVERIFY(m_bench->queue().filter().sheet >= 0);
    }

    void theNextParcelOfTheOtherFaceIsThatOfTheList()
    {
        m_bench->work.setFace(WorkPanel::Parcels);
        QTRY_VERIFY(m_bench->list->isReady());
        m_bench->list->setCurrent(uuid(3));
        m_bench->bar.doneAction()->trigger();
        QCOMPARE(m_bench->list->current(), uuid(1)); // 9/52 comes after 9/6
    }
};

DIABA_TEST(TestQueuedesk)
#include "tst_queuedesk.moc"
